"""Markup to a tree."""

from __future__ import annotations

import pytest

from scrub.text.page.tree import MAX_DEPTH, MAX_ELEMENTS, parse, take_rest
from tests.text.pages import article, paragraphs


def test_a_page_has_a_root_and_no_problem() -> None:
    tree = parse(article(paragraphs()))
    assert tree.root.tag == "html"
    assert (tree.heavy, tree.problem) == (False, "")


def test_an_xml_declaration_does_not_stop_the_parser() -> None:
    assert parse('<?xml version="1.0" encoding="utf-8"?>' + article(paragraphs())).root is not None


def test_characters_that_xml_forbids_are_left_out() -> None:
    assert parse("<p>a\x00b\x0bc\ud800d</p>").root.findtext(".//p") == "abcd"


@pytest.mark.parametrize(
    "html", ["", "\n", "plain text", "3 < 4 and 5 > 4", '{"a": 1}', "<feed><entry/></feed>", "<!DOCTYPE html>"]
)
def test_what_is_no_page_has_no_root(html: str) -> None:
    tree = parse(html)
    assert tree.root is None
    assert tree.problem


@pytest.mark.parametrize(
    "html",
    [
        "<p>x" * (MAX_ELEMENTS + 1),
        "<div>" * (MAX_DEPTH + 5) + "x",
        "<table>" + "<tr><td>x" * 4_000,
        "<p>" + "word " * 700_000,
    ],
    ids=["elements", "depth", "cells", "characters"],
)
def test_a_page_over_a_limit_is_heavy(html: str) -> None:
    tree = parse(html)
    assert tree.heavy
    assert tree.problem.startswith("page ")


@pytest.mark.parametrize("rest", ["<p>Two.</p>", "Two.", "<!doctype html><html><body><p>Two.</p></body></html>"])
def test_what_stands_behind_the_end_of_a_page_belongs_to_it(rest: str) -> None:
    root = parse(f"<html><head><title>T</title></head><body><p>One.</p></body></html>\n{rest}").root
    assert take_rest(root)
    assert not take_rest(root)
    assert [" ".join(text.split()) for text in root.xpath("//body//text()") if text.strip()] == ["One.", "Two."]
    assert len(root.xpath("//body")) == 1
