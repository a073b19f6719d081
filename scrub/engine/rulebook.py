"""The rules that act under some options, made ready language by language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from scrub.engine.compile import MOST_GATES, Compiled, compile_rules
from scrub.engine.pack import RulePack, usable
from scrub.model.rule import Rule

__all__ = ["Rulebook"]


@dataclass(frozen=True, eq=False)
class Rulebook:
    """The rules of ``pack`` that are ``chosen``; ``site`` are those of one site, which act beside them.

    ``made`` holds what is ready to match, by the shelves of the pack that it was made of; ``languages`` by language.
    """

    pack: RulePack
    chosen: Callable[[Rule], bool]
    preview: bool = False
    site: Compiled | None = None
    made: dict[tuple[str, ...], Compiled] = field(default_factory=dict, repr=False)
    languages: dict[str, Compiled] = field(default_factory=dict, repr=False)

    @property
    def rules(self) -> list[Rule]:
        """All rules, of every language, sorted by id."""
        return self._act(self.pack.rules)

    @property
    def elements(self) -> list[Rule]:
        """The rules for elements of pages."""
        return self._act(self.pack.elements)

    def beside(self, site: Compiled) -> Rulebook:
        """Return these rules with those of a site beside them that are chosen."""
        return replace(self, site=site.only(self.chosen), languages={})

    def of(self, language: str) -> Compiled:
        """Return the rules for documents of a language, ready to match; made when first asked for."""
        if (known := self.languages.get(language)) is None:
            known = self._made(language)
            if len(self.languages) < MOST_GATES:
                self.languages[language] = known
        return known

    def _made(self, language: str) -> Compiled:
        names = self.pack.shelves_for(language)
        if (known := self.made.get(names)) is None:
            rules, prepared = self.pack.read(names)
            known = self.made[names] = compile_rules(self._act(rules), prepared)
        return known if self.site is None else replace(known, site=self.site)

    def _act(self, rules: tuple[Rule, ...]) -> list[Rule]:
        return [rule for rule in usable(rules, preview=self.preview) if self.chosen(rule)]
