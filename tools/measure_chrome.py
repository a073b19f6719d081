"""Measure the block model out of fold: the product cleans each document with the model that has not seen its site.

python tools/measure_chrome.py --data DIR --bench DIR [--work DIR] [--sets audited,seedlike] [--mute .4]
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from pathlib import Path

from chrome_rows import FOLDS, read_rows, reference_rows, row_of

from scrub.chrome.model import BlockModel
from scrub.chrome.strip import strip
from scrub.engine.compile import compile_rules
from scrub.engine.load import load_rules
from scrub.engine.pack import usable
from scrub.model.document import Document


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of labelled rows")
    parser.add_argument("--bench", type=Path, required=True, help="folder of the measuring script run.py")
    parser.add_argument("--work", type=Path, default=Path("build/chrome-model"), help="the models of the folds")
    parser.add_argument("--sets", default="audited,seedlike,scraper,flat,reference")
    parser.add_argument("--level", default="normal")
    parser.add_argument("--max", type=int, default=0)
    parser.add_argument("--dump", type=Path)
    parser.add_argument("--model", type=Path, help="one model for all folds (in fold figures)")
    parser.add_argument("--limits", help="json")
    parser.add_argument(
        "--mute", type=float, default=0, help="share of the rules left out: pages with wordings never seen"
    )
    parser.add_argument("--rules-only", action="store_true")
    options = parser.parse_args()
    sys.path[:0] = [str(options.bench), str(options.bench.parent)]
    import benchlib
    import run as bench

    paths = [options.model or options.work / f"fold{fold}.json" for fold in range(FOLDS)]
    datas = [json.loads(path.read_text()) for path in paths]
    if options.limits:
        for d in datas:
            d["limits"] = json.loads(options.limits)
    models = [None] * FOLDS if options.rules_only else [BlockModel.of(d) for d in datas]
    rng = random.Random(4)
    compiled = compile_rules([rule for rule in usable(load_rules()) if rng.random() >= options.mute])
    names = options.sets.split(",")
    print(bench.HEAD)
    fold_of: dict[str, int] = {}

    def clean(text: str, url: str | None = None, lang: str | None = None) -> str:
        done = strip(Document(text, url=url), compiled, level=options.level, lang=lang, model=models[fold_of[url]])
        return done.text

    dump = options.dump.open("w") if options.dump else None
    for name in names:
        if name == "reference":
            rows = list(reference_rows())
            changed = [
                row.site
                for row in rows
                if strip(Document("\n".join(row.lines)), compiled, level=options.level, model=models[row.fold]).text
                != "\n".join(row.lines)
            ]
            print(f"reference: {len(rows) - len(changed)} of {len(rows)} untouched; changed: {', '.join(changed)}")
            continue
        raws = benchlib.sample(read_rows(options.data, [name]), options.max)
        fold_of |= {raw["url"]: row_of(raw).fold for raw in raws}
        for raw in raws:
            raw["lab0"] = raw["lab"]
            raw["lab"] = raw["lab"].replace("m", "d")
        found = bench.measure(raws, clean)
        print(bench.fmt(name, bench.summ(found)), flush=True)
        gone, all_ = Counter(), Counter()
        for d in found:
            row = d["r"]
            kinds = row.get("kinds") or [None] * len(row["lines"])
            for label, kind, left in zip(row["lab0"], kinds, d["sv"], strict=True):
                if (label in "kdmt" and kind is not None) or label in "kt":
                    all_[label, kind] += 1
                    gone[label, kind] += left < 0.5
            if dump:
                dump.write(
                    json.dumps(
                        {
                            "set": name,
                            "id": row["id"],
                            "url": row["url"],
                            "flat": row["flat"],
                            "fold": fold_of[row["url"]],
                            "lines": row["lines"],
                            "lab": row["lab0"],
                            "kinds": kinds,
                            "sv": d["sv"],
                        }
                    )
                    + "\n"
                )
        if name in ("audited", "seedlike"):
            print(
                "   removed: " + ", ".join(f"{a}:{b} {gone[a, b]}/{n}" for (a, b), n in all_.most_common()), flush=True
            )


if __name__ == "__main__":
    main()
