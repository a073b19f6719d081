"""Stripping a document: rules, budget and cuts, again and again until nothing more goes.

The last pass finds nothing to remove, so cleaning a cleaned text changes nothing: that promise holds by construction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from scrub.chrome.model import BlockModel, shipped
from scrub.chrome.passes import Passes
from scrub.engine.compile import Compiled
from scrub.engine.edit import Kept
from scrub.engine.rulebook import Rulebook
from scrub.engine.settle import Budget, place
from scrub.model.document import Block, Document
from scrub.model.finding import Edit, Finding
from scrub.text.lines import Line

__all__ = ["Stripped", "strip"]

TITLE_WORDS = 30


@dataclass(frozen=True, slots=True)
class Stripped:
    """What is left of a document, what was found in it, and how to get from one to the other.

    Spans of ``removed`` lie in the source, spans of ``flags`` in ``text``; ``kept`` maps the one to the other, and
    ``lines`` are those of ``text``.
    """

    text: str
    lines: tuple[Line, ...]
    language: str
    removed: tuple[Finding, ...]
    flags: tuple[Finding, ...]
    kept: Kept
    edits: tuple[Edit, ...]
    warnings: tuple[str, ...]
    blocks: tuple[Block, ...]
    title: str | None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings with their spans in the source, in order."""
        return tuple(sorted([*self.removed, *self.in_source(self.flags)], key=lambda f: (f.span, f.rule_id)))

    def in_source(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield findings in the text that is left with their spans in the source."""
        return (replace(f, span=self.kept.source_span(f.span)) for f in findings)


def strip(
    source: Document,
    rules: Compiled | Rulebook,
    *,
    level: str,
    keep: tuple[str, ...] = (),
    lang: str | None = None,
    model: BlockModel | Literal["shipped"] | None = "shipped",
) -> Stripped:
    """Return the document without what rules and block model remove at ``level``; kinds in ``keep`` stay in it.

    Where pass after pass takes sentences of an article until too many are gone, all of them stay, and what is left is
    looked at anew: what comes out must stay as it is when it is cleaned again.
    """
    judge = shipped() if model == "shipped" else model
    passes = partial(Passes, source, rules, keep=keep, lang=lang, judge=judge)
    start: Passes | None = None
    while True:
        done = passes(Budget(level), start).run()
        if not done.budget.overrun:
            return stripped(done)
        done = passes(Budget(level, closed=True), start).run()
        if start is not None and len(done.removed) == len(start.removed):
            return stripped(done)
        start = done


def stripped(done: Passes) -> Stripped:
    """Return what the passes left of a document and what they took."""
    warnings = [*done.warnings, *([done.budget.warning] if done.budget.warning else [])]
    return Stripped(
        done.text,
        tuple(done.lines),
        done.language,
        tuple(done.removed),
        tuple(replace(f, action="flag") for f in done.found),
        done.kept,
        edits_of(done.source.text, done.kept, done.removed),
        tuple(dict.fromkeys(warnings)),
        done.blocks,
        headline(done.text, done.lines),
    )


def edits_of(text: str, kept: Kept, removed: Iterable[Finding]) -> tuple[Edit, ...]:
    """Return the edits of the text that leave what is kept, each with the rule that removes."""
    return kept.edits(text, [(f.span, f.rule_id) for f in sorted(removed, key=place)])


def headline(text: str, lines: Sequence[Line]) -> str | None:
    """Return the first line of what is left when it looks like a headline: short, and no sentence."""
    if len(lines) > 1 and lines[0].words <= TITLE_WORDS and not lines[0].sentence:
        return lines[0].span.of(text)
    return None
