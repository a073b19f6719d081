"""Small pages on which an XPath of a site rule finds something: the examples of imported rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

__all__ = ["KEEPS", "sample_of", "token_sample"]

KEEPS = (
    "<p>The council voted on Tuesday to rebuild the old pier.</p>",
    "<p>The harbour master said: it will cost 14 million crowns.</p>",
    "<blockquote>We have waited long enough.</blockquote>",
    "<div>Fishermen say that the plan forgets the slipway.</div>",
)
"""Prose without classes, on which no rule should fire."""
_TEXTS = ("Storm closes the harbour", "More stories from the bay")
_STEP = re.compile(r"(//?)(?:child::|descendant::|descendant-or-self::)?([A-Za-z][\w-]*|\*)((?:\[[^\[\]]*\])*)")
_TEST = re.compile(r"\[([^\[\]]*)\]")
_EQUAL = re.compile(r"@([\w-]+)\s*=\s*(?:'([^']*)'|\"([^\"]*)\")")
_WITHIN = re.compile(
    r"(?:contains|starts-with)\s*\(\s*(?:concat\([^@]*)?(?:normalize-space\(\s*)?@([\w-]+)"
    r"[^,]*?(?:,\s*['\"] ['\"]\s*\))?\s*,"
    r"\s*(?:'([^']*)'|\"([^\"]*)\")\s*\)"
)
_HAS = re.compile(r"@([\w-]+)")
_TEXT = re.compile(
    r"(?:contains|starts-with)\s*\(\s*(?:normalize-space\(\s*)?(?:text\(\)|\.)\s*\)?\s*,\s*(?:'([^']*)'|\"([^\"]*)\")\s*\)"
)
_WAYS = re.compile(r"\|(?![^\[]*\])")
_GROUPED = re.compile(r"\((.+)\)(?:\[1\])?")
_VOID = frozenset("img br hr input link meta".split())


def sample_of(xpath: str, which: int = 0) -> str:
    """Return a page for a simple XPath, empty for one that is not: the caller tries whether it finds something.

    >>> sample_of("//div[@id='more']/p")
    '<div id="more"><p>Storm closes the harbour</p></div>'
    """
    return next((html for way in _WAYS.split(xpath) if (html := _sample(way.strip(), which))), "")


def _sample(xpath: str, which: int) -> str:
    """Return the page for one of the ways that an XPath joins by ``|``."""
    bare = grouped[1] if (grouped := _GROUPED.fullmatch(xpath)) else xpath
    steps = list(_STEP.finditer(bare))
    if not steps or "".join(step.group() for step in steps) != bare:
        return ""
    html = ""
    for step in reversed(steps):
        tag = "div" if step[2] == "*" else step[2]
        if tag in ("html", "body"):
            continue
        text = next((a or b for a, b in _TEXT.findall(step[3])), "")
        inner = f"{escape(text)} {html}".strip() or _TEXTS[which % len(_TEXTS)]
        html = f"<{tag}{_attributes(step[3])}>" + ("" if tag in _VOID else f"{inner}</{tag}>")
    return html


def token_sample(token: str, which: int = 0) -> str:
    """Return a page with an element of this class or id."""
    return f'<div {("class", "id")[which % 2]}="{escape(token)}">{_TEXTS[which % len(_TEXTS)]}</div>'


def _attributes(tests: str) -> str:
    """Return the attributes that the tests of a step ask for."""
    found: dict[str, str] = {}
    for test in _TEST.findall(tests):
        if not test.strip().startswith("not("):
            for name, value in _values(test):
                found[name] = f"{found[name]} {value}".strip() if name == "class" and name in found else value
    return "".join(f' {name}="{escape(value)}"' for name, value in found.items())


def _values(test: str) -> Iterator[tuple[str, str]]:
    seen = set()
    for form in (_EQUAL, _WITHIN):
        for name, single, double in form.findall(test):
            seen.add(name)
            yield name, (single or double).strip()
    yield from ((name, "1") for name in _HAS.findall(test) if name not in seen)
