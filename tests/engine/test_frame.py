"""Kind ``frame``: runs of words, slot by slot, and what is around them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrub
from scrub.engine.check import check_rules, findings_of
from scrub.engine.compile import Compiled, compile_rules
from scrub.engine.frames import frames_of
from scrub.engine.kinds import frame
from scrub.engine.lint import lint
from scrub.engine.load import load_rules
from scrub.engine.locate import data_root
from scrub.engine.pack import load_pack
from scrub.model.rule import Rule
from scrub.text.article import read
from tests.engine.rules import rule

WORDS = "the Ferry was is supposed be to Be \u2019s port, port. - without harmed (be) \n \xa0 \ud800 İs ß"


def framed(*slots: str, **values: Any) -> Rule:
    base: dict[str, Any] = {"id": "typo/en/tested", "kind": "frame", "sort": "realword", "slots": (slots,)}
    return rule(**{**base, "languages": ("en",), "action": "flag", "weight": 0.8, **values})


def found(text: str, *rules: Rule, language: str = "en") -> list[str]:
    return [finding.span.of(text) for finding in findings_of(compile_rules(rules), text, "body", language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was supposed be there.", ["supposed be"]),
        ("It was supposed\xa0be there.", ["supposed\xa0be"]),
        ("Supposed be there.", ["Supposed be"]),
        ("It was Supposed be there.", []),
        ("It was supposed, be there.", []),
        ("It was supposed\nbe there.", []),
        ("It was supposed  be there.", []),
        ("It was supposed be-there.", []),
        ("It was supposed", []),
        ("be", []),
    ],
)
def test_the_words_stand_in_one_line_with_a_blank_between(text: str, expected: list[str]) -> None:
    assert found(text, framed("supposed", "be")) == expected


def test_a_slot_holds_words_and_forms_and_what_is_not_meant() -> None:
    slots = framed("the", "old /[a-z]+ing/ ! king wing", flag=(1, 1))
    assert found("the old, the parking, the king, the Parking, the boat", slots) == ["old", "parking"]


def test_forms_are_compared_as_written() -> None:
    assert found("the Harbour, the harbour", framed("the", "/[A-Z][a-z]+/", capitals=True)) == ["the Harbour"]


def test_no_pivot_changes_what_is_found() -> None:
    text = "The men would be make a start. He will be make the bed."
    for pivot in (0, 1, 2, -1):
        assert found(text, framed("will would", "be", "make", pivot=pivot)) == ["would be make", "will be make"]


def test_several_runs_share_the_other_fields() -> None:
    both = framed("x", slots=(("a", "long", "term"), ("a", "last", "minute")), pivot=1, flag=(1, 2), suggest="{hyphen}")
    text = "a long term and a last minute and a last term"
    assert found(text, both) == ["long term", "last minute"]


def test_neighbours_may_make_a_run_right() -> None:
    run = framed("need", "be", before="there", behind="or")
    text = "all need be; there need be; need be or not; Need be and more; there, need be"
    assert found(text, run) == ["need be", "need be"]


def test_a_closed_run_ends_at_a_mark_or_a_small_word() -> None:
    run = framed("from", "small", "town", closed="in of")
    assert found("from small town halls", run) == []
    assert found("from small town", run) == []
    for end in (".", ",", " in Lund", ")"):
        assert found(f"from small town{end}", run) == ["from small town"]


def test_a_comma_may_be_asked_for() -> None:
    run = framed("mayor", "the", comma=True)
    assert found("Roth, mayor the town, is a mayor the town likes", run) == ["mayor the"]


def test_capitals_are_allowed_when_the_rule_says_so() -> None:
    assert found("He read the Peoples Daily.", framed("peoples", "daily")) == []
    assert found("He read the Peoples Daily.", framed("peoples", "daily", capitals=True)) == ["Peoples Daily"]


def test_missing_words_are_not_looked_for_in_headings() -> None:
    run = framed("protect", "environment", sort="missing")
    assert found("Plan to protect environment", run) == []
    assert found("They have a plan to protect environment in the port.", run) == ["protect environment"]


@pytest.mark.parametrize(
    ("suggest", "right"),
    [
        ("them", "them"),
        ("{hyphen}", "well-to-do then"),
        ("{0} them", "well-to-do them"),
        ("{1}, {0}", "then, well-to-do"),
        ("{joined}", "well-to-dothen"),
        ("{parted}!", "well to do then!"),
    ],
)
def test_what_is_right_is_a_text_or_made_of_what_is_written(suggest: str, right: str) -> None:
    run = framed("well-to-do", "then", suggest=suggest)
    (finding,) = findings_of(compile_rules([run]), "a well-to-do then", "body", "en")
    assert finding.suggestions == ((right.replace(" ", "-"),) if suggest == "{hyphen}" else (right,))


def test_a_finding_says_what_the_rule_says() -> None:
    run = framed("town’s", "currently", message="Wrong: {quoted}.", weight=0.7)
    (finding,) = findings_of(compile_rules([run]), "The town’s currently", "body", "en")
    assert (finding.rule_id, finding.kind, finding.confidence) == ("typo/en/tested", "realword", 0.7)
    assert (finding.message, finding.action, finding.suggestions) == ("Wrong: 'town’s currently'.", "flag", ())


def test_each_rule_marks_a_place_once_and_all_rules_may() -> None:
    one = framed("x", id="typo/en/a", slots=(("a", "b"), ("a", "b", "c")))
    other = framed("a", "b", id="typo/en/b")
    article = read("a b c", "en")
    assert [f.rule_id for f in frame.find(article, compile_rules([one, other]))] == ["typo/en/a", "typo/en/b"]


def test_a_frame_acts_on_its_languages_only() -> None:
    german = framed("wegen", "dem", id="typo/de/wegen-dem", languages=("de",))
    everywhere = framed("wegen", "dem", id="typo/any/wegen-dem", languages=("*",))
    assert found("wegen dem Wetter", german, language="de") == ["wegen dem"]
    assert found("wegen dem Wetter", german, language="en") == []
    assert found("wegen dem Wetter", german, language="unknown") == []
    assert found("wegen dem Wetter", everywhere, language="fr") == ["wegen dem"]


def test_frames_are_made_ready_for_the_languages_that_come() -> None:
    compiled = compile_rules([framed("a", "b"), framed("c", "d", id="typo/de/c", languages=("de",))])
    assert compiled.frames == {}
    assert list(frames_of(compiled, "de")) == ["c"]
    assert list(compiled.frames) == ["de"]


def test_a_frame_may_be_of_a_zone() -> None:
    compiled = compile_rules([framed("a", "b", where=("tail",))])
    assert [len(findings_of(compiled, "a b", zone, "en")) for zone in ("head", "body", "tail")] == [0, 0, 1]


def test_long_words_are_of_no_form() -> None:
    run = framed("the", "/a+/")
    assert found(f"the {'a' * 60}", run) == [f"the {'a' * 60}"]
    assert found(f"the {'a' * 61}", run) == []


def test_the_lint_counts_hits_of_frames_on_clean_prose() -> None:
    problems = [str(p) for p in lint([framed("old", "ferry")], [("en", "The old ferry sails."), ("de", "old ferry")])]
    assert any("fires 1 times on clean articles, first on 'old ferry'" in problem for problem in problems)


SHIPPED = compile_rules([r for r in load_rules() if r.kind == "frame"])


@given(st.lists(st.sampled_from(WORDS.split(" ")) | st.text(max_size=4)), st.sampled_from(["en", "de", "unknown"]))
def test_no_text_raises_and_spans_lie_in_it(pieces: list[str], language: str) -> None:
    text = " ".join(pieces)
    for finding in frame.find(read(text, language), SHIPPED):
        assert 0 <= finding.span.start < finding.span.end <= len(text)


def test_the_rules_as_compiled_are_those_of_the_files() -> None:
    def frames(rules: tuple[Rule, ...]) -> dict[str, tuple[Any, ...]]:
        names = ("slots", "pivot", "flag", "before", "behind", "closed", "comma", "capitals", "suggest", "message")
        return {r.id: tuple(getattr(r, name) for name in names) for r in rules if r.kind == "frame"}

    assert frames(load_pack().rules) == frames(load_rules()) != {}


def test_the_frames_of_the_readme_hold(tmp_path: Path) -> None:
    text = (data_root("rules") / "README.md").read_text("utf-8")
    (block,) = [part for part in text.split("```toml\n")[1:] if 'kind = "frame"' in part]
    path = tmp_path / "typo" / "en.toml"
    path.parent.mkdir()
    path.write_text(block.partition("```")[0], "utf-8")
    rules = load_rules(tmp_path)
    assert [str(problem) for problem in check_rules(rules)] == []
    assert len(rules) == 2


PACK = """\
[lists]
ships = "ferry trawler"

