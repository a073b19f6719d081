"""Text that was decoded with the wrong encoding, ``Ukraineâ€™s``, ``zerstÃ¶ren``, ``РїСЂРё``; left-over entities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article

__all__ = ["find", "repaired"]

_CP1252 = "".join(bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xC0)).replace("\ufffd", "")
_LATIN_TAIL = re.escape("".join(dict.fromkeys(_CP1252 + "".join(map(chr, range(0x80, 0xC0))))))
_CP1251_TAIL = re.escape("".join(bytes([code]).decode("cp1251", "replace") for code in range(0x80, 0xC0)))
WESTERN = re.compile(f"[Â-ßà-ô][{_LATIN_TAIL}]+(?:[Â-ßà-ô][{_LATIN_TAIL}]+)*")
"""A lead byte of UTF-8 (C2-F4) and continuation bytes (80-BF), seen as Windows-1252 or Latin-1."""
CYRILLIC = re.compile(f"[РСВГ][{_CP1251_TAIL}]+(?:[РСВГ][{_CP1251_TAIL}]+)*")
"""The same bytes of Cyrillic letters, seen as Windows-1251."""
ENTITY = re.compile(
    r"&(?:amp;)*((?:#\d{2,5}|#x[0-9a-fA-F]{2,4}|amp|nbsp|quot|apos|lt|gt|[rl][sd]quo|[mn]dash|hellip|\w{1,5}uml);)"
)
"""An entity, once or several times encoded (``&amp;lt;``)."""
LOST = "\ufffd"
"""The mark that decoders put for bytes they cannot read."""
MARKS = frozenset("’‘“”„–—…•€™«»°·¿¡ \xa0\xad")
"""Characters that may stand behind a capital letter by right: the closing quote in „RWÄ“."""
LATIN_ENDS, SIGNS = "\u0250", ("\u2000", "\u2bff")
"""What marks alone can say behind a letter: ``gagné »`` with a no-break space can be read as a Chinese character."""
LONGEST = 60
"""Letters of a word that are looked at on each side of the damage."""
ROUNDS = 3
"""Wrong decodings undone one after the other; pages that went through two systems have two."""
SPACED = re.compile(r"(?<=[a-z\u00df-\u00ff])Ã(?=[ .,;:]|$)", re.MULTILINE)
"""``à`` whose second byte, a no-break space, has become a plain one."""
EDGES = " \t\r\n"


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each word that holds a run of wrongly decoded bytes."""
    text = article.text
    if text.isascii() and "&" not in text:
        return
    done = 0
    for pattern, encodings in ((WESTERN, ("cp1252", "latin-1")), (CYRILLIC, ("cp1251",))):
        done = 0
        for found in pattern.finditer(text):
            if found.start() < done or (right := repaired(found[0], encodings)) is None:
                continue
            if not _certain(text, found.span(), found[0], right, pattern is CYRILLIC):
                continue
            span = _word(text, Span(*found.span()))
            done = span.end
            fixed = _all_repaired(span.of(text), pattern, encodings)
            yield _finding("wrong-encoding", span, f"{span.of(text)!r} is {fixed!r} in a wrong encoding.", fixed)
    yield from _left_over(text)


def _entities(text: str) -> Iterator[Finding]:
    from html import unescape  # with a table of two thousand entities

    for found in ENTITY.finditer(text):
        if (right := unescape(f"&{found[1]}")) != found[0]:
            message = f"{found[0]!r} is an HTML entity that was not decoded."
            yield _finding("html-entity", Span(*found.span()), message, right)


def _left_over(text: str) -> Iterator[Finding]:
    """Yield entities that nobody decoded and characters that were lost."""
    yield from _entities(text) if "&" in text else ()
    for found in SPACED.finditer(text) if "Ã" in text else ():
        span = _word(text, Span(*found.span()))
        right = span.of(text)[:-1] + "à"
        yield _finding("wrong-encoding", span, f"{span.of(text)!r} is {right!r} in a wrong encoding.", right)
    at = text.find(LOST)
    while at >= 0:
        span = _word(text, Span(at, at + 1))
        if len(span) > 1:
            yield _finding("lost-character", span, f"A character of {span.of(text)!r} was lost in decoding.")
        at = text.find(LOST, span.end)


@lru_cache(maxsize=2_000)
def repaired(run: str, encodings: tuple[str, ...]) -> str | None:
    """Return what a run of wrongly decoded bytes says, or None when it is no such run.

    >>> repaired("â€™", ("cp1252",))
    '’'
    """
    for encoding in encodings:
        try:
            right = _bytes(run, encoding).decode("utf-8")
        except UnicodeError:
            continue
        if right != run and right.isprintable() | right.isspace() | ("\xad" in right):
            return right
    return None


def _bytes(run: str, encoding: str) -> bytes:
    """Return the bytes of a run; what Windows-1252 leaves undefined stands for itself, as browsers have it."""
    return b"".join(bytes([ord(c)]) if "\x80" <= c <= "\x9f" else c.encode(encoding) for c in run)


def _all_repaired(word: str, pattern: re.Pattern[str], encodings: tuple[str, ...]) -> str:
    """Return a word with all its runs repaired, again while that gives new runs."""
    for _ in range(ROUNDS):
        after = pattern.sub(lambda found: repaired(found[0], encodings) or found[0], word)
        if after == word:
            break
        word = after
    return word


def _certain(text: str, place: tuple[int, int], run: str, right: str, cyrillic: bool) -> bool:
    """Return whether a run that can be read as UTF-8 is damage, not a capital letter before a mark."""
    start, end = place
    if cyrillic:
        return len(run) >= 4 and any(char.isalpha() for char in right)
    if len(run) > 2 and MARKS.issuperset(run[1:]):
        return all(char < LATIN_ENDS or SIGNS[0] <= char <= SIGNS[1] for char in right)
    if len(run) > 2 or run[1] not in MARKS:
        return True
    before, after = text[start - 1 : start], text[end : end + 1]
    if run[0] == "Â":
        return not after.isupper() and not before.isupper()
    return after.islower() or (before.islower() and run[1] in "\xa0\xad ")


def _word(text: str, span: Span) -> Span:
    """Return the span widened to the letters and further runs that touch it."""
    start, end = span.start, span.end
    while start > max(0, span.start - LONGEST) and _joins(text[start - 1]):
        start -= 1
    while end < min(len(text), span.end + LONGEST):
        if found := WESTERN.match(text, end) or CYRILLIC.match(text, end):
            end = found.end()
        elif _joins(text[end]):
            end += 1
        else:
            break
    while end > span.start + 1 and text[end - 1] in EDGES:
        end -= 1
    return Span(start, end)


def _joins(char: str) -> bool:
    return char.isalpha() or char in "'’-\ufffd"


def _finding(slug: str, span: Span, message: str, *right: str) -> Finding:
    return Finding(f"typo/any/{slug}", "mojibake", span, message, right, 0.98)
