"""CSV in and out."""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.batch.chunk import Position
from scrub.batch.readers import chunks_of, read_records, records_of
from scrub.batch.tables import write_csv
from scrub.batch.zstd import module as zstd


def written(folder: Path, data: bytes, name: str = "in.csv") -> str:
    (folder / name).write_bytes(data)
    return str(folder / name)


def test_rows_become_records_with_their_quotes_and_line_ends(tmp_path: Path) -> None:
    path = written(tmp_path, b'\xef\xbb\xbfid,text\r\n1,"two\r\nlines, ""quoted"""\r\n\r\n2,5" pipe\r\n')
    assert [(r.number, r.fields) for r in read_records([path])] == [
        (1, {"id": "1", "text": 'two\r\nlines, "quoted"'}),
        (2, {"id": "2", "text": '5" pipe'}),
    ]


@pytest.mark.parametrize(
    ("data", "fields"),
    [
        (b"id,text,id\n1,a,2\n", {"id": "1", "text": "a", "id_2": "2"}),
        (b"\r\n\nid,text\n1,a\n", {"id": "1", "text": "a"}),
        (b'id,"the\ntext"\n1,a\n', {"id": "1", "the\ntext": "a"}),
    ],
)
def test_odd_first_rows_name_the_columns(tmp_path: Path, data: bytes, fields: dict[str, str]) -> None:
    assert [r.fields for r in read_records([written(tmp_path, data)])] == [fields]


@pytest.mark.parametrize("data", ["id;text\n1;a\n".encode("utf-16"), b"id,text\r1,a\r"])
def test_what_is_no_table_is_refused(tmp_path: Path, data: bytes) -> None:
    (record,) = read_records([written(tmp_path, data)])
    assert record.error
    assert "UTF-8" in record.error or "carriage return" in record.error


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_the_first_line_says_the_delimiter(tmp_path: Path, delimiter: str) -> None:
    path = written(tmp_path, f"id{delimiter}text\n1{delimiter}a, b\n".encode())
    assert [r.fields for r in read_records([path])] == [{"id": "1", "text": "a, b"}]


def test_a_row_of_another_length_is_an_error(tmp_path: Path) -> None:
    good, bad = read_records([written(tmp_path, b"id,text\n1,a\n2\n")])
    assert good.error is None
    assert bad.error == "has 1 fields; expected 2"


def test_reading_goes_on_at_any_row(tmp_path: Path) -> None:
    path = written(tmp_path, b"id,text\n" + b"".join(b'%d,"a\nb"\n' % n for n in range(200)))
    chunks = list(chunks_of([path]))
    assert len(chunks) > 2
    rest = [r.fields["id"] for c in chunks_of([path], None, chunks[0].after) for r in records_of(c)]
    assert rest == [str(n) for n in range(len(chunks[0]), 200)]
    assert chunks[0].after == Position(0, chunks[0].after.offset, len(chunks[0]))


@given(
    st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), min_size=1), min_size=2, max_size=2)
    )
)
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    folder = tmp_path_factory.mktemp("csv")
    part = written(
        folder, b"".join(json.dumps(dict(zip("ab", row, strict=True))).encode() + b"\n" for row in rows), "p"
    )
    write_csv(part, str(folder / "out.csv"))
    assert [list(r.fields.values()) for r in read_records([str(folder / "out.csv")])] == rows


def test_columns_are_those_of_all_rows_and_nested_values_json(tmp_path: Path) -> None:
    part = written(tmp_path, b'{"a":1,"b":null}\n{"a":true,"c":{"d":[1]}}\n', "part")
    write_csv(part, str(tmp_path / "out.csv"))
    with open(tmp_path / "out.csv", newline="") as stream:
        assert list(csv.reader(stream)) == [["a", "b", "c"], ["1", "", ""], ["true", "", '{"d":[1]}']]


def test_cells_that_are_no_utf8_are_read_as_files_of_text_are(tmp_path: Path) -> None:
    (record,) = read_records([written(tmp_path, b"id,text\n1,caf\xe9\n")])
    assert record.fields["text"] == "café"
    assert record.warnings == ("encoding unknown: read as windows-1252",)


@pytest.mark.parametrize(
    ("name", "unpack", "delimiter"),
    [
        ("out.csv", bytes, ","),
        ("out.tsv", bytes, "\t"),
        ("out.csv.gz", gzip.decompress, ","),
        ("out.TSV.gz", gzip.decompress, "\t"),
        ("out.csv.zst", zstd().decompress, ","),
    ],
)
def test_a_table_is_written_as_its_name_says(name: str, unpack: Any, delimiter: str, tmp_path: Path) -> None:
    (tmp_path / "part").write_bytes(b'{"id":1,"text":"One, two"}\n')
    write_csv(str(tmp_path / "part"), str(tmp_path / "part2"), str(tmp_path / name))
    (tmp_path / "part2").rename(tmp_path / name)
    first, _ = unpack((tmp_path / name).read_bytes()).decode().split("\n", 1)
    assert first == f"id{delimiter}text"
    (record,) = read_records([str(tmp_path / name)])
    assert record.fields == {"id": "1", "text": "One, two"}


