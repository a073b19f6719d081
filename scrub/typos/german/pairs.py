"""German small words that never stand side by side: two finite verbs (a comma is gone), ``im ist``, ``und und``."""

from __future__ import annotations

from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article, in_a_row

__all__ = ["find"]

FIRST = frozenset(
    "hat hatte ist sind war waren wäre sei wird wurde wurden kann konnte muss musste soll sollte will wollte darf"
    " dürfte gibt gab hätte habe bleibt steht liegt kommt geht macht lebt arbeitet zeigt spielt führt heißt trägt"
    " hält kennt weiß sieht findet braucht fährt läuft fehlt dauert wohnt glaubt denkt hofft mag lässt wächst fällt"
    " zieht bringt wirkt gilt hatten möchte".split()
)
SECOND = frozenset(
    "hat hatte ist war wäre sei wird würde wurde kann könnte konnte muss musste soll sollte will wollte darf dürfte"
    " gibt gab bleibt blieb steht stand liegt lag kommt kam geht ging hätte habe sagte sagt macht machte".split()
)
"""Finite verbs in the singular: where two stand side by side, the first ends a clause."""
MANY, MANY_SECOND = (
    frozenset("haben hatten waren wurden sind".split()),
    frozenset("sind waren wurden ist war wurde".split()),
)
"""The same in the plural; others are infinitives too."""
MERGED = frozenset("im am zum zur vom beim ins".split())
AFTER_MERGED = frozenset(
    "ist sind war waren hat haben hatte wird wurde wurden kann können soll muss will darf wir ich man dass".split()
)
PREPOSITIONS = frozenset("für gegen trotz zwischen".split())
AFTER_PREPOSITION = frozenset(
    "ist sind war waren hatte wird wurde wurden kann konnte soll muss will darf wir man dass weil".split()
)
AND = frozenset("und oder sondern".split())
SHORTEST_NAME = 4
LEFT = FIRST | MANY | MERGED | PREPOSITIONS | {"und"}


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such pair that only a blank parts."""
    if article.language != "de":
        return
    words, texts, text = article.words, article.texts, article.text
    yield from _around(article)
    last = len(texts) - 1
    for at in article.places_of(LEFT):
        if at == last or not (kind := _kind(article.lowers[at], article.lowers[at + 1])):
            continue
        if not texts[at + 1].islower() or article.gap(at) not in BLANKS or not (texts[at].islower() or words[at].first):
            continue
        if kind == "comma":
            span = Span(words[at].end, words[at + 1].start)
            yield Finding(
                "typo/de/comma-between-verbs",
                "punctuation",
                span,
                "Zwischen zwei Verben fehlt ein Komma.",
                (", ",),
                0.8,
            )
        else:
            span = Span(words[at].start, words[at + 1].end)
            message = f"Ein Wort fehlt oder ist zu viel: {span.of(text)!r}."
            yield Finding("typo/de/small-words", "missing", span, message, (), 0.8)


def _around(article: Article) -> Iterator[Finding]:
    """Yield a finding for each name that stands on both sides of another: ``Anna Berg Anna``."""
    texts, words = article.texts, article.words
    for at, (left, right) in enumerate(zip(texts, texts[2:], strict=False)):
        if left != right or not left[0].isupper() or len(left) < SHORTEST_NAME or not left[1:].islower():
            continue
        if (
            texts[at + 1][0].isupper()
            and in_a_row(article.text, words[at : at + 3])
            and not article.is_heading(article.lines[words[at].line])
        ):
            message = f"Ein Wort steht zweimal: {left!r}."
            yield Finding("typo/de/name-twice", "doubled", words[at + 2].span, message, ("",), 0.75)


def _kind(left: str, right: str) -> str:
    """Return ``"comma"``, ``"missing"`` or, for a pair that may be right, nothing."""
    if (left in FIRST and right in SECOND) or (left in MANY and right in MANY_SECOND):
        return "comma"
    wrong = (
        (left in MERGED and right in AFTER_MERGED)
        or (left in PREPOSITIONS and right in AFTER_PREPOSITION)
        or (left == "und" and right in AND)
    )
    return "missing" if wrong else ""
