"""What is fuzzed: functions that take bytes and raise only when a promise is broken."""

from __future__ import annotations

import gzip
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np

from scrub.batch import tables, warc  # noqa: F401 - imported when first used, but the fuzzer must see them
from scrub.batch.http import page_of
from scrub.batch.readers import read_records
from scrub.batch.record import parsed
from scrub.batch.writers import json_line
from scrub.chrome.profile import SiteProfile
from scrub.engine.load import read_rule_file
from scrub.errors import CorpusError, RuleError
from scrub.originality.index import Index
from scrub.originality.postings import Rows, decoded, encoded, layout_of, print_keys, whole
from scrub.text.fold import fold, fold_lines, fold_with_map, line_key, tidy

__all__ = ["TARGETS"]

FOLDER = Path(tempfile.mkdtemp(prefix="scrub-fuzz-"))
LONGEST_STORY = 400


def file_of(data: bytes, name: str) -> Path:
    """Return a file with these bytes."""
    path = FOLDER / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def text_of(data: bytes) -> str:
    """Return any text, lone surrogates included."""
    return data.decode("utf-16-le" if data[:1] == b"\x01" else "utf-8", "surrogatepass" if len(data) % 2 else "replace")


def rules(data: bytes) -> None:
    """Read a rule file."""
    try:
        read_rule_file(file_of(data, "chrome/en.toml"))
    except RuleError:
        return


def profile(data: bytes) -> None:
    """Read a site profile, and make its rules anew."""
    try:
        profile = SiteProfile.read(file_of(data, "paper.example.toml"))
        _ = profile.rules, profile.plus(profile).rules
    except RuleError:
        return


def folding(data: bytes) -> None:
    """Fold a text in all ways."""
    try:
        text = text_of(data)
    except UnicodeDecodeError:
        return
    folded, offsets = fold_with_map(text)
    assert len(folded) == len(offsets), text
    assert offsets == sorted(offsets), text
    assert all(0 <= at < len(text) for at in offsets), text
    assert len(tidy(text)) == len(text), text
    assert fold(folded) == folded, text
    assert line_key(folded) in folded, text
    line = text.replace("\n", " ")
    assert fold_lines(tidy(line)) == [fold(line)], text


def records_of(path: Path) -> None:
    """Read a file: records with their fields or an error, all of which can be written and read again."""
    for record in read_records([str(path)]):
        assert record.error or record.fields, path
        assert json_line(record.fields).endswith(b"\n"), path


def archive(data: bytes) -> None:
    """Read an archive, plain and packed; a packed one with a broken member."""
    records_of(file_of(data, "in.warc"))
    packed = gzip.compress(data[: len(data) // 2]) + gzip.compress(data[len(data) // 2 :])
    at = data[0] * len(packed) // 256 if data else 0
    records_of(file_of(packed, "whole.warc.gz"))
    records_of(file_of(packed[:at] + data[:2] + packed[at + 1 :], "broken.warc.gz"))


def lines(data: bytes) -> None:
    """Read JSON lines; one by one they give what the file gives."""
    records_of(file_of(data, "in.jsonl"))
    for line in data.split(b"\n"):
        value = parsed(line)
        if isinstance(value, dict):
            assert isinstance(parsed(json_line(value)), dict), line


def table(data: bytes) -> None:
    """Read CSV."""
    records_of(file_of(data, "in.csv"))


def response(data: bytes) -> None:
    """Read a stored response."""
    assert isinstance(page_of(data).body, bytes)
    assert isinstance(page_of(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + data).body, bytes)


def postings(data: bytes) -> None:
    """Write a block of postings, read it back, and read it with one byte changed."""
    count = len(data) // 12
    if not count:
        return
    raw = np.frombuffer(data[: 12 * count], np.uint8).reshape(count, 12)
    keys = print_keys(np.ascontiguousarray(raw[:, :8]).view("<u8").ravel())
    docs = np.ascontiguousarray(raw[:, 8:10]).view("<u2").ravel().astype(np.int64)
    places = np.ascontiguousarray(raw[:, 10:]).view("<u2").ravel().astype(np.int64)
    order = np.argsort(keys, kind="stable")
    rows = Rows(keys[order], docs[order], places[order])
    layout = layout_of(count, int(docs.max()) + 1, int(places.max()), data[-1])
    blocks = list(encoded(rows, layout, 0, 1 << layout.bucket_bits))
    assert all(whole(block, bucket, layout.salt) for bucket, block in blocks), data
    back = decoded([bucket for bucket, _ in blocks], [block for _, block in blocks], layout)
    assert all(np.array_equal(mine, theirs) for mine, theirs in zip(rows, back, strict=True)), data
    bucket, block = blocks[data[0] % len(blocks)]
    at = data[1] % len(block)
    changed = block[:at] + bytes([block[at] ^ (data[2] or 1)]) + block[at + 1 :]
    assert not whole(changed, bucket, layout.salt), data


@cache
def sound() -> tuple[bytes, list[object]]:
    """Return a small index file and what it answers."""
    path = FOLDER / "sound.index"
    with Index.create(path) as index:
        for number in range(12):
            index.add(f"d{number}", story(number))
        index.commit()
    return path.read_bytes(), answers(path)


def story(number: int) -> str:
    """Return an invented text."""
    words = "harbour pier council winter ferry engineer tide vote railing steps plan cost storm boat keeper".split()
    return " ".join(words[(number * 7 + n * n) % len(words)] for n in range(LONGEST_STORY // 4)) + "."


def answers(path: Path) -> list[object]:
    """Return what an index says."""
    with Index.open(path) as index:
        return [len(index), *(index.match(story(number)).originality for number in (1, 5))]


def index(data: bytes) -> None:
    """Ask an index file of which some bytes are changed: the same answers, or CorpusError."""
    right, said = sound()
    broken = bytearray(right)
    for at in range(0, len(data) - 3, 4):
        broken[int.from_bytes(data[at : at + 3], "little") % len(broken)] ^= data[at + 3]
    path = file_of(bytes(broken), "broken.index")
    for log in FOLDER.glob("broken.index-*"):
        log.unlink()
    try:
        assert answers(path) == said, data
    except CorpusError:
        return


TARGETS: dict[str, Callable[[bytes], None]] = {
    "rules": rules,
    "profile": profile,
    "fold": folding,
    "warc": archive,
    "lines": lines,
    "table": table,
    "response": response,
    "postings": postings,
    "index": index,
}
