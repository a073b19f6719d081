from __future__ import annotations

import pytest

import scrub
from scrub.model.finding import Finding
from scrub.text.article import read
from scrub.typos.find import find_typos
from scrub.typos.lexicon import available
from tests.typos.texts import seen

DIALECT = [
    ("de", "Er sagte trocken: „I mog des net, wos der doa gsogt hot.“ Danach ging er nach Hause."),
    ("pl", "„Jo niy wiym, po jakymu godosz” - powiedział jeden z uczestników. Festiwal potrwa do niedzieli."),
    ("it", "La festa continua domani. «A fèro doe giornà» ha detto il parroco, ridendo con la sindaca."),
    ("en", '"Dinnae fret, yersel wull see teh boat," the fisher said. He waited for the boat.'),
]
POEM = """The mayor read an old ballad to the guests of the library on Friday evening, and they sang with him.

Wee, sleekit, cowrin, timrous beastie,
O, what a panic is in thy breastie!
Thou need na start awa sae hasty
And bickering brattle!

They applauded, and the mayor thanked them for the evening, which had brought in four hundred pounds."""


def found(text: str, language: str = "en") -> list[Finding]:
    if available(language) != "dictionary":
        pytest.skip("needs the dictionaries extra")
    return find_typos(read(text, language))


def safe(text: str) -> list[tuple[str, bool]]:
    return [
        (hit.span.of(text), hit.safety == "safe") for hit in found(text) if hit.kind not in ("punctuation", "space")
    ]


def test_words_before_sic_are_left_alone() -> None:
    text = 'The sign said: "Closed for teh wether [sic]". The goverment laughed.'
    assert seen(found(text), text) == ["goverment"]


@pytest.mark.parametrize(("language", "text"), DIALECT)
def test_quotations_in_a_dialect_raise_no_alarm(language: str, text: str) -> None:
    assert seen(found(text, language), text) == []


def test_poems_in_a_dialect_raise_no_alarm() -> None:
    assert seen(found(POEM), POEM) == []


def test_a_line_of_listed_misspellings_is_no_dialect() -> None:
    said = "The commitee was seperated and embarassed, the police said."
    text = f"Council meets on Tuesday\n\n{said}\n\nThe council meets again on Tuesday to discuss the matter."
    assert [hit.suggestions[0] for hit in scrub.clean(text).typos] == ["committee", "separated", "embarrassed"]


def test_what_is_badly_spelled_from_end_to_end_is_no_dialect() -> None:
    text = "I recieved teh leter yestarday, becuase the goverment sent it."
    assert len(found(text)) > 3


@pytest.mark.parametrize("marks", ["“”", "‘’", '""', "''", "«»", "„“", "„”", "””"])
def test_slips_inside_quotations_are_flagged_and_not_put_right(marks: str) -> None:
    text = f"She said: {marks[0]}The goverment must act now.{marks[1]} Then the goverment fell."
    assert safe(text) == [("goverment", False), ("goverment", True)]


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_not_put_right() -> None:
    text = "She said: “The goverment must act.\n“The parlament too.” Then she left for teh coast."
    assert safe(text) == [("goverment", False), ("parlament", False), ("teh", True)]


def test_between_two_quotations_slips_are_put_right() -> None:
    text = (
        'He said "no" and the goverment said "yes" on Monday. They weren\'t of teh same mind, the players\' union said.'
    )
    assert safe(text) == [("goverment", True), ("teh", True)]


def test_broken_letters_are_put_right_inside_quotations() -> None:
    text = "She said: “The café has a fine view of the sea.” He sat in the “cafÃ© of the old town” for an hour."
    assert safe(text) == [("cafÃ©", True)]
