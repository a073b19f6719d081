from __future__ import annotations

import datetime as dt
import pickle
import shutil
import unicodedata
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from scrub.errors import CorpusError
from scrub.originality import index_writer
from scrub.originality.corpus import Reference, Related, Sharing
from scrub.originality.fingerprints import fingerprints, stems
from scrub.originality.index import Index
from scrub.originality.store_catalogue import seal
from scrub.originality.tokens import tokenise
from tests.originality.index_texts import edited, story
from tests.originality.memory_corpus import MemoryCorpus


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    with Index.create(tmp_path / "some.index") as made:
        yield made


def asked(index: Index | MemoryCorpus, text: str, limit: int = 8) -> Sharing:
    return index.sharing(fingerprints(tokenise(text)), limit=limit)


def related(index: Index | MemoryCorpus, text: str, limit: int = 8) -> Related:
    return index.related(stems(tokenise(text)), limit=limit)


def copied(seen: Sharing) -> list[tuple[int, int]]:
    """Return the number and the hits of each candidate that shares a fingerprint."""
    return [pair for pair in zip(seen.numbers.tolist(), seen.held.sum(axis=1).tolist(), strict=True) if pair[1]]


def found(index: Index, text: str) -> list[str]:
    return [index.reference(number).doc_id for number, _ in copied(asked(index, text))]


def filled(index: Index, count: int, first: int = 0) -> Index:
    for number in range(first, first + count):
        index.add(f"doc-{number}", story(number))
    return index


KOREAN = (
    "울산시의회는 화요일 낡은 부두를 연말까지 다시 짓기로 결정했다고 밝혔다. "
    "공사비는 모두 사백이십억 원이며 삼월에 시작된 태풍 피해 조사 결과에 따라 정해졌다."
)


