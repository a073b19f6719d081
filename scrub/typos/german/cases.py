"""German articles and adjectives in another case or number than the words beside them.

``mit der neue Regel``, ``von eine Idee``, ``für der Stadt``, ``die neue Maßnahmen``, ``eine Entscheidungen``.
"""

from __future__ import annotations

from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article
from scrub.typos.german import grammar
from scrub.typos.german.articles import WRONG, begins_clause, ends_phrase, noun_behind
from scrub.typos.german.clauses import PLURALS
from scrub.typos.german.endings import NONE, adjective
from scrub.typos.german.genders import FEMININE
from scrub.typos.german.grammar import DATIVE
from scrub.typos.german.phrases import FINITE
from scrub.typos.lexicon import Lexicon, lexicon

__all__ = ["find"]

ACCUSATIVE = frozenset("für durch gegen".split())
EITHER = grammar.EITHER | frozenset("zwischen nach wegen trotz während".split())
NOT_DATIVE = frozenset("die eine einen seine ihre unsere diese keine seinen ihren unseren meine meinen".split())
PLURAL_TOO = frozenset("seinen ihren unseren meinen".split())
"""Articles that the dative of the plural has as well."""
ONE = frozenset(
    "ein eine einen einem einer eines jede jeder jedes jeden jedem im am zum zur vom beim dem des dieses diesem".split()
)
"""Articles of the singular."""
BOTH = frozenset("die diese keine alle seine ihre unsere meine".split())
"""Articles that the plural may follow, whose adjective then ends in -en."""
RELATIVE = frozenset("die der das dem den".split())
ANY = DATIVE | ACCUSATIVE | EITHER
CONJUNCTIONS = frozenset(("seit", "während"))
"""Prepositions that begin a clause too, whose subject stands behind them: ``Seit die Mauer fiel``."""
OPENING = frozenset(
    "und oder aber doch denn erst schon nur auch gerade selbst besonders vor allem insbesondere genau".split()
)
"""Words that may stand before the one that begins a clause."""
INFINITIVES = frozenset("im vom zum am beim dem des ein einem eines dieses diesem jedes jedem".split())
"""Articles of the neuter, behind which a verb may be a noun: ``beim Strecken``."""
ARTICLES = ONE | BOTH | NOT_DATIVE | {"der"}
SHORTEST = 7
"""Letters of the shortest noun whose ending shows a plural."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each article, with its noun, that does not fit."""
    book = lexicon("de") if article.language == "de" else None
    if book is None or book.reduced:
        return
    lowers = article.lowers
    for at in [at for at in article.places_of(ARTICLES) if _worth(lowers, at, lowers[at])]:
        end = noun_behind(article, at, _adjective)
        if end and _wrong(article, at, end, book):
            span = Span(article.words[at].start, article.words[end].end)
            message = f"Fall oder Zahl passen nicht zusammen: {span.of(article.text)!r}."
            yield Finding("typo/de/case-or-number", "realword", span, message, (), 0.75)


def _worth(lowers: tuple[str, ...], at: int, low: str) -> bool:
    """Return whether the word before an article, or the ending of one behind it, lets it be wrong; cheap."""
    before = lowers[at - 1] if at else ""
    if (low in NOT_DATIVE and before in DATIVE) or (low == "der" and before in ANY):
        return True
    return low != "der" and any(word.endswith("en") and len(word) >= SHORTEST for word in lowers[at + 1 : at + 3])


def _adjective(word: str) -> bool:
    return word.endswith(("e", "en", "er")) and word not in NONE and word not in WRONG


def _wrong(article: Article, at: int, end: int, book: Lexicon) -> bool:
    """Return whether an article does not fit what stands before it, or the noun behind it."""
    low, noun = article.lowers[at], article.lowers[end]
    if (low in RELATIVE and begins_clause(article, at)) or not ends_phrase(article, end):
        return False
    before = article.texts[at - 1].lower() if at and _touches(article, at) else ""
    middle = article.lowers[at + 1] if end == at + 2 else ""
    if before in CONJUNCTIONS and _opens(article, at - 1) and not _verb_behind(article, end):
        before = ""
    if _behind(article, at, before, middle, book):
        return True
    return _plural(noun) and _number(low, middle, book) and not (low in INFINITIVES and not book.only_capital(noun))


def _opens(article: Article, at: int) -> bool:
    """Return whether a word may begin a clause: nothing, or a comma, or words that may open one stand before it."""
    words = article.words
    while not words[at].first and article.gap(at - 1) in BLANKS:
        at -= 1
        if article.lowers[at] not in OPENING:
            return False
    return True


def _verb_behind(article: Article, end: int) -> bool:
    """Return whether the verb of a sentence follows a noun; a clause has its own at its end, before a comma."""
    words, at = article.words, end + 1
    if at >= len(words) or article.gap(end) not in BLANKS or article.lowers[at] not in FINITE:
        return False
    return article.text[words[at].end : words[at].end + 1] in BLANKS


def _behind(article: Article, at: int, before: str, middle: str, book: Lexicon) -> bool:
    """Return whether an article does not fit the preposition before it."""
    low = article.lowers[at]
    if low in NOT_DATIVE:
        return before in DATIVE and _case(article, at, middle, book)
    if article.texts[at] != "der":
        return False
    if before in ACCUSATIVE and article.texts[at - 1].islower():
        return book.known(article.texts[end_of(at, middle)])
    return before in DATIVE | EITHER and middle.endswith("e") and adjective(middle[:-1], book)


def _number(low: str, middle: str, book: Lexicon) -> bool:
    """Return whether an article of the singular stands before a plural, or one of the plural before a wrong ending."""
    if low in ONE:
        return low not in ("einer", "eines") or not middle or middle.endswith("en")
    return low in BOTH and middle.endswith("e") and adjective(middle[:-1], book)


def _case(article: Article, at: int, middle: str, book: Lexicon) -> bool:
    """Return whether an article behind a preposition of the dative has another case."""
    low, noun = article.lowers[at], article.lowers[end_of(at, middle)]
    if article.lowers[at - 1] == "mit" and middle.endswith(("ste", "sten")):  # "mit die besten Karten"
        return False
    if low in PLURAL_TOO and noun.endswith(("n", "s")):
        return False
    return book.known(article.texts[end_of(at, middle)]) and (not middle or adjective(middle.rstrip("n")[:-1], book))


def end_of(at: int, middle: str) -> int:
    """Return where the noun of an article at ``at`` stands."""
    return at + 2 if middle else at + 1


def _plural(noun: str) -> bool:
    """Return whether the ending of a noun shows a plural."""
    if noun.endswith(PLURALS) and len(noun) > SHORTEST:
        return True
    return noun.endswith("en") and len(noun) > SHORTEST and noun[:-1] in FEMININE


def _touches(article: Article, at: int) -> bool:
    return article.gap(at - 1) in BLANKS
