"""Tags with thousands of attributes are cut before they are parsed, and nothing else is."""

from __future__ import annotations

from html import escape
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from scrub.text.page import tags
from scrub.text.page.tags import MOST_ATTRIBUTES, bounded

SCRIPT = "for (i=0;i<n;" + "a = b c " * 900
TAGS = ["<b{n}", "b{n}=1", "b{n}='>'", 'b{n}=">"', "b{n}=<", 'b{n} "', "/b{n}", "<x b{n}", "b{n} ="]


@pytest.mark.parametrize("attribute", TAGS)
@pytest.mark.parametrize("tag", ["p", "script", "!--> <p", "!-- x --!><p"])
def test_a_tag_with_many_attributes_is_cut(tag: str, attribute: str) -> None:
    html = f"<body><{tag} {' '.join(attribute.format(n=n) for n in range(3_000))}>Text</p>"
    root = etree.fromstring(bounded(html), etree.HTMLParser())
    assert max(len(element.attrib) for element in root.iter("*")) <= MOST_ATTRIBUTES + 1


@pytest.mark.parametrize(
    "html",
    [
        f"<script>{SCRIPT}</script><p>Text</p>",
        f"<SCRIPT type=x>{SCRIPT}</strong></SCRIPT><p>Text</p>",
        f"<!-- <p {'a b ' * 900} --><p>Text</p>",
        f"<p>{'many words of prose ' * 900}</p>",
        f'<img src="data:{"A" * 9_000}" alt="5" TV"><p>Said "{"one two " * 900}".</p>',
        f"<p>3 < 4 {'and so on ' * 900}</p>",
    ],
)
def test_other_markup_stays_as_it_is(html: str) -> None:
    assert bounded(html) == html


elements = st.tuples(
    st.sampled_from(["p", "b", "h2"]),
    st.lists(st.sampled_from(["a", "b=1", 'c="x > y"', "d='<p e>'", 'e="f=g"']), max_size=5, unique=True),
    st.text("xyz <&", max_size=8).map(escape),
)


@given(st.lists(elements, max_size=6))
def test_what_is_cut_is_never_text(rows: list[tuple[str, list[str], str]]) -> None:
    html = "<body>" + "".join(f"<{' '.join([tag, *given])}>{text}</{tag}>" for tag, given, text in rows)
    with patch.object(tags, "LONG_TAG", 1), patch.object(tags, "MOST_ATTRIBUTES", 2):
        cut = bounded(html)
    before, after = (etree.fromstring(markup, etree.HTMLParser()) for markup in (html, cut))
    assert "".join(after.itertext()) == "".join(before.itertext())
    assert [dict(e.attrib) for e in after.iter("*")] == [dict(e.items()[:2]) for e in before.iter("*")]


def test_each_of_many_long_tags_is_cut() -> None:
    tag = f"<p {'a ' * 2_000}>x</p>"
    assert bounded(tag * 50) == bounded(tag) * 50
    assert len(bounded(tag)) < len(tag) / 4
