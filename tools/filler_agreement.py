"""How far two readers of the filler samples agree: sentences F, M or I, clauses, and grades of documents.

    python tools/filler_agreement.py [--apart]

Both files hold the rows of ``tools/filler_rows.py`` (``--apart`` prints those on which the readers differ). Raw
agreement is the share of equal labels; kappa is Cohen's, raw agreement less what chance gives (1 = all, 0 = chance);
a clause counts as the same when overlap / union is over .5; grades are compared by Spearman's rank correlation.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from scipy.stats import spearmanr

QUALITY = Path(__file__).parents[1] / "tests" / "quality"
SAME = 0.5
"""Overlap / union over which two clauses are the same one; that of the product's figures, too."""


class Labels(NamedTuple):
    """What one reader wrote: (document, sentence) -> label, -> clause, and document -> grade."""

    sentences: dict[tuple[str, int], str]
    clauses: dict[tuple[str, int], tuple[int, int]]
    grades: dict[str, int]


def read_labels(path: Path) -> Labels:
    """Return the labels of the fixed sample in a file; rows of other parts are left out."""
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
    rows = [row for row in lines if "id" in row and row.get("part", "report") == "report"]
    sentences = {(row["id"], row["sentence"]): row["label"] for row in rows if "label" in row}
    clauses = {(row["id"], row["sentence"]): tuple(row["clause"]) for row in rows if "clause" in row}
    return Labels(sentences, clauses, {row["id"]: row["grade"] for row in rows if "grade" in row})


def kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> tuple[float, float]:
    """Return (raw agreement, Cohen's kappa) of pairs of labels."""
    size = len(pairs)
    raw = sum(a == b for a, b in pairs) / size
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(first[name] * second[name] for name in first) / size**2
    return raw, 1.0 if chance == 1 else (raw - chance) / (1 - chance)


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Return overlap / union of two spans, 0..1."""
    common = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return common / max(1, a[1] - a[0] + b[1] - b[0] - common)


def report(one: Labels, two: Labels) -> Iterator[str]:
    """Yield the lines of the table."""
    both = sorted(one.sentences.keys() & two.sentences.keys())
    pairs = [(one.sentences[key], two.sentences[key]) for key in both]
    yield f"sentences {len(pairs)}"
    for name, group in (("F M I", ""), ("F against rest", "F"), ("I against rest", "I")):
        raw, above = kappa([(a == group, b == group) for a, b in pairs] if group else pairs)
        yield f"  {name:15} raw {raw:.3f}  kappa {above:.3f}"
    yield "  first down, second across:   F    M    I"
    counts = Counter(pairs)
    for a in "FMI":
        yield f"  {a:>26} " + " ".join(f"{counts[a, b]:4}" for b in "FMI")
    shared = sorted(one.clauses.keys() & two.clauses.keys())
    same = sum(overlap(one.clauses[key], two.clauses[key]) > SAME for key in shared)
    yield f"clauses given by both {len(shared)}, the same {same}"
    names = sorted(one.grades.keys() & two.grades.keys())
    grades = [(one.grades[name], two.grades[name]) for name in names]
    yield f"documents {len(names)}  equal {sum(a == b for a, b in grades)}  off by one {off_by_one(grades)}"
    yield f"  Spearman {spearmanr(grades).statistic:.3f}"


def off_by_one(grades: list[tuple[int, int]]) -> int:
    """Return how many pairs of grades differ by one."""
    return sum(abs(a - b) == 1 for a, b in grades)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--first", type=Path, default=QUALITY / "filler_labels.jsonl")
    parser.add_argument("--second", type=Path, default=QUALITY / "filler_second.jsonl")
    parser.add_argument("--apart", action="store_true", help="print the rows on which the readers differ")
    args = parser.parse_args()
    one, two = read_labels(args.first), read_labels(args.second)
    print("\n".join(report(one, two)))
    if args.apart:
        for (name, at), label in sorted(one.sentences.items()):
            if label != two.sentences.get((name, at), label):
                print(name, at, label, two.sentences[name, at])
        for name, grade in sorted(one.grades.items()):
            if grade != two.grades.get(name, grade):
                print(name, grade, two.grades[name])


if __name__ == "__main__":
    main()
