"""Where cleaned articles go."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest

import scrub
from scrub.batch.writers import json_line, output_stream, record_of
from scrub.errors import InputError

STORY = "The council voted on Tuesday to rebuild the old pier by the end of the year."


def test_a_file_appears_only_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    with suppress(KeyboardInterrupt), output_stream(str(path)) as stream:
        stream.write(b"half")
        raise KeyboardInterrupt
    assert not path.exists()
    with output_stream(str(path)) as stream:
        stream.write(b"whole")
    assert path.read_bytes() == b"whole"


def test_packed_output_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("a.jsonl.gz", "b.jsonl.gz"):
        with output_stream(str(tmp_path / name)) as stream:
            stream.write(b"the same")
    assert (tmp_path / "a.jsonl.gz").read_bytes() == (tmp_path / "b.jsonl.gz").read_bytes()


def test_an_output_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "no").write_bytes(b"")
    with pytest.raises(InputError, match="cannot be written"), output_stream(str(tmp_path / "no" / "out.txt")):
        pass


def test_a_record_keeps_its_fields_and_gets_findings() -> None:
    report = scrub.clean(f"{STORY}\nAdvertisement")
    record = record_of({"id": 7, "text": "old", "nested": {"a": [1]}}, report, keep_original=True)
    assert record["id"] == 7
    assert record["nested"] == {"a": [1]}
    assert record["text"] == STORY
    assert record["scrub"]["original"] == f"{STORY}\nAdvertisement"
    (removed,) = record["scrub"]["removed"]
    assert removed["span"] == [len(STORY) + 1, len(STORY) + 14]


@pytest.mark.parametrize("before", ["mine", {"meta": {"byline": ["By Ann Lee"]}, "before": 1}])
def test_what_a_record_has_as_scrub_is_kept(before: object) -> None:
    record = record_of({"text": "old", "scrub": before}, scrub.clean("A story."))
    assert record["scrub"]["before"] == before
    assert "before" not in record_of({"text": "old"}, scrub.clean("A story."))["scrub"]


def test_any_record_can_be_written_as_a_line() -> None:
    for value in ({"a": "\ud800"}, {"a": float("nan")}, {"a": 1 << 80}, {"é": "\u2028"}):
        assert json.loads(json_line(value).decode("utf-8", "replace"))
