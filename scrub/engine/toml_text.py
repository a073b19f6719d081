"""Values as a rule file writes them, which ``tomllib`` reads and does not write."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence

__all__ = ["basic", "listed", "quoted"]


def basic(text: str) -> str:
    """Return a TOML basic string: JSON's, but for DEL, which TOML takes escaped only."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def quoted(text: str) -> str:
    r"""Return a TOML string: a literal one where that saves escapes, as in XPaths and patterns.

    >>> quoted("old pier"), quoted(r"\d+"), quoted("//p[@class='credit']")
    ('"old pier"', "'\\d+'", '"//p[@class=\'credit\']"')
    """
    if "'" not in text and text.isprintable() and ("\\" in text or '"' in text):
        return f"'{text}'"
    return basic(text)


def listed(name: str, texts: Sequence[str], write: Callable[[str], str] = quoted) -> Iterator[str]:
    """Yield the lines of a list of texts, one a line."""
    if not texts:
        yield f"{name} = []"
        return
    yield f"{name} = ["
    yield from (f"    {write(text)}," for text in texts)
    yield "]"
