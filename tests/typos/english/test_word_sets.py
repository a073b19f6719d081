from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import pytest

import scrub.typos.english as rooms
from scrub.text.article import WORD

STRAIGHT_BEFORE = frozenset(("MANY_OF", "ONE_OF", "HAVE"))
"""Lists of ``verb_number``, which turns the apostrophe of a word straight before it looks there."""


def word_sets() -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the sets of words, and the words that dicts have as keys, of the English detectors."""
    for found in iter_modules(rooms.__path__):
        for name, value in vars(import_module(f"{rooms.__name__}.{found.name}")).items():
            if name.startswith("__") or not isinstance(value, (frozenset, dict)):
                continue
            words = frozenset(value)
            if all(isinstance(word, str) for word in words) and any(c.isalpha() for word in words for c in word):
                yield f"{found.name}.{name}", words


SETS = dict(word_sets())


@pytest.mark.parametrize("name", SETS)
def test_all_entries_are_words_that_an_article_may_have(name: str) -> None:
    assert [word for word in SETS[name] if not WORD.fullmatch(word)] == []


@pytest.mark.parametrize("name", [name for name in SETS if name.split(".")[1] not in STRAIGHT_BEFORE])
def test_entries_with_an_apostrophe_have_both_sorts(name: str) -> None:
    words = SETS[name]
    turned = {word.translate(str.maketrans("'’", "’'")) for word in words}
    assert turned == words
