"""Forms planted in invented prose are found, and the prose is left alone."""

from __future__ import annotations

import random
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.filler.miner import MOST_FILLS, Mined, mine
from scrub.filler.miner_mask import SLOTS, enough_fixed, mask
from scrub.filler.miner_rules import rules_of
from scrub.text.article import read
from tests.strategies import texts

NAMES = ("Brightwell Energy", "Nordhav", "Calder & Finch", "Solvane", "Ostrey Motors", "Pell", "Vesper Foods")
CITIES = ("Elmford", "Port Garrow", "Hadley", "Stonewick", "Lower Marsh", "Corvale")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
FORMS = (
    "Shares of {name} {verb} {number}% on {day} to close at ${number}.",
    "{name} stock opened at ${number} on {day}, according to exchange data.",
    "Petrol prices in {city} averaged ${number} a gallon on {day}, up {number} cents from last week.",
    "A {number}-year-old man was arrested in {city} on {day}, police said.",
    "The tremor struck {number} miles from {city} at a depth of {number} miles.",
    "Residents of {city} can expect delays of up to {number} minutes on {day} because of road works.",
)
SUBJECTS = ("The miller", "A neighbour", "The old captain", "Her sister", "The teacher", "One of the bakers")
VERBS = ("found", "sold", "painted", "forgot", "carried", "mended")
OBJECTS = ("a boat", "the ladder", "two lamps", "a letter", "the clock", "some rope")
PLACES = ("behind the church", "at the market", "in the attic", "near the ferry", "under the bridge", "by the mill")
ENDS = ("before the rain came", "while the others slept", "and told nobody", "because the road was closed")


def prose(chance: random.Random) -> str:
    parts = map(chance.choice, (SUBJECTS, VERBS, OBJECTS, PLACES, ENDS))
    return " ".join(parts) + "."


def filled(form: str, chance: random.Random) -> str:
    return form.format_map(
        {
            "name": chance.choice(NAMES),
            "city": chance.choice(CITIES),
            "day": chance.choice(DAYS),
            "verb": chance.choice(("rose", "fell", "slipped", "gained")),
            "number": chance.randint(2, 90),
        }
    )


@cache
def crawl(documents: int = 80, fills: int = 12) -> tuple[tuple[str, ...], ...]:
    """Return the sentences of documents: prose, and each form in twelve of them."""
    chance = random.Random(7)
    pages = [[prose(chance) for _ in range(6)] for _ in range(documents)]
    for form in FORMS:
        for page in chance.sample(pages, fills):
            page.append(filled(form, chance))
    return tuple(map(tuple, pages))


def mined(pages: tuple[tuple[str, ...], ...]) -> Mined:
    out = Mined()
    for page in pages:
        out.add(read("\n".join(page), "en"))
    return out


def is_planted(sentence: str) -> bool:
    return any(map(str.isdigit, sentence))


def test_planted_forms_are_found_and_prose_is_not() -> None:
    from scrub.engine.compile import pattern_of as compiled

    pages = crawl()
    rules = rules_of(mine(mined(pages)), "en", len(pages))
    forms = [compiled(rule.pattern or "") for rule in rules]
    sentences = [sentence for page in pages for sentence in page]
    hits = [s for s in sentences if any(form.search(s) for form in forms)]
    right = [s for s in hits if is_planted(s)]
    assert len(right) >= 0.95 * sum(map(is_planted, sentences))
    assert len(right) >= 0.98 * len(hits)


def test_the_words_that_vary_are_listed() -> None:
    (share,) = [t for t in mine(mined(crawl())) if "shares" in t.tokens]
    assert " ".join(share.tokens) == "shares of @ * # on @ to close at # ."
    assert share.variants == ("fell", "gained", "rose", "slipped")


def test_the_same_text_again_is_no_form() -> None:
    page = ("The company has a value of 12 billion and a ratio of 14.",)
    assert mine(mined((page,) * 9)) == []


def test_the_order_of_the_documents_changes_nothing() -> None:
    pages = crawl()
    there, back = mine(mined(pages)), mine(mined(pages[::-1]))
    assert [(t.tokens, t.documents, t.variants) for t in there] == [(t.tokens, t.documents, t.variants) for t in back]


def test_the_counts_of_two_crawls_are_those_of_both() -> None:
    pages = crawl()
    whole, parts = mined(pages), mined(pages[:30]).merged(mined(pages[30:]))
    assert parts.documents == whole.documents
    assert {k: s.documents for k, s in parts.skeletons.items()} == {k: s.documents for k, s in whole.skeletons.items()}
    assert mine(parts) == mine(whole)


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scrub.filler.miner.MOST_SKELETONS", 50)
    pages = crawl()
    found = mined(pages)
    assert len(found.skeletons) <= 50
    assert all(len(seen.fills) <= MOST_FILLS for seen in found.skeletons.values())


@given(st.lists(texts, max_size=6))
def test_no_text_raises(pages: list[str]) -> None:
    found = Mined()
    for text in pages * 2:
        found.add(read(text, "en"))
    rules_of(mine(found, 2), "en", found.documents, found.others)


@pytest.mark.parametrize(
    ("sentence", "skeleton"),
    [
        ("Shares of Calder & Finch fell 3.2 % on Friday.", "shares of @ fell # on @ ."),
        ("El alcalde de Valmora habló el 3 de marzo.", "el alcalde de @ habló el # de & ."),
        ("Write #1 @ home * now", "write ＃ # ＠ home ＊ now"),
    ],
)
def test_names_numbers_and_days_are_slots(sentence: str, skeleton: str) -> None:
    assert " ".join(mask(sentence)) == skeleton


@given(texts)
def test_a_template_has_slots_and_words_enough(text: str) -> None:
    tokens = mask(text)
    if enough_fixed(tokens):
        assert SLOTS & set(tokens)
        assert sum(token[0].isalpha() for token in tokens) >= 4
