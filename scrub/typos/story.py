"""The words of a story as its headings are compared with them: how often, and beside which others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from scrub.text.article import Article
from scrub.text.lines import Line
from scrub.typos.irregular import forms_of
from scrub.typos.lexicon import Lexicon
from scrub.typos.nearness import letter_mask, prefixed, related

__all__ = ["COMMON", "LONGEST_HEADLINE", "SHORTEST", "Story", "beside", "is_headline", "kin_of", "read_story"]

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
LONGEST_HEADLINE = 30
"""Words of the longest first line that is a headline though it reads like a sentence."""


@dataclass(frozen=True)
class Story:
    """The words of a text: how often they and the parts of hyphenated ones stand there.

    ``headed`` maps the pairs of rarer words in the first headings to all words of the heading. What is asked of few
    words is looked up for them alone.
    """

    article: Article
    known: Lexicon
    counts: Counter[str]
    parts: Counter[str]
    headed: Mapping[tuple[str, str], frozenset[str]]
    sides: dict[tuple[str, int], Counter[str]] = field(default_factory=dict, repr=False)
    pools: dict[int, Sequence[tuple[str, int]]] = field(default_factory=dict, repr=False)

    def beside(self, word: str, by: int) -> Counter[str]:
        """Return how often each word stands behind a word (``by`` is 1) or before it (-1), in the same line."""
        found = self.sides.get((word, by))
        if found is None:
            words, lowers = self.article.words, self.article.lowers
            near = [(at, at + by) for at in self.article.places_of({word}) if 0 <= at + by < len(words)]
            found = Counter([lowers[side] for at, side in near if words[at].line == words[side].line])
            self.sides[word, by] = found
        return found

    def pool(self, length: int) -> Sequence[tuple[str, int]]:
        """Return the words of a length that a heading's word may stand for, each with its letters as bits."""
        found = self.pools.get(length)
        if found is None:
            found = self.pools[length] = [
                (low, letter_mask(low)) for low in self.longer.get(length, ()) if self._rarer(low)
            ]
        return found

    @cached_property
    def longer(self) -> Mapping[int, Sequence[str]]:
        """The words that are long enough, by their length."""
        longer: defaultdict[int, list[str]] = defaultdict(list)
        for low in self.counts:
            if len(low) >= SHORTEST and low.isalpha():
                longer[len(low)].append(low)
        return longer

    def _rarer(self, low: str) -> bool:
        return self.known.zipf(low) <= ANYWHERE


def is_headline(article: Article, line: Line) -> bool:
    """Return whether a line is a heading, or opens the text and does not end like a sentence."""
    opens = line == article.lines[0] and line.words <= LONGEST_HEADLINE and not line.raw.endswith(".")
    return opens or article.is_heading(line)


def read_story(article: Article, headings: Sequence[int], known: Lexicon) -> Story:
    """Return the words of the whole text."""
    counts = Counter(article.lowers)
    parts = counts.copy()
    for low in [low for low in counts if "-" in low]:
        count = parts.pop(low)
        for part in low.split("-"):
            parts[part] += count
    return Story(article, known, counts, parts, _pairs(article, headings[:TWINS], known))


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
    for near, by in ((left, 1), (right, -1)):
        if near and known.zipf(near) < COMMON:
            out |= story.beside(near, by).keys()
    return out


def kin_of(low: str, own: Counter[str], story: Story, language: str) -> set[str]:
    """Return the words of the story, beyond a heading's ``own``, that may be forms or derivations of a word."""
    stem = low[:STEM]
    near = {part for part in story.parts if part.startswith(stem)}
    near.update(word for word in prefixed(low, language) if word in story.parts)
    kin = {word for word in near if related(low, word, language)} | forms_of(low, language)
    return {word for word in kin if story.parts[word] > own[word]}
