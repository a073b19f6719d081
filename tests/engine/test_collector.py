"""The collector of garbage is off within, and as it was before behind."""

import gc

import pytest

from scrub.engine.collector import uncollected


@pytest.fixture(autouse=True)
def collector_on():
    gc.enable()
    yield
    gc.enable()


def test_nothing_is_collected_within_and_again_behind():
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_error_within_leaves_the_collector_on():
    with pytest.raises(ValueError, match="wrong"), uncollected():
        raise ValueError("wrong")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off():
    gc.disable()

    @uncollected()
    def made() -> bool:
        return gc.isenabled()

    assert not made()
    assert not gc.isenabled()
