"""Syllables by the spelling of a language: what is read as one vowel, and what is silent.

The rules are those of each language's orthography (a Spanish strong vowel carries a syllable, a Russian one each
vowel letter, ...); where the spelling does not tell (Italian ``-ia``), the commoner reading is taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

__all__ = ["LANGUAGES", "syllables_of"]

ROMANCE = r"[iuüy]*[{strong}][iuü]*|[iuüy]+"

NUCLEI = {
    "bg": "[аеиоуъюя]",
    "cs": "ou|au|eu|[aeiouyáéíóúýěů]|(?<![aeiouyáéíóúýěů])[rl](?![aeiouyáéíóúýěůrl])",
    "da": "au|[aeiouyæøåéäöü]",
    "de": "äu|ie|ei|ai|au|eu|aa|ee|oo|oi|ey|ay|[aeiouyäöüáéèêàâôóí]",
    "es": ROMANCE.format(strong="aeoáéíóú"),
    "fi": "aa|ee|ii|oo|uu|yy|ää|öö|[aeouyäö]i|[aeio]u|[eiäö]y|ie|uo|yö|[aeiouyäöå]",
    "fr": "[aeiouyàâäèêîôöùûüœæ]+|[éëï]",
    "hu": "[aeiouáéíóöőúüű]",
    "it": ROMANCE.format(strong="aeoàèéòóìíùú"),
    "nl": "aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|[aeiouyéèëïöüêáóú]",
    "no": "au|ei|eu|øy|[aeiouyæøåéóòôäö]",
    "pl": "au|eu|[aąeęoóuyéöü]|i(?![aąeęoóu])",
    "pt": "[iuü]*(?:ão|õe|ãe|[aeoáéíóúâêôãõà])[iuü]*|[iuüy]+",
    "ru": "[аеёиоуыэюя]",
    "sv": "au|eu|[aeiouyåäöéèüáà]",
    "tr": "[aeıioöuüâîû]",
    "uk": "[аеєиіїоуюя]",
}  # fmt: skip
"""What is one syllable, by language; longer alternatives first."""

FIRST: dict[str, tuple[tuple[str, str], ...]] = {
    "da": (("tion", "tjon"),),
    "de": (
        ("qu", "q"),
        ("^([bg]e)(?=e[hinrl]|i)", r"\1·"),
        ("(?<=[lnrdtsg])ien(s?)$", r"i·en\1"),
        ("(?<=mil|lil|lin|ser)ie$", "i·e"),
        ("eum$", "e·um"),
        ("^y(?=[aeiou])", "j"),
    ),
    "es": (("qu", "q"), ("gu(?=[eiéí])", "g"), ("y(?![aeiouáéíóú])", "i"), ("y", "j")),
    "fr": (
        ("pays", "pai·is"),
        ("qu", "q"),
        ("gu(?=[eiéèêy])", "g"),
        ("y(?=[aeiouéè])", "j"),
        ("(?<=[éëï])e(?=s?$)", ""),
        ("(?<=[^aeiouyéèêàâîôûœëï])es?$", ""),
        ("(?<=èr|ss|iv|nn)ent$", ""),
    ),
    "it": (
        ("((?:nom|log|graf|craz|sof|polit?z|rger|energ|strateg|ferm?)i)a$", r"\1·a"),
        ("^((?:v|z|m|sc|sp|tr)i)([aeo])$", r"\1·\2"),
    ),
    "nl": (("^y(?=[aeiou])", "j"), ("ië", "i·ë"), ("qu", "q")),
    "pl": (("nau(?=[kc])", "na·u"),),
    "pt": (
        ("qu(?=[eiéêí])", "q"),
        ("gu(?=[eiéêí])", "g"),
        ("(?<![áéíóúâêôãõqaeo])([iu])([ao])(s?)$", r"\1·\2\3"),
    ),
    "sv": (("[ts]ion", "sjon"),),
}  # fmt: skip
"""Rewritings before the count, in order; ``·`` parts two vowels."""

PORTUGUESE_MARK = re.compile("[áéíóúâêô].*(?:ia|io|ua|uo)s?$")
"""An accent before the last two vowels: they are one syllable (polícia), without it two (economia)."""

LONGEST = 80
"""Letters of a word that are looked at."""

LANGUAGES = frozenset(NUCLEI)


@cache
def syllables_of(language: str) -> Callable[[str], int] | None:
    """Return the function that counts the syllables of a word (at least one), None for a language without rules.

    >>> [syllables_of(code)(word) for code, word in (("es", "país"), ("de", "Familien"), ("fr", "logique"))]
    [2, 4, 2]
    """
    if language not in NUCLEI:
        return None
    nucleus = re.compile(NUCLEI[language])
    first = tuple((re.compile(form), into) for form, into in FIRST.get(language, ()))
    turkish = language == "tr"

    def count(word: str) -> int:
        word = word[:LONGEST]
        word = (word.replace("I", "ı").replace("İ", "i") if turkish else word).lower()
        if language == "pt" and PORTUGUESE_MARK.search(word):
            return len(nucleus.findall(word)) or 1
        for form, into in first:
            word = form.sub(into, word)
        return len(nucleus.findall(word)) or 1

    return count
