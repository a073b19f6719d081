"""Values of options: numbers with a least one, and languages."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Callable
from contextlib import suppress

__all__ = ["language", "least", "score", "seconds"]

LANGUAGES = {
    "arabic": "ar", "chinese": "zh", "czech": "cs", "danish": "da", "dutch": "nl", "english": "en", "finnish": "fi",
    "french": "fr", "german": "de", "greek": "el", "hindi": "hi", "indonesian": "id", "italian": "it",
    "japanese": "ja", "korean": "ko", "lithuanian": "lt", "norwegian": "no", "polish": "pl", "portuguese": "pt",
    "romanian": "ro", "russian": "ru", "spanish": "es", "swahili": "sw", "swedish": "sv", "turkish": "tr",
    "ukrainian": "uk", "vietnamese": "vi",
}  # fmt: skip
"""Names that are taken for codes, of the languages that have rules."""


def least(smallest: int) -> Callable[[str], int]:
    """Return what reads a whole number that is not below the smallest."""

    def number(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            value = smallest - 1
        if value < smallest:
            raise ArgumentTypeError(f"is {text}; expected a whole number, {smallest} or more")
        return value

    return number


def seconds(text: str) -> float:
    """Return a number of seconds, 0 for no limit."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value < float("inf"):
        raise ArgumentTypeError(f"is {text}; expected a number of seconds, or 0 for no limit")
    return value


def language(text: str) -> str:
    """Return a language tag as it is given."""
    from difflib import get_close_matches

    from scrub.text.language import normalise_code

    if normalise_code(text) is None:
        names = get_close_matches(text.lower(), LANGUAGES, 1)
        guess = f"; did you mean {LANGUAGES[names[0]]}?" if names else ""
        raise ArgumentTypeError(f"{text!r} is no language; expected a code of two letters, as en or pt-BR{guess}")
    return text


def score(text: str) -> tuple[str, float]:
    """Return the score and the least value of ``[NAME=]X``."""
    from scrub.model.report import SCORES

    name, _, value = text.rpartition("=")
    with suppress(ValueError):
        if (name or "quality") in SCORES and 0 <= (lowest := float(value)) <= 1:
            return name or "quality", lowest
    expected = f"a number from 0 to 1, or NAME=NUMBER with one of {', '.join(SCORES)}"
    raise ArgumentTypeError(f"is {text!r}; expected {expected}")
