"""``scrub diff``: show what would go, word by word."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from scrub.cli.options import add_input_options, add_rule_options, colour
from scrub.cli.readable import records_of, reports

TEXTS: dict[str, Any] = {
    "description": "Show what would be removed: red and struck through on a terminal, in [-...-] elsewhere. Of an\n"
    "HTML page it is what goes of the text read from it; scrub explain lists the lines that reading left out.",
    "epilog": "examples:\n  scrub diff article.txt\n  scrub diff --unified page.html | less\n\n"
    "exit codes: 0 nothing would go, 1 something would, 2 usage, 3 nothing could be read, 4 some records could not\n",
}
STRUCK = ("\033[9;31m", "\033[0m")
PLAIN = ("[-", "-]")
CONTEXT = 60
"""Characters of an untouched line that are shown around what goes."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_input_options(parser)
    parser.add_argument("--unified", action="store_true", help="a unified line diff instead")
    parser.add_argument("--all", action="store_true", help="show untouched lines too")
    add_rule_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the differences; the exit code is 1 when something would go, 4 when a record could not be read."""
    changed = False
    marks = STRUCK if colour(sys.stdout) else PLAIN
    records = records_of(options)
    for record, report in reports(records, options):
        if not report.edits:
            continue
        changed = True
        print(f"--- {record.place}")
        print(report.diff() if options.unified else words(report.source.text, report.edits, marks, options.all))
    return records.code(int(changed))


def words(source: str, edits: Any, marks: tuple[str, str], everything: bool) -> str:
    """Return the source with marks around what the edits remove, line by line; untouched lines only on demand."""
    pieces, at = [], 0
    for edit in edits:
        pieces.append(source[at : edit.span.start])
        lines = edit.span.of(source).split("\n")
        pieces.append("\n".join(f"{marks[0]}{line}{marks[1]}" if line.strip() else line for line in lines))
        at = edit.span.end
    marked = "".join([*pieces, source[at:]]).split("\n")
    return "\n".join(line if marks[0] in line else shortened(line) for line in marked if everything or marks[0] in line)


def shortened(line: str) -> str:
    """Return an untouched line, cut."""
    return line if len(line) <= CONTEXT else line[: CONTEXT - 1] + "…"
