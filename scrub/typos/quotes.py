"""Quotation marks that miss their partner, stand the wrong way round, or are closed by a mark of another kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article

if TYPE_CHECKING:
    from scrub.typos.english.speeches import Place

__all__ = ["find"]

MARK = re.compile("[“”„‟\"«»]|’’|''")
FIRM = {
    "en": {"“": "open", "”": "close", "’’": "close"},
    "de": {"„": "open"},
    "fr": {"«": "open", "»": "close", "“": "open", "”": "close"},
    "es": {"«": "open", "»": "close", "“": "open", "”": "close"},
    "it": {"«": "open", "»": "close", "“": "open", "”": "close"},
    "pt": {"«": "open", "»": "close", "“": "open", "”": "close"},
    "pl": {"„": "open", "”": "close"},
    "ru": {"«": "open", "»": "close", "„": "open"},
    "uk": {"«": "open", "»": "close", "„": "open"},
    "tr": {"“": "open", "”": "close"},
    "nl": {"“": "open"},
}
"""The marks that mean one thing in a language; what the others mean is told by their neighbours. German closes „ with “
or ”, and uses » and « in both directions."""
PAIRS = frozenset(("“”", '""', "„“", "„”", "«»", "»«", "““", "””", "‟”", "’’’’", "''''"))
"""Marks that go together in some language."""
OPENERS_BEFORE = " \t\xa0\u2009\u202f([{<—–-/‘'’\"“„«»:*…¿¡|>"
CLOSERS_AFTER = " \t\xa0\u2009\u202f)]}>.,;:!?…—–-/'’‘\"”“»«*|"
WORDS = 12
"""Words of the shortest paragraph that goes on with a quotation; a shorter one may be a line of it, or a signature."""
CARRY = 8
"""Paragraphs over which a quotation may run that is opened once and closed once."""
MOST, MOST_ALONE = 6, 2
"""Findings in one article; more are the habit of a house, or a text of which parts are missing."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark: ``role`` is ``open`` or ``close``, ``paragraph`` counts the lines from 0."""

    char: str
    span: Span
    role: str
    paragraph: int


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each quotation mark without partner, turned round or of another kind than its partner."""
    if article.language not in FIRM or not MARK.search(article.text):
        return
    marks, turned = _read(article)
    if len(turned) > MOST:
        return
    pairs, alone = _pair(marks, _paragraphs_that_quote(marks, article))
    kinds = Counter(first.char + last.char for first, last in pairs)
    mixed = [pair for pair in pairs if _odd(pair, kinds)]
    placed = _placed(article, marks) if marks and article.language == "en" else {}
    alone = [mark for mark in alone if mark not in turned and mark not in placed]
    if len(alone) > MOST_ALONE:
        alone = []
    if len(mixed) > max(MOST, len(pairs) // 3):
        return
    text = article.text
    for place in placed.values() if len(placed) <= MOST else ():
        message = f"A quotation is never {'closed' if place.closes else 'opened'}; its mark belongs here."
        yield Finding("typo/en/quote-without-end", "punctuation", place.span, message, (place.right,), 0.8)
    if not alone and not placed:
        yield from _not_opened_again(article, pairs)
    for mark in turned:
        yield _finding(text, mark, "turned-quote", f"{mark.char} stands the wrong way round.", 0.85)
    for mark in alone:
        missing = "closed" if mark.role == "open" else "opened"
        yield _finding(text, mark, "orphan-quote", f"The quotation mark {mark.char} is never {missing}.", 0.8)
    for first, last in mixed:
        straight = kinds[first.char * 2] > kinds["“”"]
        odd = first if first.char == '"' and straight != (article.language == "en") else last
        message = f"A quotation that {first.char} opens is closed by {last.char}."
        yield _finding(text, odd, "mixed-quotes", message, 0.75)


def _not_opened_again(article: Article, pairs: Sequence[tuple[Mark, Mark]]) -> Iterator[Finding]:
    """Yield the beginning of the only paragraph of an English article that goes on with a quotation unopened."""
    over = [(first, last) for first, last in pairs if first.paragraph != last.paragraph]
    if article.language != "en" or len(over) != 1 or len(pairs) == 1:
        return
    first, last = over[0]
    line, behind = article.lines[first.paragraph : first.paragraph + 2]
    word = re.match(r"[A-Z][\w’'-]*", behind.raw)
    follows = last.paragraph == first.paragraph + 1 and line.raw.endswith((".", "?", "!"))
    if word and follows and behind.words >= WORDS:
        start = behind.span.start
        message = "A quotation goes on in a new paragraph; a mark opens it again."
        right = ('"' if first.char == '"' else "“") + word[0]
        span = Span(start, start + len(word[0]))
        yield Finding("typo/any/quote-not-opened-again", "punctuation", span, message, (right,), 0.75)


def _placed(article: Article, marks: Sequence[Mark]) -> dict[Mark, Place]:
    """Return where the partner of an English mark belongs that has none in its paragraph."""
    from scrub.typos.english.speeches import places

    return dict(places(article, marks))


def _read(article: Article) -> tuple[list[Mark], list[Mark]]:
    """Return the quotation marks in order, and those of them whose neighbours contradict what they mean."""
    text, firm = article.text, FIRM[article.language]
    marks: list[Mark] = []
    turned: list[Mark] = []
    for number, line in enumerate(article.lines):
        opened = 0
        for found in MARK.finditer(text, line.span.start, line.span.end):
            before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
            if found.start() == line.span.start:
                before = " "
            if found.end() == line.span.end:
                after = " "
            if article.language == "en" and found[0] in "«»„‟":
                continue
            if found[0] in "«»" and before.isspace() and after.isspace() and article.language != "fr":
                continue  # an arrow: "Next »"
            role = _role(before, after, opened > 0)
            if role is None or (found[0] == "''" and role == "open"):
                continue
            meant = firm.get(found[0], role)
            mark = Mark(found[0], Span(*found.span()), meant, number)
            if meant != role and _contradicts(before, after, meant, article.language):
                mark = Mark(found[0], mark.span, role, number)
                turned.append(mark)
            opened += 1 if mark.role == "open" else -1
            opened = max(0, opened)
            marks.append(mark)
    return marks, turned


def _role(before: str, after: str, inside: bool) -> str | None:
    """Return what a mark does by its neighbours; None for inches, seconds and arc marks."""
    if before.isdigit() and not inside:
        return None
    may_open = before in OPENERS_BEFORE and not after.isspace()
    may_close = not before.isspace() and after in CLOSERS_AFTER
    if may_open != may_close:
        return "open" if may_open else "close"
    return "close" if inside else "open"


def _contradicts(before: str, after: str, meant: str, language: str) -> bool:
    """Return whether a mark that means one thing plainly stands where the other belongs."""
    if language == "fr":
        return False
    if meant == "close":
        return before in " \xa0([" and after.isalnum()
    return (before.isalnum() or before in ".,!?") and after in " .,"


def _paragraphs_that_quote(marks: Sequence[Mark], article: Article) -> frozenset[int]:
    """Return the paragraphs that begin with an opening mark: they may go on with a quotation."""
    return frozenset(
        m.paragraph for m in marks if m.role == "open" and m.span.start - article.lines[m.paragraph].span.start <= 2
    )


def _pair(marks: Sequence[Mark], going_on: frozenset[int]) -> tuple[list[tuple[Mark, Mark]], list[Mark]]:
    """Return the pairs, and the marks that have no partner."""
    pairs: list[tuple[Mark, Mark]] = []
    alone: list[Mark] = []
    stack: list[Mark] = []
    for mark in marks:
        while stack and stack[-1].paragraph != mark.paragraph and not _reaches(stack[-1], mark, going_on):
            _drop(stack.pop(), going_on, alone)
        if mark.role == "close":
            if stack:
                pairs.append((stack.pop(), mark))
            else:
                alone.append(mark)
            continue
        stack.append(mark)
    for mark in stack:
        _drop(mark, going_on, alone)
    return pairs, alone


def _reaches(opened: Mark, mark: Mark, going_on: frozenset[int]) -> bool:
    """Return whether a quotation opened in an earlier paragraph may be closed by this mark."""
    return mark.role == "close" and mark.paragraph - opened.paragraph <= CARRY and mark.paragraph not in going_on


def _drop(mark: Mark, going_on: frozenset[int], alone: list[Mark]) -> None:
    if mark.paragraph + 1 not in going_on:
        alone.append(mark)


def _odd(pair: tuple[Mark, Mark], kinds: Counter[str]) -> bool:
    """Return whether a pair is made of two kinds, and not by habit of the article."""
    kind = pair[0].char + pair[1].char
    common = max((count for name, count in kinds.items() if name in PAIRS), default=0)
    return kind not in PAIRS and kinds[kind] <= max(3, common)


def _finding(text: str, mark: Mark, slug: str, message: str, confidence: float) -> Finding:
    """Return the finding of a mark and the word that it touches."""
    start, end = mark.span.start, mark.span.end
    if mark.role == "open":
        while end < len(text) and not text[end].isspace():
            end += 1
    else:
        while start > 0 and not text[start - 1].isspace():
            start -= 1
    return Finding(f"typo/any/{slug}", "punctuation", Span(start, end), message, (), confidence)
