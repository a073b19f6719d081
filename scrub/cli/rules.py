"""``scrub rules``: list, show, test, lint and count rules."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrub.cli.readable import Readable
from scrub.errors import InputError, ScrubError, meant
from scrub.report.plural import plural

if TYPE_CHECKING:
    from scrub.engine.check import Problem
    from scrub.model.rule import Rule

TEXTS: dict[str, Any] = {
    "description": "Look at the rules, and check your own: the format is described in rules/README.md.",
    "epilog": """\
examples:
  scrub rules list chrome/de                 ids, kinds and first examples of the German chrome rules
  scrub rules show chrome/en/summary-widget  all about one rule
  scrub rules show typo/en/without-be        a frame: its slots stand with " + " between them, named lists put in
  scrub rules test my-rules/                 do the examples of each rule hold?
  scrub rules lint my-rules/                 slow, unanchored, doubled, or firing on clean prose
  scrub rules stats crawl.jsonl              how often each rule fires
  scrub rules import-ftr ftr-site-config/ -o my-rules/
                                             site files of fivefilters to my-rules/site/<domain>.toml: which elements
                                             to strip of a site's pages and which hold the article; skipped lines are
                                             listed on stderr with file, line and reason
""",
}

FTR = (
    "Make a rule file of each site file of fivefilters' ftr-site-config (CC0): body, strip and strip_id_or_class are"
    " taken over, other lines are listed on stderr with the reason. Use the result with --packs OUT."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the sub-commands."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, text in (
        ("list", "list rules; arguments are beginnings of ids"),
        ("show", "show rules by id"),
        ("test", "check the examples of the shipped rules, or of folders and files"),
        ("lint", "look for slow, unanchored and doubled rules and for hits on clean prose"),
        ("stats", "count how often each rule fires on inputs"),
    ):
        action = actions.add_parser(name, help=text, description=text.capitalize() + ".")
        action.add_argument("names", nargs="*", metavar="ID" if name in ("list", "show") else "PATH")
        action.add_argument("--packs", action="append", default=[], metavar="DIR", help="rules beside the shipped ones")
    ftr = actions.add_parser(
        "import-ftr", help="make rules of site files of fivefilters (ftr-site-config)", description=FTR
    )
    ftr.add_argument("folder", metavar="DIR", help="checkout of ftr-site-config: one text file a site")
    ftr.add_argument("-o", "--out", default="ftr-rules", metavar="OUT", help="folder of the rules (default: ftr-rules)")


def run(options: argparse.Namespace) -> int:
    """Run one sub-command and return the exit code."""
    return int(
        {
            "list": list_rules,
            "show": show_rules,
            "test": test_rules,
            "lint": lint_rules,
            "stats": stats,
            "import-ftr": import_ftr,
        }[options.action](options)
    )


def chosen(names: Sequence[str], packs: Sequence[str]) -> list[Rule]:
    """Return the shipped rules and those of the packs whose id begins with one of ``names`` (all without names).

    Raises ScrubError when there is none.
    """
    from scrub.engine.load import load_rules

    rules = {rule.id: rule for rule in (*load_rules(), *(rule for path in packs for rule in load_rules(Path(path))))}
    found = [r for r in rules.values() if not names or any(r.id.startswith(name) for name in names)]
    if names and not found:
        raise ScrubError(f"no rule file has an id that begins with {' or '.join(names)}{meant(names[0], rules)}")
    return found


def from_paths(paths: Sequence[str], packs: Sequence[str]) -> list[Rule]:
    """Return the rules of folders and files, or the shipped ones, and those of the packs."""
    from scrub.engine.load import load_rules

    named = [rule for path in paths for rule in load_rules(Path(path))] if paths else load_rules()
    return [*named, *(rule for path in packs for rule in load_rules(Path(path)))]


def replacing(rules: Sequence[Rule]) -> Iterator[Problem]:
    """Yield a note for each rule that stands in place of a shipped one of its id and is not the same."""
    from scrub.engine.check import Problem
    from scrub.engine.load import load_rules

    shipped = {rule.id: replace(rule, path="", line=0) for rule in load_rules()}
    for rule in rules:
        if rule.id in shipped and replace(rule, path="", line=0) != shipped[rule.id]:
            yield Problem(rule, "stands in place of the shipped rule of this id", note=True)


def list_rules(options: argparse.Namespace) -> int:
    """Print one line a rule."""
    rules = chosen(options.names, options.packs)
    for rule in rules:
        status = "" if rule.status == "stable" else f" ({rule.status})"
        print(f"{rule.id:44} {rule.kind:8} {rule.sort:17} {rule.match[0]!r}{status}")
    return 0


def show_rules(options: argparse.Namespace) -> int:
    """Print all fields of the rules."""
    print_rules(options.names, options.packs)
    return 0


def print_rules(names: Sequence[str], packs: Sequence[str]) -> None:
    """Print all about rules, and about detectors, which stand in no file."""
    from scrub.cli.detectors import described, detector_of

    own = list(described(names))
    others = [name for name in names if not detector_of(name)]
    rules = map(describe, chosen(others, packs) if others or not names else ())
    for lines in (*own, *rules):
        print("\n".join(lines), end="\n\n")


def describe(rule: Rule) -> Iterator[str]:
    """Yield the lines that describe a rule."""
    yield f"{rule.id}  ({rule.path}:{rule.line})"
    for field in fields(rule):
        value = getattr(rule, field.name)
        if field.name in ("id", "path", "line") or value in ((), "", None, 0):
            continue
        if isinstance(value, tuple):
            yield f"  {field.name}:"
            yield from (f"    {' + '.join(item) if field.name == 'slots' else item}" for item in value)
        else:
            yield f"  {field.name}: {value}"


def print_problems(problems: Iterable[Problem], count: int, what: str) -> int:
    """Print problems and a summary; return the exit code: 1 when one is more than a note."""
    bad = notes = 0
    for problem in problems:
        print(problem)
        notes += problem.note
        bad += not problem.note
    parts = [plural(count, "rule"), plural(bad, what), *([plural(notes, "note")] if notes else [])]
    print(", ".join(parts), file=sys.stderr)
    return 1 if bad else 0


def test_rules(options: argparse.Namespace) -> int:
    """Check the examples of each rule."""
    from scrub.engine.check import check_rules

    rules = from_paths(options.names, options.packs)
    return print_problems(chain(check_rules(rules), replacing(rules)), len(rules), "problem")


def lint_rules(options: argparse.Namespace) -> int:
    """Print what is suspicious in the rules."""
    from scrub.engine.lint import lint
    from scrub.engine.locate import data_root

    rules = from_paths(options.names, options.packs)
    root = data_root("corpora") / "reference"
    clean = [(path.parent.name, path.read_text("utf-8")) for path in sorted(root.glob("*/*.txt"))]
    return print_problems(chain(lint(rules, clean), replacing(rules)), len(rules), "remark")


def stats(options: argparse.Namespace) -> int:
    """Print how often each rule fires on the inputs, and how many never do."""
    from scrub.batch.readers import read_records
    from scrub.pipeline import Scrubber

    scrubber = Scrubber(packs=options.packs)
    hits: Counter[str] = Counter()
    records = Readable(read_records(options.names or ["-"]))
    for record in records:
        hits.update(f.rule_id for f in scrubber.clean_record(record.fields).findings)
    for rule_id, count in sorted(hits.items(), key=lambda item: (-item[1], item[0])):
        print(f"{count:8} {rule_id}")
    known = {rule.id for rule in scrubber.rules.rules}
    fired = len(known & hits.keys())  # what code finds has an id too, and is no rule
    told = f"{plural(fired, 'rule')} fired, {len(known) - fired} never"
    print(f"{plural(records.read, 'document')}, {told}", file=sys.stderr)
    return records.code()


def import_ftr(options: argparse.Namespace) -> int:
    """Write a rule file for each site and list what was not taken over."""
    from scrub.batch.place import writing
    from scrub.engine.ftr import read_configs, rules_of
    from scrub.engine.site_file import site_file, slug_of

    folder = Path(options.folder)
    if not folder.is_dir():
        raise InputError("no such folder", path=options.folder)
    configs, skipped = read_configs(folder)
    if not configs and not skipped:
        raise InputError("holds no site file that can be read; expected <domain>.txt", path=options.folder)
    out = Path(options.out) / "site"
    files = count = 0
    slugs: Counter[str] = Counter()
    for domain, config in sorted(configs.items()):
        slugs[slug_of(domain)] += 1
        rules, left = rules_of(config, slugs[slug_of(domain)])
        skipped += left
        if rules:
            path = out / f"{domain}.toml"
            with writing(str(path)):
                out.mkdir(parents=True, exist_ok=True)
                path.write_bytes(site_file(rules).encode())
            files, count = files + 1, count + len(rules)
    for line in skipped:
        print(line, file=sys.stderr)
    found = f"{plural(count, 'rule')} in {plural(files, 'file')} in {out}, {plural(len(skipped), 'line')} skipped"
    print(found, file=sys.stderr)
    return 0
