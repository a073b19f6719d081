"""``scrub check``: a linter for articles."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from scrub.cli.options import (
    add_input_options,
    add_rule_options,
    add_site_option,
    colour,
    inputs_of,
    names_of,
    scrubber_of,
)
from scrub.cli.told import Told
from scrub.cli.values import least
from scrub.errors import ScrubError

if TYPE_CHECKING:
    import datetime as dt

    from scrub.pipeline import Scrubber
    from scrub.report.findings.issue import Checked
    from scrub.report.findings.pass_over import Pass

TEXTS: dict[str, Any] = {
    "description": "Look for chrome left in the text, typos, filler and copied passages, and change nothing. Findings\n"
    "are notes, warnings (chrome, unsure typos, strong filler, a fifth copied from one source) or errors (sure\n"
    "typos). In an HTML page a finding has the line of the source where its passage stands there once, else line 1,\n"
    "and its place in the text that was read. Files outside the working folder are named by their whole path.",
    "epilog": """\
examples:
  scrub check article.txt                                 each finding with its line
  scrub check articles/ --only typo --fail-on error       in a commit hook
  scrub check crawl.jsonl --format concise | grep typo/
  scrub check articles/ --format sarif -o scrub.sarif     for code scanning; also github, gitlab, junit
  scrub check articles/ --write-baseline known.json       accept what is there now ...
  scrub check articles/ --baseline known.json --new-only  ... and fail only on what is new
  scrub check crawl.jsonl -j 0 --format concise           all cores; a record that kills a worker is named
  scrub check crawl.jsonl --id story/17                   one record

what may stay, in .scrub-ignore.toml (or as scrub_ignore in a record); each needs a reason:
  [[ignore]]
  rule = "typo/en/nonword"        # id, beginning of one, or family/kind; or fingerprint = "..."
  path = "columns/*"              # file or record id
  until = 2027-01-31              # look again after that day
  reason = "The column is written in dialect."
  An entry that fits no finding is told, unless its path fits none of the articles that were read.

