"""What matching needs of a rule, worked out beforehand: line keys, folded literals, required literals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from scrub.engine.anchors import Clause
from scrub.engine.literals import leads, required
from scrub.engine.shapes import ANY_SHAPE, Shape, shape_of
from scrub.model.rule import Rule
from scrub.text.fold import fold, number_key, text_key

__all__ = ["Prepared", "literal_key", "prepare"]


@dataclass(frozen=True, slots=True)
class Prepared:
    """Look-up keys of a rule.

    ``keys`` are line keys (line, cue, repeat) or folded literals (phrase, swap), ``shape`` what the lines of a pattern
    look like, ``clauses`` the literals that it requires beyond that, short clauses first; a pattern with neither
    beginnings nor ends nor clauses is tried on every line. ``anchor`` is the clause by which lines lead to the
    rule, where that was worked out (then ``clauses`` holds none that it implies), else it is sought among ``leads``.
    """

    keys: tuple[str, ...] = ()
    clauses: tuple[Clause, ...] = ()
    shape: Shape = ANY_SHAPE
    leads: tuple[Clause, ...] = ()
    anchor: Clause | None = None

    def led_by(self, anchor: Clause | None) -> Prepared:
        """Return the same with the clause by which lines lead to the rule, without the clauses that it implies."""
        if anchor is None or self.anchor is not None:
            return self
        clauses = tuple(clause for clause in self.clauses if not implied(clause, anchor))
        return replace(self, clauses=clauses, anchor=anchor)


def prepare(rule: Rule) -> Prepared:
    """Return what matching needs of a rule."""
    if rule.kind in ("phrase", "swap"):
        literals = map(fold, rule.text or [wrong for wrong, _ in rule.swap])
        return Prepared(tuple(dict.fromkeys(filter(None, literals))))
    if rule.pattern is None:
        return Prepared(tuple(dict.fromkeys(map(literal_key, rule.text))))
    shape = shape_of(rule.pattern)
    clauses = [clause for clause in required(rule.pattern) if not (shape.edges and implied(clause, shape.edges))]
    return Prepared((), tuple(sorted(clauses, key=len)), shape, () if shape.edges else tuple(leads(rule.pattern)))


def implied(clause: Clause, texts: Iterable[str]) -> bool:
    """Return whether each of the texts holds a literal of the clause: then the clause needs no test."""
    return all(any(literal in text for literal in clause) for text in texts)


def literal_key(literal: str) -> str:
    """Return the key under which a literal stands in a table; ``{n}`` is any number.

    >>> literal_key("{n} comments:")
    '0 comments'
    """
    key = text_key(literal.replace("{n}", "0"))
    return (number_key(key) or key) if "{n}" in literal else key
