"""Learning the chrome of sites on Spark: pages to their sites, sites to their counts, counts to the driver."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrub.batch.arrow import arrow
from scrub.batch.frames import needed
from scrub.batch.learn import PAGES
from scrub.chrome.profile_rules import FEWEST_PAGES

if TYPE_CHECKING:
    from scrub.chrome.profile import Profile

__all__ = ["PagesOf", "count_site", "learn_sites"]

SCHEMA = "site string, key string, text string, lang string, title string"
COUNTED = "site string, pages long, counts string"


@dataclass(frozen=True, slots=True)
class PagesOf:
    """Reads the site, the text and the title of each row; picklable."""

    names: Mapping[str, str]
    lang: str | None = None

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        """Yield (site, key, text, language, title) of each row that has a site or an address, and a text or a page."""
        pa = arrow()
        columns = ("site", "key", "text", "lang", "title")
        schema = pa.schema([(name, pa.string()) for name in columns])
        for batch in batches:
            used = [name for name in dict.fromkeys(self.names.values()) if name in batch.schema.names]
            found = (self.page(row) for row in batch.select(used).to_pylist())
            rows = [dict(zip(columns, page, strict=True)) for page in found if page]
            yield pa.RecordBatch.from_pylist(rows, schema=schema)

    def page(self, row: Mapping[str, Any]) -> tuple[str, str, str, str | None, str | None] | None:
        """Return what is counted of a row, or None."""
        from hashlib import blake2b

        from scrub.chrome.learn import page_of

        fields = {known: row[name] for known, name in self.names.items() if name in row}
        if (page := page_of(fields)) is None:
            return None
        key = blake2b(f"{fields.get('url')}\n{page.text}".encode("utf-8", "replace"), digest_size=12).hexdigest()
        return page.site, key, page.text, self.lang or page.lang, page.title


def count_site(table: Any) -> Any:
    """Return one row for the pages of one site: its name, their number, the counts; no row for too few pages."""
    from scrub.chrome.learn import SiteCounts
    from scrub.chrome.profile_file import pack

    pa = arrow()
    pages = table.sort_by("key").to_pylist()
    counts = SiteCounts(pages[0]["site"])
    for page in pages:
        counts.add(page["text"], page["lang"], page["title"])
    row = {"site": counts.site, "pages": counts.pages, "counts": pack(counts)}
    rows = [row] if counts.pages >= FEWEST_PAGES else []
    kinds = pa.schema([("site", pa.string()), ("pages", pa.int64()), ("counts", pa.string())])
    return pa.Table.from_pylist(rows, schema=kinds)


def learn_sites(df: Any, names: Mapping[str, str], *, lang: str | None = None, folder: str | None = None) -> Profile:
    """Return the profile of all sites of a DataFrame; see ``learn_dataframe``."""
    from scrub.chrome.profile import Profile, SiteProfile
    from scrub.chrome.profile_file import unpack

    sql, window = needed("pyspark.sql.functions", "spark"), needed("pyspark.sql", "spark").Window
    used = [name for name in dict.fromkeys(names.values()) if name in df.columns]
    pages = df.select(*used).mapInArrow(PagesOf(names, lang), SCHEMA)
    place = sql.row_number().over(window.partitionBy("site").orderBy("key"))
    sample = pages.withColumn("place", place).where(f"place <= {PAGES}").drop("place")
    counted = sample.groupBy("site").applyInArrow(count_site, COUNTED)
    sites: dict[str, SiteProfile] = {}
    for row in counted.toLocalIterator():
        counts, _ = unpack(row.counts, row.site, Path(row.site))
        one = {row.site: SiteProfile(counts)}
        if folder is None:
            sites |= one
        elif one[row.site].rules:
            Profile(one).save(folder)
    if folder is None:
        return Profile(sites)
    Path(folder).mkdir(parents=True, exist_ok=True)
    return Profile.load(folder)
