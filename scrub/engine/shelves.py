"""Rules by the documents on which they may act: those of a language are read when its first document comes.

The shipped rules lie ready to match in ``rules/compiled.jsonl``, written by ``make fix`` and when the distribution is
built or installed, and pinned by a hash of the rule files: reading it takes a twentieth of the time that reading,
checking and preparing the files takes. When it is missing, damaged or does not fit, the files are read.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, astuple, dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any

from scrub.engine.anchors import choose_anchors
from scrub.engine.collector import uncollected
from scrub.engine.locate import rule_files, stamps
from scrub.engine.prepare import Prepared, prepare
from scrub.engine.shapes import ANY_SHAPE, Shape
from scrub.model.rule import Rule

__all__ = ["ELEMENTS", "Shelf", "may_act", "may_hold", "read_compiled", "rules_hash", "shelved", "write_compiled"]

FORMAT = 11
NAME = "compiled.jsonl"
"""Its first line holds the format, the hash and the stamps of the files it was made of, a checksum of the rest, and the
name of the shelf on each further line."""
KINDS = (".toml", ".json", ".txt")
"""How the names of the files end that the hash is made of."""
ELEMENTS = "element:"
"""The shelf of the rules for elements of pages, which ask for a site and not for a language."""
_ONLY_FOR_WRITERS = frozenset(
    ("match", "keep", "becomes", "misses", "rationale", "source", "since", "was", "path", "line")
)
"""Fields that no match needs: they are read from the rule files when a person asks."""
_DEFAULTS = {f.name: f.default for f in fields(Rule) if f.default is not MISSING}
_TUPLES = frozenset(("text", "context", "then", "languages", "where", "strip", "strip_id_or_class", "body", "flag"))


@dataclass(frozen=True, eq=False)
class Shelf:
    """Some rules, sorted by id: ``rows`` are what is compiled of them as JSON, ``given`` they themselves without it."""

    rows: bytes | memoryview = b""
    given: tuple[Rule, ...] = ()

    @cached_property
    def content(self) -> tuple[tuple[Rule, ...], Mapping[str, Prepared]]:
        """The rules, and what is prepared of them by id; read when first asked for."""
        return _rules_of(self.rows) if self.rows else (self.given, {})


def may_act(rule: Rule, language: str) -> bool:
    """Return whether a rule may act on a document of a language."""
    return _acts_on(rule.family, rule.languages, language)


def may_hold(name: str, language: str) -> bool:
    """Return whether rules of the shelf of this name may act on the text of a document of a language."""
    family, languages = name.split(":")
    return name != ELEMENTS and _acts_on(family, languages.split(","), language)


def _acts_on(family: str, languages: Iterable[str], language: str) -> bool:
    """Return whether the rules of a family for some languages may act on a document of a language.

    English chrome stands on pages of every language; on a text of unknown language all rules for chrome may act.
    """
    if family == "chrome" and language == "unknown":
        return True
    wanted = {"*", language, "en"} if family == "chrome" else {"*", language}
    return not wanted.isdisjoint(languages)


def shelved(rules: Iterable[Rule]) -> dict[str, list[Rule]]:
    """Return the rules that are not retired by the names of their shelves (``chrome:de``), each shelf sorted by id."""
    out: dict[str, list[Rule]] = {}
    for rule in sorted(rules, key=lambda rule: rule.id):
        if rule.status != "retired":
            name = ELEMENTS if rule.kind == "element" else f"{rule.family}:{','.join(rule.languages)}"
            out.setdefault(name, []).append(rule)
    return out


def rules_hash(root: Path) -> str:
    """Return the hash of all rule files, models and word lists below ``root``."""
    import hashlib  # loads OpenSSL, and what is compiled mostly fits

    digest = hashlib.sha256()
    for path in _sources(root):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _sources(root: Path) -> list[Path]:
    return [*rule_files(root), *sorted(root.glob("models/*.json")), *sorted(root.glob("words/*.txt"))]


def write_compiled(root: Path, rules: Iterable[Rule]) -> None:
    """Write ``compiled.jsonl`` beside the rule files."""
    shelves = shelved(rules)
    current = [rule for shelf in shelves.values() for rule in shelf]
    ready = [prepare(rule) for rule in current]
    anchors = choose_anchors({n: one.leads for n, one in enumerate(ready) if not one.shape.edges})
    rows = {rule.id: _row_of(rule, ready[n].led_by(anchors.get(n))) for n, rule in enumerate(current)}
    lines = (
        json.dumps([rows[rule.id] for rule in shelf], ensure_ascii=False, sort_keys=True) for shelf in shelves.values()
    )
    body = "\n".join(lines).encode()
    head = {
        "format": FORMAT,
        "hash": rules_hash(root),
        "stamps": stamps(root, KINDS),
        "checksum": zlib.crc32(body),
        "shelves": [*shelves],
    }
    (root / NAME).write_bytes(json.dumps(head).encode() + b"\n" + body)


def read_compiled(root: Path) -> tuple[dict[str, Shelf], str] | None:
    """Return (shelves by name, hash of the files), or None unless the file is sound and fits the rule files."""
    try:
        data = (root / NAME).read_bytes()
        first, *lines = _lines(data)
        head = json.loads(bytes(first))
        if head["format"] != FORMAT or head["checksum"] != zlib.crc32(memoryview(data)[len(first) + 1 :]):
            return None
        seen = tuple(map(tuple, head["stamps"]))
        if seen != stamps(root, KINDS) and head["hash"] != rules_hash(root):
            return None
        shelves = {name: Shelf(rows) for name, rows in zip(head["shelves"], lines, strict=True)}
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return shelves, head["hash"]


def _lines(data: bytes) -> Iterator[memoryview]:
    """Yield the lines of a file, none of them copied."""
    view, start = memoryview(data), 0
    while (end := data.find(b"\n", start)) >= 0:
        yield view[start:end]
        start = end + 1
    yield view[start:]


@uncollected()
def _rules_of(rows: bytes | memoryview) -> tuple[tuple[Rule, ...], Mapping[str, Prepared]]:
    """Return the rules of a line of ``compiled.jsonl``, and what is prepared of them by id."""
    import orjson

    rules, prepared = [], {}
    for row in orjson.loads(rows):
        shape = row.pop("shape", None)
        prepared[row["id"]] = Prepared(
            tuple(row.pop("keys", ())),
            tuple(map(frozenset, row.pop("clauses", ()))),
            Shape(shape[0], shape[1], tuple(shape[2]), tuple(shape[3])) if shape else ANY_SHAPE,
            anchor=frozenset(row.pop("anchor", ())) or None,
        )
        rules.append(_rule_of(row))
    return tuple(rules), prepared


def _row_of(rule: Rule, ready: Prepared) -> dict[str, Any]:
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


def _rule_of(row: Mapping[str, Any]) -> Rule:
    """Return the rule of a JSON row, without what only writers need."""
    values: dict[str, Any] = {name: tuple(value) if name in _TUPLES else value for name, value in row.items()}
    for name in ("swap", "slots"):
        if name in values:
            values[name] = tuple(map(tuple, values[name]))
    return Rule(**values)
