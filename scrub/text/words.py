"""Counting words, with a fair share for scripts that put no spaces between them."""

from __future__ import annotations

import re

__all__ = ["WIDE", "begins_small", "capitals_like", "count_words", "has_unspaced"]

_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u0f0b]")
"""Kana, Han, Thai, Lao, Burmese, Khmer; of Tibetan the mark behind each syllable."""

WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Kana, Han and Hangul, of which a letter says as much as three of an alphabet."""

LETTERS_PER_WORD = 1.8
"""Characters of an unspaced script that count as one word: the mean length of Japanese and Chinese words in news, and
about the syllables of a Tibetan one."""


def has_unspaced(text: str) -> bool:
    """Return whether ``text`` holds a letter of a script without spaces between words."""
    return _UNSPACED.search(text) is not None


def begins_small(text: str) -> bool:
    """Return whether ``text`` begins with a small letter where a sentence begins with a capital; Georgian has none.

    >>> begins_small("news"), begins_small("News"), begins_small("მთავარი"), begins_small("")
    (True, False, False, False)
    """
    first = text[:1]
    return first.islower() and first.title() != first


def count_words(text: str) -> int:
    """Return the number of words: runs between white space, and one for each 1.8 letters of an unspaced script.

    >>> count_words("He had no time to read the report.")
    8
    """
    words = len(text.split())
    return words + int(len(_UNSPACED.findall(text)) / LETTERS_PER_WORD)


def capitals_like(written: str, word: str, language: str) -> str:
    """Return a word with a capital, or in capitals, where another is written so; the Turkish i has its own capital.

    >>> capitals_like("Teh", "the", "en"), capitals_like("TEH", "the", "en"), capitals_like("Icin", "için", "tr")
    ('The', 'THE', 'İçin')
    """
    length = len(word) if len(written) > 1 and written.isupper() else int(written[:1].isupper())
    begun = word[:length].replace("i", "İ") if language == "tr" else word[:length]
    return begun.upper() + word[length:]
