"""What is mined becomes rules that hold their own examples."""

from __future__ import annotations

from pathlib import Path

import pytest

import scrub
from scrub.engine.check import check_rules
from scrub.engine.load import load_rules
from scrub.errors import RuleError
from scrub.filler.miner import Template, mine
from scrub.filler.miner_rules import rules_of, slug_of, template_file
from tests.filler.test_miner import crawl, mined


def test_the_file_is_read_back_and_its_examples_hold(tmp_path: Path) -> None:
    found = mined(crawl())
    rules = rules_of(mine(found), "en", found.documents, found.others)
    path = tmp_path / "templates.toml"
    path.write_text(template_file(rules, found.documents), "utf-8")
    loaded = load_rules(path)
    assert [rule.id for rule in loaded] == [rule.id for rule in rules]
    assert list(check_rules(loaded)) == []
    assert {rule.sort for rule in loaded} == {"form"}
    assert all(rule.action == "flag" for rule in loaded)


def test_what_a_form_adds_to_the_figure_is_told_and_stays(tmp_path: Path) -> None:
    rule = Template(("shares", "of", "@", "rose", "#", "on", "@"), 9, ("Shares of Pell rose 3 % on Monday",) * 2)
    path = tmp_path / "templates.toml"
    path.write_text(template_file(rules_of([rule], "en", 40), 40), "utf-8")
    first = "Shares of Norvale rose 3.1 % on Tuesday."
    text = f"{first} The town hired 40 people in May to look after its new bridge, the mayor Ida Brandt said."
    (plain, report) = (scrub.Scrubber(packs=p, drop=("filler",)).clean(text, lang="en") for p in ((), (path,)))
    (found,) = report.filler
    assert found.span.of(text) == first.removesuffix(".")
    assert (found.kind, found.safety, report.text) == ("form", "unsafe", text)
    assert (plain.scores.filler, plain.filler) == (0.0, ())
    assert report.scores.filler == pytest.approx(found.confidence * 7 / 24, abs=0.02)


def test_near_misses_come_from_the_crawl() -> None:
    found = mined(crawl())
    (rule,) = [r for r in rules_of(mine(found), "en", 80, found.others) if "tremor" in r.id]
    assert set(rule.keep) <= set(found.others)


def test_forms_of_few_documents_wait_for_a_reader() -> None:
    few = Template(("the", "bridge", "in", "@", "closes", "at", "#"), 5, ("The bridge in Hadley closes at 9",) * 2)
    many = Template(("the", "ferry", "to", "@", "sails", "at", "#"), 9, ("The ferry to Pell sails at 9",) * 2)
    assert {rule.id.split("-")[2]: rule.status for rule in rules_of([few, many], "en", 40)} == {
        "bridge": "preview",
        "ferry": "stable",
    }


def test_a_form_whose_examples_do_not_hold_gives_no_rule() -> None:
    assert rules_of([Template(("the", "bridge", "of", "@", "is", "#"), 9, ("Nothing of it",))], "en", 40) == []


@pytest.mark.parametrize("tokens", [("город", "@", "закрыт", "на", "#", "дней"), ("a", "#", "b", "@", "c", "d")])
def test_slugs_fit_rule_ids(tokens: tuple[str, ...]) -> None:
    import re

    assert re.fullmatch("[a-z0-9]+(?:-[a-z0-9]+)*", slug_of(Template(tokens, 4, ())))


def test_a_damaged_file_says_so(tmp_path: Path) -> None:
    path = tmp_path / "t.toml"
    path.write_text(template_file([], 3) + "[[rule]]\nid = 3\n", "utf-8")
    with pytest.raises(RuleError):
        load_rules(path)
