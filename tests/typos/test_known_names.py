from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.collect import collect
from scrub.typos.known_names import find
from tests.typos.texts import best, seen

CORPUS = [
    ("President Kassym-Jomart Tokayev met farmers in Lund on Monday. Tokayev left.", "en"),
    ("In Lund, Kassym-Jomart Tokayev opened a bridge, said Mayor Astrid Halvorsen.", "en"),
    ("Mayor Astrid Halvorsen spoke. Then President Tokayev spoke in Lund of Raúl Ferrando.", "en"),
    ("The singer Raúl Ferrando came to Lund. Halvorsen heard him.", "en"),
]
NAMES = collect(CORPUS).languages["en"].names


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("A visit of Kassym-Zhomart Tokayev ended.", ["Jomart"]),
        ("The bridge was opened by Kassym-Jomart Tokaev.", ["Tokayev"]),
        ("She met President Tokaev there.", ["Tokayev"]),
        ("She met Astrid Halverson, the mayor, there.", []),
        ("She met Astrid Halvorsn there.", ["Halvorsen"]),
    ],
)
def test_another_spelling_of_a_known_name_is_seen(text: str, right: list[str]) -> None:
    assert best(find(read(text, "en"), NAMES)) == right


@pytest.mark.parametrize(
    "text",
    [
        "Kassym-Jomart Tokayev and Astrid Halvorsen met.",
        "Peter Tokaev, a baker, lives here.",
        "Raul Ferrando sang.",
        "Tokayevs met in Lund.",
    ],
)
def test_right_names_other_people_accents_and_forms_are_left_alone(text: str) -> None:
    assert seen(find(read(text, "en"), NAMES), text) == []
