"""What matching needs of a rule, worked out beforehand: line keys, folded literals, required literals.

The shipped rules come with it in ``rules/compiled.json``, written by ``make fix`` and when the distribution is built or
installed, and pinned by a hash of the rule files: reading it takes a twentieth of the time that reading, checking and
preparing the files takes. When it is missing or does not fit, the files are read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, astuple, dataclass, fields, replace
from pathlib import Path
from typing import Any

from scrub.engine.anchors import Clause, choose_anchors
from scrub.engine.collector import uncollected
from scrub.engine.literals import leads, required
from scrub.engine.locate import rule_files
from scrub.engine.shapes import ANY_SHAPE, Shape, shape_of
from scrub.model.rule import Rule
from scrub.text.fold import fold, line_key, number_key

__all__ = ["Prepared", "literal_key", "prepare", "read_compiled", "rules_hash", "write_compiled"]

FORMAT = 9
NAME = "compiled.json"
_ONLY_FOR_WRITERS = frozenset(
    ("match", "keep", "becomes", "misses", "rationale", "source", "since", "was", "path", "line")
)
"""Fields that no match needs: they are read from the rule files when a person asks."""
_DEFAULTS = {f.name: f.default for f in fields(Rule) if f.default is not MISSING}
_TUPLES = frozenset(("text", "context", "then", "languages", "where", "strip", "strip_id_or_class", "body", "flag"))


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
    key = line_key(fold(literal.replace("{n}", "0")))
    return (number_key(key) or key) if "{n}" in literal else key


def rules_hash(root: Path) -> str:
    """Return the hash of all rule files and models below ``root``."""
    digest = hashlib.sha256()
    for path in (*rule_files(root), *sorted(root.glob("models/*.json"))):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def write_compiled(root: Path, rules: Iterable[Rule]) -> None:
    """Write ``compiled.json`` beside the rule files."""
    current = [rule for rule in rules if rule.status != "retired"]
    ready = [prepare(rule) for rule in current]
    anchors = choose_anchors({n: one.leads for n, one in enumerate(ready) if not one.shape.edges})
    rows = [row_of(rule, ready[n].led_by(anchors.get(n))) for n, rule in enumerate(current)]
    head = f'{{"format": {FORMAT}, "hash": "{rules_hash(root)}", "rules": [\n'
    body = ",\n".join(json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows)
    (root / NAME).write_text(f"{head}{body}\n]}}\n", "utf-8")


def row_of(rule: Rule, ready: Prepared) -> dict[str, Any]:
    """Return what matching needs of a rule as JSON: its fields other than the default, and what is prepared of it."""
    row = {f.name: getattr(rule, f.name) for f in fields(Rule) if f.name not in _ONLY_FOR_WRITERS}
    extra = {
        "keys": list(ready.keys),
        "clauses": [sorted(c) for c in ready.clauses],
        "shape": list(astuple(ready.shape)) if rule.pattern else None,
        "anchor": sorted(ready.anchor) if ready.anchor else None,
    }
    small = {name: value for name, value in row.items() if name not in _DEFAULTS or value != _DEFAULTS[name]}
    if rule.kind != "swap":
        small.pop("text", None)
    return small | {name: value for name, value in extra.items() if value}


@uncollected()
def read_compiled(root: Path) -> tuple[tuple[Rule, ...], dict[str, Prepared], str] | None:
    """Return (rules, what is prepared by id, hash of the files), or None unless the file fits the rule files."""
    import orjson

    try:
        data = orjson.loads((root / NAME).read_bytes())
        if data["format"] != FORMAT or data["hash"] != rules_hash(root):
            return None
        rows: list[dict[str, Any]] = data["rules"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    rules, prepared = [], {}
    for row in rows:
        shape = row.pop("shape", None)
        prepared[row["id"]] = Prepared(
            tuple(row.pop("keys", ())),
            tuple(map(frozenset, row.pop("clauses", ()))),
            Shape(shape[0], shape[1], tuple(shape[2]), tuple(shape[3])) if shape else ANY_SHAPE,
            anchor=frozenset(row.pop("anchor", ())) or None,
        )
        rules.append(rule_of_row(row))
    return tuple(rules), prepared, data["hash"]


def rule_of_row(row: Mapping[str, Any]) -> Rule:
    """Return the rule of a JSON row, without what only writers need."""
    values: dict[str, Any] = {name: tuple(value) if name in _TUPLES else value for name, value in row.items()}
    for name in ("swap", "slots"):
        if name in values:
            values[name] = tuple(map(tuple, values[name]))
    return Rule(**values)
