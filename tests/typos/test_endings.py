from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.endings import find
from tests.typos.texts import seen

LONG = (
    "The harbour of the old town opens again on Monday after a month of repairs. The port authority said that the"
    " ferry will cross the narrow sound four times a day until the end of the summer"
)
CLOSED = "\n".join([f"{LONG}."] * 8)


def test_a_paragraph_without_its_full_stop_is_seen() -> None:
    text = f"{CLOSED}\n{LONG}\n{CLOSED}"
    assert seen(find(read(text, "en")), text) == ["summer"]


@pytest.mark.parametrize(
    "text",
    [
        CLOSED,
        f"The Harbour Opens\n{LONG}\n{CLOSED}",
        f"{CLOSED}\n{LONG}\nand goes on here.\n{CLOSED}",
        f"{CLOSED}\nThe harbour opens on Monday\n{CLOSED}",
        f"{CLOSED}\n{LONG} —Anna Lind\n{CLOSED}",
        "\n".join([LONG] * 9),
    ],
)
def test_headings_standfirsts_runs_and_habits_are_left_alone(text: str) -> None:
    assert list(find(read(text, "en"))) == []
