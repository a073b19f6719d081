"""Rules made for tests."""

from __future__ import annotations

from pathlib import Path
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


def written(folder: Path, name: str, content: str | bytes) -> Path:
    """Return the path of a rule file that is written below a folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
