"""``scrub clean``: strip site chrome from files, folders or records."""

from __future__ import annotations

import argparse
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrub.cli.batch_files import check_apart, is_folder, without_own
from scrub.cli.options import (
    add_change_options,
    add_input_options,
    add_rule_options,
    add_site_option,
    inputs_of,
    names_of,
    scrubber_of,
)
from scrub.cli.progress import watched
from scrub.cli.sinks import shape_of, sink_of
from scrub.cli.values import least, score, seconds
from scrub.errors import ScrubError

if TYPE_CHECKING:
    from scrub.batch.record import Record
    from scrub.model.report import Report

TEXTS: dict[str, Any] = {
    "description": "Strip site chrome. One text or page goes to stdout as text; records and several files\n"
    "as JSON lines (as one text they could not be told apart); with -o FOLDER each file becomes a .txt below it,\n"
    "one of records a .jsonl. The text of an HTML page is its body: the headline is scrub.title in JSON lines.",
    "epilog": """\
examples:
  scrub clean article.txt > clean.txt
  scrub clean pages/ -o clean/ -j 0               a folder of texts, pages and files of records, by all cores
  scrub clean crawl.jsonl.gz -o clean.jsonl.zst   records: text is cleaned, other fields stay, scrub holds the findings
  scrub clean --level light --keep caption in.txt

many records:
  scrub clean crawl.jsonl.zst -o clean.jsonl.zst -j 0 --resume --quarantine bad.jsonl
        all cores; what kills a worker, hangs or cannot be read goes to bad.jsonl, all others are written in order;
        the same command again goes on where a killed run stood, to the same bytes
  scrub clean CC-NEWS-20260101.warc.gz -o clean.parquet -j 4
        HTML responses of a WARC file; the scores become columns
  scrub clean export.csv -o clean.csv --text-field body --id-field key
  scrub clean crawl.jsonl -o clean.jsonl --min-score .4 --rejects low.jsonl
  scrub clean crawl.jsonl -o clean.jsonl -j 4 --learn-sites
        learn the chrome of each site from the crawl itself first, then clean with that
  scrub clean crawl.jsonl --start 641 --limit 1   one record, to look at it (--as text: its text alone)

exit codes: 0 done, 2 usage, 3 unreadable or unwritable, 4 done but for the records in the quarantine,
            130 interrupted (--resume)
""",
}


BATCH_ONLY = {
    "run_file": "--run",
    "min_score": "--min-score",
    "rejects": "--rejects",
    "limit": "--limit",
    "start": "--start",
    "max_chars": "--max-chars",
    "learn_sites": "--learn-sites",
}
"""Options that change what is written and that only a batch heeds."""
UNWRITTEN = (".bz2", ".xz", ".lzma", ".lz4", ".br", ".zip", ".7z")
"""Suffixes of packings that a file would have the name of, and not the form."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_input_options(parser)
    parser.add_argument(
        "-o",
        "--out",
        metavar="OUT",
        help="file (.txt, .jsonl, .csv with commas, .tsv, .parquet; .gz, .zst; under other names JSON lines of records"
        " and the text of a file), pipe or folder; default: stdout",
    )
    parser.add_argument(
        "--as", dest="shape", choices=("text", "jsonl"), help="shape of the output; default: by input and OUT"
    )
    parser.add_argument("--keep-original", action="store_true", help="records: add the original text as scrub.original")
    parser.add_argument("--quarantine", metavar="FILE", help="JSON lines of what could not be cleaned, with the reason")
    parser.add_argument("-q", "--quiet", action="store_true", help="no progress bar and no summary")
    add_batch_options(parser)
    add_site_option(parser)
    add_rule_options(parser)
    add_change_options(parser)


def add_batch_options(parser: argparse.ArgumentParser) -> None:
    """Add what matters for many records."""
    group = parser.add_argument_group("many records")
    add = group.add_argument
    add(
        "-j",
        "--jobs",
        type=least(0),
        metavar="N",
        help="supervised worker processes, 0: one a core; default: none, in turn",
    )
    add("--resume", action="store_true", help="go on where the same command stood when it was stopped or killed")
    add("--rejects", metavar="FILE", help="JSON lines of the records below --min-score, with scrub_reason")
    add(
        "--min-score",
        type=score,
        action="append",
        default=[],
        metavar="[NAME=]X",
        help="least quality, or another score by name",
    )
    add("--run", dest="run_file", metavar="FILE", help="write the figures of the run, for scrub report")
    add(
        "--learn-sites",
        action="store_true",
        help="first learn what recurs on each site, into OUT.profiles/: of 60 pages each, in 1 GB of memory; of"
        " more sites those with the fewest pages are left out, and counted",
    )
    add("--start", type=least(1), default=1, metavar="N", help="first record of each file that is read (default: 1)")
    add("--limit", type=least(1), metavar="N", help="records that are read in all")
    add("--max-chars", type=least(1), metavar="N", help="longest text or page; longer ones go to the quarantine")
    add(
        "--timeout",
        type=seconds,
        default=120.0,
        metavar="S",
        help="seconds for one record, with -j (default: 120; 0: any)",
    )
    add("--max-memory", type=least(1), metavar="MB", help="address space of one worker, with -j; default: no limit")
    add("--unordered", action="store_true", help="write records as they are done; cannot be resumed")


def run(options: argparse.Namespace) -> int:
    """Clean the inputs and return the exit code."""
    from scrub.batch.files import input_files

    check_out(options)
    inputs = inputs_of(options)
    files = without_own(input_files(inputs), options.out, inputs)
    if is_batch(options, inputs, files):
        from scrub.cli.records import run_batch

        return run_batch(options, files, inputs)
    return run_plain(options, inputs, files)


def check_out(options: argparse.Namespace) -> None:
    """Raise ScrubError when the output's name says a format or a packing that is not written."""
    from scrub.batch.files import format_of
    from scrub.batch.unpack import PACKED

    out = options.out or ""
    suffix = Path(out).suffix.lower()
    if suffix in UNWRITTEN:
        raise ScrubError(f"{out}: {suffix} is no packing that scrub writes; expected {' or '.join(PACKED)}")
    if format_of(out) == "warc":
        raise ScrubError(f"{out}: archives are read only; records go to .jsonl, .csv or .parquet")
    if format_of(out) == "parquet" and suffix in PACKED:
        raise ScrubError(f"{out}: Parquet is packed in itself; name it {out[: -len(suffix)]}")


