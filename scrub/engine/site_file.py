"""The rule file of one site: its text, and what its ids begin with."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from scrub.model.rule import Rule

__all__ = ["site_file", "slug_of"]


def slug_of(domain: str) -> str:
    """Return a domain as part of a rule id.

    >>> slug_of("bay-courier.example")
    'bay-courier-example'
    """
    return re.sub(r"[^a-z0-9]+", "-", domain.lower()).strip("-")


def site_file(rules: Sequence[Rule]) -> str:
    """Return the text of the rule file of a site."""
    return "\n\n".join("\n".join(_table(rule)) for rule in rules) + "\n"


def _table(rule: Rule) -> Iterator[str]:
    yield "[[rule]]"
    for name in ("id", "kind", "sort"):
        yield f"{name} = {_quoted(getattr(rule, name))}"
    for name in ("body", "strip", "strip_id_or_class"):
        if found := getattr(rule, name):
            yield from _list(name, found)
    for name in ("message", "rationale", "source"):
        yield f"{name} = {_quoted(getattr(rule, name))}"
    for name in ("match", "keep"):
        yield from _list(name, getattr(rule, name))


def _list(name: str, values: Sequence[str]) -> Iterator[str]:
    yield f"{name} = ["
    yield from (f"    {_quoted(value)}," for value in values)
    yield "]"


def _quoted(text: str) -> str:
    """Return a TOML string: literal where it can be, as XPaths are full of quotes."""
    if "'" not in text and text.isprintable():
        return f"'{text}'" if '"' in text or "\\" in text else f'"{text}"'
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
