from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.clause_slips import find
from tests.typos.texts import seen

WRONG = {
    "They saw the house burn He was in it.": " He",
    "The risk grows with age They also say so.": " They",
    "He ran to the. House of Lords.": ".",
    "They saw their. Family there.": ".",
    "You will be mainly be asked by men.": "be mainly be",
    "He is still is the best.": "is still is",
    "He is a member of the US. expert panel.": "US.",
    "“It is very dear,”\n\nThe town will pay.": ",”",
}
RIGHT = [
    "He lives in the US. Experts say so. The U.S. panel met.",
    "“It is very dear,”\nsaid the mayor of the town.",
    "They saw the house burn. He was in it.",
    "The film They has a band called We are in it.",
    "The smash We Are Young is old.",
    "He ran to the House of Lords. Their end is near.",
    "What he was then was new. He had never had a car.",
    "What he is now is old, and it is, really is, late.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_slips_between_clauses_are_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "en")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_clauses_that_look_alike_pass(text: str) -> None:
    assert seen(find(read(text, "en")), text) == []
