from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.plural_names import find
from tests.typos.texts import best, seen


def test_an_apostrophe_before_the_s_of_a_name_is_found() -> None:
    text = "Lund Ferries sails at noon. A spokesman said that Lund Ferrie's boats are new."
    found = list(find(read(text, "en")))
    assert (seen(found, text), best(found)) == (["Ferrie's"], ["Ferries'"])


@pytest.mark.parametrize(
    "text",
    [
        "Lund Ferries sails at noon. The ferry's boats are new, and Lund Port's are old.",
        "The Dahls live here. Anna Dahl's boat is new; the Dahls built it.",
        "Anna Holm's boat is new. Anna Holms is her cousin, and Holm knows it.",
        "Protecting America's ports is a plan of the Protecting Americas group.",
    ],
)
def test_genitives_of_names_without_s_pass(text: str) -> None:
    assert list(find(read(text, "en"))) == []


def test_other_languages_are_not_read() -> None:
    assert list(find(read("Lund Ferries und Lund Ferrie's.", "de"))) == []
