"""The files of a batch behind ``scrub clean``: what is written where, the journal beside it, the figures of the run."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard

from scrub._version import __version__
from scrub.cli.options import names_of
from scrub.errors import ScrubError

if TYPE_CHECKING:
    from scrub.batch.folder import Places
    from scrub.batch.journal import Journal
    from scrub.batch.output import Files, Streams, Target
    from scrub.model.report import Report
    from scrub.originality.index import Index
    from scrub.pipeline import Scrubber

__all__ = [
    "beside",
    "check_apart",
    "is_file",
    "is_folder",
    "journal_of",
    "places_of",
    "shape_of",
    "sink_of",
    "summarise",
    "targets_of",
    "without_own",
]

ELSEWHERE = frozenset(
    "command run inputs jobs resume quiet timeout max_memory unordered out rejects quarantine run_file".split()
)
"""Options that do not change what is written for a record; the files to write are compared on their own."""
TEXTS_HELD = 100
"""Texts of a reference corpus that are held at once: the articles of a chunk often copy from the same ones."""
PATHS = ("packs", "profile", "reference")
"""Options that name files or folders, whose content counts."""


def shape_of(options: argparse.Namespace) -> str:
    """Return how records are written: by the name of the output."""
    from scrub.batch.files import format_of
    from scrub.batch.work import SHAPES

    named = format_of(options.out) if options.out else None
    return named if named in SHAPES and not options.shape else "jsonl"


def is_folder(out: str, inputs: Sequence[str]) -> bool:
    """Return whether the output is a folder: it is one, ends with a slash, or stands for a folder that was given."""
    from scrub.batch.place import is_stream

    if out == "-" or is_stream(out):
        return False
    named = os.path.splitext(out)[1] == ""
    return os.path.isdir(out) or out.endswith(("/", os.sep)) or (named and any(map(os.path.isdir, inputs)))


def without_own(files: Iterable[str], out: str | None, inputs: Sequence[str]) -> list[str]:
    """Return the files without those that a run wrote into its own folder below the inputs, as its journal tells."""
    if not out or not is_folder(out, inputs) or not os.path.exists(beside(out, ".journal")):
        return list(files)
    own = os.path.join(os.path.realpath(out), "")
    if any(os.path.join(os.path.realpath(path), "").startswith(own) for path in inputs):
        return list(files)
    return [path for path in files if not os.path.realpath(path).startswith(own)]


def beside(out: str, ending: str) -> str:
    """Return what lies beside an output, a file or a folder: its path with an ending behind.

    >>> beside("clean/", ".journal"), beside("clean.jsonl", ".profiles")
    ('clean.journal', 'clean.jsonl.profiles')
    """
    return out.rstrip(f"/{os.sep}") + ending


def places_of(options: argparse.Namespace, files: Sequence[str], inputs: Sequence[str]) -> Places | None:
    """Return where the text of each file goes when the output is a folder, which is made; else None."""
    if not options.out or not is_folder(options.out, inputs):
        return None
    from scrub.batch.folder import output_paths
    from scrub.batch.place import writing

    places = output_paths(files, inputs, options.out)
    with writing(options.out):
        Path(options.out).mkdir(parents=True, exist_ok=True)
    return places


def targets_of(options: argparse.Namespace, files: Sequence[str], places: Places | None) -> dict[str, Target]:
    """Return the files to write, by the names that the work knows; their folders are made."""
    from scrub.batch.output import Target
    from scrub.batch.place import make_folder_of

    targets = {}
    if places is None:
        out = options.out or "-"
        targets["out"] = Target(out, converted(shape_of(options), out))
    for name in ("rejects", "quarantine"):
        if path := getattr(options, name):
            targets[name] = Target(path)
    if options.run_file:
        targets["run"] = Target(options.run_file, partial(summed, asked_of(options)))
    check_apart([target.path for target in targets.values()], files)
    for target in targets.values():
        if is_file(target.path):
            make_folder_of(target.path)
    return targets


def check_apart(outputs: Iterable[str | None], inputs: Iterable[str]) -> None:
    """Raise ScrubError when two output files have one path, or when one has that of an input."""
    from scrub.batch.place import key_of

    read = {key_of(path) for path in inputs if path != "-"}
    seen: set[str] = set()
    for path in filter(is_file, outputs):
        if (key := key_of(path)) in read:
            raise ScrubError(f"{path}: would be written over an input: choose another name")
        if key in seen:
            raise ScrubError(f"{path}: is asked for as two outputs: choose another name for one")
        seen.add(key)


def is_file(path: str | None) -> TypeGuard[str]:
    """Return whether an output is a file or a folder, which stays: not stdout, a pipe or a device."""
    from scrub.batch.place import is_stream

    return path not in (None, "-") and not is_stream(str(path))


def converted(shape: str, path: str) -> Callable[[str, str, Mapping[str, Any]], None] | None:
    """Return what makes an output of what was collected, where a table can only be written as a whole."""
    if shape == "csv":
        from scrub.batch.tables import write_csv

        return lambda part, out, _: write_csv(part, out, path)
    if shape == "parquet":
        from scrub.batch.columns import write_parquet

        return lambda part, out, _: write_parquet(part, out)
    return None


def journal_of(
    options: argparse.Namespace, files: Sequence[str], targets: Mapping[str, Target], scrubber: Scrubber
) -> Journal | None:
    """Return the journal beside the output; None when there is nothing that could be resumed."""
    if options.unordered or "-" in files or not all(map(is_file, (options.out, *(t.path for t in targets.values())))):
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
    journal = Journal(beside(options.out, ".journal"), run, resume=options.resume)
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


def sink_of(targets: Mapping[str, Target], places: Places | None, journal: Journal | None) -> Files | Streams:
    """Return where the run writes to."""
    from scrub.batch import output

    if places is None:
        return output.sink_of(targets, journal)
    from scrub.batch.folder import Folder

    return Folder(places, targets, journal)


def summarise(pairs: Sequence[tuple[Mapping[str, Any], Report]], corpus: Index | None = None) -> bytes:
    """Return the figures of some records as a packed line of JSON; ``corpus`` has the texts that they copy from."""
    import gzip

    from scrub.report.aggregate import Run

    texts = None if corpus is None else lru_cache(TEXTS_HELD)(partial(document_text, corpus))
    run = Run()
    for fields, report in pairs:
        run.add(fields, report, reference=texts)
    return gzip.compress(json.dumps(run.to_dict()).encode() + b"\n", mtime=0)


def document_text(corpus: Index, document: str) -> str | None:
    """Return the text of a document of a reference corpus, None when it has none of that id."""
    found = corpus.document(document)
    return found.text if found is not None else None


def asked_of(options: argparse.Namespace) -> dict[str, Any]:
    """Return the options that the figures of a run are of."""
    names = (
        "inputs",
        "format",
        "lang",
        "site",
        "level",
        "packs",
        "only",
        "skip",
        "keep",
        "preview",
        "fast",
        *PATHS[1:],
    )
    asked = {name: value for name in (*names, "semantic", "semantic_model") if (value := getattr(options, name))}
    fields = {f"{name}_field": field for name, field in names_of(options).items() if field != name}
    return asked | fields


def summed(asked: Mapping[str, Any], part: str, out: str, counts: Mapping[str, Any]) -> None:
    """Write the figures of a whole run, from the lines of its chunks: with what was asked for and what was lost."""
    import gzip

    from scrub.report.aggregate import Run

    run = Run.start(options=asked)
    with gzip.open(part, "rb") as lines:
        for line in lines:
            run.merge(Run.from_dict(json.loads(line)))
    run.quarantined, run.forgotten = counts["failed"], counts["forgotten"]
    run.save(out)
