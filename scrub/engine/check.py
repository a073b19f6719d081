"""Do the examples that a rule carries hold?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scrub.engine.compile import Compiled, check_pattern, compile_rules
from scrub.engine.edit import Kept, cuts
from scrub.engine.elements import check_element
from scrub.engine.kinds import frame
from scrub.engine.match import find
from scrub.engine.scan import Scan
from scrub.engine.settle import resolve
from scrub.errors import RuleError
from scrub.model.document import Zone
from scrub.model.finding import Finding
from scrub.model.rule import Rule
from scrub.text.article import read
from scrub.text.lines import split_lines

__all__ = ["Problem", "check_rule", "check_rules", "findings_of"]


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a rule, for its writer; a ``note`` is only worth knowing."""

    rule: Rule
    message: str
    note: bool = False

    def __str__(self) -> str:
        return str(RuleError(self.message, path=self.rule.path, line=self.rule.line, rule=self.rule.id))


def findings_of(compiled: Compiled, text: str, zone: Zone, language: str = "unknown") -> list[Finding]:
    """Return what compiled rules see in a text all of whose lines stand in one zone; warnings come as RuleError."""
    lines = tuple(line._replace(zone=zone) for line in split_lines(text))
    scan = Scan(lines, compiled, language)
    framed = frame.find(read(text, language, lines=lines), compiled)
    found = resolve([*find(scan), *framed])
    if scan.warnings:
        raise RuleError(scan.warnings[0])
    return found


def zones_of(rule: Rule) -> list[Zone]:
    """Return the zones in which the rule may act."""
    places: tuple[Zone, ...] = ("head", "body", "tail")
    return [zone for zone in places if rule.applies(zone)]


def check_rule(rule: Rule) -> Iterator[Problem]:
    """Yield what is wrong: expressions that do not compile, examples that do not hold."""
    if rule.kind == "element":
        yield from (Problem(rule, message) for message in check_element(rule))
        return
    try:
        check_pattern(rule)
        yield from _check_examples(rule)
    except RuleError as error:
        yield Problem(rule, error.message)


def _check_examples(rule: Rule) -> Iterator[Problem]:
    compiled = compile_rules([rule])
    language = "unknown" if "*" in rule.languages else rule.languages[0]
    for zone in zones_of(rule):
        for text in rule.match:
            if not findings_of(compiled, example_of(rule, text), zone, language):
                yield Problem(rule, f"match does not fire in the {zone}: {text!r}")
        for name, text in rule.silent:
            example = example_of(rule, text)
            if found := findings_of(compiled, example, zone, language):
                yield Problem(rule, f"{name} fires in the {zone}: {text!r} at {found[0].span.of(example)!r}")
        for before, after in rule.becomes:
            if (result := cut(before, findings_of(compiled, before, zone, language))) != after:
                yield Problem(rule, f"becomes: {before!r} gives {result!r} in the {zone}; expected {after!r}")


def example_of(rule: Rule, text: str) -> str:
    """Return the text that an example stands for: one line of a repetition is repeated."""
    return text if rule.kind != "repeat" or "\n" in text else "\n".join([text] * rule.times)


def cut(text: str, findings: Iterable[Finding]) -> str:
    """Return ``text`` without what the findings cover."""
    return Kept.all_of(text).without(cuts(text, [f.span for f in findings])).text(text)


def check_rules(rules: Iterable[Rule]) -> Iterator[Problem]:
    """Yield the problems of all rules, those that are retired left out."""
    for rule in rules:
        if rule.status != "retired":
            yield from check_rule(rule)
