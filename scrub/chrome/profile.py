"""Profiles of sites: rules made from what recurs on a site's pages, as files that a person can read and edit."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from scrub.chrome.learn import SiteCounts, count_pages
from scrub.chrome.profile_edits import as_found, learned_again, left_alone, removed
from scrub.chrome.profile_file import ENDING, read_profile, write_profile
from scrub.chrome.profile_rules import rules_of
from scrub.chrome.recent import Recent
from scrub.engine.compile import Compiled, compile_rules
from scrub.engine.locate import stamp
from scrub.errors import CorpusError
from scrub.model.rule import Rule
from scrub.text.urls import site_of

__all__ = ["Profile", "SiteProfile", "learn"]

MOST_HELD = 20_000_000
"""Characters that the rules of a folder's profiles have, with their examples, up to which profiles stay in memory.

A site of some twenty rows has 7,000, which take 24 KB: thousands of sites stay. The others are read again when they
come up.
"""
SHOWN = 5
"""Names of sites that stand for a profile where it is printed."""
ENTRY = 100
"""Characters that a site counts for itself, one without a profile too."""


@dataclass(frozen=True)
class SiteProfile:
    """The rules of one site, and the counts they were made from.

    ``ignore`` names lines and forms that are left alone. ``found`` are the rules of a file, which a person may have
    edited, ``made`` those that were learned for it; without a file the rules are made of the counts.
    """

    counts: SiteCounts
    ignore: tuple[str, ...] = ()
    found: tuple[Rule, ...] | None = None
    made: tuple[Rule, ...] = ()

    @classmethod
    def read(cls, path: Path) -> SiteProfile:
        """Return the profile of a file. Raises RuleError."""
        saved = read_profile(path)
        return cls(saved.counts, saved.ignore, saved.rules, saved.made)

    def write(self, path: Path) -> None:
        """Write the profile to a file."""
        made = self.rules if self.found is None else tuple(left_alone(self.made, self.ignore))
        write_profile(path, self.counts, self.ignore, self.rules, made)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules, sorted by id; those that a person should look at first are in preview."""
        if self.found is not None:
            return as_found(self.found, self.made, self.ignore)
        return tuple(left_alone(rules_of(self.counts), self.ignore))

    def plus(self, other: SiteProfile) -> SiteProfile:
        """Return the profile of both: their counts are added, the rules made anew, and what a person edited stays."""
        both = (self, other)
        ignored = (text for one in both for text in (*one.ignore, *removed(one.made, one.found or ())))
        made = SiteProfile(self.counts.plus(other.counts), tuple(dict.fromkeys(ignored)))
        rules = made.rules
        for one in both:
            if one.found is not None:
                rules = learned_again(rules, one.made, one.found)
        return made if rules == made.rules else replace(made, found=rules, made=made.rules)


@dataclass(frozen=True, repr=False)
class Profile:
    """What was learned of one or many sites: ``sites`` by domain, or a ``folder`` with one file a site.

    A profile of a single site also acts on documents without an address.
    """

    sites: Mapping[str, SiteProfile]
    folder: Path | None = None

    def __repr__(self) -> str:
        """Return the folder, or the names of some of the sites: all that is counted of them would be megabytes."""
        if self.folder is not None:
            return f"<Profile of the sites in {str(self.folder)!r}>"
        more = ", ..." if len(self.sites) > SHOWN else ""
        return f"<Profile of {len(self.sites)} sites: {', '.join(sorted(self.sites)[:SHOWN])}{more}>"

    @classmethod
    def load(cls, path: str | Path) -> Profile:
        """Return the profile of a file, or of a folder whose files are read when their site comes up, or has changed.

        Raises CorpusError when there is nothing, RuleError when a file is wrong.
        """
        path = Path(path)
        if path.is_dir():
            return cls({}, path)
        if not path.is_file():
            raise CorpusError(f"{path}: no such profile file or folder")
        profile = SiteProfile.read(path)
        return cls({profile.counts.site: profile})

    def save(self, path: str | Path) -> None:
        """Write one site to a file, or all into a folder (a path without an ending), one file a site.

        Folders that are missing are made. Raises CorpusError when more or less than one site would go to a file.
        """
        path, one = Path(path), Path(path).suffix == ENDING
        if one and (count := len(self._files() if self.folder else self.sites)) != 1:
            raise CorpusError(f"{path}: holds one site; these are {count}: give a folder")
        (path.parent if one else path).mkdir(parents=True, exist_ok=True)
        for site, profile in self._all():
            profile.write(path if one else path / f"{site.replace('/', '_')}{ENDING}")

    def merged(self, other: Profile) -> Profile:
        """Return the profile of both: counts are added, the rules made anew, and what a person edited in them stays.

        Of a folder all files are read. Raises RuleError when one is wrong.
        """
        out = dict(self._all())
        for site, profile in other._all():
            mine = out.get(site)
            out[site] = mine.plus(profile) if mine else profile
        return Profile(out)

    def compiled_for(self, url: str | None) -> Compiled | None:
        """Return the rules for the site of an address, ready to match, or None where nothing is known of it."""
        site = site_of(url)
        if self.folder is not None:
            path = self.folder / f"{site}{ENDING}"
            return _of_file((path, stamp(path))) if site else None
        if site is None and len(self.sites) == 1:
            site = next(iter(self.sites))
        return self._compiled(site) if site is not None and site in self.sites else None

    def _files(self) -> list[Path]:
        return sorted(self.folder.glob(f"*{ENDING}")) if self.folder else []

    def _all(self) -> Iterator[tuple[str, SiteProfile]]:
        """Yield each site with its profile; the files of a folder are read one by one."""
        yield from self.sites.items()
        for path in self._files():
            yield path.stem, SiteProfile.read(path)

    def _compiled(self, site: str) -> Compiled:
        cache: dict[str, Compiled] = self.__dict__.setdefault("_cache", {})
        if site not in cache:
            cache[site] = _compiled(self.sites[site])
        return cache[site]

    def __getstate__(self) -> dict[str, Any]:
        return {"sites": self.sites, "folder": self.folder}


def _compiled(profile: SiteProfile) -> Compiled:
    return compile_rules([rule for rule in profile.rules if rule.status == "stable"])


def _compiled_file(file: tuple[Path, tuple[int, int] | None]) -> Compiled | None:
    path, seen = file
    return _compiled(SiteProfile.read(path)) if seen else None


def _weight(found: Compiled | None) -> int:
    return ENTRY + (0 if found is None else len(repr(found.rules)))


_of_file = Recent(_compiled_file, _weight, MOST_HELD)


def learn(pages: Iterable[Mapping[str, Any]]) -> Profile:
    """Return the chrome of sites, learned from their own pages.

    A page is a mapping with ``text`` or ``html`` and with ``url`` or ``site``; others are left out, with one warning.
    Twenty pages of a site are enough, under ten give no rules. One pass; pages of many sites may be mixed.
    """
    first, left_out = "", 0

    def note(message: str) -> None:
        nonlocal first, left_out
        first, left_out = first or message, left_out + 1

    counts = count_pages(map(_fields, pages), note)
    if left_out:
        warnings.warn(f"{first} ({left_out} in all)", stacklevel=2)
    return Profile({site: SiteProfile(found) for site, found in counts.items()})


def _fields(page: Any) -> Mapping[str, Any]:
    """Return a page; what is no mapping as one without fields, which is left out."""
    return page if isinstance(page, Mapping) else {}
