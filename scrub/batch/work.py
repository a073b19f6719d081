"""What a worker does with a chunk: parse, clean, score, write as bytes."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from scrub.batch.chunk import Chunk, Noted
from scrub.batch.ids import with_id
from scrub.batch.names import NAMES
from scrub.batch.readers import records_of
from scrub.batch.record import TOLD, WHOLE, Record, named, parsed
from scrub.batch.writers import flat_columns, flat_record, json_line, pack, record_of, repack
from scrub.model.report import Report, too_low
from scrub.text.content import content_of
from scrub.text.urls import site_of_record

if TYPE_CHECKING:
    from scrub.batch.worker import Note
    from scrub.pipeline import Scrubber

__all__ = ["SHAPES", "Clean", "Cleaned", "Counts", "Row", "lost", "merged"]

SHAPES = ("jsonl", "csv", "parquet")
"""How records are written to one file; ``folder`` stands for a file for each that was read: its text, or its records as
lines of JSON."""
RAW = 1 << 20
"""Bytes of a refused file that the quarantine keeps; records, which may come from a pipe, are kept whole."""
NAMED = 1 << 20
"""Bytes of a record up to which the parent parses it to find the id of one that killed a worker."""

WHOSE = ("publisher", "site")
"""Fields of a record that name its publisher in the figures of a run, the first that is there."""

NAME = 40
"""Characters of the name of a field that a message tells."""
NEAR = 4_096
_VALUE = re.compile(rb'\s*("(?:[^"\\]|\\.){0,999}"|-?\d{1,19})')


class Row(NamedTuple):
    """A cleaned record, and its place in the chunk."""

    place: int
    record: Record
    report: Report


@dataclass(frozen=True, slots=True)
class Counts:
    """What the summary says.

    Articles cleaned, their words, the words removed, articles with warnings, rejected and failed records,
    those of an archive that are no pages (``skipped``), all that were read (``items``), articles without a text or page
    (``empty``) and the first fields that they have instead (``seen``), sites that were not learned for want of memory
    (``forgotten``), articles of sites that the profile does not know (``strange``), the first few failures in words.
    """

    articles: int = 0
    words: int = 0
    removed: int = 0
    warned: int = 0
    rejected: int = 0
    failed: int = 0
    skipped: int = 0
    items: int = 0
    empty: int = 0
    forgotten: int = 0
    strange: int = 0
    seen: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()

    def plus(self, other: Counts) -> Counts:
        """Return the sums, with at most ``TOLD`` failures in words and 20 fields."""
        mine, theirs = asdict(self), asdict(other)
        sums = {name: value + theirs[name] for name, value in mine.items()}
        return Counts(**{**sums, "failures": sums["failures"][:TOLD], "seen": first(sums["seen"])})


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What comes out of a chunk: bytes for each file by its name, and the counts."""

    data: Mapping[str, bytes]
    counts: Counts


