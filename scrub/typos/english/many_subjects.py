"""A verb of one behind a subject that is surely many: ``Two men was shot``, ``Officials says``, ``The plans shows``.

The subject begins its sentence, or a clause behind ``said`` or ``that``: there is no other noun the verb may belong to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article, in_a_row
from scrub.typos.english.agreement import SINGULAR_VERBS
from scrub.typos.english.countable import singulars
from scrub.typos.english.subject_words import MEASURES
from scrub.typos.english.verb_number import ADJECTIVE, ADJECTIVES, CLAUSE
from scrub.typos.english.verbs import participles, thirds

__all__ = ["find"]

PEOPLE = frozenset("people men women children gunmen policemen firemen fishermen".split())
CLAIMS = frozenset("says shows wants thinks comes".split())
"""Verbs of one that are no plurals of nouns where a subject stands before them."""
BARE = frozenset(
    "officials experts analysts authorities witnesses residents doctors scientists researchers prosecutors"
    " investigators critics lawmakers activists campaigners protesters rebels militants soldiers firefighters rescuers"
    " parents students teachers workers farmers lawyers economists investors traders historians politicians ministers"
    " detectives villagers locals organisers organizers engineers academics diplomats observers police".split()
)
"""Persons who begin a sentence without an article."""
KINDS = frozenset(
    "police health government company city state local school army military rescue security election union party"
    " hospital court church aid fire border intelligence defence defense industry market opposition medical senior many"
    " some most several other russian american israeli palestinian iraqi iranian chinese german french ukrainian syrian"
    " turkish british indian pakistani us".split()
)
"""Words before those, which make no other subject of them."""
DETERMINERS = frozenset("the these those his her their our its many several some most both all two three four".split())
NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty thirty forty fifty several many both dozens".split()
)
COUNTED = re.compile(r" (?:[2-9]|[1-9][\d,]*\d) ")
"""What parts two words when a number of more than one stands between."""
AT_START = re.compile(r"(?:^|\n|[.!?]['\"”’)]? |[\"“])(?:[2-9]|[1-9][\d,]*\d) $")
ROUGHLY = frozenset("least than nearly about some around over almost another other approximately only further".split())
"""Words before a number."""
BEFORE_ROUGHLY = frozenset("at more fewer a".split())
CROWDS = frozenset("dozens hundreds thousands scores".split())
OWNED = frozenset("the these those his her their".split())
SAYING = CLAUSE | frozenset("said say says".split())
DONE = frozenset(
    "been being found held shot hurt left made sent gone come told kept built sold paid met put set hit cut born lost"
    " burnt burned blown seen known among still also already not currently reportedly believed".split()
)
"""Words behind an auxiliary with which no measure goes on, beside participles."""
PLACES = frozenset(
    "russia china britain france germany italy spain israel egypt iran iraq syria turkey jordan india pakistan japan"
    " ukraine poland canada mexico brazil australia greece sweden norway finland denmark austria hungary romania"
    " qatar lebanon yemen libya algeria morocco kenya nigeria ethiopia somalia sudan oklahoma nebraska texas"
    " california florida ohio michigan iowa kansas arizona nevada oregon colorado illinois wisconsin georgia alabama"
    " moscow beijing washington london paris berlin kyiv kiev ankara tehran".split()
)
FAR = 12
"""Characters before a noun in which its number stands."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such verb (English)."""
    if article.language != "en":
        return
    words = article.words
    for at in article.places_of(_verbs()):
        if at and article.texts[at].islower() and in_a_row(article.text, words[at - 1 : at + 1]):
            begin = _subject(article, at)
            if begin is not None:
                yield _finding(article, begin, at)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(SINGULAR_VERBS) | frozenset(thirds()) | CLAIMS


