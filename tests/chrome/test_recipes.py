"""What a recipe needs, how long it takes and whom it feeds stay in the text, the links around it go."""

from __future__ import annotations

import pytest

import scrub
from scrub.chrome.recipes import recipe_lines
from scrub.text.lines import split_lines

STORY = "The old baker of Saltby still makes the loaf that the fishermen took to sea every winter."
ENGLISH = (
    "Serves 6",
    "Prep time: 20 min",
    "Ingredients",
    "500g strong flour",
    "2 tbsp honey",
    "Salt and pepper",
    "1 1/2 cups warm milk",
)
SWEDISH = (
    "4 portioner",
    "Tid: 50 minuter",
    "Ingredienser",
    "2 dl grädde",
    "1 msk smör",
    "Svartpeppar",
    "1 knippe dill",
    "2 klyftor vitlök",
)
JAPANESE = ("材料(2人分)", "鶏むね肉……1枚(約280g)", "玉ねぎ……1個", "しょうゆ……大さじ2")
ITALIAN = (
    "Ingredienti",
    "320 g di pasta",
    "1 spicchio d'aglio",
    "2 cucchiai d'olio",
    "Sale q.b.",
    "Energia: 498 kcal",
    "Grassi 12 g",
)


@pytest.mark.parametrize("recipe", [ENGLISH, SWEDISH, JAPANESE, ITALIAN])
def test_all_lines_of_a_recipe_are_seen(recipe: tuple[str, ...]) -> None:
    lines = split_lines("\n".join([STORY, *recipe, STORY]))
    assert recipe_lines(lines) == set(range(1, len(recipe) + 1))


@pytest.mark.parametrize(
    "text",
    [
        "2 men held after raid\n3 ways to save water\n4 days of rain ahead\nServes you right, says mayor",
        "2 cups stolen from club\nRovers win at last\n" + STORY,
        "12 March 2026\n14 comments\n3 min read",
    ],
)
def test_headlines_that_count_are_no_recipe(text: str) -> None:
    assert not recipe_lines(split_lines(text))


def test_a_recipe_stays_and_its_links_go() -> None:
    text = "\n".join(
        ["The loaf of the Saltby fishermen", STORY, *ENGLISH, STORY, "Share on Facebook", "Read next", "Get a summary"]
    )
    left = scrub.clean(text=text).text.split("\n")
    assert [line for line in ENGLISH if line not in left] == []
    assert "Share on Facebook" not in left
