"""The rules of kind ``frame`` ready to match: the word that starts a search -> the runs that it may be in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from scrub.engine.collector import uncollected
from scrub.engine.compile import Compiled
from scrub.engine.shelves import may_act
from scrub.engine.slots import LONGEST_WORD, Slot, form_of, slot_of
from scrub.model.rule import Rule

__all__ = ["Frames", "Run", "Test", "frames_of"]


@dataclass(frozen=True, slots=True)
class Test:
    """A slot that holds forms: a word fits that is one of ``words``, or is of a form and none of ``without``."""

    words: frozenset[str]
    forms: tuple[str, ...]
    without: frozenset[str]

    def fits(self, text: str, lower: str) -> bool:
        """Return whether a word, as it is written and in lower case, fits; forms are compiled when they are tried."""
        if lower in self.words:
            return True
        if text in self.without or len(text) > LONGEST_WORD:
            return False
        return any(form_of(form).fullmatch(text) for form in self.forms)


class Run(NamedTuple):
    """A run of words.

    ``size`` is the number of its slots and ``pivot`` the place of the word that starts the search. ``words`` and
    ``tests`` are the other slots with their places beside it, ``first`` and ``last`` what is marked. ``before`` and
    ``behind`` are neighbours that make it right; where ``closed`` holds words, one of them or a mark must follow.
    """

    rule: Rule
    size: int
    pivot: int
    words: tuple[tuple[int, frozenset[str]], ...]
    tests: tuple[tuple[int, Test], ...]
    first: int
    last: int
    before: frozenset[str]
    behind: frozenset[str]
    closed: frozenset[str]


Frames = Mapping[str, tuple[Run, ...]]


def frames_of(compiled: Compiled, language: str) -> Frames:
    """Return the runs of the rules for a language; they are made once."""
    if (known := compiled.frames.get(language)) is None:
        rules = [rule for rule in compiled.rules if rule.kind == "frame" and may_act(rule, language)]
        known = compiled.frames.setdefault(language, _table(rules))
    return known


@uncollected()
def _table(rules: list[Rule]) -> Frames:
    table: dict[str, list[Run]] = {}
    for rule in rules:
        for slots in rule.slots:
            read = [slot_of(slot) for slot in slots]
            pivot = rule.pivot % len(read)
            run = _run(rule, read, pivot)
            for word in read[pivot].words:
                table.setdefault(word, []).append(run)
    return {word: tuple(runs) for word, runs in table.items()}


def _run(rule: Rule, slots: list[Slot], pivot: int) -> Run:
    """Return a run, its slots in the order in which they are cheap to test."""
    others = sorted(((at - pivot, slot) for at, slot in enumerate(slots) if at != pivot), key=_cost)
    first, last = rule.flag or (0, -1)
    return Run(
        rule,
        len(slots),
        pivot,
        tuple((by, frozenset(slot.words)) for by, slot in others if not slot.forms),
        tuple((by, _test(slot)) for by, slot in others if slot.forms),
        first % len(slots),
        last % len(slots),
        *(frozenset(text.split()) for text in (rule.before, rule.behind, rule.closed)),
    )


def _cost(test: tuple[int, Slot]) -> tuple[int, int]:
    """Return what puts the slots first that fit the fewest words."""
    return len(test[1].words), test[0]


def _test(slot: Slot) -> Test:
    return Test(frozenset(slot.words), slot.forms, frozenset(slot.without))
