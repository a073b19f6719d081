"""Rules of kind ``element``: which act on the pages of a site, and whether their examples hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from scrub.model.rule import Rule
from scrub.text.urls import site_of

__all__ = ["Sites", "by_site", "check_element", "fires", "rules_for", "snippet"]

Sites = Mapping[str, tuple[Rule, ...]]


def by_site(rules: Iterable[Rule]) -> Sites:
    """Return the rules of kind ``element`` by the registered domain of their site."""
    out: dict[str, list[Rule]] = {}
    for rule in rules:
        if rule.kind == "element":
            out.setdefault(site_of(rule.site) or rule.site, []).append(rule)
    return {site: tuple(found) for site, found in out.items()}


def rules_for(sites: Sites, url: str | None) -> tuple[Rule, ...]:
    """Return the rules for a page: those of its host and of the domains above it, the nearest first."""
    found = sites.get(site_of(url) or "", ()) if sites else ()
    if not found:
        return ()
    host = host_of(url or "")
    fitting = [rule for rule in found if host == rule.site or host.endswith("." + rule.site)]
    return tuple(sorted(fitting, key=lambda rule: -len(rule.site)))


def host_of(url: str) -> str:
    """Return the host name of an address, lower case."""
    return (urlsplit(url if "//" in url else f"//{url}").hostname or "").strip(".")


def check_element(rule: Rule) -> Iterator[str]:
    """Yield what is wrong with a rule: expressions that do not work, examples that do not hold."""
    from scrub.text.page.site import problem_of  # what reads pages is not loaded to clean a text

    wrong = [
        f"field {field!r} is not an XPath for elements: {xpath!r}: {problem}"
        for field in ("strip", "body")
        for xpath in getattr(rule, field)
        if (problem := problem_of(xpath))
    ]
    yield from wrong
    if wrong:
        return
    yield from (f"match does not fire: {html!r}" for html in rule.match if not fires(rule, html))
    yield from (f"{name} fires: {html!r}" for name, html in rule.silent if fires(rule, html))


def fires(rule: Rule, html: str) -> bool:
    """Return whether the rule strips something of a page or finds its article."""
    from scrub.text.page.site import Applied, apply_rules

    root = snippet(html)
    applied = apply_rules(root, [rule]) if root is not None else Applied()
    return applied.stripped > 0 or applied.body is not None


def snippet(html: str) -> Any:
    """Return the tree of an example: a whole page, or a part of its body."""
    from scrub.text.page.tree import parse

    return parse(html if "<html" in html[:500].lower() else f"<body>{html}</body>").root
