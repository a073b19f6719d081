from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.numbers import find
from tests.typos.texts import STORY, best

MORE = (
    "\nThe 26 people worked on the bridge for a month, and the people of the town thanked the 26 people with a feast."
)


def test_a_digit_that_the_story_contradicts_is_seen() -> None:
    assert best(find(read("Harbour opens after 76 people worked on bridge\n\n" + STORY + MORE, "en"))) == ["26"]


@pytest.mark.parametrize(
    "headline",
    [
        "Harbour opens after 26 people worked on bridge",
        "Harbour opens after 30 people worked on bridge",
        "Harbour opens in 2024 as people work on bridge",
        "16 best people who worked on the bridge of Lund",
    ],
)
def test_what_the_story_says_or_rounds_is_left_alone(headline: str) -> None:
    assert list(find(read(f"{headline}\n\n{STORY}{MORE}", "en"))) == []


SHORT = (
    "\nThe shop sells six heaters. The large one costs £204 and the small one £79. The cheapest of them all costs £40,"
    " and the shop says that the £40 heater dries a shirt in two hours, as long as the room is not too damp for it."
)


def test_the_least_price_of_a_story_is_what_from_means() -> None:
    headline = "The best heaters to dry your shirts, from £{}"
    assert best(find(read(f"{headline.format(44)}\n\n{STORY}{SHORT}", "en"))) == ["40"]
    assert list(find(read(f"{headline.format(40)}\n\n{STORY}{SHORT}", "en"))) == []


ROAD = (
    "\n\nA bus left the road near Lund on Monday and fell into the river below the old bridge. Police said that 14"
    " people were killed and 23 injured, most of them pupils of one school. The 14 dead were brought to the town hall,"
    " where their families waited through the night, and the road was closed for the rest of the week by the council."
)
WRONG = {
    "17 people killed as bus falls into river": "14",
    "Bus falls into river, killing 19 people": "14",
    "Bus crash near Lund: 84 people killed": "14",
    "Bus crash leaves 11 people dead and 23 injured": "14",
    "16 people killed, 23 injured in bus crash": "14",
}
RIGHT = [
    "14 people killed as bus falls into river",
    "Bus falls into river, killing 14 people",
    "Bus crash near Lund: 14 people killed, 23 injured",
    "37 people killed or injured in bus crash",
    "Dozens hurt as bus falls into river",
    "17 things we know about the bus crash",
    "12 best ways to stay safe on a bus",
    "Bus falls into river on route 17",
    "Bus falls into river after 17 hours on the road",
    "Police name driver of bus, 47",
    "Bus falls into river at 17:30",
    "Bus crash is worst since 2017",
    "At least 10 people killed in bus crash",
    "More than a dozen people killed in bus crash",
    "Bus firm fined £17m after crash",
    "Four hurt in second crash of bus",
]


@pytest.mark.parametrize(("headline", "meant"), WRONG.items())
def test_a_count_of_the_dead_that_the_story_contradicts_is_seen(headline: str, meant: str) -> None:
    assert best(find(read(headline + ROAD, "en"))) == [meant]


@pytest.mark.parametrize("headline", RIGHT)
def test_a_number_that_means_something_else_is_left_alone(headline: str) -> None:
    assert list(find(read(headline + ROAD, "en"))) == []


BRIDGE = (
    "\n\nThe new bridge at Lund will cost 27 million crowns, and 340,000 stones were cut for its piers by hand. The 27"
    " million crowns come from a loan, and the mayor said that 1,294 names had stood under the letter of thanks."
)


@pytest.mark.parametrize(
    ("headline", "right"),
    [
        ("Bridge at Lund to cost 24 million crowns", ["27"]),
        ("Bridge at Lund to cost 72 million crowns", ["27"]),
        ("Bridge of 370,000 stones cut by hand", ["340,000"]),
        ("Mayor thanks 1,249 names under letter", ["1,294"]),
        ("Bridge at Lund to cost 27 million crowns", []),
        ("Bridge of 300,000 stones cut by hand", []),
        ("Mayor thanks 1,300 names under letter", []),
    ],
)
def test_a_number_is_round_by_its_digits_as_written(headline: str, right: list[str]) -> None:
    assert best(find(read(f"{headline}{BRIDGE}\n{STORY}", "en"))) == right
