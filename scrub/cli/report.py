"""``scrub report``: a run as one HTML file that opens offline, and as tables."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from scrub.errors import ScrubError

if TYPE_CHECKING:
    from scrub.report.aggregate import Run

TEXTS: dict[str, Any] = {
    "description": "Make a report of a run: one HTML file that opens offline and asks nothing of any server. A run is\n"
    "what scrub clean --run FILE writes. Several runs give a trend; the last one is shown.",
    "epilog": """\
examples:
  scrub clean crawl.jsonl -o clean.jsonl --run runs/2026-11-21.json
  scrub report runs/2026-11-21.json                   report.html
  scrub report runs/*.json -o report.html             with the trend over the runs
  scrub report --merge part-*.json -o report.html     the parts of one run
  scrub report run.json --compare last-month.json --gates gates.toml -o report.html
  scrub report run.json -o report.html --pages pages/ --xlsx figures.xlsx --csv tables/
""",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("runs", nargs="+", metavar="RUN", help="files written by scrub clean --run, oldest first")
    text = "the report (default: report.html, unless only tables are asked for)"
    parser.add_argument("-o", "--out", metavar="FILE", help=text)
    parser.add_argument("--merge", action="store_true", help="the files are parts of one run, not a series")
    parser.add_argument("--compare", metavar="RUN", help="run to compare with; default: the one before the last")
    parser.add_argument("--gates", metavar="FILE", help="gates.toml: bounds that the run must keep (see scrub gate)")
    parser.add_argument("--title", default="Quality report", help="title of the report")
    group = parser.add_argument_group("beside the report")
    group.add_argument("--pages", metavar="DIR", help="a page for each publisher, with all articles that the run holds")
    group.add_argument("--xlsx", metavar="FILE", help="workbook with filters and colours")
    group.add_argument("--csv", metavar="DIR", help="one CSV file for each table")
    group.add_argument("--json", metavar="FILE", help="the figures for other programs")


def run(options: argparse.Namespace) -> int:
    """Write what was asked for and return the exit code."""
    from scrub.cli.batch_files import check_apart
    from scrub.report.aggregate import Run

    check_apart([options.out, options.xlsx, options.json], options.runs)
    runs = series([Run.load(path) for path in options.runs], merge=options.merge)
    shown, names = runs[-1], called(options.runs, merge=options.merge)
    before = Run.load(options.compare) if options.compare else runs[-2] if len(runs) > 1 else None
    tables = [path for path in (options.xlsx, options.csv, options.json) if path]
    write_tables(shown, options)
    if options.out or options.pages or not tables:
        write_report(shown, options, runs, names, before)
    return 0


def series(runs: list[Run], *, merge: bool) -> list[Run]:
    """Return the runs of the trend: as given, or merged to one. Raises ScrubError when merging different rules."""
    if not merge:
        return runs
    rulesets = {found.ruleset for found in runs if found.ruleset}
    if len(rulesets) > 1:
        raise ScrubError(f"--merge: the parts were cleaned with different rules: {', '.join(sorted(rulesets))}")
    whole = runs[0]
    for part in runs[1:]:
        whole.merge(part)
    return [whole]


def called(paths: Sequence[str], *, merge: bool) -> list[str]:
    """Return what the runs are called: their file names without endings."""
    return [Path(path).name.removesuffix(".json") for path in (paths[:1] if merge else paths)]


def write_tables(shown: Run, options: argparse.Namespace) -> None:
    """Write the workbook, the CSV files and the JSON file that were asked for."""
    if options.xlsx:
        from scrub.report.xlsx import write_xlsx

        write_xlsx(shown, options.xlsx)
    if options.csv:
        from scrub.report.csv_files import write_csv

        write_csv(shown, options.csv)
    if options.json:
        import orjson

        from scrub.report.figures import figures
        from scrub.report.html import write

        write(Path(options.json), orjson.dumps(figures(shown), option=orjson.OPT_INDENT_2).decode() + "\n")


def write_report(
    shown: Run, options: argparse.Namespace, runs: list[Run], names: list[str], before: Run | None
) -> None:
    """Write the report and its pages."""
    from dataclasses import replace

    from scrub.report.html import Options, render, write, write_pages

    out = Path(options.out or "report.html")
    links = [(label, path) for label, path in (("XLSX", options.xlsx), ("JSON", options.json)) if path]
    given = Options(
        title=options.title,
        runs=runs,
        names=names,
        before=before,
        gates=gates(shown, options, before),
        rules=known_rules(shown),
        exports=exports(links, out),
    )
    if options.pages:
        folder = Path(options.pages)
        beside = folder / "page.html"
        back = replace(given, exports=exports(links, beside), report=address(str(out), beside))
        pages = write_pages(shown, folder, back)
        given = replace(given, pages={name: address(str(path), out) for name, path in pages.items()})
    text = render(shown, given)
    write(out, text)
    size = len(text.encode()) / 1e6
    print(
        f"{out}: {shown.everything.articles} articles, {len(shown.publishers)} publishers, {size:.1f} MB",
        file=sys.stderr,
    )


def gates(shown: Run, options: argparse.Namespace, before: Run | None) -> list[Any] | None:
    """Return the results of the gates, None without a file."""
    if not options.gates:
        return None
    from scrub.report.gates import check_gates, load_gates

    return list(check_gates(shown, load_gates(options.gates), before))


def known_rules(shown: Run) -> list[tuple[str, tuple[str, ...]]]:
    """Return the stable rules that could have fired, with their languages; none when the run used other rules."""
    from scrub.engine.pack import load_pack

    pack = load_pack(())
    if pack.id != shown.ruleset:
        return []
    return [(rule.id, rule.languages) for rule in pack.rules if rule.status == "stable"]


def exports(links: Sequence[tuple[str, str]], out: Path) -> list[tuple[str, str]]:
    """Return (label, address) of the files of links as they stand in the page at ``out``."""
    return [(label, address(path, out)) for label, path in links]


def address(path: str, out: Path) -> str:
    """Return the address of a file as a link in the page at ``out``."""
    try:
        return quote(os.path.relpath(path, out.parent).replace(os.sep, "/"))
    except ValueError:  # Windows: a file on another drive
        return Path(path).resolve().as_uri()
