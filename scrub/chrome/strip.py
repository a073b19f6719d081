"""Stripping a document: rules, budget and cuts, again and again until nothing more goes.

The last pass finds nothing to remove, so cleaning a cleaned text changes nothing: that promise holds by construction.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Literal

from scrub.chrome import thread
from scrub.chrome.gone import NOTHING, Gone
from scrub.chrome.markup import pleas
from scrub.chrome.model import BlockModel, read_again, shipped
from scrub.chrome.reasons import RULE_ID
from scrub.chrome.site_kinds import Told, named
from scrub.engine.compile import Compiled
from scrub.engine.edit import Kept, cuts
from scrub.engine.match import find
from scrub.engine.rulebook import Rulebook
from scrub.engine.scan import Memory, Scan, placed
from scrub.engine.settle import LEVELS, Budget, place, resolve
from scrub.model.document import Block, Document
from scrub.model.finding import Edit, Finding
from scrub.model.span import Span
from scrub.text.fold import text_key
from scrub.text.language import detect, normalise_code
from scrub.text.lines import Known, Line, split_lines

if TYPE_CHECKING:
    from scrub.chrome.chars import Array
    from scrub.chrome.model import Judged
    from scrub.chrome.reading import Reading

__all__ = ["Stripped", "strip"]

MOST_PASSES = 12
"""Passes before the rest is kept as it is; real pages need two or three."""
NO_CHARACTER = re.compile("[\x00\ud800-\udfff]+")
"""NUL and halves of surrogate pairs: UTF-8, XML and databases take none of them."""
NO_CHARACTER_RULE = "chrome/any/no-character"
NO_LANGUAGE = frozenset(("", "unknown", "und", "mul", "zxx"))
"""What stands for no language, in our reports and in tags."""
TITLE_WORDS = 30
FIRST = 0.9
"""Confidence that a removal of the model needs as long as there are such: what is only likely is judged again among the
lines that are left, as sub-headlines and short sentences look like chrome beside chrome. In a page made flat they are
too few: there more is found at once (dev pages: shingle F1 .87 -> .89)."""
SURE = 0.7
"""Confidence of a detection from which 95 % and more are right (dev articles)."""


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
    run = partial(in_passes, source, rules, keep=keep, lang=lang, judge=judge)
    start: Stripped | None = None
    while True:
        budget = Budget(level)
        done = run(budget, start)
        if not budget.overrun:
            return done
        done = run(Budget(level, closed=True), start)
        if start is not None and len(done.removed) == len(start.removed):
            return done
        start = done


def in_passes(
    source: Document,
    rules: Compiled | Rulebook,
    budget: Budget,
    start: Stripped | None,
    *,
    keep: tuple[str, ...],
    lang: str | None,
    judge: BlockModel | None,
) -> Stripped:
    """Return what ``start`` left of the document without what goes pass by pass, until a pass takes nothing."""
    removed = no_characters(source.text) if start is None else [*start.removed]
    kept = Kept.all_of(source.text).without([f.span for f in removed]) if start is None else start.kept
    text = kept.text(source.text)
    warnings = unheard(lang)
    blocks = source.blocks if start is None else start.blocks
    known: Known = {}
    memory: Memory = {}
    names: dict[str, dict[str, tuple[int, ...]]] = {}
    site_kinds: Told = {}
    reading: Reading | None = None
    acting = partial(acts, level=budget.level, keep=keep)
    known_title = text_key(source.title or "")
    early, gone, flat = True, NOTHING, False
    for _ in range(MOST_PASSES):
        lines = split_lines(text, known)
        talk = None if judge is None else thread.begin(lines)
        if talk is not None:
            lines = thread.behind(lines, talk)
        blocks = blocks or tuple(Block(kept.source_span(line.span), "line", line.zone) for line in lines)
        language = language_of(text, lang, source.language)
        scan = Scan(lines, rules.of(language), language, memory=memory, names=names.setdefault(language, {}))
        title = place_of(known_title, lines)
        held = False
        starts = [kept.source_span(line.span).start for line in lines]
        found = ruled = resolve(spared([*find(scan), *(() if talk is None else thread.find(lines, talk))], title))
        if judge is not None and told(lines):
            from scrub.chrome.gaps import gaps_of  # which imports numpy

            reading = read_again(lines, reading, language)
            judged = judge.judge(lines, ruled, reading, flat, gaps_of(starts, gone.places))
            if scan.compiled.site is not None:
                ruled = named(ruled, lines, judged, judge, scan.compiled.site, site_kinds)
            ask = partial(found_outside, ruled, lines, judged, judge, pleas(lines, kept, source.blocks), title)
            article, held = judged.sort == "article", judged.flat
            found = asked(ask, gone if article else NOTHING, acting)
            early, flat, budget.page = early and article, not article, budget.page or not article
        early, go = surest([f for f in found if acting(f)], lines, early)
        go = budget.within(go, lines)
        warnings += scan.warnings
        if not go and not held:
            break
        flat = flat and bool(go)
        removed += [placed(f, kept.source_span(f.span)) for f in go]
        gone = gone.and_also(go, lines[:talk], starts)
        kept = kept.without(cuts(text, [f.span for f in go]))
        text = kept.text(source.text)
    lines = split_lines(text, known) if go else lines
    flags = tuple(replace(f, action="flag") for f in found)
    edits = edits_of(source.text, kept, removed)
    unique = tuple(dict.fromkeys([*warnings, *([budget.warning] if budget.warning else [])]))
    return Stripped(text, lines, language, tuple(removed), flags, kept, edits, unique, blocks, headline(text, lines))


def place_of(key: str, lines: Sequence[Line]) -> Span | None:
    """Return the place of the headline with that key: the first line that says the same, None where it is not known."""
    return next((line.span for line in lines if line.key == key), None) if key else None


def spared(findings: list[Finding], place: Span | None) -> list[Finding]:
    """Return the findings without those in a place."""
    return [f for f in findings if not f.span.overlaps(place)] if place else findings


def found_outside(
    ruled: Sequence[Finding],
    lines: Sequence[Line],
    judged: Judged,
    model: BlockModel,
    plea: Array | None,
    title: Span | None,
    gone: Gone,
) -> list[Finding]:
    """Return what rules and model find outside of the ``title``'s place when so much was removed before."""
    from scrub.chrome.decide import Case

    seen = judged if gone.all else model.as_if_clean(judged)
    return spared(Case(ruled, lines, seen, model, plea).findings(gone), title)


