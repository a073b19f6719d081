"""Values in the head of a page to plain text."""

from __future__ import annotations

import time

import pytest

from scrub.text.page.plain import plain, plain_lines


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Night <em>shelter</em> opens", "Night shelter opens"),
        ("<p>A shelter &amp; more.</p>", "A shelter & more."),
        ("&lt;p&gt;A shelter.&lt;/p&gt;<!-- x --><script>var x = 1;</script>", "A shelter."),
        ("One<br/>two", "One two"),
        ("5 <6 and x > y", "5 <6 and x > y"),
        ("Dear <name>, it said", "Dear <name>, it said"),
        (3, ""),
    ],
)
def test_a_value_goes_without_tags(value: object, text: str) -> None:
    assert plain(value) == text


def test_paragraphs_of_markup_are_lines() -> None:
    assert plain_lines("<p>One\ntwo.</p>\n<p>Three <b>four</b>.</p>") == ("One two.", "Three four.")
    assert plain_lines("One.\n\n Two.\n") == ("One.", "Two.")


@pytest.mark.parametrize("part", ["<p ", "<!--", "<script>", "<script></script ", "<a  ", "</"])
def test_values_of_nothing_but_openings_take_no_time(part: str) -> None:
    start = time.process_time()
    plain_lines(part * 50_000)
    assert time.process_time() - start < 2
