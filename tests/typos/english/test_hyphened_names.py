from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.hyphened_names import find
from tests.typos.texts import best, seen

WRONG = {
    "Bo Lang-un came. Bo Lang-un sang. Then Bo Lan-un left.": ("Lan-un", "Lang-un"),
    "Bo Lang Un came. Bo Lang Un sang. Bo Lang Un won. Then Bo Lang-un left.": ("Lang-un", "Lang Un"),
    "The Port Tehreek-e-Insaf won. The Port Tehreek-e-Insaaf party is new.": ("Tehreek-e-Insaaf", "Tehreek-e-Insaf"),
}
RIGHT = [
    "Bo Lang-un came. Bo Lang-un sang. Then Ann Lan-un left.",
    "Bo Lang-un came. Bo Lang-un sang. Then Bo Lang-ung left with Mid-Lund and Mid-Lunds.",
    "USB Type C is old. USB Type C is big. USB Type C is new. Then USB Type-C came.",
]


@pytest.mark.parametrize(("text", "pair"), WRONG.items())
def test_another_form_of_a_hyphened_name_is_found(text: str, pair: tuple[str, str]) -> None:
    found = list(find(read(text, "en")))
    assert (seen(found, text), best(found)) == ([pair[0]], [pair[1]])


@pytest.mark.parametrize("text", RIGHT)
def test_names_of_others_pass(text: str) -> None:
    assert seen(find(read(text, "en")), text) == []
