"""Which findings stand: overlaps are resolved, and the article is protected by a budget."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from scrub.model.finding import Finding
from scrub.text.lines import Line
from scrub.text.words import count_words

__all__ = ["LEVELS", "Budget", "place", "resolve"]

LEVELS = {"light": 0.9, "normal": 0.7, "strict": 0.4}
"""The confidence from which a finding changes the text."""
BUDGET = {"light": (20, 0.05), "normal": (40, 0.10), "strict": (60, 0.20)}
"""Words of the article's sentences that may go in a pass: so many, or this share of them, whichever is more."""
PASSES = 3
"""How often as much may go in all: pages with many captions in whole sentences need more than one pass."""

_PRIORITY = {"drop": 0, "meta": 1, "replace": 2, "flag": 3}


def resolve(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that stand, in the order of the text.

    Of two of one family that overlap the stronger action stands (drop, meta, replace, flag), then the longer span, the
    surer one, the earlier one, and last the smaller rule id: the order in which they come changes nothing.
    """
    families: defaultdict[str, list[Finding]] = defaultdict(list)
    of_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        family = of_rule.get(finding.rule_id)
        if family is None:
            family = of_rule[finding.rule_id] = families[finding.family]
        family.append(finding)
    standing = [finding for found in families.values() for finding in _apart(sorted(found, key=_start))]
    return sorted(standing, key=place) if len(families) > 1 else standing


def _apart(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield those of one family, sorted by their start, that stand: most touch no other."""
    group: list[Finding] = []
    end = -1
    for finding in findings:
        span = finding.span
        if span.start > end and group:
            yield from group if len(group) == 1 else _settled(group)
            group = []
        group.append(finding)
        end = max(end, span.end)
    yield from group if len(group) == 1 else _settled(group)


def _settled(group: list[Finding]) -> list[Finding]:
    """Return the findings of a group that stand, in order."""
    kept: list[Finding] = []
    if len({_ends(finding) for finding in group}) == 1:
        return [min(group, key=_rank)]
    for finding in sorted(group, key=_rank):
        span = finding.span
        at = bisect_right(kept, span.start, key=_start)
        before = kept[at - 1].span.end if at else -1
        after = kept[at].span.start if at < len(kept) else span.end
        if before <= span.start and span.end <= after and not (at and kept[at - 1] == finding):
            kept.insert(at, finding)
    return kept


def _start(finding: Finding) -> int:
    return finding.span.start


def _ends(finding: Finding) -> tuple[int, int]:
    return finding.span.start, finding.span.end


def place(finding: Finding) -> tuple[int, int, str]:
    """Return where a finding stands in the order of the text."""
    return finding.span.start, finding.span.end, finding.rule_id


def _rank(finding: Finding) -> tuple[int, int, float, int, str, str, str]:
    span = finding.span
    return (
        _PRIORITY[finding.action],
        span.start - span.end,
        -finding.confidence,
        span.start,
        finding.rule_id,
        finding.kind,
        finding.message,
    )


@dataclass
class Budget:
    """What a level may take of the sentences of an article.

    ``spent`` are the words that went and ``times`` the passes in which some did, ``left`` those of the last pass,
    ``warning`` what it had to leave. A ``closed`` budget lets no word of a sentence go; of a ``page`` made flat, most
    sentences may be chrome.
    """

    level: str
    closed: bool = False
    page: bool = False
    spent: int = 0
    times: int = 0
    left: int = 0
    warning: str | None = None

    def within(self, findings: Sequence[Finding], lines: Sequence[Line]) -> list[Finding]:
        """Return the removals that may be made in a pass; ``findings`` are in order and apart.

        What counts is words of sentence lines inside the core; the least sure removals are given up first.
        """
        core = [line for line in lines if line.zone == "body" and line.sentence]
        starts = [line.span.start for line in core]
        words = sum(line.words for line in core)
        allowed = 0 if self.closed else self._share(words)
        costs = {at: cost for at, finding in enumerate(findings) if (cost := _cost(finding, core, starts))}
        refused, spent = set(), 0
        for at in sorted(costs, key=lambda at: (-findings[at].confidence, at)):
            if spent + costs[at] > allowed:
                refused.add(at)
            else:
                spent += costs[at]
        self.spent, self.times, self.left = self.spent + spent, self.times + bool(spent), words - spent
        much = "most of the article" if self.closed else f"more than {allowed} words of the article"
        self.warning = f"kept {len(refused)} passages: removing them would cost {much}" if refused else None
        return [finding for at, finding in enumerate(findings) if at not in refused]

    @property
    def overrun(self) -> bool:
        """Whether passes that were within it have together taken ``PASSES`` times as much, or the whole article."""
        allowed = PASSES * self._share(self.spent + self.left)
        return not self.page and self.times > 1 and (not self.left or self.spent > allowed)

    def _share(self, words: int) -> int:
        least, share = BUDGET[self.level]
        return max(least, int(share * words))


def _cost(finding: Finding, core: Sequence[Line], starts: Sequence[int]) -> int:
    """Return the words of a sentence line that a removal takes; ``starts`` are the offsets of the ``core`` lines."""
    at = bisect_right(starts, finding.span.start) - 1
    if at < 0 or not core[at].span.contains(finding.span):
        return 0
    line = core[at]
    if finding.span == line.span:
        return line.words
    return count_words(finding.span.shift(-line.span.start).of(line.raw))
