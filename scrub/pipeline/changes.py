"""Changes that are made only when asked for: typos fixed, filler dropped."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from scrub.chrome.strip import Stripped
from scrub.engine.edit import Kept, cuts
from scrub.engine.edited import Edited
from scrub.engine.settle import LEVELS
from scrub.model.finding import Edit, Finding, apply
from scrub.model.span import Span
from scrub.pipeline.choice import Choice
from scrub.text.stops import END

__all__ = ["DROPPABLE", "FIXABLE", "Changed", "change", "change_again", "droppable"]

FIXABLE = ("typo",)
DROPPABLE = ("filler",)
MOST_PASSES = 12
"""Times that filler is looked for in what is left, and typos in what was fixed; real articles need one or two."""
SURE = 0.9
"""Confidence from which the first suggestion of a typo is taken."""
BEGINS = re.compile(rf"(?:\n|{END}[”\"»’)\]]*)\s*$")
ENDS = re.compile(rf"(?:{END}|:)[”\"»’)\]]*$")
"""What stands before a sentence, and how one ends, or what leads to the next one."""
NEAR = 12
"""Characters before a passage that are looked at."""
JUDGEMENT = frozenset({"name", "number"})
"""Kinds that say that two places differ, not which of them is right."""


@dataclass(frozen=True, slots=True)
class Changed:
    """The text after the changes, the edits that lead to it from the source, and all findings with spans there."""

    text: str
    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...]


def change(
    source: str,
    stripped: Stripped,
    findings: Sequence[Finding],
    *,
    fix: Collection[str],
    drop: Collection[str],
    level: str,
    again: Callable[[str], list[Finding]],
) -> Changed:
    """Return the stripped text with the changes that are asked for; ``findings`` have spans in the stripped text.

    ``again`` says what goes from a text that is left when something was dropped; what hid behind that goes too, so a
    text that is cleaned stays as it is. A finding that changes the text says so in its ``action`` (``replace``,
    ``drop``); all others are as they were.
    """
    text, kept, edits = stripped.text, stripped.kept, stripped.edits
    done = {f: replace(f, action="drop") for f in findings if droppable(f, text, drop=drop, level=level)}
    later: list[Finding] = []
    if gone := list(done):
        dropped = list(stripped.in_source(gone))
        for _ in range(MOST_PASSES):
            kept = kept.without(cuts(text, [f.span for f in gone]))
            text = kept.text(source)
            if not (gone := again(text)):
                break
            later += [replace(f, span=kept.source_span(f.span)) for f in gone]
        owners = [(f.span, f.rule_id) for f in (*stripped.removed, *dropped, *later)]
        edits = kept.edits(source, sorted(owners))
    if fixes := [f for f in findings if chosen(f, fix) and f not in done and fixable(f)]:
        made = list(_replacements(source, stripped, fixes, kept))
        edits = tuple(sorted([*edits, *(edit for _, edit in made)], key=lambda edit: edit.span))
        text = apply(source, edits)
        done |= {f: replace(f, action="replace") for f, _ in made}
    return Changed(text, edits, (*stripped.in_source(done.get(f, f) for f in findings), *later))


def change_again(source: str, changed: Changed, again: Callable[[str], Changed]) -> Changed:
    """Return the changes of a text with those that its fixed typos give rise to; ``again`` says what a text changes.

    Other typos are sure once those beside them are right, and a line is known by its words once these are: a text that
    is fixed stays as it is.
    """
    if not any(finding.action == "replace" for finding in changed.findings):
        return changed
    edited, findings = Edited(source, changed.edits), changed.findings
    for _ in range(MOST_PASSES):
        then = again(edited.text)
        if not then.edits:
            break
        more = [replace(f, span=edited.source_span(f.span)) for f in then.findings if f.action != "flag"]
        places = {(f.rule_id, f.span) for f in more}
        findings = (*(f for f in findings if f.action != "flag" or (f.rule_id, f.span) not in places), *more)
        edited = edited.then(then.edits)
    return Changed(edited.text, edited.edits, findings)


def droppable(finding: Finding, text: str, *, drop: Collection[str], level: str) -> bool:
    """Return whether a finding in a text goes when these families, kinds or rules are dropped."""
    sure = finding.safety == "safe" and finding.confidence >= LEVELS[level]
    return sure and chosen(finding, drop) and in_one_piece(text, finding.span)


def in_one_piece(text: str, span: Span) -> bool:
    """Return whether a passage can go without harm to its sentence: whole sentences, or an addition behind a comma.

    >>> text = "The pier, a testament to hope, is open. Only time will tell. It is a reminder that piers cost money."
    >>> [in_one_piece(text, Span(text.index(part), text.index(part) + len(part)))
    ...  for part in (", a testament to hope", "Only time will tell.", "is a reminder")]
    [True, True, False]
    """
    said, behind = span.of(text), text[span.end : span.end + 1]
    if said[:1] in (",", ";", "–", "—"):
        return behind in ("", "\n", ".", "!", "?", ",", ";")
    before = "\n" * (span.start < NEAR) + text[max(0, span.start - NEAR) : span.start]
    begins, ends = BEGINS.search(before), behind in ("", "\n") or ENDS.search(said)
    return bool(begins and ends)


def chosen(finding: Finding, names: Collection[str]) -> bool:
    """Return whether a finding is among families, kinds or rules that are named as in ``only``."""
    return bool(names) and Choice(only=tuple(names)).finding(finding)


def fixable(finding: Finding) -> bool:
    """Return whether a finding is safe and sure, and of a kind where one of its suggestions is the right form."""
    sure = finding.safety == "safe" and finding.confidence >= SURE
    return bool(finding.suggestions) and sure and finding.kind not in JUDGEMENT


def _replacements(
    source: str, stripped: Stripped, fixes: Iterable[Finding], kept: Kept
) -> Iterable[tuple[Finding, Edit]]:
    """Yield each fix with its edit, where the passage stands in one piece in what is left of the source."""
    end = 0
    for finding in sorted(fixes, key=lambda f: f.span):
        span = stripped.kept.source_span(finding.span)
        whole = any(part.contains(span) for part in kept.parts)
        if whole and span.start >= end and span.of(source) != finding.suggestions[0]:
            end = span.end
            yield finding, Edit(span, finding.suggestions[0], finding.rule_id)
