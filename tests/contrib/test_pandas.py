"""pandas frames get the columns of the local engine."""

from __future__ import annotations

import pytest

from scrub.contrib.pandas import clean_frame
from scrub.errors import ScrubError
from tests.contrib.texts import ROWS, SCRUBBER, locally

pd = pytest.importorskip("pandas", reason="pandas is not installed: pip install 'news-scrub[pandas]'")


def test_a_frame_keeps_its_index_and_gets_what_the_local_engine_finds() -> None:
    df = pd.DataFrame(ROWS, index=list("abcdef"))
    found = clean_frame(df, SCRUBBER)
    assert list(found.index) == list("abcdef")
    assert [{k: None if v != v else v for k, v in row.items()} for row in found.to_dict("records")] == locally()
    assert df["text"].tolist() == [row["text"] for row in ROWS]


def test_missing_values_of_all_sorts_are_nothing_to_clean() -> None:
    df = pd.DataFrame({"body": pd.Series(["Share this article", None, pd.NA], dtype="string")})
    found = clean_frame(df, SCRUBBER, text_field="body")
    assert found["body"].isna().tolist() == [False, True, True]
    assert "nothing to clean" in found["scrub_warnings"][1]


def test_scores_are_numbers_even_when_there_are_none() -> None:
    found = clean_frame(pd.DataFrame({"text": [""]}), SCRUBBER)
    assert found["scrub_score_originality"].dtype == "float64"
    assert len(clean_frame(pd.DataFrame({"text": []}), SCRUBBER).columns) == len(found.columns)


def test_a_frame_without_text_is_refused_by_name() -> None:
    with pytest.raises(ScrubError, match="no column 'text' or 'html'; there are body"):
        clean_frame(pd.DataFrame({"body": ["x"]}))


def test_many_processes_find_the_same() -> None:
    df = pd.DataFrame(ROWS)
    assert clean_frame(df, SCRUBBER, jobs=1).equals(clean_frame(df, SCRUBBER))


def test_what_is_no_frame_and_what_is_no_scrubber_are_refused() -> None:
    df = pd.DataFrame({"text": ["x"]})
    with pytest.raises(TypeError, match=r"df is builtins\.list; expected a pandas\.DataFrame"):
        clean_frame(["x"])
    with pytest.raises(TypeError, match=r"scrubber is str; expected a scrub\.Scrubber \(columns: text_field='body'\)"):
        clean_frame(df, "body")


def test_a_column_that_is_there_twice_is_refused_when_it_is_read() -> None:
    df = pd.DataFrame([["Share this article", 1, 2]], columns=["text", "views", "views"])
    assert clean_frame(df, SCRUBBER)["text"].tolist() == [""]
    with pytest.raises(ScrubError, match="column 'text' is there 2 times; expected one of that name"):
        clean_frame(df.set_axis(["text", "text", "views"], axis=1))
