"""What a worker makes of a chunk."""

from __future__ import annotations

import json
from typing import Any

import pytest

from scrub import Scrubber
from scrub.batch.chunk import Chunk, Position
from scrub.batch.record import Record
from scrub.batch.warc import Found
from scrub.batch.work import Clean, Counts, id_of, lost, merged

STORY = "The council voted on Tuesday to rebuild the old pier by the end of the year."
SCRUBBER = Scrubber(only=("chrome",))


def chunk(*lines: bytes) -> Chunk:
    return Chunk("in.jsonl", "jsonl", 11, lines, Position())


def cleaned(*rows: Any, **options: Any) -> Any:
    lines = [row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows]
    return Clean(scrubber=SCRUBBER, **options)(chunk(*lines), lambda _: None)


def out(result: Any, name: str = "out") -> list[Any]:
    return [json.loads(line) for line in result.data[name].splitlines()]


def test_fields_may_have_other_names() -> None:
    names = {"text": "body", "id": "key", "lang": "language"}
    (row,) = out(cleaned({"key": 1, "body": f"{STORY}\nAdvertisement", "language": "en", "text": 5}, names=names))
    assert (row["key"], row["body"], row["text"], row["scrub"]["lang"]) == (1, STORY, 5, "en")


@pytest.mark.parametrize("line", [b'{"id":1,"text":5}', b'{"id":1}', b'{"id":1,"text":null,"html":["x"]}'])
def test_a_record_without_text_stays_as_it_came_with_a_warning(line: bytes) -> None:
    (row,) = out(cleaned(line))
    assert {**json.loads(line), "scrub": row["scrub"]} == row
    assert "nothing to clean" in row["scrub"]["warnings"][0]


@pytest.mark.parametrize(
    "fields",
    [
        '{"n":123456789012345678901234567890}',
        '{"n":18446744073709551616,"f":1.5,"t":true,"z":null}',
        '{"s":"\\ud83d alone","u":"\\u2028"}',
        '{"deep":' + "[" * 300 + "]" * 300 + "}",
    ],
)
def test_other_fields_come_back_as_they_were(fields: str) -> None:
    given = {"text": STORY, **json.loads(fields)}
    (row,) = out(cleaned(json.dumps(given).encode()))
    assert {**given, "scrub": row["scrub"]} == row


def test_what_json_cannot_say_becomes_null() -> None:
    (row,) = out(cleaned(b'{"text":"x","n":NaN,"i":[Infinity],"s":"\\ud83d"}'))
    assert (row["n"], row["i"], row["s"]) == (None, [None], "\ud83d")


def test_a_score_below_the_least_rejects_with_the_reason() -> None:
    rows = ({"id": 1, "text": STORY}, {"id": 2, "text": f"{STORY}\nAdvertisement"})
    result = cleaned(*rows, least=(("chrome", 0.01), ("quality", 0.5)))
    assert [row["id"] for row in out(result)] == [2]
    assert [(row["id"], row["scrub_reason"]) for row in out(result, "rejects")] == [(1, "chrome 0 < 0.01")]
    assert result.counts.rejected == 1


def test_a_record_that_is_too_long_is_quarantined() -> None:
    result = cleaned({"id": 1, "text": "x" * 11}, {"id": 2, "text": "x" * 10}, max_chars=10)
    assert [row["id"] for row in out(result)] == [2]
    assert result.counts.failures == ("in.jsonl:11: has 11 characters; at most 10 are cleaned",)


def test_the_quarantine_holds_id_and_record_of_what_is_refused() -> None:
    long = {"key": "a-7", "text": "x" * (2 << 20), "more": [1, {"a": None}]}
    result = cleaned(long, b'{"key": "a-8", "text": "cut', max_chars=10, names={"id": "key", "text": "text"})
    (refused, broken) = out(result, "quarantine")
    assert (refused["id"], json.loads(refused["raw"])) == ("a-7", long)
    assert (broken["id"], broken["raw"]) == ("a-8", '{"key": "a-8", "text": "cut')
    assert "raw_bytes" not in refused


def test_the_quarantine_holds_the_text_of_a_file_that_is_refused() -> None:
    whole = Chunk("a.txt", "text", 1, [("a.txt", "text", STORY.encode())], Position())
    (refused,) = out(Clean(scrubber=SCRUBBER, max_chars=10)(whole, lambda _: None), "quarantine")
    assert (refused["id"], refused["raw"]) == (None, STORY)


