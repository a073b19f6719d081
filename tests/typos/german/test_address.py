from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.address import find
from tests.typos.texts import seen

WRONG = {
    "In der Stadt haben einige Versicherer Ihre Pläne geändert.": "Ihre",
    "Die Nutzer können auf Ihre Daten zugreifen.": "Ihre",
    "Der Verein und Ihr Trainer sind zerstritten.": "Ihr",
    "Die Firma gab Ihrem Chef frei.": "Ihrem",
    "Sein Plan gilt, weil Ihrer nicht gilt.": "Ihrer",
}
RIGHT = [
    "Einen schönen Abend wünscht Ihre Redaktion.",
    "Einen guten Rutsch wünscht Ihr Kreisblatt.",
    "Begrüßt wurde Ihre Majestät von der Menge.",
    "Familie Berg, ist das Ihr Haus?",
    "Herr Berg, wann endet Ihre Amtszeit?",
    "Ihre Pläne ändern sie selten.",
    "Wenn Sie kommen, bringen Sie bitte Ihre Daten mit.",
    "Er sagte: „Das ist doch Ihre Sache.“",
    "Das Magazin »Ihr Garten« erscheint.",
    "Die Nutzer können auf ihre Daten zugreifen.",
    "Ihr Plan steht. Ihre Leute auch.",
    "Wir freuen uns mit Ihnen über Ihre Post.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_own_with_a_capital_is_found_where_nobody_is_addressed(text: str, wrong: str) -> None:
    assert seen(find(read(text, "de")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_addresses_quotations_and_beginnings_pass(text: str) -> None:
    assert seen(find(read(text, "de")), text) == []


def test_other_languages_are_left_alone() -> None:
    text = next(iter(WRONG))
    assert seen(find(read(text, "nl")), text) == []
