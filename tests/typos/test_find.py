from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from itertools import pairwise, product
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article, read
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


def test_a_finding_is_not_lost_to_one_that_is_lost_itself() -> None:
    spans = {"doubled": Span(12, 20), "name": Span(5, 15), "nonword": Span(0, 10), "space": Span(30, 31)}
    hits = [Finding(f"typo/en/{kind}", kind, span, "") for kind, span in spans.items()]
    for order in (hits, hits[::-1], hits[1:] + hits[:1]):
        assert [hit.kind for hit in one_a_place(order)] == ["nonword", "doubled", "space"]


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


LETTERS_KEPT = [
    ("en", "They treat leukemia(MLL) here, says a writer (Ann Lee)assumes no more. Lay it flat to dry.(In fact I do.)"),
    ("de", 'Er nannte es "Heimat",die ihm fehlt. Die Stadt- Verwaltung ist zu. Im „Heute“ -Programm sprach er.'),
    ("en", "It`s late , he said.“But they left.” He came,saw the ports.Kazakhstan and “ home” and “home ” again.."),
    (
        "en",
        "Boeing 's jets cost $ 5,000, the Covid -19 ward is full. A Herald/ Courier poll — of voters— is out :\nNo.",
    ),
    (
        "en",
        "They sang 'Long Live the Sea ', the boys ’ song. She worked in Hollywood- in those years. He was inJanuary.",
    ),
    ("en", "He ate asummary of itself, and the researchersThe end. How ever it with draws theirhomelands."),
    ("de", "Er kam ,dass er bleibt. Sie haben zu gelassen, dass er fest gestellt hat. Die InternetseiteLink steht."),
    ("fr", "Il est parti , hier.. C`est la fin,dit-il."),
]
"""Texts with blanks and marks that are wrong."""


@pytest.mark.parametrize(("language", "text"), LETTERS_KEPT)
def test_what_is_put_right_in_blanks_and_marks_keeps_its_letters(language: str, text: str) -> None:
    article = read(text, language)
    hits = [hit for find in detectors(language) for hit in find(article) if hit.kind in ("space", "punctuation")]
    assert hits
    for hit in hits:
        same = _solid if hit.kind == "space" or "blank" in hit.rule_id else _letters
        assert {same(right) for right in hit.suggestions} <= {same(hit.span.of(text))}, hit


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _solid(text: str) -> str:
    return "".join(text.split())


NAMES = [
    "".join(parts).capitalize()
    for parts in product(("ba", "di", "fu", "lo", "ge", "ra"), *["gra sto pli fen mu ve".split()] * 3)
]
LONG: dict[str, tuple[str, Callable[[int], str]]] = {
    "english.missing_articles": ("en", lambda size: "he was in US now and " * (size // 21)),
    "glued": ("en", lambda size: f"The end was nearBy. {'a' * size}BC"),
    "quotes": ("en", lambda size: "He said home“ . " * (size // 16)),
    "english.name_clauses": ("en", lambda size: "It was by Benson who is late. Ann Benson left. " * (size // 47)),
    "german.address": ("de", lambda size: "wir haben Ihre Pläne und " * (size // 25)),
    "english.name_slips": ("en", lambda size: _named("It is O'{0} or O'{0} by Ab{0}, Ab{0}, Ab{0} and AB{0}. ", size)),
    "unintroduced": ("en", lambda size: _named("{0} said it. ", size)),
    "namesakes": ("en", lambda size: _named("He saw {0} Holm. ", size)),
}
"""What made the time of a detector grow with the square of the text: it need not be likely."""


def _named(sentence: str, size: int) -> str:
    return "".join(map(sentence.format, NAMES[: size // len(sentence)]))


@pytest.mark.parametrize("name", LONG)
def test_time_grows_with_the_text_and_not_with_its_square(name: str) -> None:
    language, make = LONG[name]
    find = import_module(f"scrub.typos.{name}").find
    assert find in detectors(language)
    short, long = (min(_seconds(find, read(make(size), language)) for _ in range(3)) for size in (4000, 16000))
    assert long <= 8 * short + 0.001


def _seconds(find: Callable[[Article], Iterable[Finding]], article: Article) -> float:
    assert len(article.lowers) == len(article.words)  # what detectors share is there
    start = process_time()
    list(find(article))
    return process_time() - start
