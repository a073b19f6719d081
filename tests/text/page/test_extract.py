"""The extractor, and our own prose for pages that it cannot stand."""

from __future__ import annotations

from scrub.text.page.extract import extracted_lines, prose
from scrub.text.page.tree import parse
from tests.text.pages import STORY, article, page, paragraphs, pieces_of, texts_of


def test_the_lines_of_the_article_are_extracted() -> None:
    assert set(STORY) <= set(extracted_lines(parse(article(paragraphs())).root, None))


def test_the_tree_is_left_as_it_was() -> None:
    root = parse(article(paragraphs())).root
    before = len(list(root.iter()))
    extracted_lines(root, None)
    assert len(list(root.iter())) == before


def test_an_empty_tree_has_no_lines() -> None:
    assert extracted_lines(parse("<p></p>").root, None) == []


def test_prose_is_long_sentences_outside_of_boxes_and_links() -> None:
    box = f'<div class="related"><p>{STORY[0]}</p></div><p><a href="/x">{STORY[1]}</a></p>'
    pieces = pieces_of(page(f"{box}<p>Short.</p><p>{'No end mark here ' * 9}</p>{paragraphs()}"))
    assert texts_of(pieces, prose(pieces)) == list(STORY)
