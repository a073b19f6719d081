"""A parser that takes options before, among and behind the inputs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from scrub.errors import meant

__all__ = ["Parser"]

MARK = "\0"
"""Stands before what comes behind ``--``, so that it looks like no option; no argument can hold it."""


class Parser(argparse.ArgumentParser):
    """Parses the options first, whatever stands between them, then the rest; one with actions leaves that to them."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self._plain = False

    def add_subparsers(self, **kwargs: Any) -> Any:
        """Add actions, whose parsers are of this kind too."""
        self._plain = True
        return super().add_subparsers(**kwargs)

    def parse_known_args(self, args: Sequence[str] | None = None, namespace: Any = None) -> Any:  # type: ignore[override]
        """Return what was read; what is no argument of the command is an error."""
        if self._plain:
            return super().parse_known_args(args, namespace)
        self._plain = True  # the standard library's way calls this method for each of its two rounds
        try:
            found, left = self.parse_known_intermixed_args(marked(sys.argv[1:] if args is None else args), namespace)
        finally:
            self._plain = False
        if left:
            names = [option.lstrip("-") for action in self._actions for option in action.option_strings]
            unknown = [word for word in left if word.startswith("-")] or unmarked(left)
            guess = meant(unknown[0].partition("=")[0].lstrip("-"), names).replace("mean ", "mean --")
            self.error(f"unrecognized arguments: {' '.join(unknown)}{guess}")
        for name, value in vars(found).items():
            setattr(found, name, unmarked(value))
        return found, []

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where the options are listed, and leave."""
        self.exit(2, f"{self.prog}: error: {message} ({self.prog} --help lists the options)\n")


def marked(words: Sequence[str]) -> list[str]:
    """Return the arguments without ``--``, with a mark before each of those behind it."""
    at = words.index("--") if "--" in words else len(words)
    return [*words[:at], *(MARK + word for word in words[at + 1 :])]


def unmarked(value: Any) -> Any:
    """Return a value without marks."""
    if isinstance(value, list):
        return [unmarked(one) for one in value]
    return value.removeprefix(MARK) if isinstance(value, str) else value