[[rule]]
id = "typo/en/ferry-go"
kind = "frame"
sort = "realword"
slots = ["the", "{ships}", "go"]
pivot = 1
flag = [2, 2]
suggest = "goes"
message = "A verb of the wrong number: {quoted}."
rationale = "A test."
action = "flag"
weight = 0.95
match = ["On Monday the ferry go to Lund.", "On Friday the trawler go out."]
keep = ["On Monday the ferry goes to Lund.", "On Friday the crew go out."]
"""
TEXT = "The port said that the trawler go out to sea again on Monday, and all the men of the old town will be there."


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "pack" / "typo" / "en.toml"
    path.parent.mkdir(parents=True)
    path.write_text(PACK, "utf-8")
    return tmp_path / "pack"


def ids(scrubber: scrub.Scrubber) -> list[str]:
    return [finding.rule_id for finding in scrubber.clean(TEXT, lang="en").findings]


def test_a_pack_brings_its_own_frames(pack: Path) -> None:
    scrubber = scrub.Scrubber(packs=[pack], fix=("typo",))
    report = scrubber.clean(TEXT, lang="en")
    (finding,) = report.findings
    assert (finding.rule_id, finding.span.of(TEXT), finding.suggestions) == ("typo/en/ferry-go", "go", ("goes",))
    assert "the trawler goes out" in report.text
    assert ids(scrub.Scrubber()) == []


@pytest.mark.parametrize(
    ("only", "skip", "expected"),
    [
        (("typo/en/ferry-go",), (), 1),
        (("typo/realword",), (), 1),
        (("typo/missing",), (), 0),
        ((), ("typo/en/ferry-go",), 0),
        ((), ("typo/realword",), 0),
        ((), ("typo",), 0),
    ],
)
def test_frames_are_chosen_like_other_rules(pack: Path, only: Any, skip: Any, expected: int) -> None:
    assert len(ids(scrub.Scrubber(packs=[pack], only=only, skip=skip))) == expected


def test_a_frame_in_preview_acts_when_asked(pack: Path) -> None:
    path = pack / "typo" / "en.toml"
    path.write_text(PACK + 'status = "preview"\n', "utf-8")
    assert ids(scrub.Scrubber(packs=[pack])) == []
    assert ids(scrub.Scrubber(packs=[pack], preview=True)) == ["typo/en/ferry-go"]


def test_compiled_rules_without_frames_cost_no_look() -> None:
    article = read("no words are read", "en")
    assert list(frame.find(article, Compiled((), {}, compile_rules([]).ways, {}, {}))) == []
    assert "words" not in vars(article)


def test_a_search_begins_at_the_slot_of_rare_words() -> None:
    compiled = compile_rules([framed("the a", "ferry", "and of", pivot=0)])
    assert set(frames_of(compiled, "en")) == {"ferry"}
    kept = compile_rules([framed("ferry", "of the", "/[a-z]+/", pivot=0)])
    assert set(frames_of(kept, "en")) == {"ferry"}
