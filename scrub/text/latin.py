"""Which encoding of Latin letters some bytes are in that nothing declares: by the language and the letters it has.

Most of such a text is ASCII, so its language can be told before its other letters are known. It is taken for another
encoding than windows-1252 when it is in a language that needs one, and its letters there are those of that language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

__all__ = ["latin_encoding"]

_CENTRAL, _BALTIC, _TURKISH = ("cp1250", "iso8859-2"), ("cp1257", "iso8859-13"), ("cp1254",)
# The letters beyond ASCII of each language, and the encodings that have them; of two that read the same the first.
_LETTERS = {
    "pl": ("ąćęłńóśźż", _CENTRAL),
    "cs": ("áčďéěíňóřšťúůýž", _CENTRAL),
    "sk": ("áäčďéíĺľňóôŕšťúýž", _CENTRAL),
    "hu": ("áéíóöőúüű", _CENTRAL),
    "ro": ("ăâîşţ", _CENTRAL),
    "hr": ("čćđšž", _CENTRAL),
    "sl": ("čćđšž", _CENTRAL),
    "lt": ("ąčęėįšųūž", _BALTIC),
    "lv": ("āčēģīķļņšūž", _BALTIC),
    "et": ("äõöüšž", _BALTIC),
    "tr": ("çğıöşüâîûİ", _TURKISH),
}
_ALPHABETS = {code: frozenset(small + small.upper()) - {"I"} for code, (small, _) in _LETTERS.items()}
_MARKS = frozenset("„“”‚‘’«»‹›–—…•·§°©®™€\xa0\xad")
_LEAST = 5  # letters that windows-1252 would read as others
_OWN, _ALL = 0.95, 0.85  # of these, and of all letters beyond ASCII, that the language has: names bring others
_PIECE = re.compile(rb"[^<>{}\n]+")
_ASCII = bytes(range(128))
_SAMPLE = 20_000  # bytes that are looked at, of the pieces between tags that hold such letters


def latin_encoding(data: bytes, language: str | None = None) -> str | None:
    """Return the encoding that the language of bytes needs, ``None`` where windows-1252 may be right.

    ``language`` is the one that is known: then the best of its encodings, ``None`` where it is not one of these.

    >>> latin_encoding("Prom na wyspę znów popłynie po miesiącu naprawy, a łodzie wyjdą na połów.".encode("cp1250"))
    'cp1250'
    """
    pieces = _pieces(data)
    found = Counter(b"".join(pieces).translate(None, _ASCII))
    if language is not None:
        names = _LETTERS[language][1] if language in _LETTERS else ()
        return max(names, key=lambda name: _fit(found, name, language)[2], default=None)
    fits = {(name, code): _fit(found, name, code) for code, (_, names) in _LETTERS.items() for name in names}
    likely = [pair for pair, (count, own, every) in fits.items() if count >= _LEAST and own >= _OWN and every >= _ALL]
    likely.sort(key=lambda pair: fits[pair][2], reverse=True)
    return next((name for name, _ in likely if name in _needed(pieces, name)), None)


def _pieces(data: bytes) -> list[bytes]:
    """Return the first pieces of a page between tags, or lines of a text, that hold letters beyond ASCII."""
    pieces, size = [], 0
    for found in _PIECE.finditer(data):
        if found[0].isascii():
            continue
        pieces.append(found[0][:_SAMPLE])
        size += len(found[0])
        if size > _SAMPLE:
            break
    return pieces


def _fit(found: Mapping[int, int], name: str, code: str) -> tuple[int, float, float]:
    """Return how many letters windows-1252 reads otherwise, and the share of them, and of all, that a language has.

    ``found`` are the bytes beyond ASCII and how often each stands there.
    """
    count = own = every = right = 0
    for byte, number in found.items():
        one = bytes([byte])
        char = one.decode(name, "replace")
        if char in _MARKS:
            continue
        fits = number if char in _ALPHABETS[code] else 0
        every += number
        right += fits
        if char != one.decode("cp1252", "replace"):
            count += number
            own += fits
    return count, own / max(1, count), right / max(1, every)


def _needed(pieces: Iterable[bytes], name: str) -> tuple[str, ...]:
    """Return the encodings that the language needs in which pieces are, read in an encoding; none for windows-1252."""
    from scrub.text.language import detect

    language, _ = detect("\n".join(piece.decode(name, "replace") for piece in pieces))
    return _LETTERS[language][1] if language in _LETTERS else ()