def _subject(article: Article, at: int) -> int | None:
    """Return where a subject begins that is many, None when it may be one."""
    head, low = at - 1, article.lowers[at - 1]
    if low in PLACES:
        return _places(article, at)
    many = low in PEOPLE or (low in singulars() and low not in MEASURES)
    if not article.texts[head].islower() and not article.words[head].first:
        return None
    auxiliary = article.lowers[at] in SINGULAR_VERBS
    done = not auxiliary or _is_done(article, at)
    if low in BARE and done and (begin := _bare(article, head)) is not None:
        return begin if low != "police" or article.lowers[at] == "says" else None
    if not many:
        return None
    begin = head
    while begin > 1 and head - begin < 2 and article.gap(begin - 1) == " " and _adjective(article, begin - 1):
        begin -= 1
    if (start := _counted(article, begin)) is not None or (start := _one_of_many(article, begin)) is not None:
        return start if done else None
    determined = begin and article.words[begin - 1].first and article.lowers[begin - 1] in DETERMINERS
    return begin - 1 if determined and not auxiliary and article.gap(begin - 1) == " " else None


def _is_done(article: Article, at: int) -> bool:
    """Return whether a participle, or what no sum goes on with, stands behind an auxiliary."""
    if at + 1 >= len(article.words) or article.gap(at) != " ":
        return False
    behind = article.lowers[at + 1]
    return behind in DONE or behind in _participles() or (len(behind) > 4 and behind.endswith("ed"))


@cache
def _participles() -> frozenset[str]:
    return frozenset(participles().values())


def _bare(article: Article, head: int) -> int | None:
    """Return where a subject without an article begins, of persons and what kind of persons they are."""
    begin = head
    while not article.words[begin].first and head - begin < 2 and article.gap(begin - 1) == " ":
        if article.lowers[begin - 1] not in KINDS:
            break
        begin -= 1
    if article.words[begin].first:
        return begin
    behind_saying = article.lowers[begin - 1] in SAYING - {"that"} and article.gap(begin - 1) == " "
    return begin if behind_saying and begin < head else None


def _counted(article: Article, at: int) -> int | None:
    """Return where a number before a noun begins, when it begins the subject of a sentence or clause."""
    text, words, lowers = article.text, article.words, article.lowers
    if AT_START.search(text, max(0, words[at].start - FAR), words[at].start):
        return at
    if not at or words[at].first:
        return None
    gap = article.gap(at - 1)
    if COUNTED.fullmatch(gap):
        begin = at
    elif gap == " " and lowers[at - 1] in NUMBERS:
        begin = at - 1
        if words[begin].first:
            return begin
    else:
        return None
    while begin and words[begin].line == words[begin - 1].line and lowers[begin - 1] in ROUGHLY | BEFORE_ROUGHLY:
        begin -= 1
        if words[begin].first:
            return begin
    return begin if begin and lowers[begin - 1] in SAYING and article.gap(begin - 1) in (" ", gap) else None


def _one_of_many(article: Article, at: int) -> int | None:
    """Return where ``two of the`` or ``dozens of`` begins before a noun, at the beginning of a sentence or clause."""
    lowers = article.lowers
    if at > 1 and lowers[at - 1] == "of" and lowers[at - 2] in CROWDS:
        begin = at - 2
    elif at > 2 and lowers[at - 1] in OWNED and lowers[at - 2] == "of" and lowers[at - 3] in NUMBERS - {"both"}:
        begin = at - 3
    else:
        return None
    if not in_a_row(article.text, article.words[begin : at + 1]):
        return None
    return begin if article.words[begin].first or (begin and lowers[begin - 1] in SAYING) else None


def _places(article: Article, at: int) -> int | None:
    """Return where two places begin that are the subject of a sentence: ``Russia and China has``."""
    begin = at - 3
    if begin < 0 or not article.words[begin].first or article.lowers[begin + 1] != "and":
        return None
    if article.lowers[begin] not in PLACES or not in_a_row(article.text, article.words[begin : at + 1]):
        return None
    return begin if article.lowers[at] not in SINGULAR_VERBS or _is_done(article, at) else None


def _adjective(article: Article, at: int) -> bool:
    low = article.lowers[at]
    return low in ADJECTIVES or (len(low) > 4 and low.endswith(ADJECTIVE))


def _finding(article: Article, begin: int, at: int) -> Finding:
    low = article.lowers[at]
    right = SINGULAR_VERBS.get(low) or thirds().get(low) or low[:-1]
    span = Span(article.words[begin].start, article.words[at].end)
    message = f"The subject is many: {span.of(article.text)!r}."
    kept = f"{article.text[span.start : article.words[at].start]}{right}"
    return Finding("typo/en/verb-number", "realword", span, message, (kept,), 0.8)
