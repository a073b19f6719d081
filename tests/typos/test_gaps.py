from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.gaps import find
from tests.typos.texts import seen


@pytest.mark.parametrize(
    ("language", "text", "span"),
    [
        ("en", "He calls it “ home” and goes.", "“ "),
        ("en", "He calls it “home ” and goes.", " ”"),
        ("en", "It was that feeling of ‘ this is it’ again.", "‘ "),
        ("en", "It was legal by 2016— only there.", "— "),
        ("en", "Reactions on the page :\nNothing.", " :"),
        ("de", "Er nennt es „ Heimat“ und geht.", "„ "),
        ("en", '"He needs none," he said. " You are right."', '" '),
        ("en", '"They go on, " he said.', ' "'),
        ("en", "They treat leukemia(MLL) here.", "emia("),
        ("en", "A writer (Ann Lee)assumes a name.", ")ass"),
        ("en", "The gene (MLL)controls it.", ")con"),
        ("en", "Lay it flat to dry.(In fact I do.)", "dry.("),
        ("en", "It was fun and games— just ask them —Ann Lee", "— "),
        ("de", 'Er nannte es "Heimat",die ihm fehlt.', '",'),
        ("en", "They sang 'Long Live the Sea ', and left.", " '"),
        ("en", "It was the boys ’ last race.", " ’"),
        ("en", "It is closed from 16:00 -21:00 on Monday.", "16:00 -21:00"),
        ("en", "It is open from 10am- 5pm on Monday.", "10am- 5pm"),
        ("en", "He lived there in 1990 -1995.", "1990 -1995"),
        ("en", "Call the port at 312-555 0139 today.", "312-555 0139"),
        ("en", "They saw it -— the whole town.", "-—"),
        ("en", 'He said "no" twice. She said: "We will come back soon. "', ' "'),
    ],
)
def test_a_blank_too_many_is_seen(language: str, text: str, span: str) -> None:
    assert seen(find(read(text, language)), text) == [span]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "One — two—three. “Home,” he said; ” is a mark."),
        ("en", "So true— Ann Lee (@annlee) on Monday"),
        ("en", 'A 15 " screen, the f(x) and the (multi)media show, and "home" .'),
        ("en", "It is warm. —Ann Lee\nIt is cold. —Bo Ek"),
        ("en", "a— b c— d ee— f gg— h ii— j kk— l"),
        ("fr", "Il dit : « oui » et part."),
        ("en", "@media (width : 500px) { }"),
        ("de", "Er sagt „ja“ und „nein“ zugleich."),
        ("en", "They are (Re)building Britain, with (Un)usual care and a (Sub)Committee of their own."),
        ("de", "Die (Mit)verantwortung der Politiker(Innen) und der Leser(In) ist groß."),
    ],
)
def test_what_a_norm_or_a_house_does_is_left_alone(language: str, text: str) -> None:
    assert list(find(read(text, language))) == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("It was $4,000, now it is $ 5,000.", "$ 5,000"),
        ("The Sergeant-at- Arms came.", "-at- Arms"),
        ("The Covid -19 ward is full.", "Covid -19"),
        ("The captain of the boat –showed up late.", " –"),
        ("“They were kind,” he said.“But they left.”", ".“"),
        ("A new Herald/ Courier poll of voters came out.", "/ "),
        ("KORSUND, Kan. (WKXB)- A boat sank.", "- "),
        ("See what they wrote :\n\nNothing at all.", " :"),
    ],
)
def test_a_blank_in_a_sum_or_compound_is_seen(text: str, span: str) -> None:
    assert seen(find(read(text, "en")), text) == [span]


def test_sums_with_a_blank_by_habit_are_left_alone() -> None:
    assert list(find(read("It was $ 4,000 and is $ 5,000. It is US$ 3 and -3 in KWAX.", "en"))) == []


@pytest.mark.parametrize(
    "text", ["It is at http://journal.example.org/ on Monday.", "So it went and / or stayed.", "one/ two/ three/ four"]
)
def test_addresses_and_slashes_by_habit_are_left_alone(text: str) -> None:
    assert list(find(read(text, "en"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "It is closed 16:00 - 21:00 and 9am-5pm.",
        "Call 312-555-0139.",
        "One -- two --- three <-—> four",
        "Room 5 -6 of 1990.",
    ],
)
def test_spans_and_dashes_as_they_should_be_pass(text: str) -> None:
    assert seen(find(read(text, "en")), text) == []
