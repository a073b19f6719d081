"""``scrub learn``: learn the chrome of sites from their own pages."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from scrub.cli.options import add_input_options, inputs_of
from scrub.errors import InputError

TEXTS: dict[str, Any] = {
    "description": "Learn what recurs on the pages of a site, from text alone: twenty pages are enough. One crawl\n"
    "may hold many sites. A profile is a rule file that you can read and edit; learning again adds to it.",
    "epilog": """\
examples:
  scrub learn crawl.jsonl -o profiles/                one file a site (records need text or html, and url or site)
  scrub learn --site paper.example pages/ -o p.toml   a folder of texts or pages of one site
  scrub clean --profile profiles/ crawl.jsonl -o clean.jsonl
  scrub rules test p.toml
""",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_input_options(parser)
    parser.add_argument("-o", "--out", required=True, metavar="OUT", help="profile file (.toml, one site) or folder")
    parser.add_argument("--site", metavar="DOMAIN", help="the site of all inputs, when they do not say")
    parser.add_argument(
        "--fresh", action="store_true", help="write over what was learned before instead of adding to it"
    )


def run(options: argparse.Namespace) -> int:
    """Learn, merge with what is there, and save."""
    from scrub.chrome.learn import count_pages
    from scrub.chrome.profile import Profile, SiteProfile

    counts = count_pages(pages(options), lambda text: print(f"scrub: {text}", file=sys.stderr))
    profile = Profile({site: SiteProfile(found) for site, found in counts.items()})
    if not profile.sites:
        raise InputError("nothing learned: no page has a text and a site")
    if not options.fresh:
        profile = merged_with_saved(profile, Path(options.out))
    profile.save(options.out)
    for site, found in sorted(profile.sites.items()):
        acting = [rule for rule in found.rules if rule.status == "stable"]
        lines = sum(len(rule.text) or 1 for rule in acting)
        note = "" if found.counts.pages >= 10 else " (too few pages: at least 10 are needed)"
        print(f"{site}: {found.counts.pages} pages, {lines} lines and forms{note}", file=sys.stderr)
    return 0


def merged_with_saved(profile: Any, out: Path) -> Any:
    """Return the profile together with the files of the same sites that are there already."""
    from scrub.chrome.profile import Profile

    files = [out] if out.suffix == ".toml" else [out / f"{site}.toml" for site in profile.sites]
    saved = Profile({})
    for path in files:
        if path.is_file():
            saved = saved.merged(Profile.load(path))
    return saved.merged(profile)


def pages(options: argparse.Namespace) -> Iterator[Mapping[str, Any]]:
    """Yield the pages of the inputs as text with their site."""
    from scrub.batch.readers import read_records
    from scrub.text.html import read_html

    for record in read_records(inputs_of(options), format=options.format):
        if record.error:
            print(f"scrub: {record.place}: {record.error}", file=sys.stderr)
            continue
        page = dict(record.fields)
        if not isinstance(page.get("text"), str) and isinstance(page.get("html"), str | bytes):
            page["text"] = read_html(page["html"], url=page.get("url")).text
        if options.site:
            page["site"] = options.site
        yield page
