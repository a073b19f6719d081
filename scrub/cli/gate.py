"""``scrub gate``: whether a run keeps its bounds."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from scrub.cli.options import colour
from scrub.errors import ScrubError
from scrub.report.plural import plural

if TYPE_CHECKING:
    from scrub.report.aggregate import Run
    from scrub.report.gates import Gate, GateResult

TEXTS: dict[str, Any] = {
    "description": "Compare the figures of a run with bounds, for CI. A run is what scrub clean --run FILE writes.",
    "epilog": """\
examples:
  scrub clean crawl.jsonl -o clean.jsonl --run run.json
  scrub gate run.json --gates gates.toml
  scrub gate run.json --baseline last-month.json          bounds against another run
  scrub gate run.json --only "Quality of each site"       one gate

gates.toml:
  [[gate]]
  name = "Quality of each site"
  metric = "quality"             # also readability, originality, filler, template_style, chrome, typos_per_1000;
                                 # removed, changed, with_typos, quarantined ...; findings/typo/doubled in 1,000 words
  stat = "mean"                  # mean, median, p05, share_below with of = 0.5 ...
  at_least = 0.6                 # or at_most; may_drop, may_rise: against --baseline
  scope = "publisher"            # or language; default: all articles together
  min_n = 30                     # smaller groups are passed over; not by articles and words

exit codes: 0 all gates hold, 1 one fails, 2 a wrong gates file, 3 an unreadable run
""",
}
COMMAND = 8000
"""Characters of a command that is shown: one that is cut cannot be run."""
MARKS = {True: ("pass", "32"), False: ("FAIL", "31")}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "runs", nargs="+", metavar="RUN", help="file written by scrub clean --run; several are parts of one"
    )
    parser.add_argument("--gates", default="gates.toml", metavar="FILE", help="the bounds (default: gates.toml)")
    parser.add_argument("--baseline", metavar="RUN", help="run that may_drop and may_rise compare with")
    parser.add_argument("--only", action="append", default=[], metavar="NAME", help="gates by name; may be repeated")
    parser.add_argument("--json", action="store_true", help="the results as JSON")
    parser.add_argument("-q", "--quiet", action="store_true", help="failures only")


def run(options: argparse.Namespace) -> int:
    """Check the gates and return the exit code."""
    from scrub.report.aggregate import Run
    from scrub.report.gates import check_gates, load_gates

    gates = chosen(load_gates(options.gates), options.only)
    whole = merged([Run.load(path) for path in options.runs])
    baseline = Run.load(options.baseline) if options.baseline else None
    if baseline is None and (needing := [gate.name for gate in gates if gate.relative]):
        raise ScrubError(f"{options.gates}: {needing[0]}: compares with another run; name it with --baseline RUN")
    if baseline is not None and baseline.ruleset != whole.ruleset:
        rules = f"{baseline.ruleset}, this run with {whole.ruleset}"
        print(f"scrub: the baseline was cleaned with other rules: {rules}", file=sys.stderr)
    results = check_gates(whole, gates, baseline)
    if options.json:
        print_json(results)
    else:
        show(results, options)
    return int(any(not result.passed for result in results))


def chosen(gates: Sequence[Gate], names: Sequence[str]) -> list[Gate]:
    """Return the gates of these names, all without names. Raises ScrubError for a name that is none."""
    known = {gate.name for gate in gates}
    if missing := [name for name in names if name not in known]:
        raise ScrubError(f"--only names no gate: {missing[0]!r}; expected one of {', '.join(sorted(known))}")
    return [gate for gate in gates if not names or gate.name in names]


def merged(runs: Sequence[Run]) -> Run:
    """Return the runs of the parts as the run of the whole."""
    for part in runs[1:]:
        runs[0].merge(part)
    return runs[0]


def print_json(results: Sequence[GateResult]) -> None:
    """Print the results for programs."""
    from dataclasses import asdict

    import orjson

    print(orjson.dumps([asdict(result) for result in results], option=orjson.OPT_INDENT_2).decode())


def show(results: Sequence[GateResult], options: argparse.Namespace) -> None:
    """Print the results for people."""
    painted = colour(sys.stdout)
    for result in results:
        if not (options.quiet and result.passed):
            for line in lines(result, options, painted=painted):
                print(line)
    every = {result.name for result in results}
    broken = {result.name for result in results if not result.passed}
    print(f"{len(every - broken)} of {len(every)} gates pass", file=sys.stderr)


def lines(result: GateResult, options: argparse.Namespace, *, painted: bool) -> Iterator[str]:
    """Yield the lines about a result: the figure, the articles behind a failure, and how to see them again."""
    from scrub.report.findings.lines import one_line

    word, number = MARKS[result.passed]
    mark = f"\033[{number}m{word}\033[0m" if painted else word
    place = f" [{one_line(result.scope, 120)}]" if result.scope != "all" else ""
    yield f"{mark}  {one_line(result.name)}{place}: {one_line(result.message)} ({plural(result.n, 'article')})"
    if result.passed:
        return
    for article in result.articles:
        yield f"        {article.value:>12}  {one_line(article.id, 200)}"
    if result.articles:
        yield f"      see: {one_line(result.articles[0].command, COMMAND)}"
    again = ["scrub", "gate", *options.runs, "--gates", options.gates, "--only", result.name]
    again += ["--baseline", options.baseline] if options.baseline else []
    yield f"    again: {one_line(shlex.join(again), COMMAND)}"
