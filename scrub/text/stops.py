"""The marks with which sentences end, in every script that has marks of its own: one list for the whole product.

They are the characters that Unicode gives the property Sentence_Terminal, without those of scripts that no page is
written in; the shad, which Tibetan sets behind each clause; and what writers of Amharic and Armenian type in their
place: the mark between two words twice, and a colon.
"""

from __future__ import annotations

import re

__all__ = ["CALLS", "END", "ENDS", "PAUSES", "QUESTIONS", "STOPS", "UNMARKED", "ends_sentence", "is_closed"]

STOPS = (
    "."
    "\u0589"  # Armenian
    "\u06d4\u0701\u0702\u0700"  # Urdu, Syriac
    "\u0964\u0965"  # Hindi, Bengali, Nepali ...
    "\u0f0d\u0f0e\u0f0f\u0f10\u0f11\u0f12\u0f14"  # Tibetan
    "\u104b"  # Burmese
    "\u1362\u1368"  # Amharic, Tigrinya
    "\u166e"  # Canadian syllabics
    "\u17d4\u17d5"  # Khmer
    "\u1803\u1809"  # Mongolian
    "\u1735\u1736\u1aa8\u1aa9\u1aaa\u1aab\u1b5e\u1b5f"  # Philippine, Lanna, Balinese
    "\u1c3b\u1c3c\u1c7e\u1c7f"  # Lepcha, Santali
    "\u3002\uff0e\uff61\ufe52"  # Chinese, Japanese
    "\ua4ff\ua60e\ua6f3\ua876\ua877\ua8ce\ua8cf\ua92f"  # Lisu, Vai, Bamum, Phags-pa, Saurashtra, Kayah Li
    "\ua9c8\ua9c9\uaa5d\uaa5e\uaa5f\uaaf0\uabeb"  # Javanese, Cham, Manipuri
)
"""Full stops: a headline hardly ever ends with one."""
QUESTIONS = "?\uff1f\ufe56\u061f\u037e\u1367\u1945\u2e2e\ua60f\ua6f7\uaaf1\u203d\u2047\u2048"
CALLS = "!\uff01\ufe57\u07f9\u1944\u203c\u2049"
ENDS = f"{STOPS}{QUESTIONS}{CALLS}…"
"""All marks with which a sentence ends."""
PAUSES = ",:;\u060c\u061b\u3001\uff0c\uff1a\uff1b\u055d\u104a\u1363\u1364\u1365\u1366\u17d6"
"""Commas, colons and semicolons."""
END = rf"[{ENDS}\u1361:](?:(?<=[^\u1361:])|(?<=\u1361\u1361)|(?<=[\u0561-\u0587]:))"
"""An expression for one end of a sentence, for use in others; quotation marks and brackets may follow it. All marks
stand in one class, which is looked for seven times as fast as alternatives."""
UNMARKED = re.compile("[\u0e00-\u0eff]{20}")
"""Letters of Thai and Lao, which set a blank behind a sentence and no mark."""
_ENDS, _CLOSED = frozenset(ENDS), frozenset(STOPS + PAUSES)
_TYPED = re.compile(rf"{END}\Z")


def ends_sentence(text: str) -> bool:
    """Return whether a text ends with the mark of a sentence's end.

    >>> ends_sentence("The ferry sails."), ends_sentence("ጀልባው ይሄዳል፡፡"), ends_sentence("Նավը մեկնում է:")
    (True, True, True)
    """
    last = text[-1:]
    return last in _ENDS or (last in "\u1361:" and _TYPED.search(text, max(0, len(text) - 2)) is not None)


def is_closed(text: str) -> bool:
    """Return whether a text ends as no headline does: with a full stop, a comma, a colon or a semicolon."""
    return text[-1:] in _CLOSED or text.endswith("\u1361\u1361")
