"""A whole article: chrome-only cleaning of scraped text, and of pages against trafilatura's extraction."""

from __future__ import annotations

from functools import partial
from typing import Any

import trafilatura
from generate import synthetic_rules
from texts import BYTES, crawled_pages, scraped_texts
from timing import best, verdict

from scrub import Scrubber
from scrub.chrome.strip import strip
from scrub.engine.compile import Compiled, compile_rules
from scrub.engine.load import load_rules
from scrub.engine.rulebook import Rulebook
from scrub.model.document import Document
from scrub.text.language import judge

__all__ = ["run"]

TEXTS = 40
GOAL = 1.0
"""Milliseconds of CPU of one article with the shipped rules."""


def run(repeat: int) -> dict[str, Any]:
    """Print and return the figures."""
    return time_text(repeat) | time_html(repeat)


def time_text(repeat: int) -> dict[str, Any]:
    """Print and return the milliseconds of one scraped text: the whole report, and the stripping alone."""
    texts, scrubber, shipped = scraped_texts(TEXTS), Scrubber(only=("chrome",)), load_rules()
    more = compile_rules([*shipped, *synthetic_rules(1_000)])
    jobs = {
        "report": partial(reports, scrubber, texts),
        "strip": partial(stripped, scrubber.rules, texts),
        "strip, 1,000 rules more": partial(stripped, more, texts),
    }
    out = {name: 1e3 * seconds / TEXTS for name, seconds in best(jobs, 3 * repeat).items()}
    print(f"clean, text: {TEXTS} articles of {BYTES / 1000:.1f} KB, {len(shipped)} shipped rules")
    print(verdict("report", out["report"], GOAL, unit=" ms"))
    for name in ("strip", "strip, 1,000 rules more"):
        print(f"  {name}: {out[name]:.2f} ms")
    return {"text_ms": out}


def time_html(repeat: int) -> dict[str, Any]:
    """Print and return the milliseconds of one page, and the ratio to ``trafilatura.extract`` with its defaults."""
    pages, scrubber = crawled_pages(), Scrubber(only=("chrome",))
    if not pages:
        print("clean, html: corpora/crawl is not there; left out")
        return {}
    jobs = {
        "scrub": lambda: [scrubber.clean(html=page) for page in pages],
        "trafilatura": lambda: [trafilatura.extract(page) for page in pages],
    }
    out = {name: 1e3 * seconds / len(pages) for name, seconds in best(jobs, repeat).items()}
    ratio = out["trafilatura"] / out["scrub"]
    print(f"clean, html: {len(pages)} pages of {sum(map(len, pages)) / len(pages) / 1000:.1f} KB")
    print(f"  scrub {out['scrub']:.2f} ms, trafilatura.extract {out['trafilatura']:.2f} ms, ratio {ratio:.2f}")
    return {"html_ms": out, "html_ratio": ratio}


def reports(scrubber: Scrubber, texts: list[str]) -> None:
    """Clean the texts; the languages of an earlier run are forgotten first, or detection would be free."""
    judge.cache_clear()
    for text in texts:
        scrubber.clean(text)


def stripped(rules: Compiled | Rulebook, texts: list[str]) -> None:
    """Strip the texts without making reports."""
    judge.cache_clear()
    for text in texts:
        strip(Document(text), rules, level="normal")
