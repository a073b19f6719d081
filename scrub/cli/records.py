"""The batch behind ``scrub clean``: what the options mean for the pool, the journal and the files."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrub._version import __version__
from scrub.cli.options import names_of, scrubber_of
from scrub.errors import InputError, ScrubError

if TYPE_CHECKING:
    from scrub.batch.chunk import Chunk
    from scrub.batch.folder import Places
    from scrub.batch.journal import Journal
    from scrub.batch.output import Files, Stream, Target
    from scrub.batch.work import Clean, Counts
    from scrub.model.report import Report
    from scrub.pipeline import Scrubber

__all__ = ["finish", "run_batch"]

ELSEWHERE = frozenset(
    "command run inputs jobs resume quiet timeout max_memory unordered out rejects quarantine run_file".split()
)
"""Options that do not change what is written for a record; the files to write are compared on their own."""
PATHS = ("packs", "profile", "reference")
"""Options that name files or folders, whose content counts."""


def run_batch(options: argparse.Namespace, files: Sequence[str], inputs: Sequence[str]) -> int:
    """Clean records into a file or stdout, or files into a folder, and return the exit code."""
    from scrub.batch.job import Job, run_job

    started = time.monotonic()
    check(options, files)
    scrubber = scrubber_of(options)
    places = places_of(options, files, inputs)
    targets = targets_of(options, places)
    journal = journal_of(options, files, targets, scrubber)
    try:
        if options.learn_sites:
            from scrub.cli.learned import with_profiles

            again = journal is not None and journal.resumed
            scrubber = with_profiles(options, files, scrubber, jobs=jobs_of(options), again=again)
        sink = sink_of(targets, places, journal)
        if journal and journal.state.stage == "done" and not options.quiet:
            print("scrub: nothing left to do: this run was finished before", file=sys.stderr)
        job = Job(
            files=files,
            work=work_of(options, scrubber, targets, places),
            format=options.format,
            jobs=jobs_of(options),
            limits=limits_of(options),
            ordered=not options.unordered,
            begin=options.start,
            most=options.limit,
        )
        bar = Progress(files, options.quiet)
        try:
            counts = run_job(job, sink, sink.state, bar)
        finally:
            bar.close()
    except KeyboardInterrupt:
        if journal:
            print("scrub: the same command with --resume goes on from here", file=sys.stderr)
        raise
    except BaseException:
        if journal:
            journal.close()
        raise
    if journal:
        journal.close(remove=not options.resume)
    return finish(counts, options, len(files), time.monotonic() - started)


def check(options: argparse.Namespace, files: Sequence[str]) -> None:
    """Raise ScrubError for options that do not go together."""
    to_file = options.out not in (None, "-")
    if options.resume and (not to_file or "-" in files):
        raise ScrubError("--resume needs named inputs and -o OUT: a pipe cannot be read or written twice")
    if options.resume and options.unordered:
        raise ScrubError("--resume and --unordered exclude each other: what is done must be told by one place")
    if options.min_score and not options.rejects:
        raise ScrubError("--min-score needs --rejects FILE: no record is lost")
    if options.learn_sites and "-" in files:
        raise ScrubError("--learn-sites reads the input twice: name a file")
    if options.jobs is not None and options.jobs < 0:
        raise ScrubError(f"--jobs is {options.jobs}; expected 0 (one a core) or more")


def jobs_of(options: argparse.Namespace) -> int | None:
    """Return the number of workers, None for this process alone."""
    if options.jobs == 0:
        from scrub.batch.memory import cores

        return cores()
    return None if options.jobs is None else int(options.jobs)


def limits_of(options: argparse.Namespace) -> Any:
    """Return what a worker may use."""
    from scrub.batch.pool import Limits

    return Limits(options.timeout or None, options.max_memory and options.max_memory << 20)


def shape_of(options: argparse.Namespace) -> str:
    """Return how records are written: by the name of the output."""
    from scrub.batch.files import format_of
    from scrub.batch.work import SHAPES

    named = format_of(options.out) if options.out else None
    return named if named in SHAPES and not options.shape else "jsonl"


def work_of(
    options: argparse.Namespace, scrubber: Scrubber, targets: Mapping[str, Target], places: Places | None
) -> Clean:
    """Return what is done with each chunk."""
    from scrub.batch.work import Clean

    return Clean(
        scrubber=scrubber,
        names=names_of(options),
        lang=options.lang,
        shape="folder" if places else shape_of(options),
        paths={name: target.path for name, target in targets.items() if target.convert is None},
        keep_original=options.keep_original,
        least=tuple(map(least_of, options.min_score)),
        max_chars=options.max_chars,
        summarise=summarise if options.run_file else None,
    )


def least_of(text: str) -> tuple[str, float]:
    """Return the score and the least value of ``[NAME=]X``. Raises ScrubError when there is no such score."""
    from dataclasses import fields

    from scrub.model.report import Scores

    name, _, value = text.rpartition("=")
    known = [f.name for f in fields(Scores) if f.name != "details"]
    with suppress(ValueError):
        if (name or "quality") in known:
            return name or "quality", float(value)
    raise ScrubError(f"--min-score is {text!r}; expected a number, or NAME=NUMBER with one of {', '.join(known)}")


def places_of(options: argparse.Namespace, files: Sequence[str], inputs: Sequence[str]) -> Places | None:
    """Return where the text of each file goes when the output is a folder, which is made; else None."""
    from scrub.cli.clean import is_folder

    if not options.out or not is_folder(options.out, inputs):
        return None
    from scrub.batch.folder import output_paths
    from scrub.batch.output import unwritable

    places = output_paths(files, inputs, options.out)
    try:
        Path(options.out).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(error, options.out) from error
    return places


def targets_of(options: argparse.Namespace, places: Places | None) -> dict[str, Target]:
    """Return the files to write, by the names that the work knows."""
    from scrub.batch.output import Target

    targets = {}
    if options.out not in (None, "-") and places is None:
        targets["out"] = Target(options.out, converted(shape_of(options)))
    for name in ("rejects", "quarantine"):
        if path := getattr(options, name):
            targets[name] = Target(path)
    if options.run_file:
        targets["run"] = Target(options.run_file, partial(summed, asked_of(options)))
    return targets


def converted(shape: str) -> Callable[[str, str, Mapping[str, Any]], None] | None:
    """Return what makes an output of what was collected, where a table can only be written as a whole."""
    if shape == "csv":
        from scrub.batch.tables import write_csv

        return lambda part, out, _: write_csv(part, out)
    if shape == "parquet":
        from scrub.batch.columns import write_parquet

        return lambda part, out, _: write_parquet(part, out)
    return None


def journal_of(
    options: argparse.Namespace, files: Sequence[str], targets: Mapping[str, Target], scrubber: Scrubber
) -> Journal | None:
    """Return the journal beside the output; None when there is nothing that could be resumed."""
    if options.out in (None, "-") or "-" in files or options.unordered:
        return None
    from scrub.batch.files import identity
    from scrub.batch.journal import Journal, State

    run = {
        "version": __version__,
        "inputs": [identity(path) for path in files],
        "options": {
            name: stamped(value) if name in PATHS else value
            for name, value in vars(options).items()
            if name not in ELSEWHERE
        },
        "outputs": {
            name: str(Path(path).absolute())
            for name, path in {"out": options.out, **{name: target.path for name, target in targets.items()}}.items()
        },
        "ruleset": scrubber.pack.id,
    }
    journal = Journal(f"{options.out.rstrip('/')}.journal", run, resume=options.resume)
    if journal.state.stage == "done" and not all(os.path.exists(target.path) for target in targets.values()):
        journal.state = State()
    if journal.unfinished and not options.quiet:
        print("scrub: an unfinished run was here; starting anew (--resume would have gone on)", file=sys.stderr)
    return journal


def stamped(value: Any) -> Any:
    """Return an option as JSON, a path with what tells whether its files are still the same."""
    from scrub.batch.files import identity

    if isinstance(value, list):
        return [stamped(v) for v in value]
    if not isinstance(value, str) or not os.path.exists(value):
        return value
    below = sorted(os.path.join(d, n) for d, _, names in os.walk(value) for n in names)
    return [identity(path) for path in below or [value]]


def sink_of(targets: Mapping[str, Target], places: Places | None, journal: Journal | None) -> Files | Stream:
    """Return where the run writes to."""
    from scrub.batch.output import Files, Stream

    if places is not None:
        from scrub.batch.folder import Folder

        return Folder(places, targets, journal)
    files = Files(targets, journal)
    return files if "out" in targets else Stream(files)


def summarise(pairs: Sequence[tuple[Mapping[str, Any], Report]]) -> bytes:
    """Return the figures of some records as a packed line of JSON."""
    import gzip

    from scrub.report.aggregate import Run

    run = Run()
    for fields, report in pairs:
        run.add(fields, report)
    return gzip.compress(json.dumps(run.to_dict()).encode() + b"\n", mtime=0)


def asked_of(options: argparse.Namespace) -> dict[str, Any]:
    """Return the options that the figures of a run are of."""
    names = ("inputs", "level", "packs", "only", "skip", "keep", *PATHS[1:])
    return {name: value for name in names if (value := getattr(options, name))}


def summed(asked: Mapping[str, Any], part: str, out: str, counts: Mapping[str, Any]) -> None:
    """Write the figures of a whole run, from the lines of its chunks: with what was asked for and what was lost."""
    import gzip

    from scrub.report.aggregate import Run

    run = Run.start(options=asked)
    with gzip.open(part, "rb") as lines:
        for line in lines:
            run.merge(Run.from_dict(json.loads(line)))
    run.quarantined = counts["failed"]
    run.save(out)


class Progress:
    """A bar on a terminal: bytes of the input, and articles a second."""

    def __init__(self, files: Sequence[str], quiet: bool):
        self.bar: Any = None
        if quiet or not sys.stderr.isatty():
            return
        from tqdm import tqdm

        self.sizes = {path: os.path.getsize(path) if os.path.isfile(path) else 0 for path in files}
        self.path, self.read, self.before, self.started = "", 0, 0, time.monotonic()
        self.bar = tqdm(total=sum(self.sizes.values()) or None, unit="B", unit_scale=True, leave=False, file=sys.stderr)

    def __call__(self, chunk: Chunk, counts: Counts) -> None:
        """Show how far the run is."""
        if self.bar is None:
            return
        if chunk.path != self.path:
            self.before += self.sizes.get(self.path, 0)
            self.path = chunk.path
        rate = counts.items / max(0.1, time.monotonic() - self.started)
        self.bar.set_postfix_str(f"{counts.articles} articles, {rate:.0f}/s, {counts.failed} failed", refresh=False)
        self.bar.update(max(0, min(self.before + chunk.read, self.bar.total or 0) - self.bar.n))

    def close(self) -> None:
        """Remove the bar."""
        if self.bar is not None:
            self.bar.close()


def finish(counts: Counts, options: argparse.Namespace, files: int, seconds: float) -> int:
    """Say on stderr how it went and return the exit code. Raises InputError when the only input gave nothing."""
    if files == 1 and counts.failures and not counts.articles and not counts.rejected:
        raise InputError(counts.failures[0])
    for line in counts.failures:
        print(f"scrub: {line}", file=sys.stderr)
    if counts.failed > len(counts.failures):
        where = options.quarantine or "--quarantine FILE lists them all"
        print(f"scrub: and {counts.failed - len(counts.failures)} more: {where}", file=sys.stderr)
    if not options.quiet and (counts.articles > 1 or counts.failed or counts.rejected):
        share = 100 * counts.removed / counts.words if counts.words else 0.0
        parts = [
            f"{counts.articles} articles, {counts.words} words, {share:.1f} % removed, {counts.warned} with warnings"
        ]
        parts += [f"{counts.rejected} rejected"] if counts.rejected else []
        parts += [f"{counts.skipped} that are no pages passed over"] if counts.skipped else []
        parts += [f"{counts.failed} could not be cleaned"] if counts.failed else []
        print(f"{', '.join(parts)} ({seconds:.1f} s)", file=sys.stderr)
    return 4 if counts.failed else 0
