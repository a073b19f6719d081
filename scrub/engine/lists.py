"""The named lists of words that the slots of frames put together: the table ``[lists]`` of a rule file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scrub.engine.slots import LIST_NAME, Slots
from scrub.errors import RuleError

__all__ = ["LISTS", "checked_lists", "lists_file"]

LISTS = "lists"
"""The name of the table, and the end of the name of a file whose lists stand for all files of its language."""


def lists_file(path: Path) -> Path:
    """Return where the lists for all files of a folder and language stand.

    >>> lists_file(Path("typo/en-verbs.toml")).name
    'en-lists.toml'
    """
    return path.with_name(f"{path.stem.split('-')[0]}-{LISTS}.toml")


def checked_lists(path: Path, table: Any, data: bytes, shared: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the lists of a file by name, and the ``shared`` ones; those of the file are read. Raises RuleError."""
    if not isinstance(table, dict):
        raise RuleError(f"{LISTS!r} is no table; expected [lists] with lines such as be = 'is are was'", path=str(path))
    lists = {**(shared or {}), **table}
    slots = Slots(lists)
    for name, text in table.items():
        try:
            _check(slots, name, text)
        except RuleError as error:
            message = f"list {name!r}: {error.message}"
            raise RuleError(message, path=str(path), line=line_of(name, data)) from error
    return lists


def _check(slots: Slots, name: str, text: object) -> None:
    if not LIST_NAME.fullmatch(name):
        raise RuleError("a name has lower case letters, digits and hyphens only")
    if not isinstance(text, str):
        raise RuleError(f"is {str(text)[:60]!r}; expected words between blanks")
    slots.read(text)


def line_of(name: str, data: bytes) -> int | None:
    """Return the line (from 1) on which a list stands: ``tomllib`` gives none."""
    found = re.search(rb"(?m)^[ \t]*[\"']?" + re.escape(name).encode("utf-8") + rb"[\"']?[ \t]*=", data)
    return data.count(b"\n", 0, found.start()) + 1 if found else None
