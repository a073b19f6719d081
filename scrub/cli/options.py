"""Options that several commands share."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from scrub.batch.names import NAMES
from scrub.cli.values import language
from scrub.errors import ScrubError

if TYPE_CHECKING:
    from scrub.batch.readers import Record
    from scrub.originality.index import Index
    from scrub.pipeline import Scrubber

__all__ = [
    "add_change_options",
    "add_input_options",
    "add_rule_options",
    "add_semantic_options",
    "add_site_option",
    "colour",
    "fields_of",
    "inputs_of",
    "meaning_of",
    "names_of",
    "scrubber_of",
]

LEVELS = ("light", "normal", "strict")
FORMATS = ("text", "html", "jsonl", "csv", "parquet", "warc")


def add_input_options(parser: argparse.ArgumentParser) -> None:
    """Add the inputs and how to read them."""
    parser.add_argument(
        "inputs",
        nargs="*",
        metavar="IN",
        help="files, folders (what is hidden in them is passed over), addresses or - for stdin"
        " (.txt .html .jsonl .csv .parquet .warc .wet, .gz .zst)",
    )
    parser.add_argument(
        "--in",
        dest="format",
        choices=FORMATS,
        help="format of the input; default: by the file name, of a pipe by how it begins",
    )
    parser.add_argument("--lang", type=language, metavar="CODE", help="language of the articles; default: detected")
    group = parser.add_argument_group("fields of records")
    for name in NAMES:
        group.add_argument(
            f"--{name}-field", default=name, metavar="NAME", help=f"field of the {name} (default: {name})"
        )


def add_site_option(parser: argparse.ArgumentParser) -> None:
    """Add the site of inputs that do not say theirs."""
    parser.add_argument("--site", metavar="DOMAIN", help="the site of inputs that name none, as files do: for profiles")


def add_rule_options(parser: argparse.ArgumentParser) -> None:
    """Add what decides which rules act."""
    group = parser.add_argument_group("rules")
    group.add_argument(
        "--level", choices=LEVELS, default="normal", help="how sure a finding must be to go (default: normal)"
    )
    group.add_argument("--packs", action="append", default=[], metavar="DIR", help="rules of your own; may be repeated")
    group.add_argument(
        "--only", action="append", default=[], metavar="ID", help="families or rule ids that act, all others do not"
    )
    group.add_argument("--skip", action="append", default=[], metavar="ID", help="families or rule ids that do not act")
    group.add_argument(
        "--keep", action="append", default=[], metavar="KIND", help="kinds that stay in the text: caption, byline ..."
    )
    group.add_argument("--profile", metavar="PATH", help="profile file or folder made by scrub learn")
    group.add_argument(
        "--reference",
        metavar="IX",
        help="index (scrub index) to look for copies in, or shipped: the sample in scrub",
    )
    add_semantic_options(group)
    group.add_argument("--fast", action="store_true", help="pages: read by structure and rules alone, a quarter faster")
    group.add_argument("--preview", action="store_true", help="let rules in preview act too")


def add_semantic_options(group: argparse._ActionsContainer) -> None:
    """Add what compares sentences in meaning."""
    group.add_argument(
        "--semantic",
        action="store_true",
        help="compare English sentences in meaning too, by word vectors: finds more of heavy rewrites (needs the extra"
        " semantic)",
    )
    group.add_argument(
        "--semantic-model",
        metavar="DIR",
        help="the same by a sentence model of yours: a folder with config.json, model.safetensors and tokenizer.json",
    )


def meaning_of(options: argparse.Namespace) -> bool | str:
    """Return what compares sentences in meaning: the folder of a model, True for word vectors, False for nothing."""
    return getattr(options, "semantic_model", None) or getattr(options, "semantic", False)


def add_change_options(parser: argparse.ArgumentParser) -> None:
    """Add the changes that are made only when asked for."""
    group = parser.add_argument_group("changes beyond chrome")
    group.add_argument(
        "--fix", action="append", default=[], choices=("typo",), help="typo: put the first suggestion of sure typos in"
    )
    group.add_argument("--drop", action="append", default=[], choices=("filler",), help="filler: take it out too")


def scrubber_of(options: argparse.Namespace) -> Scrubber:
    """Return the scrubber that the options describe. Raises ScrubError for options that make no sense."""
    from scrub.pipeline import Scrubber

    names = ("level", "packs", "only", "skip", "keep", "fix", "drop", "preview", "profile", "reference", "fast")
    given = {name: getattr(options, name) for name in names if hasattr(options, name)}
    if meaning := meaning_of(options):
        given["reference"] = semantic_index(given["reference"], meaning)
    try:
        return Scrubber(**given)
    except ValueError as error:
        raise ScrubError(str(error)) from error


def semantic_index(path: str | None, meaning: bool | str = True) -> Index:
    """Return the reference corpus, comparing in meaning too. Raises ScrubError without one or without a model."""
    from scrub.originality.default import default_index
    from scrub.originality.index import Index

    if path is None:
        raise ScrubError("to compare in meaning takes a reference corpus: name one with --reference IX")
    return Index.open(default_index().path if path == "shipped" else path, semantic=meaning)


def inputs_of(options: argparse.Namespace) -> list[str]:
    """Return the inputs, stdin when there are none. Raises ScrubError when stdin is a terminal."""
    if options.inputs:
        return list(options.inputs)
    if sys.stdin.isatty():
        raise ScrubError(f"nothing to read: name files, folders or - for stdin (scrub {options.command} --help)")
    return ["-"]


def fields_of(record: Record, options: argparse.Namespace) -> Mapping[str, Any]:
    """Return the fields of a record by the names that scrub knows, with the language that the command line names."""
    from scrub.batch.record import named

    return named(record, names_of(options), options.lang, getattr(options, "site", None))


def names_of(options: argparse.Namespace) -> dict[str, str]:
    """Return the names of a record's fields by those that scrub knows."""
    return {name: getattr(options, f"{name}_field") for name in NAMES}


def colour(stream: object) -> bool:
    """Return whether to colour what goes to a stream: a terminal, and NO_COLOR is not set."""
    import os

    return bool(getattr(stream, "isatty", bool)()) and not os.environ.get("NO_COLOR")
