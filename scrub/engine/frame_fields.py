"""The fields of a rule of kind ``frame``, and whether they go together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from scrub.engine.slots import Slots, slot_of
from scrub.errors import RuleError

__all__ = ["FRAME_FIELDS", "SUGGESTED", "check_frame", "filled"]

MOST_RUNS = 60
MOST_SLOTS = 8
"""Runs of a rule, and words of a run; the shipped rules have at most fifteen and four."""
NEIGHBOURS = ("before", "behind", "closed")
OF_OTHER_KINDS = ("text", "pattern", "swap", "context", "unless", "then", "max_chars", "times")
SUGGESTED = re.compile(r"\{([^{}]*)\}")
"""What stands for something in ``suggest``: one of ``WHOLE``, which change what is marked, or a slot, ``{0}``."""
WHOLE = ("hyphen", "joined", "parted", "genitive", "plural")


def _runs(value: object) -> object:
    """Return runs of slots; a list of texts is one run."""
    if not isinstance(value, list) or not value:
        return None
    runs = [value] if all(isinstance(slot, str) for slot in value) else value
    sound = len(runs) <= MOST_RUNS and all(isinstance(run, list) and 0 < len(run) <= MOST_SLOTS for run in runs)
    if not sound or not all(isinstance(slot, str) and slot.strip() for run in runs for slot in run):
        return None
    return tuple(tuple(run) for run in runs)


def _number(value: object) -> object:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _two(value: object) -> object:
    sound = isinstance(value, list) and len(value) == 2 and all(_number(n) is not None for n in value)
    return tuple(value) if sound and isinstance(value, list) else None


def _text(value: object) -> object:
    return value if isinstance(value, str) and value.strip() else None


def _truth(value: object) -> object:
    return value if isinstance(value, bool) else None


FRAME_FIELDS: Mapping[str, tuple[Callable[[object], object], str]] = {
    "slots": (
        _runs,
        f"a list of up to {MOST_SLOTS} texts, one for each word of a run, or a list of up to {MOST_RUNS} such lists",
    ),
    "pivot": (_number, "the number of a slot: 0 is the first, -1 the last"),
    "flag": (_two, "the numbers of two slots: the first and the last that are marked"),
    "before": (_text, "words between blanks"),
    "behind": (_text, "words between blanks"),
    "closed": (_text, "words between blanks"),
    "comma": (_truth, "true or false"),
    "capitals": (_truth, "true or false"),
    "suggest": (
        _text,
        "a text, which may hold {hyphen}, {joined}, {parted}, {genitive}, {plural} and slots such as {0}",
    ),
}


def filled(values: Mapping[str, Any], slots: Slots, place: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a frame without names of lists. Raises RuleError."""
    out = dict(values)
    if "slots" in values:
        out["slots"] = tuple(tuple(str(_read(slots, "slots", slot, place)) for slot in run) for run in values["slots"])
    for field in NEIGHBOURS:
        if field in values:
            found = _read(slots, field, values[field], place)
            if found.forms:
                raise RuleError(f"field {field!r} holds a form; expected words only", **place)
            out[field] = str(found)
    return out


def _read(slots: Slots, field: str, text: str, place: Mapping[str, Any]) -> Any:
    try:
        return slots.read(text)
    except RuleError as error:
        raise RuleError(f"field {field!r}: {error.message}", **place) from error


def check_frame(values: Mapping[str, Any], place: Mapping[str, Any]) -> None:
    """Raise RuleError when a rule of kind ``frame`` is not whole, or another kind has its fields."""
    found = [field for field in FRAME_FIELDS if field in values]
    if values["kind"] != "frame":
        if found:
            raise RuleError(f"field {found[0]!r} is for kind 'frame', not {values['kind']!r}", **place)
        return
    if problem := next(_problems(values), None):
        raise RuleError(problem, **place)


def _problems(values: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with the fields of a frame."""
    if other := [field for field in OF_OTHER_KINDS if field in values]:
        yield f"field {other[0]!r} is not for kind 'frame'"
    if not values["id"].startswith("typo/"):
        yield "rules of kind 'frame' are of the family typo"
    if "slots" not in values:
        yield "kind 'frame' needs the field slots"
        return
    pivot, flag = values.get("pivot", 0), values.get("flag", (0, -1))
    for run in values["slots"]:
        size = len(run)
        if not -size <= pivot < size:
            yield f"field 'pivot' is {pivot}; a run has {size} slots"
        elif slot_of(run[pivot]).forms:
            yield f"field 'pivot' is {pivot}, a slot with a form: {run[pivot]!r}; expected one of words only"
        elif not all(-size <= n < size for n in flag):
            yield f"field 'flag' is {[*flag]}; a run has {size} slots"
        elif flag[0] % size > flag[1] % size:
            yield f"field 'flag' is {[*flag]}; expected the first slot before the last"
    least = min(map(len, values["slots"]))
    for name in SUGGESTED.findall(values.get("suggest", "")):
        if name not in WHOLE and name not in map(str, range(least)):
            known = ", ".join(f"{{{known}}}" for known in (*WHOLE, *range(least)))
            yield f"field 'suggest' names {{{name}}}; expected one of {known}"
