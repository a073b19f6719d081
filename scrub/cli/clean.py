"""``scrub clean``: strip site chrome from files, folders or records."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from scrub.cli.options import add_input_options, add_rule_options, fields_of, inputs_of, scrubber_of
from scrub.errors import InputError, ScrubError

if TYPE_CHECKING:
    from scrub.batch.readers import Record
    from scrub.model.report import Report

TEXTS: dict[str, Any] = {
    "description": "Strip site chrome. One text or page goes to stdout as text; records and several files\n"
    "as JSON lines; with -o FOLDER each file becomes a .txt below it.",
    "epilog": """\
examples:
  scrub clean article.txt > clean.txt
  scrub clean pages/ -o clean/                    a folder of .txt and .html files
  scrub clean crawl.jsonl.gz -o clean.jsonl.zst   records: text is cleaned, other fields stay, scrub holds the findings
  scrub clean --level light --keep caption in.txt
""",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_input_options(parser)
    parser.add_argument("-o", "--out", metavar="OUT", help="file (.txt, .jsonl, .gz, .zst) or folder; default: stdout")
    parser.add_argument(
        "--as", dest="shape", choices=("text", "jsonl"), help="shape of the output; default: by input and OUT"
    )
    parser.add_argument("--keep-original", action="store_true", help="records: add the original text as scrub.original")
    parser.add_argument("--quarantine", metavar="FILE", help="JSON lines of what could not be read, with the reason")
    parser.add_argument("-q", "--quiet", action="store_true", help="no progress bar and no summary")
    add_rule_options(parser)


@dataclass
class Totals:
    """What the summary says."""

    articles: int = 0
    words: int = 0
    removed: int = 0
    warned: int = 0
    failed: list[str] = field(default_factory=list)

    def add(self, report: Report) -> None:
        """Count one report."""
        self.articles += 1
        self.words += report.scores.details["words"]
        self.removed += report.scores.details["words_removed"]
        self.warned += bool(report.warnings)

    def __str__(self) -> str:
        share = 100 * self.removed / self.words if self.words else 0.0
        tail = f", {len(self.failed)} could not be read" if self.failed else ""
        return f"{self.articles} articles, {self.words} words, {share:.1f} % removed, {self.warned} with warnings{tail}"


def run(options: argparse.Namespace) -> int:
    """Clean the inputs and return the exit code."""
    from scrub.batch.readers import input_files, read_records

    inputs = inputs_of(options)
    files = list(input_files(inputs))
    scrubber = scrubber_of(options)
    totals, started = Totals(), time.monotonic()
    with ExitStack() as stack:
        sink = sink_of(options, inputs, files, stack)
        quarantine = stack.enter_context(quarantine_of(options.quarantine)) if options.quarantine else None
        for record in progress(read_records(files, format=options.format), len(files), options.quiet):
            if record.error:
                refuse(record, totals, quarantine)
                continue
            report = scrubber.clean_record(fields_of(record, options))
            totals.add(report)
            if len(files) == 1 and record.format != "jsonl" and not options.quiet:
                warn(record, report)
            sink(record, report)
    if len(files) == 1 and totals.failed and not totals.articles:
        raise InputError(totals.failed[0])
    for line in totals.failed:
        print(f"scrub: {line}", file=sys.stderr)
    if not options.quiet and (totals.articles > 1 or totals.failed):
        print(f"{totals} ({time.monotonic() - started:.1f} s)", file=sys.stderr)
    return 4 if totals.failed else 0


def warn(record: Record, report: Report) -> None:
    """Say on stderr what was odd about a single input."""
    for text in (*record.warnings, *report.warnings):
        print(f"scrub: {record.place}: {text}", file=sys.stderr)


def refuse(record: Record, totals: Totals, quarantine: IO[bytes] | None) -> None:
    """Note a record that could not be read, in the summary and in the quarantine file."""
    from scrub.batch.writers import json_line

    totals.failed.append(f"{record.place}: {record.error}")
    if quarantine is not None:
        raw = record.raw.decode("utf-8", "backslashreplace").rstrip("\n")
        quarantine.write(json_line({"path": record.path, "number": record.number, "error": record.error, "raw": raw}))


def quarantine_of(path: str) -> Any:
    """Return the context of the quarantine file."""
    from scrub.batch.writers import output_stream

    return output_stream(path)


def progress(records: Iterator[Record], files: int, quiet: bool) -> Iterator[Record]:
    """Return the records behind a progress bar, when there is a terminal to show it on and more than one file."""
    if quiet or not sys.stderr.isatty():
        return records
    from tqdm import tqdm

    return iter(tqdm(records, unit=" articles", total=files if files > 1 else None, leave=False, file=sys.stderr))


def sink_of(options: argparse.Namespace, inputs: list[str], files: list[str], stack: ExitStack) -> Any:
    """Return the function that writes one cleaned record."""
    if options.out and is_folder(options.out, inputs):
        return FolderSink(options, inputs)
    from scrub.batch.readers import format_of
    from scrub.batch.writers import output_stream

    stream = stack.enter_context(output_stream(options.out))
    shape = options.shape or shape_of(options, files)
    if shape == "text" and len(files) > 1:
        raise ScrubError("several inputs as one text cannot be told apart: use --as jsonl, or -o FOLDER/")
    guess = shape is None and files and format_of(files[0]) is None
    return StreamSink(stream, shape or "text", bool(guess), options.keep_original)


def is_folder(out: str, inputs: list[str]) -> bool:
    """Return whether the output is a folder: it is one, ends with a slash, or stands for a folder that was given."""
    named = os.path.splitext(out)[1] == "" and out != "-"
    return os.path.isdir(out) or out.endswith(("/", os.sep)) or (named and any(map(os.path.isdir, inputs)))


def shape_of(options: argparse.Namespace, files: list[str]) -> str | None:
    """Return how a stream is written: by the output's name, else by the input; None when only the content tells."""
    from scrub.batch.readers import format_of

    if options.out and options.out != "-" and (named := format_of(options.out)):
        return "jsonl" if named == "jsonl" else "text"
    if len(files) > 1:
        return "jsonl"
    read_as = options.format or format_of(files[0])
    return None if read_as is None else "jsonl" if read_as == "jsonl" else "text"


