from __future__ import annotations

import pytest

from scrub.filler.clauses import widened
from scrub.filler.facts import read_facts
from scrub.model.span import Span
from scrub.text.article import read


@pytest.mark.parametrize(
    ("text", "phrase", "clause"),
    [
        ("He sold 40 boats, with a heavy heart, to the bank.", "heavy heart", ", with a heavy heart"),
        (
            "She left the team in May, seeking justice for the town.",
            "seeking justice",
            ", seeking justice for the town",
        ),
        ("The tragic loss of the boat was felt, the 40 men held.", "tragic loss", "tragic loss"),
        ("He sold it in May, with a heavy heart for Ida Brandt.", "heavy heart", "heavy heart"),
    ],
)
def test_a_phrase_is_widened_to_a_clause_that_hangs_and_tells_nothing(text: str, phrase: str, clause: str) -> None:
    reading = read_facts(read(text, "en"))
    at = text.index(phrase)
    span = widened(reading, Span(at, at + len(phrase)), reading.article.sentences[0].span)
    assert span.of(text) == clause


def test_other_languages_keep_the_phrase() -> None:
    text = "Er verkaufte alles, mit schwerem Herzen, an die Bank."
    span = Span(24, 39)
    assert widened(read_facts(read(text, "de")), span, Span(0, len(text))) == span
