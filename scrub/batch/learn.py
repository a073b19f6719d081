"""What recurs on each site of a crawl: one streaming pass, pages read by the workers, counts in the parent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from scrub.batch.chunk import Chunk
from scrub.batch.pool import STANDARD, Done, Limits, serially, supervise
from scrub.batch.readers import chunks_of, records_of
from scrub.batch.record import named
from scrub.batch.worker import Note
from scrub.chrome.learn import Page, SiteCounts, page_of
from scrub.chrome.profile import SiteProfile
from scrub.chrome.profile_rules import FEWEST_PAGES

__all__ = ["Crawl", "Pages", "counted"]

PAGES = 60
"""Pages of a site that are counted: twenty are enough, and the more, the more memory."""
MOST_BYTES = 1_000_000_000
"""Memory that the counts of a crawl may take; beyond, the sites with the fewest pages are forgotten, and told."""
KEPT = 0.75
"""Share of it that is left when there was no more room."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Reads the pages of a chunk; picklable. ``site`` is that of records that name none."""

    names: Mapping[str, str]
    lang: str | None = None
    site: str | None = None

    def __call__(self, chunk: Chunk, note: Note) -> list[Page]:
        """Return a page for each record that has a site or an address, and a text or a page."""
        out = []
        for index, record in enumerate(records_of(chunk)):
            note(index)
            if page := page_of(named(record, self.names, self.lang, self.site)):
                out.append(page)
        return out


@dataclass(slots=True)
class Crawl:
    """What was counted on the sites of a crawl, of at most ``PAGES`` pages each, in at most ``MOST_BYTES``.

    ``forgotten`` names the sites of which pages were given up for want of room, ``lost`` is the number of those pages.
    One that comes up again is counted anew, and is not forgotten when something was learned of it in the end.
    """

    sites: dict[str, SiteCounts] = field(default_factory=dict)
    forgotten: set[str] = field(default_factory=set)
    lost: int = 0
    held: int = 0

    def add(self, page: Page) -> None:
        """Count a page, unless enough of its site were counted."""
        counts = self.sites.get(page.site)
        before = 0 if counts is None else counts.size
        if counts is None:
            counts = self.sites[page.site] = SiteCounts(page.site)
        if counts.pages < PAGES:
            counts.add(page.text, page.lang, page.title)
        self.held += counts.size - before
        if self.held > MOST_BYTES:
            self.make_room()

    def make_room(self) -> None:
        """Forget the lines that stand on one page of the sites with many, then the sites with the fewest pages.

        Among equals those that came last go, so that the others have enough pages some day.
        """
        for counts in self.sites.values():
            if counts.pages >= FEWEST_PAGES:
                counts.forget_rare()
        self.held = sum(counts.size for counts in self.sites.values())
        often = sorted(self.sites.values(), key=lambda counts: -counts.pages)
        while self.held > KEPT * MOST_BYTES:
            gone = self.sites.pop(often.pop().site)
            self.forgotten.add(gone.site)
            self.lost += gone.pages
            self.held -= gone.size

    def profiles(self) -> Iterator[SiteProfile]:
        """Yield the profile of each site of which something was learned; its counts are given up."""
        while self.sites:
            profile = SiteProfile(self.sites.popitem()[1])
            if profile.rules:
                self.forgotten.discard(profile.counts.site)
                yield profile


def counted(
    files: Sequence[str],
    work: Pages,
    *,
    format: str | None = None,
    jobs: int | None = None,
    limits: Limits = STANDARD,
    seen: Callable[[Chunk], None] = lambda _: None,
) -> Crawl:
    """Return what was counted of a crawl; what cannot be read is passed over, the second pass will name it."""
    outcomes = (
        serially(chunks_of(files, format), work)
        if jobs is None
        else supervise(chunks_of(files, format), work, jobs=jobs, limits=limits)
    )

    crawl = Crawl()
    for chunk, parts in outcomes:
        seen(chunk)
        for page in (page for part in parts if isinstance(part, Done) for page in part.value):
            crawl.add(page)
    return crawl
