"""What else can be wrong with a rule whose examples hold: slow, doubled, or firing on clean prose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from time import process_time

from scrub.engine.check import Problem
from scrub.engine.compile import BAD_PATTERN, compile_rules, pattern_of
from scrub.engine.kinds import frame
from scrub.engine.literals import required
from scrub.engine.match import find
from scrub.engine.prepare import literal_key
from scrub.engine.scan import Scan
from scrub.engine.shapes import shape_of
from scrub.model.rule import Rule
from scrub.text.article import read

__all__ = ["fires_on", "lint"]

SLOW = 0.02
"""CPU seconds on one probe line; a sound pattern takes under a thousandth of it."""
PROBES = ("a" * 400, "a " * 200, "1 " * 200, "A. " * 130, "aB1 " * 100, "-" * 400, " " * 399 + "x", "a1, " * 100 + "!")
"""Lines on which a pattern with nested repeats runs for long."""


def lint(rules: Sequence[Rule], clean_texts: Iterable[tuple[str, str]] = ()) -> Iterator[Problem]:
    """Yield what is suspicious; ``clean_texts`` are (language, article) pairs on which no rule may fire."""
    for rule in rules:
        yield from _slow(rule)
        yield from _unanchored(rule)
    yield from _doubled(rules)
    for rule, count, example in fires_on(rules, clean_texts):
        yield Problem(rule, f"fires {count} times on clean articles, first on {example!r}")


def _unanchored(rule: Rule) -> Iterator[Problem]:
    if rule.pattern is not None and not (required(rule.pattern) or any(_edges(rule.pattern))):
        yield Problem(
            rule, "note: pattern holds no literal that every match needs: it is tried on every line", note=True
        )


def _edges(pattern: str) -> Iterator[str]:
    shape = shape_of(pattern)
    yield from (*shape.starts, *shape.ends)


def _slow(rule: Rule) -> Iterator[Problem]:
    for name, source in (("pattern", rule.pattern), ("unless", rule.unless)):
        if source is None:
            continue
        try:
            compiled = pattern_of(source)
        except BAD_PATTERN:
            return
        for probe in (*PROBES, *(text * (400 // max(1, len(text))) for text in rule.match)):
            before = process_time()
            with suppress(TimeoutError):
                compiled.search(probe, timeout=1.0)
            if process_time() - before > SLOW:
                yield Problem(rule, f"{name} runs away: {1000 * (process_time() - before):.0f} ms on {probe[:24]!r}...")
                break


def _doubled(rules: Sequence[Rule]) -> Iterator[Problem]:
    first: defaultdict[tuple[str, str, tuple[str, ...]], list[Rule]] = defaultdict(list)
    for rule in rules:
        for literal in rule.text:
            key = (literal_key(literal), rule.kind, rule.then)
            for other in first[key]:
                for one, wider in ((rule, other), (other, rule)):
                    if one.id != wider.id and _covers(wider, one):
                        yield Problem(one, f"literal {literal!r} stands in {wider.id} too ({wider.path}:{wider.line})")
                        break
            first[key].append(rule)


def _covers(wider: Rule, rule: Rule) -> bool:
    """Return whether one rule acts on all documents and in all zones that another acts on."""
    languages = "*" in wider.languages or {*rule.languages} <= {*wider.languages}
    zones = "anywhere" in wider.where or ("anywhere" not in rule.where and {*rule.where} <= {*wider.where})
    return languages and zones


def fires_on(rules: Sequence[Rule], texts: Iterable[tuple[str, str]]) -> Iterator[tuple[Rule, int, str]]:
    """Yield (rule, number of hits, first text hit) for each rule that fires on one of the (language, text) pairs."""
    compiled = compile_rules(rules)
    hits: defaultdict[str, list[str]] = defaultdict(list)
    for language, text in texts:
        article = read(text, language)
        for finding in (*find(Scan(article.lines, compiled, language)), *frame.find(article, compiled)):
            hits[finding.rule_id].append(finding.span.of(text))
    for rule in rules:
        if found := hits.get(rule.id):
            yield rule, len(found), found[0]
