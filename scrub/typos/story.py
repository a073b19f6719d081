"""The words of a story as its headings are compared with them: how often, and beside which others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scrub.text.article import Article
from scrub.typos.irregular import forms_of
from scrub.typos.lexicon import Lexicon
from scrub.typos.nearness import letter_mask, prefixed, related

__all__ = ["COMMON", "SHORTEST", "Story", "beside", "kin_of", "read_story"]

SHORTEST = 3
"""Letters of the shortest word that is looked at."""
STEM = 3
"""Letters that forms of one word share."""
ANYWHERE = 6.2
"""Zipf of words that no heading's word stands for."""
TWINS = 3
"""Headings of one text that may be two versions of its headline."""
COMMON = 5.5
"""Zipf of the words that stand beside anything."""


@dataclass(frozen=True)
class Story:
    """The words of a text: how often they and the parts of hyphenated ones stand there, and beside which others.

    ``headed`` maps the pairs of rarer words in the first headings to all words of the heading, ``pool`` holds (word,
    letters as bits) of all that a heading's word may stand for by length, ``stems`` the parts
    by their first letters, of those that words of the headings begin with.
    """

    counts: Counter[str]
    parts: Counter[str]
    after: Mapping[str, Counter[str]]
    before: Mapping[str, Counter[str]]
    headed: Mapping[tuple[str, str], frozenset[str]]
    pool: Mapping[int, Sequence[tuple[str, int]]]
    stems: Mapping[str, Sequence[str]]


def read_story(article: Article, headings: Sequence[int], known: Lexicon) -> Story:
    """Return the words of the whole text and their neighbours."""
    after: defaultdict[str, Counter[str]] = defaultdict(Counter)
    before: defaultdict[str, Counter[str]] = defaultdict(Counter)
    words, lowers, rows = article.words, article.lowers, article.rows
    asked = {lowers[at] for number in headings for at in rows[number]}
    hits = article.places_of(asked)
    for at in sorted({*hits, *(at + 1 for at in hits)} - {0, len(lowers)}):
        if words[at].line == words[at - 1].line:
            one, two = lowers[at - 1], lowers[at]
            if one in asked:
                after[one][two] += 1
            if two in asked:
                before[two][one] += 1
    headed = _pairs(article, headings[:TWINS], known)
    counts = Counter(lowers)
    parts = counts.copy()
    for low in [low for low in counts if "-" in low]:
        count = parts.pop(low)
        for part in low.split("-"):
            parts[part] += count
    wanted = {part[:STEM] for low in asked for part in low.split("-")}
    stems: defaultdict[str, list[str]] = defaultdict(list)
    for part in [part for part in parts if part[:STEM] in wanted]:
        stems[part[:STEM]].append(part)
    longer = [low for low in counts if len(low) >= SHORTEST and low.isalpha()]
    pool: defaultdict[int, list[tuple[str, int]]] = defaultdict(list)
    folds = known.folds
    for low in longer:
        if (folds.get(low) or known.fold(low))[1] <= ANYWHERE:
            pool[len(low)].append((low, letter_mask(low)))
    return Story(counts, parts, after, before, headed, pool, stems)


def _pairs(article: Article, headings: Sequence[int], known: Lexicon) -> dict[tuple[str, str], frozenset[str]]:
    """Return the neighbouring rarer words of some headings, with all words of the heading they stand in."""
    out: dict[tuple[str, str], frozenset[str]] = {}
    for heading in headings:
        words = [article.lowers[at] for at in article.rows[heading]]
        for one, two in pairwise(words):
            if known.zipf(one) < COMMON and known.zipf(two) < COMMON:
                out[one, two] = frozenset(words)
    return out


def beside(sides: tuple[str, str], story: Story, known: Lexicon) -> set[str]:
    """Return the words that stand in the story beside the rarer neighbours that a word has in the heading."""
    left, right = sides
    out: set[str] = set()
    for near, table in ((left, story.after), (right, story.before)):
        if near in table and known.zipf(near) < COMMON:
            out |= table[near].keys()
    return out


def kin_of(low: str, own: Counter[str], story: Story, language: str) -> set[str]:
    """Return the words of the story, beyond a heading's ``own``, that may be forms or derivations of a word."""
    near = {*story.stems.get(low[:STEM], ()), *(word for word in prefixed(low, language) if word in story.parts)}
    kin = {word for word in near if related(low, word, language)} | forms_of(low, language)
    return {word for word in kin if story.parts[word] > own[word]}
