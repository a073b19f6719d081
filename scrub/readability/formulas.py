"""The formulas, each a function of counts, and which of them are valid for which language.

A language has a formula only when somebody fitted its constants to texts of that language and published them; the rest
is LIX, which counts letters and was made to be compared across languages. English constants are never used for others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import sqrt

from scrub.readability.counts import Counts

__all__ = ["FLESCH", "LANGUAGES", "NAMES", "formulas"]

Formula = Callable[[Counts], float | None]

FLESCH: Mapping[str, tuple[float, float, float]] = {
    "en": (206.835, 1.015, 84.6),  # Flesch 1948, A new readability yardstick
    "de": (180.0, 1.0, 58.5),  # Amstad 1978, Wie verständlich sind unsere Zeitungen?
    "es": (206.84, 1.02, 60.0),  # Fernández Huerta 1959, Medidas sencillas de lecturabilidad
    "fr": (207.0, 1.015, 73.6),  # Kandel and Moles 1958, Application de l'indice de Flesch à la langue française
    "it": (217.0, 1.3, 60.0),  # Franchina and Vacca 1986, Adaptation of Flesch readability index on a bilingual text
    "nl": (206.835, 0.93, 77.0),  # Douma 1960, De leesbaarheid van landbouwbladen
    "pt": (248.835, 1.015, 84.6),  # Martins et al. 1996, Readability formulas applied to textbooks in Portuguese
    "ru": (206.835, 1.3, 60.1),  # Oborneva 2006, in the form that is in use
    "tr": (198.825, 2.61, 40.175),  # Ateşman 1997, Türkçede okunabilirliğin ölçülmesi
}
"""Base, weight of words a sentence, weight of syllables a word; a higher result is easier, 0..100 in most texts."""
SMOG_SENTENCES = 3
"""Fewer sentences give no SMOG: McLaughlin asks for 30, the root makes figures of one or two meaningless."""


def flesch(base: float, length: float, syllables: float) -> Formula:
    """Return Flesch's reading ease with the constants of a language."""
    return lambda c: base - length * c.words / c.sentences - syllables * c.syllables / c.words


def flesch_kincaid(c: Counts) -> float:
    """Return the school year (Kincaid et al. 1975)."""
    return 0.39 * c.words / c.sentences + 11.8 * c.syllables / c.words - 15.59


def gunning_fog(c: Counts) -> float:
    """Return the school year (Gunning 1952); for Polish with words of four syllables (Gruszczyński et al. 2015)."""
    return 0.4 * (c.words / c.sentences + 100 * c.complex_words / c.words)


def smog(c: Counts) -> float | None:
    """Return the school year (McLaughlin 1969), None for fewer than three sentences."""
    if c.sentences < SMOG_SENTENCES:
        return None
    return 1.043 * sqrt(30 * c.polysyllables / c.sentences) + 3.1291


def ari(c: Counts) -> float:
    """Return the school year of the automated readability index (Senter and Smith 1967)."""
    return 4.71 * c.letters / c.words + 0.5 * c.words / c.sentences - 21.43


def coleman_liau(c: Counts) -> float:
    """Return the school year (Coleman and Liau 1975), by letters and sentences of a hundred words."""
    return 0.058 * (100 * c.letters / c.words) - 0.296 * (100 * c.sentences / c.words) - 15.8


def dale_chall(c: Counts) -> float | None:
    """Return the score of Dale and Chall 1948 (4.9 and less: fourth year, 10 and more: graduates)."""
    if c.difficult_words is None:
        return None
    share = 100 * c.difficult_words / c.words
    return 0.1579 * share + 0.0496 * c.words / c.sentences + (3.6365 if share > 5 else 0.0)


def lix(c: Counts) -> float:
    """Return LIX (Björnsson 1968): words a sentence and the percentage of words of over six letters."""
    return c.words / c.sentences + 100 * c.long_words / c.words


def wiener_sachtextformel(c: Counts) -> float:
    """Return the school year, 4 to 15 (Bamberger and Vanecek 1984, first variant)."""
    poly, mono, long = (100 * n / c.words for n in (c.polysyllables, c.monosyllables, c.long_words))
    return 0.1935 * poly + 0.1672 * c.words / c.sentences + 0.1297 * long - 0.0327 * mono - 0.875


def gulpease(c: Counts) -> float:
    """Return 0..100, easier when higher (Lucisano and Piemontese 1988, GULP)."""
    return 89 + (300 * c.sentences - 10 * c.letters) / c.words


def szigriszt_pazos(c: Counts) -> float:
    """Return the perspicuity, easier when higher (Szigriszt Pazos 1993)."""
    return 206.84 - 62.3 * c.syllables / c.words - c.words / c.sentences


ENGLISH: Mapping[str, Formula] = {
    "flesch_kincaid": flesch_kincaid,
    "gunning_fog": gunning_fog,
    "smog": smog,
    "ari": ari,
    "coleman_liau": coleman_liau,
    "dale_chall": dale_chall,
}
OWN: Mapping[str, Mapping[str, Formula]] = {
    "en": ENGLISH,
    "de": {"wiener_sachtextformel": wiener_sachtextformel},
    "es": {"szigriszt_pazos": szigriszt_pazos},
    "it": {"gulpease": gulpease},
    "pl": {"gunning_fog": gunning_fog},
}
LANGUAGES = frozenset(FLESCH) | frozenset(OWN)
"""Languages with a formula beside LIX."""
NAMES = ("flesch", *ENGLISH, "wiener_sachtextformel", "szigriszt_pazos", "gulpease", "lix")


def formulas(counts: Counts, language: str) -> dict[str, float | None]:
    """Return every formula by name, None where it is not valid for the language or there is nothing to count."""
    out: dict[str, float | None] = dict.fromkeys(NAMES)
    if counts.words and counts.sentences:
        valid = dict(OWN.get(language, {}))
        if language in FLESCH:
            valid["flesch"] = flesch(*FLESCH[language])
        out |= {name: formula(counts) for name, formula in valid.items()}
        out["lix"] = lix(counts)
    return out
