"""Pages written for training, line by line as a scraper that takes all visible text would leave them.

``chrome_documents/<language>.txt`` holds them: ``== name``, then one line each: a code, a tab, the line. Where the
stories (``chrome_stories``) teach what stands between paragraphs, these teach whole pages, and what of an article looks
like chrome: sub-headlines in a site's words, rows of tables, addresses, questions.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from chrome_stories import Story, coded_texts

__all__ = ["CHROME_CODES", "KINDS", "documents"]

ROOM = Path(__file__).parent / "chrome_documents"
ARTICLE_CODES, CHROME_CODES = "hkt", "dr"
"""Headline, line of the article, one that looks like chrome; words of the site, and what speaks of people and events
as the article does: headlines of other stories, captions, names."""
KINDS = {"h": "title", "t": "like-chrome"}
"""The kinds that the codes tell."""


@cache
def documents() -> tuple[Story, ...]:
    """Return all pages, by language. Raises ValueError for a line without a code."""
    return tuple(
        Story(lang, f"page-{lang}-{name}", lines)
        for lang, _, name, lines in coded_texts(ROOM, ARTICLE_CODES + CHROME_CODES)
    )
