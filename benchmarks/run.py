"""Timed work, compared with its peers in the same run.

``python benchmarks/run.py [NAME ...] [--json OUT] [--repeat N]``; README.md says how to read the figures.
"""

from __future__ import annotations

import argparse
import importlib
import json
import platform
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

NAMES = ("imports", "rules", "clean", "families", "pipeline", "memory", "batch")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the benchmarks that are named, or all; figures go to stdout and, as JSON, to the path given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(NAMES)}; default: all")
    parser.add_argument("--json", type=Path, metavar="OUT", help="file for the figures")
    parser.add_argument(
        "--repeat", type=int, default=5, metavar="N", help="rounds, of which the best counts (default: 5)"
    )
    options = parser.parse_args(argv)
    if unknown := [name for name in options.names if name not in NAMES]:
        parser.error(f"no benchmark {unknown[0]!r}; expected one of {', '.join(NAMES)}")
    figures: dict[str, Any] = {"python": platform.python_version(), "machine": platform.machine()}
    for name in options.names or NAMES:
        figures[name] = importlib.import_module(name).run(options.repeat)
    if options.json:
        options.json.parent.mkdir(parents=True, exist_ok=True)
        options.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
