"""Parquet in and out: rows keep their types."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import pickle
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from scrub import Scrubber
from scrub.batch.arrow import Rows
from scrub.batch.chunk import Chunk, Position
from scrub.batch.columns import write_parquet
from scrub.batch.job import Job, run_job
from scrub.batch.output import Files, Target
from scrub.batch.readers import chunks_of, read_records, records_of
from scrub.batch.work import Clean, lost

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

STORY = "The council voted on Tuesday to rebuild the old pier by the end of the year."
COLUMNS = {
    "id": pa.array(range(300), pa.int16()),
    "text": [f"{STORY}\nAdvertisement"] * 300,
    "when": [dt.datetime(2026, 1, 2, tzinfo=dt.UTC)] * 300,
    "price": [Decimal("1.50")] * 300,
    "tags": [["a", None]] * 300,
    "raw": [b"\xff"] * 300,
}


@pytest.fixture
def path(tmp_path: Path) -> str:
    pq.write_table(pa.table(COLUMNS), tmp_path / "in.parquet", row_group_size=130)
    return str(tmp_path / "in.parquet")


def cleaned(path: str, tmp_path: Path, **options: Any) -> Any:
    work = Clean(scrubber=Scrubber(only=("chrome",)), shape="parquet", **options)
    data = b"".join(work(chunk, lambda _: None).data["out"] for chunk in chunks_of([path]))
    (tmp_path / "part").write_bytes(data)
    write_parquet(str(tmp_path / "part"), str(tmp_path / "out.parquet"))
    return pq.read_table(tmp_path / "out.parquet")


def test_rows_are_read_with_their_types_and_chunks_can_be_pickled(path: str) -> None:
    chunks = list(chunks_of([path]))
    rows = [r.fields for chunk in chunks for r in records_of(pickle.loads(pickle.dumps(chunk[:])))]
    assert len(rows) == 300
    assert rows[7] | {"text": ""} == {**{k: list(v)[7] for k, v in COLUMNS.items()}, "id": 7, "text": ""}


def test_a_table_is_read_out_of_a_pipe(path: str) -> None:
    code = "import scrub.batch.readers as r; print(len(list(r.read_records(['-']))))"
    with subprocess.Popen(["cat", path], stdout=subprocess.PIPE) as cat:
        done = subprocess.run([sys.executable, "-c", code], stdin=cat.stdout, capture_output=True, check=True)
    assert done.stdout == b"300\n"


def test_reading_goes_on_at_any_row(path: str) -> None:
    whole = [r.fields["id"] for r in read_records([path])]
    for begin in (1, 64, 129, 130, 131, 299):
        start = Position(0, begin, begin)
        rest = [(r.number, r.fields["id"]) for c in chunks_of([path], None, start) for r in records_of(c)]
        assert rest == [(n + 1, n) for n in whole[begin:]]


def test_other_columns_keep_their_types_and_findings_are_columns(path: str, tmp_path: Path) -> None:
    before, after = pq.read_table(path), cleaned(path, tmp_path)
    for name in COLUMNS:
        assert after.schema.field(name).type == before.schema.field(name).type
        if name != "text":
            assert after.column(name).to_pylist() == before.column(name).to_pylist()
    row = after.slice(299, 1).to_pylist()[0]
    assert row["text"] == STORY
    assert [f["kind"] for f in json.loads(row["scrub_removed"])] == ["advertisement"]
    assert after.schema.field("scrub_score_quality").type == pa.float64()


def test_json_lines_become_a_table_with_the_widest_type(tmp_path: Path) -> None:
    rows = [
        {"id": n if n < 100 else str(n), "text": STORY, "n": n if n < 70 else n / 2, "o": {"a": n}} for n in range(150)
    ]
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    table = cleaned(str(path), tmp_path)
    assert table.column("id").to_pylist() == [str(n) for n in range(150)]
    assert table.column("n").to_pylist() == [row["n"] for row in rows]
    assert table.column("o")[5].as_py() == '{"a":5}'


def test_a_damaged_file_is_a_record_with_an_error(path: str) -> None:
    data = Path(path).read_bytes()
    Path(path).write_bytes(data[: len(data) // 2])
    (record,) = read_records([path])
    assert "cannot be read to its end" in (record.error or "")


def test_no_rows_are_a_table_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "part").write_bytes(b"")
    write_parquet(str(tmp_path / "part"), str(tmp_path / "out.parquet"))
    assert pq.read_table(tmp_path / "out.parquet").num_rows == 0


def test_parquet_that_is_packed_once_more_is_refused_with_what_to_do(path: str, tmp_path: Path) -> None:
    (tmp_path / "in.parquet.gz").write_bytes(gzip.compress(Path(path).read_bytes()))
    (record,) = read_records([str(tmp_path / "in.parquet.gz")])
    assert "unpack it" in (record.error or "")


@pytest.mark.parametrize("name", ["in.jsonl", "in.csv", "in.parquet"])
def test_a_run_without_records_leaves_a_table_with_its_columns(name: str, tmp_path: Path) -> None:
    path, work = tmp_path / name, Clean(scrubber=Scrubber(only=("chrome",)), shape="parquet")
    if name == "in.parquet":
        pq.write_table(pa.table({"id": pa.array([], pa.int32()), "text": pa.array([], pa.large_string())}), path)
    else:
        path.write_text("id,text\n" if name == "in.csv" else "")
    sink = Files({"out": Target(str(tmp_path / "out"), lambda part, out, _: write_parquet(part, out))}, None)
    run_job(Job(files=[str(path)], work=work), sink, sink.state)
    schema = pq.read_schema(tmp_path / "out")
    assert schema.field("scrub_score_quality").type == pa.float64()
    assert schema.field("text").type == (pa.large_string() if name == "in.parquet" else pa.string())
    assert ("id" in schema.names) == (name != "in.jsonl")
    if name == "in.parquet":
        assert schema.field("id").type == pa.int32()


@pytest.mark.parametrize(
    ("values", "read"),
    [
        (pa.array([-(10**18)], pa.timestamp("us")), "-29719-04-05 22:13:20.000000"),
        (pa.array([10**7], pa.date32()), "29349-01-26"),
        (pa.array([1_764_228_000_000_000_001], pa.timestamp("ns")), dt.datetime.fromisoformat("2025-11-27T07:20")),
        (pa.array([1001], pa.duration("ns")), dt.timedelta(microseconds=1)),
        (pa.array([1001], pa.time64("ns")), dt.time(0, 0, 0, 1)),
        (pa.array([0], pa.timestamp("us", "Not/AZone")), "1970-01-01 00:00:00.000000Z"),
        (pa.array([b"caf\xe9"]).view(pa.string()), "café"),
    ],
)
def test_a_value_that_python_has_no_type_for_is_rounded_or_read_as_text(values: Any, read: Any) -> None:
    table = pa.table({"text": [STORY], "x": values})
    assert Rows(table)[0] == {"text": STORY, "x": read}
    assert list(Rows(table)) == [{"text": STORY, "x": read}]


def test_a_row_with_a_value_that_cannot_be_read_is_an_error_and_the_others_are_read() -> None:
    odd = pa.array([[0], [10**18]], pa.list_(pa.timestamp("us", "UTC")))
    rows = Rows(pa.table({"id": [1, 2], "x": odd}))
    chunk = Chunk("in.parquet", "parquet", 1, rows, Position(0, 2, 2))
    good, bad = records_of(chunk)
    assert good.fields["id"] == 1
    assert (bad.error or "").startswith("column x cannot be read")
    assert json.loads(bad.raw)["id"] == 2
    assert lost(chunk[1:], "hangs", Clean(scrubber=Scrubber(only=("chrome",)))).counts.failed == 1


@pytest.mark.parametrize("kind", [pa.string_view(), pa.binary_view()])
def test_columns_that_are_views_are_written(kind: Any, tmp_path: Path) -> None:
    views = pa.array(["a", "b", "c"], pa.string()).cast(kind)
    pq.write_table(pa.table({"text": [STORY, STORY * 2, STORY], "x": views}), tmp_path / "in.parquet")
    for most, left in ((None, [0, 1, 2]), (100, [0, 2])):
        table = cleaned(str(tmp_path / "in.parquet"), tmp_path, max_chars=most)
        assert table.column("x").to_pylist() == [views[n].as_py() for n in left]


def test_a_page_in_bytes_is_read_by_the_header_that_came_with_it(tmp_path: Path) -> None:
    story = "Le café de la mairie rouvre à l’été, dit le maire, et la cérémonie est prévue pour mardi."
    page = f"<html><body><article><p>{story}</p></article></body></html>".encode("mac-roman")
    table = pa.table({"html": [page], "content_type": ["text/html; charset=macintosh"]})
    pq.write_table(table, tmp_path / "in.parquet")
    assert cleaned(str(tmp_path / "in.parquet"), tmp_path).column("text").to_pylist() == [story]


@pytest.mark.parametrize("texts", [[["a", "list"]], [7], [b"bytes"]])
def test_a_column_that_is_no_text_passes_as_it_came(texts: list[Any], tmp_path: Path) -> None:
    pq.write_table(pa.table({"text": texts}), tmp_path / "in.parquet")
    table = cleaned(str(tmp_path / "in.parquet"), tmp_path)
    assert table.column("text").to_pylist() == texts
    assert "nothing to clean" in table.column("scrub_warnings")[0].as_py()


def test_a_page_beside_a_column_that_is_no_text_gives_one(tmp_path: Path) -> None:
    pages = [f"<html><body><article><p>{STORY}</p></article></body></html>", None]
    pq.write_table(pa.table({"text": [7, 8], "html": pages}), tmp_path / "in.parquet")
    assert cleaned(str(tmp_path / "in.parquet"), tmp_path).column("text").to_pylist() == [STORY, "8"]
