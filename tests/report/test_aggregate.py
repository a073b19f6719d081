"""Runs: merging the parts gives the whole, files come back, sizes stay bounded."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrub.errors import InputError
from scrub.model.document import Document
from scrub.model.finding import Finding, Match
from scrub.model.report import Report, Scores
from scrub.model.span import Span
from scrub.pipeline import Scrubber
from scrub.report import aggregate
from scrub.report.aggregate import OTHERS, Run
from scrub.report.gates import Gate, check_gates
from scrub.report.identity import UNKNOWN
from scrub.report.view.overview import kinds
from tests.report.hostile import hostile_articles
from tests.report.synthetic import article, articles


def run_of(numbers: list[int], publishers: int = 5) -> Run:
    run = Run.start(ruleset="0.1.0+abc123", created="2026-11-21")
    for number in numbers:
        run.add(*article(number, publishers=publishers))
    return run


@settings(max_examples=25)
@given(st.lists(st.integers(0, 400), max_size=80, unique=True), st.data())
def test_runs_of_parts_merge_to_the_run_of_the_whole_in_any_order(numbers: list[int], data: st.DataObject) -> None:
    sides = data.draw(st.lists(st.integers(0, 2), min_size=len(numbers), max_size=len(numbers)))
    shuffled = data.draw(st.permutations(numbers))
    parts = [run_of([n for n, side in zip(numbers, sides, strict=True) if side == part]) for part in range(3)]
    merged = parts[2].merge(parts[0]).merge(parts[1])
    assert merged.to_dict() == run_of(list(shuffled)).to_dict()


def test_a_large_whole_equals_its_merged_parts() -> None:
    parts = [run_of(list(range(start, 900, 4))) for start in range(4)]
    merged = parts[0].merge(parts[1]).merge(parts[2]).merge(parts[3])
    assert merged.to_dict() == run_of(list(range(900))).to_dict()


def test_a_run_comes_back_from_its_file(tmp_path: Path) -> None:
    run = run_of(list(range(60)))
    run.save(tmp_path / "run.json")
    assert Run.load(tmp_path / "run.json").to_dict() == run.to_dict()
    assert json.loads((tmp_path / "run.json").read_text("utf-8"))["schema"] == aggregate.SCHEMA


def test_hostile_texts_come_back_from_a_file(tmp_path: Path) -> None:
    run = Run.start()
    for fields, report in hostile_articles():
        run.add(fields, report)
    run.save(tmp_path / "run.json")
    assert Run.load(tmp_path / "run.json").to_dict() == run.to_dict()


def test_a_file_that_is_no_run_is_named(tmp_path: Path) -> None:
    for content in ("", "[]", '{"schema": "other"}', '{"schema": "scrub-run/1"}', "\x00"):
        (tmp_path / "x.json").write_text(content, "utf-8")
        with pytest.raises(InputError, match=r"x\.json: is no run"):
            Run.load(tmp_path / "x.json")
    with pytest.raises(InputError, match="cannot be read"):
        Run.load(tmp_path / "missing.json")
    with pytest.raises(InputError, match="cannot be written"):
        Run.start().save(tmp_path / "no" / "folder.json")


def test_the_publisher_is_named_by_the_record_or_its_address() -> None:
    report = Report(source=Document("A text."), text="A text.")
    run = Run.start()
    for fields in ({"publisher": "The Ledger"}, {"site": "a.example"}, {"url": "https://www.b.example/x"}, {}):
        run.add(fields, report)
    assert set(run.publishers) == {"The Ledger", "a.example", "b.example", UNKNOWN}


def test_a_finding_that_goes_on_behind_the_kept_text_is_cut_there() -> None:
    text = "The council voted to rebuild the old pier.\n" * 400
    copy = Match("match/any/exact", "exact", Span(0, len(text)), "Stands there too.", doc_id="old")
    run = Run.start()
    run.add({"id": "1"}, Report(Document(text), text, findings=(copy,)))
    (card,) = run.cards.values()
    assert [row[1:4] for row in card["findings"]] == [["exact", 0, len(card["text"])]]


def test_articles_without_text_are_the_worst_and_have_no_originality() -> None:
    run, scrubber = Run.start(), Scrubber(only=("chrome",))
    story = "The council voted on Tuesday to rebuild the old pier by the end of the year."
    for name, text in (("good", story), ("empty", ""), ("chrome", "Share this article\nAdvertisement")):
        report = scrubber.clean(text)
        run.add({"id": name}, replace(report, scores=replace(report.scores, originality=1.0)))
    assert [card["rank"] for card in run.worst()[:2]] == [0, 0]
    best = run.publishers[UNKNOWN].best.names[0]
    assert run.cards[best]["id"] == "good"
    assert run.everything.scores["originality"].n == 1


def test_quotations_and_what_a_later_document_took_are_no_copies() -> None:
    text = "The council voted on Tuesday to rebuild the old pier."
    sources = [{"doc_id": "old", "first": "reference"}, {"doc_id": "new", "first": "article"}]
    run = Run.start()
    for number, (kind, document) in enumerate((("near", "old"), ("quote", "old"), ("exact", "new"))):
        found = Match(f"match/any/{kind}", kind, Span(0, 11), "Stands there too.", doc_id=document)
        scores = Scores(details={"sources": sources})
        run.add({"id": str(number)}, Report(Document(text), text, findings=(found,), scores=scores))
    assert run.everything.counts["with_matches"] == 1
    (card,) = kinds(run.everything)
    assert [(row.label, row.value) for row in card.rows] == [("near", "1")]
    (result,) = check_gates(run, [Gate(name="g", metric="with_matches", bound="at_most", limit=0)])
    assert [culprit.id for culprit in result.articles] == ["0"]


def test_the_parts_of_a_run_bring_their_files() -> None:
    first, second = run_of([1]), run_of([2])
    first.options, second.options = {"inputs": ["a"], "level": "light"}, {"inputs": ["b", "a"], "level": "light"}
    assert first.merge(second).options == {"inputs": ["a", "b"], "level": "light"}


def test_words_that_went_by_kind_add_up_to_the_words_that_went_in_any_script() -> None:
    run, scrubber = Run.start(), Scrubber(only=("chrome",))
    story = "市议会周二表示，旧码头将在年底前重建，费用为四百二十万元，工程将于五月开始。"
    run.add({"id": "1"}, scrubber.clean(f"{story}\n\n分享到微信\n\n版权所有 未经授权不得转载\n", lang="zh"))
    assert run.everything.counts["words_removed"] > 5
    assert run.everything.kind_words.total() == pytest.approx(run.everything.counts["words_removed"], abs=2)


def test_chrome_that_stayed_is_no_chrome_that_was_removed() -> None:
    flag = Finding("chrome/en/join", "promo", Span(0, 7), "Maybe.", action="flag")
    run = Run.start()
    run.add({"id": "1"}, Report(source=Document("Join us"), text="Join us", findings=(flag,)))
    assert kinds(run.everything) == []


def test_reports_without_scores_are_counted() -> None:
    run = Run.start()
    run.add({"id": "1"}, Report(source=Document(""), text=""))
    run.add(
        {"id": "2"},
        Report(source=Document("x"), text="x", scores=Scores(quality=float("nan"), details={"typos": None})),
    )
    assert run.everything.articles == 2
    assert all(tally.n == 0 for tally in run.everything.scores.values())


def test_the_same_articles_are_recognised_whatever_the_rules() -> None:
    first, second = run_of([1, 2, 3]), run_of([3, 2, 1])
    second.rulesets.clear()
    assert first.inputs == second.inputs != run_of([1, 2]).inputs


def test_worst_articles_come_first_and_hold_their_findings() -> None:
    run = run_of(list(range(200)))
    ranks = [card["rank"] for card in run.worst()]
    assert ranks == sorted(ranks)
    originality = [card["scores"]["originality"] for card in run.worst("originality")]
    assert originality == sorted(originality)
    fillers = [card["scores"]["filler"] for card in run.worst("filler", publisher="paper02.example")]
    assert fillers == sorted(fillers, reverse=True)
    assert all(f[3] <= len(card["text"]) for card in run.worst() for f in card["findings"])


def test_passages_of_the_reference_are_asked_for_kept_articles_only() -> None:
    asked = []
    run = Run.start()

    def reference(name: str) -> str:
        asked.append(name)
        return "x" * 200

    for fields, report in articles(400, publishers=2):
        run.add(fields, report, reference=reference)
    passages = [f[11] for card in run.cards.values() for f in card["findings"] if len(f) > 8]
    assert passages
    assert set(map(len, passages)) <= {60}
    assert len(asked) < sum(len(report.matches) for _, report in articles(400, publishers=2))


def test_memory_and_file_stay_bounded_however_many_articles_come() -> None:
    small, large = run_of(list(range(300))), run_of(list(range(1500)))
    assert len(large.cards) <= 1.5 * large._named() + 50
    assert len(orjson.dumps(large.to_dict())) < 2.5 * len(orjson.dumps(small.to_dict()))


def test_long_texts_are_cut() -> None:
    run = Run.start()
    text = "A line of the story.\n" * 100_000
    run.add({"id": "1", "title": "t" * 100_000}, Report(source=Document(text), text=text))
    assert len(orjson.dumps(run.to_dict())) < 20_000


def test_publishers_beyond_the_bound_are_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aggregate, "MOST_PUBLISHERS", 5)
    run = Run.start()
    for number in range(60):
        fields, report = article(number)
        run.add({**fields, "publisher": f"p{number % 40}"}, report)
    assert len(run.publishers) <= 11
    assert OTHERS in run.publishers
    assert sum(found.group.articles for found in run.publishers.values()) == run.everything.articles == 60
    for stats in run.rules.values():
        assert sum(stats.publishers.values()) == stats.counts["articles"]


def test_real_reports_fill_a_run() -> None:
    run, scrubber = Run.start(), Scrubber()
    text = (
        "The ferry sails again on Monday after a month of repairs, the council said.\n\nShare this article\nRead more"
    )
    run.add({"url": "https://a.example/1"}, scrubber.clean(text, url="https://a.example/1"))
    assert run.everything.counts["changed"] == 1
    assert run.everything.kinds["chrome/share"] == 1
    assert run.groups("publisher")["a.example"].scores["chrome"].mean
    assert run.ruleset == scrubber.clean(text).ruleset


def test_an_article_counted_twice_is_kept_once() -> None:
    fields, report = article(1)
    run = Run.start()
    run.add(fields, report)
    run.add(fields, replace(report))
    assert run.everything.articles == 2
    assert len(run.cards) == 1
