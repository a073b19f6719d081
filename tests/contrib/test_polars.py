"""polars frames, lazy frames and expressions get the columns of the local engine."""

from __future__ import annotations

import pytest

from scrub.contrib.polars import clean_expr, clean_frame
from scrub.errors import ScrubError
from tests.contrib.texts import ROWS, SCRUBBER, locally

pl = pytest.importorskip("polars", reason="polars is not installed: pip install 'news-scrub[polars]'")


def test_a_frame_gets_what_the_local_engine_finds() -> None:
    assert clean_frame(pl.DataFrame(ROWS), SCRUBBER).to_dicts() == locally()


def test_a_lazy_frame_stays_lazy_and_knows_its_columns() -> None:
    lazy = clean_frame(pl.LazyFrame(ROWS), SCRUBBER)
    assert isinstance(lazy, pl.LazyFrame)
    assert lazy.collect_schema()["scrub_score_readability"] == pl.Float64
    assert lazy.select("id", "text").collect().to_dicts() == [{"id": r["id"], "text": r["text"]} for r in locally()]


def test_an_expression_makes_a_struct_of_a_column() -> None:
    df = pl.DataFrame(ROWS).with_columns(clean_expr("text", SCRUBBER).alias("found"))
    assert df["found"].struct.field("text").to_list() == [row["text"] for row in locally()]
    assert df["text"].to_list() == [row["text"] for row in ROWS]


def test_a_frame_without_text_is_refused_even_when_lazy() -> None:
    with pytest.raises(ScrubError, match="no column"):
        clean_frame(pl.LazyFrame({"body": ["x"]}))


def test_what_is_no_frame_and_what_is_no_text_are_refused() -> None:
    numbers = pl.DataFrame({"body": [1, 2]})
    with pytest.raises(TypeError, match=r"df is builtins\.list; expected a polars\.DataFrame or LazyFrame"):
        clean_frame(["x"])
    for df in (numbers, numbers.lazy()):
        with pytest.raises(ScrubError, match="column 'body' is of type Int64; expected String"):
            clean_frame(df, SCRUBBER, text_field="body")
    with pytest.raises(ScrubError, match="column 'body' is of type Int64; expected String"):
        numbers.select(clean_expr("body", SCRUBBER))
