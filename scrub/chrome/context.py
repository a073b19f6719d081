"""Where a line stands: distances to the article's sentences, the run of lines it belongs to, its neighbours.

Everything is made of shifts and running sums, so the work grows with the number of lines and no faster.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array
from scrub.chrome.layout import Layout

__all__ = ["NAMES", "columns", "introduced_by", "runs", "sizes", "window_mean"]

FAR = 60
"""Lines from which a distance is only far."""
_RULED = 0.6
_CAPITALS = 0.9
_NAME_WORDS, _NAME_MARKS = 4, 0.15
_SEVERAL = 4
"""From here on more credits or names say no more: few pages have as many, and a model would know them by that."""
_LISTED, _NOT_LED = 12, -4.0
"""Lines of a list behind the line that introduces it; what stands for no such line."""
_MOST_LINES, _MOST_CORE = 400, 200
_NEAR, _WIDE, _AROUND = 3, 12, 2
"""Lines before and behind over which sentences, and signs of comments, are averaged."""
_RUN = ("words", "rule_any", "shared", "title_case", "listed", "termed")
NAMES = (
    "place", "from_start", "to_end", "zone", "since_sentence", "until_sentence", "since_rule", "until_rule",
    "since_comments", "words_before", "words_after", "run_length", "run_words", "run_evidence", "run_shared",
    "run_title_case", "run_listed", "run_termed",
    "run_ends_text", "near_core", "wide_core", "flow_near", "me_near", "you_near",
    "like_before", "relative", "lines", "sentence_share", "core_words", "core_lines", "capitals", "credits",
    "names_alone", "leans_before", "leans_behind", "introduced", "introduces",
)  # fmt: skip


def window_mean(values: Array, reach: int) -> Array:
    """Return the mean over the lines at most ``reach`` away; the last axis is that of the lines."""
    return _mean(_sums(values, reach), reach, reach)


def _sums(values: Array, most: int) -> NDArray[np.float64]:
    """Return the running sums of the values, with ``most`` places before the first and behind the last line."""
    n = values.shape[-1]
    out = np.zeros((*values.shape[:-1], n + 2 * most + 1))
    np.cumsum(values, axis=-1, out=out[..., most + 1 : n + most + 1])
    out[..., n + most + 1 :] = out[..., n + most : n + most + 1]
    return out


def _mean(sums: NDArray[np.float64], reach: int, most: int) -> Array:
    n = sums.shape[-1] - 2 * most - 1
    first = most - reach
    added = sums[..., most + reach + 1 : most + reach + 1 + n] - sums[..., first : first + n]
    out: Array = (added / _wide(n, reach)).astype(np.float32)
    return out


@lru_cache(maxsize=512)
def _wide(n: int, reach: int) -> NDArray[np.int64]:
    """Return how many of ``n`` lines are at most ``reach`` away from each."""
    at = np.arange(n)
    return np.minimum(at + reach + 1, n) - np.maximum(at - reach, 0)


def runs(member: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return for each line the number of its stretch of equal values, and where each stretch starts."""
    change = np.ones(len(member), bool)
    change[1:] = member[1:] != member[:-1]
    return change.cumsum() - 1, change.nonzero()[0]


def sizes(starts: NDArray[np.intp], n: int) -> NDArray[np.intp]:
    """Return the lengths of the stretches of ``n`` lines that begin at ``starts``."""
    out = np.empty_like(starts)
    out[:-1] = starts[1:]
    out[-1:] = n
    out -= starts
    return out


