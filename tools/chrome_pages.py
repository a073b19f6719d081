"""Real pages whose lines were read and labelled by hand, as several extractors leave them.

``chrome_pages/labels.jsonl`` holds one page a line: the set and the id of the page in the data, its site, and for each
code the fingerprints of its lines; the text itself stays in the data. Codes are ``k`` article, ``t`` its headline,
``d`` chrome, ``m`` data about the article, ``a`` cannot tell; a line that no one has read is ``a``. The labels of one
page hold for every extractor, so what was read by hand in the data counts for its other versions too.

Needs resiliparse and trafilatura.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

__all__ = ["coded", "fingerprint", "labels_of", "lines_of", "read_by_hand", "versions"]

FILE = Path(__file__).parent / "chrome_pages" / "labels.jsonl"
READ = 0.9
"""Share of the lines of a version that must be known, or it shows another page than the one that was read."""


def fingerprint(line: str) -> str:
    """Return what tells a line of a page from its others: 8 hexadecimal digits, white space set aside."""
    return hashlib.sha256(" ".join(line.split()).encode("utf-8", "replace")).hexdigest()[:8]


def labels_of(page: Mapping[str, Any]) -> dict[str, str]:
    """Return fingerprint -> code of a page of the file."""
    return {mark: code for code, marks in page["lines"].items() for mark in marks.split()}


def read_by_hand() -> Iterator[dict[str, Any]]:
    """Yield the pages of the file."""
    with FILE.open(encoding="utf-8") as rows:
        yield from map(json.loads, rows)


def versions(html: str) -> Iterator[list[str]]:
    """Yield the lines of a page as trafilatura leaves them, all that it finds and its best, and as resiliparse does."""
    import trafilatura
    from resiliparse.extract.html2text import extract_plain_text

    yield lines_of(trafilatura.extract(html, favor_recall=True, include_comments=True, include_tables=True))
    yield lines_of(trafilatura.extract(html))
    yield lines_of(extract_plain_text(html, main_content=True, list_bullets=False))


def lines_of(text: str | None) -> list[str]:
    """Return the lines of a text that are not blank."""
    return [line.strip() for line in (text or "").split("\n") if line.strip()]


def coded(lines: Iterable[str], known: Mapping[str, str]) -> str | None:
    """Return the codes of lines, ``a`` for those that no one has read, or None when too few are known."""
    codes = "".join(known.get(fingerprint(line), "a") for line in lines)
    return codes if codes and codes.count("a") <= (1 - READ) * len(codes) else None
