"""Made-up articles with their reports: values only, no cleaning, as many as wanted, the same in every process."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from random import Random
from typing import Any

from scrub.model.document import Document
from scrub.model.finding import Edit, Finding, Match
from scrub.model.report import Report, Scores
from scrub.model.span import Span

WORDS = """harbour council ferry market bridge school lease tide vote budget roof road meeting winter winner plan fish
boat hall museum library storm repair director member street price company bus driver garden river station""".split()
CHROME = (
    ("Share this article", "share", "chrome/en/share-this"),
    ("Sign up for our newsletter", "newsletter", "chrome/en/newsletter-sign-up"),
    ("Advertisement", "advertisement", "chrome/any/advertisement"),
    ("Read also: the storm that moved a lighthouse", "related-headline", "chrome/en/read-also"),
    ("Accept all cookies", "consent", "chrome/en/cookies-accept"),
)
LANGUAGES = ("en", "en", "en", "de", "fr", "es")
LEFT = ("Log in to join the conversation", "More from {site}", "Your privacy choices")


def sentence(random: Random) -> str:
    """Return a sentence of ten to eighteen words."""
    return " ".join(random.choices(WORDS, k=random.randint(10, 18))).capitalize() + "."


@lru_cache(maxsize=4000)
def article(number: int, *, publishers: int = 60) -> tuple[dict[str, Any], Report]:
    """Return record and report number ``number``; the same number gives the same article."""
    random = Random(number)
    site = f"paper{random.randrange(publishers) + 1:02}.example"
    start, parts, findings, edits = 0, [], [], []
    paragraphs = random.randint(4, 9)
    for index in range(paragraphs):
        if random.random() < 0.4:
            line, kind, rule = random.choice(CHROME)
            span = Span(start, start + len(line) + 1)
            findings.append(Finding(rule, kind, Span(start, start + len(line)), "Label of the site.", (), 0.9, "drop"))
            edits.append(Edit(span, "", rule))
            parts.append(line)
            start += len(line) + 1
        text = " ".join(sentence(random) for _ in range(random.randint(2, 4)))
        findings += flags(random, start, text, index)
        parts.append(text)
        start += len(text) + 1
    if random.random() < 0.5:
        parts.append(random.choice(LEFT).format(site=site))
    source = "\n".join(parts)
    return fields(number, site, random), report(source, findings, edits, random)


def flags(random: Random, start: int, text: str, index: int) -> list[Finding | Match]:
    """Return findings inside a paragraph that begins at ``start``."""
    first = text.index(" ")
    if random.random() < 0.15:
        span = Span(start, start + first)
        return [Finding("typo/any/nonword", "nonword", span, "Not a word; looks like a slip.", ("harbour",), 0.93)]
    if random.random() < 0.15:
        end = start + text.index(".") + 1
        return [Finding("filler/en/remains-to-be-seen", "anticipation", Span(start, end), "Says nothing.", (), 0.8)]
    if random.random() < 0.15:
        end, kind = start + text.index(".") + 1, random.choice(("exact", "near", "paraphrase", "quote"))
        at, doc = Span(10 * index, 10 * index + 60), f"ref-{random.randrange(50):03}"
        message = "Stands in another article."
        return [Match(f"match/any/{kind}", kind, Span(start, end), message, (), 0.9, "flag", "safe", doc, at)]
    return []


def fields(number: int, site: str, random: Random) -> dict[str, Any]:
    """Return the record."""
    title = sentence(random).rstrip(".")
    url = f"https://{site}/news/{number}"
    return {"id": f"{site}/{number}", "url": url, "title": title, "date": f"2026-0{random.randint(1, 9)}-17"}


def report(source: str, findings: list[Finding | Match], edits: list[Edit], random: Random) -> Report:
    """Return the report of a text and what was found in it."""
    words, removed = len(source.split()), sum(len(e.span.of(source).split()) for e in edits)
    typos = sum(f.family == "typo" for f in findings)
    text = source
    for edit in reversed(edits):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    rate = 1000 * typos / words
    scores = Scores(
        readability=round(random.betavariate(8, 3), 4),
        originality=round(random.betavariate(9, 2), 4) if random.random() < 0.9 else None,
        filler=round(random.betavariate(1, 12), 4),
        template_style=round(random.betavariate(1, 6), 4),
        chrome=round(removed / words, 4),
        typos=round(min(1.0, rate / 10), 4),
        quality=round(random.betavariate(7, 3), 4),
        details={
            "words": words,
            "words_removed": removed,
            "typos": typos,
            "typos_per_1000": round(rate, 3),
            "readability": {"flesch": 61.2, "flesch_kincaid": 9.1, "lix": 44.0},
            "hardest": [[0, 30, "30 words, 3 clauses"]],
            "style_reasons": [["few figures", 0.8], ["stock phrases", 0.5]],
            "sources": [
                {"doc_id": "ref-007", "exact": 0.1, "near": 0.05, "paraphrase": 0.02, "quote": 0, "first": None}
            ],
        },
    )
    return Report(
        source=Document(source),
        text=text,
        lang=random.choice(LANGUAGES),
        ruleset="0.1.0+abc123",
        findings=tuple(findings),
        edits=tuple(edits),
        scores=scores,
    )


def articles(count: int, *, first: int = 0, publishers: int = 60) -> Iterator[tuple[dict[str, Any], Report]]:
    """Yield ``count`` articles, the same ones each time."""
    for number in range(first, first + count):
        yield article(number, publishers=publishers)
