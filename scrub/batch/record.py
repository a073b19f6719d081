"""One article as it was read, and the JSON it was read from."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from scrub.batch.names import CONTENT_TYPE
from scrub.text.urls import site_of_record

__all__ = ["TOLD", "WHOLE", "Record", "named", "parsed"]

TOLD = 20
"""Records of which is told in words what is wrong with them; of a run with more the number is told."""

WHOLE = ("text", "html")
"""Formats in which a file is one article; in all others it holds many."""

# An integer beyond 64 bits, which the fast parser would round to a float.
_LONG_NUMBER = re.compile(rb"[:\[,]\s*-?\d{19,}\s*[,\]}]")


@dataclass(frozen=True, slots=True)
class Record:
    """One article: ``fields`` as they came, and where they came from (``number`` counts from 1 in its file).

    ``error`` says why there is nothing to clean: then ``fields`` is empty and ``raw`` holds the bytes as they came.
    """

    fields: Mapping[str, Any]
    path: str
    number: int = 1
    format: str = "text"
    warnings: tuple[str, ...] = ()
    error: str | None = None
    raw: bytes = field(default=b"", repr=False)

    @property
    def whole(self) -> bool:
        """Whether the file is this one article."""
        return self.format in WHOLE

    @property
    def place(self) -> str:
        """``path`` of a file that is one article, ``path:number`` of a record."""
        return self.path if self.whole else f"{self.path}:{self.number}"


def parsed(line: bytes) -> Any:
    """Return the value of a JSON line, or the error that says why it is none.

    The strict and fast parser comes first; the standard library's also takes lone surrogates, NaN and long integers.
    """
    try:
        if not _LONG_NUMBER.search(line):
            return orjson.loads(line)
    except orjson.JSONDecodeError as error:
        strict: Exception = error
    else:
        strict = ValueError("holds a number that is too long")
    try:
        return json.loads(line)
    except RecursionError:
        return ValueError("nested too deeply")
    except ValueError:
        return strict


def named(
    record: Record, names: Mapping[str, str], lang: str | None = None, site: str | None = None
) -> Mapping[str, Any]:
    """Return the fields of a record by the names that scrub knows, given those of the record for each.

    ``lang`` overrules the language that the record names, ``site`` is that of one that names none. A file that is
    one article has no names of its own.
    """
    fields = record.fields
    if not record.whole:
        known_by = {**names, CONTENT_TYPE: CONTENT_TYPE}
        fields = {known: fields[name] for known, name in known_by.items() if name in fields}
    if site and site_of_record(fields) is None:
        fields = {**fields, "site": site}
    return {**fields, "lang": lang} if lang else fields
