"""Compiled expressions on disk: read back as they were, and never trusted when damaged or of another version."""

from __future__ import annotations

import json
import pickle
import zlib
from pathlib import Path

import pytest
import regex

from scrub.engine.compile import pattern_of
from scrub.engine.load import load_rules
from scrub.engine.stored import FLAGS, Stored, read_patterns, sources_of, write_patterns

SOURCES = [r"\bnext (?:page|story)\b", r"(?-i:Foto|Bild): .{3,9}\b", r"(?<=\p{Lu}{2} )\d+"]
TEXT = "Next story: the harbour. Foto: Anna Lund\nAB 12"


def written(folder: Path, sources: list[str]) -> Stored:
    write_patterns(folder, sources)
    return read_patterns(folder)


@pytest.mark.parametrize("source", SOURCES)
def test_an_expression_comes_back_as_it_was(tmp_path: Path, source: str) -> None:
    pattern = written(tmp_path, SOURCES).get(source)
    assert pattern is not None
    there = [found.span() for found in pattern.finditer(TEXT)]
    assert there == [found.span() for found in regex.finditer(source, TEXT, FLAGS)] != []


def test_what_is_not_there_or_does_not_compile_is_none(tmp_path: Path) -> None:
    stored = written(tmp_path, [*SOURCES, "("])
    assert stored.get("(") is None
    assert stored.get("another") is None
    assert read_patterns(tmp_path / "nowhere").get(SOURCES[0]) is None


def test_writing_again_takes_what_is_there(tmp_path: Path) -> None:
    written(tmp_path, SOURCES[:2])
    before = (tmp_path / "patterns.bin").read_bytes()
    written(tmp_path, SOURCES)
    written(tmp_path, SOURCES[:2])
    assert (tmp_path / "patterns.bin").read_bytes() == before


def test_another_version_is_not_read(tmp_path: Path) -> None:
    written(tmp_path, SOURCES)
    path = tmp_path / "patterns.bin"
    head, _, body = path.read_bytes().partition(b"\n")
    path.write_bytes(json.dumps({**json.loads(head), "made_by": "regex 1.0 little"}).encode() + b"\n" + body)
    assert read_patterns(tmp_path).get(SOURCES[0]) is None


def test_a_file_that_is_cut_off_gives_what_is_sound(tmp_path: Path) -> None:
    written(tmp_path, SOURCES)
    path = tmp_path / "patterns.bin"
    raw = path.read_bytes()
    counts = []
    for cut in range(len(raw), -1, -10):
        path.write_bytes(raw[:cut])
        stored = read_patterns(tmp_path)
        counts.append(sum(stored.get(source) is not None for source in SOURCES))
    assert counts == sorted(counts, reverse=True)
    assert (counts[0], counts[1], counts[-1]) == (3, 2, 0)


def test_a_flipped_bit_is_seen(tmp_path: Path) -> None:
    written(tmp_path, SOURCES)
    path = tmp_path / "patterns.bin"
    raw = bytearray(path.read_bytes())
    raw[-20] ^= 4
    path.write_bytes(bytes(raw))
    stored = read_patterns(tmp_path)
    found = [source for source in SOURCES if stored.get(source) is not None]
    assert len(found) == len(SOURCES) - 1


def test_nothing_but_expressions_is_read(tmp_path: Path) -> None:
    written(tmp_path, SOURCES)
    path = tmp_path / "patterns.bin"
    head = json.loads(path.read_bytes().partition(b"\n")[0])
    raw = pickle.dumps(print)
    many = len(head["sizes"])
    head |= {"sizes": [len(raw)] * many, "checksums": [zlib.crc32(raw)] * many}
    path.write_bytes(json.dumps(head).encode() + b"\n" + raw * many)
    with pytest.raises(pickle.UnpicklingError, match="no part of a regular expression"):
        read_patterns(tmp_path).get(SOURCES[0])


def test_expressions_of_rules_are_all_that_rules_have() -> None:
    rules = [rule for rule in load_rules() if rule.unless is not None][:3]
    sources = list(sources_of(rules))
    assert all(rule.unless in sources for rule in rules)
    assert all(pattern_of(source).pattern == source for source in sources)