@dataclass(frozen=True, kw_only=True)
class Clean:
    """Cleans a chunk; picklable.

    ``names`` maps the fields that scrub knows to those of the records, ``site`` is that of records that name none,
    ``paths`` the files to write (``out``, ``rejects``, ``quarantine``) to their paths, which say how they are packed.
    ``least`` are scores below which a record is rejected. ``summarise`` makes bytes of the records and reports of a
    chunk, for the file ``run``.
    """

    scrubber: Scrubber
    names: Mapping[str, str] = field(default_factory=lambda: dict(zip(NAMES, NAMES, strict=True)))
    lang: str | None = None
    site: str | None = None
    shape: str = "jsonl"
    paths: Mapping[str, str] = field(default_factory=dict)
    keep_original: bool = False
    least: tuple[tuple[str, float], ...] = ()
    max_chars: int | None = None
    summarise: Callable[[Sequence[tuple[Mapping[str, Any], Report]]], bytes] | None = None

    def __call__(self, chunk: Chunk, note: Note) -> Cleaned:
        """Return the output of a chunk; ``note`` hears the index of each record before it is parsed."""
        rows: list[Row] = []
        rejects, refused, failures = [], [], []
        noted = Noted(chunk.items, note)
        for record in records_of(replace(chunk, items=noted)):  # type: ignore[arg-type]
            if error := record.error or self.too_long(record):
                failures.append(f"{record.place}: {error}")
                refused.append(quarantine_line(record, error, self.names["id"]))
                continue
            report = self.scrubber.clean_record(with_id(record, self.given(record), self.scrubber))
            if record.warnings:
                report = replace(report, warnings=(*record.warnings, *report.warnings))
            if reason := self.reason(report):
                rejects.append(json_line({**self.row(record, report), "scrub_reason": reason}))
            else:
                rows.append(Row(noted.at, record, report))
        counts = counted([row.report for row in rows])
        seen = len(rows) + len(rejects) + len(failures)
        skipped = len(chunk) - seen if chunk.format == "warc" else 0
        counts = replace(counts, skipped=skipped, rejected=len(rejects), failed=len(failures))
        counts = replace(counts, failures=tuple(failures[:TOLD])).plus(self.odd([row.record for row in rows]))
        data = {
            "out": self.written(chunk, rows),
            "rejects": b"".join(rejects),
            "quarantine": b"".join(refused),
        }
        data = {name: pack(value, self.paths.get(name, "")) for name, value in data.items()}
        if self.summarise:
            data["run"] = self.summarise([(self.of_run(row.record), row.report) for row in rows])
        return Cleaned(data, counts)

    def given(self, record: Record) -> Mapping[str, Any]:
        """Return the fields of a record by the names that scrub knows."""
        return named(record, self.names, self.lang, self.site)

    def empty(self, records: Iterable[Record]) -> Counts:
        """Return the count of the records that have neither text nor page, with their fields."""
        empty = [record for record in records if self.text_of(record) is None]
        return Counts(empty=len(empty), seen=first(name for record in empty for name in record.fields))

    def odd(self, records: Sequence[Record]) -> Counts:
        """Return the counts of the records without a text, and of those of sites that the profile does not know."""
        profile = self.scrubber.profile
        strange = [profile and profile.compiled_for(site_of_record(self.given(record))) is None for record in records]
        return replace(self.empty(records), strange=sum(map(bool, strange)))

    def of_run(self, record: Record) -> Mapping[str, Any]:
        """Return the fields of a record by the names that scrub knows, and those that say whose it is.

        The id of a file that is one article is its path.
        """
        if record.whole:
            return {**self.given(record), "id": record.path}
        return {name: record.fields[name] for name in WHOSE if name in record.fields} | dict(self.given(record))

    def too_long(self, record: Record) -> str | None:
        """Return why a record is not cleaned: its text or page is longer than asked for."""
        if self.max_chars is None:
            return None
        found = next(iter(content_of(self.given(record)).values()), "")
        return (
            f"has {len(found):,} characters; at most {self.max_chars:,} are cleaned"
            if len(found) > self.max_chars
            else None
        )

    def reason(self, report: Report) -> str | None:
        """Return why a record is rejected, or None. A score that there is not does not reject."""
        low = too_low(report.scores, self.least)
        return low[1] if low else None

    def row(self, record: Record, report: Report) -> dict[str, Any]:
        """Return a record as it is written."""
        fields, text = ({"id": record.path}, "text") if record.whole else (record.fields, self.text_of(record))
        if record.format == "warc":  # a page of a crawl is no field of a record: it stays in its archive
            fields = {name: value for name, value in fields.items() if name != "html"}
        if self.shape in ("jsonl", "folder"):
            return record_of(fields, report, keep_original=self.keep_original, text=text)
        return {
            **fields,
            **({text: report.text} if text else {}),
            **flat_record(report, keep_original=self.keep_original),
        }

    def text_of(self, record: Record) -> str | None:
        """Return the field that the cleaned text goes to, or None when there was nothing to clean."""
        return self.names["text"] if content_of(self.given(record)) else None

    def written(self, chunk: Chunk, rows: Sequence[Row]) -> bytes:
        """Return the rows as bytes of the main output."""
        if self.shape == "folder":
            from scrub.batch.folder import frame
            from scrub.batch.whole import text_bytes

            if chunk.format in WHOLE:
                texts = ((row.record.path, text_bytes(row.record, row.report)) for row in rows)
                return b"".join(frame(path, text, whole=True) for path, text in texts)
            lines = b"".join(json_line(self.row(row.record, row.report)) for row in rows)
            return frame(chunk.path, lines, whole=False) if lines else b""
        if self.shape == "parquet":
            from scrub.batch.columns import written

            return written(chunk, rows, self)
        return b"".join(json_line(self.row(row.record, row.report)) for row in rows)

    def without_records(self, chunk: Chunk) -> bytes:
        """Return the main output of a run that wrote no record: a table still has the columns of ``chunk``."""
        if self.shape == "parquet":
            from scrub.batch.columns import without_rows

            return without_rows(chunk, self)
        return json_line(self.columns(chunk)) if self.shape == "csv" else b""

    def columns(self, chunk: Chunk) -> list[str]:
        """Return the columns that the rows of a chunk have, as far as they are known before one is read."""
        known = ["id"] if chunk.format in WHOLE else chunk.head or []
        return list(dict.fromkeys([*known, self.names["text"], *flat_columns(keep_original=self.keep_original)]))


