"""Boxes around the article, by tag, class and id."""

from __future__ import annotations

import pytest

from tests.text.pages import page, pieces_of


def in_a_box(html: str) -> bool:
    (piece,) = pieces_of(page(html))
    return bool(piece.place.boxes)


@pytest.mark.parametrize(
    "html",
    [
        "<aside><p>x</p></aside>",
        "<figure><figcaption>x</figcaption></figure>",
        '<div class="related-stories"><p>x</p></div>',
        '<div class="Newsletter__signup"><p>x</p></div>',
        '<div id="shareBar"><p>x</p></div>',
        '<div class="article-tags"><p>x</p></div>',
        '<p class="image-caption">x</p>',
        '<section class="authorBio"><div><div><p>x</p></div></div></section>',
        '<div class="c-read-more">x</div>',
        '<div class="reader-poll"><p>x</p></div>',
        '<p class="support-us">x</p>',
        '<div id="kommentare"><p>x</p></div>',
        '<div class="lees-ook"><p>x</p></div>',
        '<div class="noticias-relacionadas"><p>x</p></div>',
        '<div class="bloc-publicite"><p>x</p></div>',
    ],
)
def test_a_box_is_known(html: str) -> None:
    assert in_a_box(html)


@pytest.mark.parametrize(
    "html",
    [
        "<p>x</p>",
        '<div class="article-body"><p>x</p></div>',
        '<article class="related"><p>x</p></article>',
        '<div class="meinung-kommentar"><p>x</p></div>',
        '<div class="cmp-container"><p>x</p></div>',
        '<div class="has-caption"><p>x</p></div>',
        '<div class="with-sidebar-ads"><p>x</p></div>',
        '<div class="authoritative reader more">x</div>',
        '<p class="more mt-4 text-base max-w-full lg-flex md-hidden items-center font-sans tight on">x</p>',
    ],
)
def test_the_article_is_no_box(html: str) -> None:
    assert not in_a_box(html)
