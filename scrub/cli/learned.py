"""``scrub clean --learn-sites``: the profiles of a batch, learned from the batch itself."""

from __future__ import annotations

import argparse
import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from scrub.cli.batch_files import beside, is_file
from scrub.cli.options import names_of
from scrub.errors import InputError, ScrubError

if TYPE_CHECKING:
    from scrub.batch.pool import Limits
    from scrub.chrome.profile import SiteProfile
    from scrub.pipeline import Scrubber

__all__ = ["with_profiles"]


def with_profiles(
    options: argparse.Namespace,
    files: Sequence[str],
    scrubber: Scrubber,
    *,
    jobs: int | None,
    limits: Limits,
    again: bool,
) -> tuple[Scrubber, int]:
    """Return the scrubber with the profiles of the sites of ``files``, and how many sites there was no room for.

    They are kept in OUT.profiles, or aside when OUT is no file, where workers read those that they need and a resumed
    run (``again``) finds them; those of an earlier run go before this one learns, which may be killed at that.
    """
    from scrub.batch.learn import Pages, counted
    from scrub.chrome.profile import Profile
    from scrub.cli.progress import Progress

    if scrubber.profile is not None:
        raise ScrubError("--learn-sites and --profile exclude each other")
    folder = beside(options.out, ".profiles") if is_file(options.out) else temporary()
    forgotten = 0
    if not (again and os.path.isdir(folder)):
        clear(folder)
        work = Pages(names_of(options), options.lang, options.site)
        bar = Progress(files, options.quiet, "learning sites")
        try:
            crawl = counted(files, work, format=options.format, jobs=jobs, limits=limits, seen=bar.reached)
        finally:
            bar.close()
        sites, pages = crawl.sites.keys() | crawl.forgotten, sum(counts.pages for counts in crawl.sites.values())
        learned = save(crawl.profiles(), folder)
        forgotten = len(crawl.forgotten)
        if not options.quiet:
            lost = f"; {forgotten} sites forgotten for want of memory ({crawl.lost} pages)" if crawl.lost else ""
            print(f"learned {learned} of {len(sites)} sites from {pages} pages{lost}", file=sys.stderr)
    return replace(scrubber, profile=Profile.load(folder)), forgotten


def temporary() -> str:
    """Return a folder that is removed when the program ends."""
    folder = tempfile.mkdtemp(prefix="scrub-profiles-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def clear(folder: str) -> None:
    """Remove the profiles of an earlier run. Raises InputError when the folder holds anything else."""
    from scrub.batch.place import writing

    with writing(folder):
        if os.path.isdir(folder):
            if strange := [name for name in os.listdir(folder) if not name.endswith(".toml")]:
                raise InputError(f"is in the way: it holds {strange[0]!r}, which is no profile", path=folder)
            shutil.rmtree(folder)
        shutil.rmtree(f"{folder}.part", ignore_errors=True)


def save(profiles: Iterable[SiteProfile], folder: str) -> int:
    """Write profiles into a folder that is there when it is whole, and return how many."""
    from scrub.batch.place import writing
    from scrub.chrome.profile import Profile

    number = 0
    with writing(folder):
        Profile({}).save(f"{folder}.part")
        for profile in profiles:
            number += 1
            Profile({profile.counts.site: profile}).save(f"{folder}.part")
        os.replace(f"{folder}.part", folder)
    return number
