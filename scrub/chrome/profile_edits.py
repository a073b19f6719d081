"""What a person changed in the file of a site profile, and how it stays when the site is learned again.

Three lists of rules are compared: those that were ``made`` and written, those ``found`` in the file, and those that are
``new``. What differs between the first two is a person's and stands above the third.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from scrub.chrome.profile_rules import examples
from scrub.chrome.slots import pattern_of_head, pattern_of_template, template_of
from scrub.engine.compile import BAD_PATTERN, pattern_of
from scrub.engine.prepare import literal_key
from scrub.model.rule import Rule
from scrub.text.fold import fold, number_key

__all__ = ["as_found", "learned_again", "left_alone", "removed"]

LISTS = ("match", "keep")
"""Fields of which each entry is a person's or ours; ``text`` is compared row by row over all rules."""
FIELDS = tuple(f.name for f in fields(Rule) if f.name not in ("id", "text", "path", "line", *LISTS))
"""Fields that are a person's as a whole when they differ."""


def as_found(found: Sequence[Rule], made: Sequence[Rule], ignore: Sequence[str]) -> tuple[Rule, ...]:
    """Return the rules of a file without what ``ignore`` names and what was made and is deleted; its forms stand."""
    patterns = {rule.id: rule.pattern for rule in made}
    own = frozenset(rule.id for rule in found if rule.pattern != patterns.get(rule.id))
    return tuple(left_alone(found, (*ignore, *removed(made, found)), own))


def left_alone(rules: Iterable[Rule], ignore: Sequence[str], own: frozenset[str] = frozenset()) -> Iterator[Rule]:
    """Yield the rules without the literals and forms that ``ignore`` names.

    An entry is a line as it stands on a page, or a form with ``{n}``, ``{name}``, ``{mail}``, ``{link}``, ``{handle}``
    for what is filled in; a form goes with a line that it would take, unless it is among a person's ``own`` rules.
    """
    lines = {any_number(text) for text in ignore}
    forms = {pattern for text in ignore for pattern in patterns_of(text)}
    for rule in rules:
        if rule.kind == "pattern" and rule.pattern is not None:
            ours = rule.id not in own
            if not (ours and (rule.pattern in forms or any(takes(rule.pattern, text) for text in ignore))):
                yield rule
        elif rule.kind == "line":
            rows = tuple(text for text in rule.text if any_number(text) not in lines)
            if rows:
                yield with_rows(rule, rows)
        else:
            yield rule


def any_number(text: str) -> str:
    """Return the key of a line or literal with all of its numbers alike.

    >>> any_number("» 12 Comments") == any_number("{n} comments")
    True
    """
    key = literal_key(text)
    return number_key(key) or key


def patterns_of(text: str) -> Iterator[str]:
    """Yield the patterns that an entry of ``ignore`` may mean: itself, a form with slots, the first words of one."""
    yield text
    yield pattern_of_template(" ".join(text.lower().split()))
    yield pattern_of_head(" ".join(fold(text).split()))


def takes(pattern: str, line: str) -> bool:
    """Return whether a pattern matches in a line, or in its key with ``{n}`` a number; a wrong one matches nothing."""
    try:
        return any(pattern_of(pattern).search(text, timeout=1.0) for text in (line.strip(), literal_key(line)))
    except (TimeoutError, *BAD_PATTERN):
        return False


def with_rows(rule: Rule, rows: tuple[str, ...]) -> Rule:
    """Return a rule of the kind ``line`` with other literals, and with examples that fit them."""
    return rule if rows == rule.text else replace(rule, text=rows, match=examples(rows))


def removed(made: Sequence[Rule], found: Sequence[Rule]) -> tuple[str, ...]:
    """Return the literals and forms that a person deleted, as entries for ``ignore``."""
    rows = {literal_key(text) for rule in found for text in rule.text}
    ids, patterns = {rule.id for rule in found}, {rule.pattern for rule in found}
    lines = [text for rule in made for text in rule.text if literal_key(text) not in rows]
    gone = (rule for rule in made if rule.pattern and rule.id not in ids and rule.pattern not in patterns)
    return (*lines, *(template_of(rule.pattern or "", rule.match) for rule in gone))


def learned_again(new: Iterable[Rule], made: Sequence[Rule], found: Sequence[Rule]) -> tuple[Rule, ...]:
    """Return the new rules with what a person changed in the old ones, sorted by id."""
    was, mine = {rule.id: rule for rule in made}, {rule.id: rule for rule in found}
    moved = {literal_key(text): rule.id for rule in found for text in added_rows(rule, was)}
    out: dict[str, Rule] = {}
    for rule in new:
        rows = tuple(text for text in rule.text if moved.get(literal_key(text), rule.id) == rule.id)
        if rule.id in mine:
            had = mine[rule.id]
            known = {literal_key(text) for text in rows}
            more = (text for text in added_rows(had, was) if literal_key(text) not in known)
            out[rule.id] = edited(with_rows(rule, (*rows, *more)), was.get(rule.id, rule), had)
        elif rows or rule.pattern:
            out[rule.id] = with_rows(rule, rows)
    held = {literal_key(text) for rule in out.values() for text in rule.text}
    for rule in found:
        if rule.id not in out and (left := left_over(rule, was, held)):
            out[rule.id] = left
    return tuple(out[key] for key in sorted(out))


def added_rows(rule: Rule, was: Mapping[str, Rule]) -> list[str]:
    """Return the literals of a rule that a person put there."""
    made = {literal_key(text) for text in was[rule.id].text} if rule.id in was else set()
    return [text for text in rule.text if literal_key(text) not in made]


def changed(was: Rule, mine: Rule) -> dict[str, Any]:
    """Return the fields that a person set."""
    return {name: getattr(mine, name) for name in FIELDS if getattr(mine, name) != getattr(was, name)}


def edited(rule: Rule, was: Rule, mine: Rule) -> Rule:
    """Return a rule with the fields that a person set, and without the examples that they took out."""
    values = changed(was, mine)
    for name in LISTS:
        ours, old, theirs = (getattr(one, name) for one in (rule, was, mine))
        more = [text for text in theirs if text not in old]
        values[name] = tuple(dict.fromkeys([*(text for text in ours if text in theirs or text not in old), *more]))
    return replace(rule, **values)


def left_over(rule: Rule, was: Mapping[str, Rule], held: set[str]) -> Rule | None:
    """Return what is a person's of a rule that is not made any more, or None."""
    if rule.id not in was:
        return rule
    if changed(was[rule.id], rule):
        rows = tuple(text for text in rule.text if literal_key(text) not in held)
    else:
        rows = tuple(added_rows(rule, was))
    return with_rows(rule, rows) if rows or (rule.pattern and changed(was[rule.id], rule)) else None
