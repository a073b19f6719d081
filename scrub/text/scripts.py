"""The script of a text, and what it says about the language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from scrub.text.language_data import load, turned

__all__ = ["beyond_ascii", "code_fits", "letters_by_script", "owner", "script_of", "settled"]

WEIGHT = {"Hani": 3.0, "Kana": 3.0, "Hang": 2.0}
"""Latin letters that one letter of the script stands for when scripts are mixed (mean word lengths)."""
KANA = 0.08
"""Share of kana among kana and Han from which a text is Japanese; Chinese quotes の and brand names."""
JAPANESE, CHINESE = "のはをにがで", "的了是这這们們你她"
"""Particles and pronouns no text of a few lines lacks, rare in the other language."""

BEYOND = re.compile(r"[^\x00-\x7f]+")
NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())


def letters_by_script(text: str) -> Counter[str]:
    """Return how many letters of each script (ISO 15924 code) a text has; Han counts as kana where kana is in use."""
    counts = Counter[str]()
    if plain := len(text.encode("ascii", "ignore").translate(None, NO_LETTERS)):
        counts["Latn"] = plain
    for char, number in Counter(beyond_ascii(text)).items():
        if char.isalpha():
            counts[blocks().get(ord(char) >> 6, "Zyyy")] += number
    if counts["Kana"] and counts["Kana"] >= KANA * (counts["Kana"] + counts["Hani"]):
        counts["Kana"] += counts.pop("Hani", 0)
    return counts


def beyond_ascii(text: str) -> str:
    """Return the characters of a text that ASCII lacks: few in most texts, so what follows is cheap.

    >>> beyond_ascii("Großbrand in Köln")
    'ßö'
    """
    return "" if text.isascii() else "".join(BEYOND.findall(text))


def script_of(counts: Mapping[str, int]) -> str:
    """Return the script most of a text is written in, ``Zyyy`` without letters."""
    return max(counts, key=lambda s: (counts[s] * WEIGHT.get(s, 1.0), s), default="Zyyy")


def owner(script: str) -> str | None:
    """Return the language that all but owns a script, None where languages share it.

    >>> owner("Thai"), owner("Latn")
    ('th', None)
    """
    language: str | None = load()["alone"].get(script)
    return language


def settled(language: str, text: str) -> str:
    """Return the owner of a script; Chinese and Japanese are told apart by particles, then by forms of letters."""
    if language not in {"zh", "ja"}:
        return language
    lead = sum(map(text.count, JAPANESE)) - sum(map(text.count, CHINESE))
    if lead == 0 and language == "zh":
        return "zh" if frozenset(load()["japanese"]).isdisjoint(text) else "ja"
    return "ja" if lead >= 0 else "zh"


def code_fits(code: str, script: str) -> bool:
    """Return whether a language is written in a script; any is where the text shows none."""
    return script == "Zyyy" or script in written().get(code, ("Latn",))


@cache
def blocks() -> dict[int, str]:
    """Return the script of each block of 64 code points."""
    return {block: script for script, ends in load()["blocks"].items() for a, b in ends for block in range(a, b + 1)}


@cache
def written() -> dict[str, tuple[str, ...]]:
    """Return the scripts of each language that is not written in Latin letters alone."""
    return turned({script: codes.split() for script, codes in load()["written"].items()})
