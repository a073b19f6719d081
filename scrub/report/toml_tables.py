"""Small TOML files of equal tables, with errors that name file, line, table and field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from scrub.engine.load import parse_toml, read_bytes
from scrub.engine.schema import shown
from scrub.errors import RuleError

__all__ = ["Fields", "Place", "number", "one_of", "read_tables", "text", "texts"]

Fields = Mapping[str, tuple[Callable[[object], object], str]]
"""By field: a check that returns the value, None when it is wrong, and what is expected in words."""


class Place(NamedTuple):
    """Where a table stands, for errors."""

    path: str
    line: int | None
    table: str

    def error(self, message: str) -> RuleError:
        """Return the error to raise."""
        return RuleError(message, path=self.path, line=self.line, rule=self.table)


def text(value: object) -> str | None:
    """Return a text that is not blank."""
    return value if isinstance(value, str) and value.strip() else None


def texts(value: object) -> tuple[str, ...] | None:
    """Return a list of texts, none blank; a single one counts as a list."""
    values = [value] if isinstance(value, str) else value
    return tuple(values) if isinstance(values, list) and values and all(map(text, values)) else None


def number(value: object) -> float | int | None:
    """Return a finite number."""
    fine = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < float("inf")
    return value if fine else None  # type: ignore[return-value]


def one_of(*allowed: str) -> Callable[[object], object]:
    """Return the check for a text out of a few."""
    return lambda value: value if value in allowed else None


def read_tables(path: Path, name: str, fields: Fields) -> list[tuple[dict[str, Any], Place]]:
    """Return the values of each ``[[name]]`` table of a file, checked field by field, and where it stands.

    Raises RuleError.
    """
    data = read_bytes(path)
    content = parse_toml(path, data)
    if unknown := sorted(set(content) - {name}):
        raise RuleError(f"unknown table {unknown[0]!r}; expected [[{name}]]", path=str(path))
    tables = content.get(name, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise RuleError(f"expected any number of [[{name}]] tables", path=str(path))
    head = re.compile(rb"\s*\[\[\s*" + name.encode() + rb"\s*\]\]")
    lines = [row for row, line in enumerate(data.split(b"\n"), 1) if head.match(line)]
    out = []
    for count, table in enumerate(tables, 1):
        label = text(table.get("name")) or text(table.get("rule")) or f"{name} {count}"
        place = Place(str(path), lines[count - 1] if len(lines) == len(tables) else None, label)
        out.append((values_of(table, fields, place), place))
    return out


def values_of(table: Mapping[str, Any], fields: Fields, place: Place) -> dict[str, Any]:
    """Return the values of a table, each checked. Raises RuleError at the first that is wrong."""
    out: dict[str, Any] = {}
    for field, value in table.items():
        if field not in fields:
            raise place.error(f"unknown field {field!r}; expected one of {', '.join(sorted(fields))}")
        check, expected = fields[field]
        if (good := check(value)) is None:
            raise place.error(f"field {field!r} is {shown(value)}; expected {expected}")
        out[field] = good
    return out
