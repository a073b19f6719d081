"""Columns in, columns out: what every table library builds on."""

from __future__ import annotations

import pickle

import pytest

from scrub import Scrubber, learn
from scrub.batch.frames import ERROR, CleanRows, added, clean_rows, field_names, needed
from scrub.batch.writers import flat_record
from scrub.errors import ScrubError
from tests.batch.spark_poison import Poisoned
from tests.batch.test_learn import pages

SCRUBBER = Scrubber(only=("chrome",))
STORY = "The council voted on Tuesday to rebuild the old pier by the end of the year."
COLUMNS = {"id": [1, 2, 3], "text": [f"{STORY}\nShare this article", None, 7]}


def test_the_columns_that_are_added_are_those_of_a_table_and_the_error() -> None:
    report = SCRUBBER.clean("A story.")
    assert list(added()) == [*flat_record(report), ERROR]
    assert list(added(keep_original=True)) == [*flat_record(report, keep_original=True), ERROR]


def test_what_is_no_text_stays_as_it_came_with_a_warning() -> None:
    found = clean_rows(SCRUBBER).columns(COLUMNS)
    assert found["text"] == [STORY, None, 7]
    assert [bool("nothing to clean" in warnings) for warnings in found["scrub_warnings"]] == [False, True, True]
    assert found[ERROR] == [None, None, "text is int; expected str"]


def test_a_row_that_raises_costs_itself_alone() -> None:
    found = clean_rows(Poisoned(only=("chrome",))).columns({"text": [STORY, "raise", STORY]})
    assert found["text"] == [STORY, "raise", STORY]
    assert found[ERROR] == [None, "raised ValueError: poison", None]
    assert found["scrub_ruleset"][1] is None


def test_a_row_that_kills_its_process_costs_itself_alone() -> None:
    found = clean_rows(Poisoned(only=("chrome",))).columns({"text": ["A story.", "exit", "Another."]}, jobs=1)
    assert [bool(error) for error in found[ERROR]] == [False, True, False]


def test_a_number_of_processes_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="jobs is -1; expected a number of processes, or 0 for one a core"):
        clean_rows(SCRUBBER).columns({"text": [STORY]}, jobs=-1)


def test_the_language_that_is_named_overrules_the_rows() -> None:
    found = clean_rows(SCRUBBER, lang="de").columns({"text": ["Ein Satz."], "lang": ["fr"]})
    assert found["scrub_lang"] == ["de"]


@pytest.mark.parametrize("name", ["site", "source"])
def test_a_profile_acts_on_rows_that_name_their_site(name: str) -> None:
    profile = learn([*pages("a.example", 20), *pages("b.example", 20)])
    given = {} if name == "site" else {"site_field": name}
    work = clean_rows(Scrubber(only=("chrome",), profile=profile), **given)
    found = work.columns({"text": [STORY] * 4, name: ["a.example", "unknown.example", None, float("nan")]})
    learned = f"+{profile.compiled_for('a.example').id}"
    assert [ruleset.endswith(learned) for ruleset in found["scrub_ruleset"]] == [True, False, False, False]


def test_columns_have_other_names_on_request() -> None:
    work = clean_rows(SCRUBBER, text_field="body")
    assert next(iter(work.columns({"body": ["x"]}))) == "body"
    with pytest.raises(ScrubError, match="no column 'body' or 'html'; there are text"):
        work.columns({"text": ["x"]})
    with pytest.raises(ScrubError, match="no column 'body' or 'html'; there are page"):
        work.used([], ["page"])
    with pytest.raises(ScrubError, match="unknown option 'text'; expected one of text_field, html_field"):
        field_names({"text": "body"})


def test_no_rows_give_no_rows() -> None:
    assert set(map(len, clean_rows(SCRUBBER).columns({"text": []}).values())) == {0}


def test_the_work_can_be_sent_to_another_process() -> None:
    work = pickle.loads(pickle.dumps(clean_rows(SCRUBBER)))
    assert isinstance(work, CleanRows)
    assert work.columns(COLUMNS) == clean_rows(SCRUBBER).columns(COLUMNS)


def test_a_library_that_is_not_there_is_named_with_its_extra() -> None:
    with pytest.raises(ScrubError, match="no_such_library is needed: pip install 'news-scrub\\[spark\\]'"):
        needed("no_such_library.part", "spark")


def test_a_page_in_bytes_is_read_by_the_header_that_came_with_it() -> None:
    story = "Le café de la mairie rouvre à l’été, dit le maire, et la cérémonie est prévue pour mardi."
    page = f"<html><body><article><p>{story}</p></article></body></html>".encode("mac-roman")
    columns = {"html": [page], "content_type": ["text/html; charset=macintosh"]}
    assert clean_rows(SCRUBBER).columns(columns)["text"] == [story]


def test_a_column_that_is_named_for_a_field_must_be_there() -> None:
    with pytest.raises(ScrubError, match="no column 'link', as url_field says; there are id, text"):
        clean_rows(SCRUBBER, url_field="link").columns(COLUMNS)
