from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.written_numbers import numbers


@pytest.mark.parametrize(
    ("language", "text", "unit", "value"),
    [
        ("fr", "35 millions d'euros", "€", 35e6),
        ("fr", "3 pour cent", "%", 3),
        ("es", "35 mil millones de euros", "€", 35e9),
        ("de", "2,5 Mrd. Euro", "€", 2.5e9),
        ("pt", "7 por cento", "%", 7),
        ("ru", "12 млн долларов", "$", 12e6),
        ("en", "26 people", "people", 26),
    ],
)
def test_what_a_number_counts_is_read_behind_its_million(language: str, text: str, unit: str, value: float) -> None:
    article = read(text, language)
    assert [(number.unit, number.value) for number in numbers(article, article.lines[0].span)] == [(unit, value)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It was on May 26, on 26 May and on Sept. 26, at 5 pm and 6am and 7 o'clock."),
        ("de", "Es war am 26. Mai, am 5 September und um 7 Uhr."),
        ("es", "Fue el 26 de mayo y el 5 de setiembre."),
        ("ru", "Это было 26 мая, а не 5 сентября."),
    ],
)
def test_days_and_times_are_no_numbers(language: str, text: str) -> None:
    article = read(text, language)
    assert numbers(article, article.lines[0].span) == []