def test_the_name_of_a_file_stands_above_its_first_line(tmp_path: Path) -> None:
    (record,) = read_records([written(tmp_path, b"text, all of it\nOne, two\n", "in.tsv")])
    assert record.fields == {"text, all of it": "One, two"}


def test_columns_without_rows_are_a_header(tmp_path: Path) -> None:
    (tmp_path / "part").write_bytes(b'["id","text"]\n')
    write_csv(str(tmp_path / "part"), str(tmp_path / "out.csv"))
    assert (tmp_path / "out.csv").read_text() == "id,text\n"


ROWS = [b"%d,story %d\n" % (n, n) for n in range(200)]


@pytest.mark.parametrize("quoted", [b"", b'150,"a, b"\n', b'150,"a\nb"\n'])
@pytest.mark.parametrize("begun", [b'5,"story 5\n', b'"5\nmore","story ""5"" and\n'])
def test_a_quote_that_is_never_closed_costs_its_own_row_alone(tmp_path: Path, begun: bytes, quoted: bytes) -> None:
    rows = [*ROWS[:5], begun, *ROWS[6:150], quoted, *ROWS[151:]]
    path = written(tmp_path, b"id,text\n" + b"".join(rows))
    found = list(read_records([path]))
    (broken,) = [r for r in found if r.error]
    assert (broken.number, broken.raw, broken.fields) == (6, begun, {})
    assert "the quote is not closed that opens in" in broken.error
    assert [r.fields["id"] for r in found if not r.error] == [
        str(n) for n in range(200) if n != 5 and (quoted or n != 150)
    ]


def test_rows_behind_a_quote_that_is_never_closed_are_the_same_wherever_reading_begins(tmp_path: Path) -> None:
    rows = [*ROWS[:70], b'70,"story\n', *ROWS[71:140], b'140,"a\nb"\n', *ROWS[141:], b'200,"end']
    path = written(tmp_path, b"id,text\n" + b"".join(rows))
    chunks = list(chunks_of([path]))
    assert len(chunks) == 4
    for at, chunk in enumerate(chunks[:-1]):
        again = [r for c in chunks_of([path], start=chunk.after) for r in records_of(c)]
        assert again == [r for c in chunks[at + 1 :] for r in records_of(c)]


def test_a_row_ends_where_it_is_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scrub.batch.rows.LONGEST", 500)
    path = written(tmp_path, b"id,text\n" + b'0,"story\n' + b"".join(ROWS[1:]))
    broken, *others = read_records([path])
    assert broken.raw == b'0,"story\n'
    assert [r.fields["id"] for r in others] == [str(n) for n in range(1, 200)]


@pytest.mark.parametrize("row", [b'1,"a\nb" ,x\n', b'1,"two\nlines, ""quoted""",x\n', b'1,5" pipe,"x\n\n"\n'])
def test_a_row_of_several_lines_stays_one(tmp_path: Path, row: bytes) -> None:
    first, second = read_records([written(tmp_path, b"id,text,more\n" + row + b"2,a,b\n")])
    assert (first.fields["id"], second.fields["id"], second.number) == ("1", "2", 2)


def test_a_first_row_whose_quote_is_never_closed_is_refused(tmp_path: Path) -> None:
    (record,) = read_records([written(tmp_path, b'id,"text\n1,a\n2,b\n')])
    assert "never closed" in (record.error or "")


def test_cells_of_a_row_are_read_in_one_encoding(tmp_path: Path) -> None:
    text = "Prom na wyspę znów popłynie w poniedziałek, po miesiącu napraw, i będzie pływał aż do świąt."
    path = written(tmp_path, f'id;title;text\n1;Łódź;"{text}"\n'.encode("cp1250"))
    (record,) = read_records([path])
    assert record.fields == {"id": "1", "title": "Łódź", "text": text}
    assert record.warnings == ("encoding unknown: read as cp1250, which its letters suggest",)


def test_cells_with_the_mark_between_cells_are_read_one_by_one(tmp_path: Path) -> None:
    path = written(tmp_path, "title,text\ncafé\x1f,Größe\n".encode("cp1252"))
    (record,) = read_records([path])
    assert record.fields == {"title": "café\x1f", "text": "Größe"}
