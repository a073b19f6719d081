"""Numbers of things in words; imports nothing, as commands say how many long before they report."""

from __future__ import annotations

__all__ = ["plural"]


def plural(number: float, word: str) -> str:
    """Return a number, whole, with its word.

    >>> plural(1, "article"), plural(2, "article"), plural(0, "copy")
    ('1 article', '2 articles', '0 copies')
    """
    many = f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
    return f"{number:.0f} {word if number == 1 else many}"
