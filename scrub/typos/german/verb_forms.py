"""German verbs in a form that does not fit the one beside it: ``wurde operieren``, ``soll am Montag gewählt``.

Judged are clauses between two marks. Behind a relative pronoun a clause ends in its finite verb: a participle at its
end has lost it.
"""

from __future__ import annotations

from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.text.article import BLANKS, Article
from scrub.typos.german import grammar
from scrub.typos.german.phrases import FINITE, PREPOSITIONS
from scrub.typos.lexicon import Lexicon, lexicon

__all__ = ["find"]

MODALS = grammar.MODALS | frozenset(
    "sollte sollten wollte wollten dürfte dürften könnte könnten müsste müssten".split()
)
PASSIVE = frozenset(("wurde", "wurden"))
HELPERS = frozenset(
    "haben sein werden worden hat ist sind war waren wird wurde wurden hatte hatten habe sei seien würde würden"
    " wäre wären hätte hätten bleiben lassen zu als wie und oder bekommen kriegen gelten scheinen so um ohne"
    " statt".split()
)
"""Words with which a participle behind a modal verb is right, or a second clause may begin."""
LATER = frozenset("werden sein haben worden bleiben".split())
"""Verbs that stand behind the last of several participles: ``soll gesenkt, im Mai erhöht werden``."""
NO_PARTICIPLE = frozenset(
    "gehört gelingt gewinnt gefällt gerät genießt gilt gesteht gestaltet geschieht gefährdet genügt gestattet"
    " gewährt gewährleistet gebührt gelangt geht gibt gerecht geschickt gesamt gesagt geeignet gemeint geplant"
    " gewohnt gewünscht gedacht genannt gezielt gefragt gewollt gekonnt gefordert gewöhnt geeint geteilt".split()
)
"""Words in ge-t that are a finite verb, or stand as an adverb: ``wie gesagt``."""
ADVERBS = frozenset(
    "gestern heute morgen bereits schon zuletzt damals einst kürzlich jüngst erst zuvor inzwischen gerade nun dort"
    " hier nie immer oft meist mehrfach offenbar vermutlich angeblich".split()
)
SEPARABLE = ("ab", "an", "auf", "aus", "ein", "vor", "zu", "nach", "mit", "los", "fest", "um", "durch", "fort")
"""Prefixes behind which the ge of a participle stands."""
INSEPARABLE = tuple("ge be ver er ent zer emp miss über unter hinter wider um durch voll".split())
"""Beginnings of verbs whose participle may look like the infinitive."""
SHORTEST = 5
"""Letters of the shortest verb that is looked at."""
MESSAGE = "Die Form des Verbs passt nicht: {!r}."


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for the last word of each clause whose form does not fit its other verb, or that has none."""
    book = lexicon("de") if article.language == "de" else None
    if book is None or book.reduced:
        return
    texts = article.texts
    for at in [at for at, low in enumerate(article.lowers) if low[-1] in "tn" and len(low) >= SHORTEST]:
        low = article.lowers[at]
        if not texts[at].islower() or not _ends(article, at):
            continue
        participle = _participle(low)
        if (participle or low.endswith("en")) and _wrong(article, at, participle, book):
            word = article.words[at]
            yield Finding("typo/de/verb-form", "realword", word.span, MESSAGE.format(word.text), (), 0.75)


def _participle(low: str) -> bool:
    """Return whether a word is a participle in -t and no other form of a verb."""
    return low.endswith("t") and (_ge(low) or low.endswith("iert")) and low not in NO_PARTICIPLE


def _ge(low: str) -> bool:
    return low.startswith("ge") or any(low.startswith(head + "ge") for head in SEPARABLE)


def _ends(article: Article, at: int) -> bool:
    word = article.words[at]
    return article.text[word.end : word.end + 1] in (".", ",", "!", "?", ";")


def _wrong(article: Article, at: int, participle: bool, book: Lexicon) -> bool:
    words = article.words
    begin = at
    while begin > 0 and article.gap(begin - 1) in BLANKS and not words[begin].first:
        begin -= 1
    inner = article.lowers[begin:at]
    if len(inner) < 3:
        return False
    if participle:
        modal = any(low in MODALS for low in inner)
        if _goes_on(article, at, LATER if modal else LATER | FINITE):
            return False
        if modal:
            return not HELPERS & set(inner) and not any(low in MODALS for low in inner[:1])
        return _lost(article, begin, at)
    if not PASSIVE & set(inner) or (HELPERS - PASSIVE) & set(inner) or MODALS & set(inner):
        return False
    return _infinitive(article.lowers[at], book)


def _goes_on(article: Article, at: int, verbs: frozenset[str]) -> bool:
    """Return whether one of the verbs stands later in a sentence, behind commas: ``soll gesenkt, … erhöht werden``."""
    for behind in range(at + 1, len(article.words)):
        if article.words[behind].first or not article.gap(behind - 1).startswith((",", *BLANKS)):
            return False
        if article.lowers[behind] in verbs:
            return True
    return False


def _infinitive(low: str, book: Lexicon) -> bool:
    """Return whether a word is an infinitive and no participle."""
    if low.startswith(INSEPARABLE):
        return False
    if "ge" in low[2:6] and not low.endswith("ieren"):
        return False
    if low.endswith("ieren"):
        return True
    prefix = next((head for head in SEPARABLE if low.startswith(head)), "")
    stem = low[len(prefix) : -2]
    return all(book.known(stem + end) for end in ("t", "e", "te")) and book.known(f"{prefix}ge{stem}t")


def _lost(article: Article, begin: int, at: int) -> bool:
    """Return whether a clause with a relative pronoun, and no noun directly behind it, has no finite verb."""
    words, lowers = article.words, article.lowers
    if begin == 0 or article.gap(begin - 1) != ", ":
        return False
    if lowers[begin] not in ("die", "der", "das") or not words[begin - 1].text[0].isupper():
        return False
    if lowers[begin + 1] not in PREPOSITIONS | ADVERBS:
        return False
    inner = lowers[begin + 1 : at]
    return not (set(inner) & (FINITE | HELPERS | MODALS)) and not any(
        low.endswith(("te", "ten", "t")) for low in inner if low not in ADVERBS and len(low) > 4
    )
