"""The figures that the block model sees of each line of a document.

Most speak of form and place, few of words: what is said is for the rules, whose findings are among the figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from scrub.chrome import context, evidence, letters, overlap, wording
from scrub.chrome.chars import Array, chars_of
from scrub.chrome.context import runs, window_mean
from scrub.chrome.stems import stems_of
from scrub.model.finding import Finding
from scrub.text.lines import Line

__all__ = ["FIRST", "SECOND", "first_look", "second_look"]

_OWN = (*letters.NAMES, *overlap.NAMES, *wording.NAMES, *evidence.NAMES)
_COLUMN = {name: number for number, name in enumerate(_OWN)}
_NEIGHBOUR = (
    "words", "title_case", "digits", "ends_stop", "shared", "rule_any", "begins_quote", "rule_caption",
    "rule_related-label", "rule_related-headline", "rule_advertisement", "listed", "ends_colon", "repeats", "clock",
    "flows", "begins_lower", "upper", "credit", "pictured", "offer", "twin",
)  # fmt: skip
_NEAR = (1, -1, 2, -2)
_AT = [_COLUMN[name] for name in _NEIGHBOUR]

FIRST = (*_OWN, *context.NAMES, *(f"{name}{by:+d}" for by in _NEAR for name in _NEIGHBOUR), "label_above")
"""Names of the figures of the first look."""
_STEPS = (1, -1, 2, -2, 3, -3)
SECOND = (
    *FIRST, "p", *(f"p{by:+d}" for by in _STEPS), "p_near", "p_wide", "p_run", "p_run_least", "p_before", "p_after",
    "kept_before", "kept_after",
    "from_first_kept", "to_last_kept", "p_document",
)  # fmt: skip
"""Names of the figures of the second look, which knows what the first thought of the neighbours."""


def first_look(
    lines: Sequence[Line],
    findings: Iterable[Finding],
    title: str | None = None,
    url: str | None = None,
    language: str = "unknown",
) -> Array:
    """Return a row of figures for each line, in the order of ``FIRST``."""
    site, path = overlap.site_and_path(url)
    chars = chars_of([*(line.raw for line in lines), (title or "").replace("\n", " "), path.replace("\n", " ")])
    words, content = stems_of(chars)
    own = np.concatenate(
        [
            letters.columns(lines, chars).T,
            overlap.columns(lines, content, site).T,
            wording.columns(len(lines), words, language).T,
            evidence.columns(lines, findings).T,
        ]
    )
    around = context.columns(lines, dict(zip(_OWN, own, strict=True))).T
    n, reach = len(lines), max(_NEAR)
    padded = np.full((len(_AT), n + 2 * reach), -1, np.float32)
    padded[:, reach : n + reach] = own[_AT]
    near = [padded[:, reach - by : n + reach - by] for by in _NEAR]
    label = own[_COLUMN["rule_related-label"]]
    return np.concatenate([own, around, *near, _since_label(label, own[_COLUMN["is_sentence"]])[None]]).T


def _since_label(label: Array, sentence: Array) -> Array:
    """Return how many lines above the last label of a related list stands, with no sentence between; 40 where none."""
    at = np.arange(len(label))
    last = np.maximum.accumulate(np.where(label > 0, at, -40))
    stop = np.maximum.accumulate(np.where(sentence > 0, at, -40))
    return np.where(last >= stop, np.minimum(at - last, 40), 40).astype(np.float32)


def second_look(first: Array, p: Array) -> Array:
    """Return the figures of the first look with what it thought: ``p`` of each line, of its neighbours and its run."""
    n = len(p)
    words = first[:, _COLUMN["words"]]
    kept = np.where(p < 0.5, words, 0).astype(np.float64)
    sums = np.cumsum(kept)
    total = max(float(sums[-1]), 1.0)
    number, starts = runs(first[:, _COLUMN["is_sentence"]] > 0)
    size = np.diff(np.append(starts, n))
    story = np.flatnonzero((p < 0.5) & (words >= 8))
    low, high = (story[0], story[-1]) if len(story) else (0, n - 1)
    at = np.arange(n)
    weight = np.cumsum(p * words, dtype=np.float64)
    before, after = np.cumsum(words, dtype=np.float64), float(words.sum())
    padded = np.ones(n + 6, np.float32)
    padded[3 : n + 3] = p
    out = np.empty((len(SECOND) - len(FIRST), n), np.float32)
    for row, values in enumerate((
        p, *(padded[3 - by : n + 3 - by] for by in _STEPS), window_mean(p, 4), window_mean(p, 12), (np.add.reduceat(p,
        starts) / size)[number],
        np.minimum.reduceat(p, starts)[number], weight / np.maximum(before, 1),
        (weight[-1] - weight) / np.maximum(after - before, 1),
        (sums - kept) / total, 1 - sums / total, np.clip(at - low, -60, 60), np.clip(high - at, -60, 60),
        weight[-1] / max(after, 1),
    )):  # fmt: skip
        out[row] = values
    return np.concatenate([first.T, out]).T
