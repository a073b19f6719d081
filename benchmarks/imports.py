"""Start-up: CPU of the import, the help and the first article in a fresh process, over the bare interpreter."""

from __future__ import annotations

from typing import Any

from timing import best_of_children, verdict

__all__ = ["run"]

STORY = (
    "The council voted on Tuesday to rebuild the old pier, which was closed after the storm.\\n\\nShare this article"
)
JOBS = {
    "bare": ("-c", "pass"),
    "import scrub": ("-c", "import scrub"),
    "python -m scrub --help": ("-m", "scrub", "--help"),
    "first clean": ("-c", f"import scrub; scrub.clean('{STORY}')"),
}
GOALS = {"import scrub": 60, "python -m scrub --help": 120, "first clean": 600}
"""Milliseconds."""


def run(repeat: int) -> dict[str, Any]:
    """Print and return the milliseconds of each, without those of the bare interpreter."""
    times = best_of_children(JOBS, repeat)
    print(f"imports: over the bare interpreter ({1e3 * times['bare']:.1f} ms)")
    out: dict[str, Any] = {name: 1e3 * (times[name] - times["bare"]) for name in GOALS}
    for name, goal in GOALS.items():
        print(verdict(name, out[name], goal, unit=" ms"))
    return out
