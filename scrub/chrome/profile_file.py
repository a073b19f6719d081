"""The file of a site profile: rules with their counts for a person to read, and the counts for the next merge."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Iterator
from dataclasses import astuple, replace
from pathlib import Path
from typing import Any

from scrub.chrome.learn import Counts, SiteCounts
from scrub.chrome.profile_rules import learned_of, literal, rules_of
from scrub.engine.load import parse_toml, read_bytes, read_rule_file
from scrub.errors import RuleError
from scrub.model.rule import Rule

__all__ = ["ENDING", "read_profile", "write_profile"]

ENDING = ".toml"
FORMAT = 1
LARGEST_STATE = 64_000_000
"""Bytes of the unpacked counts; more is not a profile that we wrote."""


def read_profile(path: Path) -> tuple[SiteCounts, tuple[str, ...], list[Rule]]:
    """Return the counts, the ignored texts and the rules of a profile file. Raises RuleError."""
    content = parse_toml(path, read_bytes(path))
    head = content.get("site")
    if not isinstance(head, dict) or not isinstance(head.get("domain"), str):
        raise RuleError("not a site profile: the table [site] with a domain is missing", path=str(path))
    if (form := head.get("format")) != FORMAT or not isinstance(form, int) or isinstance(form, bool):
        raise RuleError(f"field 'format' is {head.get('format')!r}; this version reads {FORMAT}", path=str(path))
    ignore = head.get("ignore", [])
    if not isinstance(ignore, list) or not all(isinstance(text, str) for text in ignore):
        raise RuleError("field 'ignore' is not a list of texts", path=str(path))
    counts = unpack(head.get("counts", ""), head["domain"], path)
    return counts, tuple(ignore), read_rule_file(path)


def write_profile(path: Path, counts: SiteCounts, ignore: tuple[str, ...] = ()) -> None:
    """Write the profile of a site."""
    text = "\n".join([*site_header(counts, ignore), *rule_tables(counts, ignore)])
    part = path.with_suffix(".part")
    part.write_text(text + "\n", "utf-8")
    part.replace(path)


def site_header(counts: SiteCounts, ignore: tuple[str, ...]) -> Iterator[str]:
    """Yield the lines of the [site] table."""
    yield f"# What recurs on the pages of {counts.site}. Edit freely: delete what is article, or add it to `ignore`,"
    yield "# which the next learning respects. Rules in preview do not act: set them to stable when they are chrome."
    yield "# `counts` is for merging."
    yield ""
    yield "[site]"
    yield f"domain = {quoted(counts.site)}"
    yield f"format = {FORMAT}"
    yield f"pages = {counts.pages}"
    yield f"repeated = {counts.repeated}"
    yield f"ignore = [{', '.join(map(quoted, ignore))}]"
    yield f'counts = "{pack(counts)}"'


def rule_tables(counts: SiteCounts, ignore: tuple[str, ...]) -> Iterator[str]:
    """Yield the lines of the [[rule]] tables, each literal with its counts behind it."""
    places = {literal(x.text): x.counts for x in learned_of(counts, ignore) if x.form == "line"}
    for rule in rules_of(counts, ignore):
        yield ""
        yield "[[rule]]"
        for name in ("id", "kind", "sort", "status"):
            yield f"{name} = {quoted(getattr(rule, name))}"
        yield f"where = [{', '.join(map(quoted, rule.where))}]"
        if rule.pattern is not None:
            yield f"pattern = {quoted(rule.pattern)}"
        else:
            yield "text = ["
            yield from (f"    {quoted(text)},  # {told(places.get(text), counts.pages)}" for text in rule.text)
            yield "]"
        yield f"message = {quoted(rule.message)}"
        yield f"rationale = {quoted(rule.rationale)}"
        for name in ("match", "keep"):
            yield f"{name} = [{', '.join(map(quoted, getattr(rule, name)))}]"


def told(found: Counts | None, pages: int) -> str:
    """Return counts in words."""
    if found is None:
        return ""
    return f"on {found.pages} of {pages} pages; head {found.head}, body {found.body}, tail {found.tail}"


def quoted(text: str) -> str:
    """Return a TOML basic string."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def worth_keeping(counts: Counts) -> bool:
    """Return whether counts may still matter after a merge: sentences of one page do not."""
    return counts.pages > 1 or not counts.sentence


def pack(site: SiteCounts) -> str:
    """Return the counts as text."""
    lines = [[*key, *astuple(counts)] for key, counts in site.lines.items() if worth_keeping(counts)]
    marks = [[mark.hex(), page] for mark, page in site.sentences.items()]
    state = {
        "pages": site.pages,
        "repeated": site.repeated,
        "lines": lines,
        "sentences": marks,
        "prose": site.prose,
        "languages": site.languages,
    }
    return (
        base64.b85encode(zlib.compress(json.dumps(state).encode(), 9))
        .decode()
        .replace("\\", "\\\\")
        .replace('"', '\\"')
    )


def unpack(text: Any, domain: str, path: Path) -> SiteCounts:
    """Return the counts that ``pack`` wrote; raise RuleError when they are damaged."""
    try:
        unpacker = zlib.decompressobj()
        state = json.loads(unpacker.decompress(base64.b85decode(text), LARGEST_STATE))
        lines = {(form, key): replace(Counts(*rest), forms=tuple(rest[-1])) for form, key, *rest in state["lines"]}
        sentences = {bytes.fromhex(mark): int(page) for mark, page in state["sentences"]}
        site = SiteCounts(
            domain, state["pages"], state["repeated"], lines, sentences, dict(state["languages"]), tuple(state["prose"])
        )
        why = None if sound(site) else "a value is of another type"
    except (ValueError, TypeError, KeyError, IndexError, RecursionError, zlib.error, binascii.Error) as error:
        why = str(error) or type(error).__name__
    if why:
        raise RuleError(f"field 'counts' is damaged ({why}): learn the site again", path=str(path))
    return site


def sound(site: SiteCounts) -> bool:
    """Return whether the counts hold numbers and texts where ``pack`` writes such."""
    numbers: list[object] = [site.pages, site.repeated, *site.languages.values(), *site.sentences.values()]
    texts: list[object] = [*site.prose, *site.languages]
    for key, counts in site.lines.items():
        numbers += [counts.pages, counts.head, counts.body, counts.tail, counts.edge]
        texts += [*key, *counts.forms]
    whole = all(type(number) is int and number >= 0 for number in numbers)
    return whole and all(isinstance(text, str) for text in texts) and all(c.seen for c in site.lines.values())
