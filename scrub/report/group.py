"""The figures of a set of articles: all of them, a publisher's, a language's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from scrub.model.finding import Finding, Match
from scrub.model.report import Report
from scrub.report.card import safe
from scrub.report.copied import copies, later
from scrub.report.metrics import METRICS, values
from scrub.report.tally import Tally
from scrub.text.words import count_words

__all__ = ["COUNTS", "LATER", "Figures", "Group"]

LATER = "later"
"""The kind under which passages count that a document took from the article, not the article from it."""
COUNTS = {"with_typos": "typo", "with_filler": "filler", "with_matches": "match"}
"""Counts of articles with findings of a family, and the family."""
MEASURES = {"typo": "typos_per_1000", "filler": "filler", "match": "originality"}
"""The metric of a family that is known where its findings were looked for."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What one article adds to each group that it belongs to."""

    counts: Mapping[str, int]
    kinds: Mapping[str, int]
    kind_words: Mapping[str, int]
    language: str
    values: tuple[tuple[str, float], ...]

    @classmethod
    def of(cls, report: Report) -> Figures:
        """Return the figures of one article."""
        source, details = report.source.text, report.scores.details
        own = later(details)
        by_rule = Counter((f.rule_id, kind_of(f, own)) for f in report.findings)
        kinds: Counter[str] = Counter()
        for (rule_id, kind), number in by_rule.items():
            kinds[safe(f"{rule_id.split('/', 1)[0]}/{kind}")] += number
        families = {name.split("/", 1)[0] for name in kinds}
        kind_words: Counter[str] = Counter()
        for finding in report.removed:
            kind_words[safe(finding.kind)] += count_words(finding.span.of(source))
        counts = {
            "articles": 1,
            "words": int(details.get("words") or 0),
            "words_removed": int(details.get("words_removed") or 0),
            "findings": len(report.findings),
            "changed": int(report.text != source),
            "with_typos": int("typo" in families),
            "with_filler": int("filler" in families),
            "with_matches": int(bool(copies(report))),
            "with_warnings": int(bool(report.warnings)),
        }
        return cls(counts, kinds, kind_words, safe(report.lang), tuple(values(report)))


def kind_of(finding: Finding, own: frozenset[str]) -> str:
    """Return the kind under which a finding is counted: ``LATER`` for what stands in a document of ``own``."""
    return LATER if isinstance(finding, Match) and finding.doc_id in own else finding.kind


@dataclass(slots=True)
class Group:
    """Counters and distributions of a set of articles.

    ``counts`` holds articles, words, words_removed, findings, and the articles that were changed, have a typo, filler,
    a copied passage, a warning. ``kinds`` counts findings by ``family/kind``, ``kind_words`` the words that went, by
    kind of chrome; ``languages`` counts articles.
    """

    counts: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    kind_words: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    scores: dict[str, Tally] = field(default_factory=lambda: {name: Tally(metric) for name, metric in METRICS.items()})

    @property
    def articles(self) -> int:
        """How many articles were counted."""
        return self.counts["articles"]

    def looked_for(self, family: str) -> bool:
        """Return whether findings of a family were looked for: where none were, their number says nothing."""
        known = family not in MEASURES or self.scores[MEASURES[family]].n > 0
        return known or any(kind.startswith(f"{family}/") for kind in self.kinds)

    def add(self, figures: Figures) -> None:
        """Count one article."""
        self.counts.update(figures.counts)
        self.kinds.update(figures.kinds)
        self.kind_words.update(figures.kind_words)
        self.languages[figures.language] += 1
        for name, value in figures.values:
            self.scores[name].add(value)

    def merge(self, other: Group) -> None:
        """Take in the figures of another set."""
        self.counts.update(other.counts)
        self.kinds.update(other.kinds)
        self.kind_words.update(other.kind_words)
        self.languages.update(other.languages)
        for name, tally in other.scores.items():
            self.scores[name].merge(tally)

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values; what was not counted is left out."""
        counters = ("counts", "kinds", "kind_words", "languages")
        plain = {name: {k: v for k, v in sorted(getattr(self, name).items()) if v} for name in counters}
        return {**plain, "scores": {name: tally.to_dict() for name, tally in self.scores.items() if tally.n}}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Group:
        """Return the group that ``to_dict`` wrote; metrics that this version does not know are left out."""
        counts, kinds, kind_words, languages = (
            Counter(data[name]) for name in ("counts", "kinds", "kind_words", "languages")
        )
        group = cls(counts, kinds, kind_words, languages)
        for name, tally in data["scores"].items():
            if name in METRICS:
                group.scores[name] = Tally.from_dict(METRICS[name], tally)
        return group
