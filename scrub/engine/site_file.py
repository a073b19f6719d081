"""The rule file of one site: its text, and what its ids begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scrub.engine.toml_text import listed, quoted
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
        yield f"{name} = {quoted(getattr(rule, name))}"
    for name in ("body", "strip", "strip_id_or_class"):
        if found := getattr(rule, name):
            yield from listed(name, found)
    for name in ("message", "rationale", "source"):
        yield f"{name} = {quoted(getattr(rule, name))}"
    for name in ("match", "keep"):
        yield from listed(name, getattr(rule, name))
