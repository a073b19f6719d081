"""The rule engine against the same rules as ``regex`` patterns tried one by one: time, growth, and what is missed."""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate
from typing import Any

import regex
from generate import planted, synthetic_rules
from texts import scraped_texts
from timing import best, cpu_of, verdict

from scrub.engine.compile import compile_rules
from scrub.engine.match import find
from scrub.engine.scan import Scan
from scrub.model.rule import Rule
from scrub.text.lines import split_lines

__all__ = ["run"]

SIZES = (300, 1_000, 3_000, 10_000)
TEXTS = 25
RATIO, GROWTH = 30, 1.5
"""The goals: how many times faster at 1,000 rules, and how many times dearer 3,000 rules may be than 300."""
MARKS = r"[^\w©®@#&$€£%]*"
"""What the engine leaves out at the ends of a whole line."""

Pairs = set[tuple[int, str]]


def run(repeat: int) -> dict[str, Any]:
    """Print and return the figures."""
    rules = synthetic_rules(max(SIZES))
    rng = random.Random(11)
    texts = [planted(text, rules[: min(SIZES)], rng) for text in scraped_texts(TEXTS)]
    print(f"rules: {TEXTS} texts of {sum(len(text.encode()) for text in texts) / TEXTS / 1000:.1f} KB")
    out: dict[str, Any] = {"compile_ms": {n: 1e3 * cpu_of(partial(compile_rules, rules[:n])) for n in SIZES}}
    engine = best({str(n): engine_job(rules[:n], texts) for n in SIZES}, 3 * repeat)
    one_by_one = peer(rules[:1_000])
    pair = best({"scrub": engine_job(rules[:1_000], texts), "peer": lambda: [one_by_one(t) for t in texts]}, repeat)
    out |= {"scrub_ms": {n: 1e3 * engine[str(n)] / TEXTS for n in SIZES}, "peer_ms": 1e3 * pair["peer"] / TEXTS}
    out |= {"ratio": pair["peer"] / pair["scrub"], "growth": engine["3000"] / engine["300"]}
    out |= {"missed": {n: missed(rules[:n], texts) for n in SIZES[:3]}}
    report(out)
    return out


def report(out: dict[str, Any]) -> None:
    """Print the figures."""
    for n in SIZES:
        print(
            f"  scrub, {n:6} rules: {out['scrub_ms'][n]:7.3f} ms per text, compiled in {out['compile_ms'][n]:6.1f} ms"
        )
    print(f"  peer,    1000 rules: {out['peer_ms']:7.3f} ms per text")
    print(verdict("ratio peer : scrub at 1,000 rules", out["ratio"], RATIO, at_least=True))
    print(verdict("growth from 300 to 3,000 rules", out["growth"], GROWTH))
    for n, (found, lost) in out["missed"].items():
        print(f"  {n} rules: the peer finds {found} (line, rule) pairs, scrub misses {len(lost)}: {lost[:5]}")


def engine_job(rules: Sequence[Rule], texts: Sequence[str]) -> Callable[[], int]:
    """Return what finds all that ``rules`` see in ``texts``."""
    compiled = compile_rules(rules)
    return lambda: sum(sum(1 for _ in find(Scan(split_lines(text), compiled))) for text in texts)


def peer(rules: Sequence[Rule]) -> Callable[[str], Pairs]:
    """Return what searches the same rules one by one in each line of a text."""
    compiled = [(rule.id, regex.compile(peer_source(rule), regex.IGNORECASE).search) for rule in rules]

    def pairs(text: str) -> Pairs:
        return {
            (n, name) for n, line in enumerate(text.split("\n")) for name, search in compiled if search(line.strip())
        }

    return pairs


def peer_source(rule: Rule) -> str:
    """Return a rule as one expression: a ``line`` takes the whole line, a ``phrase`` stands between words."""
    if rule.pattern is not None:
        return rule.pattern
    literal = regex.escape(rule.text[0], literal_spaces=True)
    return rf"^{MARKS}{literal}{MARKS}$" if rule.kind == "line" else rf"(?<!\w){literal}(?!\w)"


def engine_pairs(rules: Sequence[Rule], text: str) -> Pairs:
    """Return the (line, rule) pairs that the engine finds."""
    starts = list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))
    found = find(Scan(split_lines(text), compile_rules(rules)))
    return {(bisect_right(starts, finding.span.start) - 1, finding.rule_id) for finding in found}


def missed(rules: Sequence[Rule], texts: Sequence[str]) -> tuple[int, list[str]]:
    """Return how many pairs the peer finds, and those of them that the engine does not."""
    one_by_one, found, lost = peer(rules), 0, list[str]()
    for text in texts:
        pairs = one_by_one(text)
        found += len(pairs)
        lines = text.split("\n")
        lost += [f"{name}: {lines[at]}" for at, name in sorted(pairs - engine_pairs(rules, text))]
    return found, lost
