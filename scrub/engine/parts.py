"""Pieces of regular expressions that patterns put together: the table ``[parts]`` of a rule file.

``{{price}}`` in a ``pattern`` or ``unless`` stands for ``(?:...)`` with the text of the part ``price``, read with the
flags of the pattern. Parts name others; what is put in counts against the length of a pattern.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scrub.engine.named_texts import check_each, merged
from scrub.errors import RuleError

__all__ = ["PARTS", "Parts"]

PARTS = "parts"
"""The name of the table, and the end of the name of a file whose parts stand for all files of its language."""
FIELDS = ("pattern", "unless")
"""The fields of a rule that hold regular expressions."""
DEEPEST = 5
"""Parts within parts."""
LONGEST = 20_000
"""Characters of a regular expression with its parts: three times the longest shipped one."""

_NAMED = re.compile(r"\{\{([^{}]*)\}\}")


class Parts:
    """The parts of a file by name, and what a regular expression is with them."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts

    @classmethod
    def of(cls, path: Path, table: Any, data: bytes, shared: Mapping[str, str] | None = None) -> Parts:
        """Return the parts of a file and the ``shared`` ones; each is read once. Raises RuleError."""
        parts = cls(merged(path, PARTS, table, shared, example=r"year = '\d{4}'"))
        expected = "a piece of a regular expression"
        check_each(path, table, data, lambda name, text: parts.put_in(text, (name,)), one="part", expected=expected)
        return parts

    def put_in(self, text: str, within: tuple[str, ...] = ()) -> str:
        """Return a regular expression with its parts, ``within`` are those that it stands in. Raises RuleError."""
        out, end = "", 0
        for found in _NAMED.finditer(text):
            out += text[end : found.start()] + f"(?:{self._text(found[1], within)})"
            end = found.end()
            if len(out) > LONGEST:
                break
        out += text[end:]
        if len(out) > LONGEST:
            raise RuleError(f"is longer than {LONGEST} characters with its parts")
        return out

    def _text(self, name: str, within: tuple[str, ...]) -> str:
        if name not in self.texts:
            raise RuleError(f"there is no part {name!r}; known parts: {', '.join(sorted(self.texts)) or 'none'}")
        if name in within or len(within) > DEEPEST:
            raise RuleError(f"the parts {', '.join([*within, name])} hold one another")
        return self.put_in(self.texts[name], (*within, name))

    def filled(self, table: Mapping[str, Any], place: dict[str, Any]) -> dict[str, Any]:
        """Return the fields of a rule with the parts put in; ``place`` says where it stands. Raises RuleError."""
        out = dict(table)
        for field in FIELDS:
            if isinstance(text := out.get(field), str) and "{{" in text:
                try:
                    out[field] = self.put_in(text)
                except RuleError as error:
                    raise RuleError(f"field {field!r}: {error.message}", **place) from error
        return out
