"""What recurs on each site of a crawl: one streaming pass, pages read by the workers, counts in the parent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from scrub.batch.chunk import Chunk
from scrub.batch.pool import STANDARD, Done, Limits, serially, supervise
from scrub.batch.readers import chunks_of, records_of
from scrub.batch.record import named
from scrub.batch.worker import Note
from scrub.chrome.learn import Page, SiteCounts, page_of
from scrub.chrome.profile import Profile, SiteProfile

__all__ = ["Pages", "count_sites", "learned"]

PAGES = 60
"""Pages of a site that are counted: twenty are enough, and the more, the more memory."""
SITES = 2_000
"""Sites that are counted at a time; when there are more, the half with the fewest pages is forgotten."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Reads the pages of a chunk; picklable."""

    names: Mapping[str, str]
    lang: str | None = None

    def __call__(self, chunk: Chunk, note: Note) -> list[Page]:
        """Return a page for each record that has a site or an address, and a text or a page."""
        out = []
        for index, record in enumerate(records_of(chunk)):
            note(index)
            if page := page_of(named(record, self.names, self.lang)):
                out.append(page)
        return out


def count_sites(found: Iterable[Page]) -> dict[str, SiteCounts]:
    """Return the counts of the sites, of at most ``PAGES`` pages each; memory is bounded by ``SITES``."""
    sites: dict[str, SiteCounts] = {}
    for site, text, language, title in found:
        counts = sites.setdefault(site, SiteCounts(site))
        if counts.pages < PAGES:
            counts.add(text, language, title)
        if len(sites) > SITES:
            often = sorted(sites, key=lambda name: -sites[name].pages)
            sites = {name: sites[name] for name in often[: SITES // 2]}
    return sites


def learned(
    files: Sequence[str],
    work: Pages,
    *,
    format: str | None = None,
    jobs: int | None = None,
    limits: Limits = STANDARD,
    seen: Callable[[Chunk], None] = lambda _: None,
) -> Profile:
    """Return the profile of a crawl; what cannot be read is passed over, the second pass will name it."""
    outcomes = (
        serially(chunks_of(files, format), work)
        if jobs is None
        else supervise(chunks_of(files, format), work, jobs=jobs, limits=limits)
    )

    def pages() -> Iterator[Page]:
        for chunk, parts in outcomes:
            seen(chunk)
            for part in parts:
                if isinstance(part, Done):
                    yield from part.value

    return Profile({site: SiteProfile(counts) for site, counts in count_sites(pages()).items()})
