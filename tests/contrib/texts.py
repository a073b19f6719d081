"""Rows that all integrations clean."""

from __future__ import annotations

from typing import Any

from scrub import Scrubber
from scrub.batch.frames import clean_rows

STORY = "The council voted on Tuesday to rebuild the old pier by the end of the year, {} members said."
ROWS: list[dict[str, Any]] = [
    {"id": n, "text": f"{STORY.format(n)}\nShare this article", "url": f"https://paper.example/{n}"} for n in range(6)
]
ROWS[2]["text"] = None
ROWS[3]["text"] = "\x00 odd \ufeff"
ROWS[4]["text"] = ""
SCRUBBER = Scrubber(only=("chrome", "readability"))


def locally(**options: Any) -> list[dict[str, Any]]:
    """Return the rows as the local engine cleans them."""
    return [row | found for row, found in zip(ROWS, clean_rows(SCRUBBER, **options)(ROWS), strict=True)]
