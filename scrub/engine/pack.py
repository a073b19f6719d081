"""The rules a scrubber is made from: the shipped ones, read as their languages come, and those of other packs."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from scrub._version import __version__
from scrub.engine.locate import data_root, stamps
from scrub.engine.prepare import Prepared
from scrub.engine.shelves import ELEMENTS, Shelf, may_hold, read_compiled, rules_hash, shelved
from scrub.model.rule import Rule

__all__ = ["RulePack", "load_pack", "usable"]


@dataclass(frozen=True, eq=False)
class RulePack:
    """Rules, and the id of exactly this set: version and a hash of the files.

    ``shelves`` hold the shipped rules, each read when it is first asked for, without their examples (``load_rules``
    has those); ``added`` are the rules of other packs, which stand in for shipped ones of the same id.
    """

    shelves: Mapping[str, Shelf]
    id: str
    added: Mapping[str, Rule] = field(default_factory=dict)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """All rules, sorted by id."""
        return self.read(self.shelves)[0]

    @property
    def elements(self) -> tuple[Rule, ...]:
        """The rules for elements of pages, sorted by id."""
        return tuple(rule for rule in self.read((ELEMENTS,))[0] if rule.kind == "element")

    def shelves_for(self, language: str) -> tuple[str, ...]:
        """Return the names of the shelves whose rules may act on the text of a document of a language."""
        return tuple(name for name in self.shelves if may_hold(name, language))

    def read(self, names: Iterable[str]) -> tuple[tuple[Rule, ...], Mapping[str, Prepared]]:
        """Return the rules of some shelves and all added ones, sorted by id, and what is prepared of them by id."""
        rules, prepared = dict[str, Rule](), dict[str, Prepared]()
        for content in (self.shelves[name].content for name in names if name in self.shelves):
            rules |= {rule.id: rule for rule in content[0]}
            prepared |= content[1]
        rules |= self.added
        for key in self.added:
            prepared.pop(key, None)
        return tuple(rules[key] for key in sorted(rules)), prepared


def load_pack(paths: tuple[str, ...] = (), seen: Hashable = None) -> RulePack:
    """Return the shipped rules and those of the folders or files in ``paths``.

    A rule of a later folder replaces one of the same id. A pack stays in memory: ``seen`` are the stamps of the files
    that are asked for, those of now when it is not given. Raises RuleError.
    """
    return _read_pack(paths, tuple(map(stamps, paths)) if seen is None else seen)


@lru_cache(maxsize=16)
def _read_pack(paths: tuple[str, ...], seen: Hashable) -> RulePack:  # noqa: ARG001 - other stamps are another pack
    root = data_root("rules")
    shelves, digest = read_compiled(root) or (_read_shelves(root), rules_hash(root))
    name, added = f"{__version__}+{digest[:12]}", dict[str, Rule]()
    for path in map(Path, paths):
        added |= _read_added(path)
        name += f"+{rules_hash(path)[:8]}"
    return RulePack(shelves, name, added)


def _read_shelves(root: Path) -> dict[str, Shelf]:
    """Return the shelves of a folder of rule files."""
    from scrub.engine.load import read_root  # with all that checks rule files, which what is compiled does not need

    return {name: Shelf(given=tuple(rules)) for name, rules in shelved(read_root(root).values()).items()}


def _read_added(path: Path) -> dict[str, Rule]:
    """Return the rules of another pack by id. Raises RuleError, also for a regular expression that is none."""
    from scrub.engine.compile import check_pattern
    from scrub.engine.load import existing, read_root

    rules = read_root(existing(path))
    for rule in rules.values():
        check_pattern(rule)
    return rules


def usable(rules: Iterable[Rule], *, preview: bool = False) -> Sequence[Rule]:
    """Return the rules that may act: the stable ones, and those in preview when asked."""
    return [r for r in rules if r.status == "stable" or (preview and r.status == "preview")]
