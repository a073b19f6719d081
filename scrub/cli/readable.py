"""Records that can be read; the others are told, and counted for the exit code."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from scrub.cli.options import fields_of, inputs_of, scrubber_of
from scrub.cli.told import Told

if TYPE_CHECKING:
    from scrub.batch.readers import Record
    from scrub.model.report import Report

__all__ = ["Readable", "records_of", "reports"]


class Readable:
    """Iterates over the records that can be read, says on stderr why others cannot, and goes on.

    ``told`` also hears from whoever iterates what is wrong with a record.
    """

    def __init__(self, records: Iterable[Record]):
        self.records, self.read, self.failed = records, 0, 0
        self.told = Told()

    def __iter__(self) -> Iterator[Record]:
        for record in self.records:
            if record.error:
                self.failed += 1
                self.told(f"{record.place}: {record.error}")
            else:
                self.read += 1
                yield record
        self.told.rest()

    def code(self, otherwise: int = 0) -> int:
        """Return the exit code: 3 when nothing could be read, 4 when some could not."""
        if not self.failed:
            return otherwise
        return 4 if self.read else 3


def records_of(options: argparse.Namespace) -> Readable:
    """Return the records of the inputs that the options name."""
    from scrub.batch.readers import read_records

    return Readable(read_records(inputs_of(options), format=options.format))


def reports(records: Readable, options: argparse.Namespace) -> Iterator[tuple[Record, Report]]:
    """Yield each record with its report."""
    from scrub.batch.ids import with_id

    scrubber = scrubber_of(options)
    for record in records:
        yield record, scrubber.clean_record(with_id(record, fields_of(record, options), scrubber))
