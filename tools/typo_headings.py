"""The examples the headline detector learns from: articles with one word of a heading replaced, and as they are."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from typo_rows import FOLDS, packed

from scrub.text.article import read
from scrub.typos.headline import FEATURES, Guess, guesses

SET = {"bound": 5.0, "headed": 9.0}
"""Weights that no example teaches: a twin heading decides alone, a word bound to its neighbour almost."""
PRECISION = 0.97
"""Share of right alarms, out of fold and with those on clean articles counted, at which the limit is set."""
RIDGE = 0.5
MOST_ON_CLEAN = 3
"""Alarms on the clean articles that are allowed, out of fold."""


class Row(NamedTuple):
    """A guess of an article: whether the article was damaged, whether the word was, and whether the guess is right."""

    fold: int
    name: str
    damaged: bool
    here: bool
    right: bool
    guess: Guess


def rows(data: Path) -> Iterator[Row]:
    """Yield the guesses of the clean articles and of those with one word of a heading replaced."""
    for x in packed(data, "clean"):
        yield from _of(x, None)
    for x in packed(data, "consist"):
        if (error := x["errors"][0])["kind"] == "headline_word":
            yield from _of(x, error)


def _of(x: dict, error: dict | None) -> Iterator[Row]:
    fold = zlib.crc32(x["id"].split("#")[0].encode()) % FOLDS
    for guess in guesses(read(x["text"], x["lang"])):
        here = error is not None and guess.word.start < error["end"] and guess.word.end > error["start"]
        right = here and guess.right in {word.lower() for word in error["corr"]}
        yield Row(fold, x["id"], error is not None, here, right, guess)


def train(data: Path, fit: callable) -> dict:
    """Return weights and limit, and print what they do out of fold; ``fit`` is the trainer's."""
    found = [row for row in rows(data) if not row.guess.seen["headed"]]
    names = [name for name in FEATURES if name not in SET]
    x = np.array([[1.0 if name == "bias" else row.guess.seen[name] for name in names] for row in found])
    y, fold = np.array([float(row.right) for row in found]), np.array([row.fold for row in found])
    w = np.ones(len(y))
    scores = np.zeros(len(y))
    for n in range(FOLDS):
        scores[fold == n] = x[fold == n] @ fit(x[fold != n], y[fold != n], w[fold != n], RIDGE)
    total = sum(1 for item in packed(data, "consist") if item["errors"][0]["kind"] == "headline_word")
    limit = _limit(scores, found, total)
    weights = {name: round(float(v), 3) for name, v in zip(names, fit(x, y, w, RIDGE), strict=True)}
    return {"weights": weights | SET, "limit": limit}


def _limit(scores: np.ndarray, found: list[Row], total: int) -> float:
    """Return the least limit that is precise enough, and print the curve."""
    best: dict[tuple[str, int], tuple[float, Row]] = {}
    for score, row in zip(scores, found, strict=True):
        key = (row.name, row.guess.word.start)
        if key not in best or score > best[key][0]:
            best[key] = (float(score), row)
    chosen = 9.0
    print(f"{len(found)} guesses, {total} errors; limit: recall, first right, precision, alarms on clean articles")
    for limit in np.arange(-2.0, 2.01, 0.25)[::-1]:
        over = [row for score, row in best.values() if score > limit]
        hits, firsts = sum(row.here for row in over), sum(row.right for row in over)
        clean = [f"{row.name} {row.guess.word.text} -> {row.guess.right}" for row in over if not row.damaged]
        wrong = sum(row.damaged and not row.here for row in over)
        precision = hits / max(1, hits + wrong)
        print(f"  {limit:5.2f}: {hits / total:.3f} {firsts / total:.3f} {precision:.3f} {len(clean)} {clean[:4]}")
        if precision >= PRECISION and len(clean) <= MOST_ON_CLEAN:
            chosen = float(limit)
    return round(chosen, 2)


def write(path: Path, made: dict) -> None:
    """Write the model."""
    path.write_text(json.dumps({"made": "tools/train_typos.py"} | made, indent=1) + "\n")
