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
        ("en", "He was found dead in in a field.", "in in"),
        ("en", "She came to to to the port.", "to to to"),
        ("en", "I I do not know the way.", "I I"),
        ("en", "He wrote that I I was late.", "I I"),
        ("en", "She was was tired.", "was was"),
        ("en", "The rules adopted in in 2022 are strict.", "in in"),
        ("en", "Police arrested him in in Lund.", "in in"),
        ("en", "After a week they spoke to to the press.", "to to"),
        ("en", "He left after he had had been robbed.", "had had"),
        ("en", "The mayor said that that in 2010 the port was closed.", "that that"),
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
        ("en", "They had seen World War I I think. He had had had. Later later later, he said."),
        ("en", "The rule was phased in in 2025. They will phase it in in May. A storm will blow in in the evening."),
        ("en", "He was sitting in in the place of the chairman. The light was switched on on Monday. It drags on on."),
        (
            "en",
            "They talked it over over lunch. The wall was knocked down down the road. It is rolled out out of hours.",
        ),
        ("en", "The bill was waved through through gritted teeth. This is the country she was born in in 1950."),
        ("en", "The state it was in in 1990 was poor. The country they fled to to escape the war is small."),
        ("en", "The ward she works at at night is busy. The people he worked with with joy left."),
        ("en", "The job she applied for for years is gone. The firm that she worked for for years is gone."),
        ("en", "What the report is is a warning. What it does does not matter. What she did did not help."),
        ("en", "All he had had been lost. The house they had had been sold. The way he works works for him."),
        (
            "en",
            "He said that that is why he left. Critics say that that would be unfair. He said that that in itself is.",
        ),
        ("en", "He knew that that building was old. It was the 'The' of the title."),
    ],
)
def test_what_may_stand_twice_is_left_alone(language: str, text: str) -> None:
    assert list(find(read(text, language))) == []


@pytest.mark.parametrize(
    ("text", "sure"),
    [("He won the the race.", True), ("The rules adopted in in 2022.", False), ("She was was tired.", False)],
)
def test_words_that_may_stand_twice_by_right_are_less_sure(text: str, sure: bool) -> None:
    assert [found.confidence >= 0.9 for found in find(read(text, "en"))] == [sure]
