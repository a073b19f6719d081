"""Stories written for training, with what stands between their paragraphs on a page: captions, headlines, calls.

``chrome_stories/<language>.txt`` holds them, one line each: a code, a tab, the line. What a page puts into an article
speaks of the article's people and places as the article does, which no wording put into other articles can show.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

__all__ = ["ARTICLE_CODES", "CHROME_CODES", "KINDS", "Story", "stories"]

ROOM = Path(__file__).parent / "chrome_stories"
ARTICLE_CODES, CHROME_CODES = "TSPHK", "CRLX"
"""Headline, standfirst, paragraph, sub-headline, other lines of the story that look like chrome; caption, headline of
another story, label above those, all else that a page puts in."""
KINDS = {"T": "title", "C": "caption", "R": "related-headline", "L": "related-label"}
"""The kinds that the codes tell."""


class Story(NamedTuple):
    """A story: its language, a name, the code and the text of each of its lines."""

    lang: str
    name: str
    lines: tuple[tuple[str, str], ...]


@cache
def stories() -> tuple[Story, ...]:
    """Return all stories, by language. Raises ValueError for a line without a code."""
    return tuple(story for path in sorted(ROOM.glob("*.txt")) for story in _read(path))


def _read(path: Path) -> Iterator[Story]:
    for number, text in enumerate(path.read_text("utf-8").split("\n== ")):
        lines = [line.split("\t", 1) for line in text.split("\n")[1:] if line.strip()]
        if wrong := [line for line in lines if len(line) != 2 or line[0] not in ARTICLE_CODES + CHROME_CODES]:
            raise ValueError(
                f"{path.name}, story {number + 1}: {wrong[0]} has no code of {ARTICLE_CODES + CHROME_CODES}"
            )
        yield Story(path.stem, f"story-{path.stem}-{number}", tuple((code, line.strip()) for code, line in lines))
