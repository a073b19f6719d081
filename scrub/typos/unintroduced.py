"""A speaker whom no one introduced, in an article that introduces one of nearly that name: ``Jensen said``.

News gives the full name of a speaker once and the family name afterwards. A family name beside ``said`` that has no
given name anywhere in the article is a slip for the one that has.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from scrub.model.finding import Finding
from scrub.text.article import Article, Word, in_a_row
from scrub.typos.frequencies import key, zipfs
from scrub.typos.names import TITLES, Name, inflected, names_of, skeleton
from scrub.typos.nearness import distance

__all__ = ["find"]

SAID = {
    "en": frozenset(
        "said says added adds told explained explains noted notes continued argued wrote writes thinks believes"
        " insisted testified tweeted recalled warned claimed admitted stressed joked".split()
    ),
    "de": frozenset(
        "sagte sagt erklärte erklärt betonte betont meinte meint fügte ergänzte kritisierte schrieb forderte"
        " berichtete".split()
    ),
}
PARTS = re.compile("['’-]")
SHORTEST, LONG = 5, 6
"""Letters of the shortest name that is looked at, and of the shortest that may be two steps away."""
MOST = 100
"""Speakers that stand once and are looked at, the first of the article: time stays linear in the text."""
COMMON = 4.2
"""Zipf from which a word is a place, a party or a thing that speaks for itself."""
FAMILIES = frozenset(
    "anderson bailey bennett campbell carter clark clarke collins cooper davis davies edwards evans gibson graham"
    " griffin harris harrison howard hughes jackson jenkins johnson jones kelly lewis marshall martin martinez mitchell"
    " moore morgan morris murphy murray nelson parker patterson phillips powell reynolds richards richardson roberts"
    " robertson robinson rodriguez rogers russell sanders simpson sullivan taylor thomas thompson turner walker wallace"
    " watson williams wilson wright garcia hernandez lopez gonzalez rivera perez peterson stewart fisher foster"
    " brown browne davies philips rodgers hughes edmonds stephens stevens peters adams hopkins simmons".split()
)
"""Family names that are more frequent than that, or end as names of peoples do, and hardly anything else."""
NAME = re.compile(r"(?:Mac|Mc|O['’])?[^\W\d_a-z][^\W\d_A-Z]+")
"""A family name: a capital in front, and one behind a prefix of Gaelic names."""
DETERMINERS = frozenset("a an the another one some this that every each der die das ein eine kein".split())
"""Words before a noun: a name stands without."""
POLITE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\.? $")
"""What only persons have before their family name."""
ENDINGS = ("s", "ic", "ish", "ian", "an", "land")
OFFICES = TITLES - frozenset("mr mrs ms dr prof sir lord lady herr frau".split())
"""Titles with which news introduces someone without a given name: ``Mayor Larson said``."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such speaker (English, German)."""
    said = SAID.get(article.language)
    if said is None:
        return
    texts = article.texts
    speakers: dict[str, Word] = {}
    for at in article.places_of(said):
        for near in (at - 1, at + 1):
            if 0 <= near < len(texts) and _alone(article, near, at):
                speakers.setdefault(texts[near], article.words[near])
    if not speakers:
        return
    counts = Counter(texts)
    once = [text for text in speakers if counts[text] == 1][:MOST]
    pieces = _pieces(counts, article.language) if once else {}
    speakers = {text: speakers[text] for text in once if _rivals(text, pieces, article.language)}
    names = names_of(article) if speakers else {}
    for text, word in speakers.items():
        name = names.get(text)
        if name is not None and name.count == 1 and not (name.before - TITLES) and not name.behind:
            polite = POLITE.search(article.text, max(0, word.start - 5), word.start) is not None
            meant = _introduced(name, names, article.language, polite=polite)
            if meant is not None and _may_hold(name.before & OFFICES, meant, article.text):
                message = f"{text!r} is not introduced, {meant.text!r} is."
                yield Finding("typo/any/unintroduced-name", "name", word.span, message, (meant.text,), 0.75)


def _pieces(texts: Iterable[str], language: str) -> Mapping[str, Sequence[str]]:
    """Return the capitalised words among some, and the parts of them, as they are looked up, by their first letter."""
    pieces: defaultdict[str, list[str]] = defaultdict(list)
    for piece in {piece for text in texts if text[0].isupper() for piece in PARTS.split(text) if piece}:
        pieces[piece[0]].append(key(piece, language))
    return pieces


def _rivals(text: str, pieces: Mapping[str, Sequence[str]], language: str) -> bool:
    """Return whether a capitalised word of the article, or a part of one, is nearly a name."""
    low = key(text, language)
    return any(piece != low and _near(low, piece, language) for piece in pieces[text[0]])


def _may_hold(offices: Iterable[str], meant: Name, text: str) -> bool:
    """Return whether the one introduced holds the office that stands before a speaker, if one does."""
    held = rf"{re.escape(meant.text)}\b"
    return all(
        re.search(rf"(?i:\b{office}) (?:(?![a-zäöüß])[^\W\d_][\w.'’-]* ){{0,2}}{held}", text) for office in offices
    )


def _alone(article: Article, near: int, at: int) -> bool:
    """Return whether a family name without a given name stands beside the verb at ``at``."""
    words, texts = article.words, article.texts
    text = texts[near]
    if len(text) < SHORTEST or NAME.fullmatch(text) is None:
        return False
    first, last = sorted((words[near], words[at]), key=lambda word: word.start)
    low = text.lower()
    common = low not in FAMILIES and zipfs(article.language).get(low, 0) >= COMMON
    if common or not in_a_row(article.text, (first, last)):
        return False
    before = words[near - 1] if near else None
    touches = before is not None and not words[near].first and article.text[before.end : words[near].start] == " "
    if before is not None and touches and (before.lower in DETERMINERS or _given(before)):
        return False
    behind = words[near + 1] if near + 1 < len(words) else None
    return behind is None or not behind.text[0].isupper() or article.text[words[near].end : behind.start] != " "


def _given(word: Word) -> bool:
    """Return whether a word may be a given name: a capital, and no title."""
    return word.text[0].isupper() and word.lower not in TITLES


def _introduced(name: Name, names: Mapping[str, Name], language: str, *, polite: bool) -> Name | None:
    """Return the name with a given name before it that is nearly the same, None where there is none or two.

    ``polite`` says that the name is a person's for sure: another that looks like a people's may be meant.
    """
    low = key(name.text, language)
    found = [
        other
        for other in names.values()
        if other is not name
        and other.text[0] == name.text[0]
        and other.before - TITLES
        and (polite or low in FAMILIES or not other.text.lower().endswith(ENDINGS))
        and _near(low, key(other.text, language), language)
    ]
    return found[0] if len(found) == 1 else None


def _near(one: str, two: str, language: str) -> bool:
    """Return whether two names differ by a slip or a way of spelling one sound."""
    if len(two) < SHORTEST - 1 or abs(len(one) - len(two)) > 2:
        return False
    if one not in FAMILIES and inflected(one, two, language):
        return False
    steps = distance(one, two, 2)
    return steps == 1 or (steps == 2 and len(one) >= LONG) or skeleton(one) == skeleton(two)
