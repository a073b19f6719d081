"""Where the readers of an article begin to talk: comments that stand behind the story without a label.

A reader greets, thanks, winks and shouts, begins in small letters or with himself, and goes on to the end of the text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.reasons import RULE_ID
from scrub.engine.locate import read_model
from scrub.model.finding import Finding
from scrub.text.fold import fold
from scrub.text.lines import Line
from scrub.text.words import begins_small, has_unspaced

__all__ = ["begin", "behind", "counted", "find"]

FILE = "reader-talk.json"
COST, LEAST = 0.17, 1.2
"""What a line without a sign of a reader costs, and the least sum of a thread: of 3,600 real pages and articles those
over it are all threads (with .12 and .8 a program's listing and a diary are some too)."""
MOST = 1.5
"""What the signs of one line count together at most."""
LINES, SENTENCES = 3, 2
"""Lines with a strong sign that a thread has at least, and sentences of the story before it."""
SMALL, SELF = 0.6, 0.5
"""What a line counts for that begins with a small letter, and one that begins with the word for oneself."""
SMALL_WORDS = 3
LETTER_WORDS, BUTTON_WORDS = 5, 5
COMMENT_WORDS = 30
"""Words of the longest comment that is told by its label alone."""
SURE = 0.9
WINK = re.compile(
    "[\U0001f300-\U0001faff☺❤♥]|(?:^|\\s)[:;=8][-'o]?[)(dp](?:\\s|$|[.,!])"
    r"|\b(?:lol|ha(?:ha)+|xd|lmao|imho?|(?:ja){2,}|rofl|(?:ха){2,})\b"
)
"""Emoticons, pictures and laughter."""
MARK = 3
"""Letters in which a picture is the mark of an item and no wink."""
SHOUT = re.compile(r"\w\W{0,2}[!?！？]{2}|\w\.{4}|\w…{2}")
ADDRESS = re.compile(r"@\w[\w.]{1,30}\b")
QUOTED = re.compile(r"\(@\w+\)")
"""The name under a post that an article quotes."""
MESSAGE = "Part of the readers' comments: from here to the end lines greet, thank, wink or shout as readers do."


NONE: frozenset[str] = frozenset()
Starts = dict[str, tuple[str, ...]]
"""Words by their first two letters."""


class Talk(NamedTuple):
    """How readers talk in all languages.

    Their comments begin with ``openings``, short lines like those of letters with ``letters``, below them stand
    ``buttons``, and ``selves`` are words for oneself; ``starts`` are the first two letters of the first two.
    """

    openings: Starts
    letters: Starts
    buttons: frozenset[str]
    selves: frozenset[str]
    starts: frozenset[str]


def find(lines: Sequence[Line], begun: int) -> Iterator[Finding]:
    """Yield a finding for each line of the comments, which have begun at the line of that number."""
    for line in lines[begun:]:
        yield Finding(RULE_ID, "comments", line.span, MESSAGE, (), SURE, "drop")


def behind(lines: Sequence[Line], begun: int) -> tuple[Line, ...]:
    """Return the lines, those of the comments behind the story: their words are none of the article's."""
    return (*lines[:begun], *(line._replace(zone="tail") for line in lines[begun:]))


def begin(lines: Sequence[Line]) -> int | None:
    """Return the number of the line with which the readers' comments begin, None where there are none.

    It is the first line with a strong sign of the end of the text that has the highest sum: the signs of its lines less
    a cost for each. Signs of two sorts are needed, one of which speaks to somebody; a diary winks and shouts alone.
    """
    talk = _talk()
    spoken = [_spoken(line, talk) for line in lines]
    if not any(spoken) or len(lines) <= SENTENCES:
        return None
    signs = [of_line | _loud(line.raw, line.folded) for line, of_line in zip(lines, spoken, strict=True)]
    best, begun, total = LEAST, None, 0.0
    for at in range(len(lines) - 1, -1, -1):
        total += min(len(signs[at]) + _weak(lines[at]), MOST) - COST
        if total >= best and signs[at]:
            best, begun = total, at
    if begun is None or sum(line.sentence for line in lines[:begun]) < SENTENCES:
        return None
    thread = signs[begun:]
    sorts = NONE.union(*thread)
    if len(sorts) == 1 or not any(spoken[begun:]) or sum(map(bool, thread)) < LINES:
        return None
    return None if any(QUOTED.search(line.raw) for line in lines[begun:]) else begun


def counted(lines: Sequence[Line], labels: Sequence[int], taken: NDArray[np.bool_]) -> list[int]:
    """Return the numbers of the lines of readers: below a label that counts their comments, up to what rules take.

    ``labels`` are the lines that rules take for words of comments. Behind what readers say the story does not go on:
    where a paragraph of its length follows, they are none.
    """
    out: list[int] = []
    for at in labels:
        if any(char.isdecimal() for char in lines[at].raw) and sum(line.sentence for line in lines[:at]) > SENTENCES:
            end = next((below for below in range(at + 1, len(lines)) if taken[below]), len(lines))
            if max((line.words for line in lines[at + 1 : end]), default=0) <= COMMENT_WORDS:
                out += range(at + 1, end)
    return out


def _spoken(line: Line, talk: Talk) -> frozenset[str]:
    """Return the sorts of signs of a line that speaks to somebody: ``greets`` and ``names``."""
    folded, words = line.folded, line.words
    greets = folded[:2] in talk.starts and (
        _begins(folded, talk.openings) or (words <= LETTER_WORDS and _begins(folded, talk.letters))
    )
    names = (words <= BUTTON_WORDS and folded in talk.buttons) or (line.raw[0] == "@" and ADDRESS.match(line.raw))
    if not (greets or names):
        return NONE
    return frozenset(sort for sort, seen in (("greets", greets), ("names", names)) if seen)


@lru_cache(maxsize=512)
def _loud(raw: str, folded: str) -> frozenset[str]:
    """Return the sorts of signs of a line that shows a mood: ``winks`` and ``shouts``."""
    winks, shouts = WINK.search(folded, MARK), SHOUT.search(raw)
    return frozenset(sort for sort, seen in (("winks", winks), ("shouts", shouts)) if seen)


def _weak(line: Line) -> float:
    """Return what a line counts for by what it begins with."""
    small = begins_small(line.raw) and line.words > SMALL_WORDS
    return SMALL * small + SELF * (line.folded.split(" ", 1)[0] in _talk().selves)


def _begins(folded: str, starts: Starts) -> bool:
    """Return whether a text begins with one of some words; those of unspaced scripts end anywhere."""
    return any(
        folded.startswith(start) and (not folded[len(start) : len(start) + 1].isalnum() or has_unspaced(start))
        for start in starts.get(folded[:2], ())
    )


@cache
def _talk() -> Talk:
    data = read_model(FILE)
    openings, letters, buttons, selves = (
        [fold(word) for words in data[name].values() for word in words] for name in Talk._fields[:4]
    )
    starts = frozenset(word[:2] for word in (*openings, *letters))
    return Talk(_by_start(openings), _by_start(letters), frozenset(buttons), frozenset(selves), starts)


def _by_start(words: list[str]) -> Starts:
    out: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for word in dict.fromkeys(words):
        out[word[:2]] += (word,)
    return dict(out)
