"""The report of an article: what was stripped from it, seen in the rest and changed there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from scrub.chrome.strip import Stripped
from scrub.engine.settle import place
from scrub.model.document import Document
from scrub.model.finding import Finding
from scrub.model.report import Report
from scrub.pipeline.changes import Changed
from scrub.pipeline.families import Seen
from scrub.pipeline.scores import scores_of

__all__ = ["report"]

NOTHING_LEFT = "no article found: all that was read of the page is the site's"


def report(source: Document, stripped: Stripped, seen: Sequence[Seen], changed: Changed, ruleset: str) -> Report:
    """Return the report of a document, what was stripped from it, seen in the rest and changed there."""
    findings = sorted([*stripped.removed, *changed.findings], key=place)
    return Report(
        source=replace(source, blocks=stripped.blocks, language=stripped.language),
        text=changed.text,
        title=source.title or stripped.title,
        lang=stripped.language,
        ruleset=ruleset,
        meta=collect_meta(source, findings),
        findings=tuple(findings),
        edits=changed.edits,
        scores=scores_of(source, stripped, seen),
        warnings=(
            *source.warnings,
            *stripped.warnings,
            *(text for family in seen for text in family.warnings),
            *((NOTHING_LEFT,) if source.blocks and not changed.text.strip() else ()),
        ),
    )


def collect_meta(source: Document, findings: Iterable[Finding]) -> dict[str, str | tuple[str, ...]]:
    """Return the page's own facts and the lines taken out as data, by kind, each a tuple in the order of the text."""
    out: dict[str, str | tuple[str, ...]] = dict(source.meta)
    for finding in findings:
        if finding.action == "meta":
            before = out.get(finding.kind, ())
            out[finding.kind] = (
                *((before,) if isinstance(before, str) else before),
                finding.span.of(source.text).strip(),
            )
    return out
