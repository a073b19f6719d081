from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.compound_slips import find
from scrub.typos.lexicon import available
from tests.typos.texts import best

pytestmark = pytest.mark.skipif(available("de") != "dictionary", reason="no German dictionary")

WRONG = {
    "Er fährt ein neues Rennmotorad.": "Rennmotorrad",
    "Sie dankte dem Vetranenverband.": "Veteranenverband",
    "Der Hafenarbeitergewerkschft gehören viele an.": "",
    "Das Sommerwettter blieb aus.": "Sommerwetter",
    "Die Grundkonflikgen bleiben.": "Grundkonflikten",
    "Der Brückenbaumeisster kam.": "",
    "Die Wasserverorgung fiel aus.": "",
}


@pytest.mark.parametrize(("text", "right"), [(text, right) for text, right in WRONG.items() if right])
def test_a_slip_in_one_part_is_seen(text: str, right: str) -> None:
    assert best(find(read(text, "de"))) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "Der Rennmotorradfahrer kam mit dem Veteranenverband.",
        "Der Roman von Barbara Kingsolver und der Astrologe Nostredame.",
        "Die Mitgliedsbeitra\u0308ge und die denkmalgeschu\u0308tzten Häuser.",
        "Siehe www.rennmotorad.de und #Rennmotorad.",
        "Die Straßenbahnhaltestellenüberdachung ist neu.",
    ],
)
def test_right_compounds_names_and_addresses_are_left_alone(text: str) -> None:
    assert best(find(read(text, "de"))) == []
