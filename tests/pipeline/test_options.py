"""What the options of a scrubber refuse, and what its entrance takes."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

import scrub
from scrub.engine.pack import RulePack, load_pack
from scrub.engine.shelves import Shelf
from scrub.pipeline.choice import check_names

STORY = "Ferry “Ada” returns – and sails\n\nThe ferry to the island sails again on Monday after a month of repairs."


@pytest.mark.parametrize(
    "options",
    [
        {"keep": ("captoin",)},
        {"keep": ("credit/x",)},
        {"skip": ("nonsense",)},
        {"only": ("chrom",)},
        {"fix": ("chrome",)},
        {"level": "hard"},
    ],
)
def test_names_that_nothing_has_are_refused(options: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="expected one of"):
        scrub.Scrubber(**options)


@pytest.mark.parametrize("names", [(), ("chrome", "typo")])
def test_names_of_families_read_no_rule(names: tuple[str, ...]) -> None:
    pack = load_pack()
    fresh = RulePack({name: Shelf(shelf.rows, shelf.given) for name, shelf in pack.shelves.items()}, pack.id)
    check_names("only", names, fresh)
    assert not any("content" in vars(shelf) for shelf in fresh.shelves.values())


@pytest.mark.parametrize("options", [{"fix": ("typo/nonsense",)}, {"drop": ("filler/en/nonsense",)}])
def test_rules_to_fix_and_drop_that_there_are_not_are_refused(options: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="which no rule has"):
        scrub.Scrubber(**options)


def test_kinds_and_rules_are_fixed_and_dropped_by_their_names() -> None:
    text = f"The old mayor opened the the new bridge.\n\nHe said that it recieved nothing on Monday.\n\n{STORY}"
    assert scrub.Scrubber(fix=("typo/doubled",)).clean(text).text == text.replace("the the", "the")
    assert scrub.Scrubber(fix=("typo/nonword",)).clean(text).text == text.replace("recieved", "received")
    assert scrub.Scrubber(fix=("typo",)).clean(text).text == text.replace("the the", "the").replace(
        "recieved", "received"
    )


def test_a_negative_number_of_processes_is_refused() -> None:
    with pytest.raises(ValueError, match="jobs is -1"):
        list(scrub.Scrubber().run([{"text": STORY}], jobs=-1))


def test_the_short_way_in_takes_a_date() -> None:
    assert scrub.clean(STORY, date="2026-01-01").text == STORY
    assert scrub.clean(STORY, date=dt.date(2026, 1, 1)).text == STORY


def test_the_title_has_the_marks_of_the_text() -> None:
    assert scrub.clean(STORY).title == "Ferry “Ada” returns – and sails"


def test_a_date_that_is_none_is_told_where_texts_are_compared() -> None:
    scrubber = scrub.Scrubber(only=("match",), reference="shipped")
    found = [scrubber.clean(STORY, date=date).warnings for date in ("31.12.2025", "Wed, 31 Dec 2025 10:00:00 GMT")]
    assert ["date is '31.12.2025'; expected ISO 8601" in str(warnings) for warnings in found] == [True, False]
    assert scrub.clean(STORY, date="31.12.2025").warnings == ()


@pytest.mark.parametrize(
    ("lang", "told"),
    [("klingon", True), ("xx", True), ("en-GB", False), ("eng", False), ("unknown", False), ("", False)],
)
def test_a_language_that_is_none_is_told(lang: str, told: bool) -> None:
    report = scrub.clean(STORY, lang=lang)
    assert report.lang == "en"
    assert (f"lang is {lang!r}; expected an ISO 639-1 code" in str(report.warnings)) == told


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"fast": "no"}, "fast is 'no'; expected True or False"),
        ({"preview": 1}, "preview is 1; expected True or False"),
        ({"skip": None}, "skip is NoneType; expected a list or tuple of strings"),
        ({"keep": 7}, "keep is int; expected a list or tuple of strings"),
    ],
)
def test_values_of_other_types_are_refused_by_name(options: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        scrub.Scrubber(**options)
