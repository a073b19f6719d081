"""A word of a heading that its story does not use, near one it does: ``Friendly Tears`` above ``Friendly Ties``."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from scrub.model.finding import Finding
from scrub.text.article import Article, Word
from scrub.typos.lexicon import Lexicon, lexicon
from scrub.typos.model import headings
from scrub.typos.nearness import distance, letter_mask
from scrub.typos.story import COMMON, LONGEST_HEADLINE, SHORTEST, Story, beside, is_headline, kin_of, read_story
from scrub.typos.tokens import parts_of

__all__ = ["FEATURES", "Guess", "find", "guesses"]

LANGUAGES = frozenset("en de fr es it ru pl pt uk nl tr sv".split())
FARTHEST = 3
STORY_WORDS = 60
"""A story with fewer words says too little about what its headline means."""
MOST_HEADINGS = 20
OWN_WORDS = 0.4
"""Share of a heading's rarer words that the story must use, or the heading is of another story."""
FEATURES = (
    "bias", "one", "two", "three", "anagram", "begins", "ends", "length", "count", "zipf", "twin", "rarer", "unknown",
    "small", "short", "left", "right", "left-small", "right-small", "bound", "first", "share", "kin", "headed",
)  # fmt: skip
"""What is known of a guess; ``bias`` is 1."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A heading's word, the word of the story that it may stand for, and what speaks for it."""

    word: Word
    right: str
    seen: Mapping[str, float]


