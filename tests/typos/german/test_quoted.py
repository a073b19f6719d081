from __future__ import annotations

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import read
from scrub.typos.german.quoted import without_dialect


def _unknown(text: str, *words: str) -> list[Finding]:
    return [
        Finding("typo/de/nonword", "nonword", Span(text.index(word), text.index(word) + len(word)), "", (), 0.8)
        for word in words
    ]


def test_three_unknown_words_of_one_quotation_are_dialect() -> None:
    text = "Er sagte trocken: „I mog des net, wos der doa gsogt hot.“ Danach ging er."
    assert without_dialect(read(text, "de"), _unknown(text, "mog", "wos", "gsogt")) == []


def test_two_unknown_words_of_a_quotation_stay() -> None:
    text = "Er sagte: „Das ist gans klahr.“ Danach ging er."
    found = _unknown(text, "gans", "klahr")
    assert without_dialect(read(text, "de"), found) == found


def test_unknown_words_outside_quotations_stay() -> None:
    text = "Das ist gans klahr und nich gutt. Sie sagte: „Nein.“"
    found = _unknown(text, "gans", "klahr", "nich", "gutt")
    assert without_dialect(read(text, "de"), found) == found


def test_other_kinds_stay_in_a_dialect() -> None:
    text = "Er sagte: „I mog des net, wos der doa gsogt hot.“"
    other = Finding("typo/de/x", "space", Span(11, 12), "", (), 0.8)
    kept = without_dialect(read(text, "de"), [other, *_unknown(text, "mog", "wos", "gsogt")])
    assert kept == [other]
