from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.mojibake import find
from tests.typos.texts import best


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Ukraineâ€™s", "Ukraine’s"),
        ("zerstÃ¶ren", "zerstören"),
        ("Ã©tÃ©", "été"),
        ("РџСЂРёРІРµС‚", "Привет"),
        ("Ð½Ð°", "на"),
        ("Ã¢â‚¬â„¢s", "’s"),
        ("autoritÃ", "autorità"),
        ("Smith &amp; Sons".split()[1], "&"),
        ("&amp;amp;lt;", "<"),
        ("&amp;amp;", "&"),
        ("&amp;#8217;", "’"),
    ],
)
def test_a_wrong_decoding_is_undone(wrong: str, right: str) -> None:
    assert best(find(read(f"He saw {wrong} there.", "en"))) == [right]


@pytest.mark.parametrize(
    "text", ["«\xa0Il a gagné\xa0», dit-il", "il est là\xa0– enfin", "The café\xa0– the oldest", "amanhã\xa0» disse"]
)
def test_a_letter_before_a_no_break_space_and_a_mark_is_no_other_script(text: str) -> None:
    assert list(find(read(text, "fr"))) == []


@pytest.mark.parametrize("text", ["Die „RWÄ“ ist da.", "SÃO PAULO", "Âge d’or à Orléans", "Сік і Рік", "AT&T; R&D"])
def test_right_letters_before_marks_are_left_alone(text: str) -> None:
    assert list(find(read(text, "de"))) == []


def test_a_lost_character_is_named_without_a_suggestion() -> None:
    assert best(find(read("the caf\ufffd was shut", "en"))) == [""]
