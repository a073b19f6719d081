"""Letters of another script that look like the right ones: a Cyrillic ``е`` in ``Glеnn``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article

__all__ = ["find", "one_script"]

_CYRILLIC = "аеорсухіјѕԁԛԝһАВЕЅІЈКМНОРСТУХҮ"
_LATIN = "aeopcyxijsdqwhABESIJKMHOPCTYXY"
_GREEK_LIKE = dict(zip("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧνρ", "oABEZHIKMNOPTYXvp", strict=True))
TO_LATIN = dict(zip(_CYRILLIC, _LATIN, strict=True)) | _GREEK_LIKE
TO_CYRILLIC = {latin: cyrillic for cyrillic, latin in zip(_CYRILLIC, _LATIN, strict=True) if cyrillic not in "ԁԛԝһҮѕЅ"}
"""Letters that look the same in common faces (Unicode confusables, without those that need a second look)."""
_L, _O = "A-Za-z\u00c0-\u024f", "\u0370-\u052f"
OTHER = re.compile(f"[{_O}]")
MIXED = re.compile(
    f"[{_L}](?=[{_O}])|[{_O}](?=[{_L}])|[\u0370-\u03ff](?=[\u0400-\u052f])|[\u0400-\u052f](?=[\u0370-\u03ff])"
)
"""The last letter before a change of script inside a word."""
LETTERS = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
CYRILLIC = re.compile(r"[\u0400-\u052f]")
GREEK = re.compile(r"[\u0370-\u03ff]")
ALONE = re.compile(r"(?<=[\u0430-\u044f\u0454\u0456\u0457,] )[acoiy](?= [\u0430-\u044f\u0454\u0456\u0457])")
"""A single Latin letter between Cyrillic words: a preposition or conjunction typed on the wrong keyboard."""
CYRILLIC_WRITERS = frozenset(("ru", "uk", "bg", "be", "mk", "sr", "kk", "ky"))


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each word of mixed scripts whose odd letters have a twin in the script of the others."""
    text = article.text
    if text.isascii() or not ((OTHER.search(text) and LATIN.search(text)) or GREEK.search(text)):
        return
    done = 0
    for found in MIXED.finditer(text):
        if found.start() >= done:
            span = _word(text, found.start())
            done = span.end
            if (right := one_script(word := span.of(text), article.language)) is not None:
                yield _finding(span, word, right)
    if article.language in CYRILLIC_WRITERS:
        for found in ALONE.finditer(text):
            yield _finding(Span(*found.span()), found[0], TO_CYRILLIC[found[0]])


def _word(text: str, at: int) -> Span:
    """Return the span of the letters around an offset."""
    start = at
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    found = LETTERS.match(text, start)
    return Span(start, found.end() if found else at + 1)


def one_script(word: str, language: str) -> str | None:
    """Return a word of mixed scripts with look-alikes replaced, None when it is not mixed or that does not help.

    >>> one_script("Gl\u0435nn", "en")
    'Glenn'
    """
    latin, cyrillic, greek = (len(script.findall(word)) for script in (LATIN, CYRILLIC, GREEK))
    if not latin or not (cyrillic or greek):
        return _cyrillic_with_greek(word) if cyrillic and greek else None
    to_cyrillic = cyrillic > latin or (cyrillic == latin and language in CYRILLIC_WRITERS)
    for table in (TO_CYRILLIC, TO_LATIN) if to_cyrillic else (TO_LATIN, TO_CYRILLIC):
        right = "".join(table.get(char, char) for char in word)
        if not (LATIN.search(right) and (CYRILLIC.search(right) or GREEK.search(right))):
            return right
    return None


def _cyrillic_with_greek(word: str) -> str | None:
    right = "".join(TO_CYRILLIC.get(_GREEK_LIKE.get(char, ""), char) for char in word)
    return right if right != word and not GREEK.search(right) else None


def _finding(span: Span, word: str, right: str) -> Finding:
    message = f"{word!r} mixes letters of two scripts; {right!r} looks the same and does not."
    return Finding("typo/any/mixed-scripts", "homoglyph", span, message, (right,), 0.98)
