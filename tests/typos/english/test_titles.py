from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.titles import find
from tests.typos.texts import best, seen

MANY = "Mr. Holm met Mrs. Lind and Dr. Berg at the port. "
AMERICAN = "Sen. Anna Holm spoke first. Then came a call from "


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (f"{MANY}Ms Dahl came later.", "Ms", "Ms."),
        (f"{MANY.replace('. ', ' ').strip()}. Ms. Dahl came later.", "Ms.", "Ms"),
        (f"{AMERICAN}Sen Paul Lind, D-Ill., who left.", "Sen", "Sen."),
        (f"{AMERICAN}Rep Paul Lind (R-Ohio).", "Rep", "Rep."),
    ],
)
def test_the_title_that_differs_is_found(text: str, wrong: str, right: str) -> None:
    found = list(find(read(text, "en")))
    assert (seen(found, text), best(found)) == ([wrong], [right])


@pytest.mark.parametrize(
    "text",
    [
        f"{MANY}Gen Holm and Sen Lind came later.",
        "Mr. Holm and Mr Lind met.",
        f"{AMERICAN}Sen Paul Lind of the coast.",
        f"{MANY}Mr Dahl and Mr Lund came too.",
    ],
)
def test_houses_with_two_habits_are_left_alone(text: str) -> None:
    assert list(find(read(text, "en"))) == []


def test_other_languages_are_not_read() -> None:
    assert list(find(read(f"{MANY}Ms Dahl kam später.", "de"))) == []
