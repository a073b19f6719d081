"""The articles that ``scrub index`` reads, and what they are called."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from scrub.batch.ids import lasting_id
from scrub.cli.options import fields_of
from scrub.text.content import given_id

if TYPE_CHECKING:
    from scrub.batch.readers import Record

__all__ = ["Distinct", "articles", "shown_id", "text_or_none"]

Naming = Callable[["Record", Mapping[str, Any]], str]
"""Gives an article its id, from its record and the fields by the names that scrub knows."""


def articles(inputs: list[str], options: argparse.Namespace, naming: Naming) -> Iterator[Mapping[str, Any]]:
    """Yield the fields of each article, or an ``error``.

    There are ``id`` and ``text`` for certain, and as ``doc_id`` the id by which an index holds it.
    """
    from scrub.batch.readers import read_records
    from scrub.text.html import told

    read = cleaned() if getattr(options, "clean", False) else told
    for record in read_records(inputs, format=options.format):
        given = {} if record.error else fields_of(record, options)
        fields = read(given)
        if record.error or not isinstance(fields.get("text"), str):
            yield {"error": f"{record.place}: {record.error or 'has no text'}"}
        else:
            yield {**fields, "id": naming(record, given), "doc_id": lasting_id(record, given)}


def cleaned() -> Callable[[Mapping[str, Any]], Mapping[str, Any]]:
    """Return what gives the fields of a record with its text stripped of chrome, and what its page tells."""
    from scrub.pipeline import Scrubber
    from scrub.text.content import with_content
    from scrub.text.dates import page_date

    scrubber = Scrubber(only=("chrome",))

    def clean(fields: Mapping[str, Any]) -> Mapping[str, Any]:
        if not any(isinstance(fields.get(name), str | bytes) for name in ("text", "html")):
            return fields
        report = scrubber.clean_record(fields)
        return with_content(fields, report.text, report.title, page_date(report.source.meta))

    return clean


def shown_id(record: Record, fields: Mapping[str, Any]) -> str:
    """Return what an article is called in the output of one run."""
    return given_id(fields) or record.place


class Distinct:
    """Calls the articles of a run as they are shown; one whose id came before has its place behind it."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def __call__(self, record: Record, fields: Mapping[str, Any]) -> str:
        """Return an id that no article before had."""
        name = shown_id(record, fields)
        if name in self._seen:
            name = f"{name} ({record.place})"
        self._seen.add(name)
        return name


def text_or_none(value: object) -> str | None:
    """Return a field that is text or a number or date as text, None for what is empty or of another kind."""
    if isinstance(value, dt.date):
        return value.isoformat()
    return None if value in (None, "") or isinstance(value, dict | list) else str(value)
