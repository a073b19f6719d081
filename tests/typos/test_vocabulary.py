from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.errors import CorpusError
from scrub.typos.collect import collect
from scrub.typos.vocabulary import SUFFIX, Known, NameLexicon, Vocabulary, beside, load

TEXTS = [
    ("President Anna Tokayev met Mr Olzhas Bektenov in Lund on Monday.", "en"),
    ("In Lund, Anna Tokayev opened a bridge on Monday.", "en"),
    ("In Lund sprach Anna Tokayev.", "de"),
]


def test_a_vocabulary_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    made = collect(TEXTS)
    made.save(tmp_path / "news.words")
    assert load(tmp_path / "news.words") == made


def test_the_same_texts_make_the_same_bytes(tmp_path: Path) -> None:
    collect(TEXTS).save(tmp_path / "one")
    collect(TEXTS).save(tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize(
    "data", [b"", b"no gzip", gzip.compress(b"{}", mtime=0), gzip.compress(b'{"format": 99}', mtime=0)]
)
def test_a_file_that_is_none_is_an_error_of_the_corpus(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "bad").write_bytes(data)
    with pytest.raises(CorpusError):
        load(tmp_path / "bad")


def test_beside_an_index_lies_its_vocabulary_or_none(tmp_path: Path) -> None:
    assert beside(tmp_path / "ix") is None
    collect(TEXTS).save(tmp_path / f"ix{SUFFIX}")
    assert beside(tmp_path / "ix", runs=True) == collect(TEXTS)
    known = beside(tmp_path / "ix")
    assert known is not None
    assert known.languages["en"] == replace(collect(TEXTS).languages["en"], pairs={}, triples={})


def test_a_damaged_file_is_an_error_or_the_same_vocabulary(tmp_path: Path) -> None:
    made = collect(TEXTS)
    made.save(tmp_path / "whole")
    whole = (tmp_path / "whole").read_bytes()
    for at in range(0, len(whole), 7):
        (tmp_path / "bad").write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        for runs in (True, False):
            try:
                assert load(tmp_path / "bad", runs=runs).languages["en"].names == made.languages["en"].names
            except CorpusError:
                continue


@given(st.lists(st.tuples(st.text(min_size=1), st.integers(1, 9), st.lists(st.text()), st.lists(st.text()))))
def test_any_names_are_found_by_their_sound(rows: list[tuple[str, int, list[str], list[str]]]) -> None:
    lexicon = NameLexicon.of(rows)
    assert sum(map(len, lexicon.sounds.values())) == len(lexicon.names)


def test_a_language_that_the_corpus_lacks_is_none() -> None:
    assert Vocabulary({}).of("en") is None
    assert NameLexicon.of([("Lund", 2, ["in"], [])]).names["Lund"] == Known("Lund", 2, frozenset(["in"]), frozenset())
