from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.doubled import find
from tests.typos.texts import seen


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "He won the the race.", "the the"),
        ("en", "He said that that he knew.", "that that"),
        ("en", "One of the of the men left.", "of the of the"),
        ("en", "It stood in the The Harbour Post on Monday.", "the The"),
        ("en", "They hold that that giving them a boat is wrong.", "that that"),
        ("en", "The The house burned.", ""),
        ("en", "She was was tired.", "was was"),
        ("de", "Er ging zu zu Fuß.", "zu zu"),
        ("de", "Er kaufte das das Haus.", "das das"),
        ("de", "Er half der der Frau.", "der der"),
        ("fr", "Le délai est est long.", "est est"),
        ("ru", "Он был на на работе.", "на на"),
        ("tr", "Anne ve ve baba geldi.", "ve ve"),
        ("tr", "Takım bu sezon sezon boyunca kazandı.", "sezon sezon"),
        ("tr", "Rapor, kurul tarafından tarafından onaylandı.", "tarafından tarafından"),
        ("da", "Han kom fra fra byen.", "fra fra"),
    ],
)
def test_a_word_twice_is_seen(language: str, text: str, words: str) -> None:
    assert seen(find(read(text, language)), text) == ([words] if words else [])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He had had enough, and he came in in May, very very late."),
        ("en", "What it is is a mistake. He said that that decision was wrong. More and more and more came."),
        ("en", "Who they are are questions for later."),
        ("de", "Ist das das richtige Signal? Hat das das Kabinett beschlossen? Sind die die Schuldigen?"),
        ("de", "Wann war das das letzte Mal so? Niemand weiß, was das das Land kosten wird."),
        ("de", "Vielleicht ist genau das das Geheimnis, doch was, wenn das das Ziel ist?"),
        ("de", "Sie fragte, ob es es wert war. Er sagt, dass er er selbst bleiben will. Er hielt an an der Ampel."),
        ("de", "Leute, die die Regeln kennen, sind sehr sehr froh."),
        ("fr", "Nous nous sommes vus; il a a priori raison."),
        ("tr", "Yavaş yavaş geldi, yıl yıl büyüdü."),
        ("tr", "Göz göre göre oldu, yer yer yağmur yağdı."),
        ("xx", "the the the"),
        ("en", "No, no, no, he said. Bye bye."),
        ("en", "He knew that that building was old. It was the 'The' of the title."),
    ],
)
def test_what_may_stand_twice_is_left_alone(language: str, text: str) -> None:
    assert list(find(read(text, language))) == []
