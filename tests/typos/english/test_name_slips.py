from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.name_slips import find
from tests.typos.texts import best, seen

WRONG = {
    "The NPA runs the port. The NPA owns it. But the NAP is late.": ("NAP", "NPA"),
    "The SDGs are old. One SDG is new. As SGD seven says, it is late.": ("SGD", "SDG"),
    "Dr. O'Mally came. Dr. O'Mally left. Dr. Mally's team stayed.": ("Mally", "O'Mally"),
    "Mr McBrand came, and McBrand left. “No,” Brand said.": ("Brand", "McBrand"),
    "The Lund Port Safety Task Force (LPSTF) met. The plan of the LPTF is new.": ("LPTF", "LPSTF"),
    "PortCast is old. PortCast is big. Then PortCast grew, and Portcast, the firm, won.": ("Portcast", "PortCast"),
    "Ann Bo-Roy sang. Bo-Roy won. They met Bo-Roy. Then Bo Roy left.": ("Bo Roy", "Bo-Roy"),
    "Jean-Luc Roy spoke. Jean-Luc Roy left. They saw Jean-Luc. It was Jean Luc Roy's day.": ("Jean Luc", "Jean-Luc"),
    "The Lund Clinic is old. The Lund Clinic is big. The Lund clinic is late.": ("clinic", "Clinic"),
    "He saw the Port Museum. The Port Museum is shut. Ask Port museum guides.": ("museum", "Museum"),
}
RIGHT = [
    "The NPA runs the port, the NPA owns it and the NAP, a NAP of old, is late.",
    "THE NPA AND THE NAP, says the NPA.",
    "Dr. O'Mally met Anna Mally. O'Mally left, and so did Mally.",
    "The Lund Clinic is old. The Lund Clinic is big. Ask any Lund clinic.",
    "The SPD won in Kiel, and the SPD won in Bonn. In Lisbon its friends of the PSD lost.",
    "The IAF sent two jets. The IAF said so. Its guests came from the AIF museum.",
    "The LPD met. The LPD left. The Lund Debt Pool (LDP) stayed.",
    "Jean-Luc Martin spoke. Jean-Luc Martin left, and Jean-Luc stayed away. Jean Luc Moreau was late.",
]


@pytest.mark.parametrize(("text", "pair"), WRONG.items())
def test_names_that_the_article_has_right_elsewhere_are_found(text: str, pair: tuple[str, str]) -> None:
    found = list(find(read(text, "en")))
    assert (seen(found, text), best(found)) == ([pair[0]], [pair[1]])


@pytest.mark.parametrize("text", RIGHT)
def test_names_of_others_pass(text: str) -> None:
    assert seen(find(read(text, "en")), text) == []
