"""Compare what is reached with floors.json.

    python tests/quality/gate.py                                 exit 1 when a figure is under its floor
    python tests/quality/gate.py --raise                         lift the floors to what is reached now
    python tests/quality/gate.py --lower NAME --reason "..."     lower one floor; the reason is kept in the file

The floors are pinned with the hash of the data they were measured on: when the sample changes, set them again.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.quality.chrome_lines import LINES
from tests.quality.measure import CORPORA, figures

FLOORS = Path(__file__).parent / "floors.json"


def data_hash() -> str:
    """Return the hash of the sample data."""
    digest = hashlib.sha256()
    for path in [*sorted(p for p in CORPORA.rglob("*") if p.suffix in (".txt", ".html")), LINES]:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def compare(floors: dict[str, float], now: dict[str, float]) -> list[str]:
    """Return a line for each figure that is under its floor or has none."""
    bad = [
        f"{name} is {now[name]}, under its floor {floor}" for name, floor in floors.items() if now.get(name, 0) < floor
    ]
    return bad + [f"{name} has no floor: run with --raise" for name in now if name not in floors]


def main() -> int:
    """Run the gate and return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="higher", action="store_true")
    parser.add_argument("--lower", metavar="NAME")
    parser.add_argument("--reason")
    options = parser.parse_args()
    kept = json.loads(FLOORS.read_text("utf-8")) if FLOORS.is_file() else {"data": "", "floors": {}, "lowered": []}
    now, pinned = figures(), data_hash()
    for name, value in now.items():
        print(f"{name:24} {value:.4f}   floor {kept['floors'].get(name, 0):.4f}")
    if options.lower:
        if not options.reason:
            parser.error("--lower needs a --reason")
        kept["lowered"].append({"name": options.lower, "to": now[options.lower], "reason": options.reason})
        kept["floors"][options.lower] = now[options.lower]
    if options.higher:
        kept["floors"] = {name: max(value, kept["floors"].get(name, 0)) for name, value in now.items()}
    if options.higher or options.lower:
        kept["data"] = pinned
        FLOORS.write_text(json.dumps(kept, indent=2) + "\n", "utf-8")
    bad = compare(kept["floors"], now)
    if kept["data"] != pinned:
        bad.append("the sample has changed since the floors were set: look at the figures, then run with --raise")
    for line in bad:
        print(line, file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
