"""The values of a check: an article, an issue in it, and both together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scrub.model.explain import origin

__all__ = ["Article", "Checked", "Issue", "State"]

State = Literal["new", "known", "ignored"]


@dataclass(frozen=True, slots=True)
class Article:
    """Where an article came from: ``number`` counts the records of its file from 1, ``id`` is the record's own name.

    ``path`` has slashes and is relative where the file lies below the working folder. ``error`` says why it could not
    be read.
    """

    path: str
    number: int = 1
    format: str = "text"
    id: str = ""
    error: str | None = None

    @property
    def whole(self) -> bool:
        """Whether the file is this one article."""
        return self.format in ("text", "html")

    @property
    def place(self) -> str:
        """``path`` of a file that is one article, ``path:number`` of a record."""
        return self.path if self.whole else f"{self.path}:{self.number}"

    @property
    def name(self) -> str:
        """What it is called, however its file is called or sorted: its id, else its place."""
        return self.id or self.place


@dataclass(frozen=True, slots=True)
class Issue:
    """A finding as a linter shows it.

    ``line``, ``column`` and their ends count from 1 in the article's text, in code points, the end column is the one
    behind the passage. ``file_line`` and ``file_column`` are the same in the file, 0 where they are not known.
    ``before`` and ``after`` are what stands beside the ``passage`` on its first and last line, all three cut.
    ``source`` names the document that a copied passage stands in too, ``source_start`` and ``source_end`` are code
    points of its text, both 0 where they are not known. ``fingerprint`` does not depend on lines and columns.
    ``state`` is ``known`` when the baseline has it, ``ignored`` when somebody gave the ``reason`` for that.
    """

    rule_id: str
    kind: str
    level: str
    message: str
    line: int
    column: int
    end_line: int
    end_column: int
    passage: str
    before: str
    after: str
    fingerprint: str
    suggestions: tuple[str, ...] = ()
    confidence: float = 1.0
    file_line: int = 0
    file_column: int = 0
    state: State = "new"
    reason: str = ""
    source: str = ""
    source_start: int = 0
    source_end: int = 0

    @property
    def told(self) -> str:
        """The message, of a copied passage with its place in the other document."""
        where = origin(self.source, self.source_start, self.source_end)
        return f"{self.message} ({where})" if where else self.message


@dataclass(frozen=True, slots=True)
class Checked:
    """An article with its issues, in the order of its text."""

    article: Article
    issues: tuple[Issue, ...] = ()
