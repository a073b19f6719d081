"""The result of cleaning one article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from scrub.model.document import Document
from scrub.model.finding import Edit, Finding, Match
from scrub.model.span import Span

__all__ = ["SCHEMA", "SCORES", "Report", "Scores", "too_low"]

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of 0..1, or None where there is nothing to say; ``details`` holds the raw figures.

    ``chrome`` is the share of the text's words that was removed as site chrome.
    """

    readability: float | None = None
    originality: float | None = None
    filler: float | None = None
    template_style: float | None = None
    chrome: float | None = None
    typos: float | None = None
    quality: float | None = None
    details: Mapping[str, Any] = field(default_factory=dict)


SCORES = tuple(f.name for f in fields(Scores) if f.name != "details")
"""The names of the scores."""


def too_low(scores: Scores, least: Iterable[tuple[str, float]]) -> tuple[str, str] | None:
    """Return the first of some scores that is below its ``least``, and that in words; one that is None is not low.

    >>> too_low(Scores(quality=0.25), [("originality", 0.5), ("quality", 0.3)])
    ('quality', 'quality 0.25 < 0.3')
    """
    for name, bound in least:
        value = getattr(scores, name)
        if value is not None and value < bound:
            return name, f"{name} {value:g} < {bound:g}"
    return None


@dataclass(frozen=True, slots=True)
class Report:
    """What came in (``source``), what came out (``text``), and everything in between.

    ``removed``, ``typos``, ``filler`` and ``matches`` are views of ``findings``; spans are code points of
    ``source.text``; ``apply(source.text, edits) == text``. ``sourced`` is False for a report that was kept without its
    source: the spans still count there, but ``source`` holds no more than the text that came out, and no edits are
    known. ``error`` says why ``Scrubber.run`` could not clean a record: then the text is as it came (none for a page).
    """

    source: Document
    text: str
    title: str | None = None
    lang: str = "unknown"
    ruleset: str = ""
    meta: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    edits: tuple[Edit, ...] = ()
    scores: Scores = Scores()
    warnings: tuple[str, ...] = ()
    sourced: bool = True
    error: str | None = None

    @property
    def removed(self) -> tuple[Finding, ...]:
        """Findings whose text was taken out, in order."""
        return tuple(f for f in self.findings if f.action in ("drop", "meta"))

    @property
    def typos(self) -> tuple[Finding, ...]:
        """Spelling and punctuation errors, in order."""
        return self._family("typo")

    @property
    def filler(self) -> tuple[Finding, ...]:
        """Sentences and clauses that carry nothing, in order."""
        return self._family("filler")

    @property
    def matches(self) -> tuple[Match, ...]:
        """Passages that stand in the reference corpus, in order."""
        return tuple(f for f in self.findings if isinstance(f, Match))

    def _family(self, name: str) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.family == name)

    def explain(self) -> str:
        """Return one line for each finding: place, rule, reason and the text itself.

        Lines read ``line:column  rule-id  [kind]  message  | text``, and end with ``-> suggestions`` of a typo, with
        ``<- document`` of a copied passage; columns are code points, both count from 1. Without the source they begin
        with the characters that a finding takes there, and say that its text is not known.
        """
        from scrub.model.explain import explain

        return explain(self)

    def diff(self) -> str:
        """Return a unified line diff from the source text to the cleaned text, empty when nothing changed.

        Raises ValueError for a report that was kept without its source.
        """
        from scrub.model.diff import diff

        return diff(self)

    def to_dict(self, *, source: bool = True) -> dict[str, Any]:
        """Return plain JSON values; ``source=False`` leaves the original text and the edits out.

        So does a report that was kept without them.
        """
        scores = {name: getattr(self.scores, name) for name in SCORES}
        out: dict[str, Any] = {
            "schema": SCHEMA,
            "ruleset": self.ruleset,
            "lang": self.lang,
            "title": self.title,
            "text": self.text,
            "meta": {k: list(v) if isinstance(v, tuple) else v for k, v in self.meta.items()},
            "findings": [finding_dict(f) for f in self.findings],
            "scores": {**scores, "details": dict(self.scores.details)},
            "warnings": list(self.warnings),
        }
        if self.error is not None:
            out["error"] = self.error
        if source and self.sourced:
            given = self.source
            out["source"] = {"text": given.text, "language": given.language, "url": given.url, "title": given.title}
            if given.left_out:
                out["source"]["left_out"] = list(given.left_out)
            out["edits"] = [[e.span.start, e.span.end, e.replacement, e.rule_id] for e in self.edits]
        return out

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Report:
        """Return the report that ``to_dict`` wrote; blocks of the source are not part of it.

        Fields that only a later version knows are left out. Raises ValueError for data of another schema, and for what
        is no report.
        """
        if not isinstance(data, Mapping):
            raise ValueError(f"not a report: {type(data).__name__}; expected a mapping")  # noqa: TRY004 - as promised
        if data.get("schema") != SCHEMA:
            raise ValueError(f"schema is {data.get('schema')!r}; expected {SCHEMA}")
        try:
            return cls(**read(data))
        except (LookupError, TypeError, AttributeError, ValueError) as error:
            raise ValueError(f"not a report: {type(error).__name__}: {error}") from error


def read(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a report that ``to_dict`` wrote; raise whatever damaged data does."""
    given = data.get("source")
    text, scores = data["text"], data["scores"]
    if not isinstance(text, str):
        raise TypeError(f"text is {type(text).__name__}; expected str")
    return {
        "source": source_from(given) if given else Document(text),
        **{name: data[name] for name in ("text", "title", "lang", "ruleset")},
        "meta": {k: tuple(v) if isinstance(v, list) else v for k, v in data["meta"].items()},
        "findings": tuple(finding_from(f) for f in data["findings"]),
        "edits": tuple(Edit(Span(start, end), new, rule) for start, end, new, rule in data.get("edits", ())),
        "scores": Scores(**{name: scores.get(name) for name in SCORES}, details=scores.get("details", {})),
        "warnings": tuple(data["warnings"]),
        "sourced": bool(given),
        "error": data.get("error"),
    }


def fields_of(kind: type[Any], data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values for the fields that a type has."""
    return {f.name: data[f.name] for f in fields(kind) if f.name in data}


def source_from(data: Mapping[str, Any]) -> Document:
    """Return the source that ``to_dict`` wrote."""
    return Document(**{**fields_of(Document, data), "left_out": tuple(data.get("left_out", ()))})


def finding_dict(finding: Finding) -> dict[str, Any]:
    """Return a finding as plain JSON values, its span as ``[start, end]``."""
    out = asdict(finding)
    out["span"] = [finding.span.start, finding.span.end]
    out["suggestions"] = list(finding.suggestions)
    if isinstance(finding, Match):
        out["ref_span"] = [finding.ref_span.start, finding.ref_span.end]
    return out


def finding_from(data: Mapping[str, Any]) -> Finding:
    """Return the finding that ``finding_dict`` wrote."""
    kind = Match if "doc_id" in data else Finding
    spans = {name: Span(*data[name]) for name in (("span", "ref_span") if kind is Match else ("span",))}
    return kind(**{**fields_of(kind, data), **spans, "suggestions": tuple(data["suggestions"])})
