"""Rules of one site on the tree of its pages."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from scrub.model.rule import Rule
from scrub.text.html import read_html
from scrub.text.page.site import apply_rules, problem_of
from scrub.text.page.tree import parse
from tests.text.pages import STORY, article, page, paragraphs


def rule(**values: Any) -> Rule:
    return Rule(id="chrome/any/bay-example-boxes", kind="element", sort="other", message="Tested.", **values)


def left(html: str, **values: Any) -> str:
    root = parse(page(html)).root
    apply_rules(root, [rule(**values)])
    return etree.tostring(root.find("body"), encoding="unicode").removeprefix("<body>").removesuffix("</body>")


def test_what_an_xpath_selects_goes_and_the_text_behind_it_stays() -> None:
    html = '<p>One <b class="x">two</b> three <b class="x">four</b> five</p>'
    assert left(html, strip=("//b[@class='x']",)) == "<p>One  three  five</p>"


def test_elements_within_elements_go_once() -> None:
    assert left('<div class="x">a<div class="x">b</div></div><p>c</p>', strip=("//div",)) == "<p>c</p>"


def test_tokens_are_whole_classes_and_ids() -> None:
    html = '<p class="a more b">1</p><p id="more">2</p><p class="more-or-less">3</p><p id="no-more">4</p>'
    assert left(html, strip_id_or_class=("more",)) == '<p class="more-or-less">3</p><p id="no-more">4</p>'


def test_the_frame_of_the_page_stays() -> None:
    assert left("<p>a</p>", strip=("//body", "/html", "//head")) == "<p>a</p>"


def test_the_first_body_that_holds_text_is_the_article() -> None:
    empty, full = '<div id="a"> </div>', f'<div id="b">{paragraphs()}<p>All of it.</p></div><div id="c">More.</div>'
    read = read_html(page(empty + full), rules=[rule(body=("//div[@id='a']", "//div[@id='b']", "//div[@id='c']"))])
    assert read.text.split("\n") == [*STORY, "All of it."]
    assert read.title == "Pier to be rebuilt"


def test_parts_that_hold_each_other_come_once_and_in_order() -> None:
    html = f'<main><div class="x">{paragraphs(STORY[:2])}<div class="x">{paragraphs(STORY[2:])}</div></div></main>'
    assert read_html(page(html), rules=[rule(body=("//div[@class='x']",))]).text.split("\n") == list(STORY)


def test_what_the_rules_do_not_find_is_read_as_ever() -> None:
    rules = [rule(body=("//div[@id='other']",), strip=("//div[@class='more']",))]
    assert read_html(article(paragraphs()), rules=rules) == read_html(article(paragraphs()))


@pytest.mark.parametrize("xpath", ["//div[", "//div[nothing(.)]", "count(//div)", "//a/@href", "//x:div", "//p/text()"])
def test_a_wrong_xpath_is_a_warning_and_no_error(xpath: str) -> None:
    assert problem_of(xpath)
    for field in ("strip", "body"):
        read = read_html(article(f'<a href="/">x</a>{paragraphs()}'), rules=[rule(**{field: (xpath,)})])
        assert set(STORY) <= set(read.text.split("\n"))
        assert any(xpath in warning and f"field {field!r}" in warning for warning in read.warnings)


def test_a_right_xpath_has_no_problem() -> None:
    assert problem_of("//div[contains(concat(' ', normalize-space(@class), ' '), ' a ')]/following-sibling::p[1]") == ""


def test_stripped_boxes_are_not_in_the_article() -> None:
    box = '<p class="q9">Ferry fares rise again in June, says the company that runs the boats to the island.</p>'
    read = read_html(
        article(paragraphs(STORY[:2]) + box + paragraphs(STORY[2:])), rules=[rule(strip_id_or_class=("q9",))]
    )
    assert read.text.split("\n") == list(STORY)
