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


@pytest.mark.parametrize("end", [" (see below)", " at the PORTS", " by Anna Holm (D-Ill.)", " in Lund"])
def test_brackets_and_names_at_the_end_are_seen(end: str) -> None:
    text = f"{CLOSED}\n{LONG}{end}\n{CLOSED}"
    assert seen(find(read(text, "en")), text) == [end.rsplit(" ", 1)[-1]]


@pytest.mark.parametrize("end", [" (see below).", ". (See below.)", " ($5 each)", " Anna Holm", " (1999)"])
def test_closed_brackets_prices_and_signatures_are_not(end: str) -> None:
    text = f"{CLOSED}\n{LONG}{end}\n{CLOSED}"
    assert seen(find(read(text, "en")), text) == []


def test_many_names_do_not_hide_what_is_sure() -> None:
    text = f"{CLOSED}\n{LONG}\n{CLOSED}\n{LONG} at Lund\n{CLOSED}\n{LONG} at Holm\n{CLOSED}"
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


WHOLE = (
    "The council of the old town said on Monday that the harbour opens again after a month of repairs and that the"
    " ferry will cross the narrow sound four times a day"
)


def test_a_long_sentence_or_quotation_without_its_full_stop_is_seen() -> None:
    text = f"{CLOSED}\n{WHOLE}\n{CLOSED}\nHe said: “{LONG}”\n{CLOSED}"
    assert seen(find(read(text, "en")), text) == ["day", "summer”"]


def test_a_line_that_breaks_in_its_sentence_is_seen() -> None:
    broken = "The ferry crosses the narrow sound by the old town in all weather conditions\n\nuntil May."
    text = f"{CLOSED}\n{broken}\n{CLOSED}"
    assert seen(find(read(text, "en")), text) == ["conditions\n\n"]


def test_lists_are_not_broken_lines() -> None:
    text = f"{CLOSED}\nThe ferry takes with it across the narrow sound by the town cars, lorries and\nbuses\n{CLOSED}"
    assert seen(find(read(text, "en")), text) == []
