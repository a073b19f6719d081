"""Build step: prepare the shipped rules for matching, so that no process has to (see scrub/engine/prepare.py)."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface):
    """Writes rules/compiled.jsonl before the files are collected."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the file; only the standard library and scrub's own modules are needed."""
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from scrub.engine.load import load_rules
        from scrub.engine.shelves import write_compiled

        write_compiled(root / "rules", load_rules(root / "rules"))
