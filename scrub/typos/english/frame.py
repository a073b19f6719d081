"""What a row of ``frames`` says: the words of a run, its neighbours, and what is proposed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

__all__ = ["FUNCTION", "FUNCTION_TEXT", "Row", "Shape", "always", "hyphened", "joined", "parted", "shape", "them"]

FUNCTION_TEXT = (
    "and or but in on at of to for from with by about after before during since until against between through over"
    " under is are was were has have had will would can could should may might must do does did who which that when"
    " where while because if as than not also said says told the a an his her their its it he she they we you i into"
    " up out off across along around"
)
"""Words that end what stands before them."""
FUNCTION = frozenset(FUNCTION_TEXT.split())


@dataclass(frozen=True)
class Shape:
    """Words of one form: those whose whole text matches ``pattern`` and that are none of ``without``."""

    pattern: re.Pattern[str]
    without: frozenset[str] = frozenset()

    def fits(self, text: str) -> bool:
        """Return whether a word is of the form."""
        return self.pattern.fullmatch(text) is not None and text not in self.without


class Row(NamedTuple):
    """A run of words: ``slots`` are lists of words or forms, that at ``pivot`` is a list.

    ``flagged`` are the first and the last slot that the finding covers. ``before`` and ``behind`` are neighbours that
    make the run right. ``closed`` asks for a mark or a small word behind it, ``comma`` for a comma before it;
    ``capitals`` allows them. ``right`` makes the suggestion of what is written.
    """

    slug: str
    kind: str
    message: str
    slots: tuple[str | Shape, ...]
    pivot: int = 0
    flagged: tuple[int, int] = (0, 0)
    before: str = ""
    behind: str = ""
    closed: bool = False
    comma: bool = False
    capitals: bool = False
    right: Callable[[str], str] | None = None


def shape(pattern: str, without: str = "") -> Shape:
    """Return the words that match a pattern, but those of a list."""
    return Shape(re.compile(pattern), frozenset(without.split()))


def always(right: str) -> Callable[[str], str]:
    """Return what proposes the same whatever is written."""
    return lambda _: right


def hyphened(written: str) -> str:
    """Return two words as one with a hyphen."""
    return written.replace(" ", "-")


def parted(written: str) -> str:
    """Return a word with a hyphen as two."""
    return written.replace("-", " ")


def joined(written: str) -> str:
    """Return two words as one."""
    return written.replace(" ", "")


def them(written: str) -> str:
    """Return what is written with ``them`` for ``then`` at its end."""
    return f"{written.removesuffix('then')}them"
