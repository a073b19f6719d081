"""Rules made for tests."""

from __future__ import annotations

from typing import Any

from scrub.engine.check import findings_of
from scrub.engine.compile import compile_rules
from scrub.model.document import Zone
from scrub.model.rule import Rule


def rule(**values: Any) -> Rule:
    """Return a rule with what a test does not care about filled in."""
    base: dict[str, Any] = {"id": "chrome/en/tested", "kind": "line", "sort": "other", "message": "Tested."}
    return Rule(**{**base, **values})


def hits(text: str, *rules: Rule, zone: Zone = "body") -> list[str]:
    """Return the texts that the rules find, in order."""
    return [f.span.of(text) for f in findings_of(compile_rules(rules), text, zone)]
