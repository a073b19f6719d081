"""Kind ``cue``: a label, and what it announces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from scrub.engine.scan import Scan, placed
from scrub.model.document import Zone
from scrub.model.finding import Finding
from scrub.model.rule import Rule
from scrub.text.fold import line_key
from scrub.text.lines import Line
from scrub.text.stops import CALLS, QUESTIONS, is_closed

__all__ = [
    "ASKED",
    "HEADLINE_WORDS",
    "SUBHEAD",
    "caption_like",
    "find",
    "find_within",
    "headline_like",
    "label_of",
]

SEPARATOR = re.compile(r"[:|>»►▶→•·]|\s-+\s")
LONGEST_LABEL = 80
"""Characters in which the separator behind a label is looked for."""
HEADLINE_WORDS = 25
LISTED = ("related-label", "navigation")
"""Sorts of labels behind which headlines of other articles stand."""
SPOKEN = (*QUESTIONS, *CALLS, '"', "'", "»", "」")
LONGEST_CAPTION = 80
"""Words of the longest line that is a caption because of the label above it (dev pages: 74)."""
OPENING = ('"', "“", "„", "«", "»", "「")
SUBHEAD = 3
"""Words of the longest line between a list of headlines and a paragraph that is a sub-headline of the story: of 88 such
lines in written pages those of three words and less were all sub-headlines, headlines had four and more."""
ASKED = tuple(QUESTIONS)
"""With these the line ends that asks what the paragraph behind it tells (of 43 such lines behind chrome 41 did)."""
ITEMS = 2
"""Items of a list of the story that stand between its sub-headline and a paragraph, at least."""
BULLETS = ("•", "・", "▪", "*", "- ", "– ")
"""With these items begin: where they do and the headlines before them do not, they are the story's."""
LONGEST_RUN = 9
"""Headlines that one label takes: related lists of more are rare (dev pages: 2 %)."""


def label_of(folded: str) -> str | None:
    """Return the key of what stands before the first separator of a line, or None when nothing follows one.

    >>> label_of("read also: storm closes the harbour")
    'read also'
    """
    found = SEPARATOR.search(folded, 0, LONGEST_LABEL)
    if found is None:
        return None
    start = len(folded) - len(folded.lstrip("-*•·>»►▶→|: "))
    if found.start() < start:
        found = SEPARATOR.search(folded, start, start + LONGEST_LABEL)
    if found is None or not folded[found.end() :].strip() or "«" in folded[: found.start()]:
        return None
    return line_key(folded[start : found.start()])


def headline_like(line: Line) -> bool:
    """Return whether a line could be the headline of another article: short, and no sentence.

    Behind the article a question, a call or a quotation may be one too.
    """
    spoken = line.zone == "tail" and line.raw.endswith(SPOKEN)
    return line.words <= HEADLINE_WORDS and (spoken or not line.sentence) and not is_closed(line.raw)


def caption_like(line: Line) -> bool:
    """Return whether a line behind the label of a picture may be its caption: no long paragraph, and no quotation."""
    return line.words <= LONGEST_CAPTION and not line.raw.startswith(OPENING)


ONE = (("next-line", headline_like), ("next-paragraph", caption_like))
"""What a label takes of which one line follows."""


def find(scan: Scan) -> Iterator[Finding]:
    """Yield a finding for each label that stands alone and one for each line that it consumes."""
    seen: dict[tuple[int, str, Zone], tuple[Rule, Finding] | None] = {}
    rules = scan.compiled.rules
    for at, (line, numbers) in enumerate(zip(scan.lines, scan.named, strict=True)):
        for number in numbers:
            key = number, line.raw, line.zone
            if key not in seen:
                rule = scan.may(number, line) if rules[number].kind == "cue" else None
                seen[key] = None if rule is None else (rule, scan.whole(rule, line))
            if (known := seen[key]) and not scan.spared(known[0], at):
                yield placed(known[1], line.span)
                yield from _behind(scan, known[0], at)


def find_within(scan: Scan) -> Iterator[Finding]:
    """Yield a finding for each line that a label begins which takes the rest of its line."""
    for line in scan.lines:
        if len(line.raw) <= scan.compiled.longest_cue and (rule := _with_rest(scan, line)):
            yield scan.whole(rule, line)


def _with_rest(scan: Scan, line: Line) -> Rule | None:
    """Return the rule whose label begins the line, when it takes the rest of the line."""
    label = label_of(line.folded)
    if label is None:
        return None
    for number in scan.rules_of_key(label):
        if "rest-of-line" in scan.compiled.rules[number].then and (rule := scan.may(number, line)):
            return rule
    return None


def _behind(scan: Scan, rule: Rule, at: int) -> Iterator[Finding]:
    """Yield the findings of the lines behind a label that it announces."""
    for line in _announced(scan, rule, at):
        finding = replace(scan.whole(rule, line), message=f"Announced by the label above it. {rule.message}")
        if "next-paragraph" in rule.then:
            yield replace(finding, kind="caption", action="meta")
        else:
            yield replace(finding, kind="related-headline" if rule.sort in LISTED else rule.sort)


def _announced(scan: Scan, rule: Rule, at: int) -> Iterator[Line]:
    if "to-end" in rule.then and scan.lines[at].zone == "tail":
        yield from scan.lines[at + 1 :]
    elif "headline-run" in rule.then:
        following = scan.lines[at + 1 : at + 1 + LONGEST_RUN]
        run = list(takewhile(headline_like, following))
        yield from run[: _headlines(run, following[len(run) :])]
    elif at + 1 < len(scan.lines) and not scan.named[at + 1]:
        behind = scan.lines[at + 1]
        if any(like(behind) for then, like in ONE if then in rule.then):
            yield behind


def _headlines(run: Sequence[Line], behind: Sequence[Line]) -> int:
    """Return how many lines of a run are headlines when the story stands behind it: those before a sub-headline.

    That is a short line or a question at the end of the run, or a line behind the first with the items of a list of the
    story: a short one, or any before items with bullets that it has not itself. Behind them stands a paragraph, or an
    item.
    """
    if not behind or behind[0].zone != "body":
        return len(run)
    above = behind[0].sentence or behind[0].raw.startswith(BULLETS)
    items = _with_bullets(run)
    for at, line in enumerate(run):
        left = len(run) - at - 1
        if above and line.words <= SUBHEAD and (not left or (at and left >= ITEMS)):
            return at
        if at and ((not left and line.raw.endswith(ASKED)) or (above and left == items and left >= ITEMS)):
            return at
    return len(run)


def _with_bullets(run: Sequence[Line]) -> int:
    """Return how many lines at the end of a run begin with a bullet."""
    return sum(1 for _ in takewhile(lambda line: line.raw.startswith(BULLETS), reversed(run)))
