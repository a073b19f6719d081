"""Blanks where a mark takes none, or on one side only: inside quotation marks, at long dashes, before a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article

__all__ = ["find"]

LANGUAGES = frozenset("en de es it ru pl pt uk nl".split())
"""Languages whose quotation marks take no blank inside; French does."""
_L = r"[^\W\d_]"
OPENED = {
    "en": re.compile(rf"(?:(?<=[ \n(])|^)“ (?={_L})", re.MULTILINE),
    "de": re.compile(rf"(?:(?<=[ \n(])|^)„ (?={_L})", re.MULTILINE),
}
CLOSED = {
    "en": re.compile(r"(?<=[a-z.,!?] )”(?=[\s.,;:!?)]|$)", re.MULTILINE),
    "de": re.compile(r"(?<=[a-zäöüß.,!?] )“(?=[\s.,;:!?)]|$)", re.MULTILINE),
}
ONE_SIDE = re.compile(r"(?<=[a-z,.)\d])— (?=[A-Za-z])|(?<=[a-z,.)\d]) —(?=[A-Za-z])")
INSIDE = "A blank stands inside the quotation."
LONGEST, HABIT = 300, 3
"""Characters of a quotation that is looked at, and dashes of one article that make a house style."""
POST = re.compile(r"[#@/]\w")
"""A hashtag, handle or address beside a dash: the name below a quoted post."""
WORD_PIECE = re.compile(r"\b[a-z]$")
COLON = re.compile(rf"(?<=[^\W\d_A-Z]{{2}}) :(?= [^\W_]|\n{_L})")


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each mark with a blank too many or a blank on one side only."""
    language, text = article.language, article.text
    if language not in LANGUAGES:
        return
    if language in OPENED and ("“ " in text or " ”" in text or "„ " in text or " “" in text):
        yield from _quotes(article)
    if language == "en" and "—" in text:
        dashes = list(ONE_SIDE.finditer(text))
        for found in dashes if len(dashes) <= HABIT else ():
            around = text[max(0, found.start() - 40) : found.end() + 40]
            if not POST.search(around) and not WORD_PIECE.search(text, found.start() - 2, found.start()):
                yield _finding("half-dash", Span(*found.span()), "A dash has a blank on one side only.", 0.8, " — ")
    if " :" in text:
        for found in COLON.finditer(text):
            if "{" in text[found.end() : found.end() + 40]:
                continue
            yield _finding("blank-before-mark", Span(*found.span()), "A blank stands before ':'.", 0.85, ":")


def _quotes(article: Article) -> Iterator[Finding]:
    """Yield blanks inside curly quotation marks."""
    text, language = article.text, article.language
    for found in OPENED[language].finditer(text):
        yield _finding(
            "blank-in-quote",
            Span(found.start(), found.end()),
            "A blank stands inside the quotation.",
            0.85,
            found[0][0],
        )
    for found in CLOSED[language].finditer(text):
        opener = "“" if language == "en" else "„"
        begins = text.rfind(opener, max(0, found.start() - LONGEST), found.start() - 1)
        ends = text.rfind(found[0], max(0, found.start() - LONGEST), found.start() - 1)
        if begins > ends or (language == "de" and begins >= 0 and begins >= ends):
            span = Span(found.start() - 1, found.end())
            yield _finding("blank-in-quote", span, INSIDE, 0.85, found[0])


def _finding(slug: str, span: Span, message: str, confidence: float, right: str) -> Finding:
    return Finding(f"typo/any/{slug}", "punctuation", span, message, (right,), confidence)
