"""Clauses behind names without a comma: ``Mr. Roth who called``, ``from Beijing which took over`` (English).

A title, a post or a sentence elsewhere tells that the name is a person's; ``name_clauses`` knows other signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.text.article import BLANKS, Article
from scrub.typos.english.named import TITLES, Named, capital
from scrub.typos.english.put_in import finding, past

__all__ = ["find"]

ROLES = frozenset(
    "writer author actor actress singer comedian employee lawyer attorney president senator mayor minister spokesman"
    " spokeswoman resident officer director professor reporter journalist editor coach player captain congressman"
    " congresswoman governor preacher survivor activist blogger rapper model analyst teacher student founder"
    " chief one".split()
)
NOT_BEFORE = frozenset("the a an no any every another one's not only named called it's that's".split())
KIN = frozenset("wife husband father mother lawyer attorney boyfriend girlfriend dad mum mom fiancee".split())
"""Those of whom somebody has one, so that the clause tells more of them."""
OWNERS = frozenset("his her my".split())
CLEFT = re.compile(
    r"\b(?:it|that|this|there)(?:['’]s| is| was| isn['’]t| wasn['’]t| be| will be| would be| won['’]t be)"
    r"(?: (?!by\b|to\b|with\b|from\b|in\b|of\b)[a-z]+){0,3} $",
    re.IGNORECASE,
)
"""``it was Anna Huber who``."""
NEAR = 60
"""Characters before a name among which those of ``CLEFT`` are looked for."""
TOWARDS = frozenset("in from to by with of at near against".split())
PLACES = frozenset(
    "beijing moscow washington london paris berlin tokyo china russia iran israel iraq syria turkey ukraine india"
    " pakistan"
    " germany france britain england scotland wales ireland italy spain greece poland japan egypt libya yemen qatar"
    " america canada australia mexico brazil pyongyang seoul baghdad damascus tehran kabul kiev kyiv ankara brussels"
    " watford manchester birmingham liverpool glasgow edinburgh leeds bristol sheffield google facebook microsoft"
    " amazon twitter samsung nokia intel uber netflix centrica heathrow hamas hezbollah boeing airbus tesla"
    " apple".split()
)
OF_A_PLACE = frozenset(
    "took takes lies sits borders falls belongs claims considers denies rejects backs supports accuses accused owns"
    " owned makes runs publishes manufactures employs controls annexed occupies governs hosts boasts wants fears has"
    " says said denied rejected claimed hosted competes produces sells rivals".split()
)
"""Verbs that tell of a place or a firm, not of what happened there: ``an attack in London which left seven dead``."""
STARTS = frozenset(("who", "which"))


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such place (English)."""
    if article.language != "en":
        return
    named = Named(article)
    for at in article.places_of(STARTS):
        if 1 < at < len(article.words) - 3:
            yield from _who(article, at, named) if article.lowers[at] == "who" else _which(article, at)


def _who(article: Article, at: int, named: Named) -> Iterator[Finding]:
    """Yield a finding for ``Mr. Roth who called`` and ``actor Paul Roth who apparently held``."""
    words, texts, lowers = article.words, article.texts, article.lowers
    if article.gap(at - 1) not in BLANKS or article.gap(at) not in BLANKS or not past(lowers, at + 1):
        return
    if lowers[at - 1] in KIN:
        yield from _kin(article, at)
        return
    begin = at - 1
    while begin >= at - 3 and begin >= 0 and capital(texts[begin]) and begin + 1 and article.gap(begin) in (" ", ". "):
        begin -= 1
    begin += 1
    if begin > at - 1 or begin == 0:
        return
    titled = lowers[begin] in TITLES or (lowers[begin - 1] in TITLES)
    first = begin + (lowers[begin] in TITLES)
    person = titled or (begin <= at - 2 and (lowers[begin - 1] in ROLES or texts[at - 1] in named.persons))
    if not person or first > at - 1 or article.is_heading(article.lines[words[at].line]):
        return
    before = lowers[begin - 1]
    if before in NOT_BEFORE or (words[begin].first and not titled):
        return
    start = words[begin].start
    if not CLEFT.search(article.text[max(0, start - NEAR) : start]):
        yield finding("name-who", article, at - 1, "who")


def _kin(article: Article, at: int) -> Iterator[Finding]:
    """Yield a finding for ``his wife who was``."""
    owner, words = article.lowers[at - 2], article.words
    if article.gap(at - 2) not in BLANKS or not (owner in OWNERS or owner.endswith(("'s", "’s"))):
        return
    begin = at - 2 if owner in OWNERS else max(0, at - 3)
    start = words[begin].start
    others = begin == 0 or article.lowers[begin - 1] in ("not", "only", "like", "than")
    if not others and not CLEFT.search(article.text[max(0, start - NEAR) : start]):
        yield finding("name-who", article, at - 1, "who")


def _which(article: Article, at: int) -> Iterator[Finding]:
    """Yield a finding for ``from Beijing which took over``."""
    lowers = article.lowers
    if lowers[at - 1] not in PLACES or not capital(article.texts[at - 1]) or at < 2 or lowers[at - 2] not in TOWARDS:
        return
    verb = at + 1 + (lowers[at + 1].endswith("ly") or lowers[at + 1] in ("also", "now", "once", "still"))
    if lowers[verb] in OF_A_PLACE and all(article.gap(near) in BLANKS for near in (at - 2, at - 1, at)):
        yield finding("place-which", article, at - 1, "which")
