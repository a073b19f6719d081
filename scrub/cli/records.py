"""The batch behind ``scrub clean``: what the options mean for the pool, the journal and the files."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from scrub.cli.batch_files import is_file, journal_of, places_of, shape_of, sink_of, summarise, targets_of
from scrub.cli.options import names_of, scrubber_of
from scrub.cli.progress import Progress
from scrub.cli.told import Told
from scrub.errors import InputError, ScrubError
from scrub.report.plural import plural

if TYPE_CHECKING:
    from scrub.batch.folder import Places
    from scrub.batch.journal import Journal, State
    from scrub.batch.output import Target
    from scrub.batch.work import Clean, Counts
    from scrub.pipeline import Scrubber

__all__ = ["finish", "run_batch"]


def run_batch(options: argparse.Namespace, files: Sequence[str], inputs: Sequence[str]) -> int:
    """Clean records into a file or stdout, or files into a folder, and return the exit code."""
    started = time.monotonic()
    check(options, files)
    if options.jobs is None and not options.quiet and (idle := limits_given(options)):
        print(f"scrub: {' and '.join(idle)}: limits are those of workers; -j N starts some", file=sys.stderr)
    scrubber = scrubber_of(options)
    places = places_of(options, files, inputs)
    targets = targets_of(options, files, places)
    journal = journal_of(options, files, targets, scrubber)
    try:
        counts = cleaned(options, files, scrubber, targets, places, journal)
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


def cleaned(
    options: argparse.Namespace,
    files: Sequence[str],
    scrubber: Scrubber,
    targets: Mapping[str, Target],
    places: Places | None,
    journal: Journal | None,
) -> Counts:
    """Learn the sites when that is asked for, clean the records, and return what was counted."""
    from scrub.batch.job import Job, run_job

    jobs, limits, forgotten = jobs_of(options), limits_of(options), 0
    if options.learn_sites:
        from scrub.cli.learned import with_profiles

        again = journal is not None and journal.resumed
        scrubber, forgotten = with_profiles(options, files, scrubber, jobs=jobs, limits=limits, again=again)
    sink = sink_of(targets, places, journal)
    state = begun(sink.state, forgotten, journal)
    if journal and journal.state.stage == "done" and not options.quiet:
        print("scrub: nothing left to do: this run was finished before", file=sys.stderr)
    job = Job(
        files=files,
        work=work_of(options, scrubber, targets, places),
        format=options.format,
        jobs=jobs,
        limits=limits,
        ordered=not options.unordered,
        begin=options.start,
        most=options.limit,
    )
    bar = Progress(files, options.quiet)
    try:
        return run_job(job, sink, state, bar)
    finally:
        bar.close()


def begun(state: State, forgotten: int, journal: Journal | None) -> State:
    """Return the state that a run begins with, in the journal too where sites were forgotten: a resumed run says so."""
    if not forgotten:
        return state
    state = replace(state, counts={**state.counts, "forgotten": forgotten})
    if journal:
        journal.note(state)
    return state


def check(options: argparse.Namespace, files: Sequence[str]) -> None:
    """Raise ScrubError for options that do not go together."""
    outputs = (options.out, *filter(None, (options.rejects, options.quarantine, options.run_file)))
    if options.resume and ("-" in files or not all(map(is_file, outputs))):
        raise ScrubError("--resume needs named inputs and -o OUT: a pipe cannot be read or written twice")
    if options.resume and options.unordered:
        raise ScrubError("--resume and --unordered exclude each other: what is done must be told by one place")
    if options.min_score and not options.rejects:
        raise ScrubError("--min-score needs --rejects FILE: no record is lost")
    if options.learn_sites and "-" in files:
        raise ScrubError("--learn-sites reads the input twice: name a file")


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


def limits_given(options: argparse.Namespace) -> list[str]:
    """Return the limits that were asked for."""
    from scrub.batch.pool import STANDARD

    given = {"--timeout": options.timeout not in (0, STANDARD.seconds), "--max-memory": options.max_memory is not None}
    return [name for name, asked in given.items() if asked]


def work_of(
    options: argparse.Namespace, scrubber: Scrubber, targets: Mapping[str, Target], places: Places | None
) -> Clean:
    """Return what is done with each chunk."""
    from scrub.batch.work import Clean

    return Clean(
        scrubber=scrubber,
        names=names_of(options),
        lang=options.lang,
        site=options.site,
        shape="folder" if places else shape_of(options),
        paths={name: target.path for name, target in targets.items() if target.convert is None},
        keep_original=options.keep_original,
        least=tuple(options.min_score),
        max_chars=options.max_chars,
        summarise=partial(summarise, corpus=scrubber.reference) if options.run_file else None,
    )


def finish(counts: Counts, options: argparse.Namespace, files: int, seconds: float) -> int:
    """Say on stderr how it went and return the exit code. Raises InputError when no record could be cleaned."""
    nothing = files == 1 and counts.failed > 0 and not counts.articles and not counts.rejected
    if nothing and counts.failed == 1:
        raise InputError(counts.failures[0])
    told = Told()
    told.all(counts.failures, counts.failed)
    told.rest(options.quarantine or "--quarantine FILE lists them all")
    if not options.quiet and (counts.articles != 1 or counts.failed or counts.rejected):
        share = 100 * counts.removed / counts.words if counts.words else 0.0
        articles = plural(counts.articles, "article")
        parts = [f"{articles}, {counts.words} words, {share:.1f} % removed, {counts.warned} with warnings"]
        seen = ", ".join(counts.seen) or "none"
        parts += [f"{counts.empty} without a text (their fields: {seen})"] if counts.empty else []
        parts += [f"{counts.rejected} rejected"] if counts.rejected else []
        parts += [f"{counts.skipped} that are no pages passed over"] if counts.skipped else []
        parts += [f"{counts.forgotten} sites forgotten by --learn-sites"] if counts.forgotten else []
        parts += [f"{counts.failed} could not be cleaned"] if counts.failed else []
        print(f"{', '.join(parts)} ({seconds:.1f} s)", file=sys.stderr)
    for hint in [] if options.quiet else hints(counts, options):
        print(f"scrub: {hint}", file=sys.stderr)
    if counts.empty and counts.empty == counts.articles and not counts.rejected:
        seen = ", ".join(counts.seen) or "none"
        raise InputError(f"no record has a text or html (--text-field and --html-field name them); fields: {seen}")
    return 3 if nothing else 4 if counts.failed else 0


def hints(counts: Counts, options: argparse.Namespace) -> Iterator[str]:
    """Yield what helps where a run did not do what was asked for."""
    if counts.strange and options.profile:
        way = "; --site DOMAIN names that of inputs that do not" if not options.site else ""
        yield f"--profile has nothing for the site of {plural(counts.strange, 'article')}, or none is named{way}"
    if options.start > 1 and not (counts.articles or counts.failed or counts.rejected or counts.skipped):
        yield f"no record was read: --start {options.start} is behind the last one"
    if options.max_memory and any("out of memory" in failure for failure in counts.failures):
        yield f"--max-memory {options.max_memory}: a worker takes some 300 MB of address space for itself"
