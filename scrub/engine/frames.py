"""The rules of kind ``frame`` ready to match: the word that starts a search -> the runs that it may be in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from scrub.engine.collector import uncollected
from scrub.engine.compile import Compiled
from scrub.engine.forms import ends_of, listed_by
from scrub.engine.shelves import may_act
from scrub.engine.slots import LONGEST_WORD, Slot, form_of, slot_of
from scrub.model.rule import Rule

__all__ = ["Frames", "Run", "Test", "frames_of"]


_OFTEN = (
    "the 54 to 27 and 26 of 25 a 23 in 18 is 11 that 10 it 10 for 9 you 9 i 9 was 7 on 7 with 7 as 5 he 5"
    " be 5 this 5 are 5 at 5 have 5 not 5 by 4 but 4 from 4 they 4 his 4 an 3 or 3 we 3 will 3 has 3 had 3"
    " said 2 who 2 their 2 one 2 were 2 which 2 all 2 more 2 been 2 would 2 there 2 her 2 she 2 if 2 so 2"
    " when 2 what 2 about 2 can 2 out 2 up 2 its 1 also 1 die 30 der 30 und 28 das 15 ist 13 zu 12 nicht 12"
    " den 12 mit 10 von 10 es 10 ein 9 eine 8 auf 8 dem 7 des 6 im 6 für 6 er 6 sie 9 dass 5 auch 5 sich 6"
    " als 5 sind 4 wird 4 nach 3 aus 3 bei 3 einen 3 hat 4 war 3 oder 3 um 3"
)
_WORDS = _OFTEN.split()
OFTEN = dict(zip(_WORDS[::2], map(int, _WORDS[1::2]), strict=True))
"""The most frequent words of English and German in a thousand words (wordfreq): a search that begins at one is dear."""
SELDOM = 0.05
"""The same of any other word."""


@dataclass(frozen=True, slots=True)
class Test:
    """A slot that holds forms: a word fits that is one of ``words``, or is of a form and none of ``without``.

    ``texts`` are listed by forms, ``forms`` all others, and each word of these ends in one of ``ends``.
    """

    words: frozenset[str]
    texts: frozenset[str]
    forms: tuple[str, ...]
    ends: tuple[str, ...]
    without: frozenset[str]

    def fits(self, text: str, lower: str) -> bool:
        """Return whether a word, as it is written and in lower case, fits; forms are compiled when they are tried."""
        if lower in self.words:
            return True
        if text in self.without or len(text) > LONGEST_WORD:
            return False
        return text in self.texts or (
            text.endswith(self.ends) and any(form_of(form).fullmatch(text) for form in self.forms)
        )


class Run(NamedTuple):
    """A run of words.

    ``size`` is the number of its slots and ``pivot`` the place of the word that starts the search. ``words`` are the
    other slots with their places beside it, ``tests`` those with forms, ``first`` and ``last`` what is marked.
    ``before`` and ``behind`` are neighbours that make it right; where ``closed`` holds words, one of them or a mark
    must follow.
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


class Sought:
    """A run that is made ready when its word first stands in a text: most of the hundreds never do."""

    def __init__(self, rule: Rule, slots: list[Slot], pivot: int) -> None:
        self._rule, self._slots, self._pivot = rule, slots, pivot

    @cached_property
    def run(self) -> Run:
        """The run itself."""
        return _run(self._rule, self._slots, self._pivot)


Frames = Mapping[str, tuple[Sought, ...]]


def frames_of(compiled: Compiled, language: str) -> Frames:
    """Return the runs of the rules for a language; they are made once."""
    if (known := compiled.frames.get(language)) is None:
        rules = [rule for rule in compiled.rules if rule.kind == "frame" and may_act(rule, language)]
        known = compiled.frames.setdefault(language, _table(rules))
    return known


@uncollected()
def _table(rules: list[Rule]) -> Frames:
    table: dict[str, list[Sought]] = {}
    for rule in rules:
        for slots in rule.slots:
            read = [slot_of(slot) for slot in slots]
            pivot = _pivot(read, rule.pivot % len(read))
            run = Sought(rule, read, pivot)
            for word in _starts(read[pivot]):
                table.setdefault(word, []).append(run)
    return {word: tuple(runs) for word, runs in table.items()}


def _pivot(slots: list[Slot], own: int) -> int:
    """Return the slot by which a run is found: ``own``, or one of words that are half as frequent or less."""
    costs = {
        at: sum(OFTEN.get(word, SELDOM) for word in starts)
        for at, slot in enumerate(slots)
        if (starts := _starts(slot)) and not slot.without
    }
    best = min(costs, key=lambda at: costs[at], default=own)
    return best if costs.get(best, 0.0) * 2 <= costs.get(own, 0.0) else own


def _starts(slot: Slot) -> tuple[str, ...]:
    """Return the words in lower case that a slot lists, none when it holds forms that do not list theirs."""
    texts = [listed_by(form) for form in slot.forms]
    return tuple(dict.fromkeys([*slot.words, *map(str.lower, chain.from_iterable(texts))])) if all(texts) else ()


def _run(rule: Rule, slots: list[Slot], pivot: int) -> Run:
    """Return a run, its slots in the order in which they are cheap to test."""
    beside = sorted(((at - pivot, slot) for at, slot in enumerate(slots)), key=_cost)
    first, last = rule.flag or (0, -1)
    return Run(
        rule,
        len(slots),
        pivot,
        tuple((by, frozenset(slot.words)) for by, slot in beside if by and not slot.forms),
        tuple((by, _test(slot)) for by, slot in beside if slot.forms),
        first % len(slots),
        last % len(slots),
        *(frozenset(text.split()) for text in (rule.before, rule.behind, rule.closed)),
    )


def _cost(test: tuple[int, Slot]) -> tuple[int, int]:
    """Return what puts the slots first that fit the fewest words."""
    return len(test[1].words), test[0]


def _test(slot: Slot) -> Test:
    texts = [*chain.from_iterable(map(listed_by, slot.forms))]
    forms = tuple(form for form in slot.forms if not listed_by(form))
    ends = tuple(dict.fromkeys(chain.from_iterable(map(ends_of, forms))))
    return Test(frozenset(slot.words), frozenset(texts), forms, ends, frozenset(slot.without))
