"""What is measured on the crawl sample and the reference articles that ship with the project."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean as mean

import scrub
from tests.quality.chrome_lines import line_figures

CORPORA = Path(__file__).parents[2] / "corpora"


@dataclass(frozen=True)
class Sample:
    """One scraped article: the flat text, the page, and the article alone."""

    id: str
    lang: str
    text: str
    html: str
    gold: str


def samples() -> Iterator[Sample]:
    """Yield the articles of the crawl sample."""
    crawl = CORPORA / "crawl"
    for line in (crawl / "manifest.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        parts = {key: (crawl / row[key]).read_text("utf-8") for key in ("text", "html", "gold")}
        yield Sample(row["id"], row["lang"], **parts)


def lines(text: str) -> list[str]:
    """Return the trimmed lines that are not blank."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def text_figures() -> dict[str, float]:
    """Return recall of chrome lines, share of article words kept and share of documents exactly right, flat texts."""
    chrome = gone = words = kept = exact = documents = 0
    for sample in samples():
        gold, out = lines(sample.gold), lines(scrub.clean(sample.text, lang=None).text)
        bad = [line for line in lines(sample.text) if line not in gold]
        left = set(out)
        chrome += len(bad)
        gone += sum(line not in left for line in bad)
        words += sum(len(line.split()) for line in gold)
        kept += sum(len(line.split()) for line in gold if line in left)
        exact += out == gold
        documents += 1
    return {"text.recall": gone / chrome, "text.kept": kept / words, "text.exact": exact / documents}


def page_figures() -> dict[str, float]:
    """Return the mean precision and recall of article words on the HTML pages."""
    precision = recall = 0.0
    rows = list(samples())
    for sample in rows:
        want, have = sample.gold.split(), scrub.clean(html=sample.html).text.split()
        common = sum((_bag(want) & _bag(have)).values())
        precision += common / max(1, len(have))
        recall += common / max(1, len(want))
    return {"page.precision": precision / len(rows), "page.recall": recall / len(rows)}


def _bag(words: list[str]):
    from collections import Counter

    return Counter(words)


def silence_figures() -> dict[str, float]:
    """Return the shares of clean reference articles that come back byte for byte, and that nothing is said against."""
    texts = [path.read_text("utf-8") for path in sorted((CORPORA / "reference").glob("*/*.txt"))]
    reports = [scrub.clean(text) for text in texts]
    return {
        "reference.untouched": mean(report.text == text for report, text in zip(reports, texts, strict=True)),
        "reference.no_typo": mean(not report.typos for report in reports),
        "reference.no_filler": mean(not report.filler for report in reports),
        "reference.plain_style": mean((report.scores.template_style or 0) < 0.5 for report in reports),
    }


def copy_figures() -> dict[str, float]:
    """Return how much of each reference article is found in the reference itself, its own words of new ones."""
    shipped = scrub.Scrubber(reference="shipped", only=("match",))
    texts = [path.read_text("utf-8") for path in sorted((CORPORA / "reference/en").glob("*.txt"))]
    fresh = [sample.gold for sample in samples()]
    copied = [1 - (shipped.clean(text).scores.originality or 0) for text in texts]
    own = [shipped.clean(text).scores.originality or 0 for text in fresh]
    return {"copies.found": mean(copied), "copies.none": mean(own)}


def figures() -> dict[str, float]:
    """Return all figures, rounded to four places."""
    found = {**text_figures(), **page_figures(), **silence_figures(), **copy_figures(), **line_figures()}
    return {name: round(value, 4) for name, value in found.items()}
