"""What ``language.json`` holds; each field is described there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["load", "turned"]


@cache
def load() -> dict[str, Any]:
    """Return the data beside this module, read once; nobody may change it."""
    data: dict[str, Any] = json.loads(Path(__file__).with_name("language.json").read_text("utf-8"))
    return data


def turned(table: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Return the keys each value stands under.

    >>> turned({"de": "äß", "sv": "åä"})
    {'ä': ('de', 'sv'), 'ß': ('de',), 'å': ('sv',)}
    """
    out: dict[str, tuple[str, ...]] = {}
    for key, values in table.items():
        for value in values:
            out[value] = (*out.get(value, ()), key)
    return out