@pytest.mark.parametrize("forms", [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_text_is_found_whether_its_letters_stand_in_pieces_or_not(index: Index, forms: tuple[Any, Any]) -> None:
    added, asked_for = (unicodedata.normalize(form, KOREAN) for form in forms)
    index.add("a", added, lang="ko")
    index.commit()
    found = index.match(asked_for, lang="ko")
    assert found.originality == 0
    assert [(one.kind, one.span.of(asked_for), one.ref_span.of(added)) for one in found.matches] == [
        ("exact", asked_for[:-1], added[:-1])
    ]


def test_what_was_added_is_there_after_commit(index: Index) -> None:
    index.add("a", story(1), date="2026-02-03", url="https://www.paper.example/x", title="T", lang="en")
    assert len(index) == 0
    index.commit()
    assert len(index) == 1
    assert "a" in index
    assert "b" not in index
    expected = Reference("a", story(1), "2026-02-03", "https://www.paper.example/x", "paper.example", "en", "T")
    assert [one for _, one in index.documents()] == [expected]


def test_a_document_is_found_by_its_id(index: Index) -> None:
    index.add("a", story(1), date="2026-02-03", url="https://www.paper.example/x", lang="en")
    index.add("b", story(2))
    assert index.document("a") is None
    index.commit()
    held = index.document("a")
    assert held is not None
    assert (held.text, held.date, held.site, held.lang) == (story(1), "2026-02-03", "paper.example", "en")
    assert index.document("c") is None
    index.delete("a")
    index.commit()
    assert index.document("a") is None


@pytest.mark.parametrize("known", [{"doc_id": "a"}, {"url": "https://www.paper.example/a"}, {"url": "b"}])
def test_a_document_is_no_copy_of_itself(index: Index, known: dict[str, str]) -> None:
    index.add("b" if known.get("url") == "b" else "a", story(1), url="https://www.paper.example/a")
    filled(index, 12, first=2)
    index.commit()
    alone = index.match(story(1), **known)
    assert (alone.originality, alone.sources, alone.same_event) == (1.0, (), ())
    index.add("copy", story(1)[:400])
    index.commit()
    assert [one.doc_id for one in index.match(story(1), **known).sources] == ["copy"]
    assert index.match(story(1), doc_id="doc-3").originality < 0.1


def test_a_date_object_is_stored_as_text(index: Index) -> None:
    index.add("a", "text", date=dt.date(2026, 2, 3))
    index.commit()
    assert index.reference(0).date == "2026-02-03"


@pytest.mark.parametrize(
    ("doc_id", "text", "known", "message"),
    [
        (5, "text", {}, "doc_id is int; expected str"),
        ("a", None, {}, "text is NoneType; expected str"),
        ("a", b"text", {}, "text is bytes; expected str"),
        ("a", "text", {"date": 20260203}, "date is int; expected str"),
        ("a", "text", {"url": b"https://a.example"}, "url is bytes; expected str"),
        ("a", "text", {"title": 1.0}, "title is float; expected str"),
    ],
)
def test_values_of_other_types_are_refused_at_once(
    index: Index, doc_id: Any, text: Any, known: dict[str, Any], message: str
) -> None:
    with pytest.raises(TypeError, match=message):
        index.add(doc_id, text, **known)
    index.add("b", story(1))
    index.commit()
    assert len(index) == 1


def test_questions_of_other_types_are_refused_too(index: Index) -> None:
    for ask in (index.delete, index.document, index.match):
        with pytest.raises(TypeError, match="is int; expected str"):
            ask(5)  # type: ignore[arg-type]
    assert 5 not in index


def test_a_date_object_tells_which_text_came_first(index: Index) -> None:
    index.add("a", story(1), date=dt.date(2026, 2, 3))
    index.commit()
    assert index.match(story(1), date=dt.date(2026, 2, 2)).originality == 1.0
    assert index.match(story(1), date=dt.date(2026, 2, 4)).originality < 0.1


def test_a_copy_is_found_among_many(index: Index) -> None:
    filled(index, 60).commit()
    assert found(index, edited(story(17), 5, 0.1))[0] == "doc-17"


def test_a_new_text_has_no_candidates_by_fingerprint(index: Index) -> None:
    filled(index, 60).commit()
    assert not asked(index, story(999)).held.any()


@pytest.mark.parametrize("commits", [1, 3, 40])
def test_answers_are_those_of_a_corpus_in_memory(index: Index, commits: int) -> None:
    memory = MemoryCorpus()
    for number in range(40):
        text = edited(story(number % 25), number, 0.2)
        site = f"site{number % 3}.example"
        memory.add(Reference(f"d{number}", text, site=site))
        index.add(f"d{number}", text, site=site)
        if number % (40 // commits) == 0:
            index.commit()
    index.commit()
    for number in range(0, 30, 3):
        ours, theirs = asked(index, story(number)), asked(memory, story(number))
        assert copied(ours) == copied(theirs)
        assert ours.documents.tolist() == theirs.documents.tolist()
        assert ours.sites.tolist() == theirs.sites.tolist()
        assert ours.shallow.tolist() == theirs.shallow.tolist()


def test_the_same_id_again_replaces_the_document(index: Index) -> None:
    filled(index, 5).commit()
    index.add("doc-2", story(50))
    index.add("doc-3", story(51))
    index.add("doc-3", story(52))
    index.commit()
    assert len(index) == 5
    assert found(index, story(2)) == []
    assert found(index, story(51)) == []
    assert found(index, story(52)) == ["doc-3"]
    assert index.replaced == 3
    index.verify()


def test_a_deleted_document_is_not_found(index: Index) -> None:
    filled(index, 30).commit()
    assert index.delete("doc-7")
    assert not index.delete("doc-7")
    index.commit()
    assert len(index) == 29
    assert found(index, story(7)) == []
    index.compact(full=True)
    assert len(index) == 29
    assert found(index, story(7)) == []
    assert found(index, story(8)) == ["doc-8"]
    index.verify()


def test_deletions_wait_for_the_commit_and_are_made_together(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(index, 40).commit()
    seals: list[object] = []
    monkeypatch.setattr(index_writer, "seal", lambda connection: (seals.append(1), seal(connection)))
    assert [index.delete(f"doc-{n}") for n in (*range(30), 7, 99)] == [True] * 30 + [False, False]
    assert (len(index), "doc-7" in index) == (40, True)
    index.add("doc-3", story(300))
    assert index.delete("doc-3")
    index.add("doc-4", story(400))
    index.commit()
    assert (len(index), "doc-3" in index, found(index, story(400))) == (11, False, ["doc-4"])
    assert len(seals) == 2, "one for all deletions, one for the addition"
    assert index.replaced == 0
    index.verify()


def test_deletions_that_were_not_committed_are_dropped(index: Index) -> None:
    filled(index, 3).commit()
    index.delete("doc-1")
    index.close()
    with Index.open(index.path) as again:
        assert len(again) == 3


def test_an_addition_may_be_taken_back_before_commit(index: Index) -> None:
    index.add("a", story(1))
    assert index.delete("a")
    index.commit()
    assert len(index) == 0


def test_compacting_changes_no_answer(index: Index) -> None:
    for part in range(9):
        filled(index, 4, first=4 * part).commit()
    before = [asked(index, edited(story(n), n, 0.3)) for n in range(36)]
    index.compact(full=True)
    assert index.info()["segments"] == 1
    for n, old in enumerate(before):
        new = asked(index, edited(story(n), n, 0.3))
        assert new.numbers.tolist() == old.numbers.tolist()
        assert new.held.tolist() == old.held.tolist()
    index.verify()


def test_purging_gives_the_space_of_deleted_documents_back(index: Index) -> None:
    filled(index, 60).commit()
    for number in range(40):
        index.delete(f"doc-{number}")
    index.compact()
    info = index.info()
    assert (info["documents"], info["deleted"]) == (20, 0)
    index.verify()


def test_texts_of_all_sorts_come_back_as_they_were(index: Index) -> None:
    texts = ["", " \n", "\ud800 alone", "a\x00b", "東京" * 40, "🙂" * 9, "l'été " * 5000]
    for number, text in enumerate(texts):
        index.add(f"\udcffodd {number}", text, title=text[:9])
    index.commit()
    assert [one.text for _, one in index.documents()] == texts
    assert found(index, texts[4]) == ["\udcffodd 4"]


def test_a_frequent_passage_costs_no_more_than_its_cap(index: Index) -> None:
    passage = " ".join(f"word{n}" for n in range(30))
    for number in range(1_100):
        index.add(f"d{number}", passage, site=f"s{number % 5}.example")
    index.commit()
    assert index.info()["postings"] > 1_000
    seen = asked(index, passage)
    assert len(seen.numbers) == 0
    assert (seen.documents > 1_000).all()


def test_a_dictionary_is_trained_once_there_are_texts(index: Index) -> None:
    filled(index, 300).commit()
    assert index.info()["dictionaries"] == 1
    filled(index, 5, first=300).commit()
    assert index.info()["dictionaries"] == 1
    index.verify()


def test_documents_that_came_one_by_one_get_a_dictionary_too(tmp_path: Path) -> None:
    path = tmp_path / "slow.index"
    Index.create(path).close()
    for part in range(27):
        with Index.open(path, readonly=False) as again:
            filled(again, 10, first=10 * part)
    with Index.open(path) as again:
        assert again.info()["dictionaries"] == 1
        assert again.info()["segments"] < 10
        assert len(again) == 270
        again.verify()


def test_an_index_is_pickled_by_its_path(index: Index) -> None:
    filled(index, 5).commit()
    copy = pickle.loads(pickle.dumps(index))
    assert found(copy, story(3)) == ["doc-3"]
    assert copy.readonly
    copy.close()


def test_an_index_is_read_from_several_threads(index: Index) -> None:
    filled(index, 40).commit()
    with Index.open(index.path) as readers, ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda n: found(readers, story(n % 40)), range(120)))
    assert answers == [[f"doc-{n % 40}"] for n in range(120)]


def test_a_reader_sees_what_a_writer_commits(index: Index) -> None:
    with Index.open(index.path) as reader:
        assert len(reader) == 0
        filled(index, 3).commit()
        assert len(reader) == 3
        assert found(reader, story(2)) == ["doc-2"]
        index.delete("doc-2")
        assert found(reader, story(2)) == ["doc-2"]
        index.commit()
        assert found(reader, story(2)) == []


def test_an_error_inside_the_block_commits_nothing(tmp_path: Path) -> None:
    def broken() -> None:
        with Index.create(path) as index:
            filled(index, 3)
            raise KeyError

    path = tmp_path / "a.index"
    with pytest.raises(KeyError):
        broken()
    with Index.open(path) as again:
        assert len(again) == 0


def test_a_match_names_the_source(index: Index) -> None:
    filled(index, 20).commit()
    matched = index.match(story(4))
    assert matched.originality < 0.05
    assert {one.doc_id for one in matched.matches} == {"doc-4"}
    assert index.match(story(999)).originality == 1


def test_stem_frequencies_count_documents(index: Index) -> None:
    for number in range(12):
        index.add(f"d{number}", f"zeppelin {story(number)}")
    index.commit()
    assert index.stem_frequencies(stems(tokenise("zeppelin")))[0] >= 12


@pytest.mark.parametrize("act", ["add", "delete", "commit", "compact"])
def test_an_index_open_for_reading_cannot_be_changed(index: Index, act: str) -> None:
    index.commit()
    arguments = {"add": ("a", "b"), "delete": ("a",)}.get(act, ())
    with Index.open(index.path) as reader, pytest.raises(CorpusError, match="readonly=False"):
        getattr(reader, act)(*arguments)


def test_an_index_is_not_made_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.index"
    path.write_text("mine")
    with pytest.raises(CorpusError, match="exists already"):
        Index.create(path)
    assert path.read_text() == "mine"


def test_a_file_that_is_copied_after_a_commit_is_whole(index: Index, tmp_path: Path) -> None:
    index.add("one", story(1))
    index.commit()
    shutil.copy(index.path, tmp_path / "copy.index")
    with Index.open(tmp_path / "copy.index") as copy:
        assert len(copy) == 1


@pytest.mark.parametrize(
    "use",
    [
        len,
        lambda index: index.add("late", story(2)),
        lambda index: index.delete("one"),
        lambda index: index.commit(),
        lambda index: index.match(story(1)),
        lambda index: index.document("one"),
        lambda index: index.reference(1),
        lambda index: "one" in index,
        lambda index: list(index.documents()),
    ],
)
def test_a_closed_index_is_of_no_use(index: Index, use: Callable[[Index], object]) -> None:
    index.add("one", story(1))
    index.commit()
    assert len(list(index.documents())) == 1
    index.close()
    index.close()
    with pytest.raises(CorpusError, match="the index is closed; open it again"):
        use(index)


def test_a_document_has_an_id(index: Index) -> None:
    with pytest.raises(ValueError, match="doc_id is empty"):
        index.add("", story(1))
