"""German verbs at the end of their clause parted from their prefix: ``dass es morgen statt findet``, ``ab gesagt``."""

from __future__ import annotations

from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article
from scrub.typos.lexicon import Lexicon, lexicon

__all__ = ["find"]

PREFIXES = frozenset(
    "ab an auf aus ein vor nach mit um durch unter statt teil dar fort los nieder überein bevor preis entgegen"
    " zusammen zurück heraus herein hinaus hinein hinzu herunter hinunter herauf hinauf voran voraus auseinander"
    " hinterher dazwischen herum umher heran herbei hervor empor vorbei hinweg hinüber herüber bereit fest wahr"
    " weiter dazu weg bei hin her aneinander ineinander zueinander durcheinander übereinander sicher lahm still offen"
    " bloß dicht schief krank".split()
)
"""Prefixes that are written in one word with a verb behind them."""
PARTICIPLES_ONLY = frozenset(
    "ab an auf aus ein vor nach mit um durch unter bei weiter weg hin her fest bereit wahr fort los".split()
)
"""Those that stand alone before other forms: ``was an kommt``, ``von da an lebt``."""
FREE = {
    "fest": frozenset("genommen gestellt gelegt gesetzt".split()),
    "wahr": frozenset(("genommen",)),
    "bereit": frozenset("gestellt gehalten gelegt".split()),
    "dazu": frozenset("gehört gehören gehörte gehörten gelernt gewonnen verdient verdienen kommt kommen".split()),
    "weiter": frozenset(
        "gegeben geleitet gemacht gegangen geführt geholfen gereicht gekämpft gearbeitet gezogen".split()
    ),
    "mit": frozenset("geteilt gebracht genommen gemacht gewirkt geholfen gespielt".split()),
    "bei": frozenset("getragen gelegt gesetzt".split()),
    "hin": frozenset("gewiesen gerichtet genommen gelegt".split()),
    "her": frozenset("gestellt gerichtet".split()),
    "zusammen": frozenset("gefasst gestellt gebrochen gesetzt gestoßen gelegt gezogen gerechnet geschlossen".split()),
    **dict.fromkeys(("sicher", "bloß"), frozenset(("gestellt",))),
    **dict.fromkeys("lahm still offen".split(), frozenset(("gelegt",))),
    "dicht": frozenset(("gemacht",)),
    "schief": frozenset("gegangen gelaufen".split()),
    "krank": frozenset("geschrieben gemeldet".split()),
}
"""Prefixes that are words of their own too, and the verbs with which they are one."""
AUXILIARY = frozenset("ist war hat habe hatte worden werden wurde wird sind sei haben hatten waren wurden".split())
SEPARATE = frozenset("sein gewesen wäre wären seien haben gehabt werden worden lassen".split())
"""Verbs that no prefix is written in one word with."""
SHORTEST, LONG = 4, 6
"""Letters of the shortest verb, and of a prefix whose verbs need not be listed."""
SEEN = 1.5
"""Zipf of the rarest verb with a short prefix."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each prefix with a blank behind it before its verb, at the end of a clause."""
    book = lexicon("de") if article.language == "de" else None
    if book is None or book.reduced:
        return
    lowers, texts, words = article.lowers, article.texts, article.words
    for at in [at for at, text in enumerate(texts) if text in PREFIXES]:
        if at and at + 1 < len(texts) and texts[at + 1].islower() and _one(article, at, book):
            span = Span(words[at].start, words[at + 1].end)
            right = lowers[at] + lowers[at + 1]
            yield Finding("typo/de/verb-apart", "space", span, f"Das ist ein Wort: {right!r}.", (right,), 0.8)


def _one(article: Article, at: int, book: Lexicon) -> bool:
    """Return whether a prefix and the word behind it are one verb."""
    prefix, verb = article.lowers[at], article.lowers[at + 1]
    if len(verb) < SHORTEST or verb in SEPARATE or article.gap(at) not in BLANKS:
        return False
    if article.gap(at - 1) not in BLANKS or article.lowers[at - 1] in (
        "und",
        "oder",
        "von",
        "bis",
    ):
        return False
    participle = verb.startswith("ge") and verb.endswith(("t", "en"))
    if prefix in FREE:
        return verb in FREE[prefix] and _clause_ends(article, at + 1)
    if not participle and (prefix in PARTICIPLES_ONLY or verb.endswith(("e", "er", "es", "em"))):
        return False
    seen = len(prefix) >= LONG or book.zipf(prefix + verb) >= SEEN
    return seen and _clause_ends(article, at + 1) and book.known(prefix + verb)


def _clause_ends(article: Article, at: int) -> bool:
    """Return whether a mark, or a mark behind one auxiliary verb, follows a word."""
    words, text = article.words, article.text
    behind = text[words[at].end : words[at].end + 1]
    if behind in (".", "!", "?", ";", "\n", "") or (behind == "," and article.lowers[at - 1] != "dazu"):
        return True
    if behind not in BLANKS or at + 1 >= len(words) or article.lowers[at + 1] not in AUXILIARY:
        return False
    return text[words[at + 1].end : words[at + 1].end + 1] in (".", ",", "!", "?", ";", "\n", "")
