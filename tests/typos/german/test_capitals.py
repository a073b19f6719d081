from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.capitals import find
from scrub.typos.lexicon import available
from tests.typos.texts import best

needs_german = pytest.mark.skipif(available("de") != "dictionary", reason="no German dictionary")


@needs_german
def test_a_noun_in_small_letters_is_seen() -> None:
    assert best(find(read("Am Montag sagte die regierung in Berlin nichts dazu.", "de"))) == ["Regierung"]


@needs_german
@pytest.mark.parametrize(
    "text",
    [
        "Leser und -einsteiger sahen monate- oder jahrelang zu.",
        "Das steht bei sport.de und unter #regierung.",
        "die regierung und die zeitung und der minister und das wetter in der stadt",
        "Er ist schuld und kam recht spät.",
        "Die (Mit)verantwortung und der (Wieder)aufbau.",
    ],
)
def test_parts_addresses_and_texts_without_capitals_are_left_alone(text: str) -> None:
    assert list(find(read(text, "de"))) == []


def test_other_languages_are_left_alone() -> None:
    assert list(find(read("the regierung", "en"))) == []
