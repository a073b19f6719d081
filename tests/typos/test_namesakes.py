from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.namesakes import find
from tests.typos.texts import best


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Kassym-Jomart Tokayev spoke first. Later Kassym-Zhomart Tokayev left.", "Kassym-Jomart"),
        ("Sara Holm spoke first. At nine Sarah Holm left.", "Sara"),
        ("Steven Holm spoke first. At nine Stephen Holm left.", "Steven"),
        ("Sara Holm spoke first. Anna Holm was ill. At nine Sarah Holm left.", "Sara"),
        ("Anna Holm spoke. Anna Holm left. Sara Holm came. Anna Holm sang. Sarah Holm left.", "Sara"),
        ("Lindsey Holm spoke first. Lyndsey Holm's husband left.", "Lindsey"),
    ],
)
def test_two_spellings_of_a_given_name_before_one_family_name_are_seen(text: str, meant: str) -> None:
    assert best(find(read(text, "en"))) == [meant]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Holm spoke first. At nine Anne Holm left.",
        "Hanna Holm spoke first. At nine Anna Holm left.",
        "Sara Holm and her sister Sarah Holm spoke.",
        "Sara Holm spoke first. At nine Sarah Berg left.",
        "Sara Holm spoke first. Sara Holm left. At nine Sarah Holm came.",
        "Mrs Holm spoke first. Mr Holm left.",
    ],
)
def test_names_that_may_be_of_two_people_are_left_alone(text: str) -> None:
    assert list(find(read(text, "en"))) == []
