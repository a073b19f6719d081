"""English nouns that lost their article: ``it was result of``, ``at bottom of the list``, ``in Afghan capital``.

A noun that can be counted stands without an article in headings, in idioms (``in case of``) and where it is a post
(``was captain of``); the frames name the nouns for which none of that holds. Each frame was tried on 1.2 million words
of edited English, and every place where it fired was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article, in_a_row
from scrub.typos.english.countable import frequent

__all__ = ["FRAMES", "Frame", "find", "in_a_sentence"]


class Frame(NamedTuple):
    """Words before and behind a noun between which it takes an article; an adjective may stand before the noun.

    Where ``people`` is set, the name of a people must.
    """

    before: str
    nouns: str
    behind: str
    people: bool = False


_MORE = (
    "burden case combination concept copy culmination exception expression extension fraction function"
    " gift handful indication indicator lack list lot majority manifestation mark measure milestone mix mixture"
    " moment number person picture piece place possibility priority range reflection relic reminder"
    " representation result risk sanctuary selection series side sign stage step subject symbol testament"
    " variant variety world"
)
"""Nouns that ``countable`` lacks."""
_NOT = frozenset(
    "account actor actress advantage adviser agent agreement analysis arrest assault attempt author bank batter"
    " benefit bishop brother building businessman businesswoman campaign candidate captain cardinal celebrity"
    " challenge champion character charity church claim coach colleague college commander comment commitment"
    " committee competition composer concern conflict congressman contract conviction councillor court criminal"
    " crisis critic daughter day deal death decade defeat defendant deputy designer dinner director disaster"
    " discovery disease dispute doctor donor driver economist economy editor effort election email emotion"
    " engineer error executive expectation expert explanation explosion fact failure family father favourite film"
    " finding flat flight flower forecast forest founder fund game goalkeeper government governor grandfather"
    " grandmother historian holiday hospital hour husband identity industry infection initiative injury"
    " innovation insect inspector instruction investigation investment issue journalist judge language lawyer"
    " leader legend machine man manager mayor medal meeting member minister month mother movie musician"
    " negotiation nominee novel nurse obligation offence official opinion opportunity owner parliament"
    " performance philosopher photographer pilot poem poet policy predecessor priest principle producer product"
    " professor promise prosecutor qualification quarter quarterback question reason referee regulation religion"
    " reporter representative resolution restriction reward role room school scientist season senator shelter"
    " shortage side singer sister skill son speech spokesman spokesperson spokeswoman star statement storm story"
    " strategy success successor survey suspect suspicion teacher technology television territory theory thing"
    " threat ticket title town tradition train trial uncle university version victory video warning way week"
    " weekend wife winner witness writer year".split()
)
"""Posts, and nouns that stand without an article in some idiom or have no number: ``take advantage``, ``in case``."""
_THINGS = " ".join(sorted(frequent() - _NOT))
_IS = "is was be been being becomes become became isn't wasn't isn’t wasn’t"
_DID = (
    "made makes make making took takes take taking gave gives give giving needs need needed wants want wanted"
    " won wins win lost lose loses had has have having got get gets found find finds built build created create"
    " creates faced face faces reached reach signed sign launched opened held hold wrote write writes bought buy"
    " sold sell received receive became become becomes sent send brought bring published released caused causes"
    " suffered suffers committed entered joined visited attended hosted owned owns owning hired elected"
)
_SET = (
    " amount array bunch collection combination couple fraction handful host level list lot majority mix mixture number"
    " pair portion proportion quantity range selection series share shortage string variety"
)
_PARTS = (
    "aftermath back banks base beginning border bottom brink centre center city coast conclusion country county"
    " district edge end eve foot heart height hands heels island kingdom majority middle midst mouth"
    " ministry outbreak outskirts peak province rear region republic result rim series shores side size state"
    " streets town verge vicinity village wake"
)
_SAID = (
    "article blog broadcast column documentary filing interview lawsuit letter magazine memo message newspaper post"
    " report speech statement study tweet video"
)
_ADJECTIVES = frozenset(
    "big huge small great good large major key long new old former young important common popular serious significant"
    " excellent famous real bad clear close complete direct early easy fair final first full further general hard heavy"
    " high hot ideal late likely main minor modern narrow natural perfect possible powerful quick rare"
    " recent rich right sad safe second sharp short similar simple single special strange strong sudden terrible"
    " tiny true unique useful valuable vast wide wrong tough strategic tactical historic".split()
)
SHORTEST = 8
"""Words of a line up to which it may be a caption."""
_PEOPLE = re.compile(
    r"(?:[A-Z][a-z]+(?:ian|ean|ani|aqi|eli|ish|ese)|US|UK|American|German|African|Mexican|French|Dutch|Greek|Afghan|Swiss"
    r"|Czech|Cuban|Tibetan|Turkish)$"
)

_ENDINGS = ("al", "ic", "ive", "ous", "ful", "able", "ible", "ant", "ary", "less")
"""Endings of adjectives."""
STATES = frozenset(
    "US UK EU UN UAE USSR FDA CDC EPA FBI CIA NIH SEC IMF FTC FCC FAA NSA DEA NFL NBA NHL MLB NHS BBC".split()
)
"""Names of states, agencies and leagues in capitals, which take an article but before another noun."""
TOWARDS = frozenset("in from of by against with to that after across into inside outside within for".split())
CLAUSE = frozenset("after that before because while when".split())
BOUND = frozenset("armed backed based united sponsored supported".split())
"""Words before the subject of a clause, and participles that stand before another noun."""
ON = frozenset(
    "in on and to for with is was has will would said says that after when which who as by at from are have had since"
    " over or before but because while where".split()
)

FRAMES = (
    Frame(
        _IS,
        _THINGS,
        "of who for in on to at with from",
    ),
    Frame(_IS, _MORE, "of that which for"),
    Frame(_IS, "crime tragedy violation", "of for"),
    Frame(_DID, _THINGS, "of in for on at with from that by after when who which during before over about against"),
    Frame("in on at from to with for into by during after before near", _PARTS, "of"),
    Frame("at", "head", "of"),
    Frame("has have had with includes contains offers gives received got get are", _SET, "of"),
    Frame("in at by with from to of near against", _THINGS, "in near on who which that at for after when", people=True),
    Frame("in", _SAID, "that on to posted released issued published obtained sent seen"),
    Frame("as", "result victim member sign symbol matter consequence token reminder", "of"),
)


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such noun in running text (English)."""
    if article.language != "en":
        return
    lowers, table = article.lowers, frames()
    for at in article.places_of(table):
        behind = lowers[at + 1] if at + 1 < len(lowers) else ""
        for frame in table[lowers[at]]:
            if behind in frame.behind and (begin := _bare(article, at, frame)) is not None:
                if in_a_sentence(article, at):
                    yield _finding(article, begin, at)
                break
    texts = article.texts
    states = [at for at, text in enumerate(texts) if text in STATES and at]
    usual = {texts[at] for at in states if lowers[at - 1] == "the"}
    for at in states:
        towards = texts[at] in usual and lowers[at - 1] in TOWARDS and texts[at - 1].islower()
        if towards and _ends(article, at) and in_a_sentence(article, at):
            yield _finding(article, at - 1, at)


