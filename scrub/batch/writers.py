"""Where cleaned articles go: one stream, or a folder that mirrors the input."""

from __future__ import annotations

import gzip
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import orjson

from scrub.errors import InputError
from scrub.model.report import Report

__all__ = ["json_line", "output_path", "output_stream", "record_of"]


@contextmanager
def output_stream(path: str | None) -> Iterator[IO[bytes]]:
    """Open the output (``None`` or ``-``: stdout), packed by its suffix .gz or .zst.

    A file is written beside its place and moved there when whole. Raises InputError when it cannot be written.
    """
    if path in (None, "-"):
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    assert path is not None
    part = f"{path}.part"
    try:
        with open(part, "wb") as raw, packed(raw, path) as stream:
            yield stream
        os.replace(part, path)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror or error}", path=path) from error


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


def output_path(source: str, roots: list[str], folder: str) -> Path:
    """Return where the cleaned text of ``source`` goes below ``folder``: the same place as below its root, as .txt."""
    for root in roots:
        if os.path.isdir(root) and Path(source).is_relative_to(root):
            return Path(folder) / Path(source).relative_to(root).with_suffix(".txt")
    return Path(folder) / Path(source).with_suffix(".txt").name


def record_of(fields: Mapping[str, Any], report: Report, *, keep_original: bool = False) -> dict[str, Any]:
    """Return the record with ``text`` cleaned and ``scrub`` added; all other fields as they came.

    ``scrub`` holds ruleset, lang, removed, typos, filler, matches, scores, meta and warnings; offsets are code points
    of the original, which ``keep_original`` adds as ``scrub.original``.
    """
    plain = report.to_dict(source=False)
    as_dict = dict(zip(report.findings, plain["findings"], strict=True))
    views = {name: [as_dict[f] for f in getattr(report, name)] for name in ("removed", "typos", "filler", "matches")}
    result = {
        "ruleset": report.ruleset,
        "lang": report.lang,
        "title": report.title,
        **views,
        "scores": plain["scores"],
        "meta": plain["meta"],
        "warnings": plain["warnings"],
    }
    if keep_original:
        result["original"] = report.source.text
    return {**fields, "text": report.text, "scrub": result}


def json_line(value: Mapping[str, Any]) -> bytes:
    """Return a JSON line; lone surrogates become U+FFFD, which is all that JSON in UTF-8 can say of them."""
    try:
        return orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE)
    except (orjson.JSONEncodeError, TypeError):
        import json

        return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
