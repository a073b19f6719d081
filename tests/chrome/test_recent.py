"""Values that stay in memory while they are in use."""

from __future__ import annotations

import pytest

from scrub.chrome.recent import Recent


def test_what_was_asked_for_last_stays_as_far_as_there_is_room() -> None:
    made: list[str] = []
    held = Recent(lambda key: made.append(key) or key, len, 6)  # type: ignore[func-returns-value]
    assert [held(key) for key in ("aa", "bb", "cc", "aa", "dd", "aa", "bb")] == "aa bb cc aa dd aa bb".split()
    assert made == ["aa", "bb", "cc", "dd", "bb"]
    assert held.weight == 6


def test_what_is_larger_than_the_room_is_given_and_not_held() -> None:
    held = Recent(lambda key: key * 10, len, 6)
    assert held("a") == "a" * 10
    assert (held.weight, len(held.held)) == (0, 0)


def test_what_could_not_be_made_is_made_anew() -> None:
    held: Recent[int, float] = Recent(lambda key: 1 / key, lambda _: 1, 6)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            held(0)
    assert not held.held
