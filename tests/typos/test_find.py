from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import read
from scrub.typos.find import FOLDERS, detectors, find_typos, one_a_place
from tests.typos.texts import STORY

PIECES = st.lists(
    st.sampled_from(
        ["the the", "Ukraineâ€™s",
         " ,", "“", '"', "(", ")", "\n", "Gl\u0435nn", "asummary", "26", "…", "\ufffd", "&amp;",
         "Tokayev", "don't", "’’", "Ã", "-", "a", "😀", "\ud800", "1,000", "ports.Kazakhstan"]
    ) | st.text(max_size=5)
)  # fmt: skip
LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "it", "ru", "pl", "pt", "tr", "uk", "nl", "xx", "unknown"])


@settings(deadline=None)  # the first text of a language reads its lists
@given(PIECES, LANGUAGES)
def test_no_text_raises_and_findings_stand_apart(pieces: list[str], language: str) -> None:
    text = " ".join(pieces)
    found = find_typos(read(text, language))
    assert found == sorted(found, key=lambda finding: finding.span)
    assert all(0 <= f.span.start < f.span.end <= len(text) and f.action == "flag" for f in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


def test_the_surest_kind_takes_the_place() -> None:
    word = Finding("typo/en/nonword", "nonword", Span(0, 5), "", ("b",))
    moji = Finding("typo/any/wrong-encoding", "mojibake", Span(2, 5), "", ("a",))
    assert one_a_place([word, moji]) == [moji]


def test_suggestions_for_one_place_are_joined() -> None:
    word = Finding("typo/en/nonword", "nonword", Span(0, 5), "", ("b",))
    blank = Finding("typo/en/joined-words", "space", Span(0, 5), "", ("a",))
    assert one_a_place([word, blank])[0].suggestions == ("a", "b")


def test_clean_prose_gives_nothing() -> None:
    assert find_typos(read(STORY, "en")) == []


def test_the_same_text_gives_the_same_findings() -> None:
    text = STORY + "\nThe the end came , and theirhomelands."
    assert find_typos(read(text, "en")) == find_typos(read(text, "en")) != []


def test_only_the_detectors_of_a_language_are_asked() -> None:
    names = {language: {find.__module__ for find in detectors(language)} for language in ("de", "en", "fr")}
    assert names["fr"] == names["de"] & names["en"]
    for language, folder in FOLDERS.items():
        own = {name for name in names[language] if name.startswith(f"scrub.typos.{folder}.")}
        assert own == names[language] - names["fr"] != set()


def test_a_listed_misspelling_in_an_address_is_as_it_is() -> None:
    text = "See www.teh.example, #teh and a/teh/b, but not teh."
    hits = [
        Finding("typo/en/listed", "realword", Span(at, at + 3), "", ("the",))
        for at in range(len(text))
        if text.startswith("teh", at)
    ]
    found = [f.span.start for f in find_typos(read(text, "en"), also=hits) if f.rule_id == "typo/en/listed"]
    assert found == [text.rindex("teh")]


def test_a_listed_misspelling_beats_a_guess_by_letters() -> None:
    span = Span(0, 5)
    listed = Finding("typo/en/misspelled-more-i-l", "nonword", span, "", ("laid",), 0.9)
    guessed = Finding("typo/en/nonword", "nonword", span, "", ("played",), 0.98)
    assert [(hit.rule_id, hit.suggestions) for hit in one_a_place([guessed, listed])] == [
        (listed.rule_id, ("laid", "played"))
    ]
