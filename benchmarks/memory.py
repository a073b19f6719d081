"""What a long run costs in memory: growth over many articles that are all different, and the peak of a process."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from timing import verdict

__all__ = ["run"]

PAGES, WARM = 5_000, 500
GROWTH, PEAK = 20.0, 600.0
"""Megabytes that a worker may grow by after its first articles, and have at most."""
STATUS = Path("/proc/self/status")
NOW, MOST = "VmRSS:", "VmHWM:"
"""What a process holds, and the most that it has held; ``ru_maxrss`` would count what the parent held before it."""


def run(repeat: int) -> dict[str, Any]:  # noqa: ARG001 - one run says it
    """Print and return the megabytes of a process that cleans texts, and of one that cleans pages."""
    if not STATUS.exists():
        print("memory: this system does not tell how much a process holds (no /proc); left out")
        return {}
    out = {}
    for mode in ("text", "html"):
        done = subprocess.run([sys.executable, __file__, mode], stdout=subprocess.PIPE, check=True, text=True)
        found = out[mode] = json.loads(done.stdout)
        print(f"memory, {mode}: {found['articles']:,} articles")
        print(verdict("growth", found["growth"], GROWTH, unit=" MB"))
        print(verdict("peak", found["peak"], PEAK, unit=" MB"))
    return {"memory_mb": out}


def held(field: str = NOW) -> float:
    """Return the megabytes that this process holds now, or has held at most."""
    return int(STATUS.read_text().partition(field)[2].split(maxsplit=1)[0]) * 1_024 / 1e6


def measure(mode: str) -> dict[str, float]:
    """Clean articles that are all different; return growth and peak in megabytes."""
    from texts import crawled_pages, scraped_texts

    from scrub import Scrubber

    scrubber, sources = Scrubber(), crawled_pages() if mode == "html" else scraped_texts(60)
    before = 0.0
    for number in range(WARM + PAGES):
        if number == WARM:
            before = held()
        source = sources[number % len(sources)]
        middle = source.find(". ", len(source) // 2) + 1
        scrubber.clean(**{mode: f"{source[:middle]} Item {number} of {coined(number)}{source[middle:]}"})
    return {"articles": PAGES, "growth": held() - before, "peak": held(MOST)}


def coined(number: int) -> str:
    """Return a word that no dictionary holds, another one for each number."""
    letters = "bdfgklmnprst"
    return "".join(letters[number // 12**at % 12] + "aeiou"[number // 5**at % 5] for at in range(4))


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1])))
