"""Sentences that were broken at their links."""

from __future__ import annotations

import numpy as np
import pytest

import scrub
from scrub.chrome.fragments import fragments
from scrub.text.lines import split_lines

BROKEN = {
    "behind a name": ["The vote was put off, the", "Ostermouth Courier", "wrote on Monday, as two members were ill."],
    "at a mark": ["Nobody was hurt when the", "crane fell", ", the fire brigade said in its report."],
    "a name at its beginning": ["Mara Quill", "told the committee that she had seen the letter", "in March", "."],
    "two names in a row": [
        "It was the third match of",
        "Tom Arden",
        "for",
        "Rovers",
        "since the spring, and his last one.",
    ],
    "behind a Japanese particle": [
        "市議会は十四日の会議で、入り江の漁師たちの",
        "船揚げ場",
        "を残すことを決めた。市長は来年の",
        "春",
        "までに工事を始めると述べ、漁師たちはこれで船を陸に上げられると話した。",
    ],
    "a long link": [
        "He left all of it to the",
        "Ostermouth Society for the Care of Old Boats and Oars",
        "in his will.",
    ],
    "at its own end": ["The skipper said on Monday that he had seen nothing of", "Long Island"],
}
WHOLE = {
    "navigation in small letters": ["news", "sport", "weather", "travel", "The council met on Tuesday evening."],
    "a headline with the word for another language's article": [
        "Why some of the old lamps would not die",
        "Crane falls on quay",
    ],
    "headlines": ["Council puts off vote", "Crane falls on quay", "Rovers lose again to Ostermouth"],
    "sentences": ["The council met on Tuesday.", "it was the first time in a year.", "Nobody spoke for long."],
    "a list": ["What you need:", "two onions", "a pound of flour", "one egg"],
    "labels in small letters above a paragraph": [
        "photographs: Ilse Marten",
        "20 October 2025",
        "reading time ten minutes",
        "There is no bell at the door of the workshop, there is a string. Pull it and somewhere a hammer stops.",
    ],
    "a quotation that opens with the mark that closes others": [
        "Shares 19,204 | Gold 2,411 | Euro 1.08",
        "»Ich habe den Rundbrief abgeschafft und die Leute lieber selbst angerufen«, sagt sie.",
    ],
}


@pytest.mark.parametrize("lines", BROKEN.values(), ids=BROKEN.keys())
def test_pieces_of_a_sentence_are_found(lines: list[str]) -> None:
    text = split_lines("\n".join(lines))
    assert fragments(text, np.zeros(len(lines))) == frozenset(range(len(lines)))
    assert not fragments(text, np.ones(len(lines)))


@pytest.mark.parametrize("lines", WHOLE.values(), ids=WHOLE.keys())
def test_whole_lines_are_no_pieces(lines: list[str]) -> None:
    assert not fragments(split_lines("\n".join(lines)), np.zeros(len(lines)))


def test_a_story_that_was_broken_at_its_links_stays() -> None:
    story = [
        "Harbour vote put off",
        "The vote on the harbour wall was put off on Monday, as two members of the council were ill.",
        "It would have been the third, the",
        "Ostermouth Courier",
        "wrote. The first two, in March and in June, had ended without a majority for either plan.",
        "A date for the next one will be set on Friday, when the mayor is back from her holiday.",
    ]
    text = "\n".join([*story, "Share this article", "Advertisement"])
    assert scrub.clean(text).text.splitlines() == story
