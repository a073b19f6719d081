"""What stands behind the story of a page made flat."""

from __future__ import annotations

import numpy as np

import scrub
from scrub.chrome.ends import behind_the_story

MENU = """Home
News
Local
Sport
Business
Culture
Weather
Traffic
Jobs
Property
Motors
Obituaries
Puzzles
Log in
Subscribe
Newsletters
Search""".splitlines()
STORY = """Swing bridge opens a year early
The swing bridge at Ostermouth opened to traffic on Monday, eleven months before the date in the contract.
Engineers had found a way to cast the two towers at the same time, the port authority said in a statement.
About 9,000 vehicles a day are expected to use it, which would take a third of the lorries out of the old town.
The ferry that it replaces made its last crossing on Sunday night with 140 people on board.
Drivers pay nothing until the end of the year, the authority said, and two pounds for each crossing after that.
The span turns on a ring of 48 rollers and takes six minutes to open, which it will do four times a day for ships.
Pilots asked for the times to follow the tide, but the bus company wanted them outside of the rush hour.
Work began after a barge had struck the old pier in fog and torn away the landing stage of the ferry.
Two of the ferry's crew have been trained as bridge keepers and the third has gone to sea again.
"I shall miss the gulls, though not the frost on the ropes," said the skipper, who had crossed some 90,000 times.
""".splitlines()
BUTTONS = """Share
Facebook
Twitter
WhatsApp
Email
Print
Comments
Most read
Related articles
More from Local""".splitlines()
BEYOND = """Baker wins prize for rye loaf
The loaf of a baker from Quarrel Street was the best of 200 at a fair in the capital at the weekend.
Pool stays shut until May
Repairs to the roof of the indoor pool will take longer than planned, its operator told members in a letter.
""".splitlines()


def test_teasers_with_sentences_behind_the_buttons_go() -> None:
    page = "\n".join([*MENU, *STORY, *BUTTONS, *MENU, *BEYOND, *MENU])
    report = scrub.clean(page)
    assert report.text.splitlines() == STORY
    assert scrub.clean(report.text).text == report.text


def test_the_same_in_an_article_stays_when_nothing_parts_it() -> None:
    text = "\n".join([*STORY, *BEYOND])
    assert scrub.clean(text).text == text


def parts(words: list[int], p: list[float], gaps: list[int]) -> list[int]:
    told = np.array(words) > 8
    return np.flatnonzero(behind_the_story(np.array(words), told, np.array(p), np.array([*gaps, 0]))).tolist()


def test_a_part_goes_by_the_gap_its_odds_and_its_share() -> None:
    assert parts([160, 160, 20, 5], [0.01, 0.01, 0.2, 0.2], [0, 0, 9, 0]) == [2, 3]
    assert parts([160, 160, 20, 5], [0.01, 0.01, 0.2, 0.2], [0, 0, 2, 0]) == []
    assert parts([60, 60, 90, 50], [0.01, 0.01, 0.01, 0.01], [0, 0, 4, 0]) == []
    assert parts([20, 5, 160, 160], [0.2, 0.2, 0.01, 0.01], [0, 0, 9, 0]) == []
    assert parts([], [], []) == []


def test_behind_a_short_piece_of_a_story_the_next_piece_stays() -> None:
    assert parts([30, 30, 20, 5], [0.01, 0.01, 0.2, 0.2], [0, 0, 9, 0]) == []
