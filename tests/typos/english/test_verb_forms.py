from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.verb_forms import find
from scrub.typos.english.verbs import participles, thirds
from tests.typos.texts import best

WRONG = {
    "The boats are being inspect by the crew.": "inspected",
    "The mate was hospitalize yesterday in Lund.": "hospitalized",
    "The letters have been deliver to the port.": "delivered",
    "The old hall will be replace by a new one.": "replaced",
    "They get accept by the crew in time.": "accepted",
    "The port has acquire the ferry.": "acquired",
    "Nobody has ever attribute such a line to her.": "attributed",
    "After the war, he reach great fame at sea.": "reaches",
    "The mayor will meets the crew in May.": "meet",
    "She would admits it was late.": "admit",
    "The ferry is takings its last guests.": "taking",
    "The harbour is sends a sign to the town.": "sends",
    "He did odd jobs, including removed a mast.": "removing",
    "The captain was accused of destroyed the bridge.": "destroying",
    "The crew did not confirmed it.": "confirm",
    "They didn't decided to leave.": "decide",
    "Nobody knew what can happened to a boat.": "happen",
}
RIGHT = [
    "All you can helps the port, what they would meets no law, and his will makes the town rich.",
    "All he did was complain about the ferry.",
    "What they do is negotiate with the port.",
    "The human being believe in ghosts, he wrote.",
    "The boats they have include a ferry.",
    "How serious the injury is remains to be seen. What the motive was remains to be established.",
    "How good she is gives us hope.",
    "Voters will for the time being accept the plan. The fans they have follow them everywhere.",
    "We asked that he remove the mast.",
    "Would he, she asked, explain the storm?",
    "A crew as mixed as we are continue to sail.",
    "There were buildings the crew had not seen.",
    "Those who didn't decided to leave.",
    "The police accused of destroyed homes nobody.",
    "It was sold without reduced fares.",
    "The trash can opened with a bang.",
]


@pytest.mark.parametrize(("text", "right"), WRONG.items())
def test_a_form_that_does_not_fit_is_seen(text: str, right: str) -> None:
    assert best(find(read(text, "en"))) == [right]


@pytest.mark.parametrize("text", RIGHT)
def test_a_form_that_fits_is_left(text: str) -> None:
    assert best(find(read(text, "en"))) == []


def test_other_languages_are_left() -> None:
    assert best(find(read("The mate was hospitalize yesterday in Lund.", "de"))) == []


def test_no_form_is_a_plain_form_too() -> None:
    assert not set(participles()) & set(thirds())
    assert not set(participles()) & set(participles().values())
