"""``run.py TARGET [libFuzzer options]``: coverage-guided fuzzing of one target; README.md names them."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["scrub", "tomllib"]):
    from targets import TARGETS


def main() -> None:
    """Fuzz the target that the first argument names."""
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in TARGETS:
        sys.exit(f"no target {name!r}; expected one of {', '.join(TARGETS)}")
    atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