@pytest.mark.parametrize(
    ("form", "item", "head"),
    [
        ("csv", ["a-7", "x"], ["id", "text"]),
        ("parquet", {"id": "a-7", "text": "x"}, None),
        ("warc", Found("conversion", "a-7", "", "", "", b"x"), None),
    ],
)
def test_a_lost_row_is_kept_with_its_id(form: str, item: Any, head: Any) -> None:
    result = lost(Chunk("in", form, 1, [item], Position(), head), "hangs", Clean(scrubber=SCRUBBER))
    (row,) = out(result, "quarantine")
    assert (row["id"], '"x"' in row["raw"]) == ("a-7", True)


def test_a_table_has_findings_as_columns() -> None:
    (row,) = out(cleaned({"id": 1, "text": f"{STORY}\nAdvertisement"}, shape="csv"))
    assert row["text"] == STORY
    assert row["scrub_score_chrome"] == 0.0588
    assert json.loads(row["scrub_removed"])[0]["kind"] == "advertisement"


def test_each_record_is_noted_before_it_is_parsed() -> None:
    seen: list[int] = []
    Clean(scrubber=SCRUBBER)(chunk(b"{}", b"", b"no"), seen.append)
    assert seen == [0, 1, 2]


def test_parts_are_merged_to_what_the_whole_would_be() -> None:
    lines = [json.dumps({"id": n, "text": STORY}).encode() for n in range(9)] + [b"{no"]
    for path in ("out.jsonl", "out.jsonl.gz", "out.jsonl.zst"):
        work = Clean(scrubber=SCRUBBER, paths={"out": path, "quarantine": path})
        whole = work(chunk(*lines), lambda _: None)
        parts = [work(chunk(*lines)[a:b], lambda _: None) for a, b in ((0, 4), (4, 5), (5, 10))]
        assert merged(parts, work) == whole


def test_a_lost_record_is_named_by_its_id_and_how_to_see_it_again() -> None:
    names = {"id": "key"}
    result = lost(chunk(b'{"key":"a-7","text":"x"}'), "killed by SIGKILL", Clean(scrubber=SCRUBBER, names=names))
    assert out(result, "quarantine") == [
        {
            "path": "in.jsonl",
            "number": 11,
            "id": "a-7",
            "error": "killed by SIGKILL",
            "raw": '{"key":"a-7","text":"x"}',
            "reproduce": "scrub clean in.jsonl --start 11 --limit 1",
        }
    ]
    assert result.counts == Counts(failed=1, failures=("in.jsonl:11: killed by SIGKILL",))


@pytest.mark.parametrize("item", [("a.html", "html", b"<p>"), ["1", "2"], b"\xff{", b"[" * 99_999, None])
def test_any_record_can_be_lost(item: Any) -> None:
    form = "text" if isinstance(item, tuple) else "jsonl"
    result = lost(Chunk("x", form, 1, [item], Position()), "hangs", Clean(scrubber=SCRUBBER))
    assert out(result, "quarantine")[0]["error"] == "hangs"


@pytest.mark.parametrize(
    ("start", "expected"),
    [(b'{"id":"a \\"7\\"",', 'a "7"'), (b'{"n":1,"id": -12,', -12), (b'{"id":[1],', None), (b"{", None)],
)
def test_a_long_line_is_named_without_parsing_it(start: bytes, expected: object) -> None:
    assert id_of(start + b'"text":"' + b"x" * (1 << 20) + b'"}', "id") == expected


def test_records_without_a_text_are_counted_with_their_fields() -> None:
    work = Clean(scrubber=Scrubber(only=("chrome",)))
    counts = work.empty([Record({"id": 1, "body": "x"}, "a.jsonl"), Record({"text": "x"}, "a.jsonl", format="jsonl")])
    assert (counts.empty, counts.seen) == (1, ("id", "body"))
    assert counts.plus(counts).seen == ("id", "body")


def test_fields_that_are_told_are_short_and_in_one_line() -> None:
    counts = cleaned({STORY: 1, "two\nlines": 2}).counts
    assert counts.seen == (f"{STORY[:39]}…", "two lines")
