"""Rules of one site, applied to the tree of its pages: what is stripped, and which element is the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from scrub.model.rule import Rule

__all__ = ["Applied", "apply_rules", "elements_of", "problem_of"]

_FRAME = frozenset({"html", "head", "body"})
"""Elements that no rule takes away: without them there is no page."""


@dataclass(frozen=True, slots=True)
class Applied:
    """``stripped`` counts the elements taken away, ``body`` is a new element with the article or None."""

    stripped: int = 0
    body: Any = None
    warnings: tuple[str, ...] = ()


def apply_rules(root: Any, rules: Sequence[Rule]) -> Applied:
    """Strip the tree in place and return what became of it; an XPath that fails is a warning."""
    warnings: list[str] = []
    stripped = sum(_strip(root, rule, warnings) for rule in rules)
    body = next((found for rule in rules if (found := _body(root, rule, warnings)) is not None), None)
    return Applied(stripped, body, tuple(warnings))


def problem_of(xpath: str) -> str:
    """Return what is wrong with an XPath, or nothing."""
    return elements_of(_sample(), xpath)[1]


def elements_of(root: Any, xpath: str) -> tuple[list[Any], str]:
    """Return the elements that an XPath selects, and what is wrong with it."""
    from lxml import etree

    compiled, problem = _compiled(xpath)
    if compiled is None:
        return [], problem
    try:
        found = compiled(root)
    except (etree.XPathError, ValueError, TypeError) as error:
        return [], str(error)
    if not isinstance(found, list):
        return [], f"gives a {type(found).__name__}, not elements"
    elements = [item for item in found if isinstance(getattr(item, "tag", None), str)]
    return elements, "" if len(elements) == len(found) else "gives texts or attributes, not elements"


@lru_cache(maxsize=4096)
def _compiled(xpath: str) -> tuple[Any, str]:
    from lxml import etree

    try:
        return etree.XPath(xpath), ""
    except (etree.XPathError, ValueError) as error:
        return None, str(error)


def _sample() -> Any:
    """Return a small page: functions and prefixes that do not exist only show when an XPath runs."""
    from lxml import etree

    return etree.fromstring(
        '<html><body><div id="a" class="a b"><p class="c">A <a href="/">b</a>.</p></div></body></html>',
        etree.HTMLParser(),
    )


def _selected(root: Any, rule: Rule, field: str, warnings: list[str]) -> Iterator[list[Any]]:
    for xpath in getattr(rule, field):
        found, problem = elements_of(root, xpath)
        if problem:
            warnings.append(f"{rule.id}: field {field!r}: {xpath!r}: {problem}")
        yield found


def _strip(root: Any, rule: Rule, warnings: list[str]) -> int:
    doomed = [element for found in _selected(root, rule, "strip", warnings) for element in found]
    if rule.strip_id_or_class:
        doomed += _named(root, frozenset(rule.strip_id_or_class))
    return sum(_take_away(element) for element in doomed)


def _named(root: Any, tokens: frozenset[str]) -> Iterator[Any]:
    """Yield the elements that have one of the tokens in their class or as their id."""
    for element in root.iter():
        names = element.get("class")
        if (names and not tokens.isdisjoint(names.split())) or element.get("id") in tokens:
            yield element


def _take_away(element: Any) -> bool:
    """Take an element out of its tree; the text behind it stays."""
    parent = element.getparent()
    if parent is None or element.tag in _FRAME:
        return False
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)
    return True


def _body(root: Any, rule: Rule, warnings: list[str]) -> Any:
    """Return a new element with what the first XPath of ``body`` selects that holds text."""
    from lxml import etree

    for found in _selected(root, rule, "body", warnings):
        outer = [element for element in found if not any(above in found for above in element.iterancestors())]
        if not any(text.strip() for element in outer for text in element.itertext()):
            continue
        body = etree.Element("article")
        for element in outer:
            element.tail = None
            body.append(element)
        return body
    return None