def edits_of(text: str, kept: Kept, removed: Iterable[Finding]) -> tuple[Edit, ...]:
    """Return the edits of the text that leave what is kept, each with the rule that removes."""
    return kept.edits(text, [(f.span, f.rule_id) for f in sorted(removed, key=place)])


def told(lines: Iterable[Line]) -> bool:
    """Return whether a story is told in the lines: without one there is nothing that the model could tell chrome from.

    What it took of a mere list would be a share of its ends, and as much again the next time.
    """
    return any(line.sentence and line.zone == "body" for line in lines)


def asked(ask: Callable[[Gone], list[Finding]], gone: Gone, acting: Callable[[Finding], bool]) -> list[Finding]:
    """Return what is found when so much was removed before; where nothing acts, what is found as if nothing were.

    So a text that is cleaned is judged in the end like one that comes clean.
    """
    found = resolve(ask(gone))
    return found if not gone.all or any(map(acting, found)) else resolve(ask(NOTHING))


def surest(go: list[Finding], lines: Sequence[Line], early: bool) -> tuple[bool, list[Finding]]:
    """Return whether some removals are left for later, and the others: those beyond doubt while it is ``early``.

    What stands before the story is not left for later: no sub-headline stands there.
    """
    top = max((line.span.end for line in lines if line.zone == "head"), default=0)
    sure = [f for f in go if f.rule_id != RULE_ID or f.confidence >= FIRST or f.span.end <= top] if early else []
    return 0 < len(sure) < len(go), sure or go


def no_characters(text: str) -> list[Finding]:
    """Return the places of a text that hold no character: they go whatever the options, or nobody could write it."""
    if text.isascii() and "\x00" not in text:
        return []
    return [
        Finding(NO_CHARACTER_RULE, "other", Span(*found.span()), "No character of a text.", action="drop")
        for found in NO_CHARACTER.finditer(text)
    ]


def unheard(lang: str | None) -> list[str]:
    """Return the warning that a language is named that is none; no name, and names for none, are fine."""
    if not lang or lang.strip().lower() in NO_LANGUAGE or normalise_code(lang):
        return []
    return [f"lang is {lang[:40]!r}; expected an ISO 639-1 code: the language is told from the text"]


def language_of(text: str, asked: str | None, declared: str) -> str:
    """Return the language of a text: what the caller asked for, else what it looks like, else what its page says.

    Pages often declare the language of their template, so a clear detection stands above them.
    """
    language, confidence = detect(text, hint=asked)
    return declared if declared != "unknown" and (language == "unknown" or confidence < SURE) else language


def acts(finding: Finding, level: str, keep: tuple[str, ...]) -> bool:
    """Return whether a finding changes the text at a level."""
    if finding.action not in ("drop", "meta") or finding.kind in keep:
        return False
    return finding.confidence >= LEVELS[level] and (finding.safety == "safe" or level == "strict")


def headline(text: str, lines: Sequence[Line]) -> str | None:
    """Return the first line of what is left when it looks like a headline: short, and no sentence."""
    if len(lines) > 1 and lines[0].words <= TITLE_WORDS and not lines[0].sentence:
        return lines[0].span.of(text)
    return None
