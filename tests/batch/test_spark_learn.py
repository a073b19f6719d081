"""Learning on Spark: what a task makes of its rows, without Spark."""

from __future__ import annotations

from typing import Any

import pytest

from scrub.batch.frames import field_names
from scrub.batch.spark_learn import PagesOf, count_site
from scrub.chrome.learn import count_pages
from scrub.chrome.profile_file import pack
from tests.batch.test_learn import pages

pa = pytest.importorskip("pyarrow")


def read(rows: list[dict[str, Any]], **fields: str) -> Any:
    return pa.Table.from_batches(PagesOf(field_names(fields))([pa.RecordBatch.from_pylist(rows)]))


def test_rows_name_their_site_as_records_do() -> None:
    rows = [
        {"site": "a.example", "url": "https://b.example/1", "text": "One"},
        {"site": "The Paper", "url": "https://b.example/2", "text": "Two"},
        {"site": "Paper", "url": None, "text": "Three"},
        {"site": None, "url": "https://b.example/4", "text": "Four"},
        {"site": None, "url": None, "text": "Five"},
    ]
    assert read(rows)["site"].to_pylist() == ["a.example", "b.example", "paper", "b.example"]
    assert read([{"source": "a.example", "text": "One"}], site_field="source")["site"].to_pylist() == ["a.example"]


def test_a_site_is_counted_as_by_the_local_engine_without_its_titles() -> None:
    rows = [{**row, "title": row["text"].split("\n")[0], "lang": "en"} for row in pages("a.example", 20)]
    table = read(rows)
    (found,) = count_site(table).to_pylist()
    ordered = [rows[at] for at in sorted(range(20), key=lambda at: table["key"][at].as_py())]
    assert found == {"site": "a.example", "pages": 20, "counts": pack(count_pages(ordered)["a.example"])}