class StreamSink:
    """Writes records to one stream, as text or JSON lines."""

    def __init__(self, stream: IO[bytes], shape: str, guess: bool, keep_original: bool):
        self.stream, self.shape, self.guess, self.keep_original = stream, shape, guess, keep_original

    def __call__(self, record: Record, report: Report) -> None:
        """Write one record."""
        from scrub.batch.writers import json_line, record_of

        if self.shape == "text" and not (self.guess and record.format == "jsonl"):
            self.stream.write(report.text.encode("utf-8", "replace"))
            return
        fields = record.fields if record.format == "jsonl" else {"id": record.path}
        self.stream.write(json_line(record_of(fields, report, keep_original=self.keep_original)))


class FolderSink:
    """Writes each file as a .txt below a folder, and records as JSON lines of the same name."""

    def __init__(self, options: argparse.Namespace, inputs: list[str]):
        self.folder, self.inputs, self.keep_original = options.out, inputs, options.keep_original

    def __call__(self, record: Record, report: Report) -> None:
        """Write one record."""
        from scrub.batch.writers import json_line, output_path, record_of

        path = output_path(record.path, self.inputs, self.folder)
        data, mode = report.text.encode("utf-8", "replace"), "wb"
        if record.format == "jsonl":
            path = Path(str(path.with_suffix("")).removesuffix(".jsonl") + ".jsonl")
            data, mode = json_line(record_of(record.fields, report, keep_original=self.keep_original)), "ab"
            mode = "wb" if record.number == 1 else "ab"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with open(path, mode) as stream:
                stream.write(data)
        except OSError as error:
            raise InputError(f"cannot be written: {error.strerror}", path=str(path)) from error
