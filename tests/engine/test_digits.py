"""A pattern is tried on lines with a digit only where every match holds one."""

from __future__ import annotations

import pytest

from scrub.engine.compile import compile_rules
from scrub.engine.digits import needs_digit
from tests.engine.rules import hits, rule


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"^\d{1,2}:\d\d$", True),
        (r"^[0-9]+$", True),
        (r"^(?:at )?(?:\d|2\.) ?h$", True),
        (r"^7$", True),
        (r"^(?=.*\d)\w+$", True),
        (r"^\d*$", False),
        (r"^\d?:$", False),
        (r"^[\dx]$", False),
        (r"^[^\d]$", False),
        (r"^(?:\d|x)$", False),
        (r"^(?!\d)\w$", False),
        (r"(", False),
    ],
)
def test_a_digit_is_needed_where_every_way_has_one(pattern: str, needed: bool) -> None:
    assert needs_digit(pattern) is needed


def test_digits_of_all_scripts_count() -> None:
    clock = rule(kind="pattern", pattern=r"^\d{1,2}[.h]\d\d$")
    assert hits("9.30\n٩.٣٠\n९h३०\nabout noon", clock) == ["9.30", "٩.٣٠", "९h३०"]


def test_such_rules_are_filed_apart() -> None:
    compiled = compile_rules([rule(kind="pattern", pattern=r"^\d{1,2}[.h]\d\d$")])
    assert (compiled.ways.digits, compiled.ways.always) == ((0,), ())
