"""Pages written for training, line by line as a scraper that takes all visible text would leave them.

``chrome_documents/<language>.txt`` holds them: ``== name``, then one line each: a code, a tab, the line. Where the
stories (``chrome_stories``) teach what stands between paragraphs, these teach whole pages, and what of an article looks
like chrome: sub-headlines in a site's words, rows of tables, addresses, questions.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

__all__ = ["CHROME_CODES", "KINDS", "Written", "documents"]

ROOM = Path(__file__).parent / "chrome_documents"
ARTICLE_CODES, CHROME_CODES = "hkt", "dr"
"""Headline, line of the article, one that looks like chrome; words of the site, and what speaks of people and events
as the article does: headlines of other stories, captions, names."""
KINDS = {"h": "title", "t": "like-chrome"}
"""The kinds that the codes tell."""


class Written(NamedTuple):
    """A page: its language, its name, the code and the text of each of its lines."""

    lang: str
    name: str
    lines: tuple[tuple[str, str], ...]


@cache
def documents() -> tuple[Written, ...]:
    """Return all pages, by language. Raises ValueError for a line without a code."""
    return tuple(page for path in sorted(ROOM.glob("*.txt")) for page in _read(path))


def _read(path: Path) -> Iterator[Written]:
    for text in path.read_text("utf-8").removeprefix("== ").split("\n== "):
        name, *rows = text.rstrip("\n").split("\n")
        lines = [row.split("\t", 1) for row in rows]
        if wrong := [line for line in lines if len(line) != 2 or line[0] not in ARTICLE_CODES + CHROME_CODES]:
            raise ValueError(f"{path.name}, page {name}: {wrong[0]} has no code of {ARTICLE_CODES + CHROME_CODES}")
        yield Written(path.stem, f"page-{path.stem}-{name}", tuple((code, line) for code, line in lines))
