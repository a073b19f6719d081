"""Where a line stands: distances to the article's sentences, the run of lines it belongs to, its neighbours.

Everything is made of shifts and running sums, so the work grows with the number of lines and no faster.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array
from scrub.text.lines import Line

__all__ = ["NAMES", "columns", "runs", "shifted", "window_mean"]

_ZONES = {"head": -1, "body": 0, "tail": 1}
FAR = 60
"""Lines from which a distance is only far."""
_RULED = 0.6
_RUN = ("words", "rule_any", "shared", "title_case", "listed")
NAMES = (
    "place", "from_start", "to_end", "zone", "since_sentence", "until_sentence", "words_before", "words_after",
    "run_length",
    "run_at", "run_words", "run_evidence", "run_shared", "run_title_case", "run_ends_text", "near_core", "wide_core",
    "lines", "sentence_share",
    "core_words", "core_lines", "alternates", "like_before", "run_listed", "run_colon",
    "relative", "flow_near", "since_rule", "until_rule",
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
    """Return the mean over the lines at most ``reach`` away."""
    n = len(values)
    sums = np.zeros(n + 2 * reach + 1)
    np.cumsum(values, out=sums[reach + 1 : n + reach + 1])
    sums[n + reach + 1 :] = sums[n + reach]
    at = np.arange(n)
    out: Array = (sums[2 * reach + 1 :] - sums[:n]) / (np.minimum(at + reach + 1, n) - np.maximum(at - reach, 0))
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
    before, behind = _since(core), _since(core[::-1])[::-1]
    kept = np.cumsum(np.where(core, words, 0), dtype=np.float64)
    total = max(float(kept[-1]), 1.0)
    number, starts = runs(sentence)
    size = np.diff(np.append(starts, n))
    length = size[number].astype(np.float32)
    mean = (np.add.reduceat(np.stack([own[name] for name in _RUN]), starts, axis=1) / size)[:, number]
    ruled = own["rule_any"] > _RULED
    colon = own["ends_colon"]
    announced = np.maximum(colon[starts], colon[starts - 1] * (starts > 0))[number]
    last = (~sentence & (number == number[-1])).astype(np.float32)
    share = float(sentence.mean())
    whole = total / max(float(words.sum()), 1.0)
    near = sentence.astype(np.float32)
    out = np.empty((len(NAMES), n), np.float32)
    for row, values in enumerate((
            at / n, np.minimum(at, FAR), np.minimum(n - 1 - at, FAR), zone, before, behind,
            kept / total - np.where(core, words / total, 0),
            1 - kept / total, np.where(sentence, 0, np.minimum(length, FAR)), np.minimum(at - starts[number], FAR),
            *mean[:-1], last,
            window_mean(near, 3), window_mean(near, 12), min(n, 400), share, whole, min(float(core.sum()), 200),
            np.abs(words - shifted(words, 2, 99)) / np.maximum(words, 1),
            np.abs(words - shifted(words, 1, 99)) / np.maximum(words, 1),
            mean[-1], announced, words * max(float(core.sum()), 1.0) / total, window_mean(own["flows"], 2),
            _since(ruled),
            _since(ruled[::-1])[::-1],
    )):  # fmt: skip
        out[row] = values
    return out.T


def _since(core: NDArray[np.bool_]) -> Array:
    """Return how many lines before each line the last core line stands (0: it is one), at most ``FAR``."""
    at = np.arange(len(core))
    last = np.maximum.accumulate(np.where(core, at, -FAR))
    return np.minimum(at - last, FAR).astype(np.float32)
