"""The promises of the library, for any text."""

from __future__ import annotations

import pickle
import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import scrub
from scrub.chrome.strip import strip
from scrub.engine.compile import compile_rules
from scrub.engine.pack import load_pack, usable
from scrub.model import Document, Report, apply
from tests.strategies import texts

PACK = load_pack()
SOME_RULES = usable(PACK.rules)[::12]
PREPARED = PACK.read(PACK.shelves)[1]
LEVELS = ("light", "normal", "strict")
few = settings(max_examples=60)


@few
@given(texts, st.sampled_from(LEVELS))
@example("Share this\r\n\r\nThe council voted on Tuesday to rebuild the old pier again.\r\nAdvertisement\r\n", "normal")
def test_edits_replay(text: str, level: str) -> None:
    report = scrub.Scrubber(level=level).clean(text)
    assert apply(text, report.edits) == report.text


@few
@given(texts)
def test_what_was_kept_and_removed_rebuilds_the_source(text: str) -> None:
    report = scrub.clean(text)
    at, rebuilt = 0, []
    for edit in report.edits:
        rebuilt += [text[at : edit.span.start], edit.span.of(text)]
        at = edit.span.end
    assert "".join([*rebuilt, text[at:]]) == text
    assert all(edit.replacement == "" for edit in report.edits)


@few
@given(texts, st.sampled_from(LEVELS))
def test_cleaning_twice_changes_nothing_more(text: str, level: str) -> None:
    scrubber = scrub.Scrubber(level=level)
    once = scrubber.clean(text).text
    assert scrubber.clean(once).text == once


@few
@given(texts)
def test_spans_fit_the_source(text: str) -> None:
    report = scrub.clean(text)
    assert report.source.text == text
    for finding in report.findings:
        assert 0 <= finding.span.start < finding.span.end <= len(text)
    for block in report.source.blocks:
        assert block.span.of(text).strip()


@few
@given(texts)
def test_every_removed_finding_lies_in_an_edit(text: str) -> None:
    report = scrub.clean(text)
    for finding in report.removed:
        assert any(edit.span.overlaps(finding.span) for edit in report.edits)


@few
@given(texts, st.integers(0, 99))
def test_the_order_of_rules_changes_nothing(text: str, seed: int) -> None:
    rules = list(SOME_RULES)
    straight = strip(Document(text), compile_rules(rules, PREPARED), level="normal")
    random.Random(seed).shuffle(rules)
    shuffled = strip(Document(text), compile_rules(rules, PREPARED), level="normal")
    assert (straight.text, straight.findings, straight.edits) == (shuffled.text, shuffled.findings, shuffled.edits)


@few
@given(texts)
def test_a_report_survives_its_dictionary(text: str) -> None:
    report = scrub.clean(text)
    again = Report.from_dict(report.to_dict())
    assert again.to_dict() == report.to_dict()


@few
@given(st.text(st.characters(exclude_categories=())))
def test_no_text_raises(text: str) -> None:
    report = scrub.clean(text)
    assert isinstance(report.explain() + report.diff(), str)


@settings(max_examples=40)
@given(st.one_of(st.binary(max_size=400), st.text(max_size=400)))
@example(b"<html><body><p>\xff\xfe\x00")
@example("<td>" * 500)
def test_no_page_raises(html: str | bytes) -> None:
    assert isinstance(scrub.clean(html=html).text, str)


@few
@given(texts)
def test_a_scrubber_that_was_pickled_gives_the_same_result(text: str) -> None:
    scrubber = scrub.Scrubber(level="strict", keep=("caption",))
    assert pickle.loads(pickle.dumps(scrubber)).clean(text) == scrubber.clean(text)


@pytest.mark.parametrize(
    "unit", ["Share this\n", "a", "Read more: x | ", "Related:\nAnother story of the day\n", "\n", "- - ", "’"]
)
def test_work_grows_linearly_with_the_text(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted in rows looked at, not in seconds: machines are noisy."""
    from scrub.chrome import passes as module

    seen: list[int] = []
    real = module.split_lines
    monkeypatch.setattr(module, "split_lines", lambda text, *known: seen.append(len(text)) or real(text, *known))
    costs = []
    for times in (500, 2000):
        seen.clear()
        scrub.clean(unit * times)
        costs.append(sum(seen))
    assert costs[1] <= 4.5 * costs[0] + 1000
