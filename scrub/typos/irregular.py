"""Forms of one irregular word, which share no stem: ``rise`` and ``rose``, ``ansteigen`` and ``angestiegen``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from scrub.engine.locate import read_model
from scrub.typos.nearness import prefixes

__all__ = ["forms_of"]

FILE = "typo-forms.json"
INFIXES = {"de": ("ge", "zu"), "nl": ("ge", "te")}
"""What a participle begins with, and what stands between a prefix and the infinitive."""


def forms_of(word: str, language: str) -> set[str]:
    """Return the words that may be forms of the irregular words that a word is a form of, itself among them.

    >>> sorted(forms_of("rise", "en"))
    ['raise', 'rise', 'risen', 'rises', 'rising', 'rose']
    >>> "angestiegen" in forms_of("ansteigen", "de"), forms_of("rain", "en")
    (True, set())
    """
    table = _table(language)
    near = set(table.get(word, ()))
    ge, to = INFIXES.get(language, ("", ""))
    for prefix in prefixes(language) if table else ():
        if word.startswith(prefix):
            rest = word[len(prefix) :]
            for stem in {rest, ge + rest, rest.removeprefix(to)}:
                for form in table.get(stem, ()):
                    near |= {form, prefix + form, prefix + form.removeprefix(ge), prefix + to + form}
    return near


@cache
def _table(language: str) -> Mapping[str, frozenset[str]]:
    """Return the irregular words of a language with all forms of those that they are a form of."""
    table: defaultdict[str, set[str]] = defaultdict(set)
    for row in read_model(FILE)["forms"].get(language, ()):
        forms = row.split()
        for form in forms:
            table[form].update(forms)
    return {word: frozenset(forms) for word, forms in table.items()}
