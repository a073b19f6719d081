"""The fields of a rule table, and the checks that turn one into a ``Rule``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from scrub.engine.frame_fields import FRAME_FIELDS, check_frame, filled
from scrub.engine.slots import Slots
from scrub.errors import RuleError, meant
from scrub.model.rule import ACTIONS, KINDS, SORTS, STATUSES, THEN, WHERE, Rule
from scrub.text.language import normalise_code

__all__ = ["DEFAULTS", "FIELDS", "REQUIRED", "rule_of"]

FAMILIES = ("chrome", "typo", "filler")
"""The families that rules are of."""
ID = re.compile(r"(chrome|typo|filler)/([a-z]{2}|any)/([a-z0-9]+(?:-[a-z0-9]+)*)")
CODE = "ISO 639-1 code as reports give it (no for nb, tl for fil)"
VERSION = re.compile(r"\d+\.\d+\.\d+")
REQUIRED = ("id", "kind", "message", "rationale", "match", "keep")
ELEMENT_FIELDS = ("strip", "strip_id_or_class", "body")
ONLY_FOR = {"then": ("cue",), "unless_between": ("cue",), "times": ("repeat",), "context": ("phrase", "swap")}
"""The kinds that read a field; in a rule of another kind it would do nothing."""
EXAMPLES = 2
"""The least number of ``match`` and of ``keep`` examples."""


def _text(value: object) -> object:
    return value if isinstance(value, str) and value.strip() else None


def _texts(value: object) -> object:
    values = [value] if isinstance(value, str) else value
    return tuple(values) if isinstance(values, list) and values and all(map(_text, values)) else None


def _tokens(value: object) -> object:
    found = _texts(value)
    return found if isinstance(found, tuple) and not any(re.search(r"\s", x) for x in found) else None


def _pairs(value: object) -> object:
    if not isinstance(value, list) or not value:
        return None
    ok = all(isinstance(p, list) and len(p) == 2 and all(isinstance(x, str) for x in p) for p in value)
    return tuple((p[0], p[1]) for p in value) if ok else None


def _one_of(*allowed: str) -> Callable[[object], object]:
    return lambda value: value if value in allowed else None


def _some_of(*allowed: str) -> Callable[[object], object]:
    return lambda value: found if (found := _texts(value)) and set(found) <= set(allowed) else None  # type: ignore[call-overload]


def _matching(form: re.Pattern[str]) -> Callable[[object], object]:
    return lambda value: value if isinstance(value, str) and form.fullmatch(value) else None


def _id(value: object) -> object:
    found = ID.fullmatch(value) if isinstance(value, str) else None
    return value if found and (found[2] == "any" or _is_code(found[2])) else None


def _is_code(value: str) -> bool:
    """Return whether documents can be of a language: those of other codes for it are of the usual one."""
    return normalise_code(value) == value


def _languages(value: object) -> object:
    found = _texts(value)
    return found if isinstance(found, tuple) and all(x == "*" or _is_code(x) for x in found) else None


def _count(value: object) -> object:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None


def _share(value: object) -> object:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1 else None


FIELDS: Mapping[str, tuple[Callable[[object], object], str]] = {
    "id": (_id, f"<chrome|typo|filler>/<language or any>/<lower-case-slug>, the language an {CODE}"),
    "kind": (_one_of(*KINDS), "one of " + ", ".join(KINDS)),
    "sort": (_text, "a word such as share, newsletter, nonword"),
    "text": (_texts, "a list of literals, none empty"),
    "pattern": (_text, "a regular expression"),
    "swap": (_pairs, 'a list of pairs ["wrong", "right"]'),
    "context": (_texts, "a list of words"),
    "then": (_some_of(*THEN), "a list out of " + ", ".join(THEN)),
    "unless": (_text, "a regular expression"),
    "unless_between": (_one_of("paragraphs"), "paragraphs"),
    "strip": (_texts, "a list of XPath expressions"),
    "strip_id_or_class": (_tokens, "a list of class names and ids, without blanks"),
    "body": (_texts, "a list of XPath expressions"),
    "languages": (_languages, f'a list, each an {CODE}, or ["*"]'),
    "where": (_some_of(*WHERE), "a list out of " + ", ".join(WHERE)),
    "max_chars": (_count, "a number of characters, 1 or more"),
    "times": (_count, "a number, 1 or more"),
    "action": (_one_of(*ACTIONS), "one of " + ", ".join(ACTIONS)),
    "safety": (_one_of("safe", "unsafe"), "safe or unsafe"),
    "weight": (_share, "a number from 0 to 1"),
    "message": (_text, "one sentence"),
    "rationale": (_text, "one sentence"),
    "source": (_text, "where it was seen"),
    "since": (_matching(VERSION), "a version such as 0.1.0"),
    "status": (_one_of(*STATUSES), "one of " + ", ".join(STATUSES)),
    "was": (_texts, "a list of former ids"),
    "match": (_texts, f"a list of at least {EXAMPLES} texts"),
    "keep": (_texts, f"a list of at least {EXAMPLES} texts"),
    "becomes": (_pairs, 'a list of pairs ["before", "after"]'),
    "misses": (_texts, "a list of texts"),
    **FRAME_FIELDS,
}
DEFAULTS = (
    frozenset(FIELDS)
    - {"id", "text", "pattern", "swap", "match", "keep", "becomes", "misses", "was"}
    - set(ELEMENT_FIELDS)
    - set(FRAME_FIELDS)
)
"""The fields that a file's ``[defaults]`` table may hold."""


