from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.quotes import find
from tests.typos.texts import seen


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('"It is a small port by the sea, he said. "But we like it."', "sea,"),
        ("“I think it is good, said ferry owner Ann Lund. “I count boats all day.”", "good,"),
        ("“We sail for greater glory, he wrote.\n“Our ships go on,” he added.", "glory,"),
        ('"I never saw such a fish," the vet added. The work is simple but long."', "The"),
        ("It was late. “I want to sail until the end of May.\nHe added: “I like boats.”", "May."),
        ("Mayor: I Can Sail in the “War on Boats\nThe mayor of Lund has said that he will sail.", "“War on Boats"),
        ("We saw her boat at noon.\nThe port is old and we like it,” she said.", "The"),
    ],
)
def test_the_place_of_a_missing_mark_is_shown(text: str, place: str) -> None:
    assert seen(find(read(text, "en")), text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "“It was late, and cold.\n“We left,” he said.",
        "“It was late,” he said. “He told me that, he said, and left.”",
        "“It was late and he said\nthat we left,” she said.",
    ],
)
def test_whole_speeches_are_left_alone(text: str) -> None:
    assert list(find(read(text, "en"))) == []
