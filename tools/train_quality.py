"""Choose the weights of the quality score and print what it tells apart: rules/models/quality.json.

    python tools/train_quality.py --data DIR [--limit 150] [--out rules/models] [--check]

Three groups of English texts are cleaned and scored by the product: edited news (``typos/clean.dev``,
``filler/clean_dev``), machine-rewritten news (``filler/docs_dev``, label 1), and chrome-laden texts (``chrome/*.dev``,
as scraped, three words of chrome in a hundred or more). Of a small grid of weights the set is taken that tells edited
from rewritten news best (area under the curve to a hundredth), the middle of the grid on a tie. A laden text should
come out as good as an edited one: the quality is that of what is left, and an area of .5 says so. The grid keeps every
part in play; originality has the weight of readability, as these texts have no reference. ``--check`` does not write.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np

from scrub.batch.zstd import open_zstd
from scrub.model.quality import quality
from scrub.pipeline import Scrubber

FILE = "quality.json"
REWRITES = ("imbd-rewrite", "imbd-polish", "imbd-expand", "l2r-news")
LETTERS = 600
LADEN = 0.03
PARTS = ("readability", "originality", "typos", "filler", "template_style")
GRID = {
    "readability": (1.0,),
    "originality": (1.0,),
    "typos": (0.5, 1.0),
    "filler": (0.5, 1.0, 1.5),
    "template_style": (0.5, 0.75, 1.0, 1.5, 2.0),
}
GROUPS = ("edited", "machine", "laden")


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a packed file of JSON lines."""
    with path.open("rb") as raw, gzip.open(raw) if path.suffix == ".gz" else open_zstd(raw, str(path)) as lines:
        for line in lines:
            yield json.loads(line)


def edited(data: Path) -> Iterator[str]:
    """Yield edited news."""
    seen: set[str] = set()
    for name in ("typos/clean.dev.jsonl.zst", "filler/clean_dev.jsonl.gz"):
        for row in rows(data / name):
            if row["lang"] == "en" and row["text"][:200] not in seen:
                seen.add(row["text"][:200])
                yield row["text"]


def machine(data: Path) -> Iterator[str]:
    """Yield machine-rewritten news."""
    for row in rows(data / "filler/docs_dev.jsonl.gz"):
        if row["lang"] == "en" and str(row["label"]) == "1" and row["source"] in REWRITES:
            yield row["text"]


def laden(data: Path) -> Iterator[str]:
    """Yield scraped texts with chrome in them."""
    for name in ("scraper", "seedlike", "auditedA", "auditedB"):
        for row in rows(data / f"chrome/{name}.dev.jsonl.zst"):
            words = [len(line.split()) for line in row["lines"]]
            chrome = sum(n for n, label in zip(words, row["lab"], strict=True) if label == "d")
            if row["lang"] == "en" and chrome >= LADEN * sum(words):
                yield "\n".join(row["lines"])


def parts_of(texts: Sequence[str]) -> list[dict[str, float | None]]:
    """Return the scores of texts."""
    scrubber = Scrubber()
    scores = [scrubber.clean(text, lang="en").scores for text in texts]
    return [{name: getattr(score, name) for name in PARTS} for score in scores]


def area(better: Sequence[float], worse: Sequence[float]) -> float:
    """Return how often a text of the better group comes out above one of the other."""
    a, b = np.array(better)[:, None], np.array(worse)[None]
    return float((a > b).mean() + 0.5 * (a == b).mean())


def areas(found: dict[str, list[dict[str, float | None]]], weights: dict[str, float]) -> dict[str, float]:
    """Return the area under the curve of each pair of groups."""
    scores = {group: [quality(parts, weights) or 0.0 for parts in texts] for group, texts in found.items()}
    pairs = (("edited", "machine"), ("edited", "laden"))
    return {f"{a} > {b}": round(area(scores[a], scores[b]), 3) for a, b in pairs}


def choose(found: dict[str, list[dict[str, float | None]]]) -> dict[str, float]:
    """Return the weights that tell edited from rewritten news best."""
    middle = {name: float(np.median(values)) for name, values in GRID.items()}
    sets = [dict(zip(GRID, values, strict=True)) for values in product(*GRID.values())]
    return max(
        sets,
        key=lambda w: (round(areas(found, w)["edited > machine"], 2), -sum(abs(w[name] - middle[name]) for name in w)),
    )


def main(argv: Sequence[str] | None = None) -> None:
    """Score, choose, print, write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", required=True, type=Path)
    options.add_argument("--limit", default=150, type=int)
    options.add_argument("--out", default="rules/models", type=Path)
    options.add_argument("--check", action="store_true")
    chosen = options.parse_args(argv)
    chance = random.Random(4)
    found = {}
    for group, read in zip(GROUPS, (edited, machine, laden), strict=True):
        texts = [text for text in read(chosen.data) if len(text) >= LETTERS]
        found[group] = parts_of(chance.sample(texts, min(chosen.limit, len(texts))))
    silent = [name for name in PARTS if all(parts[name] is None for texts in found.values() for parts in texts)]
    weights = choose(found)
    measured = areas(found, weights)
    print("weights", weights, "\nareas", measured, "\nwithout a score here:", ", ".join(silent) or "none")
    for group, texts in found.items():
        values = [quality(parts, weights) or 0.0 for parts in texts]
        print(f"{group:8} {len(texts)} texts, quality 10/50/90 %:", np.percentile(values, (10, 50, 90)).round(2))
    if not chosen.check:
        data = {"made": "tools/train_quality.py", "texts": {g: len(t) for g, t in found.items()}, "areas": measured}
        text = json.dumps({**data, "weights": weights}, indent=1)
        (chosen.out / FILE).write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
