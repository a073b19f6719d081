"""Stories written for training, with what stands between their paragraphs on a page: captions, headlines, calls.

``chrome_stories/<language>.txt`` holds them, one line each: a code, a tab, the line. What a page puts into an article
speaks of the article's people and places as the article does, which no wording put into other articles can show.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

__all__ = ["ARTICLE_CODES", "CHROME_CODES", "KINDS", "Story", "coded_texts", "stories"]

ROOM = Path(__file__).parent / "chrome_stories"
ARTICLE_CODES, CHROME_CODES = "TSPHK", "CRLX"
"""Headline, standfirst, paragraph, sub-headline, other lines of the story that look like chrome; caption, headline of
another story, label above those, all else that a page puts in."""
KINDS = {"T": "title", "C": "caption", "R": "related-headline", "L": "related-label"}
"""The kinds that the codes tell."""


Lines = tuple[tuple[str, str], ...]


class Story(NamedTuple):
    """A story or a page: its language, a name, the code and the text of each of its lines."""

    lang: str
    name: str
    lines: Lines


@cache
def stories() -> tuple[Story, ...]:
    """Return all stories, by language. Raises ValueError for a line without a code."""
    return tuple(
        Story(lang, f"story-{lang}-{number}", lines)
        for lang, number, _, lines in coded_texts(ROOM, ARTICLE_CODES + CHROME_CODES)
    )


def coded_texts(room: Path, codes: str) -> Iterator[tuple[str, int, str, Lines]]:
    """Yield the texts of the files of a folder: language, number in the file, heading, code and text of each line.

    Raises ValueError for a line whose code is none of ``codes``.
    """
    for path in sorted(room.glob("*.txt")):
        for number, text in enumerate(path.read_text("utf-8").removeprefix("== ").split("\n== ")):
            heading, *rows = text.split("\n")
            lines = [row.split("\t", 1) for row in rows if row.strip()]
            if wrong := [line for line in lines if len(line) != 2 or line[0] not in codes]:
                raise ValueError(f"{path.name}, {heading}: {wrong[0]} has no code of {codes}")
            yield path.stem, number, heading, tuple((code, line.strip()) for code, line in lines)
