"""datatrove: a step that cleans documents, and a filter by their scores (``pip install 'news-scrub[datatrove]'``).

pipeline = [
    JsonlReader("crawl/"),
    Scrub(),
    ScoreFilter({"quality": 0.3}, exclusion_writer=JsonlWriter("rejects/")),
    JsonlWriter("clean/"),
]
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from scrub.batch.writers import SCORE_COLUMN, flat_record, record_of
from scrub.errors import ScrubError, meant
from scrub.model.report import SCORES, Report

if TYPE_CHECKING:
    from scrub.pipeline import Scrubber

try:
    from datatrove.pipeline.base import PipelineStep  # type: ignore[import-untyped,import-not-found,unused-ignore]
    from datatrove.pipeline.filters.base_filter import (  # type: ignore[import-untyped,import-not-found,unused-ignore]
        BaseFilter,
    )
except ImportError:  # the module can be read without it; its steps cannot be made
    PipelineStep = BaseFilter = None

__all__ = ["ScoreFilter", "Scrub"]

FIELDS = ("url", "site", "lang", "title", "date")
"""What is read from the metadata of a document."""


def checked() -> None:
    """Raise ScrubError unless datatrove is installed."""
    if PipelineStep is None:
        raise ScrubError("datatrove is not installed: pip install 'news-scrub[datatrove]'")


class Scrub(PipelineStep or object):  # type: ignore[misc]
    """Cleans the text of each document; what was found goes to ``metadata["scrub"]``.

    With ``flat`` it goes to ``metadata["scrub_..."]``: scores as numbers, all else as JSON, as a Parquet writer needs
    it. ``keep_original`` keeps the text as it came. With ``isolate`` a process of its own does the work, so that a
    document that kills it, hangs or raises costs a warning and not the task.
    """

    name = "scrub"
    type = "CLEAN"

    def __init__(
        self,
        scrubber: Scrubber | None = None,
        *,
        flat: bool = False,
        keep_original: bool = False,
        isolate: bool = False,
    ):
        checked()
        super().__init__()
        if scrubber is None:
            from scrub.pipeline import Scrubber

            scrubber = Scrubber()
        self.scrubber, self.flat, self.keep_original, self.isolate = scrubber, flat, keep_original, isolate

    def run(self, data: Iterable[Any] | None, rank: int = 0, world_size: int = 1) -> Iterator[Any]:  # noqa: ARG002
        """Yield the documents, cleaned."""
        waiting: deque[Any] = deque()
        records = (self.record(document, waiting) for document in data or ())
        for report in self.reports(records):
            document = waiting.popleft()
            with self.track_time():
                self.put(document, report)
            yield document

    def reports(self, records: Iterable[Mapping[str, Any]]) -> Iterator[Report]:
        """Yield the report of each record."""
        if not self.isolate:
            return self.scrubber.run(records)
        from scrub.batch.memory import run

        return run(self.scrubber, records, jobs=1)

    def record(self, document: Any, waiting: deque[Any]) -> dict[str, Any]:
        """Return a document as a record."""
        waiting.append(document)
        return {"text": document.text} | {k: document.metadata[k] for k in FIELDS if k in document.metadata}

    def put(self, document: Any, report: Report) -> None:
        """Put the cleaned text and what was found into a document, and count."""
        if report.error is not None:
            self.stat_update("failed")
        else:
            removed = len(document.text) - len(report.text)
            document.text = report.text
            self.stat_update("chars_removed", value=removed, unit="doc")
            self.stat_update("changed", value=int(removed > 0), unit="doc")
        if self.flat:
            document.metadata |= flat_record(report, keep_original=self.keep_original)
        else:
            document.metadata["scrub"] = record_of({}, report, keep_original=self.keep_original, text=None)["scrub"]
        self.update_doc_stats(document)


class ScoreFilter(BaseFilter or object):  # type: ignore[misc]
    """Drops documents whose scores are below the ``least`` ones; ``Scrub`` must have run before.

    Raises ValueError for a name that no score has. A score that there is not does not drop. The reason is
    ``low_<score>``; with an ``exclusion_writer`` the dropped documents are kept with it.
    """

    name = "scrub: scores"

    def __init__(self, least: Mapping[str, float], exclusion_writer: Any = None):
        if unknown := [name for name in least if name not in SCORES]:
            names = ", ".join(SCORES)
            raise ValueError(f"{unknown[0]!r} is no score; expected one of {names}{meant(unknown[0], SCORES)}")
        checked()
        super().__init__(exclusion_writer)
        self.least = dict(least)

    def filter(self, doc: Any) -> bool | tuple[bool, str]:
        """Return whether a document stays, and why not."""
        for name, least in self.least.items():
            value = score_of(doc.metadata, name)
            if value is not None and value < least:
                return False, f"low_{name}"
        return True


def score_of(metadata: Mapping[str, Any], name: str) -> float | None:
    """Return a score among what ``Scrub`` put into the metadata; None where it is not there."""
    found = metadata.get("scrub")
    scores = found.get("scores") if isinstance(found, Mapping) else None
    value = scores.get(name) if isinstance(scores, Mapping) else metadata.get(f"{SCORE_COLUMN}{name}")
    return value if isinstance(value, int | float) else None
