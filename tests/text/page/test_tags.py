"""Tags with thousands of attributes are cut before they are parsed, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

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


@given(st.text(alphabet="<>=\"'!-/ ab", max_size=60))
def test_short_markup_stays_as_it_is(html: str) -> None:
    assert bounded(html) == html