def first(names: Iterable[str]) -> tuple[str, ...]:
    """Return the first 20 different names, each short and in one line: a table may have an article in their place."""
    return tuple(islice(dict.fromkeys(map(shortened, names)), 20))


def shortened(name: str) -> str:
    """Return a name as a message tells it."""
    text = " ".join(name[: 10 * NAME].split())
    return text if len(text) <= NAME else f"{text[: NAME - 1]}…"


def counted(reports: Sequence[Report]) -> Counts:
    """Return the counts of reports."""
    details = [report.scores.details for report in reports]
    return Counts(
        articles=len(reports),
        words=sum(d["words"] for d in details),
        removed=sum(d["words_removed"] for d in details),
        warned=sum(bool(report.warnings) for report in reports),
    )


def quarantine_line(record: Record, error: str, id_field: str = "id") -> bytes:
    """Return the line of the quarantine file: which record, why, what it held and how to see it again."""
    command = f"scrub clean {shlex.quote(record.path)}"
    raw = raw_of(record)
    kept = raw[:RAW] if record.whole else raw
    found = {
        "path": record.path,
        "number": record.number,
        "id": record.fields.get(id_field) if record.fields else id_of(raw, id_field),
        "error": error,
        "raw": kept.decode("utf-8", "backslashreplace").rstrip("\n"),
        "reproduce": command if record.whole else f"{command} --start {record.number} --limit 1",
    }
    return json_line(found | ({"raw_bytes": len(raw)} if len(raw) > len(kept) else {}))


def raw_of(record: Record) -> bytes:
    """Return the bytes that a record was read from; of one that was parsed, its text or page, or its fields as JSON."""
    if record.raw or not record.fields:
        return record.raw
    if not record.whole:
        return json_line(record.fields)
    content = next(iter(content_of(record.fields).values()), b"")
    return content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace")


def lost(chunk: Chunk, reason: str, work: Clean) -> Cleaned:
    """Return the output of a chunk of one record that could not be worked on."""
    record = unread(chunk)
    line = pack(quarantine_line(record, reason, work.names["id"]), work.paths.get("quarantine", ""))
    return Cleaned({"quarantine": line}, Counts(failed=1, failures=(f"{record.place}: {reason}",)))


def unread(chunk: Chunk) -> Record:
    """Return the one record of a chunk as far as it is known without parsing it, which may have killed a worker."""
    item = chunk.items[0] if len(chunk.items) else None
    record = Record({}, chunk.path, chunk.number, chunk.format)
    if isinstance(item, bytes):
        return replace(record, raw=item)
    if chunk.format in WHOLE and isinstance(item, tuple):
        path, form, data = item
        return replace(record, path=path, format=form, raw=data if isinstance(data, bytes) else b"")
    if isinstance(item, list):
        return replace(record, fields=dict(zip(chunk.head or (), item, strict=False)), raw=json_line(item))
    as_dict = getattr(item, "_asdict", None)
    fields = as_dict() if as_dict else item
    return replace(record, fields=fields) if isinstance(fields, Mapping) else record


def id_of(line: bytes, name: str) -> Any:
    """Return the id of a raw JSON line, or None; of a long or broken line only when it stands near the beginning."""
    if len(line) <= NAMED and isinstance(value := parsed(line), dict):
        return value.get(name)
    key = json_line(name).rstrip(b"\n") + b":"
    at = line.find(key, 0, NEAR)
    found = _VALUE.match(line, at + len(key)) if at >= 0 else None
    return parsed(found.group(1)) if found else None


def merged(parts: Sequence[Cleaned], work: Clean) -> Cleaned:
    """Return the output of a chunk that was worked on in parts, as if it had been one."""
    if len(parts) == 1:
        return parts[0]
    names = list(dict.fromkeys(name for part in parts for name in part.data))
    found = {name: [part.data[name] for part in parts if part.data.get(name)] for name in names}
    data = {name: repack(values, work.paths.get(name, "")) for name, values in found.items()}
    counts = Counts()
    for part in parts:
        counts = counts.plus(part.counts)
    return Cleaned(data, counts)
