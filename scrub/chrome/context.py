"""Where a line stands: distances to the article's sentences, the run of lines it belongs to, its neighbours.

Everything is made of shifts and running sums, so the work grows with the number of lines and no faster.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array
from scrub.text.lines import Line

__all__ = ["NAMES", "columns", "runs", "shifted", "window_mean"]

_ZONES = {"head": -1, "body": 0, "tail": 1}
FAR = 60
"""Lines from which a distance is only far."""
_RULED = 0.6
_CAPITALS = 0.9
_NAME_WORDS, _NAME_MARKS = 4, 0.15
_SEVERAL = 4
"""From here on more credits or names say no more: few pages have as many, and a model would know them by that."""
_LIST = ("words", "shared", "new_names")
_NO_LIST = (0, 0, -1, -1, -1)
_RUN = ("words", "rule_any", "shared", "title_case", "listed")
NAMES = (
    "place", "from_start", "to_end", "zone", "since_sentence", "until_sentence", "words_before", "words_after",
    "run_length",
    "run_at", "run_words", "run_evidence", "run_shared", "run_title_case", "run_ends_text", "near_core", "wide_core",
    "lines", "sentence_share",
    "core_words", "core_lines", "alternates", "like_before", "run_listed", "run_colon",
    "relative", "flow_near", "since_rule", "until_rule",
    "since_comments", "capitals", "credits", "names_alone", "me_near", "you_near",
    "list_length", "list_at", "list_words", "list_shared", "list_new",
)  # fmt: skip


def shifted(values: NDArray[np.float32], by: int, edge: float) -> Array:
    """Return the values of the lines ``by`` places before (negative: behind), ``edge`` outside of the document."""
    out = np.full_like(values, edge)
    if by > 0:
        out[by:] = values[:-by]
    else:
        out[:by] = values[-by:]
    return out


def window_mean(values: Array, reach: int) -> Array:
    """Return the mean over the lines at most ``reach`` away; the last axis is that of the lines."""
    n = values.shape[-1]
    sums = np.zeros((*values.shape[:-1], n + 2 * reach + 1))
    np.cumsum(values, axis=-1, out=sums[..., reach + 1 : n + reach + 1])
    sums[..., n + reach + 1 :] = sums[..., n + reach : n + reach + 1]
    at = np.arange(n)
    wide = np.minimum(at + reach + 1, n) - np.maximum(at - reach, 0)
    out: Array = (sums[..., 2 * reach + 1 :] - sums[..., :n]) / wide
    return out


def runs(member: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return for each line the number of its stretch of equal values, and where each stretch starts."""
    change = np.ones(len(member), bool)
    change[1:] = member[1:] != member[:-1]
    return np.cumsum(change) - 1, np.flatnonzero(change)


def columns(lines: Sequence[Line], own: Mapping[str, Array]) -> Array:
    """Return one row of figures for each line, in the order of ``NAMES``."""
    n, words = len(lines), own["words"]
    at = np.arange(n, dtype=np.float32)
    zone = np.array([_ZONES[line.zone] for line in lines])
    sentence = np.array([line.sentence for line in lines])
    core = sentence & (zone == 0)
    ruled, comments = own["rule_any"] > _RULED, own["rule_comments"] > _RULED / 2
    before, after_rule, after_comments, behind, before_rule = _since(core, ruled, comments, core[::-1], ruled[::-1])
    kept = np.cumsum(np.where(core, words, 0), dtype=np.float64)
    total = max(float(kept[-1]), 1.0)
    number, starts = runs(sentence)
    size = np.diff(np.append(starts, n))
    length = size[number].astype(np.float32)
    mean = (np.add.reduceat(np.stack([own[name] for name in _RUN]), starts, axis=1) / size)[:, number]
    colon = own["ends_colon"]
    announced = np.maximum(colon[starts], colon[starts - 1] * (starts > 0))[number]
    last = (~sentence & (number == number[-1])).astype(np.float32)
    share = np.count_nonzero(sentence) / n
    some = int(core.sum())
    whole = total / max(float(words.sum()), 1.0)
    near = sentence.astype(np.float32)
    flow, me, you = window_mean(np.stack([own["flows"], own["me"], own["you"]]), 2)
    out = np.empty((len(NAMES), n), np.float32)
    for row, values in enumerate((
            at / n, np.minimum(at, FAR), np.minimum(n - 1 - at, FAR), zone, before, behind[::-1],
            kept / total - np.where(core, words / total, 0),
            1 - kept / total, np.where(sentence, 0, np.minimum(length, FAR)), np.minimum(at - starts[number], FAR),
            *mean[:-1], last,
            window_mean(near, 3), window_mean(near, 12), min(n, 400), share, whole, min(some, 200),
            np.abs(words - shifted(words, 2, 99)) / np.maximum(words, 1),
            np.abs(words - shifted(words, 1, 99)) / np.maximum(words, 1),
            mean[-1], announced, words * max(some, 1) / total, flow,
            after_rule, before_rule[::-1], after_comments, np.count_nonzero(own["upper"] > _CAPITALS) / n,
            min(np.count_nonzero(own["credit"]), _SEVERAL), min(np.count_nonzero(_alone(own, sentence)), _SEVERAL), me,
            you, *_lists(own),
    )):  # fmt: skip
        out[row] = values
    return out.T


def _alone(own: Mapping[str, Array], sentence: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which lines are a name or two between sentences: the credits of pictures, or sub-headlines."""
    name: NDArray[np.bool_] = own["words"] <= _NAME_WORDS
    name &= (own["title_case"] == 1) & (own["marks"] < _NAME_MARKS)
    name[1:] &= sentence[:-1] | name[:-1]
    return name


def _lists(own: Mapping[str, Array]) -> Iterator[Array | int]:
    """Yield of the list each line belongs to: its length, the line's place, mean words, shared words and new names."""
    listed = own["listed"] > 0
    if not listed.any():
        yield from _NO_LIST
        return
    number, starts = runs(listed)
    size = np.diff(np.append(starts, len(listed)))
    for values in (size[number], np.arange(len(listed)) - starts[number]):
        yield np.where(listed, np.minimum(values, FAR), 0).astype(np.float32)
    means = np.add.reduceat(np.stack([own[name] for name in _LIST]), starts, axis=1) / size
    yield from np.where(listed, means[:, number], -1)


def _since(*member: NDArray[np.bool_]) -> Array:
    """Return, for each row of marks, how many lines before each line the last marked one stands, at most ``FAR``."""
    at = np.arange(len(member[0]))
    last = np.maximum.accumulate(np.where(member, at, -FAR), axis=1)
    return np.minimum(at - last, FAR).astype(np.float32)
