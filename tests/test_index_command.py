from __future__ import annotations

import datetime as dt
import io
import json
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scrub import Scrubber
from scrub.cli.main import COMMANDS, main
from scrub.cli.options import semantic_index
from scrub.errors import CorpusError, ScrubError
from scrub.originality import store
from scrub.originality.index import Index
from scrub.originality.semantic import available
from tests.originality.index_texts import edited, story


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(COMMANDS, "index", "keep a reference corpus")


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    """Ten records, the last one a copy of the third with a date of its own."""
    rows: list[dict[str, Any]] = [
        {"id": f"a{n}", "text": story(n), "date": f"2026-01-{n + 10}", "url": f"https://s{n % 3}.example/{n}"}
        for n in range(9)
    ]
    rows.append({"id": "copy", "text": edited(story(2), 4, 0.05), "date": "2026-02-01", "url": "https://x.example/1"})
    path = tmp_path / "crawl.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def scrub(*arguments: str | Path) -> int:
    return main(["index", *map(str, arguments)])


def lines(capsysbinary: pytest.CaptureFixture[bytes]) -> list[Any]:
    return [json.loads(line) for line in capsysbinary.readouterr().out.splitlines()]


def test_an_index_is_created_filled_and_described(
    crawl: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "news.index"
    assert scrub("create", path, crawl) == 0
    printed = capsysbinary.readouterr()
    assert printed.out == b""
    assert b"10 articles added, 10 in the index" in printed.err
    assert scrub("info", "--json", "--check", path) == 0
    [figures] = lines(capsysbinary)
    assert figures["documents"] == 10
    assert figures["damage"] == "none"
    assert scrub("info", path) == 0
    assert b"documents" in capsysbinary.readouterr().out


def test_what_only_reads_leaves_nothing_beside_the_index(crawl: Path, tmp_path: Path) -> None:
    scrub("create", tmp_path / "a.index", crawl, "-q")
    for command in (
        ["match", tmp_path / "a.index", crawl],
        ["info", tmp_path / "a.index"],
        ["list", tmp_path / "a.index"],
    ):
        assert scrub(*command) == 0
        assert sorted(path.name for path in tmp_path.iterdir()) == ["a.index", "crawl.jsonl"]


def test_the_ids_of_an_index_are_listed(
    crawl: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "a.index"
    with Index.create(path) as index:
        for doc_id in ("b", "n\udce9.txt", "\ud800"):
            index.add(doc_id, story(1), date="2026-01-10")
    assert scrub("list", path) == 0
    assert capsysbinary.readouterr().out == b"b\nn\xe9.txt\n\\ud800\n"
    assert scrub("list", "--json", path) == 0
    first, *_ = lines(capsysbinary)
    assert (first["doc_id"], first["date"]) == ("b", "2026-01-10")


def test_adding_to_no_index_names_the_command_that_makes_one(
    crawl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert scrub("add", tmp_path / "no.index", crawl) == 2
    assert "no.index: no such index; scrub index create makes one" in capsys.readouterr().err


def test_without_inputs_an_empty_index_is_created(tmp_path: Path) -> None:
    assert scrub("create", tmp_path / "a.index", "-q") == 0
    with Index.open(tmp_path / "a.index") as index:
        assert len(index) == 0


def test_create_leaves_an_existing_file_alone(crawl: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = crawl.read_text()
    assert scrub("create", crawl, crawl) == 2
    assert "exists already" in capsys.readouterr().err
    assert crawl.read_text() == before


def test_add_replaces_and_takes_texts_and_pages(crawl: Path, tmp_path: Path) -> None:
    path = tmp_path / "news.index"
    scrub("create", path, crawl, "-q")
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "one.txt").write_text(story(50))
    paragraphs = "".join(f"<p>{sentence}.</p>" for sentence in story(51, 240).split(". "))
    (pages / "two.html").write_text(f"<html><body><article><h1>Two</h1>{paragraphs}</article></body></html>")
    assert scrub("add", path, crawl, pages, "-q") == 0
    with Index.open(path) as index:
        assert len(index) == 12
        assert str(pages / "one.txt") in index
        assert index.match(story(51, 240)).originality < 0.3


def test_records_from_a_pipe_are_added(crawl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(crawl.read_bytes())))
    assert scrub("create", tmp_path / "a.index", "-", "-q") == 0
    with Index.open(tmp_path / "a.index") as index:
        assert len(index) == 10


def test_what_cannot_be_read_is_named_and_the_rest_is_added(
    crawl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"id": "x"}\nnot json\n{"id": "y", "text": "Some words."}\n')
    assert scrub("create", tmp_path / "a.index", crawl, bad) == 4
    printed = capsys.readouterr().err
    assert "bad.jsonl:1: has no text" in printed
    assert "bad.jsonl:2: is not JSON" in printed
    with Index.open(tmp_path / "a.index") as index:
        assert len(index) == 11


def test_a_match_says_where_a_text_comes_from(
    crawl: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    path, article = tmp_path / "news.index", tmp_path / "article.txt"
    article.write_text(story(4))
    scrub("create", path, crawl, "-q")
    assert scrub("match", path, article) == 0
    [row] = lines(capsysbinary)
    assert row["originality"] < 0.1
    assert row["matches"][0]["doc_id"] == "a4"
    assert row["sources"][0]["doc_id"] == "a4"
    text = story(4)
    assert text[row["matches"][0]["start"] : row["matches"][0]["end"]] in text


def test_what_is_in_the_index_is_no_copy_of_itself(
    crawl: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, pages, plain = tmp_path / "news.index", tmp_path / "pages", tmp_path / "plain.jsonl"
    pages.mkdir()
    (pages / "one.txt").write_text(story(50))
    plain.write_text("".join(json.dumps({"text": story(number)}) + "\n" for number in (51, 52)))
    scrub("create", path, crawl, pages, plain, "-q")
    copy = tmp_path / "copy.txt"
    copy.write_text(story(50))
    monkeypatch.chdir(tmp_path)
    assert scrub("match", path, "pages/one.txt", "plain.jsonl", "copy.txt") == 0
    assert [row["originality"] for row in lines(capsysbinary)] == [1.0, 1.0, 1.0, 0.0]
    for command in (["clean", "-q", "--as", "jsonl"], ["check", "-q", "--format", "jsonl"]):
        main([*command, "--reference", str(path), "pages/one.txt", "plain.jsonl"])
        assert b"match/any/exact" not in capsysbinary.readouterr().out
        main([*command, "--reference", str(path), "copy.txt"])
        assert b"match/any/exact" in capsysbinary.readouterr().out


def test_people_get_a_table(
    crawl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, article = tmp_path / "news.index", tmp_path / "article.txt"
    article.write_text(story(4))
    scrub("create", path, crawl, "-q")
    assert scrub("match", "--table", path, article) == 0
    assert scrub("dedup", "--table", path) == 0
    asked = capsys.readouterr().out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert scrub("match", path, article) == 0
    assert scrub("dedup", path) == 0
    printed = capsys.readouterr().out
    assert printed == asked
    assert "originality 0.0" in printed
    assert "exact" in printed
    assert "copy" in printed


@pytest.mark.parametrize("kind", ["index", "articles"])
def test_dedup_groups_copies_by_date(
    crawl: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], kind: str
) -> None:
    path = tmp_path / "news.index"
    scrub("create", path, crawl, "-q")
    capsysbinary.readouterr()
    assert scrub("dedup", path if kind == "index" else crawl) == 0
    printed = capsysbinary.readouterr()
    [group] = map(json.loads, printed.out.splitlines())
    assert b"1 group, 1 copy" in printed.err
    assert (group["doc_id"], group["date"]) == ("a2", "2026-01-12")
    assert [copy["doc_id"] for copy in group["copies"]] == ["copy"]


@pytest.mark.parametrize(
    ("arguments", "message"), [(["--least", "30"], "expected a share from 0 to 1"), (["crawl.jsonl"], "is an index")]
)
def test_dedup_refuses_what_makes_no_sense(
    crawl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    scrub("create", tmp_path / "a.index", crawl, "-q")
    assert scrub("dedup", tmp_path / "a.index", *arguments) == 2
    assert message in capsys.readouterr().err


def test_merge_takes_parts_in(crawl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.txt").write_text(story(70))
    scrub("create", tmp_path / "a.index", crawl, "-q")
    scrub("create", tmp_path / "b.index", tmp_path / "one.txt", "-q")
    capsys.readouterr()
    assert scrub("merge", "--full", tmp_path / "all.index", tmp_path / "a.index", tmp_path / "b.index") == 0
    assert "11 documents in" in capsys.readouterr().err
    with Index.open(tmp_path / "all.index") as index:
        assert index.info()["segments"] == 1


def test_merging_nothing_into_nothing_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert scrub("merge", tmp_path / "all.index") == 2
    assert not (tmp_path / "all.index").exists()
    assert "nothing to merge" in capsys.readouterr().err


def test_a_foreign_part_stops_a_merge_before_it_begins(crawl: Path, tmp_path: Path) -> None:
    assert scrub("merge", tmp_path / "all.index", crawl) == 2
    assert not (tmp_path / "all.index").exists()


def test_documents_are_deleted_by_id(crawl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scrub("create", tmp_path / "a.index", crawl, "-q")
    assert scrub("delete", tmp_path / "a.index", "a1", "a2") == 0
    assert scrub("delete", tmp_path / "a.index", "a3", "none") == 2
    assert "holds no document 'none'" in capsys.readouterr().err
    with Index.open(tmp_path / "a.index") as index:
        assert len(index) == 7


def test_a_damaged_index_is_an_error_with_its_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.index").write_text("no index " * 30)
    assert scrub("info", tmp_path / "a.index") == 2
    assert "a.index: is no scrub index: expected" in capsys.readouterr().err


def test_missing_inputs_are_unreadable(tmp_path: Path) -> None:
    scrub("create", tmp_path / "a.index")
    assert scrub("add", tmp_path / "a.index", tmp_path / "none.txt") == 3


def test_names_of_the_corpus_are_known_to_the_check_of_typos(tmp_path: Path) -> None:
    said = "President Kassym-Jomart Tokayev opened the bridge in Aktobe, the governor told reporters on {}."
    days = ("Monday", "Tuesday", "Friday")
    rows = [{"id": day, "text": f"{said.format(day)} The ferryes may now sail again.", "lang": "en"} for day in days]
    (tmp_path / "old.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert scrub("create", tmp_path / "news.index", tmp_path / "old.jsonl", "--words", "-q") == 0
    text = (
        "President Kassym-Zhomart Tokayev met the fishermen of the town on Sunday.\n\n"
        "The ferryes were painted in the spring and will sail to the island every day until October."
    )
    alone = {f.span.of(text) for f in Scrubber(only=["typo"]).clean(text).typos}
    known = Scrubber(only=["typo"], reference=tmp_path / "news.index").clean(text).typos
    assert alone == {"ferryes"}
    assert [(f.span.of(text), f.kind, f.suggestions[0]) for f in known] == [("Zhomart", "name", "Jomart")]


def test_a_damaged_vocabulary_is_named_before_anything_is_read(tmp_path: Path, crawl: Path) -> None:
    scrub("create", tmp_path / "news.index", crawl, "--words", "-q")
    (tmp_path / "news.index.words").write_bytes(b"no vocabulary")
    with pytest.raises(CorpusError, match=r"news\.index\.words is no vocabulary file"):
        Scrubber(reference=tmp_path / "news.index")
    with pytest.raises(CorpusError, match="is no vocabulary file"):
        Scrubber(reference=Index.open(tmp_path / "news.index"))


def test_likeness_in_meaning_wants_a_reference() -> None:
    with pytest.raises(ScrubError, match="name one with --reference IX"):
        semantic_index(None)


@pytest.mark.skipif(not available(), reason="needs news-scrub[semantic]")
def test_an_index_that_compares_in_meaning_keeps_that_in_another_process(tmp_path: Path, crawl: Path) -> None:
    scrub("create", tmp_path / "news.index", crawl, "-q")
    index = semantic_index(str(tmp_path / "news.index"))
    assert pickle.loads(pickle.dumps(index)).semantic
    assert index.match(story(2)).originality < 0.1


def test_a_sentence_model_is_a_folder(tmp_path: Path, crawl: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scrub("create", tmp_path / "news.index", crawl, "-q")
    (tmp_path / "empty").mkdir()
    article = tmp_path / "article.txt"
    article.write_text(story(2), "utf-8")
    assert scrub("match", tmp_path / "news.index", article, "--semantic-model", tmp_path / "empty") == 2
    assert "config.json" in capsys.readouterr().err


@pytest.mark.skipif(available(), reason="the extra is installed")
def test_the_missing_extra_is_named(tmp_path: Path, crawl: Path) -> None:
    scrub("create", tmp_path / "news.index", crawl, "-q")
    with pytest.raises(ScrubError, match=r"news-scrub\[semantic\]"):
        Index.open(tmp_path / "news.index", semantic=True)


def ids(path: Path) -> list[str]:
    with Index.open(path) as index:
        return [document.doc_id for _, document in index.documents()]


def test_articles_without_ids_are_told_apart_by_where_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.index"
    scrub("create", path, "-q")
    for number, name in enumerate(("one", "two")):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "article.txt").write_text(story(number))
        (folder / "crawl.jsonl").write_text(json.dumps({"text": story(10 + number)}) + "\n")
    for name in ("one", "two", "one"):
        monkeypatch.chdir(tmp_path / name)
        assert scrub("add", path, "article.txt", "crawl.jsonl", "-q") == 0
    assert len(ids(path)) == 4
    assert str(tmp_path / "two" / "article.txt") in ids(path)


def test_pipes_and_files_of_one_name_overwrite_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, crawl = tmp_path / "a.index", tmp_path / "crawl.jsonl"
    scrub("create", path, "-q")
    for number in (0, 1, 0):
        data = "".join(json.dumps({"text": story(2 * number + n)}) + "\n" for n in range(2)).encode()
        crawl.write_bytes(data)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert scrub("add", path, crawl, "-q") == 0
        assert scrub("add", path, "-q") == 0
    assert len(ids(path)) == 8


def test_an_id_of_zero_is_an_id(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": 0, "text": story(1)}) + "\n")
    scrub("create", tmp_path / "a.index", tmp_path / "a.jsonl", "-q")
    assert ids(tmp_path / "a.index") == ["0"]


def test_what_was_replaced_is_told(crawl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scrub("create", tmp_path / "a.index", crawl, "-q")
    assert scrub("add", tmp_path / "a.index", crawl) == 0
    assert "10 articles added (10 in place of one of the same id), 10 in the index" in capsys.readouterr().err


def test_dedup_loses_no_article_to_another_of_the_same_id(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps({"id": 1, "text": story(1)}) + "\n")
    assert scrub("dedup", tmp_path / "a.jsonl", tmp_path / "b.jsonl", "-q") == 0
    [group] = lines(capsysbinary)
    assert [group["doc_id"], group["copies"][0]["doc_id"]] == ["1", f"1 ({tmp_path / 'b.jsonl'}:1)"]


@pytest.mark.parametrize("content", [None, "no json\n", '{"text": 5}\n'])
def test_a_failed_create_leaves_nothing_behind(tmp_path: Path, content: str | None) -> None:
    path, crawl = tmp_path / "a.index", tmp_path / "crawl.jsonl"
    if content is not None:
        crawl.write_text(content)
    assert scrub("create", path, crawl) == 3
    assert list(tmp_path.glob("a.index*")) == []
    crawl.write_text(json.dumps({"text": story(1)}) + "\n")
    assert scrub("create", path, crawl, "-q") == 0


def test_an_index_that_a_killed_run_left_empty_is_taken(crawl: Path, tmp_path: Path) -> None:
    scrub("create", tmp_path / "a.index", "-q")
    assert scrub("create", tmp_path / "a.index", crawl, "-q") == 0
    assert len(ids(tmp_path / "a.index")) == 10
    assert scrub("create", tmp_path / "a.index", crawl, "-q") == 2


def test_an_interrupted_create_keeps_what_was_committed(
    crawl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(self: Index, **_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("scrub.cli.index.COMMIT", 4)
    monkeypatch.setattr(Index, "compact", interrupt)
    assert scrub("create", tmp_path / "a.index", crawl) == 130
    assert "a.index keeps what was committed: 8 articles" in capsys.readouterr().err
    assert len(ids(tmp_path / "a.index")) == 8


def page(number: int, date: str) -> str:
    """Return a page with a headline and a date in its head."""
    paragraphs = "".join(f"<p>{sentence}.</p>" for sentence in story(number, 240).split(". "))
    meta = f'<meta property="article:published_time" content="{date}">'
    return f"<html><head>{meta}</head><body><article><h1>Some headline</h1>{paragraphs}</article></body></html>"


@pytest.mark.parametrize("clean", [(), ("--clean",)])
def test_the_date_of_a_page_is_its_articles(tmp_path: Path, clean: tuple[str, ...]) -> None:
    html = page(1, "2026-02-03T10:00:00Z")
    rows = [{"id": "own", "html": html, "date": "2026-02-01"}, {"id": "empty", "html": html, "date": ""}]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (tmp_path / "page.html").write_text(html)
    assert scrub("create", tmp_path / "a.index", tmp_path / "a.jsonl", tmp_path / "page.html", "-q", *clean) == 0
    with Index.open(tmp_path / "a.index") as index:
        held = {document.doc_id: document for _, document in index.documents()}
        dates = [document.date for document in held.values()]
        assert dates == ["2026-02-01", "2026-02-03T10:00:00+00:00", "2026-02-03T10:00:00+00:00"]
        assert held["empty"].title == "Some headline"
    scrubber = Scrubber(reference=tmp_path / "a.index", only=["match"])
    before, after = (scrubber.clean(html=page(1, date)).scores.originality for date in ("2026-01-01", "2026-03-01"))
    assert before == 1.0
    assert after is not None
    assert after < 0.1


@pytest.mark.parametrize(
    ("date", "original"), [(dt.date(2026, 1, 9), True), (dt.datetime(2026, 1, 14, 9, tzinfo=dt.UTC), False)]
)
def test_records_may_have_dates_as_objects(crawl: Path, tmp_path: Path, date: dt.date, original: bool) -> None:
    scrub("create", tmp_path / "a.index", crawl, "-q")
    scrubber = Scrubber(reference=tmp_path / "a.index", only=["match"])
    report = scrubber.clean_record({"text": story(3), "date": date})
    assert (report.scores.originality == 1.0) is original


def test_copies_among_pages_are_put_in_order_by_the_dates_of_the_pages(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    for name, date in (("a", "2026-02-05"), ("b", "2026-02-03")):
        (tmp_path / f"{name}.html").write_text(page(1, date))
    assert scrub("dedup", tmp_path / "a.html", tmp_path / "b.html", "-q") == 0
    [group] = lines(capsysbinary)
    assert (group["doc_id"], group["date"]) == (str(tmp_path / "b.html"), "2026-02-03")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_an_output_that_is_full_is_told(crawl: Path, tmp_path: Path) -> None:
    scrub("create", tmp_path / "a.index", crawl, "-q")
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "scrub", "index", "info", str(tmp_path / "a.index")]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (3, b"scrub: stdout: cannot be written: No space left on device\n")


@pytest.mark.parametrize("action", ["info", "match", "delete", "add", "merge"])
@pytest.mark.parametrize("content", [None, b"", b"no index", b"SQLite format 3\0"])
def test_what_is_no_index_is_an_error_of_usage(
    crawl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], action: str, content: bytes | None
) -> None:
    path = tmp_path / "a.index"
    if content is not None:
        path.write_bytes(content)
    arguments = {"info": [], "match": [crawl], "delete": ["a1"], "add": [crawl], "merge": []}[action]
    assert scrub(action, path, *arguments) == 2
    assert "a.index" in capsys.readouterr().err
    assert path.exists() is (content is not None)


def test_an_empty_index_answers(crawl: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    path = tmp_path / "a.index"
    scrub("create", path, "-q")
    assert scrub("dedup", path) == scrub("info", "--check", path) == 0
    capsysbinary.readouterr()
    assert scrub("match", path, crawl) == 0
    assert {row["originality"] for row in lines(capsysbinary)} == {1.0}


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert scrub("create", tmp_path / "none" / "a.index") == 3
    assert "a.index: the index cannot be opened or written" in capsys.readouterr().err


@pytest.mark.parametrize("action", ["add", "delete", "merge"])
def test_an_index_that_cannot_be_written_is_told(
    crawl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, action: str
) -> None:
    for name in ("a.index", "b.index"):
        scrub("create", tmp_path / name, crawl, "-q")
    monkeypatch.setattr(
        store, "connect", lambda path, readonly: store.opened(f"{store.address(path)}?mode=ro", readonly)
    )
    arguments = {"add": [crawl], "delete": ["a1"], "merge": [tmp_path / "b.index"]}[action]
    assert scrub(action, tmp_path / "a.index", *arguments) == 3
    assert "a.index: the index cannot be opened or written: attempt to write a readonly" in capsys.readouterr().err
