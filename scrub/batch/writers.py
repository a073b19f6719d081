"""What goes into an output: lines of JSON, rows of a table, and the records that were refused or rejected."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

import orjson

from scrub.batch.place import is_stream, make_folder_of, new_file, open_stream, part_of, put, writing
from scrub.batch.zstd import module as zstd
from scrub.model.document import Document
from scrub.model.report import SCORES, Report

__all__ = [
    "SCORE_COLUMN", "flat_columns", "flat_record", "given_up", "json_line", "output_stream", "pack", "packed",
    "record_of", "repack",
]  # fmt: skip

VIEWS = ("removed", "typos", "filler", "matches")
SCORE_COLUMN = "scrub_score_"
"""What the name of a column with a score begins with; the name of the score follows."""


@contextmanager
def output_stream(path: str | None) -> Iterator[IO[bytes]]:
    """Open the output (``None`` or ``-``: stdout), packed by its suffix .gz or .zst.

    A file is written beside its place, whose folder is made, and moved there when whole, a link to it stays a link; a
    pipe or a device takes what comes. Raises InputError when it cannot be written.
    """
    if path in (None, "-"):
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    assert path is not None
    with writing(path):
        if is_stream(path):
            with open_stream(path) as raw, packed(raw, path) as stream:
                yield stream
            return
        make_folder_of(path)
        part = part_of(path)
        with given_up(part):
            with new_file(part) as raw, packed(raw, path) as stream:
                yield stream
            put(part, path)


@contextmanager
def given_up(part: str) -> Iterator[None]:
    """Remove a file that did not become whole."""
    try:
        yield
    except BaseException:
        with suppress(OSError):
            Path(part).unlink()
        raise


@contextmanager
def packed(raw: IO[bytes], path: str) -> Iterator[IO[bytes]]:
    """Yield a stream that packs what is written into ``raw`` by the suffix of ``path``."""
    if path.lower().endswith(".gz"):
        with gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as stream:
            yield stream  # type: ignore[misc]
    elif path.lower().endswith(".zst"):
        from scrub.batch.zstd import open_zstd

        with open_zstd(raw, path, "wb") as stream:
            yield stream
    else:
        yield raw


def pack(data: bytes, path: str) -> bytes:
    """Return data as a member of a .gz file or a frame of a .zst file, by the suffix of ``path``, else as it is.

    Members and frames can be put behind one another: a file of them is a whole file at each of their ends.
    """
    if not data:
        return data
    if path.lower().endswith(".gz"):
        return gzip.compress(data, 6, mtime=0)
    return bytes(zstd().compress(data)) if path.lower().endswith(".zst") else data


def repack(parts: Iterable[bytes], path: str) -> bytes:
    """Return packed parts as if they had been packed as one."""
    if path.lower().endswith(".gz"):
        return pack(b"".join(map(gzip.decompress, parts)), path)
    if path.lower().endswith(".zst"):
        return pack(b"".join(zstd().decompress(part) for part in parts if part), path)
    return b"".join(parts)


def result_of(report: Report) -> dict[str, Any]:
    """Return what was found in an article: ruleset, lang, title, the findings by sort, scores, meta and warnings."""
    plain = report.to_dict(source=False)
    as_dict = dict(zip(report.findings, plain["findings"], strict=True))
    views = {name: [as_dict[f] for f in getattr(report, name)] for name in VIEWS}
    return {
        "ruleset": report.ruleset,
        "lang": report.lang,
        "title": report.title,
        **views,
        "scores": plain["scores"],
        "meta": plain["meta"],
        "warnings": plain["warnings"],
    }


def record_of(
    record: Mapping[str, Any], report: Report, *, keep_original: bool = False, text: str | None = "text"
) -> dict[str, Any]:
    """Return the record with its text cleaned and ``scrub`` added; all other fields as they came.

    ``scrub`` holds ruleset, lang, removed, typos, filler, matches, scores, meta and warnings; offsets are code points
    of the original, which ``keep_original`` adds as ``scrub.original``. What the record has as ``scrub`` already, of an
    earlier run or of its own, becomes ``scrub.before``. ``text`` names the field of the text; None leaves it as it was.
    """
    result = result_of(report)
    if keep_original:
        result["original"] = report.source.text
    if record.get("scrub") is not None:
        result["before"] = record["scrub"]
    return {**record, **({text: report.text} if text else {}), "scrub": result}


def flat_record(report: Report, *, keep_original: bool = False) -> dict[str, Any]:
    """Return what was found in an article as columns of a table: scores as numbers, lists as JSON."""
    result = result_of(report)
    scores = {f"{SCORE_COLUMN}{name}": result["scores"][name] for name in SCORES}
    details = {"details": result["scores"]["details"]}
    lists = {name: result[name] for name in (*VIEWS, "meta", "warnings")} | details
    return {
        "scrub_ruleset": report.ruleset,
        "scrub_lang": report.lang,
        "scrub_title": report.title,
        **scores,
        **{f"scrub_{name}": json_line(value).decode().rstrip("\n") for name, value in lists.items()},
        **({"scrub_original": report.source.text} if keep_original else {}),
    }


def flat_columns(*, keep_original: bool = False) -> dict[str, type]:
    """Return the columns of ``flat_record``, each with the type of its values; all may be null."""
    names = flat_record(Report(Document(""), ""), keep_original=keep_original)
    return {name: float if name.startswith(SCORE_COLUMN) else str for name in names}


def json_line(value: Any) -> bytes:
    """Return a JSON line. Lone surrogates stay as they are, escaped; NaN and infinity, which JSON lacks, become null.

    What is no JSON value is written as text: bytes as UTF-8, decimals and the like as they are printed.
    """
    try:
        return orjson.dumps(value, default=as_text, option=orjson.OPT_APPEND_NEWLINE)
    except TypeError:
        import json

        try:
            return json.dumps(value, allow_nan=False, default=as_text).encode() + b"\n"
        except ValueError:
            return json.dumps(without_nan(value), default=as_text).encode() + b"\n"


def as_text(value: Any) -> str:
    """Return a value that JSON does not know as text."""
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes | bytearray) else str(value)


def without_nan(value: Any) -> Any:
    """Return JSON values with None in place of each float that is no number or has no end."""
    if isinstance(value, dict):
        return {k: without_nan(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [without_nan(v) for v in value]
    if isinstance(value, float):
        return value if abs(value) < float("inf") else None
    return value
