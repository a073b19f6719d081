"""What cuts a sentence into the pieces of words that a model knows: a tokenizer.json, read by ``tokenizers``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scrub.errors import ScrubError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

__all__ = ["MOST", "PROBE", "ids", "pieces"]

PROBE = "Is a model whole? \u2603"
"""A sentence that every model must be able to cut."""
MOST = 2_000
"""Characters of a sentence that are read; a longer one is no sentence."""
NEEDED = "likeness in meaning needs tokenizers: pip install 'news-scrub[semantic]'"


def pieces(path: Path, longest: int | None = None) -> Tokenizer:
    """Return what cuts sentences, into at most ``longest`` pieces. Raises ScrubError without the extra or the file."""
    try:
        from tokenizers import Tokenizer
    except ImportError as error:
        raise ScrubError(NEEDED) from error
    try:
        out = Tokenizer.from_file(str(path))
        out.no_padding()
        out.no_truncation()
        if longest is not None:
            out.enable_truncation(longest)
        out.encode(PROBE)
    except Exception as error:  # what tokenizers raises for any damage is of no narrower type
        raise ScrubError(f"{path}: no tokeniser for a sentence model: {error}") from error
    return out


def ids(cut: Tokenizer, text: str, *, ends: bool) -> list[int]:
    """Return the numbers of a text's pieces; ``ends`` says whether with the marks of both ends."""
    clean = text.encode("utf-8", "replace").decode()  # the tokeniser refuses half characters
    found: list[int] = cut.encode(clean, add_special_tokens=ends).ids
    return found
