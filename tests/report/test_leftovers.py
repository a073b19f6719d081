"""Left-over lines and the rules that are suggested for them."""

from __future__ import annotations

from pathlib import Path

from scrub.engine.check import check_rules
from scrub.engine.load import load_rules
from scrub.model.document import Document
from scrub.model.finding import Finding
from scrub.model.report import Report
from scrub.model.span import Span
from scrub.report.aggregate import Run
from scrub.report.leftovers import leftovers, suggested_rules

PROSE = (
    "The council voted on Tuesday to rebuild the old pier, which has been closed since the storm tore it in two.",
    "He had no time to read the report, and nobody told him that it would be on the agenda of the last meeting.",
)


def run_of(texts: list[str]) -> Run:
    run = Run.start()
    for number, text in enumerate(texts):
        run.add({"id": str(number), "publisher": "p"}, Report(source=Document(text), text=text, lang="en"))
    return run


def story(number: int, *last: str) -> str:
    return "\n".join(
        [f"Headline number {'abcdefghijklmnop'[number]}", *PROSE, f"Own line {'abcdefghijklmnop'[number]}", *last]
    )


def test_lines_of_three_articles_and_a_tenth_are_left_over() -> None:
    texts = [story(n, "Log in to comment", f"{n + 2} min to go", *(["Rare line"] if n < 2 else [])) for n in range(12)]
    found = {left.line: left for left in leftovers(run_of(texts).publishers["p"])}
    assert found["Log in to comment"].seen == 12
    assert found["Log in to comment"].place == "tail"
    assert "Rare line" not in found
    assert any(left.masked for line, left in found.items() if "min to go" in line)


def test_chrome_that_was_seen_but_stayed_names_its_rule() -> None:
    run = Run.start()
    for number in range(4):
        text = f"{PROSE[0]}\nJoin us\n{PROSE[1]} {number}"
        at = text.index("Join us")
        flag = Finding("chrome/en/join", "promo", Span(at, at + 7), "Maybe.", action="flag")
        run.add({"id": str(number), "publisher": "p"}, Report(source=Document(text), text=text, findings=(flag,)))
    (left,) = [left for left in leftovers(run.publishers["p"]) if left.line == "Join us"]
    assert left.rule_id == "chrome/en/join"


def test_a_paragraph_that_was_seen_but_stayed_is_no_line_to_remove() -> None:
    run = Run.start()
    for number in range(4):
        text = f"{PROSE[0]}\n{PROSE[1]} {number}"
        flag = Finding("chrome/any/block-model", "note", Span(0, len(PROSE[0])), "Maybe.", action="flag")
        run.add({"id": str(number), "publisher": "p"}, Report(source=Document(text), text=text, findings=(flag,)))
    assert leftovers(run.publishers["p"]) == []


def test_suggested_rules_load_and_keep_their_examples(tmp_path: Path) -> None:
    texts = [story(n, 'Say "hello" \\ to us', f"{n + 2} min to go", "Weiterlesen…") for n in range(12)]
    text = suggested_rules(leftovers(run_of(texts).publishers["p"]), "en", PROSE)
    path = tmp_path / "chrome" / "en.toml"
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    rules = list(load_rules(tmp_path))
    assert len(rules) == 3
    assert [problem for problem in check_rules(rules) if not problem.note] == []
