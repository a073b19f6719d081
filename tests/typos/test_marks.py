from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.marks import find
from tests.typos.texts import best, seen


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "He came , and left.", " ,"),
        ("en", "He came. She left .", " ."),
        ("en", 'He said: "It is late ." Then he left.', " ."),
        ("en", "He left the ports.Kazakhstan is far.", "ports.Kazakhstan"),
        ("en", "He came,saw and won.", "came,saw"),
        ("en", "He joined the mill.In May he left.", "mill.In"),
        ("en", "Prices rose by 4%.They fell in May.", "."),
        ("en", 'The mayor said:"We have a boat."', 'said:"We'),
        ("en", "It was late.. He left.", ".."),
        ("en", "They face every consequence., he said.", ".,"),
        ("en", "It`s late.", "It`s"),
        ("en", "He bought Boeing 's jets.", " 's"),
        ("en", "He bought 30 of Boeing 's 787 jets.", " 's"),
        ("en", "He (and she left.", "("),
        ("en", "They were late. (The men had no boat. It rained.", "rained."),
        ("en", "She worked in Hollywood- in those years.", "- "),
        ("en", "They saw three aircraft. he said so.", "he"),
        ("de", "Er kam ,dass er bleibt.", " ,"),
        ("fr", "Il est parti , hier.", " ,"),
    ],
)
def test_damaged_marks_are_seen(language: str, text: str, place: str) -> None:
    assert seen(find(read(text, language)), text) == [place]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "See www.example.com or mail a.b@c.org; the U.S., e.g., and J.K.Rowling at 5p.m. on WIRED.com"),
        ("en", 'See booking.in or Mill.In for {"said":"We"} at 4%.25 and (a).The first'),
        ("en", "1) First item\na) second item :)\nHe had a .45-caliber gun ... and left …"),
        ("en", "It is a three- rather than four-year plan, and the twenty- as well as thirty-somethings like it."),
        ("en", "Pre- and post-war houses; short-, mid- or long-term loans; the Dell Inc., he said."),
        ("fr", "Qui sont-ils ? Voilà : « oui » ! Et voilà ; c’est tout."),
        ("de", "Die Venezolaner:innen kamen, z.B. um 3.30 Uhr, bzw. später."),
        ("xx", "He came ,and left .Now"),
    ],
)
def test_marks_by_the_norm_are_left_alone(language: str, text: str) -> None:
    assert list(find(read(text, language))) == []


def test_a_missing_blank_is_put_behind_the_mark() -> None:
    assert best(find(read("the ports.Kazakhstan is far", "en"))) == ["ports. Kazakhstan"]
    assert best(find(read('He said so,"We know it" was all.', "en"))) == ['so, "We']
