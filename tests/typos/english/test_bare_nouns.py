from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.bare_nouns import find
from tests.typos.texts import seen

WRONG = {
    "The men were riding motorcycle when the driver of the bus saw them on Monday.": "riding motorcycle",
    "Police found gun belonging to the man who had been seen there on Monday night.": "found gun",
    "He said on Monday that he had heard it from reporter who had been to the town.": "from reporter",
    "The family lives in small apartment in the old part of the town by the sea.": "in small apartment",
    "The work was done in timely manner before the ship left the old harbour.": "in timely manner",
    "The guests waited inside conference room of the hotel until the storm was over.": "inside conference room",
    "They were taken to nearby hospital after the ferry had hit the wall on Monday.": "to nearby hospital",
    "The ship was taken from Syrian military air base after the war, the men said.": "from Syrian military air base",
    "The crane is the first of new reversible C connector for old ships.": "of new reversible C connector",
    "The news came as new report by the town showed what the old bridge had cost.": "as new report",
}
RIGHT = [
    "The men were riding a motorcycle when the driver of the bus saw them on Monday.",
    "Man found gun in old mill",
    "She walked through the hall, phone in hand, and then with phone in hand to the car.",
    "They went from hotel to hotel and asked for a room, but all the rooms were taken.",
    "The kind of missile that was found there, and the type of car, is not known yet.",
    "It was all caught on camera by the guests who had come to the old town on Monday.",
    "The helicopter crew and the police officers in plain clothes came by bus on Monday.",
    "They spoke with reporter Anna Huber, and with former captain and coach Paul Roth.",
    "Hundreds crossed by small boat in May, and some came by military plane or were told by mobile phone.",
    "The two sides are in broad agreement, and they parted by mutual agreement or by simple majority on Monday.",
    "The council met in special session, the court in secret session, and the letters are on public display.",
    "Women wearing traditional dress danced, and the guests came in modern dress to see the old harbour.",
    "They hid in thick forest, walked through difficult country and rode across rough country for three days.",
    "The trial was held in camera, and then the band played with Paul Roth on guitar in the old town.",
    "The rents differ by geographic location, and so does the cut in office space per worker, the firm said.",
    "They were carrying knife, rope and torch when the guards of the mill found them.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_things_without_an_article_are_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "en")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_things_with_one_idioms_and_headings_pass(text: str) -> None:
    assert seen(find(read(text, "en")), text) == []


def test_other_languages_are_left_alone() -> None:
    assert list(find(read("Die Leute were riding motorcycle when they came to the town there.", "de"))) == []
