from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.institutions import find
from tests.typos.texts import seen

WRONG = {
    "He spoke at the annual meeting of American Society for Harbour Law in the old town.": "of American Society",
    "The museum is jointly affiliated with College of Fishing, Food and Tides in the north.": "with College",
    "The figures come in a new report from Department of Transport and they are not good.": "from Department",
    "She was sent a letter by Ministry of Defence on the day before the storm came.": "by Ministry",
    "The trial was paid for by National Institute of Tides (NIT) and two firms of the town.": "by National Institute",
    "He is a professor of tides and currents at University of Lund, Malmo, where he was born.": "at University",
    "The old men went to Office of Ports, where they waited for the whole day in vain.": "to Office",
}
RIGHT = [
    "He spoke at the annual meeting of the American Society for Harbour Law in the old town.",
    "According to Department of Transport figures, the ferry was late on ten days last month.",
    "She works at the University of Lund and he at Bank of the North, as their friends do too.",
    "College of Fishing opens",
    "Some wore shirts with Bureau of Ports markings or the logos of unions of the harbour there.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_names_of_bodies_without_an_article_are_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "en")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_names_with_one_and_names_that_describe_pass(text: str) -> None:
    assert seen(find(read(text, "en")), text) == []
