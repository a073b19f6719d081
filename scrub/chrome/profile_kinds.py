"""Of which kind the lines are that recur on a site: what the shipped rules say of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from scrub.chrome.learn import Counts, SiteCounts
from scrub.engine.compile import Compiled
from scrub.engine.match import find
from scrub.engine.pack import load_pack
from scrub.engine.rulebook import Rulebook
from scrub.engine.scan import Scan
from scrub.model.document import Zone
from scrub.text.language import detect
from scrub.text.lines import split_lines

__all__ = ["Kinds"]

OTHER = "other"
MOSTLY = 0.5
"""Share of the texts of a form that rules have to know for it to have their kind."""


@lru_cache(maxsize=1)
def shipped() -> Rulebook:
    """Return the shipped rules for chrome, made ready by language."""
    return Rulebook(load_pack(), lambda rule: rule.family == "chrome")


@dataclass(frozen=True)
class Kinds:
    """The rules that know lines of a site, by its language."""

    rules: Compiled
    language: str

    @classmethod
    def of(cls, site: SiteCounts) -> Kinds:
        """Return the rules for the language of most of a site's pages."""
        named = max(site.languages, key=lambda code: (site.languages[code], code), default=None)
        language, _ = detect("\n".join(site.prose), hint=named)
        return cls(shipped().of(language), language)

    def sort_of(self, counts: Counts) -> str:
        """Return the kind that rules give more than half of the texts of a form, else ``other``."""
        told = Counter(self._sort(text, counts) for text in counts.forms)
        sort, times = max(told.items(), key=lambda item: (item[1], item[0]), default=(OTHER, 0))
        return sort if times > MOSTLY * len(counts.forms) else OTHER

    def _sort(self, text: str, counts: Counts) -> str:
        """Return the kind that the surest rule gives a whole line in the zone where it mostly stands."""
        places: tuple[tuple[int, Zone], ...] = ((counts.head, "head"), (counts.body, "body"), (counts.tail, "tail"))
        _, zone = max(places)
        lines = tuple(line._replace(zone=zone) for line in split_lines(text))
        found = [f for f in find(Scan(lines, self.rules, self.language)) if len(f.span) == len(text)]
        best = max(found, key=lambda f: (f.confidence, f.rule_id), default=None)
        return OTHER if best is None else best.kind