def in_a_sentence(article: Article, at: int) -> bool:
    """Return whether a word stands in running text, not in a heading."""
    line = article.lines[article.words[at].line]
    return not article.is_heading(line) and line.words > SHORTEST


def _ends(article: Article, at: int) -> bool:
    """Return whether a name in capitals is no modifier: a mark or a small word stands behind it, and no list does."""
    word, text = article.words[at], article.text
    if text[word.start - 1 : word.start] != " ":
        return False
    behind = text[word.end : word.end + 1]
    if behind in (".", ";"):
        return text[word.end + 1 : word.end + 2] in (" ", "\n", "")
    following = article.texts[at + 1] if at + 1 < len(article.texts) else ""
    if behind != " " or following == "and":
        return False
    return following in ON or (article.lowers[at - 1] in CLAUSE and following.endswith("ed") and following not in BOUND)


class _Sets(NamedTuple):
    before: frozenset[str]
    behind: frozenset[str]
    people: bool


@cache
def frames() -> Mapping[str, tuple[_Sets, ...]]:
    """Return noun -> its frames."""
    table: dict[str, tuple[_Sets, ...]] = {}
    for frame in FRAMES:
        sets = _Sets(frozenset(frame.before.split()), frozenset(frame.behind.split()), frame.people)
        for noun in frame.nouns.split():
            table[noun] = (*table.get(noun, ()), sets)
    return table


def _bare(article: Article, at: int, frame: _Sets) -> int | None:
    """Return where the word stands that should have an article behind it, None when the noun has one."""
    words, lowers = article.words, article.lowers
    begin = at - 1
    named = begin > 0 and _PEOPLE.match(article.texts[begin]) is not None
    if frame.people and not named:
        return None
    if begin > 0 and (named or lowers[begin] in _ADJECTIVES or lowers[begin].endswith(_ENDINGS)):
        begin -= 1
    if begin < 1 or lowers[begin] not in frame.before or not article.texts[at].islower():
        return None
    return begin if in_a_row(article.text, words[begin : at + 2]) else None


def _finding(article: Article, begin: int, at: int) -> Finding:
    words = article.words
    span = Span(words[begin].start, words[at].end)
    message = f"An article is missing: {span.of(article.text)!r}."
    return Finding("typo/en/missing-article", "missing", span, message, (), 0.8)
