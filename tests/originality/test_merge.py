from __future__ import annotations

from pathlib import Path

import pytest

from scrub.originality import merge
from scrub.originality.index import Index
from tests.originality.index_texts import edited, story
from tests.originality.test_index import asked, filled


@pytest.fixture
def sliced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make merges go in many small steps."""
    monkeypatch.setattr(merge, "SLICE", 1 << 9)


def many(path: Path, parts: int) -> Index:
    index = Index.create(path)
    for part in range(parts):
        filled(index, 1 + 3 * (part % 5), first=20 * part)
        index._writer.commit(merge=False)
    return index


@pytest.mark.usefixtures("sliced")
def test_answers_are_right_at_every_step_of_a_merge(tmp_path: Path) -> None:
    questions = [edited(story(n), n, 0.2) for n in (0, 21, 43, 65, 87)]
    with many(tmp_path / "a.index", 5) as index, Index.open(index.path) as reader:
        before = [asked(reader, question) for question in questions]
        size, steps = len(reader), 0
        for _ in merge.merge_all(index._store, full=True):
            steps += 1
            assert len(reader) == size
            for question, old in zip(questions, before, strict=True):
                new = asked(reader, question)
                assert new.numbers.tolist() == old.numbers.tolist()
                assert new.held.tolist() == old.held.tolist()
        assert steps > 5
        index._reader.forget()
        index.verify()


@pytest.mark.usefixtures("sliced")
def test_a_merge_that_was_cut_short_goes_on(tmp_path: Path) -> None:
    index = many(tmp_path / "a.index", 6)
    steps = merge.merge_all(index._store, full=True)
    next(steps)
    next(steps)
    steps.close()
    index.close()
    with Index.open(tmp_path / "a.index", readonly=False) as again:
        assert again.info()["merging"] == 1
        again.verify()
        again.compact(full=True)
        assert (again.info()["merging"], again.info()["segments"]) == (0, 1)
        again.verify()


@pytest.mark.usefixtures("sliced")
def test_a_document_deleted_while_its_segment_moves_stays_deleted(tmp_path: Path) -> None:
    with many(tmp_path / "a.index", 6) as index:
        steps = merge.merge_all(index._store, full=True)
        next(steps)
        next(steps)
        index.delete("doc-20")
        index.commit()
        for _ in steps:
            pass
        index._reader.forget()
        assert not asked(index, story(20)).held.any()
        assert "doc-20" not in index
        index.verify()


def test_segments_stay_few_however_small_the_commits(tmp_path: Path) -> None:
    with Index.create(tmp_path / "a.index") as index:
        most = 0
        for number in range(120):
            index.add(f"d{number}", story(number))
            index.commit()
            most = max(most, index.info()["segments"])
        assert most <= 8
        assert len(index) == 120


@pytest.mark.usefixtures("sliced")
def test_a_limited_merge_stops_half_way_and_goes_on_later(tmp_path: Path) -> None:
    with many(tmp_path / "a.index", 8) as index:
        assert len(list(merge.merge_all(index._store, most=600))) == 2
        index._reader.forget()
        assert index.info()["merging"] == 1
        index.verify()
        for _ in range(40):
            index.commit()
        assert index.info()["merging"] == 0
        assert index.info()["segments"] < 8
        index.verify()


def test_compacting_leaves_one_segment_after_a_large_addition_and_few_after_small_ones(tmp_path: Path) -> None:
    with many(tmp_path / "a.index", 3) as index:
        index.compact()
        assert index.info()["segments"] == 1
        for number in range(6):
            index.add(f"more-{number}", story(500 + number))
            index.compact()
            assert index.info()["segments"] <= 2
        index.verify()
