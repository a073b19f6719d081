"""``scrub diff``: show what would go, word by word."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from scrub.cli.options import add_change_options, add_input_options, add_rule_options, add_site_option, colour
from scrub.cli.readable import records_of, reports
from scrub.model.diff import diff

TEXTS: dict[str, Any] = {
    "description": "Show what would be removed: red and struck through on a terminal, in [-...-] elsewhere;\n"
    "with --fix what takes its place too: green, or in {+...+}. Of an HTML page it is what goes of the text\n"
    "read from it; scrub explain lists the lines that reading left out.",
    "epilog": "examples:\n  scrub diff article.txt\n  scrub diff --unified article.txt | patch article.txt\n\n"
    "exit codes: 0 nothing would go, 1 something would, 2 usage, 3 nothing could be read, 4 some records could not\n",
}
TERMINAL = (("\033[9;31m", "\033[0m"), ("\033[32m", "\033[0m"))
PLAIN = (("[-", "-]"), ("{+", "+}"))
"""Marks around what goes, and around what takes its place."""
CONTEXT = 60
"""Characters of an untouched line that are shown around what goes."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_input_options(parser)
    parser.add_argument(
        "--unified", action="store_true", help="a unified line diff instead, as patch takes it for a text"
    )
    parser.add_argument("--all", action="store_true", help="show untouched lines too")
    add_site_option(parser)
    add_rule_options(parser)
    add_change_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the differences; the exit code is 1 when something would go, 4 when a record could not be read."""
    changed = False
    marks = TERMINAL if colour(sys.stdout) else PLAIN
    records = records_of(options)
    for record, report in reports(records, options):
        if not report.edits:
            continue
        changed = True
        if options.unified:
            print(diff(report, record.place, record.place))
        else:
            print(f"--- {record.place}")
            print(words(report.source.text, report.edits, marks, options.all))
    return records.code(int(changed))


def words(source: str, edits: Any, marks: tuple[tuple[str, str], tuple[str, str]], everything: bool) -> str:
    """Return the source with marks around what the edits change, line by line; untouched lines only on demand."""
    pieces, at = [], 0
    for edit in edits:
        pieces.append(source[at : edit.span.start])
        pieces += [marked(edit.span.of(source), *marks[0]), marked(edit.replacement, *marks[1])]
        at = edit.span.end
    shown = "".join([*pieces, source[at:]]).split("\n")
    begin = tuple(mark for mark, _ in marks)
    touched = [any(mark in line for mark in begin) for line in shown]
    return "\n".join(
        line if changed else shortened(line)
        for line, changed in zip(shown, touched, strict=True)
        if everything or changed
    )


def marked(text: str, begin: str, end: str) -> str:
    """Return a text with marks around each of its lines that is not blank."""
    return "\n".join(f"{begin}{line}{end}" if line.strip() else line for line in text.split("\n"))


def shortened(line: str) -> str:
    """Return an untouched line, cut."""
    return line if len(line) <= CONTEXT else line[: CONTEXT - 1] + "…"
