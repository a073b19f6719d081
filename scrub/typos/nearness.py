"""How near two words are in spelling, and whether they are forms of one word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache

__all__ = ["distance", "letter_mask", "prefixed", "prefixes", "related"]

STEM = 3
"""Letters that forms of one word share at least."""
ENDING = 4
"""Letters of the longest ending that is taken off."""


def distance(one: str, two: str, most: int) -> int:
    """Return the steps (insert, delete, replace, swap of neighbours) from one word to the other, ``most + 1`` at most.

    >>> distance("tears", "ties", 3), distance("freind", "friend", 3), distance("cat", "horse", 2)
    (3, 1, 3)
    """
    return _steps()(one, two, score_cutoff=most)


@cache
def _steps() -> Callable[..., int]:
    from rapidfuzz.distance import OSA

    return OSA.distance


@lru_cache(maxsize=65_536)
def letter_mask(word: str) -> int:
    """Return which letters a word holds, one bit each (letters beyond 64 share bits)."""
    mask = 0
    for char in word:
        mask |= 1 << (ord(char) & 63)
    return mask


def related(one: str, two: str, language: str) -> bool:
    """Return whether two words may be forms or derivations of one: they share all but an ending or a beginning.

    >>> related("talks", "talking", "en"), related("ineffektiv", "effektiv", "de"), related("tears", "ties", "en")
    (True, True, False)
    """
    short, long = sorted((one, two), key=len)
    if len(short) >= 4 and (
        (long.startswith(short) and len(long) - len(short) != 1) or _with_prefix(short, long, language)
    ):
        return True
    if language == "de" and any(long.replace(infix, "", 1) == short for infix in ("zu", "ge")):
        return True
    start = 0
    while start < len(short) and short[start] == long[start]:
        start += 1
    left = len(short) - start
    if start >= STEM and left <= (ENDING if language != "en" else 3) and start >= len(long) - start:
        return one[start:] != two[start:] and _ending(one[start:], language) and _ending(two[start:], language)
    return False


PREFIXES = {
    "en": "un re in im il ir dis non pre en em out over mis de anti co up fore inter sub super under",
    "de": "un in be ver ent er ge auf aus an ab ein vor um zu mit nach über unter re hin her durch miss dis zer wieder",
    "ru": "не на по за до от у с из при под про пере вы об раз рас без воз о в вз",
    "uk": "не на по за до від у с з із при під про пере ви об роз без о в",
    "pl": "nie na po za do od u s z przy pod prze wy ob roz bez o w",
    "nl": "ver be ont her aan af in op uit toe over onder voor door mis on",
    "sv": "för be an av in om på till upp ut under över o",
}
ROMANCE = (
    "in im il ir des dés dis re ré r dé de a en em co contra contre con inter pre pré sub sur sobre sovra s anti ante"
)


def prefixes(language: str) -> list[str]:
    """Return the prefixes of a language."""
    return PREFIXES.get(language, ROMANCE).split()


def prefixed(word: str, language: str) -> Iterator[str]:
    """Yield a word without each prefix of the language that it may begin with, and behind each prefix."""
    for prefix in prefixes(language):
        yield prefix + word
        if word.startswith(prefix):
            yield word[len(prefix) :]


def _with_prefix(short: str, long: str, language: str) -> bool:
    """Return whether a word is another one behind a prefix of the language."""
    prefix = long[: -len(short)]
    return long.endswith(short) and prefix in prefixes(language)


ENDINGS = {
    "en": "s es ed d ing e y ies ied er ers est ly n en 's ion ions ive al or ors ment ize ise ized ised our re",
    "de": "e en er es em r m s n t te ten tes test st et end ende enden ung ungen lich liche ig ige in innen"
    " ern nd nde sten"
    " ste tem ter",
}


def _ending(rest: str, language: str) -> bool:
    """Return whether a rest may be an ending; where the language's are not listed, any short rest may be."""
    if not rest:
        return True
    endings = ENDINGS.get(language)
    return len(rest) <= ENDING if endings is None else rest in endings.split()
