"""Spark: the same cleaning, learning and indexing on many machines (``pip install 'news-scrub[spark]'``).

Workers are Python processes: scrub must be installed for the Python that ``PYSPARK_PYTHON`` names on each machine.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scrub.batch.frames import CleanRows, clean_rows, field_names, needed
from scrub.batch.pool import STANDARD, Limits
from scrub.batch.spark_arrow import CleanBatches
from scrub.errors import CorpusError, ScrubError

if TYPE_CHECKING:
    from scrub.chrome.profile import Profile
    from scrub.originality.index import Index
    from scrub.pipeline import Scrubber

__all__ = ["clean_dataframe", "index_dataframe", "learn_dataframe", "ship"]

KINDS = {
    "string": ("text", "html", "url", "site", "lang", "title", "date", "id", "content_type"),
    "binary": ("html",),
    **dict.fromkeys(("date", "timestamp", "timestamp_ntz"), ("date",)),
    **dict.fromkeys(("byte", "short", "integer", "long"), ("id",)),
}
"""Fields of a record that may come as columns of a type; a column of another type is passed on, and not read."""


def clean_dataframe(
    df: Any,
    scrubber: Scrubber | None = None,
    *,
    isolate: bool = True,
    limits: Limits = STANDARD,
    lang: str | None = None,
    keep_original: bool = False,
    **fields: str,
) -> Any:
    """Return the DataFrame with its text cleaned and the columns ``scrub_*`` added, as ``scrub clean`` writes Parquet.

    ``text_field="body"`` and the like name the columns; all others pass untouched. A row that cannot be cleaned keeps
    its text, and ``scrub_error`` says why. With ``isolate`` each task does its work in a process of its own, whose
    start costs some seconds for each partition (take partitions of 10,000 rows or more), and which makes the promise
    hold for rows that kill a process, hang (``limits.seconds``) or take all memory (``limits.memory``); without it such
    a row fails the task. The scrubber travels with its profile; its ``reference`` is copied to each machine.

    Raises ScrubError when there is no column to clean, or it is of a type that is neither text nor bytes.
    """
    work = clean_rows(scrubber, lang=lang, keep_original=keep_original, **fields)
    kept = usable(df.schema, work)
    plain, reference = ship(df, work.scrubber)
    work = replace(work, names=kept, scrubber=plain)
    work.used([name for name in df.columns if name in kept.values()], df.columns)
    schema = widened(df.schema, work)
    task = CleanBatches(work=work, columns=tuple(schema.names), limits=limits if isolate else None, reference=reference)
    return df.mapInArrow(task, schema)


def widened(given: Any, work: CleanRows) -> Any:
    """Return a schema with the columns that come out, the text in the place that it had."""
    types = needed("pyspark.sql.types", "spark")
    text, made = work.names["text"], work.made
    fields = [
        types.StructField(text, f.dataType, nullable=True, metadata=f.metadata) if f.name == text else f
        for f in given.fields
        if f.name == text or f.name not in made
    ]
    kinds = {name: types.DoubleType() if kind is float else types.StringType() for name, kind in made.items()}
    have = {f.name for f in fields}
    fields += [types.StructField(name, kind, nullable=True) for name, kind in kinds.items() if name not in have]
    return types.StructType(fields)


def usable(schema: Any, work: CleanRows) -> dict[str, str]:
    """Return the names of the columns that can be read. Raises ScrubError for a text that is none."""
    found = {field.name: field.dataType.typeName() for field in schema.fields}
    work.check_named(found)
    text = work.names["text"]
    if found.get(text, "string") != "string":
        raise ScrubError(f"column {text!r} is of type {found[text]}; expected string")
    return {
        known: name
        for known, name in work.names.items()
        if known == "text" or (name in found and known in KINDS.get(found[name], ()))
    } | ({} if work.names["html"] in found else {"html": work.names["html"]})


def ship(df: Any, scrubber: Scrubber) -> tuple[Scrubber, str | None]:
    """Return the scrubber without its index, and the name under which Spark brings that to each machine.

    Raises CorpusError for an index that is being written to.
    """
    index = scrubber.reference
    if index is None:
        return scrubber, None
    log = f"{index.path}-wal"
    if os.path.exists(log) and os.path.getsize(log):
        raise CorpusError(f"{index.path}: is being written to; close it before it is copied to other machines")
    df.sparkSession.sparkContext.addFile(index.path)
    return replace(scrubber, reference=None), os.path.basename(index.path)


def learn_dataframe(df: Any, *, folder: str | None = None, lang: str | None = None, **fields: str) -> Profile:
    """Return what recurs on the sites of a DataFrame, as ``scrub.learn`` does; needs a site or url, and text or page.

    Of each site the same sample of pages is taken however the data are cut, and counted on one machine; sites with too
    few pages are left out. With ``folder`` the profiles are saved there one by one, and the driver holds one at a time.
    """
    from scrub.batch.spark_learn import learn_sites

    return learn_sites(df, field_names(fields), lang=lang, folder=folder)


def index_dataframe(df: Any, path: str, *, parts: str, **fields: str) -> Index:
    """Return a new index at ``path`` of the documents of a DataFrame, open for reading.

    Each task writes a file into the folder ``parts``, which all machines must see; the driver then takes them in one
    after the other, and they can be deleted. A row without an id goes by its address; one without either, or without
    text, is left out. Raises CorpusError when the path is taken.
    """
    from scrub.batch.spark_index import build

    return build(df, path, parts, field_names(fields))
