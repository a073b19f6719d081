"""What is put in and not closed: ``Kai, a young dog was found``, ``the man, Paul Roth had``.

English only. A comma opens what tells more of a name; another has to close it before the verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article
from scrub.typos.english.named import Named, capital
from scrub.typos.english.openers import DAYS, OPENERS

__all__ = ["find", "finding", "past"]

VERBS = frozenset("was were has had is are said says told will would died".split())
"""Verbs before which what was put in must have ended."""
BROKEN = frozenset(
    "who which that whose whom have be been being do does did can could may might must and or but where when while if"
    " because as than what how he she it they we i you there not so told said".split()
)
"""Words with which a clause of its own begins, or a list goes on."""
TELLERS = frozenset(
    "police officials authorities prosecutors sources lawyers doctors experts critics court many some others people"
    " he she they it who he's he’s government media reports fans everyone nobody everybody someone".split()
)
"""Last words before ``said`` and ``had`` that are the subject of a clause."""
GAP = re.compile(r" (?:\d{1,3}[ -])?")
LONGEST, SHORTEST = 14, 2
"""Words of what is put in."""
PEOPLE = frozenset(
    "man woman suspect victim boy girl gunman driver shooter attacker teenager teen student officer soldier pilot"
    " passenger killer defendant mother father couple author owner killers brothers sisters".split()
)
BEFORE_PEOPLE = frozenset("said says that".split())
CLAIMS = frozenset("had was has is told".split())
RELATIVE = frozenset(
    "who is was has had will would says said told leads led runs ran wrote became took gave went made won lost died"
    " called works lives plays spent left kept held began hopes wants thinks believes admits claims stood met saw"
    " knew felt found brought bought sold sent".split()
)
NO_TRUE_PAST = frozenset("need speed indeed hundred exceed feed seed breed".split())
WHO_TOLD = frozenset(
    "that what he she they it how if as when where because which while whom we i you after before since until".split()
)
STARTS = frozenset("a an from who".split()) | PEOPLE


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such place (English)."""
    if article.language != "en":
        return
    named = Named(article)
    for at in article.places_of(STARTS):
        low = article.lowers[at]
        if at == 0 or at + 3 >= len(article.words):
            continue
        if low == "who":
            if article.gap(at - 1) == ", ":
                yield from _who_told(article, at)
        elif low in PEOPLE:
            yield from _person(article, at)
        elif article.gap(at - 1) == ", ":
            yield from _opened(article, at, named)


def _opened(article: Article, at: int, named: Named) -> Iterator[Finding]:
    """Yield a finding for ``Kai, a young dog was found`` at the beginning of a sentence."""
    words, lowers = article.words, article.lowers
    if not _begins(article, at - 1, named):
        return
    end = at + 1
    while end < len(words) and end - at <= LONGEST and GAP.fullmatch(article.gap(end - 1)):
        if lowers[end] in VERBS:
            break
        if lowers[end] in BROKEN:
            return
        end += 1
    else:
        return
    if end - at <= SHORTEST or end + 1 >= len(words) or article.gap(end) not in (" ", ": ", ' "', " “", ", "):
        return
    if lowers[end - 1] in TELLERS or lowers[end - 1].endswith("ly") or lowers[end + 1] in ("to", "by"):
        return
    if lowers[end] in ("said", "told", "had", "has") and article.texts[end - 1][0].isupper() and lowers[end] != "said":
        return
    yield finding("put-in-open", article, end - 1)


def _begins(article: Article, last: int, named: Named) -> bool:
    """Return whether the words up to ``last`` are a name with which a sentence begins."""
    words, texts = article.words, article.texts
    begin = last
    while begin > last - 4 and capital(texts[begin]) and not words[begin].first:
        if article.gap(begin - 1) not in BLANKS and article.gap(begin - 1) != ". ":
            return False
        begin -= 1
    if not words[begin].first or not capital(texts[begin]) or article.lowers[begin] in OPENERS:
        return False
    low = article.lowers[begin]
    if low.endswith("ly") or (low.endswith("ed") and article.lowers[last] in DAYS):
        return False
    return begin < last or texts[begin] in named.amid


def _who_told(article: Article, at: int) -> Iterator[Finding]:
    """Yield a finding for ``Huber, who gave an interview told CNN``."""
    words, lowers = article.words, article.lowers
    if not capital(article.texts[at - 1]) or not past(lowers, at + 1):
        return
    end = at + 2
    while end < len(words) and end - at <= LONGEST and GAP.fullmatch(article.gap(end - 1)):
        if lowers[end] == "told":
            break
        if lowers[end] in WHO_TOLD or lowers[end] in VERBS:
            return
        end += 1
    else:
        return
    if end - at < 4 or end + 1 >= len(words) or lowers[end - 1] in ("and", "then", "also", "was", "but", "not"):
        return
    if words[end + 1].text[0].isupper() or lowers[end + 1] in ("reporters", "the", "us"):
        yield finding("put-in-open", article, end - 1)


def _person(article: Article, at: int) -> Iterator[Finding]:
    """Yield a finding for ``said the man, Paul Roth had``."""
    words, texts, lowers = article.words, article.texts, article.lowers
    if article.gap(at) != ", " or lowers[at - 1] != "the":
        return
    if not (words[at - 1].first or (lowers[at - 2] in BEFORE_PEOPLE and article.gap(at - 2) == " ")):
        return
    end = at + 1
    while end < len(words) - 1 and end <= at + 4 and capital(texts[end]) and article.gap(end) in BLANKS:
        end += 1
    if at + 3 <= end and lowers[end] in CLAIMS:
        yield finding("put-in-open", article, end - 1)


def past(lowers: tuple[str, ...], at: int) -> bool:
    """Return whether a verb stands there, or one behind an adverb."""
    if at + 1 < len(lowers) and (lowers[at].endswith("ly") or lowers[at] in ("also", "now", "once", "never", "still")):
        at += 1
    low = lowers[at]
    return low in RELATIVE or (low.endswith("ed") and low not in NO_TRUE_PAST)


def finding(slug: str, article: Article, last: int, behind: str = "") -> Finding:
    """Return the finding for the comma that is missing behind a word."""
    words = article.words
    span = Span(words[last].start, words[last + 1].end)
    message = f"A comma is missing behind what is put in: {span.of(article.text)!r}."
    right = f"{words[last].text}, {behind or words[last + 1].text}"
    return Finding(f"typo/en/{slug}", "punctuation", span, message, (right,), 0.8)
