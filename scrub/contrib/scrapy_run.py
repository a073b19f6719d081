"""The figures of a crawl: counted article by article, written at its end as a run and as a report."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import Lock
from typing import Any

from scrub.batch.place import writing
from scrub.errors import InputError
from scrub.model.report import Report

__all__ = ["Figures"]


class Figures:
    """Counts articles from many threads, when there is a file to write: ``run`` (JSON) or ``report`` (HTML)."""

    def __init__(self, run: str | None, report: str | None):
        self.paths = (run, report)
        self.lock = Lock()
        self.found: Any = None

    def check(self) -> None:
        """Raise InputError unless the files can be written at the end; their folders are made."""
        for path in filter(None, self.paths):
            place = Path(path)
            with writing(path):
                place.parent.mkdir(parents=True, exist_ok=True)
            if place.is_dir():
                raise InputError("is a folder; expected the path of a file", path=path)
            if not os.access(place if place.exists() else place.parent, os.W_OK):
                raise InputError("cannot be written: Permission denied", path=path)

    def add(self, fields: Mapping[str, Any], report: Report) -> None:
        """Count an article."""
        if not any(self.paths):
            return
        from scrub.report.aggregate import Run

        with self.lock:
            if self.found is None:
                self.found = Run.start()
            self.found.add(fields, report)

    def save(self) -> Iterator[str]:
        """Write the files and yield their paths. Raises InputError when one cannot be written."""
        run, report = self.paths
        if self.found is None:
            return
        if run:
            self.found.save(run)
            yield run
        if report:
            from scrub.report.html import render, write

            write(Path(report), render(self.found))
            yield report
