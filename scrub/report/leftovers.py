"""Lines that stay in many articles of a publisher, and the rules that would take them out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from scrub.engine.toml_text import basic
from scrub.report.intervals import Interval, wilson
from scrub.report.publisher import Publisher

__all__ = ["Leftover", "code_of", "leftovers", "suggested_rules"]

LEAST_SEEN, LEAST_SHARE = 3, 0.1
"""A line counts as left over from 3 articles and a tenth of the sample on, as in learning a site's chrome."""
MOST = 15

_DIGITS = re.compile(r"\d+")
_SLUG = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Leftover:
    """A line that recurs: ``seen`` in so many of the ``sampled`` articles, mostly at ``place``.

    ``rule_id`` names the rule that saw it and was not sure enough, if any. ``masked`` says that the forms differ in
    their digits.
    """

    line: str
    seen: int
    sampled: int
    place: str
    rule_id: str
    masked: bool

    @property
    def share(self) -> Interval:
        """The share of the publisher's articles that hold the line."""
        found = wilson(self.seen, self.sampled)
        assert found is not None
        return found


def leftovers(publisher: Publisher) -> list[Leftover]:
    """Return the lines that recur in the publisher's sample, most frequent first."""
    forms: dict[str, Counter[str]] = {}
    places: dict[str, Counter[str]] = {}
    rules: dict[str, str] = {}
    for rows in publisher.lines.values():
        for key in {form(line) for line, _, _ in rows}:
            forms.setdefault(key, Counter())
        once: set[str] = set()
        for line, place, rule in rows:
            key = form(line)
            places.setdefault(key, Counter())[place] += 1
            rules[key] = rules.get(key) or rule
            if key not in once:
                forms[key][line] += 1
                once.add(key)
    sampled = len(publisher.lines)
    found = [
        Leftover(
            max(sorted(lines), key=lambda line: lines[line]), lines.total(), sampled,
            max(sorted(places[key]), key=lambda place: places[key][place]), rules[key], len(lines) > 1 and "0" in key,
        )
        for key, lines in forms.items()
        if lines.total() >= max(LEAST_SEEN, LEAST_SHARE * sampled)
    ]  # fmt: skip
    return sorted(found, key=lambda left: (-left.seen, left.line))[:MOST]


def form(line: str) -> str:
    """Return what makes two lines the same: case and digits aside."""
    return _DIGITS.sub("0", line.casefold())


def suggested_rules(found: Sequence[Leftover], language: str, prose: Sequence[str]) -> str:
    """Return a rule file that removes the lines, empty without lines.

    ``prose`` are lines of the publisher's articles that must stay: the ``keep`` examples.
    """
    code = code_of(language)
    taken: Counter[str] = Counter()
    return "\n".join(table(left, code, taken, list(prose[:2])) for left in found)


def code_of(language: str) -> str:
    """Return the name of the rule file that is for a language: its code, ``any`` where there is none."""
    return language if re.fullmatch("[a-z]{2}", language) else "any"


def table(left: Leftover, code: str, taken: Counter[str], keep: list[str]) -> str:
    """Return the table of one rule."""
    slug = "-".join(_SLUG.findall(left.line.casefold())[:5])[:40].strip("-") or "line"
    taken[slug] += 1
    slug += f"-{taken[slug]}" if taken[slug] > 1 else ""
    where = "" if left.place == "flagged" else f'where = ["{left.place}"]\n'
    what = f"pattern = {basic(pattern(left.line))}" if left.masked else f"text = [{basic(left.line)}]"
    kind = "pattern" if left.masked else "line"
    examples = ", ".join(basic(text) for text in (left.line, left.line.upper()))
    stays = ", ".join(map(basic, keep)) or "# two lines of articles that must stay"
    return (
        f'[[rule]]\nid = "chrome/{code}/{slug}"\nkind = "{kind}"\nsort = "other"\n{what}\n{where}'
        f'message = "Line that recurs on this site."\n'
        f'rationale = "Stood in {left.seen} of {left.sampled} articles."\nmatch = [{examples}]\nkeep = [{stays}]\n'
    )


def pattern(line: str) -> str:
    """Return a regular expression for the line with any digits."""
    return "^" + r"\d+".join(re.escape(part).replace(r"\ ", " ") for part in _DIGITS.split(line)) + "$"
