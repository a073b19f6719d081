"""Which families and rules act: what ``only`` and ``skip`` mean, in one place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scrub.chrome.reasons import RULE_ID as MODEL_ID
from scrub.chrome.strip import NO_CHARACTER_RULE
from scrub.errors import meant
from scrub.model.finding import Finding
from scrub.model.rule import SORTS, Rule

__all__ = ["FAMILIES", "Choice", "check_names"]

FAMILIES = ("chrome", "typo", "filler", "readability", "match")
"""What a scrubber can look for, by the first part of a rule id; readability has scores only."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What acts: all that ``only`` names (everything, when it is empty) without what ``skip`` names.

    Names are families, rule ids, beginnings of ids at a slash, or a family and a kind (``typo/realword``); ``preview``
    adds what is not sure enough yet.
    """

    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    preview: bool = False

    def family(self, name: str) -> bool:
        """Return whether a family acts, in whole or in part."""
        return name not in self.skip and (not self.only or any(x.split("/")[0] == name for x in self.only))

    def rule(self, rule: Rule) -> bool:
        """Return whether a rule acts, by its id or by its family and sort."""
        return self._chosen(rule.id, f"{rule.family}/{rule.sort}")

    def finding(self, finding: Finding) -> bool:
        """Return whether a finding is among those asked for, by its rule id or by its family and kind."""
        return self._chosen(finding.rule_id, f"{finding.family}/{finding.kind}")

    def _chosen(self, *names: str) -> bool:
        if any(named(name, self.skip) for name in names):
            return False
        return not self.only or any(named(name, self.only) for name in names)

    @property
    def model(self) -> bool:
        """Whether the block model may act: all of chrome may, or the model is named itself."""
        return (not self.only or named(MODEL_ID, self.only)) and not named(MODEL_ID, self.skip)


def named(rule_id: str, names: tuple[str, ...]) -> bool:
    """Return whether a rule id, or a beginning of it at a slash, is among ``names``."""
    return any(rule_id == name or rule_id.startswith(name.rstrip("/") + "/") for name in names)


def check_names(option: str, names: Iterable[str], rules: Iterable[Rule]) -> None:
    """Raise ValueError for a name of chrome or filler that is no rule, no beginning of one and no kind.

    Typos and copies are found by code too, whose ids stand in no list.
    """
    known = {"chrome": {MODEL_ID, NO_CHARACTER_RULE}, "filler": {"filler/any/repetition"}}
    asked = [name.rstrip("/") for name in names if "/" in name.rstrip("/") and name.split("/")[0] in known]
    if not asked:
        return
    for rule in rules:
        known.get(rule.family, set()).add(rule.id)
    for name in asked:
        family = name.split("/")[0]
        ids = known[family]
        if name not in {f"{family}/{sort}" for sort in SORTS[family]} and not any(named(x, (name,)) for x in ids):
            raise ValueError(f"{option} names {name!r}, which no rule has{meant(name, ids)}")
