"""The line below a quotation that names who spoke stays with it."""

from __future__ import annotations

import numpy as np
import pytest

import scrub
from scrub.chrome.quotes import attributed, quoted, speakers, turns
from scrub.text.lines import split_lines


@pytest.mark.parametrize(
    "quote", ['"We never left."', "« On n’est jamais partis. »", "„Wir sind nie gegangen“", "「離れない」"]
)
def test_quotations_are_told_by_their_marks(quote: str) -> None:
    assert quoted(split_lines(f"{quote}\nThe baker said so.")).tolist() == [True, False]


@pytest.mark.parametrize("line", ["Ada Holt, welder", "– Jan Vos, voorzitter van de ijsclub", "सुमन, संपादक"])
def test_a_name_with_a_trade_is_a_speaker(line: str) -> None:
    lines = split_lines(f'"We never left."\n{line}')
    assert speakers(lines, quoted(lines)) == [1]


@pytest.mark.parametrize(
    "line", ["Read more", "Photo: Ada Holt, welder", "The town, said Ada Holt, has not changed in years at all."]
)
def test_other_lines_are_none(line: str) -> None:
    lines = split_lines(f'"We never left."\n{line}')
    assert speakers(lines, quoted(lines)) == []


def test_the_speaker_of_a_quotation_stays() -> None:
    story = "The yard closed in May and its men went home without a word, as the town remembers it."
    text = "\n".join(
        ["The last ship of Saltby", story, story[:60] + ".", '"We never left."', "Ada Holt, welder", story]
    )
    assert "Ada Holt, welder" in scrub.clean(text=text).text


SAID = ["Mr Holt kept the yard for forty years.", "", "He closed it in May."]


@pytest.mark.parametrize(
    "line",
    [
        '"We never left the yard." – Ada Holt',
        "«Non ce ne siamo mai andati» (Ada Holt, saldatrice)",
        "„Wir sind nie gegangen“ – sagt Ada Holt",
        "”Vi gick aldrig härifrån.” Ada Holt, 38",
    ],
)
def test_a_quotation_with_who_said_it_is_the_storys_beside_a_paragraph(line: str) -> None:
    lines = split_lines(SAID[0] + f"\n{line}\n" + SAID[2])
    assert attributed(lines, np.array([True, False, True])) == [1]
    assert attributed(lines, np.array([False, False, False])) == []


@pytest.mark.parametrize(
    "line",
    [
        '"We never left the yard": what welders say',
        "„Wir sind nie gegangen“",
        '"Gone" by Ada Holt',
        '"We never left the yard" and many other books on the coast and on its yards are for sale now',
    ],
)
def test_other_lines_with_quotations_are_not(line: str) -> None:
    lines = split_lines(SAID[0] + f"\n{line}\n" + SAID[2])
    assert attributed(lines, np.array([True, False, True])) == []


INTERVIEW = [
    "Q: When did you first go to sea, and who was it that took you along at that age?",
    "A: At eleven, on my uncle's boat. I was sick for the whole of the week.",
    "Q: Your favourite harbour",
    "A: Ostermouth, in the rain",
]


def test_the_turns_of_an_interview_are_found() -> None:
    lines = split_lines("\n".join(INTERVIEW))
    assert turns(lines, np.array([line.sentence for line in lines])) == [0, 1, 2, 3]
    assert turns(lines, np.zeros(4, bool)) == []


def test_one_label_is_no_interview() -> None:
    lines = split_lines("Video: The boat comes home.\nVideo: The ropes are frozen.\nHarbour: One berth is free.")
    assert turns(lines, np.array([line.sentence for line in lines])) == []
