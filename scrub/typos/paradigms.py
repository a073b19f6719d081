"""Forms of nouns that a dictionary lacks though it has the plural: ``тапком`` beside ``тапкам, тапками, тапках``."""

from __future__ import annotations

from scrub.typos.lexicon import Lexicon

__all__ = ["inflects"]

PARADIGMS = {
    "ru": (("ам ами ах", "ом ов ой ою"), ("ям ями ях", "ем ём ей ею")),
    "uk": (("ам ами ах", "ом ів ой ою ові"), ("ям ями ях", "ем ів ею еві")),
    "pl": (("om ami ach", "em ów owi ą"), ("iom iami iach", "iem iowi")),
}
"""Languages, and the endings of plural forms that are every noun's, with other endings of the same nouns: a noun of two
genders has two sets of them, and dictionaries often have one."""
STEM = 3
"""Letters of the shortest stem."""


def inflects(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word in small letters is a form of a noun of which the lexicon has the plural."""
    for plural, others in PARADIGMS.get(lexicon.language, ()):
        for ending in others.split():
            stem = word.removesuffix(ending)
            if STEM <= len(stem) < len(word) and all(lexicon.known(stem + other) for other in plural.split()):
                return True
    return False
