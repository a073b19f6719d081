"""The file of a site profile: rules with their counts for a person to read, and the counts for the next merge."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, fields, replace
from pathlib import Path
from typing import Any, NamedTuple

from scrub.chrome.learn import Counts, SiteCounts
from scrub.chrome.profile_rules import Learned, learned_of, literal, pattern_of
from scrub.chrome.slots import template
from scrub.engine.compile import check_pattern
from scrub.engine.load import parse_toml, read_bytes, rules_in
from scrub.engine.prepare import literal_key
from scrub.engine.schema import rule_of
from scrub.engine.toml_text import basic, listed
from scrub.errors import RuleError
from scrub.model.rule import Rule

__all__ = ["ENDING", "Saved", "read_profile", "write_profile"]

ENDING = ".toml"
FORMAT = 1
LARGEST_STATE = 64_000_000
"""Bytes of the unpacked counts; more is not a profile that we wrote."""
KINDS = ("line", "phrase", "pattern", "cue", "repeat")
"""The kinds of rules that act beside the shipped ones on pages of a site."""
SHOWN = ("status", "where", "action", "match", "keep")
_FIRST = ("id", "kind", "sort", "status", "where", "action")
_LAST = ("text", "pattern", "message", "rationale", "source", "match", "keep", "becomes", "misses")
_FIELDS = {f.name: f for f in fields(Rule) if f.name not in ("path", "line", "site")}
ORDER = [_FIELDS[name] for name in (*_FIRST, *(name for name in _FIELDS if name not in _FIRST + _LAST), *_LAST)]
"""The fields of a rule as they are written."""
HEADER = """\
What recurs on the pages of {site}.
Rules act as they stand here, and learning again keeps what you change: rows and rules that you delete go to `ignore`,
those that you add or move and fields that you set stay. What `ignore` names is not learned: a line as it stands on a
page, or a form with {{n}}, {{name}}, {{mail}}, {{link}} or {{handle}} for what is filled in. Rules in preview do not
act: set them to stable when they are chrome. Comments are not kept: notes go into `rationale`.
`counts` is for learning again."""


class Saved(NamedTuple):
    """What a profile file holds: ``rules`` as they stand there, ``made`` as they were when it was written."""

    counts: SiteCounts
    ignore: tuple[str, ...]
    rules: tuple[Rule, ...]
    made: tuple[Rule, ...]


def read_profile(path: Path) -> Saved:
    """Return the content of a profile file. Raises RuleError."""
    data = read_bytes(path)
    content = parse_toml(path, data)
    head = content.get("site")
    if not isinstance(head, dict) or not isinstance(head.get("domain"), str):
        raise RuleError("not a site profile: the table [site] with a domain is missing", path=str(path))
    if (form := head.get("format")) != FORMAT or not isinstance(form, int) or isinstance(form, bool):
        raise RuleError(f"field 'format' is {head.get('format')!r}; this version reads {FORMAT}", path=str(path))
    ignore = head.get("ignore", [])
    if not isinstance(ignore, list) or not all(isinstance(text, str) for text in ignore):
        raise RuleError("field 'ignore' is not a list of texts", path=str(path))
    found = rules_in(path, data, content)
    rules = tuple(checked(rule) for rule in found)
    counts, made = unpack(head.get("counts", ""), head["domain"], path)
    own = {(rule.pattern, rule.unless) for rule in made or ()}
    for rule in found:
        if (rule.pattern, rule.unless) not in own:  # a person's; what was learned compiles when a line calls for it
            check_pattern(rule)
    return Saved(counts, tuple(ignore), rules, rules if made is None else made)


def checked(rule: Rule) -> Rule:
    """Return a rule of a profile without its place; raise RuleError when it could not act."""
    if rule.family != "chrome" or rule.kind not in KINDS:
        need = f"a profile holds chrome rules of the kinds {', '.join(KINDS)}; found {rule.family} of kind {rule.kind}"
        raise RuleError(need, path=rule.path, line=rule.line, rule=rule.id)
    return replace(rule, path="", line=0)


def write_profile(
    path: Path, counts: SiteCounts, ignore: Sequence[str], rules: Sequence[Rule], made: Sequence[Rule]
) -> None:
    """Write the profile of a site; ``made`` are its rules as they would be without a person's edits."""
    text = "\n".join([*site_header(counts, ignore, made), *rule_tables(rules, counts)])
    part = path.with_suffix(".part")
    part.write_bytes(f"{text}\n".encode())
    part.replace(path)


def site_header(counts: SiteCounts, ignore: Sequence[str], made: Sequence[Rule]) -> Iterator[str]:
    """Yield the lines of the [site] table."""
    yield from (f"# {line}" for line in HEADER.format(site=counts.site).split("\n"))
    yield ""
    yield "[site]"
    yield f"domain = {basic(counts.site)}"
    yield f"format = {FORMAT}"
    yield f"pages = {counts.pages}"
    yield f"repeated = {counts.repeated}"
    yield from listed("ignore", ignore, basic)
    yield f'counts = "{pack(counts, made)}"'