def is_batch(options: argparse.Namespace, inputs: list[str], files: list[str]) -> bool:
    """Return whether the output is records, or anything is asked for that only a batch has."""
    many = options.jobs is not None or options.resume or bool(of_batch(options))
    if options.out and is_folder(options.out, inputs):
        return many
    shape = options.shape or shape_of(options, files)
    return shape != "text" and (shape is not None or many)


def of_batch(options: argparse.Namespace) -> list[str]:
    """Return the options that were given and that only a batch heeds."""
    given = {name: getattr(options, name) for name in BATCH_ONLY}
    return [shown for name, shown in BATCH_ONLY.items() if given[name] and not (name == "start" and given[name] == 1)]


def run_plain(options: argparse.Namespace, inputs: list[str], files: list[str]) -> int:
    """Clean texts and pages to a text or a folder, one by one in this process.

    Raises ScrubError for options that would do nothing.
    """
    from scrub.batch.ids import with_id
    from scrub.batch.readers import chunks_of, limited, records_of
    from scrub.batch.work import Clean, Counts, counted, quarantine_line
    from scrub.cli.records import finish

    if unheeded := [name for name in of_batch(options) if name not in ("--start", "--limit")]:
        raise ScrubError(
            f"{', '.join(unheeded)}: only for output to a folder (-o FOLDER/) and for records (-o OUT.jsonl)"
        )
    folder = bool(options.out) and is_folder(options.out, inputs)
    check_apart([None if folder else options.out, options.quarantine], files)
    if idle := [name for name, given in (("-j", options.jobs is not None), ("--resume", options.resume)) if given]:
        print(f"scrub: {' and '.join(idle)}: nothing to do for one text, which is cleaned at once", file=sys.stderr)
    scrubber = scrubber_of(options)
    counts, started = Counts(), time.monotonic()
    with ExitStack() as stack:
        work = Clean(
            scrubber=scrubber,
            names=names_of(options),
            lang=options.lang,
            site=options.site,
            keep_original=options.keep_original,
        )
        sink = sink_of(options, inputs, files, work, stack)
        quarantine = stack.enter_context(quarantine_of(options.quarantine)) if options.quarantine else None
        chunks = limited(chunks_of(files, options.format), options.start, options.limit)
        records = (record for chunk in chunks for record in records_of(chunk))
        for record in watched(records, quiet=options.quiet, total=len(files) if len(files) > 1 else None):
            if record.error:
                counts = counts.plus(Counts(failed=1, failures=(f"{record.place}: {record.error}",)))
                if quarantine is not None:
                    quarantine.write(quarantine_line(record, record.error, options.id_field))
                continue
            report = scrubber.clean_record(with_id(record, work.given(record), scrubber))
            counts = counts.plus(counted([report])).plus(work.odd([record]))
            if len(files) == 1 and record.whole and not options.quiet:
                warn(record, report)
            sink(record, report)
        sink.end()
    return finish(counts, options, len(files), time.monotonic() - started)


def warn(record: Record, report: Report) -> None:
    """Say on stderr what was odd about a single input."""
    for text in (*record.warnings, *report.warnings):
        print(f"scrub: {record.place}: {text}", file=sys.stderr)


def quarantine_of(path: str) -> Any:
    """Return the context of the quarantine file."""
    from scrub.batch.writers import output_stream

    return output_stream(path)