def check_fields(table: Mapping[str, Any], allowed: frozenset[str] | None, place: dict[str, Any]) -> dict[str, Any]:
    """Return the values of a table, each checked; raise RuleError at the first that is wrong."""
    out: dict[str, Any] = {}
    for field, value in table.items():
        if field not in FIELDS or (allowed is not None and field not in allowed):
            known = ", ".join(sorted(FIELDS if allowed is None else allowed))
            guess = meant(field, FIELDS if allowed is None else allowed)
            raise RuleError(f"unknown field {field!r}; expected one of {known}{guess}", **place)
        check, expected = FIELDS[field]
        if (good := check(value)) is None:
            raise RuleError(f"field {field!r} is {shown(value)}; expected {expected}", **place)
        out[field] = good
    return out


def shown(value: object) -> str:
    """Return a value as an error prints it, cut to 60 characters."""
    text = repr(value)
    return text if len(text) <= 60 else text[:59] + "…"


def rule_of(
    table: Mapping[str, Any], defaults: Mapping[str, Any], place: dict[str, Any], slots: Slots | None = None
) -> Rule:
    """Return the rule that a table describes.

    ``place`` holds path, line and rule id for the errors, ``slots`` the named lists of the file. Raises RuleError.
    """
    values = {**defaults, **check_fields(table, None, place)}
    for field in REQUIRED:
        if field not in values:
            raise RuleError(f"field {field!r} is missing; expected {FIELDS[field][1]}", **place)
    values.setdefault("languages", languages_of(values["id"]))
    values.setdefault("sort", "other")
    values.setdefault("action", "drop" if values["id"].startswith("chrome/") else "flag")
    if values["kind"] == "frame":
        values = filled(values, slots or Slots({}), place)
    check_whole(values, place)
    return Rule(**values, path=place["path"], line=place["line"] or 0)


def languages_of(rule_id: str) -> tuple[str, ...]:
    """Return the languages that a rule id names: ``*`` for ``any``."""
    language = rule_id.split("/")[1]
    return ("*",) if language == "any" else (language,)


def check_element(values: Mapping[str, Any], place: dict[str, Any]) -> None:
    """Raise RuleError unless a rule of kind ``element``, and no other, says which elements it is about."""
    found = [f for f in ELEMENT_FIELDS if f in values]
    if values["kind"] != "element":
        if found:
            raise RuleError(f"field {found[0]!r} is for kind 'element', not {values['kind']!r}", **place)
    elif other := [f for f in ("text", "pattern", "swap", "context", "unless") if f in values]:
        raise RuleError(f"field {other[0]!r} is not for kind 'element'", **place)
    elif not found:
        raise RuleError(f"kind 'element' needs one of the fields {', '.join(ELEMENT_FIELDS)}", **place)


def check_whole(values: Mapping[str, Any], place: dict[str, Any]) -> None:
    """Raise RuleError when fields that are right alone do not go together."""
    kind, family = values["kind"], values["id"].split("/")[0]
    check_element(values, place)
    check_frame(values, place)
    body = [f for f in ("text", "pattern", "swap") if f in values]
    wanted = {"swap": ("swap",), "line": ("text",), "phrase": ("text",), "cue": ("text",), "pattern": ("pattern",)}
    if kind == "pattern" and "pattern" in body and "swap" in body:  # what is right instead
        body.remove("swap")
    if kind not in ("element", "frame") and (len(body) != 1 or body[0] not in wanted.get(kind, ("text", "pattern"))):
        need, found = " or ".join(wanted.get(kind, ("text", "pattern"))), ", ".join(body) or "none"
        raise RuleError(
            f"kind {kind!r} needs the field {need} and no other of text, pattern, swap; found {found}", **place
        )
    if values["sort"] not in SORTS[family]:
        raise RuleError(f"field 'sort' is {values['sort']!r}; expected one of {', '.join(SORTS[family])}", **place)
    for field, kinds in ONLY_FOR.items():
        if field in values and kind not in kinds:
            raise RuleError(f"field {field!r} is for kind {' and '.join(map(repr, kinds))}, not {kind!r}", **place)
    for field in ("match", "keep"):
        if len(values[field]) < EXAMPLES:
            raise RuleError(f"field {field!r} holds {len(values[field])}; expected at least {EXAMPLES} texts", **place)
