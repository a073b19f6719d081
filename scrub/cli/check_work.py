"""Checking records: in this process, or in supervised ones that cannot take the check down with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from scrub.batch.chunk import Chunk, Noted
from scrub.batch.ids import with_id
from scrub.batch.pool import Done, supervise
from scrub.batch.readers import chunks_of, records_of
from scrub.batch.record import WHOLE, Record, named
from scrub.batch.worker import Note
from scrub.report.findings.collect import checked, shown_path
from scrub.report.findings.ignore import FIELD
from scrub.report.findings.issue import Article, Checked

if TYPE_CHECKING:
    from scrub.pipeline import Scrubber

__all__ = ["Check", "Looked", "article_of", "look_at"]

LONGEST_ID = 500
"""Characters of a record's id that are kept."""


class Looked(NamedTuple):
    """A checked article, what its record lets pass itself, and what was odd about it."""

    found: Checked
    own: Mapping[str, Any] = {}
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Check:
    """Checks records; picklable. ``names`` maps the fields that scrub knows to those of the records.

    ``ids`` are the ids or places of the records to look at, all when empty.
    """

    scrubber: Scrubber
    names: Mapping[str, str]
    lang: str | None = None
    site: str | None = None
    ids: frozenset[str] = frozenset()

    def __call__(self, chunk: Chunk, note: Note) -> tuple[Looked, ...]:
        """Return what was seen in a chunk; ``note`` hears the index of each record before it is parsed."""
        noted = replace(chunk, items=Noted(chunk.items, note))  # type: ignore[arg-type]
        return tuple(found for record in records_of(noted) if (found := self.look(record)))

    def look(self, record: Record) -> Looked | None:
        """Return what was seen in a record, None when it is not among those to look at."""
        fields: Mapping[str, Any] = {} if record.error else named(record, self.names, self.lang, self.site)
        article = article_of(record, fields)
        if self.ids and not {article.name, article.id, article.place, record.path if record.whole else ""} & self.ids:
            return None
        if record.error:
            return Looked(Checked(article))
        report = self.scrubber.clean_record(with_id(record, fields, self.scrubber))
        own = {} if record.whole or FIELD not in record.fields else {FIELD: record.fields[FIELD]}
        return Looked(checked(article, fields, report), own, (*record.warnings, *report.warnings))


def article_of(record: Record, fields: Mapping[str, Any]) -> Article:
    """Return the article of a record; ``fields`` are its fields by the names that scrub knows."""
    given = fields.get("id") if fields.get("id") not in (None, "") else fields.get("url")
    name = "" if record.whole or given is None else str(given)[:LONGEST_ID]
    return Article(shown_path(record.path), record.number, record.format, name, record.error)


def look_at(files: Sequence[str], form: str | None, work: Check, jobs: int | None) -> Iterator[Looked]:
    """Yield what was seen in each article of the files, in order; by ``jobs`` processes, None: in this one.

    A record that kills its process or hangs counts as one that cannot be read, also where others are asked for: which
    id it has is not known.
    """
    chunks = chunks_of(files, form)
    if jobs is None:
        for chunk in chunks:
            yield from filter(None, map(work.look, records_of(chunk)))
        return
    for _, parts in supervise(chunks, work, jobs=jobs):
        for part in parts:
            if isinstance(part, Done):
                yield from part.value
            else:
                yield Looked(Checked(lost(part.chunk, part.reason)))


def lost(chunk: Chunk, reason: str) -> Article:
    """Return the article of a chunk of one record that could not be worked on."""
    item = chunk.items[0] if len(chunk.items) else None
    if isinstance(item, tuple) and chunk.format in WHOLE and len(item) == 3:
        return Article(shown_path(str(item[0])), 1, str(item[1]), "", reason)
    return Article(shown_path(chunk.path), chunk.number, chunk.format, "", reason)
