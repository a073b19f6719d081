"""The passes over a document: each finds what rules and model take of the lines that are left."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from scrub.chrome import thread
from scrub.chrome.gone import NOTHING, Gone
from scrub.chrome.markup import pleas
from scrub.chrome.model import BlockModel, read_again
from scrub.chrome.reasons import RULE_ID, repeats
from scrub.chrome.site_kinds import Told, named
from scrub.engine.compile import Compiled
from scrub.engine.edit import Kept, cuts
from scrub.engine.match import find
from scrub.engine.rulebook import Rulebook
from scrub.engine.scan import Memory, Scan, placed
from scrub.engine.settle import LEVELS, Budget, resolve
from scrub.model.document import Block, Document
from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.fold import text_key
from scrub.text.language import detect, normalise_code
from scrub.text.lines import Known, Line, split_lines

if TYPE_CHECKING:
    from scrub.chrome.chars import Array, Ints
    from scrub.chrome.model import Judged
    from scrub.chrome.reading import Reading

__all__ = ["NO_CHARACTER", "NO_CHARACTER_RULE", "Passes", "acts", "language_of", "surest", "told"]

MOST_PASSES = 12
"""Passes before the rest is kept as it is; real pages need two or three."""
NO_CHARACTER = re.compile("[\x00\ud800-\udfff]+")
"""NUL and halves of surrogate pairs: UTF-8, XML and databases take none of them."""
NO_CHARACTER_RULE = "chrome/any/no-character"
NO_LANGUAGE = frozenset(("", "unknown", "und", "mul", "zxx"))
"""What stands for no language, in our reports and in tags."""
FIRST = 0.9
"""Confidence that a removal of the model needs as long as there are such: what is only likely is judged again among the
lines that are left, as sub-headlines and short sentences look like chrome beside chrome. In a page made flat they are
too few: there more is found at once (dev pages: shingle F1 .87 -> .89)."""
SURE = 0.7
"""Confidence of a detection from which 95 % and more are right (dev articles)."""


class Passes:
    """What is left of a document and what went from it, pass by pass, until a pass takes nothing.

    ``text`` is what is left, ``kept`` maps it to the source, ``removed`` went with its spans in the source, ``found``
    is what the last pass sees in the ``lines`` of the text. ``keep`` are kinds that stay, ``done`` what earlier passes
    made of the document.
    """

    def __init__(
        self,
        source: Document,
        rules: Compiled | Rulebook,
        budget: Budget,
        done: Passes | None = None,
        *,
        keep: tuple[str, ...],
        lang: str | None,
        judge: BlockModel | None,
    ) -> None:
        self.source, self.rules, self.budget, self.lang, self.judge = source, rules, budget, lang, judge
        self.removed: list[Finding] = [*done.removed] if done else no_characters(source.text)
        self.kept: Kept = done.kept if done else Kept.all_of(source.text).without([f.span for f in self.removed])
        self.text = self.kept.text(source.text)
        self.blocks: tuple[Block, ...] = done.blocks if done else source.blocks
        self.warnings = unheard(lang)
        self.acting = partial(acts, level=budget.level, keep=keep)
        self.title = text_key(source.title or "")
        self.lines: Sequence[Line] = ()
        self.found: list[Finding] = []
        self.language = ""
        self._known: Known = {}
        self._memory: Memory = {}
        self._names: dict[str, dict[str, tuple[int, ...]]] = {}
        self._site_kinds: Told = {}
        self._reading: Reading | None = None
        self._early, self._flat, self._held, self._gone = True, False, False, NOTHING

    def run(self) -> Passes:
        """Return these passes when all are made."""
        for _ in range(MOST_PASSES):
            go = self._look()
            if not go and not self._held:
                return self
            self._flat = self._flat and bool(go)
            self._take(go)
        self.lines = split_lines(self.text, self._known)
        return self

    def _look(self) -> list[Finding]:
        """Return what goes in a pass."""
        lines = split_lines(self.text, self._known)
        self._talk = None if self.judge is None else thread.begin(lines)
        if self._talk is not None:
            lines = thread.behind(lines, self._talk)
        self.lines = lines
        self.blocks = self.blocks or tuple(Block(self.kept.source_span(line.span), "line", line.zone) for line in lines)
        self._starts = [self.kept.source_span(line.span).start for line in lines]
        self.language = language_of(self.text, self.lang, self.source.language)
        names = self._names.setdefault(self.language, {})
        scan = Scan(lines, self.rules.of(self.language), self.language, memory=self._memory, names=names)
        title = place_of(self.title, lines)
        talk = () if self._talk is None else thread.find(lines, self._talk)
        self.found = resolve(spared([*find(scan), *talk], title))
        self._held = False
        beyond: Callable[[], list[Finding]] = list
        if self.judge is not None and told(lines):
            beyond = self._judge(self.judge, scan, title)
        self._early, go = surest([f for f in self.found if self.acting(f)], lines, self._early)
        go = repeats(self.budget.within(go, lines), lines, self.acting)  # what it left may stand elsewhere too
        go = [f for f in go if self.acting(f)]
        self.warnings += scan.warnings
        return go if go or self._held else beyond()

    def _judge(self, judge: BlockModel, scan: Scan, title: Span | None) -> Callable[[], list[Finding]]:
        """Find what the model takes too, and return what tells what else goes of a page made flat."""
        from scrub.chrome.gaps import gaps_of  # which imports numpy

        lines, ruled = self.lines, self.found
        self._reading = read_again(lines, self._reading, self.language)
        gaps = gaps_of(self._starts, self._gone.places)
        judged = judge.judge(lines, ruled, self._reading, self._flat, gaps)
        if scan.compiled.site is not None:
            ruled = named(ruled, lines, judged, judge, scan.compiled.site, self._site_kinds)
        plea = pleas(lines, self.kept, self.source.blocks)
        ask = partial(found_outside, ruled, lines, judged, judge, plea, title)
        article, self._held = judged.sort == "article", judged.flat
        gone = self._gone.seen_from(self._starts) if article else NOTHING
        if self.budget.page:  # of a page made flat much goes everywhere, which says nothing of what is left amid it
            gone = gone._replace(amid=0)
        found = asked(ask, gone, self.acting)
        self.found = repeats(found, lines, self.acting)
        self._early, self._flat = self._early and article, not article
        self.budget.page = self.budget.page or not article
        return partial(self._behind, judge, judged, gaps, title) if self.budget.page else list

    def _behind(self, judge: BlockModel, judged: Judged, gaps: Ints, title: Span | None) -> list[Finding]:
        """Return what goes of what stands behind the story of a page made flat."""
        from scrub.chrome.ends import found_behind

        return [f for f in spared([*found_behind(self.lines, judged, judge, gaps)], title) if self.acting(f)]

    def _take(self, go: list[Finding]) -> None:
        """Take what goes in a pass out of the text."""
        self.removed += [placed(f, self.kept.source_span(f.span)) for f in go]
        self._gone = self._gone.and_also(go, self.lines[: self._talk], self._starts)
        self.kept = self.kept.without(cuts(self.text, [f.span for f in go]))
        self.text = self.kept.text(self.source.text)


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
