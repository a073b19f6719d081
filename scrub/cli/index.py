"""``scrub index``: make, fill, ask and merge reference corpora."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from scrub.batch.ids import lasting_id
from scrub.cli.index_articles import Distinct, Naming, articles, shown_id, text_or_none
from scrub.cli.index_print import as_dict, as_json, print_groups, print_json, print_line, print_table
from scrub.cli.options import add_input_options, add_semantic_options, inputs_of, meaning_of
from scrub.cli.progress import watched
from scrub.cli.told import Told
from scrub.errors import InputError, ScrubError
from scrub.report.plural import plural

if TYPE_CHECKING:
    from scrub.cli.index_words import Learner
    from scrub.originality.index import Index

TEXTS: dict[str, Any] = {
    "description": "Keep a reference corpus in one file, and see what of an article stands in it: word for word,\n"
    "edited or rewritten. Adding an id again replaces the document; a crash loses nothing that was committed.\n"
    "Without an id an article goes by its url, a file without both by its full path, any other record by its place\n"
    "and a digest of it; match leaves the document of an article's own id out. A page without a date has the one\n"
    "that it gives itself.",
    "epilog": """\
examples:
  scrub index create news.index archive.jsonl.zst   a new index of some articles; without any, an empty one
  scrub index create news.index archive/ --words    and news.index.words: the names that typos are checked against
  scrub index add news.index today/*.txt            more of them
  scrub index match news.index article.txt          what stands in it, and where
  scrub index dedup crawl.jsonl                     who copied whom inside a crawl
  scrub index merge all.index part-*.index          take other index files in
  scrub index list news.index                       the ids, as scrub index delete takes them
  scrub index info --check news.index               figures; read the whole file to find damage
""",
}

COMMIT = 5_000
"""Articles between two commits."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the actions and their options."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, text in (("create", "make a new index of articles"), ("add", "add articles, or newer versions")):
        action = add_action(actions, name, fill, text)
        add_input_options(action)
        action.add_argument("--clean", action="store_true", help="strip site chrome from the articles first")
        action.add_argument(
            "--words",
            action="store_true",
            help="learn their names and words too, into IX.words, for the check of typos",
        )
        add_quiet(action)
    action = add_action(actions, "delete", delete, "delete documents by their ids")
    action.add_argument("ids", nargs="+", metavar="ID", help="ids of documents")
    action = add_action(actions, "list", list_ids, "print the ids of all documents, in the order they were added")
    action.add_argument("--json", action="store_true", help="JSON lines with what is known of each beside its text")
    action = add_action(actions, "info", info, "show figures about an index")
    action.add_argument("--check", action="store_true", help="read all of it, and fail if anything is damaged")
    action.add_argument("--json", action="store_true", help="as one JSON object")
    action = add_action(actions, "match", match, "show what of articles stands in an index")
    add_input_options(action)
    add_shapes(action)
    add_semantic_options(action)
    add_merge(actions)
    add_dedup(actions)


def add_action(actions: Any, name: str, act: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
    """Return a new action on an index."""
    action: argparse.ArgumentParser = actions.add_parser(name, help=text)
    action.add_argument("index", metavar="IX", help="index file")
    action.set_defaults(act=act)
    return action


def add_merge(actions: Any) -> None:
    """Add the action that may make the index that it names."""
    action = actions.add_parser("merge", help="take other index files in, and compact")
    action.add_argument("index", metavar="OUT", help="index file; made when it is not there")
    action.add_argument("parts", nargs="*", metavar="IN", help="index files, which stay as they are")
    action.add_argument("--full", action="store_true", help="make one segment: slow, and the fastest to ask")
    add_quiet(action)
    action.set_defaults(act=merge)


def add_dedup(actions: Any) -> None:
    """Add the action that needs no index."""
    action = actions.add_parser("dedup", help="group near-duplicates and partial copies: who copied whom")
    add_input_options(action)
    action.add_argument(
        "--least", type=float, default=0.3, metavar="SHARE", help="share of a copy that its source holds (default: .3)"
    )
    add_shapes(action)
    add_quiet(action)
    action.set_defaults(act=dedup, words=False)


def add_quiet(action: argparse.ArgumentParser) -> None:
    """Add the option for a silent run."""
    action.add_argument("-q", "--quiet", action="store_true", help="no progress and no summary")


def add_shapes(action: argparse.ArgumentParser) -> None:
    """Add the options for what is printed."""
    shape = action.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="JSON lines; default where stdout is no terminal")
    shape.add_argument("--table", action="store_true", help="for people; default on a terminal")


def run(options: argparse.Namespace) -> int:
    """Do what the action says and return the exit code."""
    act: Callable[[argparse.Namespace], int] = options.act
    return act(options)


def fill(options: argparse.Namespace) -> int:
    """Create an index or open one, and add the articles."""
    from scrub.originality.index import Index

    if options.action == "create":
        with created(options.index) as index:
            return add_all(index, options.inputs, options, lasting_id) if options.inputs else 0
    inputs = inputs_of(options)
    with Index.open(options.index, readonly=False) as index:
        return add_all(index, inputs, options, lasting_id)


@contextmanager
def created(path: str) -> Iterator[Index]:
    """Give a new index, or one that a run left empty which was killed; after an error an empty one is removed."""
    from scrub.originality.index import Index
    from scrub.originality.store import remove

    empty = is_index(path) and not committed(path)
    index = Index.open(path, readonly=False) if empty else Index.create(path)
    try:
        with index:
            yield index
    except BaseException:
        count = committed(path)
        if count:
            print(f"scrub: {path} keeps what was committed: {plural(count, 'article')}", file=sys.stderr)
        else:
            remove(path)
        raise


def committed(path: str) -> int:
    """Return how many documents an index holds, 0 when it cannot be read."""
    from scrub.originality.index import Index

    try:
        with Index.open(path) as index:
            return len(index)
    except ScrubError:
        return 0


def add_all(index: Index, inputs: list[str], options: argparse.Namespace, naming: Naming) -> int:
    """Add the articles of the inputs, commit now and then, compact, and return the exit code."""
    started, count, told = time.monotonic(), 0, Told()
    learner: Learner | None = None
    if options.words:
        from scrub.cli.index_words import Learner

        learner = Learner(options.index)
    for fields in watched(articles(inputs, options, naming), quiet=options.quiet):
        if "error" in fields:
            told(fields["error"])
            continue
        names = ("date", "url", "title", "lang", "site")
        index.add(fields["id"], fields["text"], **{name: text_or_none(fields.get(name)) for name in names})
        if learner is not None:
            learner.add(fields["text"], text_or_none(fields.get("lang")))
        count += 1
        if count % COMMIT == 0:
            index.commit()
    index.compact()
    told.rest()
    if learner is not None:
        learner.save()
    if not options.quiet:
        tail = f" ({index.replaced} in place of one of the same id)" if index.replaced else ""
        tail += f", {told.count} could not be read" if told.count else ""
        took = time.monotonic() - started
        print(f"{plural(count, 'article')} added{tail}, {len(index)} in the index ({took:.1f} s)", file=sys.stderr)
    if told.count and not count:
        raise InputError("none of the inputs could be read")
    return 4 if told.count else 0


def delete(options: argparse.Namespace) -> int:
    """Delete documents; one that is not there is an error of usage, the others go."""
    from scrub.originality.index import Index

    with Index.open(options.index, readonly=False) as index:
        missing = [doc_id for doc_id in options.ids if not index.delete(doc_id)]
    for doc_id in missing:
        print(f"scrub: {options.index}: holds no document {doc_id!r}", file=sys.stderr)
    return 2 if missing else 0


def list_ids(options: argparse.Namespace) -> int:
    """Print the id of each document, or what is known of it."""
    from scrub.originality.index import Index

    names = ("doc_id", "date", "url", "site", "lang", "title")
    with Index.open(options.index) as index:
        for _, document in index.documents():
            if options.json:
                print_json({name: getattr(document, name) for name in names})
            else:
                print_line(document.doc_id)
    return 0


def info(options: argparse.Namespace) -> int:
    """Print figures about an index."""
    from scrub.originality.index import Index

    with Index.open(options.index) as index:
        figures = index.info()
        if options.check:
            index.verify()
            figures["damage"] = "none"
    if options.json:
        print_json(figures)
        return 0
    for name, value in figures.items():
        shown = f"{value:,}" if isinstance(value, int) else "-" if value is None else value
        print(f"{name.replace('_', ' '):<20}{shown}")
    return 0


def match(options: argparse.Namespace) -> int:
    """Print what of each article stands in the index."""
    from scrub.originality.index import Index

    inputs, told, seen = inputs_of(options), Told(), 0
    in_json = as_json(options)
    with Index.open(options.index, semantic=meaning_of(options)) as index:
        for fields in articles(inputs, options, shown_id):
            if "error" in fields:
                told(fields["error"])
                continue
            names = ("lang", "date", "url", "title", "doc_id")
            found = index.match(fields["text"], **{name: text_or_none(fields.get(name)) for name in names})
            seen += 1
            if in_json:
                print_json(as_dict(fields, found))
            else:
                print_table(fields, found)
    told.rest()
    if told.count and not seen:
        raise InputError("none of the inputs could be read")
    return 4 if told.count else 0


def merge(options: argparse.Namespace) -> int:
    """Take other index files in, and merge segments."""
    from scrub.originality.index import Index

    for part in options.parts:
        Index.open(part).close()
    new = not os.path.exists(options.index)
    if new and not options.parts:
        raise ScrubError(f"{options.index}: no such index, and nothing to merge into it")
    with created(options.index) if new else Index.open(options.index, readonly=False) as index:
        for part in options.parts:
            count = index.absorb(part)
            if not options.quiet:
                print(f"{part}: {plural(count, 'document')}", file=sys.stderr)
        index.compact(full=options.full, progress=None if options.quiet else shown)
        if not options.quiet:
            print(f"{plural(len(index), 'document')} in {options.index}", file=sys.stderr)
    return 0


def shown(done: float) -> None:
    """Show how far a merge is, when there is a terminal to show it on."""
    if sys.stderr.isatty():
        print(f"\rmerging {100 * done:3.0f} %", end="\n" if done == 1 else "", file=sys.stderr, flush=True)


def dedup(options: argparse.Namespace) -> int:
    """Print the groups of copies in an index, or in articles."""
    import tempfile

    from scrub.originality.index import Index

    if not 0 <= options.least <= 1:
        raise ScrubError(f"--least is {options.least:g}; expected a share from 0 to 1")
    inputs = inputs_of(options)
    if indexes := [path for path in inputs if is_index(path)]:
        if len(inputs) > 1:
            raise ScrubError(f"{indexes[0]}: is an index, which is looked at alone; scrub index merge joins several")
        with Index.open(indexes[0]) as index:
            print_groups(index.duplicates(least=options.least), options)
        return 0
    with tempfile.TemporaryDirectory(prefix="scrub-dedup-") as folder:
        with Index.create(os.path.join(folder, "articles.index")) as index:
            code = add_all(index, inputs, options, Distinct())
            print_groups(index.duplicates(least=options.least), options)
        return code


def is_index(path: str) -> bool:
    """Return whether a path is a SQLite file, which no article is."""
    from scrub.originality.store import MAGIC

    if not os.path.isfile(path):
        return False
    with open(path, "rb") as file:
        return file.read(len(MAGIC)) == MAGIC
