"""``scrub learn``: learn the chrome of sites from their own pages, or the forms that a crawl fills in."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrub.cli.options import add_input_options, fields_of
from scrub.cli.readable import Readable, records_of
from scrub.cli.values import least
from scrub.errors import InputError

if TYPE_CHECKING:
    from scrub.chrome.learn import Page

TEXTS: dict[str, Any] = {
    "description": "Learn what recurs on the pages of a site, from text alone: twenty pages are enough. One crawl\n"
    "may hold many sites. A profile is a rule file that you can read and edit; learning again adds to it\n"
    "and keeps your edits.",
    "epilog": """\
examples:
  scrub learn crawl.jsonl -o profiles/                one file a site (records need text or html, and url or site)
  scrub learn --site paper.example pages/ -o p.toml   a folder of texts or pages of one site
  scrub clean --profile profiles/ crawl.jsonl -o clean.jsonl
  scrub rules test p.toml
  scrub learn --templates crawl.jsonl -o templates.toml
                                                      sentences that many articles fill in ("Shares of X rose 3 %"):
                                                      rules to read, for --packs

exit codes: 0 done, 2 usage, 3 nothing could be learned or written, 4 done but for records that could not be read
""",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_input_options(parser)
    parser.add_argument("-o", "--out", required=True, metavar="OUT", help="profile file (.toml, one site) or folder")
    parser.add_argument("--site", metavar="DOMAIN", help="the site of all inputs, when they do not say")
    parser.add_argument(
        "--fresh", action="store_true", help="write over what was learned before, edits too, instead of adding to it"
    )
    parser.add_argument(
        "--templates", action="store_true", help="find the forms that articles fill in; OUT is a rule file to review"
    )
    parser.add_argument(
        "--least", type=least(2), default=4, metavar="N", help="templates: documents that fill a form in (default: 4)"
    )


def run(options: argparse.Namespace) -> int:
    """Learn what was asked for and save it."""
    return learn_templates(options) if options.templates else learn_sites(options)


def learn_templates(options: argparse.Namespace) -> int:
    """Mine the forms of the inputs' articles, by language, and write them as rules."""
    from scrub.batch.files import input_files
    from scrub.batch.writers import output_stream
    from scrub.cli.batch_files import check_apart
    from scrub.filler.miner import mine
    from scrub.filler.miner_rules import rules_of, template_file

    check_apart([options.out], input_files(options.inputs))
    records = records_of(options)
    with output_stream(options.out) as stream:
        found = mined_of(records, options)
        documents = sum(one.documents for one in found.values())
        if not documents:
            raise InputError("nothing learned: no record has a text")
        rules = []
        for language, one in sorted(found.items()):
            rules += rules_of(mine(one, options.least), language, one.documents, one.others)
        stream.write(template_file(rules, documents).encode())
    acting = sum(rule.status == "stable" for rule in rules)
    print(f"{documents} documents, {len(rules)} templates, {len(rules) - acting} of them in preview", file=sys.stderr)
    return records.code()


def mined_of(records: Readable, options: argparse.Namespace) -> dict[str, Any]:
    """Return the skeletons of the inputs' articles by language, site chrome taken away first."""
    from scrub.filler.miner import Mined
    from scrub.pipeline import Scrubber
    from scrub.text.article import read
    from scrub.text.html import text_of

    scrubber = Scrubber(only=("chrome",))
    found: dict[str, Any] = {}
    for record in records:
        page = fields_of(record, options)
        if (text := text_of(page)) is None:
            records.told(f"{record.place}: has no text: left out")
        else:
            report = scrubber.clean(text, lang=lang if isinstance(lang := page.get("lang"), str) else None)
            found.setdefault(report.lang, Mined()).add(read(report.text, report.lang))
    found.pop("unknown", None)
    return found


def learn_sites(options: argparse.Namespace) -> int:
    """Learn the chrome of sites, merge with what is there, and save."""
    from scrub.batch.place import writing
    from scrub.chrome.learn import counts_of
    from scrub.chrome.profile import Profile, SiteProfile
    from scrub.chrome.profile_rules import FEWEST_PAGES

    records = records_of(options)
    profile = Profile({site: SiteProfile(found) for site, found in counts_of(pages(records, options)).items()})
    if not profile.sites:
        raise InputError("nothing learned: no page has a text and a site (--site DOMAIN names that of all)")
    if not options.fresh:
        profile = merged_with_saved(profile, Path(options.out))
    with writing(options.out):
        profile.save(options.out)
    for site, found in sorted(profile.sites.items()):
        acting = [rule for rule in found.rules if rule.status == "stable"]
        lines = sum(len(rule.text) or 1 for rule in acting)
        few = found.counts.pages < FEWEST_PAGES
        note = f" (too few pages: at least {FEWEST_PAGES} are needed)" if few else ""
        print(f"{site}: {found.counts.pages} pages, {lines} lines and forms{note}", file=sys.stderr)
    return records.code()


def merged_with_saved(profile: Any, out: Path) -> Any:
    """Return the profile together with the files of the same sites that are there already."""
    from scrub.chrome.profile import Profile

    files = [out] if out.suffix == ".toml" else [out / f"{site}.toml" for site in profile.sites]
    saved = Profile({})
    for path in files:
        if path.is_file():
            saved = saved.merged(Profile.load(path))
    return saved.merged(profile)


def pages(records: Readable, options: argparse.Namespace) -> Iterator[Page]:
    """Yield what is learned from each record of the inputs, and say which have nothing to learn from."""
    from scrub.chrome.learn import LEFT_OUT, page_of

    for record in records:
        fields = fields_of(record, options)
        if page := page_of({**fields, "site": options.site} if options.site else fields):
            yield page
        else:
            records.told(f"{record.place}: {LEFT_OUT}")
