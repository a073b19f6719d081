"""Clauses behind names without a comma: ``Mr. Roth who called``, ``from Beijing which took over`` (English).

A title, a post or a sentence elsewhere tells that the name is a person's; ``name_clauses`` knows other signs.
"""

from __future__ import annotations

from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.text.article import BLANKS, Article
from scrub.typos.english.contact import contact
from scrub.typos.english.name_clauses import ASKING, AT
from scrub.typos.english.named import TITLES, Named, capital, cleft
from scrub.typos.english.put_in import finding, past

__all__ = ["find"]

ROLES = frozenset(
    "writer author actor actress singer comedian employee lawyer attorney president senator mayor minister spokesman"
    " spokeswoman resident officer director professor reporter journalist editor coach player captain congressman"
    " congresswoman governor preacher survivor activist blogger rapper model analyst teacher student founder"
    " chief one".split()
)
NOT_BEFORE = frozenset(
    "the a an no any every another one's one’s not only named called it's it’s that's that’s first second third last"
    " next like unlike prime".split()
)
KIN = frozenset("wife husband father mother lawyer attorney boyfriend girlfriend dad mum mom fiancee".split())
"""Those of whom somebody has one, so that the clause tells more of them."""
OWNERS = frozenset("his her my".split())
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
    while begin >= at - 3 and begin >= 0 and capital(texts[begin]) and article.gap(begin) in (" ", ". "):
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
    if before in NOT_BEFORE or before in ASKING or ((words[begin].first or before in AT) and not titled):
        return
    if not cleft(article, begin):
        yield finding("name-who", article, at - 1, "who")


def _kin(article: Article, at: int) -> Iterator[Finding]:
    """Yield a finding for ``his wife who was``."""
    owner = article.lowers[at - 2]
    if article.gap(at - 2) not in BLANKS or not (owner in OWNERS or owner.endswith(("'s", "’s"))):
        return
    begin = at - 2 if owner in OWNERS else max(0, at - 3)
    before = article.lowers[begin - 1] if begin else ""
    asked = at > 2 and article.lowers[at - 3] in ASKING
    if before not in ("", "not", "only", "like", "than") and not asked and not cleft(article, begin):
        yield finding("name-who", article, at - 1, "who")


def _which(article: Article, at: int) -> Iterator[Finding]:
    """Yield a finding for ``from Beijing which took over``."""
    lowers = article.lowers
    if lowers[at - 1] not in PLACES or not capital(article.texts[at - 1]) or lowers[at - 2] not in TOWARDS:
        return
    if lowers[at - 2] != "from" and contact(article, at - 2):
        return
    verb = at + 1 + (lowers[at + 1].endswith("ly") or lowers[at + 1] in ("also", "now", "once", "still"))
    if lowers[verb] in OF_A_PLACE and all(article.gap(near) in BLANKS for near in (at - 2, at - 1, at)):
        yield finding("place-which", article, at - 1, "which")
