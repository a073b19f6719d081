"""All detectors of typos over one article, one finding a place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from scrub.model.finding import Finding
from scrub.text.article import Article
from scrub.typos.quoted import MISSPELLED

if TYPE_CHECKING:
    from scrub.typos.vocabulary import Lexis

__all__ = ["find_typos", "one_a_place"]

Detector = Callable[[Article], Iterable[Finding]]

DETECTORS = (
    "mojibake", "homoglyph", "doubled", "repeats", "marks", "gaps", "endings", "quotes", "singles", "spaces",
    "smallwords", "english.articles", "english.agreement", "english.verb_forms", "english.verb_number",
    "english.noun_number", "glued", "german.endings", "german.nouns",
    "german.capitals", "names", "namesakes", "headline", "numbers", "german.compound_slips", "english.missing_articles",
    "german.appositions", "german.commas", "german.slips", "german.long_words", "german.articles", "german.cases",
    "german.clauses", "german.strong", "german.split_verbs", "german.verb_forms", "german.hyphens", "german.pairs",
    "german.address", "unintroduced", "english.institutions", "english.name_clauses",
    "english.name_slips", "english.clause_slips", "english.bare_nouns", "english.well_known",
    "english.well_known_places", "english.lost_capitals", "english.hyphened_names", "english.put_in",
    "english.relatives", "english.far_subjects", "english.titles", "english.plural_names", "english.beside_digits",
    "english.many_subjects", "english.lost_to",
    "nonword",
)  # fmt: skip
"""Modules of this package with a function ``find``; they are imported when the first article of a language is read."""
FOLDERS = {"de": "german", "en": "english"}
"""Languages with detectors of their own, and the folder of those."""
HEADLINESE = ("/article-missing-in-phrase", "/bottom-of-barrel", "/in-afghan-capital", "/said-in-statement")
"""Ends of the ids of rules that say nothing in a heading, where small words are left out on purpose."""
LISTED = ("nonword", "realword")
"""Sorts of the rules that list wrong words."""
BLANK = re.compile(r"\s")
ADDRESS = re.compile(r"[#@/_\\=]|\w\.\w{2}")
FAR = 200
"""Characters around a word in which the ends of an address are looked for."""
RANK = {
    kind: rank
    for rank, kind in enumerate(
        ("mojibake", "homoglyph", "doubled", "headline", "number", "name", "missing", "realword", "space", "nonword",
         "punctuation")
    )
}  # fmt: skip
"""Kinds from the surest to the least sure: where two findings overlap, the surer one stays."""


@lru_cache(maxsize=64)
def detectors(language: str) -> tuple[Detector, ...]:
    """Return the ``find`` of each detector that sees something in a language."""
    folders = ("", FOLDERS.get(language))
    names = [name for name in DETECTORS if name.rpartition(".")[0] in folders]
    return tuple(import_module(f"scrub.typos.{name}").find for name in names)


def find_typos(
    article: Article, *, also: Iterable[Finding] = (), corpus: Lexis | None = None, realwords: bool = False
) -> list[Finding]:
    """Return what the detectors see in an article, and the findings ``also`` given, one a place, in order.

    ``also`` takes what rules of the family ``typo`` have found in the same text, ``corpus`` what a reference corpus
    says about the article's language: its names are compared and its words are right. ``realwords`` looks for right
    words in the wrong place too, which only a large corpus can tell.
    """
    from scrub.typos.quoted import as_quoted

    seen = [finding for detector in detectors(article.language) for finding in detector(article)]
    starts = [line.span.start for line in article.lines]
    seen += [hit for hit in also if not _headlinese(article, starts, hit) and not _in_address(article.text, hit)]
    if corpus is not None:
        seen = _with_corpus(article, seen, corpus, realwords=realwords)
    return as_quoted(article, one_a_place(seen))


def _with_corpus(article: Article, seen: list[Finding], corpus: Lexis, *, realwords: bool) -> list[Finding]:
    """Return findings without the non-words that a reference corpus has, and with what it alone can see."""
    from scrub.typos.frequencies import key
    from scrub.typos.known_names import find as find_names
    from scrub.typos.realword import find as find_realwords

    right = corpus.terms
    kept = [
        finding
        for finding in seen
        if finding.kind != "nonword" or key(finding.span.of(article.text), article.language) not in right
    ]
    kept += find_names(article, corpus.names)
    return [*kept, *find_realwords(article, corpus)] if realwords else kept


def _headlinese(article: Article, starts: Sequence[int], hit: Finding) -> bool:
    """Return whether a finding of a rule stands in a heading and is about words that headings leave out.

    ``starts`` are the places where the lines begin.
    """
    if not hit.rule_id.endswith(HEADLINESE):
        return False
    at = bisect_right(starts, hit.span.start) - 1
    return at >= 0 and article.is_heading(article.lines[at])


def _in_address(text: str, hit: Finding) -> bool:
    """Return whether a listed misspelling is part of an address, a handle or a file name, which are as they are."""
    span = hit.span
    if hit.kind not in LISTED or " " in span.of(text):
        return False
    before = BLANK.split(text[max(0, span.start - FAR) : span.start])[-1]
    behind = BLANK.split(text[span.start : span.end + FAR], 1)[0]
    return ADDRESS.search(before + behind) is not None


def one_a_place(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings in order of place, the surest kind of those that overlap.

    The surest take their places first: none is lost to one that is lost itself.
    """
    taken: list[Finding] = []
    starts: list[int] = []
    for finding in sorted(findings, key=_preference):
        at = bisect_left(starts, finding.span.end) - 1  # the last that begins before the end of this one
        if at >= 0 and taken[at].span.overlaps(finding.span):
            taken[at] = _joined(taken[at], finding)
        else:
            taken.insert(at + 1, finding)
            starts.insert(at + 1, finding.span.start)
    return taken


def _joined(kept: Finding, lost: Finding) -> Finding:
    """Return the finding that stays, with the suggestions of the other behind its own when both mean one place."""
    if kept.span != lost.span:
        return kept
    return replace(kept, suggestions=tuple(dict.fromkeys((*kept.suggestions, *lost.suggestions))))


def _preference(finding: Finding) -> tuple[float, bool, float, int, int, str]:
    """Return the order in which findings take their place: kind, listed or guessed, confidence, length, place, id."""
    rank = RANK.get(finding.kind, len(RANK))
    return (
        rank,
        MISSPELLED not in finding.rule_id,
        -finding.confidence,
        -len(finding.span),
        finding.span.start,
        finding.rule_id,
    )
