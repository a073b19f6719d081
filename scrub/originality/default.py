"""The reference corpus that comes with the package: its articles, indexed at the first use in a process."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

import orjson

from scrub.engine.locate import data_root
from scrub.errors import CorpusError
from scrub.originality.index import Index

__all__ = ["default_index"]


@cache
def default_index() -> Index:
    """Return an index of the shipped articles, open for reading.

    It lies in a temporary folder that goes with the process, so a home folder that cannot be written to does no harm;
    about 90 short articles take a tenth of a second. Raises CorpusError when there is no room for it.
    """
    try:
        folder = Path(tempfile.mkdtemp(prefix="scrub-reference-"))
    except OSError as error:
        raise CorpusError(f"no temporary folder for the reference corpus: {error.strerror}") from error
    atexit.register(_remove, folder, os.getpid())
    path = folder / "reference.index"
    corpus = data_root("corpora") / "reference"
    with Index.create(path) as index:
        for line in (corpus / "index.jsonl").read_bytes().splitlines():
            row = orjson.loads(line)
            text = (corpus / row["file"]).read_text(encoding="utf-8")
            index.add(row["id"], text, date=row["date"], title=row["title"], lang=row["lang"], site=row["site"])
    return Index.open(path)


def _remove(folder: Path, pid: int) -> None:
    """Delete the folder, unless this is a child of the process that made it."""
    if os.getpid() == pid:
        shutil.rmtree(folder, ignore_errors=True)
