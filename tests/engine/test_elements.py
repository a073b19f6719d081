"""Rules of kind ``element``: loading, choosing by site, checking, and the way through the pipeline."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrub.engine.check import check_rules
from scrub.engine.elements import by_site, rules_for
from scrub.engine.load import load_rules
from scrub.errors import RuleError
from scrub.pipeline import Scrubber
from tests.engine.rules import written
from tests.text.pages import STORY, article, paragraphs

GOOD = """\
[[rule]]
id = "chrome/any/bay-example-boxes"
kind = "element"
sort = "promo"
strip = ["//p[@class='q9']"]
strip_id_or_class = ["q10"]
message = "Box of the site."
rationale = "Seen on all its pages."
match = ["<p class='q9'>Ferry fares rise.</p>", "<div id='q10'>Ferry fares rise.</div>"]
keep = ["<p>Ferry fares rise.</p>", "<p class='q99'>Ferry fares rise.</p>"]
"""
PROMO = '<p class="q9">Ferry fares rise again in June, says the company that runs the boats to the island.</p>'
PAGE = article(paragraphs(STORY[:2]) + PROMO + paragraphs(STORY[2:]))


def write(folder: Path, content: str = GOOD, name: str = "site/bay.example.toml") -> Path:
    return written(folder, name, content)


def error_of(folder: Path, content: str, name: str = "site/bay.example.toml") -> str:
    path = write(folder, content, name)
    with pytest.raises(RuleError) as caught:
        load_rules(folder)
    return str(caught.value).replace(str(path), "FILE")


def problems(folder: Path, content: str) -> list[str]:
    path = write(folder, content)
    return [str(problem).replace(str(path), "FILE") for problem in check_rules(load_rules(folder))]


def test_a_rule_knows_the_site_of_its_file(tmp_path: Path) -> None:
    write(tmp_path)
    (rule,) = load_rules(tmp_path)
    assert (rule.site, rule.kind, rule.languages) == ("bay.example", "element", ("*",))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("bay-example-boxes", "boxes", "FILE:2: chrome/any/boxes: id must begin with 'chrome/any/bay-example-'"),
        ('"element"', '"line"', "field 'strip' is for kind 'element', not 'line'"),
        ("strip = ", "text = ", "field 'text' is not for kind 'element'"),
        ('["q10"]', '["q10 q11"]', "field 'strip_id_or_class' is ['q10 q11']; expected a list of class names and ids"),
        ("[\"//p[@class='q9']\"]", "3", "field 'strip' is 3; expected a list of XPath expressions"),
    ],
)
def test_a_wrong_rule_says_what_is_wrong(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert expected in error_of(tmp_path, GOOD.replace(old, new, 1))


def test_a_rule_needs_elements(tmp_path: Path) -> None:
    bare = "\n".join(line for line in GOOD.split("\n") if not line.startswith("strip"))
    assert "kind 'element' needs one of the fields strip, strip_id_or_class, body" in error_of(tmp_path, bare)


def test_rules_of_elements_stand_in_a_folder_of_sites(tmp_path: Path) -> None:
    content = GOOD.replace("chrome/any/bay-example-boxes", "chrome/any/boxes")
    assert "stand in such a folder" in error_of(tmp_path, content, "chrome/any.toml")


def test_good_examples_are_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[@class='q9']", "[@class='q9'", "field 'strip' is not an XPath for elements: \"//p[@class='q9'\": Invalid"),
        ("[@class='q9']", "/text()", "gives texts or attributes, not elements"),
        ("<div id='q10'>", "<div id='q11'>", "match does not fire: \"<div id='q11'>"),
        ("'q99'", "'q10'", "keep fires: \"<p class='q10'>"),
        ("keep =", "misses = [\"<p class='q9'>Read on</p>\"]\nkeep =", "misses fires: \"<p class='q9'>"),
    ],
)
def test_problems_name_file_line_rule_and_field(tmp_path: Path, old: str, new: str, expected: str) -> None:
    (problem,) = problems(tmp_path, GOOD.replace(old, new, 1))
    assert problem.startswith("FILE:2: chrome/any/bay-example-boxes: ")
    assert expected in problem


def test_the_rules_of_a_page_are_those_of_its_host_and_above(tmp_path: Path) -> None:
    write(tmp_path)
    write(tmp_path, GOOD.replace("bay-example", "news-bay-example"), "site/news.bay.example.toml")
    sites = by_site(load_rules(tmp_path))
    found = {url: [rule.site for rule in rules_for(sites, url)] for url in ("https://www.bay.example/a", "bay.example")}
    assert set(map(tuple, found.values())) == {("bay.example",)}
    near = rules_for(sites, "http://news.bay.example/b?c=1")
    assert [rule.site for rule in near] == ["news.bay.example", "bay.example"]
    assert not rules_for(sites, "https://notbay.example/")
    assert not rules_for(sites, None)
    assert not rules_for(sites, "http://[")


def test_a_pack_with_a_folder_of_sites_acts_on_pages_of_the_site(tmp_path: Path) -> None:
    write(tmp_path)
    scrubber = Scrubber(packs=[tmp_path])
    assert "Ferry fares" in scrubber.clean(html=PAGE, url="https://other.example/1").text
    assert "Ferry fares" in scrubber.clean(html=PAGE).text
    assert scrubber.clean(html=PAGE, url="https://www.bay.example/1").text.split("\n") == list(STORY)


def test_site_rules_can_be_skipped(tmp_path: Path) -> None:
    write(tmp_path)
    skipping = Scrubber(packs=[tmp_path], skip=["chrome/any/bay-example-boxes"])
    assert "Ferry fares" in skipping.clean(html=PAGE, url="https://bay.example/1").text


def test_a_wrong_xpath_is_a_warning_of_the_report(tmp_path: Path) -> None:
    write(tmp_path, GOOD.replace("[@class='q9']", "[@class='q9'", 1))
    report = Scrubber(packs=[tmp_path]).clean(html=PAGE, url="https://bay.example/1")
    assert any("chrome/any/bay-example-boxes: field 'strip'" in warning for warning in report.warnings)
    assert set(STORY) <= set(report.text.split("\n"))


def test_the_fast_way_gives_the_same_of_a_plain_page() -> None:
    html = article(paragraphs())
    assert Scrubber(fast=True).clean(html=html).text == Scrubber().clean(html=html).text == "\n".join(STORY)
