"""What is put in behind a name without its commas: ``Anna Huber who leads the port``.

A name says which person is meant, so that a clause or a post behind it stands between commas (English). Two more slips
are seen on the way: a title that stands twice, and a sentence that says twice who said it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article
from scrub.typos.english.contact import contact
from scrub.typos.english.named import cleft
from scrub.typos.english.openers import DAYS, OPENERS

__all__ = ["find"]

VERBS = frozenset(
    "is was has had leads led runs ran heads headed works worked lives lived wrote co-wrote also became joined"
    " played plays chairs chaired serves served doubles isn't wasn't isn’t wasn’t founded co-founded represents"
    " directs manages teaches studies studied died won lost owns owned hosts earned retired returned".split()
)
"""Verbs that tell of a person whom the name alone has named."""
NO_PERSON = frozenset(
    "university college school court clinic street hospital church council party office department center"
    " centre institute society association foundation house senate congress parliament history science nations"
    " states kingdom ireland england wales scotland america africa asia europe korea zealand york city county"
    " town club fc united haram democrat democrats republican republicans arab muslim christian jew"
    " american americans irishman englishman team band group company inc corp ltd bank times post news journal"
    " agency league army navy police force union war medicine health research affairs security service services"
    " committee board commission museum library studies economics law business records games alliance"
    " federation network coalition trust project oncology surgery cardiology radiology neurology"
    " pediatrics academy authority east west north south california texas florida virginia carolina".split()
)
"""Last words of names that are no person's."""
NO_NAME = frozenset(
    "the a an one any every no only not first second third last next like unlike named called as"
    " prime northern southern western eastern new san los north south west east supreme high israeli".split()
)
"""Words before a name behind which a clause may tell it from others, and first words of other names."""
AT = frozenset("at in near".split())
"""Behind these a place or a house is named, not a person."""
ASKING = frozenset(
    "ask asks asked asking tell tells told telling show shows showed showing wonder wonders wondered know knows knew"
    " remind reminds reminded".split()
)
"""Verbs before a name and a question: ``asked Mr Roth who had paid``."""
NAMES_IN_S = frozenset(
    "adams andrews banks brooks burns collins daniels davies edwards ellis evans hayes hicks hopkins hughes jacobs"
    " james jenkins jones lewis harris morris myers owens peters phillips powers reeves rhodes richards roberts rogers"
    " sanders simmons simons stephens stevens thomas watts"
    " williams woods matthews nicholls wells hastings gates".split()
)
"""Family names that look like a plural."""
BEFORE_NAMES = frozenset("to with by says said and for told against adds added".split())
SUBJECTS = frozenset("he she they we i it his her their its".split())
TOWARDS = frozenset("in at to from near of".split())
PARTS = frozenset(
    "place places part parts area areas country countries town towns city cities region regions state states"
    " few only those one two three some any many most every anywhere somewhere everywhere nowhere point points"
    " spot spots moment time times day year".split()
)
"""Words before ``in Africa where`` that the clause may tell from others."""
PARTS_NEAR = 4
TOLD = frozenset("said says told tells added adds explained explains wrote writes warned argues argued".split())
ROLES = frozenset(
    "author director president head chief professor officer spokesman spokeswoman spokesperson manager founder"
    " researcher analyst chairman chairwoman chair ceo executive secretary partner economist editor co-author"
    " co-founder dean leader lawyer attorney teacher scientist consultant physician surgeon psychologist"
    " psychiatrist biologist historian adviser advisor coordinator specialist expert fellow lecturer owner"
    " coach member curator strategist investigator".split()
)
BROKEN = frozenset(
    "who which that has have had is was are were will would said says told when where because if but while".split()
)
"""Words with which a clause of its own begins."""
JOINING = frozenset("of at for with in by the to and from on".split())
ROLE_WITHIN, LONGEST = 5, 26
"""Words at the beginning of what is put in among which its post stands, and the most words it may have."""
REPORTED = frozenset("it he she they".split())
TWICE_SAID = re.compile(
    r"According to [^.!?\n“”\"]{3,220}(?P<again>, (?:he|she|they) (?:said|says|added|noted|explained|wrote))(?=[.])"
)
TITLES = frozenset("dr mr mrs ms prof sen rep gov gen lt sgt capt col rev".split())
STARTS = TOLD | TITLES | {"who", "where", "according"}
"""Words at which a look begins; ``according`` must be the first of its sentence."""
QUOTES = '"”.!?'


