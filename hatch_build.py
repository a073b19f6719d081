"""Build step: what else each process would do again, done once.

The shipped rules are prepared for matching (see scrub/engine/prepare.py and stored.py), and the modules of an editable
install are compiled, as pip does with those of any other.
"""

from __future__ import annotations

import compileall
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileOnce(BuildHookInterface):
    """Writes what is compiled of the rules before the files are collected, and byte code for an editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the files; only the standard library, ``regex`` and scrub's own modules are needed."""
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from scrub.engine.load import load_rules
        from scrub.engine.shelves import write_compiled
        from scrub.engine.stored import sources_of, write_patterns

        rules = load_rules(root / "rules")
        write_compiled(root / "rules", rules)
        write_patterns(root / "rules", sources_of(rules))
        if version == "editable":
            compileall.compile_dir(root / "scrub", quiet=1)
