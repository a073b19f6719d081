"""Tables in memory: the columns that cleaning adds, for Spark, pandas, polars and all others that work on columns."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from scrub.batch.memory import processes
from scrub.batch.names import CONTENT_TYPE, NAMES
from scrub.batch.pool import Done, Part, supervise
from scrub.batch.worker import Note, reason_of
from scrub.batch.writers import flat_columns, flat_record
from scrub.errors import ScrubError
from scrub.text.content import content_of

if TYPE_CHECKING:
    from scrub.pipeline import Scrubber

__all__ = ["ERROR", "ROWS", "CleanRows", "added", "clean_rows", "field_names", "needed"]

ERROR = "scrub_error"
"""Column that says why a row was not cleaned; null for all others, and for rows that have neither text nor page."""
ROWS = 64
"""Rows of a chunk, as in the local engine."""


def added(*, keep_original: bool = False) -> dict[str, type]:
    """Return the columns that cleaning adds, each with the type of its values; all may be null.

    They are those of ``scrub clean -o OUT.parquet``: scores as numbers, findings, meta and warnings as JSON.

    >>> list(added())[:4]
    ['scrub_ruleset', 'scrub_lang', 'scrub_title', 'scrub_score_readability']
    """
    return {**flat_columns(keep_original=keep_original), ERROR: str}


def needed(module: str, extra: str) -> Any:
    """Return a module of another package. Raises ScrubError, which says what to install, when it is not there."""
    try:
        return import_module(module)
    except ImportError as error:
        raise ScrubError(f"{module.split('.', maxsplit=1)[0]} is needed: pip install 'news-scrub[{extra}]'") from error


def not_noted(index: int) -> None:
    """Hear which row is worked on, and forget it."""


@dataclass(frozen=True, kw_only=True)
class CleanRows:
    """Cleans rows; picklable. A row that cannot be cleaned keeps its text and says why in ``scrub_error``.

    ``names`` maps the fields that scrub knows to the columns; ``lang`` overrules what the rows say.
    """

    scrubber: Scrubber
    names: Mapping[str, str]
    lang: str | None = None
    keep_original: bool = False

    def __call__(self, rows: Sequence[Mapping[str, Any]], note: Note = not_noted) -> list[dict[str, Any]]:
        """Return the cleaned text and what was found in each row; ``note`` hears the index of each before."""
        out = []
        for index, row in enumerate(rows):
            note(index)
            try:
                out.append(self.cleaned(row))
            except Exception as error:  # one row must never cost the others
                out.append(self.failed(row, reason_of(error)))
        return out

    def cleaned(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Return the cleaned text of a row and what was found in it."""
        given = {known: row[name] for known, name in self.names.items() if name in row}
        if self.lang:
            given["lang"] = self.lang
        report = self.scrubber.clean_record(given)
        there = bool(content_of(given))
        text = report.text if there else row.get(self.names["text"])
        error = None if there else self.misfit(row)
        return {self.names["text"]: text, **flat_record(report, keep_original=self.keep_original), ERROR: error}

    def misfit(self, row: Mapping[str, Any]) -> str | None:
        """Return which value is neither a text nor a page; None when there is no value."""
        columns = [self.names[known] for known in ("text", "html")]
        found = [f"{name} is {type(row[name]).__name__}; expected str" for name in columns if row.get(name) is not None]
        return next(iter(found), None)

    def failed(self, row: Mapping[str, Any], reason: str) -> dict[str, Any]:
        """Return a row that could not be cleaned, with the reason."""
        nothing: dict[str, Any] = dict.fromkeys(added(keep_original=self.keep_original))
        return {self.names["text"]: row.get(self.names["text"]), **nothing, ERROR: reason}

    def columns(self, columns: Mapping[str, Sequence[Any]], *, jobs: int | None = None) -> dict[str, list[Any]]:
        """Return the new columns of a table, given the columns it has.

        With ``jobs`` (0: one a core) many processes do it, and a row that kills one costs itself alone; without, this
        one. Raises ScrubError when there is nothing to clean, ValueError for a negative number.
        """
        workers = None if jobs is None else processes(jobs)
        used = self.used(columns)
        rows = [dict(zip(used, values, strict=True)) for values in zip(*(columns[n] for n in used), strict=True)]
        found = self(rows) if workers is None else self.by_many(rows, workers)
        return {name: [row[name] for row in found] for name in self.made}

    def by_many(self, rows: Sequence[Mapping[str, Any]], jobs: int) -> list[dict[str, Any]]:
        """Return what ``jobs`` processes make of rows."""
        chunks = (rows[start : start + ROWS] for start in range(0, len(rows), ROWS))
        out: list[dict[str, Any]] = []
        for _, parts in supervise(chunks, self, jobs=jobs):
            out += self.gathered(parts)
        return out

    def gathered(self, parts: Iterable[Part]) -> list[dict[str, Any]]:
        """Return the rows of a chunk that may have been worked on in parts."""
        rows: list[dict[str, Any]] = []
        for part in parts:
            rows += part.value if isinstance(part, Done) else [self.failed(part.chunk[0], part.reason)]
        return rows

    def used(self, columns: Collection[str], there: Collection[str] = ()) -> list[str]:
        """Return the columns that are read. Raises ScrubError when neither the text nor the page is among them.

        So it does when one that was named for a field is missing. ``there`` are all columns that there are, where some
        of them cannot be read.
        """
        self.check_named(there or columns)
        wanted = (self.names["text"], self.names["html"])
        if not any(name in columns for name in wanted):
            raise ScrubError(
                f"no column {wanted[0]!r} or {wanted[1]!r}; there are {', '.join(map(str, there or columns))}"
            )
        return [name for name in dict.fromkeys(self.names.values()) if name in columns]

    def check_named(self, there: Collection[str]) -> None:
        """Raise ScrubError for a field whose column was named and is not there; that of the text may be new."""
        for known, name in self.names.items():
            if known not in ("text", name) and name not in there:
                raise ScrubError(f"no column {name!r}, as {known}_field says; there are {', '.join(map(str, there))}")

    @property
    def made(self) -> dict[str, type]:
        """The columns that come out, the text first, with the types of their values."""
        return {self.names["text"]: str, **added(keep_original=self.keep_original)}


def field_names(given: Mapping[str, str | None]) -> dict[str, str]:
    """Return the columns by the names that scrub knows, given ``text_field="body"`` and the like.

    Raises ScrubError for other options.

    >>> field_names({"text_field": "body"})["text"]
    'body'
    """
    if wrong := [name for name in given if name.removesuffix("_field") not in NAMES or not name.endswith("_field")]:
        allowed = ", ".join(f"{name}_field" for name in NAMES)
        raise ScrubError(f"unknown option {wrong[0]!r}; expected one of {allowed}")
    return {name: given.get(f"{name}_field") or name for name in NAMES} | {CONTENT_TYPE: CONTENT_TYPE}


def clean_rows(
    scrubber: Scrubber | None, *, lang: str | None = None, keep_original: bool = False, **given: str | None
) -> CleanRows:
    """Return what cleans rows; ``text_field="body"`` and the like name the columns.

    Raises ScrubError for other names, TypeError for what is no scrubber.
    """
    from scrub.pipeline import Scrubber

    names = field_names(given)
    if not isinstance(scrubber, Scrubber | None):
        raise TypeError(
            f"scrubber is {type(scrubber).__name__}; expected a scrub.Scrubber (columns: text_field='body')"
        )
    if scrubber is None:
        scrubber = Scrubber()
    return CleanRows(scrubber=scrubber, names=names, lang=lang, keep_original=keep_original)
