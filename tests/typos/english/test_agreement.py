from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.agreement import find
from scrub.typos.english.countable import plurals
from tests.typos.texts import best

WRONG = {
    "They refused on several occasion to answer.": "several occasions",
    "It burned for more than an hours, he said.": "an hour",
    "Two man were held by the police.": "Two men",
    "He is one of the player who left the club.": "one of the players",
    "Each of my brother has a boat.": "Each of my brothers",
    "It is one of the most popular restaurant in the town.": "one of the most popular restaurants",
    "Those student who came late waited outside.": "Those students",
    "A women was hurt in the crash.": "A woman",
    "Every days the ferry crosses the sound.": "Every day",
    "Three country have joined the treaty.": "Three countries",
    "The bridge closed 4 month ago.": "4 months",
    "He paid for 12 year of study.": "12 years",
    "She met several minister, he said.": "several ministers",
    "Numerous report of floods came in.": "",
    "More than 300 worker have been sent home.": "300 workers",
    "The two leader will meet in May.": "two leaders",
    "The authorities has closed the port.": "The authorities have",
    "Another problems is the price.": "Another problem",
    "Both of the suspect were seen near the port.": "Both of the suspects",
    "Most of the design cues has been kept.": "Most of the design cues have",
    "The players was late for the match.": "The players were",
    "These new rules has changed the town.": "These new rules have",
    "He said that many villagers has left.": "many villagers have",
    "Several ships is in the harbour.": "Several ships are",
    "It is compatible with a diagnoses of flu.": "a diagnosis",
    "Nine out of every 10 day had rain.": "10 days",
    "The police held two suspect in the port.": "two suspects",
    "All the school buildings is closed.": "All the school buildings are",
}
RIGHT = [
    "In the Lund 101 building were two shops. The two party system and the five star hotel are old.",
    "The two man team won, and a three year ban followed.",
    "On day one of the trial the court heard him.",
    "The story is on page two of the newspaper.",
    "She went to grade eight school and came back.",
    "These highlight the need for a bridge.",
    "A women's group met in the town.",
    "One of the city council members left.",
    "One of the best games this season was played here.",
    "The number of players was small.",
    "The quality of the lessons is mixed.",
    "The man who sold the ships was caught.",
    "The news was good, and the politics was not.",
    "A people, a land and a law make a state.",
    "Several hundred people and several dozen dogs came.",
    "The ticket matching those numbers is worth a lot.",
    "In 2 year-old jeans he crossed a 20 mile lake.",
    "The Times was late. Many a man has tried.",
    "Several hotel and restaurant owners left. Many film and television stars came.",
    "These city and county officials met. Numerous film or television projects were shelved.",
    "One of the city and county officials resigned.",
    "All four star in the film, and all three border on the sea. Only two feature in the final.",
    "The five star in a comedy. These border on the absurd. These issue from the same source.",
    "One of the family died. Each of the family got a share. One of the couple was hurt.",
    "It was a category four storm with heavy rain.",
    "All the country needs is peace. All the mayor wants is a quiet life. All the world fears is war.",
    "The corps is small. The innings was over. The summons was served. The cosmos is vast. The alias was known.",
    "The bends is a danger to divers. The person sometimes isn’t aware of it.",
]


@pytest.mark.parametrize(("text", "right"), [(text, right) for text, right in WRONG.items() if right])
def test_a_number_that_does_not_fit_is_seen(text: str, right: str) -> None:
    assert best(find(read(text, "en"))) == [right]


@pytest.mark.parametrize("text", RIGHT)
def test_modifiers_labels_and_other_subjects_are_left_alone(text: str) -> None:
    assert best(find(read(text, "en"))) == []


def test_other_languages_are_left_alone() -> None:
    assert list(find(read("several occasion", "de"))) == []


def test_no_noun_is_its_own_plural() -> None:
    assert all(one != many for one, many in plurals().items())