class Before:
    """What stands before the words of an article with a capital; counted once, when it is asked for the first time."""

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def given(self) -> Counter[str]:
        """How often each word stands behind a given name."""
        article = self._article
        return Counter(text for at, text in enumerate(article.texts) if text[0].isupper() and _given(article, at))

    @cached_property
    def others(self) -> Counter[str]:
        """How often each word stands where a place or a name of another kind does."""
        article = self._article
        return Counter(text for at, text in enumerate(article.texts) if text[0].isupper() and _other(article, at))


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such place (English)."""
    if article.language != "en":
        return
    before = Before(article)
    for at in article.places_of(STARTS):
        low = article.lowers[at]
        if low == "who":
            yield from _who(article, at, before)
        elif low == "where":
            yield from _where(article, at)
        elif low in TOLD:
            yield from _told(article, at)
        elif low in TITLES:
            yield from _title(article, at)
        elif article.words[at].first:
            yield from _according(article, at)


def _where(article: Article, at: int) -> Iterator[Finding]:
    """Yield a finding for the name of a place before ``where`` that no comma parts from it."""
    words, lowers, texts = article.words, article.lowers, article.texts
    if at < 3 or at + 1 == len(words) or lowers[at + 1] not in SUBJECTS or not (_blank(article, at - 1)):
        return
    begin = at - 1
    while begin > at - 4 and _capital(texts[begin]) and _blank(article, begin - 1):
        begin -= 1
    if (
        begin == at - 1
        or lowers[begin] not in TOWARDS
        or (texts[begin - 1].islower() and contact(article, begin))
        or not PARTS.isdisjoint(lowers[max(0, begin - PARTS_NEAR) : begin])
    ):
        return
    yield _finding("place-where", Span(words[at - 1].start, words[at].end), article, (f"{texts[at - 1]}, where",))


def _who(article: Article, at: int, named: Before) -> Iterator[Finding]:
    """Yield a finding for a name before ``who`` that no comma parts from it."""
    words, lowers = article.words, article.lowers
    begin = _name(article, at)
    if begin is None and at > 2 and _blank(article, at - 1) and _family_name(article, at - 1, named):
        begin = at - 1
    if begin is None or at + 1 >= len(words) or lowers[at + 1] not in VERBS or not _blank(article, at):
        return
    before = lowers[begin - 1] if begin else ""
    if lowers[at - 1] in NO_PERSON | DAYS or before in NO_NAME or lowers[begin] in NO_NAME or before in ASKING:
        return
    first = begin
    while first and words[first - 1].text[:1].isupper() and _blank(article, first - 1):
        first -= 1
    if _many(lowers[at - 1]) or (first and lowers[first - 1] in AT):
        return
    if not cleft(article, begin):
        name = words[at - 1]
        yield _finding("name-who", Span(name.start, words[at].end), article, (f"{name.text}, who",))


def _many(low: str) -> bool:
    """Return whether the last word of a name is a plural: ``Puerto Ricans``."""
    return low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s")) and low not in NAMES_IN_S


def _told(article: Article, at: int) -> Iterator[Finding]:
    """Yield a finding for a post behind a name that begins with a comma and ends with none before ``said``."""
    words, lowers, text = article.words, article.lowers, article.text
    begin = at
    while begin > max(0, at - LONGEST) and _blank(article, begin - 1):
        begin -= 1
        if lowers[begin] in BROKEN:
            return
    if at - begin < 2 or text[words[begin].start - 2 : words[begin].start] != ", ":
        return
    name = _name(article, begin, ", ")
    if name is None or lowers[name] in OPENERS or not _opens(article, name) or lowers[begin - 1] in NO_PERSON | DAYS:
        return
    if ROLES.isdisjoint(lowers[begin : begin + ROLE_WITHIN]) or not _of_a_place(article, begin, at):
        return
    if at + 1 < len(words) and lowers[at + 1] in REPORTED and _blank(article, at):
        return
    last = words[at - 1]
    yield _finding("apposition-open", Span(last.start, words[at].end), article, (f"{last.text}, {words[at].text}",))


def _family_name(article: Article, at: int, named: Before) -> bool:
    """Return whether a word is a family name that stands behind a given name elsewhere in the article."""
    text = article.texts[at]
    if not _capital(text) or article.lowers[at - 1] not in BEFORE_NAMES or not _blank(article, at - 1):
        return False
    return named.given[text] > _given(article, at) and named.others[text] == _other(article, at)


def _given(article: Article, at: int) -> bool:
    """Return whether a word stands behind one with a capital."""
    return at > 0 and _capital(article.texts[at - 1]) and _blank(article, at - 1)


def _other(article: Article, at: int) -> bool:
    """Return whether a word stands behind one that stands before places and names of other kinds."""
    return at > 0 and (article.lowers[at - 1] in NO_NAME or article.lowers[at - 1] in TOWARDS)


def _name(article: Article, end: int, gap: str = " ") -> int | None:
    """Return where a given name and a family name begin that stand before the word ``end``, None where none does."""
    words = article.words
    if end < 2 or article.gap(end - 1) != gap:
        return None
    begin = end - 2
    between = article.gap(begin)
    if begin and between == ". " and len(words[begin].text) == 1:
        begin -= 1
        between = article.gap(begin)
    if between != " " or not (_capital(words[begin].text) and _capital(words[end - 1].text)):
        return None
    return begin


def _capital(text: str) -> bool:
    return len(text) > 2 and text[0].isupper() and not text.isupper() and text[-2:] not in ("'s", "’s")


def _blank(article: Article, at: int) -> bool:
    """Return whether only a blank parts a word from the next."""
    return article.gap(at) in BLANKS


def _opens(article: Article, at: int) -> bool:
    """Return whether a word begins a sentence, or stands behind a quotation."""
    start = article.words[at].start
    return article.words[at].first or article.text[max(0, start - 2) : start - 1] in QUOTES


def _of_a_place(article: Article, begin: int, end: int) -> bool:
    """Return whether what is put in ends in no person's name of its own: ``president Paul Roy said``."""
    at = end
    while at > begin and article.texts[at - 1][0].isupper():
        at -= 1
    return at in (begin, end) or article.lowers[at - 1] in JOINING


def _title(article: Article, at: int) -> Iterator[Finding]:
    """Yield a finding for a title that stands twice."""
    words = article.words
    if at + 1 < len(words) and words[at].text == words[at + 1].text and words[at].text[0].isupper():
        span = Span(words[at].start, words[at + 1].end)
        if article.gap(at) in (". ", " "):
            message = f"The title stands twice: {span.of(article.text)!r}."
            yield Finding("typo/en/title-twice", "doubled", span, message, (words[at].text,), 0.9)


def _according(article: Article, at: int) -> Iterator[Finding]:
    """Yield a finding for a sentence that begins with who says it and ends with it."""
    if twice := TWICE_SAID.match(article.text, article.words[at].start):
        message = f"The sentence has said already who says it: {twice['again']!r}."
        yield Finding("typo/en/said-twice", "doubled", Span(*twice.span("again")), message, (), 0.8)


def _finding(slug: str, span: Span, article: Article, right: tuple[str, ...]) -> Finding:
    message = f"A comma is missing behind the name or what is put in: {span.of(article.text)!r}."
    return Finding(f"typo/en/{slug}", "punctuation", span, message, right, 0.8)
