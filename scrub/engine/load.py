"""Reading rule files."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from scrub.engine.collector import uncollected
from scrub.engine.lists import LISTS, checked_lists
from scrub.engine.locate import data_root, rule_files
from scrub.engine.named_texts import language_file
from scrub.engine.parts import PARTS, Parts
from scrub.engine.schema import DEFAULTS, FAMILIES, FIELDS, check_fields, rule_of, shown
from scrub.engine.site_file import slug_of
from scrub.engine.slots import Slots
from scrub.errors import RuleError
from scrub.model.rule import Rule

__all__ = ["load_rules", "read_rule_file", "rules_in"]

SITE = "site"
"""The name of a folder with one rule file a site: ``site/example.com.toml``."""
LARGEST_FILE = 8_000_000
"""Bytes of a rule file; more is a mistake, not a rule set (1,000 rules take about 250 kB)."""

_DEEP_KEY = re.compile(r"""(?:\.[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*){50}""")
"""A key of more than fifty parts: ``tomllib`` takes time by the square of their number, and rules have no such keys."""


def load_rules(path: Path | None = None) -> tuple[Rule, ...]:
    """Return the rules of a folder or file with their examples, sorted by id; without a path, the shipped ones.

    Raises RuleError.
    """
    rules = read_root(data_root("rules") if path is None else existing(path))
    return tuple(rules[key] for key in sorted(rules))


def existing(path: Path) -> Path:
    """Return the path; raise RuleError when nothing is there, no rule file in the folder, or what cannot be read."""
    try:
        if not path.exists():
            raise RuleError("no such rule folder or file", path=str(path))
        files = rule_files(path)
    except OSError as error:
        raise unread(error, path) from error
    if not files:
        raise RuleError("no rule file is in this folder; expected <family>/<language>.toml", path=str(path))
    return path


def unread(error: OSError, path: Path) -> RuleError:
    """Return the error for a file or folder of rules that cannot be read."""
    return RuleError(f"cannot be read: {error.strerror}", path=str(error.filename or path))


def read_root(root: Path) -> dict[str, Rule]:
    """Return the rules below one folder by id. Raises RuleError."""
    found: dict[str, Rule] = {}
    for path in rule_files(root):
        for rule in read_rule_file(path):
            if rule.id in found:
                first = found[rule.id]
                raise RuleError(
                    f"id stands twice; first in {first.path}:{first.line}", path=rule.path, line=rule.line, rule=rule.id
                )
            found[rule.id] = rule
    return found


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a rule file; raise RuleError when it cannot be read or is too large."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise RuleError(f"file is larger than {LARGEST_FILE} bytes", path=str(path))
        return path.read_bytes()
    except OSError as error:
        raise unread(error, path) from error


def read_rule_file(path: Path) -> list[Rule]:
    """Return the rules of one file. Raises RuleError."""
    data = read_bytes(path)
    return rules_in(path, data, parse_toml(path, data))


@uncollected()
def rules_in(path: Path, data: bytes, content: Mapping[str, Any]) -> list[Rule]:
    """Return the rules of a file that was read and parsed. Raises RuleError."""
    place: dict[str, Any] = {"path": str(path), "line": None, "rule": None}
    if unknown := sorted(set(content) - {"defaults", "rule", "site", LISTS, PARTS}):
        place["line"] = next(iter(table_lines(unknown[0], data)), None)
        raise RuleError(f"unknown table {unknown[0]!r}; expected [defaults], [[rule]], [lists] and [parts]", **place)
    tables, head = content.get("rule", []), content.get("defaults", {})
    if not isinstance(tables, list) or not isinstance(head, dict) or not all(isinstance(t, dict) for t in tables):
        raise RuleError("expected one [defaults] table and any number of [[rule]] tables", **place)
    defaults = check_fields(head, DEFAULTS, place | {"line": next(iter(table_lines("defaults", data)), None)})
    lines, slots, parts = id_lines(data), slots_of(path, content, data), parts_of(path, content, data)
    starts = heads if len(heads := table_lines("rule", data)) == len(tables) else [None] * len(tables)
    rules = [
        one_rule(table, defaults, place | {"line": at}, lines, slots, parts)
        for table, at in zip(tables, starts, strict=True)
    ]
    if "site" not in content:
        for rule in rules:
            check_place(rule, path)
    return [replace(rule, site=path.stem.lower()) for rule in rules] if folder_of(path) == SITE else rules


def parse_toml(path: Path, data: bytes) -> dict[str, Any]:
    """Return the content of a TOML file; raise RuleError with the line where it is wrong."""
    try:
        text = data.decode("utf-8-sig")
        if deep := _DEEP_KEY.search(text):
            line = text.count("\n", 0, deep.start()) + 1
            raise RuleError("not valid TOML: a key of more than 50 parts", path=str(path), line=line)
        return tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RuleError("not UTF-8 text", path=str(path), line=line) from error
    except ValueError as error:  # TOMLDecodeError, and numbers of more digits than Python converts
        found = re.search(r"at line (\d+)", str(error))
        raise RuleError(f"not valid TOML: {error}", path=str(path), line=int(found[1]) if found else None) from error
    except RecursionError as error:
        raise RuleError("not valid TOML: nested too deeply", path=str(path)) from error


def id_lines(data: bytes) -> dict[str, list[int]]:
    """Return the lines (from 1) on which each rule id of a file stands: ``tomllib`` gives none."""
    out: dict[str, list[int]] = {}
    for number, line in enumerate(data.decode("utf-8", "replace").split("\n"), 1):
        if found := re.match(r"""\s*id\s*=\s*["']([^"']+)["']""", line):
            out.setdefault(found[1], []).append(number)
    return out


def table_lines(name: str, data: bytes) -> list[int | None]:
    """Return the lines (from 1) on which the tables of a name begin."""
    head = re.compile(rb"\s*\[{1,2}\s*[\"']?" + re.escape(name).encode("utf-8") + rb"[\"']?\s*\]{1,2}")
    return [number for number, line in enumerate(data.split(b"\n"), 1) if head.match(line)]


def slots_of(path: Path, content: Mapping[str, Any], data: bytes) -> Slots:
    """Return the named lists of a file, and those that the file of lists beside it has for it."""
    beside = table_beside(path, LISTS) if b"frame" in data else None
    return Slots(checked_lists(path, content.get(LISTS, {}), data, checked_lists(*beside) if beside else {}))


def parts_of(path: Path, content: Mapping[str, Any], data: bytes) -> Parts:
    """Return the parts of patterns of a file, and those that the file of parts beside it has for it."""
    beside = table_beside(path, PARTS) if b"{{" in data else None
    return Parts.of(path, content.get(PARTS, {}), data, Parts.of(*beside).texts if beside else {})


def table_beside(path: Path, name: str) -> tuple[Path, Any, bytes] | None:
    """Return the file beside a rule file with the table for its whole language, that table and its bytes."""
    beside = language_file(path, name)
    if beside == path or not beside.is_file():
        return None
    data = read_bytes(beside)
    return beside, parse_toml(beside, data).get(name, {}), data


def one_rule(
    table: dict[str, Any],
    defaults: dict[str, Any],
    place: dict[str, Any],
    lines: dict[str, list[int]],
    slots: Slots,
    parts: Parts,
) -> Rule:
    """Return the rule of one table; ``place`` says where the table begins, ``lines`` where its id stands."""
    rule_id = table.get("id")
    if not isinstance(rule_id, str):
        found = "missing" if rule_id is None else shown(rule_id)
        raise RuleError(f"field 'id' is {found}; expected {FIELDS['id'][1]}", **place)
    if found_at := lines.get(rule_id):
        place = place | {"line": found_at.pop(0)}
    place = place | {"rule": rule_id}
    return rule_of(parts.filled(table, place), defaults, place, slots)


def folder_of(path: Path) -> str:
    """Return the name of the folder of a file, which a path from within that folder does not tell."""
    return Path(os.path.abspath(path)).parent.name  # noqa: PTH100 - links stay as they are named


def check_place(rule: Rule, path: Path) -> None:
    """Raise RuleError unless the id begins with the folder and the language of the file, or with the site's domain."""
    place: dict[str, Any] = {"path": str(path), "line": rule.line, "rule": rule.id}
    folder = folder_of(path)
    if folder not in (SITE, *FAMILIES):
        names = f"{', '.join(FAMILIES)} or {SITE}"
        raise RuleError(f"the folder of the file must be {names}, as the id begins; found {folder!r}", **place)
    of_site = folder == SITE
    if of_site != (rule.kind == "element"):
        need = f"rules in a folder {SITE!r} are of kind 'element'; rules of that kind stand in such a folder"
        raise RuleError(need, **place)
    wanted = f"chrome/any/{slug_of(path.stem)}-" if of_site else f"{folder}/{path.stem.split('-')[0]}/"
    if not rule.id.startswith(wanted):
        raise RuleError(f"id must begin with {wanted!r}, the place of the file", **place)
