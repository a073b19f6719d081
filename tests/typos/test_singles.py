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
        "In the ‘90s they said ‘em all; rock ‘n roll.",
        "He told me, ‘You are not.’’’ Then he left.",
        "She said: ‘We wait.\n‘We wait for long.’",
        "‘We wait for the second paragraph.",
    ],
)
def test_marks_that_are_closed_or_none_are_left_alone(text: str) -> None:
    assert list(find(read(text, "en"))) == []
