"""The named lists of words that the slots of frames put together: the table ``[lists]`` of a rule file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scrub.engine.named_texts import check_each, merged
from scrub.engine.slots import Slots

__all__ = ["LISTS", "checked_lists"]

LISTS = "lists"
"""The name of the table, and the end of the name of a file whose lists stand for all files of its language."""


def checked_lists(path: Path, table: Any, data: bytes, shared: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the lists of a file by name, and the ``shared`` ones; those of the file are read. Raises RuleError."""
    lists = merged(path, LISTS, table, shared, example="be = 'is are was'")
    slots = Slots(lists)
    check_each(path, table, data, lambda _, text: slots.read(text), one="list", expected="words between blanks")
    return lists
