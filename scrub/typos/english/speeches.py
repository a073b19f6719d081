"""Where the missing partner of a quotation mark belongs: ``"It is small, he said. "But`` (English).

A mark without partner says only that one is missing. What stands around a speech tells where: the partner closes it
before ``he said``, at the end of a heading or paragraph, or opens what goes on behind ``the vet added``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol, TypeVar

from scrub.model.span import Span
from scrub.text.article import Article
from scrub.text.lines import Line

__all__ = ["Place", "places"]

SAYING = (
    r"(?:said|says|added|adds|wrote|writes|told [a-zA-Z]+|explained|explains|continued|tweeted|recalled|insisted|noted"
    r"|joked|replied|concluded|admitted|warned|argued|claimed|stated|stressed|remarked|observed|commented|declared|asked)"
)
_WHO = (
    r"(?:he|she|they|(?:the|a|one) [a-z]{3,}(?: [a-z]{3,})?|(?:Mr|Mrs|Ms|Dr)\.? [A-Z][\w’'-]+"
    r"|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
)
_SAYS_WHO = rf"(?!told){SAYING} (?![A-Z][a-z]*day\b|in |on |at |of |to )(?:{_WHO}|[a-z]+ (?:[a-z]+ )?[A-Z])"
_WHO_SAYS = rf"(?:{_WHO} (?:also |later |then )?{SAYING}\b|{_SAYS_WHO})"
ENDS_SPEECH = re.compile(rf"(?P<word>[^\W\d_][\w’'%-]*)(?P<mark>[,?!]) (?={_WHO_SAYS}(?P<rest>[^.?!\n]*)[.,:]?\s*$)")
"""A word and a mark with an attribution behind it that ends the paragraph, or stands before the next speech."""
BEHIND_SPEECH = re.compile(rf"\s*{_WHO_SAYS}[^.?!\n]{{0,80}}\.\s+(?=[A-Z])")
"""An attribution and the end of its sentence; what follows, to a mark that closes, is speech."""
SAID_BEHIND = re.compile(rf"\s*{_WHO_SAYS}")
NEXT_SAYS = re.compile(
    r"(?:He|She|They|(?:The [a-z]{3,}|[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)?) (?:also |later |then |further )?"
    rf"{SAYING}\b"
)
LAST_WORD = re.compile(r"[^\W_][\w’'-]*[.!?]?$")
FIRST_WORD = re.compile(r"[^\W_][\w’'-]*")
OPENING_WORD = re.compile(r"[A-Z][\w’'-]*(?= )")
ONE = frozenset('"“”')
FAR, HEADING = 2000, 60
"""Characters of a speech that are looked at, and of what a heading quotes at its end."""
REST = 60
"""Characters that may stand behind an attribution, as a name and what its bearer is."""


class Mark(Protocol):
    """A quotation mark as ``quotes`` reads it."""

    @property
    def char(self) -> str: ...
    @property
    def span(self) -> Span: ...
    @property
    def role(self) -> str: ...
    @property
    def paragraph(self) -> int: ...


AnyMark = TypeVar("AnyMark", bound=Mark)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark is missing: the words that it should touch, what is right there, and whether it should close."""

    span: Span
    right: str
    closes: bool


def places(article: Article, marks: Sequence[AnyMark]) -> Iterator[tuple[AnyMark, Place]]:
    """Yield each mark whose missing partner has a plain place, and that place."""
    firsts = {mark.paragraph: mark for mark in reversed(marks)}
    lines = article.lines
    carried = False
    for number, group in groupby(marks, key=lambda mark: mark.paragraph):
        row = [mark for mark in group if mark.char in ONE]
        line = lines[number]
        for at, mark in enumerate(row):
            behind = row[at + 1] if at + 1 < len(row) else None
            before = row[at - 1] if at else None
            place = None
            if mark.role == "open" and (behind is None or behind.role == "open"):
                place = _closing(article, mark, behind, line, firsts)
            elif mark.role == "close" and (before is None or before.role == "close") and not (carried and not before):
                place = _opening(article.text, mark, before, line)
            if place:
                yield mark, place
        carried = bool(row) and row[-1].role == "open"


def _closing(  # noqa: PLR0911 - a list of cases
    article: Article, mark: Mark, behind: Mark | None, line: Line, firsts: Mapping[int, Mark]
) -> Place | None:
    """Return where a speech that is opened and not closed in its paragraph should end."""
    text = article.text
    begin = mark.span.end
    end = behind.span.start if behind else line.span.end
    if end - begin > FAR:
        return None
    said = ENDS_SPEECH.search(text, begin, end)
    if said is not None and len(said["rest"]) <= REST:
        close = "”" if mark.char in "“”" else '"'
        return Place(Span(said.start(), said.end("mark")), f"{said['word']}{said['mark']}{close}", closes=True)
    if behind is not None:
        return None
    last = LAST_WORD.search(text, begin, end)
    if last is None:
        return None
    close = "”" if mark.char in "“”" else '"'
    if article.is_heading(line):
        short = mark.span.start > line.span.start and end - begin <= HEADING and text[end - 1] not in ".!?"
        return (
            Place(Span(mark.span.start, end), f"{text[mark.span.start : end]}{close}", closes=True) if short else None
        )
    follows = mark.paragraph + 1
    if follows == len(article.lines) or text[end - 1] not in ".!?":
        return None
    first, start = firsts.get(follows), article.lines[follows].span.start
    if first is None or first.role != "open" or first.span.start - start < 3 or not NEXT_SAYS.match(text, start):
        return None
    return Place(Span(*last.span()), f"{last[0]}{close}", closes=True)


def _opening(text: str, mark: Mark, before: Mark | None, line: Line) -> Place | None:
    """Return where a speech that is closed and not opened in its paragraph should begin."""
    begin = before.span.end if before else line.span.start
    if mark.span.start - begin > FAR:
        return None
    opener = '"' if mark.char == '"' else "“"
    if before is None:
        if not (SAID_BEHIND.match(text, mark.span.end) and text[mark.span.start - 1] in ",.?!"):
            return None
        first = OPENING_WORD.match(text, begin)
    else:
        said = BEHIND_SPEECH.match(text, begin, mark.span.start)
        first = FIRST_WORD.match(text, said.end()) if said and text[mark.span.start - 1] in ",.?!" else None
    if first is None:
        return None
    return Place(Span(*first.span()), f"{opener}{first[0]}", closes=False)