exit codes: 0 nothing as grave as --fail-on, 1 findings, 2 usage, 3 something could not be read
""",
}
FORMATS = ("human", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit")
FAIL_ON = ("never", "note", "warning", "error")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_input_options(parser)
    add = parser.add_argument
    add("--format", dest="shape", choices=FORMATS, default="human", help="form of the findings (default: human)")
    add("-o", "--out", metavar="FILE", help="where the findings go; default: stdout")
    add("--fail-on", choices=FAIL_ON, default="warning", help="least level that fails the check (default: warning)")
    add(
        "--id",
        dest="ids",
        action="append",
        default=[],
        metavar="ID",
        help="only the record of this id; may be repeated",
    )
    add("-j", "--jobs", type=least(0), metavar="N", help="supervised worker processes, 0: one a core; default: none")
    add("-q", "--quiet", action="store_true", help="no progress bar and no summary")
    group = parser.add_argument_group("known and ignored findings")
    add = group.add_argument
    add("--baseline", metavar="FILE", help="findings that stand in it are known and fail nothing")
    add("--new-only", action="store_true", help="do not show known findings")
    add("--write-baseline", metavar="FILE", help="write what was found as the new baseline, and fail nothing")
    add("--ignore", metavar="FILE", help="what may stay (default: .scrub-ignore.toml where it is there)")
    add_site_option(parser)
    add_rule_options(parser)


def run(options: argparse.Namespace) -> int:
    """Check the inputs and return the exit code."""
    from scrub._version import __version__
    from scrub.report.findings.baseline import read_baseline
    from scrub.report.findings.formats import TERMINAL, Setting, written
    from scrub.report.findings.pass_over import Pass, shown

    if options.new_only and not options.baseline:
        raise ScrubError("--new-only needs --baseline FILE")
    scrubber = scrubber_of(options)
    known = read_baseline(options.baseline) if options.baseline else None
    done = Pass(ignores(options.ignore), today(), known, wanted=bool(options.write_baseline))
    states = ["new", *([] if options.new_only else ["known"])]
    states += ["ignored"] if options.shape in ("json", "jsonl", "sarif") else []
    to_terminal = options.out in (None, "-") and options.shape in TERMINAL
    setting = Setting(
        version=__version__,
        ruleset=scrubber.pack.id,
        fail_on=options.fail_on,
        colour=to_terminal and colour(sys.stdout),
        packs=tuple(options.packs),
        compared=known is not None,
    )
    with ExitStack() as stack:
        write = writer(options, stack, terminal=to_terminal)
        for text in written(options.shape, shown(articles(options, scrubber, done), states), setting):
            write(text)
    if options.write_baseline:
        save_baseline(options.write_baseline, done)
        if not options.quiet:
            print(f"scrub: {options.write_baseline}: {done.accepted()}", file=sys.stderr)
    return finish(done, options)


def save_baseline(path: str, done: Pass) -> None:
    """Write the baseline beside its place and move it there: one that is there stays until the new one is whole."""
    from scrub.batch.place import is_stream, make_folder_of, part_of, put, writing
    from scrub.batch.writers import given_up
    from scrub.report.findings.baseline import write_baseline

    if is_stream(path):
        write_baseline(path, done.held)
        return
    make_folder_of(path)
    part = part_of(path)
    with writing(path), given_up(part):
        write_baseline(part, done.held)
        put(part, path)


def articles(options: argparse.Namespace, scrubber: Scrubber, done: Pass) -> Iterator[Checked]:
    """Yield each article with its judged issues.

    Raises ScrubError when no record has an id that was asked for, and when an output has the path of an input.
    """
    from scrub.batch.files import input_files
    from scrub.cli.batch_files import check_apart
    from scrub.cli.check_work import Check, look_at
    from scrub.cli.progress import watched
    from scrub.cli.records import jobs_of

    files = list(input_files(inputs_of(options)))
    check_apart([options.out, options.write_baseline], files)
    work = Check(
        scrubber=scrubber, names=names_of(options), lang=options.lang, site=options.site, ids=frozenset(options.ids)
    )
    told = Told(quiet=options.quiet)
    looked = look_at(files, options.format, work, jobs_of(options))
    to_screen = options.out in (None, "-") and sys.stdout.isatty()
    for found, own, warnings in watched(looked, quiet=options.quiet or to_screen):
        judged = done.judge(found, own)
        say(told, [*(f"{found.article.place}: {text}" for text in warnings), *done.wrong])
        done.wrong.clear()
        yield judged
    told.rest()
    if options.ids and not done.articles:
        raise ScrubError(f"no record has the id {' or '.join(options.ids)}")


def ignores(path: str | None) -> tuple[Any, ...]:
    """Return what may stay: of the named file, or of the usual one where it is there."""
    from scrub.report.findings.ignore import FILE, read_ignores

    if path is None:
        return read_ignores(Path(FILE)) if Path(FILE).is_file() else ()
    return read_ignores(Path(path))


def today() -> dt.date:
    """Return the day, in Universal Time so that it is the same on all machines."""
    import datetime as dt

    return dt.datetime.now(dt.UTC).date()


def writer(options: argparse.Namespace, stack: ExitStack, *, terminal: bool) -> Any:
    """Return the function that writes a text: in the terminal's own encoding, or as UTF-8."""
    from scrub.batch.writers import output_stream

    stream: IO[bytes] = stack.enter_context(output_stream(options.out))
    encoding = (sys.stdout.encoding or "utf-8") if terminal else "utf-8"
    return lambda text: stream.write(text.encode(encoding, "backslashreplace"))


def say(told: Told, texts: Iterable[str]) -> None:
    """Say what was odd about an article, and what is wrong with its own list of what to ignore."""
    from scrub.report.findings.lines import one_line

    for text in texts:
        told(one_line(text))


def finish(done: Pass, options: argparse.Namespace) -> int:
    """Say on stderr how it went and return the exit code."""
    from scrub.report.findings.ignore import remarks
    from scrub.report.findings.lines import one_line

    if not options.quiet:
        for text in [] if options.ids else remarks(done.ignores, done.used, done.met, done.today):
            print(f"scrub: {one_line(text)}", file=sys.stderr)
        print(done.summary(), file=sys.stderr)
    if done.unread:
        return 3
    return int(done.fails(options.fail_on) and not options.write_baseline)
