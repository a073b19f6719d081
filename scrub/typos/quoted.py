"""Words that somebody said or wrote so: those of quotations, those before ``[sic]``, a dialect, a poem."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article
from scrub.text.lines import Line
from scrub.typos.lexicon import lexicon

__all__ = ["MISSPELLED", "as_quoted", "quotations"]

SO = re.compile(r"[\[(]\s*sic\b", re.IGNORECASE)
SIC = re.compile(rf"(?:[^\W\d_]\S*\s+){{1,3}}[\"”’»]?\s*{SO.pattern}", re.IGNORECASE)
"""The mark, and with it the words that it may stand for, three at most."""
QUOTATION = re.compile(
    r"“(?<!\w“)(?=\S)[^“”\n]+(?:”|$)|„[^„“”\"\n]+[“”\"]|«[^«»\n]+(?:»|$)|»[^«»\n]+«|\"[^\"”\n]+[\"”]"
    r"|”(?<![\w.,!?…]”)(?=\w)[^“”\n]+”|‘(?<!\w‘)(?=\w)[^‘\n]+?’(?!\w)|'(?<!\w')(?=\w)(?:[^'\n]|(?<=\w)'(?=\w))+'(?!\w)",
    re.MULTILINE,
)
"""A quotation on one line; one that goes on in the next paragraph may be open at the end of its own.

Each begins with its mark, which is found quickly, before what must not precede it is looked at."""
MARKS = frozenset("“”\"«»’'")
DAMAGE = frozenset({"mojibake", "homoglyph"})
"""Kinds of damage that no speaker does: they are put right inside quotations too."""
UNKNOWN = 3
"""Different unknown words of a passage from which it is in a dialect or a neighbour of the article's language."""
MANY = 1 / 3
"""Share of its words in small letters that they must be: one in ten is bad spelling."""
VERSE = 10
"""Words of the longest line of a poem: such lines are one passage."""
MISSPELLED = "/misspelled-"
"""Part of the ids of rules that list misspellings: they know what is meant, letters only tell what is near."""
REST = 0.5
"""The most of an article that a line of a dialect may be: what is like this from end to end is badly spelled."""


def as_quoted(article: Article, findings: Iterable[Finding]) -> list[Finding]:
    """Return findings without those before ``[sic]`` and the non-words of a dialect; those of quotations are unsafe."""
    found, text = list(findings), article.text
    if not found:
        return found
    if SO.search(text):
        marked = [Span(*match.span()) for match in SIC.finditer(text)]
        found = [hit for hit in found if not any(hit.span.overlaps(span) for span in marked)]
    spoken = quotations(text)
    odd = [hit for hit in found if hit.kind == "nonword"]
    listed = frozenset(hit.span.start for hit in odd if MISSPELLED in hit.rule_id)
    dialect = set(_in_dialect(article, spoken, [hit for hit in odd if hit.span.start not in listed], listed))
    starts = [span.start for span in spoken]
    return [_as_said(hit, spoken, starts) for hit in found if hit not in dialect]


def quotations(text: str) -> list[Span]:
    """Return what stands between two quotation marks, in order.

    >>> text = "The “great” plan is „gut“."
    >>> [span.of(text) for span in quotations(text)]
    ['great', 'gut']
    """
    return [Span(match.start() + 1, match.end() - (match[0][-1] in MARKS)) for match in QUOTATION.finditer(text)]


def _as_said(hit: Finding, spoken: Sequence[Span], starts: Sequence[int]) -> Finding:
    """Return a finding, unsafe when it lies in a quotation: what somebody said is not put right."""
    at = bisect_right(starts, hit.span.start) - 1
    if at < 0 or hit.kind in DAMAGE or not spoken[at].contains(hit.span):
        return hit
    return replace(hit, safety="unsafe")


def _in_dialect(
    article: Article, spoken: Iterable[Span], odd: Sequence[Finding], listed: frozenset[int]
) -> Iterator[Finding]:
    """Yield those of some non-words, in order, that stand in a quotation, a poem or a line of a dialect.

    Where the ``listed`` ones begin, misspellings of some word stand: they are no dialect's.
    """
    places = [hit.span.start for hit in odd]
    starts = [word.start for word in article.words] if odd else []
    for span, most in chain(((span, 1.0) for span in spoken), ((span, REST) for span in _passages(article.lines))):
        inside = odd[bisect_left(places, span.start) : bisect_left(places, span.end)]
        words = range(bisect_left(starts, span.start), bisect_left(starts, span.end)) if inside else ()
        if inside and len(words) <= most * len(starts) and _strange(article, words, listed):
            yield from inside


def _passages(lines: Sequence[Line]) -> Iterator[Span]:
    """Yield the lines, the short ones of a poem that follow one another as one passage."""
    begin = 0
    for at, line in enumerate(lines, 1):
        after = lines[at] if at < len(lines) else None
        if after is None or after.row != line.row + 1 or max(line.words, after.words) > VERSE:
            yield Span(lines[begin].span.start, line.span.end)
            begin = at


def _strange(article: Article, words: Iterable[int], listed: frozenset[int]) -> bool:
    """Return whether many of the words in small letters are unknown, apart from the ``listed`` ones."""
    book = lexicon(article.language)
    own = [article.texts[at] for at in words if article.words[at].start not in listed]
    small = {text for text in own if text.isalpha() and text.islower()}
    unknown = sum(not book.known(word) for word in small) if book else 0
    return unknown >= max(UNKNOWN, MANY * len(small))
