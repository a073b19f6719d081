from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.strong import find
from scrub.typos.lexicon import available
from tests.typos.texts import seen

pytestmark = pytest.mark.skipif(available("de") != "dictionary", reason="no German dictionary")

WRONG = {
    "Dort stellen sich enormen Gegensätze ein.": "enormen Gegensätze",
    "Es gibt neuen Fortschritte im Streit.": "neuen Fortschritte",
    "Er kam mit kleinen Geschenke zurück.": "kleinen Geschenke",
    "Es gab heftigen Proteste im Land.": "heftigen Proteste",
    "Sie lebt von alten Vorräte.": "alten Vorräte",
    "Er sprach für kleinen Betriebe.": "kleinen Betriebe",
    "Es gab klaren Hinweise.": "klaren Hinweise",
    "Das gelang durch harten Kämpfe.": "harten Kämpfe",
    "Er stand ohne neuen Verträge da.": "neuen Verträge",
    "Man ist gegen hohen Beträge.": "hohen Beträge",
    "Sie hat großen Pläne.": "großen Pläne",
    "Wir haben schweren Unfälle gesehen.": "schweren Unfälle",
    "Dort gab es kleinen Städte.": "kleinen Städte",
    "Er wird von starken Kräfte gehalten.": "starken Kräfte",
    "Sie kam mit klugen Ratschläge an.": "klugen Ratschläge",
}
RIGHT = [
    "Dort stellen sich enorme Gegensätze ein.",
    "Die neuen Fortschritte und alle großen Pläne.",
    "Er kam mit kleinen Geschenken zurück.",
    "Sie tranken heißen Kaffee und frischen Käse.",
    "Sich neuen Aufgaben stellen.",
    "Man kam von guten alten Tagen ab.",
    "Er hat keine großen Pläne.",
    "Sie sind die kleinen Städte leid.",
    "Es wollen Leute gehen, sie kommen Leute holen.",
    "Mit einer ganz neuen Reise fing es an.",
    "Diese betont männlichen Auftritte sind alt.",
    "Es gibt jungen Leuten Mut.",
    "Er hat guten Grund dazu.",
    "Sie war am langen Ende froh.",
    "Er wurde von deutschen Gästen gesehen.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_adjectives_in_en_without_an_article_are_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "de")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_adjectives_that_fit_pass(text: str) -> None:
    assert seen(find(read(text, "de")), text) == []


def test_other_languages_are_left_alone() -> None:
    text = next(iter(WRONG))
    assert seen(find(read(text, "nl")), text) == []
