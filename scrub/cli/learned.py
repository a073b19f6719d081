"""``scrub clean --learn-sites``: the profiles of a batch, learned from the batch itself."""

from __future__ import annotations

import argparse
import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from scrub.cli.batch_files import is_file
from scrub.cli.options import names_of
from scrub.errors import InputError, ScrubError

if TYPE_CHECKING:
    from scrub.pipeline import Scrubber

__all__ = ["with_profiles"]


def with_profiles(
    options: argparse.Namespace, files: Sequence[str], scrubber: Scrubber, *, jobs: int | None, again: bool
) -> Scrubber:
    """Return the scrubber with the profiles of the sites of ``files``.

    They are kept in OUT.profiles, or aside when OUT is no file, where workers read those that they need and a resumed
    run (``again``) finds them.
    """
    from scrub.batch.learn import Pages, learned
    from scrub.chrome.profile import Profile

    if scrubber.profile is not None:
        raise ScrubError("--learn-sites and --profile exclude each other")
    folder = f"{options.out.rstrip('/')}.profiles" if is_file(options.out) else temporary()
    if not (again and os.path.isdir(folder)):
        profile = learned(files, Pages(names_of(options), options.lang), format=options.format, jobs=jobs)
        enough = Profile({site: found for site, found in profile.sites.items() if found.rules})
        save(enough, folder)
        if not options.quiet:
            pages = sum(found.counts.pages for found in profile.sites.values())
            print(f"learned {len(enough.sites)} of {len(profile.sites)} sites from {pages} pages", file=sys.stderr)
    return replace(scrubber, profile=Profile.load(folder))


def temporary() -> str:
    """Return a folder that is removed when the program ends."""
    folder = tempfile.mkdtemp(prefix="scrub-profiles-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def save(profile: object, folder: str) -> None:
    """Write profiles into a folder that is there when it is whole; one of an earlier run gives way."""
    from scrub.batch.place import writing
    from scrub.chrome.profile import Profile

    assert isinstance(profile, Profile)
    with writing(folder):
        if os.path.isdir(folder):
            if strange := [name for name in os.listdir(folder) if not name.endswith(".toml")]:
                raise InputError(f"is in the way: it holds {strange[0]!r}, which is no profile", path=folder)
            shutil.rmtree(folder)
        shutil.rmtree(f"{folder}.part", ignore_errors=True)
        profile.save(f"{folder}.part")
        os.replace(f"{folder}.part", folder)
