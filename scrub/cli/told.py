"""What is wrong with records, on stderr: the first few in words, the others by their number."""

from __future__ import annotations

import sys
from collections.abc import Iterable

__all__ = ["Told"]


class Told:
    """Says what is wrong with one record after the other, nothing when it is to be ``quiet``; ``count`` is of all."""

    def __init__(self, *, quiet: bool = False) -> None:
        from scrub.batch.record import TOLD

        self.count, self.most = 0, 0 if quiet else TOLD

    def __call__(self, text: str) -> None:
        """Count what is wrong with a record, and say it while there were few."""
        self.count += 1
        if self.count <= self.most:
            print(f"scrub: {text}", file=sys.stderr)

    def all(self, texts: Iterable[str], count: int) -> None:
        """Take over the first of what is wrong, and the number of all."""
        for text in texts:
            self(text)
        self.count = count

    def rest(self, where: str = "") -> None:
        """Say how much was only counted, and where it can be found."""
        if self.most and self.count > self.most:
            print(f"scrub: and {self.count - self.most} more{where and f': {where}'}", file=sys.stderr)
