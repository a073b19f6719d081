"""A verb whose number fits the noun before it, not its subject: ``The climb in ferry prices are``.

English. The subject is the first noun of a sentence, or of a clause behind ``that`` or ``but``; a preposition ties all
nouns behind it to it, and no other verb, pronoun or clause stands between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article
from scrub.typos.english import subject_words as words_of
from scrub.typos.english.agreement import SINGULAR_VERBS, is_plural
from scrub.typos.english.countable import singulars
from scrub.typos.english.verbs import plains

__all__ = ["find"]

OF_MANY = {
    "are": "is", "were": "was", "have": "has", "aren't": "isn't", "weren't": "wasn't", "haven't": "hasn't",
    "aren’t": "isn’t", "weren’t": "wasn’t", "haven’t": "hasn’t",
}  # fmt: skip
GAP = re.compile(r"[ \xa0](?:[$£€]?\d[\d.,]*%?[ \xa0])?")
JOINTS = frozenset(("and", "or"))
"""Behind these may stand a second subject: ``Quality of life and sleep were``."""
FAR, DESCRIBED = 12, 3
"""Words between the beginning of a subject and its verb, and those up to its noun."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such verb (English)."""
    if article.language != "en":
        return
    for at in article.places_of(_verbs()):
        low = article.lowers[at]
        right = SINGULAR_VERBS.get(low) or OF_MANY.get(low) or plains()[low]
        if at > 2 and article.texts[at].islower() and (begin := _subject(article, at, low)) is not None:
            span = Span(article.words[begin].start, article.words[at].end)
            message = f"The verb does not fit the noun with which its clause begins: {span.of(article.text)!r}."
            yield Finding("typo/en/subject-verb", "realword", span, message, (_kept(article, begin, at, right),), 0.75)


@cache
def _verbs() -> frozenset[str]:
    """Return the verbs that show a number."""
    return frozenset({*SINGULAR_VERBS, *OF_MANY, *(verb for verb in plains() if verb not in words_of.NO_VERB)})


def _kept(article: Article, begin: int, at: int, right: str) -> str:
    return f"{article.text[article.words[begin].start : article.words[at].start]}{right}"


def _subject(article: Article, at: int, low: str) -> int | None:
    """Return where the subject of a verb begins when its number is another, None when it fits or is not sure."""
    lowers = article.lowers
    one = low in SINGULAR_VERBS
    begin = at - 1
    if lowers[begin] in words_of.NOT_BEFORE or (one and is_plural(lowers[begin])):
        return None
    ties = []
    while GAP.fullmatch(article.gap(begin)) and not _parts(article, begin):
        if lowers[begin] in words_of.PREPOSITIONS:
            ties.append(begin)
        if _begins(article, begin):
            return begin if ties and _differs(article, begin, ties[-1], at, one=one) else None
        if article.words[begin].first or at - begin == FAR or not begin:
            return None
        begin -= 1
    return None


def _parts(article: Article, at: int) -> bool:
    """Return whether a word between a subject and its verb shows that they do not belong together."""
    low = article.lowers[at]
    if low in words_of.PARTING or low in plains() or (("'" in low or "’" in low) and not low.endswith(("'s", "’s"))):
        return True
    return len(low) > 4 and low.endswith(("ing", "ly")) and low not in words_of.NOUNS_IN_ING


def _begins(article: Article, at: int) -> bool:
    """Return whether a subject begins at a place: the first word of a sentence, or an article behind ``that``."""
    if article.words[at].first:
        return article.lowers[at] not in words_of.PREPOSITIONS
    if not at or not (
        article.gap(at - 1) == ", " or (article.gap(at - 1) == " " and article.lowers[at - 1] in words_of.CLAUSE)
    ):
        return False
    return article.lowers[at] in words_of.DETERMINERS


def _differs(article: Article, begin: int, tie: int, at: int, *, one: bool) -> bool:
    """Return whether the noun before the first preposition has another number than the verb asks for."""
    lowers, texts = article.lowers, article.texts
    head = tie - 1
    if (
        "and" in lowers[begin:tie]
        or head < begin
        or head - begin > DESCRIBED
        or not all(text.islower() for text in texts[begin + 1 : tie])
    ):
        return False
    noun, first = lowers[head], lowers[begin]
    named = not all(text.islower() for text in texts[tie:at])
    if one:
        many = is_plural(noun) and noun not in words_of.MEASURES and begin < head and not named
        return many and first not in words_of.OF_ONE and (noun in singulars() or first in words_of.DETERMINED)
    if noun not in words_of.heads() or (named and lowers[at - 1] in singulars()):
        return False
    if noun in words_of.ONE_OF and (named or not _one_kind(lowers[tie:at])):
        return False
    return first not in words_of.OF_MANY and not JOINTS & {*lowers[tie:at]}


def _one_kind(between: Sequence[str]) -> bool:
    """Return whether the words behind ``one`` hold one plural: ``of the reasons people`` begins a clause."""
    if not words_of.REASONS.isdisjoint(between[:-1]):
        return False
    return sum(low == "people" or is_plural(low) for low in between) == 1
