"""Merging segments: fewer segments mean faster questions.

Four neighbours of about the same size become one (so a posting is rewritten once each time the file grows fourfold). A
merge moves ranges of buckets, each in one transaction; rows are moved and never copied, so a question is right at any
moment, and a merge that was cut short goes on where it stopped.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from secrets import randbits

import numpy as np

from scrub.originality.postings import Rows, all_whole, capped, decoded, encoded, layout_of, row_id
from scrub.originality.store import DamageError, Store
from scrub.originality.store_catalogue import (
    Catalogue,
    Job,
    Segment,
    insert_segment,
    read,
    seal,
    stem_counts,
    write_job,
)

__all__ = ["blocks_of", "finish_all", "merge_all", "new_salt", "plan", "put", "step"]

FAN = 4
SLICE = 1 << 19
"""Postings that one transaction moves: about .3 seconds."""
SMALL = 1 << 12
"""Postings up to which segments count as equally small."""


def level(segment: Segment) -> int:
    """Return the size of a segment in powers of four."""
    return max(0, (segment.postings // SMALL).bit_length() + 1) // 2


def plan(catalogue: Catalogue) -> list[Segment]:
    """Return the neighbours to merge next: the smallest four or more of about one size, or nothing."""
    segments = list(catalogue.segments)
    levels = [level(segment) for segment in segments]
    for limit in sorted(set(levels)):
        begin = 0
        for at in range(len(segments) + 1):
            if at < len(segments) and levels[at] <= limit:
                continue
            run = segments[begin:at]
            begin = at + 1
            if len(run) >= FAN:
                return run
    return []


def tail(catalogue: Catalogue) -> list[Segment]:
    """Return the last segments that are no small part of what stands before them, or nothing.

    Each segment that stays holds ``FAN`` times the postings of all behind it, so there are few of them, and an addition
    to a large index moves little.
    """
    behind, first = 0, len(catalogue.segments)
    for at in range(len(catalogue.segments) - 1, -1, -1):
        if catalogue.segments[at].postings < FAN * behind:
            first = at
        behind += catalogue.segments[at].postings
    return list(catalogue.segments[first:])


def worn(catalogue: Catalogue, share: float) -> list[Segment]:
    """Return a segment of which more than a share of the documents are deleted, or nothing."""
    for segment in catalogue.segments:
        inside = (catalogue.dead >= segment.first) & (catalogue.dead < segment.first + segment.docs)
        if int(inside.sum()) > share * segment.docs:
            return [segment]
    return []


def merge_all(store: Store, *, full: bool = False, most: int | None = None, share: float = 0.05) -> Iterator[float]:
    """Merge until nothing is left to do, and yield how far each merge is, 0..1, after each transaction.

    ``full`` leaves one segment; ``most`` postings are moved, the rest of a merge waits for the next time; without that
    limit small segments at the end are merged too, and segments that have lost more than ``share`` of their documents
    are written again without them.
    """
    moved = 0
    while most is None or moved < most:
        with store.writing() as connection:
            catalogue = read(connection)
            if not catalogue.jobs:
                sources = plan(catalogue)
                if most is None and not sources:
                    sources = tail(catalogue) or worn(catalogue, share)
                    if not sources and full and len(catalogue.segments) > 1:
                        sources = list(catalogue.segments)
                if not sources:
                    return
                begin(connection, catalogue, sources)
                continue
        done, count = step(store)
        moved += count
        yield done


def finish_all(store: Store) -> None:
    """Bring the merges that are under way to their end, and begin no other."""
    with store.writing() as connection:
        left = len(read(connection).jobs)
    while left:
        done, _ = step(store)
        left -= done == 1


def new_salt() -> int:
    """Return where the checksums of a new segment start: a row that damage moves between segments is noticed."""
    return randbits(32)


def begin(connection: sqlite3.Connection, catalogue: Catalogue, sources: list[Segment]) -> None:
    """Write the empty target of a merge and the job that will fill it."""
    first = sources[0].first
    docs = max(one.first + one.docs for one in sources) - first
    places = max(one.layout.place_bits for one in sources)
    number = 1 + max(one.number for one in catalogue.segments)
    postings = sum(one.postings for one in sources)
    layout = layout_of(postings, docs, (1 << places) - 1, new_salt())
    sites = np.zeros(docs, np.uint32)
    for one in sources:
        sites[one.first - first : one.first - first + one.docs] = one.sites
    for one in sources:
        refine(connection, one, min(layout.bucket_bits, (postings // SLICE).bit_length()))
    gone = docs - sum(one.docs - one.gone for one in sources)
    stems = stem_counts(one.stems for one in sources)
    insert_segment(connection, Segment(number, first, docs, postings, gone, layout, sites, stems, 0, 0))
    write_job(connection, Job(number, 0, tuple(one.number for one in sources)))
    connection.execute("UPDATE dead SET job = ? WHERE id >= ? AND id < ?", (number, first, first + docs))
    seal(connection)


def refine(connection: sqlite3.Connection, segment: Segment, bits: int) -> None:
    """Spread a small segment over more buckets, so that a merge with a large one can go in small steps."""
    if segment.layout.bucket_bits >= bits:
        return
    layout = segment.layout._replace(bucket_bits=bits)
    rows = taken(connection, segment, 0, 1 << segment.layout.bucket_bits)
    put(connection, segment.number, encoded(rows, layout, 0, 1 << bits))
    connection.execute("UPDATE segments SET bucket_bits = ? WHERE id = ?", (bits, segment.number))


def step(store: Store) -> tuple[float, int]:
    """Move one range of buckets of the first job.

    Returns how much of the job is done, 0..1, and about how many postings were moved. Raises DamageError.
    """
    with store.writing() as connection:
        catalogue = read(connection)
        job = catalogue.jobs[0]
        target = catalogue.segment(job.target)
        sources = [catalogue.segment(number) for number in job.sources]
        coarse = min(one.layout.bucket_bits for one in (target, *sources))
        count = 1 << coarse
        stop = min(count, job.next + max(1, count * SLICE // max(1, target.postings)))
        move(connection, catalogue, target, sources, (coarse, job.next, stop))
        if stop == count:
            finish(connection, target, sources)
        else:
            write_job(connection, job._replace(next=stop))
        seal(connection)
    return stop / count, target.postings * (stop - job.next) // count


def move(
    connection: sqlite3.Connection,
    catalogue: Catalogue,
    target: Segment,
    sources: list[Segment],
    span: tuple[int, int, int],
) -> None:
    """Move the buckets of a range, counted in buckets of so many bits, from the sources into the target."""
    bits, begin, stop = span
    parts = []
    for source in sources:
        shift = source.layout.bucket_bits - bits
        rows = taken(connection, source, begin << shift, stop << shift)
        docs = rows.docs + (source.first - target.first)
        parts.append(rows._replace(docs=np.where(rows.docs == source.layout.marker, target.layout.marker, docs)))
    columns = zip(*parts, strict=True)
    rows = Rows._make(np.concatenate(column) for column in columns)
    dead = catalogue.dead - target.first
    if len(dead):
        rows = rows.taken(~np.isin(rows.docs, dead))
    order = np.argsort(rows.keys, kind="stable")  # sources are in the order of their documents
    rows = capped(rows.taken(order), target.layout.marker)
    shift = target.layout.bucket_bits - bits
    put(connection, target.number, encoded(rows, target.layout, begin << shift, stop << shift))


def put(connection: sqlite3.Connection, segment: int, blocks: Iterable[tuple[int, bytes]]) -> None:
    """Write the blocks of some buckets of a segment."""
    connection.executemany(
        "INSERT INTO post VALUES(?,?)", ((row_id(segment, bucket), block) for bucket, block in blocks)
    )


def taken(connection: sqlite3.Connection, source: Segment, begin: int, stop: int) -> Rows:
    """Return the postings of a range of buckets of a segment, whose rows are deleted. Raises DamageError."""
    rows = rows_of(connection, source, begin, stop)
    span = (row_id(source.number, begin), row_id(source.number, stop))
    connection.execute("DELETE FROM post WHERE id >= ? AND id < ?", span)
    return rows


def rows_of(connection: sqlite3.Connection, segment: Segment, begin: int, stop: int) -> Rows:
    """Return the postings of a range of buckets of a segment. Raises DamageError when one is not as it was written."""
    span = (row_id(segment.number, begin), row_id(segment.number, stop))
    found = connection.execute("SELECT id, block FROM post WHERE id >= ? AND id < ? ORDER BY id", span).fetchall()
    buckets = [row - row_id(segment.number, 0) for row, _ in found]
    blocks = [block for _, block in found]
    if buckets != list(range(begin, stop)):
        raise DamageError("a block of postings is missing")
    if not all_whole(blocks, np.arange(begin, stop), segment.layout.salt):
        raise DamageError("the checksum of a block of postings is wrong")
    return decoded(buckets, blocks, segment.layout)


def blocks_of(connection: sqlite3.Connection, catalogue: Catalogue, bits: int, part: int) -> Rows:
    """Return the postings of one of ``2**bits`` ranges of keys in all segments, with -1 for the document of a marker.

    Raises DamageError.
    """
    columns = []
    for segment in catalogue.segments:
        shift = segment.layout.bucket_bits - bits
        begin, stop = (part << shift, (part + 1) << shift) if shift >= 0 else (part >> -shift, (part >> -shift) + 1)
        begin, stop = max(begin, segment.low), min(stop, segment.high)
        if begin >= stop:
            continue
        rows = rows_of(connection, segment, begin, stop)
        docs = np.where(rows.docs == segment.layout.marker, -1, rows.docs + segment.first)
        inside = rows.keys >> np.uint64(64 - bits) == part if bits else np.ones(len(docs), np.bool_)
        columns.append(rows._replace(docs=docs).taken(inside))
    if not columns:
        nothing = np.zeros(0, np.int64)
        return Rows(nothing.astype(np.uint64), nothing, nothing)
    return Rows._make(np.concatenate(column) for column in zip(*columns, strict=True))


def finish(connection: sqlite3.Connection, target: Segment, sources: list[Segment]) -> None:
    """Drop the emptied segments; documents that were deleted before the merge began have no postings any more."""
    gone = connection.execute("DELETE FROM dead WHERE job = ?", (target.number,)).rowcount
    connection.execute("UPDATE segments SET gone = gone + ? WHERE id = ?", (gone, target.number))
    connection.executemany("DELETE FROM segments WHERE id = ?", [(one.number,) for one in sources])
    connection.execute("DELETE FROM jobs WHERE target = ?", (target.number,))
