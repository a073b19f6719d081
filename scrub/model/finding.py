"""What a detector saw, and what was changed because of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from scrub.model.rule import Action, Safety
from scrub.model.span import Span

__all__ = ["Edit", "Finding", "Match", "apply"]

NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing seen in a text.

    ``span`` holds code points of ``Report.source.text``; ``confidence`` is 0..1; ``kind`` is the sort within the family
    (``share``, ``nonword``, ...), ``suggestions`` are ranked, best first.
    """

    rule_id: str
    kind: str
    span: Span
    message: str
    suggestions: tuple[str, ...] = ()
    confidence: float = 1.0
    action: Action = "flag"
    safety: Safety = "safe"

    @property
    def family(self) -> str:
        """The first part of the rule id: ``chrome``, ``typo``, ``filler`` or ``match``."""
        return self.rule_id.split("/", 1)[0]

    def of_kind(self, kind: str, *, data: bool) -> Finding:
        """Return the same with a kind where it has none; what would be dropped is taken out as ``data`` then."""
        if self.kind != "other":
            return self
        return replace(self, kind=kind, action="meta" if data and self.action == "drop" else self.action)


@dataclass(frozen=True, slots=True)
class Match(Finding):
    """A passage that stands in a document of the reference corpus.

    ``ref_span`` holds code points of that document's text; ``kind`` is ``exact``, ``near``, ``paraphrase``, ``quote``,
    ``boilerplate`` or ``attributed``, ``confidence`` how alike the two passages are, 0..1.
    """

    doc_id: str = ""
    ref_span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement in the source text; an empty ``replacement`` is a removal."""

    span: Span
    replacement: str
    rule_id: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with the edits made; they must not overlap.

    >>> apply("Share this. A story.", [Edit(Span(0, 12), "", "chrome/en/share")])
    'A story.'
    """
    out, at = [], 0
    for edit in sorted(edits, key=lambda e: e.span):
        out += [text[at : edit.span.start], edit.replacement]
        at = edit.span.end
    return "".join([*out, text[at:]])
