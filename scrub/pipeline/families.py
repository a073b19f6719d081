"""What each family sees in a stripped article: findings in its text, scores, raw figures."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any

from scrub.chrome.strip import Stripped
from scrub.engine.compile import Compiled
from scrub.engine.kinds import frame
from scrub.engine.rulebook import Rulebook
from scrub.model.document import Document
from scrub.model.finding import Finding
from scrub.pipeline.choice import Choice
from scrub.pipeline.whole import Whole, whole
from scrub.text.article import Article, read
from scrub.text.dates import comparable

if TYPE_CHECKING:
    from scrub.originality.index import Index
    from scrub.typos.vocabulary import Lexis

__all__ = ["LONGEST", "Known", "Seen", "beginning", "filler_of", "look"]

REASONS = 5
"""Reasons of the style score that are kept."""
LONGEST = 2_000_000
"""Characters of a cleaned text at whose beginning alone families other than chrome look: no article is as long."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an article beside its text: the day it was published, and its id in a reference corpus."""

    date: str | None = None
    doc_id: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What one family saw: spans are code points of the stripped text; scores and details as ``Scores`` has them."""

    findings: tuple[Finding, ...] = ()
    scores: Mapping[str, float | None] = field(default_factory=dict)
    details: Mapping[str, Any] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def look(
    source: Document,
    stripped: Stripped,
    choice: Choice,
    rules: Rulebook,
    *,
    reference: Index | None,
    known: Known,
) -> Iterator[Seen]:
    """Yield what the chosen families see in what is left of a document; the text is parsed once for all.

    The frames among the ``rules`` look at the article; what others saw is in ``stripped.flags``.
    A text over ``LONGEST`` is looked at up to there, with a warning.
    """
    text, seen, article = _article(source, stripped)
    hits: dict[str, list[Finding]] = {"chrome": [], "typo": [], "filler": []}
    for hit in stripped.flags:
        family = hit.family
        if family == "chrome" or (family in hits and hit.span.end <= len(text)):
            hits[family].append(hit)
    cut = () if text is stripped.text else (f"longer than {LONGEST:,} characters: what follows them is cleaned only",)
    yield Seen(tuple(hits["chrome"]), warnings=cut)
    if choice.family("typo"):
        yield _given(seen, _typos(article, seen.here(hits["typo"]), choice, rules.of(article.language), reference))
    if choice.family("filler"):
        yield _given(seen, _filler(article, seen.here(hits["filler"]), choice))
    if choice.family("readability"):
        yield _readability(article, seen)
    if choice.family("match") and reference is not None:
        yield _given(seen, _matches(article, reference, source.url, known))


def filler_of(source: Document, stripped: Stripped, choice: Choice) -> tuple[Finding, ...]:
    """Return the filler in what is left of a document, as ``look`` sees it."""
    text, seen, article = _article(source, stripped)
    hits = [hit for hit in stripped.flags if hit.family == "filler" and hit.span.end <= len(text)]
    return _given(seen, _filler(article, seen.here(hits), choice)).findings


def _article(source: Document, stripped: Stripped) -> tuple[str, Whole, Article]:
    """Return what is looked at of a stripped text: its beginning, this in whole letters, and the article of these."""
    text = beginning(stripped.text)
    seen = whole(text)
    title = source.title and whole(source.title).text
    lines = stripped.lines if seen.text is stripped.text else None
    return text, seen, read(seen.text, stripped.language, title, lines)


def _given(seen: Whole, found: Seen) -> Seen:
    """Return what a family saw with its spans in the text given."""
    return found if seen.starts is None else replace(found, findings=seen.given(found.findings))


def beginning(text: str) -> str:
    """Return the beginning of a text that is too long, up to a blank, or the text itself."""
    if len(text) <= LONGEST:
        return text
    blank = max(text.rfind(" ", 0, LONGEST), text.rfind("\n", 0, LONGEST))
    return text[: blank if blank > 0 else LONGEST]


def _typos(article: Article, hits: list[Finding], choice: Choice, compiled: Compiled, reference: Index | None) -> Seen:
    """Return the typos; ``lexicon`` says what was known of the language: dictionary, frequencies or nothing."""
    from scrub.typos.find import find_typos
    from scrub.typos.lexicon import available

    corpus = _words_beside(reference, article.language, choice) if reference is not None else None
    also = [*hits, *frame.find(article, compiled)]
    typos = find_typos(article, also=also, corpus=corpus, realwords=choice.preview)
    found = tuple(f for f in typos if choice.finding(f))
    return Seen(found, details={"typos": len(found), "lexicon": available(article.language)})


def _words_beside(reference: Index, language: str, choice: Choice) -> Lexis | None:
    """Return what the reference corpus says about the words of a language."""
    from scrub.typos.vocabulary import beside

    words = beside(reference.path, runs=choice.preview)
    return words.of(language) if words is not None else None


def _filler(article: Article, hits: list[Finding], choice: Choice) -> Seen:
    """Return the filler, its share, and how templated the text reads with the reasons of that (``style_reasons``)."""
    from scrub.filler.find import find_filler

    filler = find_filler(article, hits)
    found = tuple(f for f in filler.findings if choice.finding(f))
    style = filler.style
    reasons = [[name, round(weight, 3)] for name, weight in style.reasons[:REASONS]] if style else []
    scores = {"filler": _rounded(filler.share), "template_style": _rounded(style.score) if style else None}
    return Seen(found, scores, {"style_reasons": reasons} if reasons else {})


def _readability(article: Article, seen: Whole) -> Seen:
    """Return the readability, its formulas and counts, and the hardest sentences (spans in ``Report.text``)."""
    from scrub.readability.read import readability

    found = readability(article)
    formulas = {name: value for name, value in found.formulas.items() if value is not None}
    places = [(seen.span(hard.span), hard.reason) for hard in found.hardest]
    hardest = [[span.start, span.end, reason] for span, reason in places]
    details = {"readability": formulas, "sentences": found.counts.sentences, "hardest": hardest}
    return Seen((), {"readability": _rounded(found.score)}, details)


def _matches(article: Article, reference: Index, url: str | None, known: Known) -> Seen:
    """Return what stands in the reference corpus; ``sources`` and ``same_event`` name the documents."""
    found = reference.match(
        article.text, lang=article.language, date=known.date, url=url, title=article.title, doc_id=known.doc_id
    )
    details = {
        "sources": [_plain(source) for source in found.sources],
        "same_event": [_plain(event) for event in found.same_event],
    }
    scores = {"originality": _rounded(found.originality)}
    return Seen(found.matches, scores, {k: v for k, v in details.items() if v}, _undated(known.date))


def _undated(date: str | None) -> tuple[str, ...]:
    """Return the warning that a date could not be compared with those of the reference."""
    if not date or comparable(date):
        return ()
    return (f"date is {date[:40]!r}; expected ISO 8601 (2026-02-03): it is left out where texts are compared",)


def _plain(value: Any) -> dict[str, Any]:
    """Return a frozen value of the originality family as plain JSON values; ids may hold lone surrogates."""
    import orjson

    try:
        plain: dict[str, Any] = orjson.loads(orjson.dumps(value))
    except TypeError:
        plain = json.loads(json.dumps(asdict(value)))
    return plain


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
