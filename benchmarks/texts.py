"""The texts that are timed: crawled pages as a flat scraper leaves them, brought to the size of a usual article."""

from __future__ import annotations

import json
from itertools import cycle, islice
from pathlib import Path

__all__ = ["BYTES", "crawled_pages", "english_texts", "scraped_texts"]

CORPORA = Path(__file__).resolve().parent.parent / "corpora"
BYTES = 3_800
"""Bytes of a text: the mean of 40 news articles with what stood around them."""
STORY = (
    "The harbour council met on Tuesday to hear what the winter had done to the old pier and what it would cost.\n"
    "Two of the nine piles have cracked, the engineer said, and a third leans further every time the tide turns.\n"
    "Nobody was hurt when the railing fell, but the steps to the ferry have been closed since the second of January.\n"
)
HEAD, TAIL = "Home\nNews\nSport\nSign in\nShare this article\n", "\nRead more\nMost read\nAll rights reserved"


def scraped_texts(count: int, size: int = BYTES) -> list[str]:
    """Return ``count`` texts of about ``size`` bytes: crawled ones, made longer with reference prose."""
    prose = reference_prose()
    texts = crawled_texts() or [(lang, HEAD + text + TAIL) for lang, text in prose.items()] or [("en", HEAD + TAIL)]
    return [filled(text, prose.get(lang, STORY), size, n) for n, (lang, text) in enumerate(islice(cycle(texts), count))]


def english_texts(count: int, size: int = BYTES) -> list[str]:
    """Return ``count`` English texts of about ``size`` bytes, as ``scraped_texts`` makes them."""
    prose = reference_prose().get("en", STORY)
    texts = [text for lang, text in crawled_texts() if lang == "en"] or [HEAD + TAIL]
    return [filled(text, prose, size, n) for n, text in enumerate(islice(cycle(texts), count))]


def crawled_texts() -> list[tuple[str, str]]:
    """Return (language, text) of the crawled articles, one of each site in turn."""
    path = CORPORA / "crawl" / "crawl.jsonl"
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []
    sites: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        sites.setdefault(row["id"].split("/")[0], []).append((row["lang"], row["text"]))
    most = max(map(len, sites.values()), default=0)
    return [texts[n] for n in range(most) for texts in sites.values() if n < len(texts)]


def crawled_pages() -> list[str]:
    """Return the crawled pages as HTML; none where the corpus is missing."""
    return [path.read_text("utf-8") for path in sorted((CORPORA / "crawl").glob("*/*.html"))]


def reference_prose() -> dict[str, str]:
    """Return the paragraphs of all reference articles of each language."""
    folders = sorted(path for path in (CORPORA / "reference").glob("*") if path.is_dir())
    return {f.name: "\n".join(p.read_text("utf-8").strip() for p in sorted(f.glob("*.txt"))) for f in folders}


def filled(text: str, prose: str, size: int, start: int) -> str:
    """Return ``text`` with paragraphs of ``prose`` set into its middle until it has about ``size`` bytes."""
    lines, paragraphs = text.split("\n"), [line for line in prose.split("\n") if len(line) > 100] or STORY.split("\n")
    room, added = size - len(text.encode()), list[str]()
    for paragraph in islice(cycle(paragraphs), start, None):
        if room <= 0:
            break
        added.append(paragraph)
        room -= len(paragraph.encode()) + 1
    middle = len(lines) // 2
    return "\n".join([*lines[:middle], *added, *lines[middle:]])
