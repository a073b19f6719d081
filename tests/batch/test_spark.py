"""Spark does what the local engine does; on a real session of two cores."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scrub import Scrubber, learn
from scrub.batch.frames import clean_rows
from scrub.batch.readers import chunks_of
from scrub.batch.spark import clean_dataframe, index_dataframe, learn_dataframe
from scrub.batch.work import Clean
from scrub.cli import spark_clean
from scrub.errors import CorpusError, ScrubError
from tests.batch.spark_poison import Poisoned

pytest.importorskip("pyspark", reason="pyspark is not installed: pip install 'news-scrub[spark]'")

JAVA = shutil.which("java") or os.environ.get("JAVA_HOME")
pytestmark = [
    pytest.mark.spark,
    pytest.mark.skipif(not JAVA, reason="Spark needs Java 17 or later: there is no java on PATH and no JAVA_HOME"),
    pytest.mark.filterwarnings("ignore"),
]

STORY = "The council voted on Tuesday to rebuild the old pier by the end of the year, {} members said."
CHROME = ("Share this article", "Advertisement", "Read more", "Sign up for our newsletter")
ROWS = [
    {
        "id": number,
        "text": f"{STORY.format(number)}\n\nThe harbour master said that it’s teh first time.\n\n{CHROME[number % 4]}",
        "url": f"https://paper{number % 2}.example/{number}",
        "tags": ["a", str(number)],
    }
    for number in range(150)
]
ROWS[7]["text"] = None
ROWS[8]["text"] = "\x00 \u2028 odd \ufeff"
ROWS[9]["text"] = ""


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    root = str(Path(__file__).parents[2])
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    options = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "2",
        "spark.driver.memory": "512m",
        "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",  # short jobs: do not optimise
        "spark.ui.showConsoleProgress": "false",
    }
    builder = SparkSession.builder.master("local[2]").appName("scrub-tests")
    for name, value in options.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


@pytest.fixture
def rows(spark: Any) -> Any:
    schema = "id int, text string, url string, tags array<string>"
    return spark.createDataFrame(ROWS, schema)


@pytest.fixture
def scrubber() -> Scrubber:
    return Scrubber(skip=("filler", "readability"))


def locally(scrubber: Scrubber, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row | found for row, found in zip(rows, clean_rows(scrubber)(rows), strict=True)]


def test_the_same_text_and_findings_as_the_local_engine(rows: Any, scrubber: Scrubber) -> None:
    found = clean_dataframe(rows, scrubber, isolate=False).collect()
    assert [row.asDict() for row in found] == locally(scrubber, ROWS)


def test_the_columns_are_those_of_the_local_parquet(rows: Any, scrubber: Scrubber, tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    from scrub.batch.columns import write_parquet

    rows.toPandas().to_parquet(tmp_path / "in.parquet")
    work = Clean(scrubber=scrubber, shape="parquet")
    (tmp_path / "part").write_bytes(
        b"".join(work(chunk, lambda _: None).data["out"] for chunk in chunks_of([str(tmp_path / "in.parquet")]))
    )
    write_parquet(str(tmp_path / "part"), str(tmp_path / "local.parquet"))
    local = pq.read_table(tmp_path / "local.parquet").sort_by("id").to_pylist()
    found = clean_dataframe(rows, scrubber, isolate=False).drop("scrub_error").collect()
    assert [row.asDict() for row in found] == local


def test_rows_that_kill_their_process_or_raise_cost_themselves_alone(spark: Any) -> None:
    texts = [f"A story of {n} words." for n in range(40)]
    texts[5], texts[20], texts[30] = "exit", "raise", "kill"
    df = spark.createDataFrame(list(enumerate(texts)), "id int, text string")
    found = clean_dataframe(df, Poisoned(only=("chrome",))).collect()
    errors = {row.text: row.scrub_error for row in found if row.scrub_error}
    assert errors.keys() == {"exit", "raise", "kill"}
    assert "poison" in errors["raise"]
    local = locally(Scrubber(only=("chrome",)), [{"id": n, "text": text} for n, text in enumerate(texts)])
    assert len(found) == 40
    assert all(row.asDict() == one for row, one in zip(found, local, strict=True) if not row.scrub_error)


def test_pages_get_a_text_and_other_names_are_taken(spark: Any) -> None:
    page = f"<html><body><article><p>{STORY.format(3) * 3}</p></article><p>Advertisement</p></body></html>"
    df = spark.createDataFrame([(1, page.encode(), "en")], "n int, page binary, language string")
    row = clean_dataframe(
        df, Scrubber(only=("chrome",)), isolate=False, html_field="page", lang_field="language", text_field="body"
    ).first()
    assert row.body.startswith("The council voted")
    assert bytes(row.page) == page.encode()


def test_a_text_that_is_a_number_is_refused_before_anything_runs(spark: Any) -> None:
    df = spark.createDataFrame([(1, 2)], "id int, text int")
    with pytest.raises(ScrubError, match="'text' is of type integer; expected string"):
        clean_dataframe(df)
    with pytest.raises(ScrubError, match="no column 'body' or 'html'"):
        clean_dataframe(df, text_field="body")
    with pytest.raises(ScrubError, match="unknown option 'text_filed'"):
        clean_dataframe(df, text_filed="text")


def test_sites_are_learned_as_the_local_engine_learns_them(rows: Any, tmp_path: Path) -> None:
    found = learn_dataframe(rows.where("text != ''"))
    assert sorted(found.sites) == ["paper0.example", "paper1.example"]
    assert {p.counts.pages + p.counts.repeated for p in found.sites.values()} == {60}
    again = learn_dataframe(rows.where("text != ''").repartition(5), folder=str(tmp_path / "profiles"))
    assert again.compiled_for("https://paper0.example/1") is not None
    for site, one in found.sites.items():
        assert learn_dataframe(rows.where("text != ''").repartition(3)).sites[site].rules == one.rules


def test_the_counts_of_a_site_are_those_of_its_pages(rows: Any) -> None:
    found = learn_dataframe(rows.where("text != '' and id < 50"))
    local = learn([row for row in ROWS if row["text"] and row["id"] < 50])
    for site, one in local.sites.items():
        assert found.sites[site].counts.pages == one.counts.pages
        assert {(r.id, frozenset(r.text)) for r in found.sites[site].rules} == {
            (r.id, frozenset(r.text)) for r in one.rules
        }


def test_rows_may_name_their_site(spark: Any) -> None:
    given = [(row["text"], "paper.example", row["id"]) for row in ROWS[:30] if row["text"]]
    df = spark.createDataFrame(given, "text string, source string, id int")
    profile = learn_dataframe(df, site_field="source")
    assert [*profile.sites] == ["paper.example"]
    df = spark.createDataFrame(
        [(*given[0], 1), (given[0][0], "other.example", 0, 1)], "text string, source string, id int, site int"
    )
    scrubber = Scrubber(only=("chrome",), profile=profile)
    found = clean_dataframe(df, scrubber, isolate=False, site_field="source").collect()
    learned = f"+{profile.compiled_for('paper.example').id}"
    assert [row.scrub_ruleset.endswith(learned) for row in found] == [True, False]


def test_partitions_become_one_index_that_travels_to_the_tasks(rows: Any, spark: Any, tmp_path: Path) -> None:
    with index_dataframe(rows, str(tmp_path / "all.index"), parts=str(tmp_path / "parts")) as index:
        assert len(index) == 149
        assert index.match(ROWS[4]["text"]).originality < 0.1
    with pytest.raises(CorpusError):
        index_dataframe(rows, str(tmp_path / "all.index"), parts=str(tmp_path / "parts"))
    scrubber = Scrubber(only=("match",), reference=str(tmp_path / "all.index"))
    found = clean_dataframe(rows.where("id < 6").drop("url"), scrubber, isolate=False).collect()
    given = [{name: value for name, value in row.items() if name != "url"} for row in ROWS[:6]]
    assert [row.asDict() for row in found] == locally(scrubber, given)
    assert found[0].scrub_score_originality < 0.1
    sources = [source["doc_id"] for source in json.loads(found[0].scrub_details)["sources"]]
    assert sources == ["1", "2", "3"]  # the document itself, known by a number, is none


def options_of(*args: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    spark_clean.add_arguments(parser)
    return parser.parse_args(args)


def test_lines_are_cleaned_to_the_bytes_of_the_local_engine(spark: Any, scrubber: Scrubber, tmp_path: Path) -> None:
    lines = [json.dumps({**row, "price": 1.5, "big": 2**70}) for row in ROWS[:20]]
    lines[3:3] = ["", "{not json", '{"id": 1, "text": "\\ud800 a\\u2028b", "url": null}', "[1]"]
    (tmp_path / "in.jsonl").write_bytes("\n".join(lines).encode() + b'\n{"text": "\xff"}\n')
    options = options_of(str(tmp_path / "in.jsonl"), str(tmp_path / "out"), "--no-isolate")
    assert spark_clean.clean(spark, scrubber, options) == (2, 24)
    work = Clean(scrubber=scrubber)
    local = [work(chunk, lambda _: None).data for chunk in chunks_of([str(tmp_path / "in.jsonl")])]
    found = [path.read_bytes() for path in sorted((tmp_path / "out" / "kind=out").glob("*.txt"))]
    assert b"".join(found) == b"".join(data["out"] for data in local)
    refused = b"".join(path.read_bytes() for path in (tmp_path / "out" / "kind=quarantine").glob("*.txt"))
    assert [json.loads(line)["raw"] for line in refused.splitlines()][:2] == ["{not json", "[1]"]


def test_parquet_is_cleaned_to_parquet_with_the_options_of_the_command_line(
    spark: Any, rows: Any, tmp_path: Path
) -> None:
    rows.withColumnRenamed("text", "body").write.parquet(str(tmp_path / "in"))
    options = options_of(
        str(tmp_path / "in"), str(tmp_path / "out"), "--text-field", "body", "--no-isolate", "--only", "chrome"
    )
    assert spark_clean.clean(spark, spark_clean.scrubber_of(options), options) == (0, 150)
    found = {row.id: row for row in spark.read.parquet(str(tmp_path / "out")).collect()}
    local = clean_rows(Scrubber(only=("chrome",)), text_field="body")
    assert found[4].asDict() == local([found[4].asDict() | {"body": ROWS[4]["text"]}])[0] | {
        name: ROWS[4][name] for name in ("id", "url", "tags")
    }
