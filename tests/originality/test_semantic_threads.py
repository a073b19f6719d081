import sys

import pytest

from scrub.originality import semantic_threads
from scrub.originality.semantic_threads import one_thread


@pytest.fixture(autouse=True)
def anew():
    semantic_threads._controller.cache_clear()
    yield
    semantic_threads._controller.cache_clear()


def blas():
    """Return how many threads each library for products may start."""
    threadpoolctl = pytest.importorskip("threadpoolctl")
    return [one["num_threads"] for one in threadpoolctl.threadpool_info() if one["user_api"] == "blas"]


def test_inside_there_is_one_thread_and_afterwards_as_many_as_before():
    before = blas()
    with one_thread():
        assert set(blas()) <= {1}
    assert blas() == before


def test_without_the_package_nothing_changes(monkeypatch):
    monkeypatch.setitem(sys.modules, "threadpoolctl", None)
    with one_thread() as nothing:
        assert nothing is None
