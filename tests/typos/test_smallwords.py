from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.smallwords import find, rows
from tests.typos.texts import seen


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("A woman who was the in charge of the post died.", "the in"),
        ("Police said that the were looking for him.", "the were"),
        ("The name stuck. It was had a good sound.", "It was"),
        ("Two of they are in prison.", "of they"),
        ("They will given it a name.", "will given"),
        ("It is one on of the best roads.", "on of"),
        ("She said he have a plan.", "he have"),
        ("It have been a long year.", "It have"),
        ("The mayor said she had went home.", "had went"),
        ("He didn’t went home.", "didn’t went"),
        ("The man has went home.", "has went"),
        ("The guards were been sent home.", "were been"),
        ("They moved to into the hall.", "to into"),
        ("It was designed for to help them.", "for to"),
        ("When the got lost, they ran.", "the got"),
        ("The firms should to use the data.", "should to"),
        ("Its a long road.", "Its a"),
        ("The team lost. We was robbed of the match.", "We was"),
        ("The plan that is contains no dates was kept, and it is contains too.", "it is"),
    ],
)
def test_small_words_that_no_sentence_has_side_by_side_are_seen(text: str, pair: str) -> None:
    assert seen(find(read(text, "en")), text)[-1:] == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "What he was was never clear. The best that they could was little.",
        "It girls and the it girl of the year; the me-too movement.",
        "Vitamin a is found in carrots; go from a to z.",
        "The question put before it was, was it true? Are we ready? We are. Can we go on?",
        'Between the "a" and the "of" stands a noun.',
        "All they have went to charity. Does he have a plan? Let it have time.",
        "The streets around it are closed. Patients using it are healthier. The people behind it have left.",
        "Those who can are leaving. Those who should are not here. Those who could had left. Those who had to paid.",
        "The house they had became a school. The money she had went to charity. The talks he had drew little notice.",
        "The player he was has gone. The fighter he is will not give up. The man it is is unknown.",
        "The effect the law had became clear. Being the man he is makes it hard. The best they could was a draw.",
        "The club insisted he have surgery. Smith's will made no mention of her. Its military might built an empire.",
        "Smith’s will made no mention of her. He praised her work and she his.",
        "Made of its own wood. Compare this with its a cappella version.",
    ],
)
def test_what_may_stand_side_by_side_is_left_alone(text: str) -> None:
    assert list(find(read(text, "en"))) == []


def test_a_language_without_rows_has_no_findings() -> None:
    assert list(find(read("the of the of", "fr"))) == []


def test_a_pair_may_have_many_rows_of_which_one_is_enough() -> None:
    assert len(rows("en")["they", "was"]) > 1
    for text, pair in (("They was at home when it began.", "They was"), ("They was had by all.", "They was")):
        assert seen(find(read(text, "en")), text) == [pair]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The town has have no money for the bridge.", "has have"),
        ("The mill had been was closed for years.", "been was"),
        ("The house is was built of wood.", "is was"),
        ("A lot of is down to luck.", "of is"),
        ("The mayor could can not say it.", "could can"),
        ("He gave his my first win.", "his my"),
    ],
)
def test_two_verbs_and_two_owners_are_seen(text: str, pair: str) -> None:
    assert seen(find(read(text, "en")), text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "What they have has value.",
        "What he was is gone.",
        "The money they have has gone.",
        "What I see most of is rain.",
    ],
)
def test_clauses_that_end_with_their_verb_are_not(text: str) -> None:
    assert list(find(read(text, "en"))) == []
