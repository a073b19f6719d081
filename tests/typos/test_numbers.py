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
    "Bus crash of May 17 leaves 14 people dead",
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


FUND = (
    "\n\nThe harbour fund gets {story}, the mayor said on Monday, and {other} go to the roads of the town. The {story}"
    " of the harbour fund will be spent by the end of the year. "
) + STORY


@pytest.mark.parametrize(
    ("headline", "story", "right"),
    [
        ("$35m for harbour fund", "35 million dollars", []),
        ("$35m for harbour fund", "thirty-five million dollars", []),
        ("$35m for harbour fund", "45 million dollars", ["45"]),
        ("Harbour fund gets 35 percent", "35%", []),
        ("Harbour fund gets 35%", "45 per cent", ["45"]),
        ("Harbour fund gets 25%", "a quarter", []),
        ("Harbour fund gets 100 boats", "a hundred boats", []),
        ("Harbour fund gets 20 boats", "15–20 boats", []),
        ("Harbour fund gets 42 boats, August 35", "42 boats", []),
    ],
)
def test_money_and_per_cents_are_compared_however_they_are_written(headline: str, story: str, right: list[str]) -> None:
    other = "45%" if "%" in headline + story else "45 million dollars" if "$" in headline else "45 boats"
    assert best(find(read(headline + FUND.format(story=story, other=other), "en"))) == right


def test_the_message_has_both_numbers_as_they_are_written() -> None:
    text = "$35m for harbour fund" + FUND.format(story="45 million dollars", other="many boats")
    assert [hit.message for hit in find(read(text, "en"))] == ["The headline says $35m, the story 45 million dollars."]


PORT = (
    "\n\nA storm sank a ship near Lund on Monday. The ship had 26 {who} on board, the port said, and all of the"
    " 26 {who} were lost. The {who} came from the town, where flags fly low. "
) + STORY.replace("26", "90")


@pytest.mark.parametrize("who", ["marines", "soldiers", "Americans", "generals", "majors", "novelists", "decorators"])
def test_what_begins_like_a_month_is_counted(who: str) -> None:
    assert best(find(read(f"Storm kills 76 {who} off Lund{PORT.format(who=who)}", "en"))) == ["26"]


def test_a_per_cent_that_the_story_gives_as_two_numbers_is_left_alone() -> None:
    story = (
        "\n\nRents in Lund have gone up from 1,070 to {} crowns a month, the port town said on Monday. Rents went up by"
        " 13% in the centre of the town, and those of the centre by 13% again. "
    ) + STORY
    headline = "Rents in Lund go up by 12%"
    assert list(find(read(headline + story.format("1,200"), "en"))) == []
    assert best(find(read(headline + story.format("1,500"), "en"))) == ["13"]
