"""What a text generator or a form left behind is told; what an article quotes or shows of it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrub
from scrub.filler.facts import read_facts
from scrub.filler.leftovers import CHATBOTS, _about_generators
from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import read

STORY = (
    "The council of Lund voted on Monday to close the old harbour bridge for 14 months, and Mayor Anna Berg said that "
    "buses will go by the ring road.\n\nThe works will cost 27 million crowns, she said on Tuesday."
)
FILLER = scrub.Scrubber(only=("filler",))
DROP = scrub.Scrubber(drop=("filler",))


def found(text: str, lang: str = "en") -> list[Finding]:
    return [hit for hit in FILLER.clean(text, lang=lang).filler if hit.kind in ("leftover", "placeholder")]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("Certainly! Here is the article you asked for:\n\n", ""),
        ("", " As an AI language model, I cannot provide real-time information on the works."),
        ("", "\n\nI'm sorry, but I cannot assist with that request."),
        ("", "\n\nAs of my last knowledge update in September 2021, the bridge was open."),
        ("", "\n\nAs a large language model trained by OpenAI, I cannot visit the bridge."),
    ],
)
def test_the_talk_of_a_generator_is_told_sentence_by_sentence_and_goes(before: str, behind: str) -> None:
    text = before + STORY + behind
    assert [hit.span.of(text) for hit in found(text)] == [(before + behind).strip()]
    assert DROP.clean(text, lang="en").text == STORY


def test_what_is_handed_over_in_the_same_line_stays() -> None:
    text = f"Certainly! Here is a refined version of the paragraph: {STORY}"
    assert DROP.clean(text, lang="en").text == STORY


def test_the_places_of_a_form_are_told_and_stay() -> None:
    text = f"{STORY}\n\nMayor [Insert name here] said that the bridge will be closed on [insert date]."
    assert [hit.span.of(text) for hit in found(text)] == ["[Insert name here]", "[insert date]"]
    assert DROP.clean(text, lang="en").text == text


@pytest.mark.parametrize(
    "behind",
    [
        "The chatbot answered: “As an AI language model, I cannot provide essays for pupils.” She laughed.",
        "The paper printed 'as an AI language model, I cannot' on page one.",
        "The chatbot of the school answered as usual.\n\nAs an AI language model, I cannot do that.\n\nSo did ChatGPT.",
        "“I put [insert name here] on the form,” she said.",
    ],
)
def test_what_an_article_quotes_or_shows_is_left_alone(behind: str) -> None:
    assert found(f"{STORY}\n\n{behind}") == []


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("de", "Als KI-Sprachmodell kann ich keine aktuellen Daten abrufen."),
        ("fr", "Bien sûr ! Voici l'article demandé :"),
        ("es", "Lo siento, pero no puedo generar este artículo."),
        ("it", "Come modello linguistico, non posso accedere a dati in tempo reale."),
        ("pt", "Claro! Aqui está o artigo reescrito:"),
        ("ru", "Как языковая модель, я не могу получить доступ к данным в реальном времени."),
        ("zh", "作为一个人工智能语言模型，我无法获取实时信息。"),
    ],
)
def test_generators_are_known_in_other_languages(lang: str, line: str) -> None:
    assert [hit.span.of(line) for hit in found(line, lang)] == [line]


@given(st.lists(st.tuples(st.integers(0, 80), st.integers(1, 60)), max_size=8))
def test_names_of_generators_count_where_no_hit_holds_them(places: list[tuple[int, int]]) -> None:
    text = "ChatGPT and Gemini told Claude that the old bridge of Copilot is open, said Grok on Monday."
    reading = read_facts(read(text, "en"))
    spans = [Span(start, start + size) for start, size in places]
    names = [word.span for word in reading.article.words if word.lower in CHATBOTS]
    outside = [name for name in names if not any(span.contains(name) for span in spans)]
    assert _about_generators(reading, spans) == (len(outside) >= 2)
