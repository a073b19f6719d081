from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.singles import find
from tests.typos.texts import seen


def test_a_single_mark_that_is_never_closed_is_seen() -> None:
    text = "It is known as the ‘black death - which affects the nodes."
    assert seen(find(read(text, "en")), text) == ["‘black"]


@pytest.mark.parametrize(
    "text",
    [
        "It is known as the ‘black death’ - which affects the nodes.",
        "In the ‘90s they said it all; rock ‘n roll.",
        "He told me, ‘You are not.’’’ Then he left.",
        "She said: ‘We wait.\n‘We wait for long.’",
        "‘We wait for the second paragraph.",
        "He fought in 'Nam and in the desert. He fought in ‘Nam and in the desert.",
        "“He said, ’Tis the season of the boats’ return,” she wrote. ’Em and the boys’ friends left.",
    ],
)
def test_marks_that_are_closed_or_none_are_left_alone(text: str) -> None:
    assert list(find(read(text, "en"))) == []


def test_a_straight_mark_without_a_partner_is_seen() -> None:
    text = "They call it the 'blue hour and stay until it ends."
    assert seen(find(read(text, "en")), text) == ["'"]
    assert list(find(read("They call it the 'blue hour' and stay; rock 'n' roll.", "en"))) == []


@pytest.mark.parametrize("text", ["Das war Klaus‘ neues Haus.", "Wie geht‘s dem Hund?", "Er hört Rock ‘n’ Roll dort."])
def test_a_turned_apostrophe_is_seen_in_german(text: str) -> None:
    assert len(list(find(read(text, "de")))) == 1


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("They said ‘em all.", "‘em"),
        ("It shows ‘Yuri the Sailor‘ there.", "Sailor‘"),
        ("“He said, ’Let it come out,’” she wrote.", "’"),
    ],
)
def test_a_turned_mark_is_seen_in_english(text: str, place: str) -> None:
    assert seen(find(read(text, "en")), text) == [place]


def test_a_german_mark_that_closes_is_left_alone() -> None:
    assert list(find(read("Er sagte: ‚Das ist das Haus‘ und ging ins Haus von Klaus.", "de"))) == []
