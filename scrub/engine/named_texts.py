"""Tables of named texts in a rule file, ``[lists]`` and ``[parts]``: what is wrong in them is told with its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from scrub.engine.slots import LIST_NAME
from scrub.errors import RuleError

__all__ = ["check_each", "language_file", "merged"]


def language_file(path: Path, name: str) -> Path:
    """Return where the table of a name stands that is for all files of a folder and language.

    >>> language_file(Path("typo/en-verbs.toml"), "lists").name
    'en-lists.toml'
    """
    return path.with_name(f"{path.stem.split('-')[0]}-{name}.toml")


def merged(path: Path, name: str, table: Any, shared: Mapping[str, str] | None, *, example: str) -> dict[str, str]:
    """Return the texts of the table of a file and the ``shared`` ones. Raises RuleError when it is no table."""
    if not isinstance(table, dict):
        raise RuleError(f"{name!r} is no table; expected [{name}] with lines such as {example}", path=str(path))
    return {**(shared or {}), **table}


def check_each(
    path: Path, table: Mapping[str, Any], data: bytes, check: Callable[[str, str], object], *, one: str, expected: str
) -> None:
    """Raise RuleError with its line unless each text of a table has a right name and passes a check of its own."""
    for name, text in table.items():
        try:
            _check_kind(name, text, expected)
            check(name, text)
        except RuleError as error:
            message = f"{one} {name!r}: {error.message}"
            raise RuleError(message, path=str(path), line=_line_of(name, data)) from error


def _check_kind(name: str, text: object, expected: str) -> None:
    if not LIST_NAME.fullmatch(name):
        raise RuleError("a name has lower case letters, digits and hyphens only")
    if not isinstance(text, str):
        raise RuleError(f"is {str(text)[:60]!r}; expected {expected}")


def _line_of(name: str, data: bytes) -> int | None:
    """Return the line (from 1) on which a text stands: ``tomllib`` gives none."""
    found = re.search(rb"(?m)^[ \t]*[\"']?" + re.escape(name).encode("utf-8") + rb"[\"']?[ \t]*=", data)
    return data.count(b"\n", 0, found.start()) + 1 if found else None
