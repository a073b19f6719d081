from __future__ import annotations

import pytest

from scrub.filler.clauses import apart, confined, prolonged, widened
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
        ("The 40 men sold the cup, each adding to its lore.", "adding to its lore", ", each adding to its lore"),
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


def test_a_sure_phrase_takes_its_main_clause_along() -> None:
    text = "The new status marks the end of an era for the site, which until 1983 was a mine."
    reading = read_facts(read(text, "en"))
    at = text.index("marks the end of an era")
    phrase = Span(at, at + len("marks the end of an era"))
    sentence = reading.article.sentences[0].span
    assert (
        widened(reading, phrase, sentence, sure=True).of(text) == "The new status marks the end of an era for the site"
    )
    assert widened(reading, phrase, sentence) == phrase


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was let out early in spite of the warnings, a step that was widely scorned.", True),
        ("They met, and played a vital role in the shaping of the plan for the town.", False),
        ("It went well, a step that was widely scorned by all who had looked on at it.", False),
    ],
)
def test_a_clause_stands_for_its_sentence_when_the_rest_can_tell_something(text: str, expected: bool) -> None:
    clause = Span(text.index(", "), len(text) - 1)
    found = confined(Span(0, len(text)), [clause, Span(clause.start + 2, clause.start + 9)], text)
    assert found == (clause if expected else None)


def test_the_parts_with_stock_phrases_stand_for_an_unsure_sentence() -> None:
    text = "The bank closed its branch by the church, and the town took a look ahead."
    sentence, hit = Span(0, len(text)), Span(text.index("look"), text.index(" ahead"))
    found = apart(sentence, [hit], text)
    assert found is not None
    assert found.of(text) == ", and the town took a look ahead."
    assert apart(sentence, [hit, Span(0, 8)], text) is None
    assert apart(sentence, [], text) is None


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("It would mark a shift in the market, he said.", "mark a shift in the market"),
        ("It would mark a shift in the market.", "mark a shift in the market"),
        ("It would mark a shift for all 40 shops, he said.", "mark a shift"),
        ("It would mark a shift in tone when the boat sank.", "mark a shift in tone"),
    ],
)
def test_a_phrase_takes_the_rest_of_its_clause_along_unless_that_tells_something(text: str, clause: str) -> None:
    reading = read_facts(read(text, "en"))
    at = text.index("mark a shift")
    assert prolonged(reading, Span(at, at + len("mark a shift")), Span(0, len(text))).of(text) == clause
