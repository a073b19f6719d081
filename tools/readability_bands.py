"""Make the readability bands of news from clean articles: rules/models/readability-bands.json.

    python tools/readability_bands.py --data DIR [--out rules/models]

Takes the articles of ``typos/clean.dev``, ``filler/clean_dev`` and the article text of ``chrome/*.dev`` below DIR (of
600 letters or more) and the shipped reference corpus. A band is the 10th to the 90th percentile of a measure;
with fewer than 12 articles of a language their median, as wide as the mean band of the languages that have more.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from scrub.batch.zstd import open_zstd
from scrub.readability.bands import FILE, GENRE, LEAST_SENTENCES, LEAST_WORDS, MEASURES
from scrub.readability.counts import tally
from scrub.readability.formulas import formulas
from scrub.text.article import read

ENOUGH, FEWEST = 12, 5
LETTERS = 600
EDGES = (10, 90)
FILES = (
    "typos/clean.dev.jsonl.zst", "filler/clean_dev.jsonl.gz", "chrome/scraper.dev.jsonl.zst",
    "chrome/auditedA.dev.jsonl.zst", "chrome/auditedB.dev.jsonl.zst",
)  # fmt: skip


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a packed file of JSON lines."""
    with path.open("rb") as raw, gzip.open(raw) if path.suffix == ".gz" else open_zstd(raw, str(path)) as lines:
        for line in lines:
            yield json.loads(line)


def articles(data: Path, reference: Path) -> Iterator[tuple[str, str]]:
    """Yield (language, text), each text once."""
    seen: set[str] = set()
    for name in FILES:
        for row in rows(data / name):
            text = row.get("gold") or row.get("text") or ""
            if text[:200] not in seen:
                seen.add(text[:200])
                yield row["lang"], text
    for path in sorted(reference.glob("*/*.txt")):
        yield path.parent.name, path.read_text("utf-8")


def values(data: Path, reference: Path) -> dict[str, dict[str, list[float]]]:
    """Return the measures of all articles by language."""
    out: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for language, text in articles(data, reference):
        counts = tally(read(text, language)).counts
        if len(text) < LETTERS or counts.words < LEAST_WORDS or counts.sentences < LEAST_SENTENCES:
            continue
        found = {**formulas(counts, language), "sentence_words": counts.words / counts.sentences}
        for name in MEASURES:
            if (value := found[name]) is not None:
                out[language][name].append(value)
    return out


def bands(found: dict[str, dict[str, list[float]]]) -> dict[str, dict[str, Any]]:
    """Return the bands of each language with five articles or more."""
    widths: dict[str, list[float]] = defaultdict(list)
    out: dict[str, dict[str, Any]] = {}
    for measures in found.values():
        for name, sample in measures.items():
            if len(sample) >= ENOUGH:
                low, high = np.percentile(sample, EDGES)
                widths[name].append(high - low)
    for language, measures in sorted(found.items()):
        texts = len(measures["lix"])
        if texts < FEWEST or len(language) != 2 or language == "xx":
            continue
        out[language] = {"texts": texts}
        for name, sample in measures.items():
            low, high = np.percentile(sample, EDGES)
            if texts < ENOUGH:
                middle, half = float(np.median(sample)), float(np.mean(widths[name])) / 2
                low, high = middle - half, middle + half
            out[language][name] = [round(float(low), 1), round(float(high), 1)]
    return out


def main(argv: Sequence[str] | None = None) -> None:
    """Measure and write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", required=True, type=Path)
    options.add_argument("--reference", default="corpora/reference", type=Path)
    options.add_argument("--out", default="rules/models", type=Path)
    chosen = options.parse_args(argv)
    found = bands(values(chosen.data, chosen.reference))
    data = {
        "made": "tools/readability_bands.py",
        "how": "10th to 90th percentile of edited news; with under 12 texts: median, mean width of the other languages",
        "genres": {GENRE: found},
    }
    lines = json.dumps(data, ensure_ascii=False, indent=1)
    (chosen.out / FILE).write_text(lines + "\n", "utf-8")
    for language, measures in found.items():
        print(language, measures)


if __name__ == "__main__":
    main()
