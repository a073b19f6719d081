"""Whether every match of a regular expression holds a digit: most lines have none."""

from __future__ import annotations

from typing import Any

from scrub.engine.tree import inside, parsed

__all__ = ["needs_digit"]


def needs_digit(pattern: str) -> bool:
    r"""Return whether no line without a digit matches ``pattern``.

    >>> needs_digit(r"^(?:at )?\d{1,2}:\d\d$|^[0-9]+$"), needs_digit(r"^\d?:$")
    (True, False)
    """
    tree = parsed(pattern)
    return tree is not None and _sequence(tree)


def _sequence(items: Any) -> bool:
    return any(_item(str(op), arg) for op, arg in items)


def _item(name: str, arg: Any) -> bool:
    if name == "LITERAL":
        return chr(arg).isdecimal()
    if name == "IN":
        return all(_member(str(op), value) for op, value in arg)
    if name == "BRANCH":
        return all(map(_sequence, arg[1]))
    within = inside(name, arg)
    return within is not None and _sequence(within)


def _member(name: str, value: Any) -> bool:
    """Return whether a part of a character class stands for digits only."""
    if name == "LITERAL":
        return chr(value).isdecimal()
    if name == "RANGE":
        return chr(value[0]).isdecimal() and value[1] - value[0] < 10 and chr(value[1]).isdecimal()
    return name == "CATEGORY" and str(value) == "CATEGORY_DIGIT"