def rule_tables(rules: Iterable[Rule], counts: SiteCounts) -> Iterator[str]:
    """Yield the lines of the [[rule]] tables, each literal and form with its counts behind it."""
    seen = {literal_key(literal(x.text)): x for x in learned_of(counts) if x.form == "line"}
    forms = {pattern_of(x): x for x in learned_of(counts) if x.form != "line"}
    for rule in rules:
        yield ""
        yield "[[rule]]"
        for name, value in table_of(rule).items():
            if name == "text":
                yield "text = ["
                yield from (f"    {basic(x)},{told(seen.get(literal_key(x)), counts.pages)}" for x in rule.text)
                yield "]"
            elif name == "pattern":
                yield f"pattern = {toml(value)}{told(forms.get(rule.pattern or ''), counts.pages)}"
            else:
                yield f"{name} = {toml(value)}"


def table_of(rule: Rule) -> dict[str, Any]:
    """Return the fields of a rule that say more than the default, and those that a reader wants to see."""
    return {f.name: value for f in ORDER if (value := getattr(rule, f.name)) != f.default or f.name in SHOWN}


def toml(value: Any) -> str:
    """Return a TOML value.

    >>> toml(("head", 2, True, 0.5))
    '["head", 2, true, 0.5]'
    """
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(toml, value))}]"
    return basic(value) if isinstance(value, str) else json.dumps(value)


def told(found: Learned | None, pages: int) -> str:
    """Return counts as a comment, with the name of a form."""
    if found is None:
        return ""
    counts, form = found.counts, "" if found.form == "line" else f"{template(found.text)!r} "
    return f"  # {form}on {counts.pages} of {pages} pages; head {counts.head}, body {counts.body}, tail {counts.tail}"


def worth_keeping(counts: Counts) -> bool:
    """Return whether counts may still matter after a merge: sentences of one page do not."""
    return counts.pages > 1 or not counts.sentence


def pack(site: SiteCounts, made: Iterable[Rule] = ()) -> str:
    """Return the counts, and the rules that were made of them, as text."""
    lines = [[*key, *astuple(counts)] for key, counts in site.lines.items() if worth_keeping(counts)]
    marks = [[mark.hex(), page] for mark, page in site.sentences.items()]
    state = {
        "pages": site.pages,
        "repeated": site.repeated,
        "lines": lines,
        "sentences": marks,
        "prose": site.prose,
        "languages": site.languages,
        "made": [table_of(rule) for rule in made],
    }
    return (
        base64.b85encode(zlib.compress(json.dumps(state).encode(), 9))
        .decode()
        .replace("\\", "\\\\")
        .replace('"', '\\"')
    )


def unpack(text: Any, domain: str, path: Path) -> tuple[SiteCounts, tuple[Rule, ...] | None]:
    """Return the counts and rules that ``pack`` wrote, rules only where it did; raise RuleError for what is damaged."""
    try:
        unpacker = zlib.decompressobj()
        state = json.loads(unpacker.decompress(base64.b85decode(text), LARGEST_STATE))
        lines = {(form, key): replace(Counts(*rest), forms=tuple(rest[-1])) for form, key, *rest in state["lines"]}
        sentences = {bytes.fromhex(mark): int(page) for mark, page in state["sentences"]}
        site = SiteCounts(
            domain, state["pages"], state["repeated"], lines, sentences, dict(state["languages"]), tuple(state["prose"])
        )
        why = None if sound(site) else "a value is of another type"
        place = {"path": str(path), "line": None, "rule": None}
        made = tuple(rule_of(table, {}, place) for table in state["made"]) if "made" in state else None
    except RuleError as error:
        why = error.message
    except (ValueError, TypeError, KeyError, IndexError, RecursionError, zlib.error, binascii.Error) as error:
        why = str(error) or type(error).__name__
    if why:
        raise RuleError(f"field 'counts' is damaged ({why}): learn the site again", path=str(path))
    return site, None if made is None else tuple(replace(rule, path="") for rule in made)


def sound(site: SiteCounts) -> bool:
    """Return whether the counts hold numbers and texts where ``pack`` writes such."""
    numbers: list[object] = [site.pages, site.repeated, *site.languages.values(), *site.sentences.values()]
    texts: list[object] = [*site.prose, *site.languages]
    for key, counts in site.lines.items():
        numbers += [counts.pages, counts.head, counts.body, counts.tail, counts.edge]
        texts += [*key, *counts.forms]
    whole = all(type(number) is int and number >= 0 for number in numbers)
    return whole and all(isinstance(text, str) for text in texts) and all(c.seen for c in site.lines.values())