def columns(layout: Layout, own: Mapping[str, Array], out: Array) -> None:
    """Write a row for each of ``NAMES`` with a figure for each line; ``own`` holds what is seen of the lines."""
    n, words = len(layout.words), own["words"]
    sentence, core = layout.sentence, layout.core
    at = np.arange(n, dtype=np.float32)
    story = words * core
    kept = story.cumsum(dtype=np.float64)
    total, some = max(float(kept[-1]), 1.0), int(np.count_nonzero(core))
    number, starts = runs(sentence)
    size = sizes(starts, n)
    length = np.where(sentence, 0, np.minimum(size, FAR)[number])
    mean = (np.add.reduceat(np.array([own[name] for name in _RUN]), starts, axis=1) / size).take(number, axis=1)
    last = ~sentence & (number == number[-1])
    sums = _sums(np.array([sentence, own["flows"], own["me"], own["you"]]), _WIDE)
    before = np.full(n, 99, np.float32)
    before[1:] = words[:-1]
    for row, values in enumerate((
        at / n, np.minimum(at, FAR), np.minimum(n - 1 - at, FAR), layout.zone,
        *_distances(core, own["rule_any"] > _RULED, own["rule_comments"] > _RULED / 2),
        (kept - story) / total, 1 - kept / total, length, *mean, last,
        _mean(sums[0], _NEAR, _WIDE), _mean(sums[0], _WIDE, _WIDE), *_mean(sums[1:], _AROUND, _WIDE),
        np.abs(words - before) / np.maximum(words, 1), words * max(some, 1) / total,
        min(n, _MOST_LINES), np.count_nonzero(sentence) / n, total / max(float(words.sum()), 1.0),
        min(some, _MOST_CORE), np.count_nonzero(own["upper"] > _CAPITALS) / n,
        min(np.count_nonzero(own["credit"]), _SEVERAL), min(np.count_nonzero(_alone(own, sentence)), _SEVERAL),
        *_led(own, sentence),
    )):  # fmt: skip
        out[row] = values


def _alone(own: Mapping[str, Array], sentence: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which lines are a name or two between sentences: the credits of pictures, or sub-headlines."""
    name: NDArray[np.bool_] = own["words"] <= _NAME_WORDS
    name &= (own["title_case"] == 1) & (own["marks"] < _NAME_MARKS)
    name[1:] &= sentence[:-1] | name[:-1]
    return name


def _led(own: Mapping[str, Array], sentence: NDArray[np.bool_]) -> tuple[Array, Array, Array, NDArray[np.bool_]]:
    """Return how far the line before and the line behind each lean to chrome, and the one that introduces its list.

    That is the last line before it that ends with a colon, no sentence between; the last figure is whether a line may
    introduce a list of the story's: small letters, numbers or marks begin the line behind it.
    """
    leans, colon = own["leans"], own["ends_colon"] > 0
    before, behind = np.zeros_like(leans), np.zeros_like(leans)
    before[1:], behind[:-1] = leans[:-1], leans[1:]
    last = introduced_by(colon, sentence)
    led = (last >= 0) & (np.arange(len(leans)) - last <= _LISTED)
    plain = np.zeros(len(leans), bool)
    plain[:-1] = (own["begins_lower"][1:] > 0) | (own["listed"][1:] > 0) | (own["begins_digit"][1:] > 0)
    return before, behind, np.where(led, leans[last], _NOT_LED).astype(np.float32), plain


def introduced_by(colon: NDArray[np.bool_], stop: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return for each line where the last line with a ``colon`` stands before it, no ``stop`` between; -1 for none."""
    at = np.arange(len(colon))
    last, stopped = (np.maximum.accumulate(np.where(which, at, -1)) for which in (colon, stop & ~colon))
    out: NDArray[np.intp] = np.where((last > stopped) & (last < at), last, -1)
    return out


def _distances(
    core: NDArray[np.bool_], ruled: NDArray[np.bool_], comments: NDArray[np.bool_]
) -> tuple[Array, Array, Array, Array, Array]:
    """Return how many lines away the last and next sentence stand, the last and next ruled line, the last comment."""
    member = np.array([core, core[::-1], ruled, ruled[::-1], comments])
    at = np.arange(len(core))
    last = np.maximum.accumulate(np.where(member, at, -FAR), axis=1)
    since = np.minimum(at - last, FAR)
    return since[0], since[1, ::-1], since[2], since[3, ::-1], since[4]
