"""Numpy gets one thread a process, unless the user has said otherwise."""

from __future__ import annotations

import os

import pytest

from scrub.batch.threads import THREADS, single_threaded


def test_what_the_user_has_set_stays_and_the_rest_is_forgotten_again(monkeypatch: pytest.MonkeyPatch) -> None:
    mine, *others = THREADS
    monkeypatch.setenv(mine, "4")
    for name in others:
        monkeypatch.delenv(name, raising=False)
    with single_threaded():
        assert [os.environ[name] for name in THREADS] == ["4", *["1"] * len(others)]
    assert os.environ[mine] == "4"
    assert not any(name in os.environ for name in others)
