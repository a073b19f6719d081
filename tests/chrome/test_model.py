"""The block model inside of the product: what it takes that no phrase gives away, and what it leaves alone."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

import scrub
from scrub.chrome.careful import Signs, careful, gone_on, left_over, signs_of
from scrub.chrome.context import runs, window_mean
from scrub.chrome.decide import confidence, in_panel, together, without_doubt
from scrub.chrome.features import figures
from scrub.chrome.layout import BODY, layout_of
from scrub.chrome.model import FILE, BlockModel, read_again, shipped, sort_of
from scrub.chrome.strip import strip
from scrub.engine.compile import compile_rules
from scrub.engine.load import load_rules
from scrub.engine.locate import data_root
from scrub.engine.pack import usable
from scrub.model import Document
from scrub.text.lines import split_lines

LEVELS = {"light": 0.9, "normal": 0.8, "strict": 0.5}
STORY = """Harbour board approves new lease for fish market
Traders in Saltby can stay in the old hall on the North Quay for another twelve years, the harbour board decided.
The board voted by seven to two for the lease, first proposed after the storm of 2019 had damaged the roof of the hall.
"We have waited long enough for this," said Ana Sousa, who has sold fish in the hall since she took over the stall.
What the lease will cost the town
The rent rises by four per cent a year, and the town pays for the repair of the roof, which is to begin in the spring.
Opponents on the board had asked for an open tender and said the traders of the market pay less than others offered."""
FOREIGN = """Bears beat Rockledge in overtime thriller
Ten salads for a hot summer night
Actor Liam Forde to play villain in space saga
Why your cat ignores you
Central bank holds interest rates at 3.5 percent"""


def removed(text: str, **options) -> list[str]:
    report = scrub.Scrubber(only=("chrome",), **options).clean(text)
    return [finding.span.of(text) for finding in report.removed]


def test_headlines_of_other_articles_go_without_a_word_that_gives_them_away() -> None:
    assert removed(f"{STORY}\n{FOREIGN}") == FOREIGN.split("\n")


def test_the_story_itself_stays_as_it_is() -> None:
    assert removed(STORY) == []


def test_a_removal_says_why() -> None:
    text = f"{STORY}\n{FOREIGN}"
    for finding in scrub.clean(text).removed:
        assert finding.rule_id == "chrome/any/block-model"
        assert finding.message.endswith(".")
        assert "this story" in finding.message or "run of" in finding.message or "stands" in finding.message


def test_the_model_rests_when_chrome_is_not_wanted() -> None:
    text = f"{STORY}\n{FOREIGN}"
    for options in ({"only": ("typo",)}, {"skip": ("chrome",)}, {"only": ("chrome/en/summary-widget",)}):
        assert scrub.Scrubber(**options).clean(text).text == text
    assert scrub.Scrubber(only=("chrome/any/block-model",)).clean(text).text != text


def test_the_model_can_be_left_out() -> None:
    compiled = compile_rules(usable(load_rules()))
    assert strip(Document(f"{STORY}\n{FOREIGN}"), compiled, level="normal", model=None).edits == ()


def test_the_fast_way_leaves_pages_to_their_structure_and_to_rules_but_not_texts() -> None:
    page = f"<h1>{STORY}\n{FOREIGN}".replace("\n", "</h1><p>", 1).replace("\n", "</p><p>")
    left = {fast: scrub.Scrubber(only=("chrome",), fast=fast).clean(html=page).text for fast in (False, True)}
    body = STORY.split("\n", 1)[1]
    assert left == {False: body, True: f"{body}\n{FOREIGN}"}
    assert removed(f"{STORY}\n{FOREIGN}", fast=True) == FOREIGN.split("\n")


def test_a_level_moves_how_much_goes() -> None:
    text = f"{STORY}\n{FOREIGN}\nSaltby\nAna Sousa\nThe hall on the quay"
    counts = [len(removed(text, level=level)) for level in ("light", "normal", "strict")]
    assert counts == sorted(counts)


def test_a_page_made_flat_is_told_from_an_article() -> None:
    menu = "\n".join(f"Label {n}" for n in range(80))
    assert sort(STORY, 0.0) == "article"
    assert sort(f"{menu}\n{STORY}", 0.0) == "dump"


def test_a_short_page_made_flat_is_told_from_a_guide_by_what_rules_know() -> None:
    text = "\n".join([*(f"Label {n}" for n in range(40)), STORY])
    assert sort(text, 0.9) == "dump"
    assert sort(text, 0.1) == "article"


def sort(text: str, ruled: float) -> str:
    """Return the sort of a text of each of whose lines the rules are so sure."""
    lines = split_lines(text)
    return sort_of(layout_of(lines), np.full(len(lines), ruled, np.float32))


def test_the_shipped_model_is_small_and_fits_the_figures() -> None:
    path = data_root("rules") / "models" / FILE
    assert path.stat().st_size < 1_000_000
    assert BlockModel.of(json.loads(path.read_bytes())).kind_names == shipped().kind_names


@pytest.mark.parametrize(("p", "expected"), [(0.0, 0.0), (0.5, 0.4), (0.8, 0.7), (0.9, 0.9), (1.0, 1.0)])
def test_the_limits_of_the_levels_are_the_confidences_of_the_levels(p: float, expected: float) -> None:
    assert confidence(p, LEVELS) == expected


def test_confidence_never_falls_as_the_probability_rises() -> None:
    values = [confidence(n / 200, LEVELS) for n in range(201)]
    assert values == sorted(values)


def test_a_run_is_decided_as_one() -> None:
    p = np.array([0.1, 0.9, 0.95, 0.6, 0.9, 0.1], np.float32)
    free = np.array([False, True, True, True, True, False])
    joined = together(p, free)
    assert joined[3] > 0.75
    assert joined[[0, 5]].tolist() == p[[0, 5]].tolist()


def test_a_line_beyond_doubt_does_not_follow_its_run() -> None:
    p = np.array([0.01, 0.99, 0.02, 0.03], np.float32)
    joined = together(p, np.ones(4, bool))
    assert joined[1] == p[1]
    assert (joined[[0, 2, 3]] < 0.3).all()


def test_a_pair_of_lines_is_no_run() -> None:
    p = np.array([0.2, 0.9], np.float32)
    assert together(p, np.array([True, True])).tolist() == p.tolist()


def test_a_lone_line_between_sentences_goes_only_when_there_is_no_doubt() -> None:
    lines = split_lines("\n".join(STORY.split("\n")[1:6]))
    p = np.array([0.1, 0.9, 0.1, 0.95, 0.95], np.float32)
    assert careful(p, layout_of(lines), np.zeros(5, bool)).tolist() == [0, 0, 0, 0, p[4]]


@pytest.mark.parametrize(
    ("label", "stays"), [("Video", True), ("Ada Holt", False), ("Video (2)", False), ("Watch the whole meeting", False)]
)
def test_only_rules_take_a_label_between_two_paragraphs_that_is_no_name(label: str, stays: bool) -> None:
    story = STORY.split("\n")[1:3]
    lines = split_lines("\n".join([story[0], label, story[1]]))
    layout = layout_of(lines)._replace(body=np.ones(3, bool), core=np.array([True, False, True]), zone=np.full(3, BODY))
    seen, p, none = signs_of(lines, figures(lines, [])), np.array([0.1, 0.99, 0.1], np.float32), np.zeros(3, bool)
    assert bool(careful(p, layout, p >= 0.9, signs=seen)[1] == 0) is stays
    assert careful(p, layout, none, "dump", seen)[1] == p[1]
    assert careful(p, layout, none, signs=seen._replace(beside=~none))[1] == p[1]


@pytest.mark.parametrize(
    ("p", "sign", "between", "amid", "goes"),
    [
        (0.66, None, 2, 1, True),
        (0.66, None, 2, 0, False),
        (0.6, None, 2, 1, False),
        (0.75, "figures", 2, 1, False),
        (0.85, "figures", 2, 1, True),
        (0.95, "quoted", 2, 1, False),
        (0.8, None, 1, 1, False),
        (0.9, None, 1, 1, True),
        (0.9, "label", 1, 1, False),
    ],
)
def test_where_much_went_amid_the_story_what_is_left_there_goes_on_less(
    p: float, sign: str | None, between: int, amid: int, goes: bool
) -> None:
    story = STORY.split("\n")[1:3]
    lines = split_lines("\n".join([story[0], *["Workers at the old gate of the pier"] * between, story[1]]))
    n = len(lines)
    told = np.array([True, *[False] * between, True])
    layout = layout_of(lines)._replace(sentence=told, core=told, body=np.ones(n, bool), zone=np.full(n, BODY))
    likely = np.array([0.1, p, *[0.1] * between], np.float32)
    seen = signs(n, **({sign: 1} if sign else {}))
    left = left_over(likely, layout, np.zeros(n, bool), seen, amid)
    assert left.tolist() == [at == 1 and goes for at in range(n)]


@pytest.mark.parametrize("flat", [False, True])
def test_what_went_of_a_page_made_flat_says_nothing_of_what_is_left(
    monkeypatch: pytest.MonkeyPatch, flat: bool
) -> None:
    asked = []

    def left(*given: Any) -> Any:
        asked.append(given[-1])
        return left_over(*given)

    monkeypatch.setattr("scrub.chrome.decide.left_over", left)
    story = STORY.split("\n")
    menu = [f"Label {n}" for n in range(80)] if flat else []
    scrub.clean("\n".join([*menu, *story[:2], "Share this article", "Sign up for our newsletter", *story[2:], *menu]))
    assert asked
    assert any(asked) is not flat


def signs(n: int, **known: int) -> Signs:
    """Return the signs of ``n`` lines; ``known`` names a sign and the line that has it."""
    columns = {name: np.arange(n) == known.get(name, -1) for name in Signs._fields}
    leans = np.where(columns["leans"], 1, -1).astype(np.float32)
    return Signs(**{**columns, "about": columns["about"].astype(np.float32), "leans": leans})


def test_less_is_asked_of_a_lone_line_that_speaks_of_adverts_or_readers() -> None:
    lines = split_lines("\n".join(STORY.split("\n")[1:6]))
    p = np.array([0.1, 0.1, 0.1, 0.94, 0.1], np.float32)
    none = np.zeros(5, bool)
    assert careful(p, layout_of(lines), none)[3] == 0
    assert careful(p, layout_of(lines), none, signs=signs(5, about=3))[3] == p[3]


def test_less_is_asked_of_a_lone_line_that_its_words_tell_and_not_of_a_sentence() -> None:
    lines = split_lines("\n".join(STORY.split("\n")[1:6]))
    p = np.array([0.9, 0.1, 0.1, 0.94, 0.1], np.float32)
    none = np.zeros(5, bool)
    assert careful(p, layout_of(lines), none, signs=signs(5)).tolist() == [0] * 5
    assert careful(p, layout_of(lines), none, signs=signs(5, leans=3))[3] == p[3]
    assert careful(p, layout_of(lines), none, signs=signs(5, leans=0))[0] == 0


def test_a_line_is_lone_past_what_is_gone() -> None:
    lines = split_lines("\n".join(STORY.split("\n")[1:6]).replace("\n", "\nBuy a paper\n", 2))
    sentence = [line.sentence for line in lines]
    label = sentence.index(False, sentence.index(False) + 1)
    p, gone = np.full(len(lines), 0.1, np.float32), np.zeros(len(lines), bool)
    p[label] = 0.85
    gone[label + 1] = not lines[label + 1].sentence
    assert careful(p, layout_of(lines), gone)[label] == 0


def test_a_line_between_two_that_are_gone_is_part_of_their_panel() -> None:
    gone = np.array([True, False, True, False, False, True])
    assert in_panel(gone, ~gone).tolist() == [False, True, False, False, False, False]
    assert in_panel(gone, np.zeros(6, bool)).tolist() == [False] * 6


def test_a_short_sentence_behind_the_last_paragraph_goes_only_when_there_is_no_doubt() -> None:
    lines = split_lines(f"{STORY}\nThe pier opens in May.")
    last = len(lines) - 1
    assert lines[last].zone == "tail"
    p, none = np.full(last + 1, 0.9, np.float32), np.zeros(last + 1, bool)
    assert careful(p, layout_of(lines), none, signs=signs(last + 1, stopped=last))[last] == 0
    assert careful(p, layout_of(lines), none)[last] == p[last]


def test_a_paragraph_in_the_tail_that_is_hardly_chrome_belongs_to_the_story_and_shields_the_lines_before_it() -> None:
    story = layout_of(split_lines(f"{STORY}\nThe cranes\nThe town has paid for two of the cranes on the new pier."))
    tail = np.zeros(len(story.zone), bool)
    tail[-2:] = True
    short = story._replace(zone=np.where(tail, 1, 0), body=~tail, core=story.sentence & ~tail)
    p = np.where(story.sentence, 0.1, 0.9).astype(np.float32)
    none = np.zeros(len(p), bool)
    assert gone_on(p, short, none).body[-2:].all()
    assert careful(p, short, none)[-2] == 0
    assert not gone_on(np.full(len(p), 0.5, np.float32), short, none).body[-2:].any()


def test_an_item_of_a_list_that_counts_on_goes_only_when_there_is_no_doubt() -> None:
    lines = split_lines("\n".join(STORY.split("\n")[1:6]))
    p = np.array([0.1, 0.1, 0.1, 0.9, 0.1], np.float32)
    none = np.zeros(5, bool)
    assert careful(p, layout_of(lines), none, signs=signs(5, counted=3))[3] == 0


def test_in_a_page_made_flat_less_is_asked_of_a_line_that_stands_alone() -> None:
    lines = split_lines("\n".join(STORY.split("\n")[1:6]))
    p = np.array([0.1, 0.8, 0.1, 0.9, 0.1], np.float32)
    assert careful(p, layout_of(lines), np.zeros(5, bool), "dump")[[1, 3]].tolist() == p[[1, 3]].tolist()


def test_much_text_goes_only_when_there_is_no_doubt() -> None:
    p = np.array([0.99, 0.9, 0.85, 0.1], np.float32)
    assert without_doubt(p, np.array([10, 20, 20, 100]), 0.8, (60, 0.15)).tolist() == p.tolist()
    kept = without_doubt(p, np.array([10, 90, 80, 100]), 0.8, (60, 0.15))
    assert kept.tolist() == [p[0], 0, 0, 0]


def test_runs_are_numbered_from_the_start() -> None:
    number, starts = runs(np.array([True, True, False, True]))
    assert (number.tolist(), starts.tolist()) == ([0, 0, 1, 2], [0, 2, 3])


@pytest.mark.parametrize("size", [1, 3, 30])
@pytest.mark.parametrize("reach", [1, 4, 12])
def test_the_mean_of_the_lines_around(size: int, reach: int) -> None:
    values = np.random.default_rng(1).random(size).astype(np.float32)
    slow = [values[max(0, at - reach) : at + reach + 1].mean() for at in range(size)]
    assert window_mean(values, reach) == pytest.approx(slow, abs=1e-5)


def test_a_text_that_tells_no_story_is_left_to_the_rules() -> None:
    lines = "\n".join([*"abcdefgh" * 40, "Share this", "Budget talks", "Spring fair"])
    assert removed(lines) == ["Share this"]


def test_the_only_line_of_a_text_stays() -> None:
    assert scrub.clean("Hello world").text == "Hello world"
    assert scrub.clean("Hello world\nShare this article").text == "Hello world"


def test_what_is_left_of_a_flat_page_is_judged_as_one() -> None:
    model = shipped()
    assert model is not None
    lines = split_lines(STORY)
    own, left = (model.judge(lines, [], read_again(lines, None, "en"), flat) for flat in (False, True))
    assert (own.sort, own.flat, left.sort, left.flat) == ("article", False, "dump", True)
