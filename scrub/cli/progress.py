"""Progress bars, shown when stderr is a terminal."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from scrub.batch.chunk import Chunk
    from scrub.batch.work import Counts

__all__ = ["Progress", "watched"]

Item = TypeVar("Item")


def watched(articles: Iterable[Item], *, quiet: bool, total: int | None = None) -> Iterable[Item]:
    """Return articles behind a bar that counts them; without an end when ``total`` is not known."""
    if quiet or not sys.stderr.isatty():
        return articles
    from tqdm import tqdm

    bar: Iterable[Item] = tqdm(articles, unit=" articles", total=total, leave=False, file=sys.stderr)
    return bar


class Progress:
    """A bar on a terminal: bytes of the input, and articles a second."""

    def __init__(self, files: Sequence[str], quiet: bool, what: str | None = None):
        self.bar: Any = None
        if quiet or not sys.stderr.isatty():
            return
        from tqdm import tqdm

        self.sizes = {path: os.path.getsize(path) if os.path.isfile(path) else 0 for path in files}
        self.path, self.read, self.before, self.started = "", 0, 0, time.monotonic()
        total = sum(self.sizes.values()) or None
        self.bar = tqdm(desc=what, total=total, unit="B", unit_scale=True, leave=False, file=sys.stderr)

    def __call__(self, chunk: Chunk, counts: Counts) -> None:
        """Show how far the run is."""
        if self.bar is None:
            return
        rate = counts.items / max(0.1, time.monotonic() - self.started)
        self.bar.set_postfix_str(f"{counts.articles} articles, {rate:.0f}/s, {counts.failed} failed", refresh=False)
        self.reached(chunk)

    def reached(self, chunk: Chunk) -> None:
        """Show how far reading is."""
        if self.bar is None:
            return
        if chunk.path != self.path:
            self.before += self.sizes.get(self.path, 0)
            self.path = chunk.path
        self.bar.update(max(0, min(self.before + chunk.read, self.bar.total or 0) - self.bar.n))

    def close(self) -> None:
        """Remove the bar."""
        if self.bar is not None:
            self.bar.close()
