"""Words made of words: German compounds, and what a prefix or an ending makes of a known word."""

from __future__ import annotations

from scrub.typos.affixes import ENDINGS, PREFIXES
from scrub.typos.frequencies import key
from scrub.typos.lexicon import Lexicon

__all__ = ["LINKS", "made_of_words"]

LINKS = {
    "da": ("", "s", "e"),
    "de": ("", "s", "n", "en", "es", "er", "e"),
    "nl": ("", "s", "en"),
    "no": ("", "s", "e"),
    "sv": ("", "s"),
}
"""What may stand between the parts of a compound, in the languages that write compounds in one word."""
PART_ZIPF = 3.0
"""Zipf of the rarest part of a compound."""
SHORTEST_PART = 4


def made_of_words(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word in lower case is a compound or a derivation of words that are frequent and known.

    >>> from scrub.typos.lexicon import lexicon
    >>> made_of_words("uncited", lexicon("en")), made_of_words("sagnificant", lexicon("en"))
    (True, False)
    """
    if lexicon.reduced:
        return False
    return _derived(word, lexicon) or _compound(word, lexicon)


def _derived(word: str, lexicon: Lexicon) -> bool:
    for prefix in PREFIXES.get(lexicon.language, ()):
        if word.startswith(prefix) and _solid(word[len(prefix) :], lexicon, 4):
            return True
    for ending in ENDINGS.get(lexicon.language, ()):
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            if _solid(stem, lexicon, 4) or (
                len(ending) > 1 and stem[-1:] == stem[-2:-1] and _solid(stem[:-1], lexicon, 3)
            ):
                return True
    return False


def _compound(word: str, lexicon: Lexicon) -> bool:
    links = LINKS.get(lexicon.language, ("",))
    for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        if not _solid(word[at:], lexicon, SHORTEST_PART):
            continue
        head = word[:at]
        for link in links:
            if head.endswith(link) and _solid(head[: len(head) - len(link)], lexicon, SHORTEST_PART):
                return True
    return False


def _solid(part: str, lexicon: Lexicon, shortest: int) -> bool:
    if len(part) < shortest or lexicon.zipfs.get(key(part, lexicon.language), 0.0) < PART_ZIPF:
        return False
    return lexicon.known(part)
