"""Parts of patterns: what is put in, from where, and what is said about wrong ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrub.engine.load import load_rules
from scrub.engine.parts import LONGEST, Parts
from scrub.errors import RuleError
from tests.engine.rules import written

PRICED = """\
[parts]
money = '[£$€]\\d+'
price = '{{money}}|a\\ fiver'

[[rule]]
id = "chrome/en/access-for-a-price"
kind = "pattern"
sort = "paywall"
pattern = '(?x)^read\\ on\\ for\\ {{price}}$'
unless = 'said {{money}}'
message = "Offer of access."
rationale = "Names a price."
match = ["Read on for £2", "Read on for a fiver"]
keep = ["Read on for the score.", "Read on for £2 he said."]
"""
FILE = "chrome/en-offers.toml"


def error_of(folder: Path, content: str, name: str = FILE) -> str:
    path = written(folder, name, content)
    with pytest.raises(RuleError) as caught:
        load_rules(folder)
    return str(caught.value).replace(str(path), "FILE")


def test_parts_and_parts_of_parts_are_put_into_patterns(tmp_path: Path) -> None:
    written(tmp_path, FILE, PRICED)
    (rule,) = load_rules(tmp_path)
    assert rule.pattern == r"(?x)^read\ on\ for\ (?:(?:[£$€]\d+)|a\ fiver)$"
    assert rule.unless == r"said (?:[£$€]\d+)"


def test_a_file_of_parts_stands_for_all_files_of_its_language(tmp_path: Path) -> None:
    head, _, rules = PRICED.partition("\n\n")
    written(tmp_path, "chrome/en-parts.toml", head)
    written(tmp_path, FILE, rules)
    assert load_rules(tmp_path)[0].unless == r"said (?:[£$€]\d+)"
    written(tmp_path, FILE, "[parts]\nmoney = '[0-9]+p'\n\n" + rules)
    assert load_rules(tmp_path)[0].unless == r"said (?:[0-9]+p)"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "said {{money}}",
            "said {{moneys}}",
            "FILE:6: chrome/en/access-for-a-price: field 'unless': there is no part 'moneys'; known parts: ",
        ),
        ("'[£$€]\\d+'", "'{{price}}'", "FILE:2: part 'money': the parts money, price, money hold one another"),
        ("'[£$€]\\d+'", "3", "FILE:2: part 'money': is '3'; expected a piece of a regular expression"),
        ("money =", "Money =", "FILE:2: part 'Money': a name has lower case letters, digits and hyphens only"),
        (PRICED[: PRICED.index("\n\n")], "parts = 1", "FILE: 'parts' is no table; expected [parts] with lines such as"),
    ],
)
def test_wrong_parts_are_told_with_their_place(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert error_of(tmp_path, PRICED.replace(old, new, 1)).startswith(expected)


def test_parts_within_parts_do_not_grow_without_end() -> None:
    texts = {f"p{n}": f"{{{{p{n + 1}}}}}" * 50 for n in range(4)} | {"p4": "abc"}
    with pytest.raises(RuleError, match=f"is longer than {LONGEST} characters"):
        Parts(texts).put_in("{{p0}}")
    deep = {f"p{n}": f"{{{{p{n + 1}}}}}" for n in range(9)} | {"p9": "abc"}
    with pytest.raises(RuleError, match="hold one another"):
        Parts(deep).put_in("{{p0}}")
