"""Where ``scrub clean`` writes texts and pages that it cleans in turn: one stream, or a folder."""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING

from scrub.cli.batch_files import is_folder
from scrub.errors import ScrubError

if TYPE_CHECKING:
    from scrub.batch.record import Record
    from scrub.batch.work import Clean
    from scrub.model.report import Report

__all__ = ["FolderSink", "StreamSink", "shape_of", "sink_of"]


def sink_of(
    options: argparse.Namespace, inputs: list[str], files: list[str], work: Clean, stack: ExitStack
) -> StreamSink | FolderSink:
    """Return what writes cleaned records, and closes its files with ``stack``. Raises ScrubError for several texts."""
    if options.out and is_folder(options.out, inputs):
        return FolderSink(options.out, inputs, files, work, stack)
    from scrub.batch.files import format_of
    from scrub.batch.writers import output_stream

    stream = stack.enter_context(output_stream(options.out))
    shape = options.shape or shape_of(options, files)
    if shape == "text" and len(files) > 1:
        raise ScrubError("several inputs as one text cannot be told apart: use --as jsonl, or -o FOLDER/")
    guess = shape is None and files and format_of(files[0]) is None
    return StreamSink(stream, shape or "text", bool(guess), work)


def shape_of(options: argparse.Namespace, files: list[str]) -> str | None:
    """Return how a stream is written: by the output's name, else by the input; None when only the content tells."""
    from scrub.batch.files import format_of
    from scrub.batch.record import WHOLE

    if options.out and options.out != "-" and (named := format_of(options.out)):
        return "text" if named in WHOLE else named
    if len(files) > 1:
        return "jsonl"
    read_as = options.format or format_of(files[0])
    return None if read_as is None else "text" if read_as in WHOLE else "jsonl"


class StreamSink:
    """Writes records to one stream, as text or JSON lines; of a text nothing before it is known to be the only one."""

    def __init__(self, stream: IO[bytes], shape: str, guess: bool, work: Clean):
        self.stream, self.shape, self.guess, self.work = stream, shape, guess, work
        self.text: bytes | None = None

    def __call__(self, record: Record, report: Report) -> None:
        """Write one record. Raises ScrubError at the second of a text."""
        from scrub.batch.whole import text_bytes
        from scrub.batch.writers import json_line

        if self.shape == "text" and not (self.guess and not record.whole):
            if self.text is not None:
                raise ScrubError(
                    "several records as one text cannot be told apart: use --as jsonl or -o OUT.jsonl, or pick one"
                    " with --start N --limit 1"
                )
            self.text = text_bytes(record, report)
            return
        self.stream.write(json_line(self.work.row(record, report)))

    def end(self) -> None:
        """Write the text."""
        if self.text is not None:
            self.stream.write(self.text)


class FolderSink:
    """Writes each file as a .txt below a folder, and records as JSON lines of the same name, each whole or not at all.

    ``stack`` closes the file that is written last.
    """

    def __init__(self, out: str, inputs: list[str], files: list[str], work: Clean, stack: ExitStack):
        from scrub.batch.folder import output_paths

        self.work = work
        self.places = output_paths(files, inputs, out)
        self.open = stack.enter_context(ExitStack())
        self.path = ""
        self.stream: IO[bytes] | None = None

    def __call__(self, record: Record, report: Report) -> None:
        """Write one record."""
        from scrub.batch.folder import write_file
        from scrub.batch.whole import text_bytes
        from scrub.batch.writers import json_line

        if record.whole:
            write_file(self.places[record.path], text_bytes(record, report))
            return
        if self.stream is None or record.path != self.path:
            self.stream = self._opened(self.places[record.path])
            self.path = record.path
        self.stream.write(json_line(self.work.row(record, report)))

    def end(self) -> None:
        """Put the last file into its place."""
        self.open.close()

    def _opened(self, place: Path) -> IO[bytes]:
        """Return the file of the next records, the one before put into its place."""
        from scrub.batch.folder import records_place
        from scrub.batch.place import writing
        from scrub.batch.writers import output_stream

        self.open.close()
        place = records_place(place)
        with writing(str(place)):
            place.parent.mkdir(parents=True, exist_ok=True)
        return self.open.enter_context(output_stream(str(place)))