@dataclass(frozen=True)
class Heading:
    """One heading: how often its words and their parts stand in it, and what speaks for all of it."""

    own: Counter[str]
    parts: Counter[str]
    seen: Mapping[str, float]


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each word of a heading that the evidence says stands for another word of the story."""
    best: dict[Word, tuple[float, Guess]] = {}
    model, written = headings(), set(article.texts)
    for guess in guesses(article):
        if guess.word.text.islower() and guess.right not in written:
            continue  # the story has it as a name only
        score = model.score(guess.seen)
        if score > 0 and (guess.word not in best or score > best[guess.word][0]):
            best[guess.word] = (score, guess)
    for word, (score, guess) in best.items():
        right = guess.right.capitalize() if word.text[0].isupper() else guess.right
        message = f"The heading says {word.text!r}, which the story never does; it says {right!r}."
        confidence = round(min(0.95, 0.6 + 0.1 * score), 2)
        yield Finding(f"typo/{article.language}/headline-word", "headline", word.span, message, (right,), confidence)


def guesses(article: Article) -> Iterator[Guess]:
    """Yield what each word of a heading might stand for; nothing is decided yet."""
    known = lexicon(article.language) if article.language in LANGUAGES else None
    if known is None or len(article.words) < STORY_WORDS:
        return
    rows = article.rows
    headings = [
        n
        for n, line in enumerate(article.lines)
        if 2 < len(rows[n]) <= 2 * LONGEST_HEADLINE and is_headline(article, line)
    ]
    whole = read_story(article, headings, known) if headings else None
    for rank, number in enumerate(headings[:MOST_HEADINGS]):
        places = rows[number]
        if whole is not None and len(article.words) - len(places) >= STORY_WORDS:
            yield from _of_heading(article, places, whole, known, first=rank == 0)


def _of_heading(
    article: Article, places: Sequence[int], story: Story, known: Lexicon, *, first: bool
) -> Iterator[Guess]:
    lowers = article.lowers
    own = Counter(lowers[at] for at in places)
    rare = [low for low in own if known.zipf(low) < COMMON]
    used = sum(story.counts[low] > own[low] for low in rare)
    if used < OWN_WORDS * len(rare):
        return
    own_parts = Counter(part for at in places for part in lowers[at].split("-"))
    heading = Heading(own, own_parts, {"first": float(first), "share": used / max(1, len(rare))})
    for at in places:
        for piece in parts_of(article.words[at]):
            low, text = piece.lower, piece.text
            if len(low) < SHORTEST or story.parts[low] > own_parts[low]:
                continue
            if not (text.istitle() or text.islower() or (text.isupper() and len(low) > 4 and low.isascii())):
                continue
            if article.language != "tr" or not text.isupper():
                yield from _of_word(article, piece, _sides(lowers, at, places, piece), heading, story, known)


def _sides(lowers: Sequence[str], at: int, places: Sequence[int], piece: Word) -> tuple[str, str]:
    """Return the words of the heading before and behind a piece; none inside a word with hyphens."""
    if piece.lower != lowers[at]:
        return "", ""
    return (lowers[at - 1] if at - 1 in places else "", lowers[at + 1] if at + 1 in places else "")


def _of_word(
    article: Article, piece: Word, sides: tuple[str, str], heading: Heading, story: Story, known: Lexicon
) -> Iterator[Guess]:
    low = piece.lower
    mask, length = letter_mask(low), len(low)
    kin = kin_of(low, heading.parts, story, article.language)
    near = beside(sides, story, known)
    alike = [
        (other, apart)
        for near_length in range(length - 2, length + 3)
        for other, letters in story.pool(near_length)
        if (apart := (mask ^ letters).bit_count()) < 6
    ]
    for other, apart in alike:
        if apart > (5 if other in near else 4):
            continue
        count = story.counts[other] - heading.own[other]
        if heading.own[other] or not count or other in kin:
            continue
        steps = distance(low, other, FARTHEST)
        if steps > (FARTHEST if other in near else 2):
            continue
        seen = {
            **_evidence(low, other, steps, count, known),
            **_beside(other, count, *sides, story, known),
            "bound": float(steps == FARTHEST and _bound(low, other, sides, story, known)),
            **heading.seen,
        }
        seen["kin"] = float(len(kin) > 0)
        seen["headed"] = float(_twin(low, other, sides, heading, story))
        yield Guess(piece, other, seen)


def _twin(low: str, other: str, sides: tuple[str, str], heading: Heading, story: Story) -> bool:
    """Return whether another headline, which shares two words with this one, has the other word in the same place."""
    if low[0] != other[0] and low[-1] != other[-1]:
        return False
    pairs = ((sides[0], other), (other, sides[1]))
    return any(len(story.headed.get(pair, frozenset()) & heading.own.keys()) >= 2 for pair in pairs)


def _evidence(low: str, other: str, steps: int, count: int, known: Lexicon) -> dict[str, float]:
    """Return what the two words tell."""
    zipf, twin = known.zipf(low), known.zipf(other)
    return {
        "one": float(steps == 1),
        "two": float(steps == 2),
        "three": float(steps == 3),
        "anagram": float(sorted(low) == sorted(other)),
        "begins": float(low[0] != other[0]),
        "ends": float(low[-1] != other[-1]),
        "length": min(10, len(low)) / 5,
        "count": math.log(count),
        "zipf": zipf,
        "twin": twin,
        "rarer": float(zipf < twin - 1),
        "unknown": float(not known.known(low)),
        "small": float(zipf > 5.6),
        "short": float(len(low) < 4),
    }


def _beside(other: str, count: int, left: str, right: str, story: Story, known: Lexicon) -> dict[str, float]:
    """Return whether the story has the other word beside the same neighbours as the heading has its own."""
    out = {"left": 0.0, "right": 0.0, "left-small": 0.0, "right-small": 0.0}
    for name, near, by in (("left", left, 1), ("right", right, -1)):
        times = story.beside(near, by)[other] if near else 0
        if times and known.zipf(near) < COMMON:
            out[name] = 1.0
        elif times:
            out[f"{name}-small"] = times / count * min(1.0, times / 2)
    return out


def _bound(low: str, other: str, sides: tuple[str, str], story: Story, known: Lexicon) -> bool:
    """Return whether a rarer neighbour has the other word beside it twice in the story, and nothing else as often.

    The two words begin and end alike: ``friendly tears`` above a story of ``friendly ties``.
    """
    if low[0] != other[0] or low[-1] != other[-1]:
        return False
    for near, by in zip(sides, (1, -1), strict=True):
        if near and known.zipf(near) < COMMON:
            there = story.beside(near, by)
            if there[other] > 1 and 2 * there[other] > there.total() - there[low]:
                return True
    return False
