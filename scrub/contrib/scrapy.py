"""Scrapy: an add-on and an item pipeline that clean items off the reactor (``pip install 'news-scrub[scrapy]'``).

    ADDONS = {"scrub.contrib.scrapy.Addon": 300}
    SCRUB_TEXT_FIELD = "body"           # also SCRUB_HTML_FIELD, _URL_, _SITE_, _TITLE_, _LANG_, _DATE_, _ID_
    SCRUB_RESULT_FIELD = "scrub"        # the findings and scores; "" for nowhere
    SCRUB_RAW_FIELD = "body_raw"        # the text as it came; nowhere when it is not set
    SCRUB_MIN_SCORE = {"quality": 0.3}  # or a number, for the quality
    SCRUB_ON_LOW = "drop"               # or "flag": the item stays, and its result says what is low
    SCRUB_THREADS = 1
    SCRUB_RUN_FILE = "run.json"         # figures of the crawl, for scrub report and scrub gate
    SCRUB_REPORT = "report.html"        # the same as a page

and the options of ``scrub.Scrubber``: SCRUB_LEVEL, _PACKS, _ONLY, _SKIP, _KEEP, _FIX, _DROP, _PROFILE, _REFERENCE,
_PREVIEW, _FAST. The stats are ``scrub/articles``, ``/words``, ``/words_removed``, ``/removed/<kind>``, ``/typos``,
``/filler``, ``/matches``, ``/dropped/<score>``, ``/flagged/<score>``, ``/without_text``, ``/errors``, ``/warned``,
``/ms`` and ``/ms_max`` (wall time, with the wait for a thread).
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scrub.batch.names import CONTENT_TYPE, NAMES
from scrub.batch.writers import record_of
from scrub.contrib.scrapy_run import Figures
from scrub.model.report import SCORES, Report, too_low

if TYPE_CHECKING:
    from scrub.pipeline import Scrubber

__all__ = ["Addon", "Options", "Pipeline"]

PRIORITY = 300
"""Place among the item pipelines: behind those that fill fields in, before those that write."""
LISTS = ("packs", "only", "skip", "keep", "fix", "drop")
SINGLE = ("level", "profile", "reference")

logger = logging.getLogger(__name__)


class Addon:
    """Puts the pipeline among the item pipelines: ``ADDONS = {"scrub.contrib.scrapy.Addon": 300}``."""

    def update_settings(self, settings: Any) -> None:
        """Add the pipeline, unless the project names it itself."""
        pipelines = settings["ITEM_PIPELINES"]
        if not {Pipeline, f"{__name__}.Pipeline"} & set(pipelines):
            pipelines[Pipeline] = PRIORITY


@dataclass(frozen=True, slots=True)
class Options:
    """The settings ``SCRUB_...``.

    ``names`` are the fields of an item by the names that scrub knows, ``raw`` and ``result`` those that the original
    text and the findings go to (empty: nowhere), ``least`` the scores below which an item is dropped or, without
    ``drop``, flagged in ``result``.
    """

    names: Mapping[str, str]
    raw: str
    result: str
    least: Mapping[str, float]
    drop: bool
    threads: int

    @classmethod
    def of(cls, settings: Any) -> Options:
        """Return what the settings say. Raises ValueError for values that make no sense."""
        least = least_of(settings.get("SCRUB_MIN_SCORE") or {})
        on_low = settings.get("SCRUB_ON_LOW", "drop")
        if on_low not in ("drop", "flag"):
            raise ValueError(f"SCRUB_ON_LOW is {on_low!r}; expected 'drop' or 'flag'")
        if unknown := [name for name in least if name not in SCORES]:
            raise ValueError(f"SCRUB_MIN_SCORE names {unknown[0]!r}; expected one of {', '.join(SCORES)}")
        return cls(
            names={name: settings.get(f"SCRUB_{name.upper()}_FIELD", name) for name in NAMES}
            | {CONTENT_TYPE: CONTENT_TYPE},
            raw=settings.get("SCRUB_RAW_FIELD", ""),
            result=settings.get("SCRUB_RESULT_FIELD", "scrub"),
            least=least,
            drop=on_low == "drop",
            threads=max(1, settings.getint("SCRUB_THREADS", 1)),
        )

    def low(self, report: Report) -> tuple[str, str] | None:
        """Return the name of a score that is too low, and the reason in words; a score that there is not is not low."""
        return too_low(report.scores, self.least.items())


def least_of(given: Any) -> dict[str, float]:
    """Return the least scores that a setting names, as JSON where it comes from a command line; a number is quality's.

    Raises ValueError for what is neither.
    """
    try:
        value = json.loads(given) if isinstance(given, str | bytes) else given
        return {
            name: float(least) for name, least in (value if isinstance(value, Mapping) else {"quality": value}).items()
        }
    except (TypeError, ValueError):
        raise ValueError(
            f"SCRUB_MIN_SCORE is {given!r}; expected a number, or scores such as {{'quality': 0.3}}"
        ) from None


def scrubber_of(settings: Any) -> Scrubber:
    """Return the scrubber that the settings describe. Raises ValueError or ScrubError when they make no sense."""
    from scrub.pipeline import Scrubber

    given: dict[str, Any] = {name: settings.getlist(f"SCRUB_{name.upper()}") for name in LISTS}
    given |= {name: value for name in SINGLE if (value := settings.get(f"SCRUB_{name.upper()}"))}
    given |= {name: settings.getbool(f"SCRUB_{name.upper()}") for name in ("preview", "fast")}
    return Scrubber(**given)


class Pipeline:
    """Cleans the text of items in threads of its own, counts in the stats, drops what scores too low.

    Items without text or page pass; an item that cannot be cleaned passes as it came, with the error in the log.
    """

    def __init__(self, scrubber: Scrubber, options: Options, figures: Figures, stats: Any):
        self.scrubber, self.options, self.figures, self.stats = scrubber, options, figures, stats
        self.pool = ThreadPoolExecutor(options.threads, thread_name_prefix="scrub")

    @classmethod
    def from_crawler(cls, crawler: Any) -> Pipeline:
        """Return the pipeline of a crawler. Raises ValueError or ScrubError for settings that make no sense.

        So do files for the run and the report that cannot be written when the crawl is over.
        """
        settings = crawler.settings
        figures = Figures(settings.get("SCRUB_RUN_FILE"), settings.get("SCRUB_REPORT"))
        figures.check()
        return cls(scrubber_of(settings), Options.of(settings), figures, crawler.stats)

    async def process_item(self, item: Any) -> Any:
        """Return the item with its text cleaned. Raises DropItem when a score is too low."""
        from itemadapter import ItemAdapter

        fields = ItemAdapter(item)
        given = {known: fields[name] for known, name in self.options.names.items() if name in fields}
        if not isinstance(given.get("text"), str) and not isinstance(given.get("html"), str | bytes):
            self.stats.inc_value("scrub/without_text")
            return item
        begun = time.monotonic()
        try:
            report = await off_reactor(self.pool, lambda: self.clean(given))
        except Exception:  # an item is never lost to an error of ours, whatever it is
            logger.exception("scrub: item passed uncleaned: %s", given.get("url") or given.get("id"))
            self.stats.inc_value("scrub/errors")
            return item
        self.count(report, time.monotonic() - begun)
        self.judge(fields, report)
        return item

    def clean(self, given: Mapping[str, Any]) -> Report:
        """Return the report of an item, counted in the run; called in a thread."""
        report = self.scrubber.clean_record(given)
        self.figures.add(given, report)
        return report

    def judge(self, fields: Any, report: Report) -> None:
        """Put what came out into an item, or raise DropItem."""
        options, low = self.options, self.options.low(report)
        if low:
            self.stats.inc_value(f"scrub/{'dropped' if options.drop else 'flagged'}/{low[0]}")
        if low and options.drop:
            from scrapy.exceptions import DropItem

            raise DropItem(f"scrub: {low[1]}")
        result = record_of({"scrub": fields.get(options.result)}, report, text=None)["scrub"]
        if low:
            result["low"] = low[1]
        self.put(fields, options.names["text"], report.text)
        self.put(fields, options.raw, report.source.text)
        self.put(fields, options.result, result)

    def put(self, fields: Any, name: str, value: Any) -> None:
        """Set a field of an item, when it can have it."""
        if not name:
            return
        try:
            fields[name] = value
        except (KeyError, AttributeError):  # items of declared fields
            self.stats.inc_value(f"scrub/no_field/{name}")

    def count(self, report: Report, seconds: float) -> None:
        """Count an article in the stats."""
        inc, details = self.stats.inc_value, report.scores.details
        inc("scrub/articles")
        inc("scrub/words", details["words"])
        inc("scrub/words_removed", details["words_removed"])
        inc("scrub/ms", round(1000 * seconds))
        self.stats.max_value("scrub/ms_max", round(1000 * seconds))
        for name in ("typos", "filler", "matches"):
            if found := len(getattr(report, name)):
                inc(f"scrub/{name}", found)
        for finding in report.removed:
            inc(f"scrub/removed/{finding.kind}")
        if report.warnings:
            inc("scrub/warned")

    def close_spider(self) -> None:
        """Write the run and its report."""
        self.pool.shutdown()
        for path in self.figures.save():
            logger.info("scrub: wrote %s", path)


async def off_reactor(pool: ThreadPoolExecutor, work: Callable[[], Report]) -> Report:
    """Return what work returns in a thread, whichever reactor runs."""
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        from twisted.internet.threads import deferToThread

        found: Report = await deferToThread(work)
        return found
    return await loop.run_in_executor(pool, work)
