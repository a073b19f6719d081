"""Which families and rules act: what ``only`` and ``skip`` mean, in one place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrub.chrome.passes import NO_CHARACTER_RULE
from scrub.chrome.reasons import RULE_ID as MODEL_ID
from scrub.errors import meant
from scrub.model.finding import Finding
from scrub.model.rule import SORTS, Rule

if TYPE_CHECKING:
    from scrub.engine.pack import RulePack

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
        return not (self.only or self.skip) or self._chosen(rule.id, f"{rule.family}/{rule.sort}")

    def finding(self, finding: Finding) -> bool:
        """Return whether a finding is among those asked for, by its rule id or by its family and kind."""
        return not (self.only or self.skip) or self._chosen(finding.rule_id, f"{finding.family}/{finding.kind}")

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


def check_names(option: str, names: Iterable[str], pack: RulePack) -> None:
    """Raise ValueError for a name below a family that is no rule of ``pack``, no beginning of one and no kind.

    The ids of typos stand in no list, since code finds most of them: of such a name only the kind is looked at.
    The rules of all languages are read only when there is such a name.
    """
    asked = [name.rstrip("/") for name in names if name.split("/")[0] in SORTS and "/" in name.rstrip("/")]
    if not asked:
        return
    from scrub.filler.find import REPETITION

    matches = {f"match/any/{kind}" for kind in SORTS["match"]}
    ids = {MODEL_ID, NO_CHARACTER_RULE, REPETITION, *matches, *(rule.id for rule in pack.rules)}
    kinds = {f"{family}/{sort}" for family, sorts in SORTS.items() for sort in sorts}
    for name in asked:
        family, part, *slug = name.split("/")
        free = family == "typo" and (slug or len(part) <= len("any"))
        if not (free or name in kinds or any(named(known, (name,)) for known in ids)):
            raise ValueError(f"{option} names {name!r}, which no rule has{meant(name, ids | kinds)}")
