"""Non-words: misspellings are flagged, names, norms, dialect and foreign words are not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrub.model.finding import Finding
from scrub.text.article import read
from scrub.typos import nonword
from scrub.typos.lexicon import available

ERRORS = [
    ("en", "The goverment said on Monday that it would act.", "goverment", "government"),
    ("en", "She waited for teh bus to arrive.", "teh", "the"),
    ("en", "Goverment officials met on Monday.", "Goverment", "Government"),
    ("en", "He dosen't know what it means.", "dosen't", "doesn't"),
    ("de", "Die Regierung hat am Montag erkärt, dass sie handelt.", "erkärt", "erklärt"),
    ("fr", "L'homm est arrivé lundi avec le gouvernment.", "gouvernment", "gouvernement"),
    ("es", "El gobireno dijo el lunes que actuará.", "gobireno", "gobierno"),
    ("it", "Il govreno ha detto lunedì che agirà.", "govreno", "governo"),
    ("ru", "Правительсво заявило об этом в понедельник.", "Правительсво", "Правительство"),
    ("pl", "Rząd powiedział w poniedziałek, że to możilwe.", "możilwe", "możliwe"),
    ("pt", "O govenro disse na segunda-feira que vai agir.", "govenro", "governo"),
]
CLEAN = [
    ("en", "The colour of the aeroplane's defence centre was organised by Hincher and Kair."),
    ("en", "Yao Zhe, a researcher, met Hage Geingob and Tre Harbison in the Dirco office."),
    ("en", "He wrote “La casa es muy bonita y la vida es bella” on the wall."),
    ("en", "Write to goverment.com or #goverment or @goverment."),
    ("de", "Die Strasse ist gross, die Massnahmen sind bekannt. Das «Journal of Clinical Research» berichtet."),
    ("de", "Das Theater erzählt vom Starkregenfrühwarnsystem. (kas)"),
    ("fr", "Il connait la maitresse, l'évènement et l'oeuvre de Fátima."),
    ("ru", "Женщина кинула в него тапком, рассказали в понедельник соседи."),
    ("ru", "Елка и ёлка стоят, еще и ещё, в чате есть мемы."),
    ("pt", "A acção económica e o fato econômico, a recepção e a receção, o bebê e o bebé."),
    ("fr", "Le feu a détruit 40 km² de forêt et 12 km² de champs, au prix de 3 €/m²."),
    ("es", "Los memes y el caos en el chat, según la sra. Clinton."),
]


def find(language: str, text: str, **options: list[str]) -> list[Finding]:
    if available(language) != "dictionary":
        pytest.skip("needs the dictionaries extra")
    return list(nonword.find(read(text, language), **options))


@pytest.mark.parametrize(("language", "text", "wrong", "right"), ERRORS)
def test_a_misspelling_is_flagged_with_the_right_word_first(language: str, text: str, wrong: str, right: str) -> None:
    found = {text[f.span.start : f.span.end]: f for f in find(language, text)}
    assert found[wrong].suggestions[0] == right
    assert found[wrong].rule_id == f"typo/{language}/nonword"
    assert found[wrong].action == "flag"


@pytest.mark.parametrize(("language", "text"), CLEAN)
def test_clean_text_raises_no_alarm(language: str, text: str) -> None:
    assert [text[f.span.start : f.span.end] for f in find(language, text)] == []


def test_a_word_the_article_repeats_is_no_slip() -> None:
    text = "The blorp is new. A blorp costs money. Every blorp is blue, said the blorp maker."
    assert find("en", text) == []


@pytest.mark.parametrize(
    ("pair", "wrong"),
    [("goverment/council", "goverment"), ("(council/goverment)", "goverment"), ("work/goverment/a.txt", "")],
)
def test_two_words_that_a_slash_parts_are_read_and_paths_are_not(pair: str, wrong: str) -> None:
    text = f"The council said on Tuesday that the plan for {pair} was\none of the points on the list of the mayor."
    assert [f.span.of(text) for f in find("en", text)] == [wrong][: bool(wrong)]


def test_a_part_of_a_word_with_hyphens_must_be_wrong_beyond_doubt() -> None:
    text = "The poorly-recieved film was a flop, and its no-brainer plot with get-togethers was to blame for it all."
    assert [text[f.span.start : f.span.end] for f in find("en", text)] == ["recieved"]


@pytest.mark.parametrize("language", ["xx", "", "ja", "unknown"])
def test_unknown_languages_are_silent(language: str) -> None:
    assert list(nonword.find(read("The goverment said teh", language))) == []


def test_a_text_that_is_not_in_its_language_is_left_alone() -> None:
    assert find("en", "Wszyscy przyjaciele pojechali wczoraj pociągiem nad morze. " * 10) == []


def test_the_same_text_gives_the_same_findings() -> None:
    assert find("en", ERRORS[0][1]) == find("en", ERRORS[0][1])


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_read(text: str) -> None:
    for found in nonword.find(read(text, "en")):
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert found.suggestions
        assert 0 <= found.confidence <= 1


@pytest.mark.parametrize(
    "text", ["He walked evry day to the market.", "The artic wind blew over the bay.", "She fled with a parden."]
)
def test_two_words_as_likely_leave_the_first_unsure(text: str) -> None:
    assert [finding.confidence < 0.9 for finding in find("en", text)] == [True]


def test_a_name_is_proposed_with_its_capital() -> None:
    assert [finding.suggestions[0] for finding in find("en", "The portugese boats came home.")] == ["Portuguese"]
