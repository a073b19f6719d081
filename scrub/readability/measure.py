"""What each word adds to the counts, remembered by language within bounds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from scrub.readability import english, vowels
from scrub.readability.familiar import easy_words, is_familiar
from scrub.readability.packing import MOST_LETTERS, MOST_SYLLABLES, Figures, as_name, packed

__all__ = ["LONG_WORD", "Measure", "measure_of"]

NOTHING: Mapping[str, int] = {}
MOST_WORDS = 100_000
"""Words that are remembered of a language (about 12 MB); then all are forgotten."""
LONGEST = 40
"""Letters of the longest word that is remembered."""
LONG_WORD = 6
"""A word of more letters is long (Björnsson 1968)."""
POLY = 3
COMPLEX = {"pl": 4}
"""Syllables from which a word is complex: three, in Polish four (Gruszczyński et al. 2015)."""
INFLECTIONS = ("es", "ed", "ing")
"""English endings that do not make a word complex (Gunning 1952)."""


class Measure:
    """Returns the figures of words; one for each language of a process, safe to share between threads.

    ``syllables`` is the counter of the language, None when there is none: then their figures are 0. ``known`` holds
    the packed figures of common words.
    """

    def __init__(
        self, language: str, syllables: Callable[[str], int] | None, known: Mapping[str, int] = NOTHING
    ) -> None:
        self.language = language
        self.syllables = syllables
        self.common = known
        self.known = dict(known)

    def all(self, words: Sequence[str]) -> list[int]:
        """Return the packed figures of words; those at the beginning of a sentence come in lower case."""
        found = list(map(self.known.get, words))
        if None not in found:
            return found  # type: ignore[return-value]
        missing = {word for word, value in zip(words, found, strict=True) if value is None}
        new = {word: self.new(word) for word in missing}
        return [new[word] if value is None else value for word, value in zip(words, found, strict=True)]

    def new(self, word: str) -> int:
        """Return the packed figures of a word, and remember them unless it is very long."""
        common = self.known.get(word.lower()) if word.istitle() else None
        found = packed(self.figures(word)) if common is None else as_name(common)
        if len(word) <= LONGEST:
            if len(self.known) >= MOST_WORDS:
                self.known = dict(self.common)
            self.known[word] = found
        return found

    def figures(self, word: str) -> Figures:
        """Return the figures of a word."""
        letters = min(MOST_LETTERS, len(word) if word.isalpha() else sum(map(str.isalpha, word)))
        syllables = min(MOST_SYLLABLES, self.syllables(word)) if self.syllables else 0
        name = word[:1].isupper()
        return Figures(
            letters,
            syllables,
            int(syllables >= POLY),
            int(syllables == 1),
            int(letters > LONG_WORD),
            int(not name and self.is_complex(word, syllables)),
            int(not name and self.language == "en" and not is_familiar(word)),
        )

    def is_complex(self, word: str, syllables: int) -> bool:
        """Return whether a word counts for the fog index: no compound, not long by an English ending alone."""
        if syllables < COMPLEX.get(self.language, POLY) or "-" in word:
            return False
        if self.language != "en" or syllables > POLY or self.syllables is None:
            return True
        ending = next((e for e in INFLECTIONS if word.endswith(e)), None)
        return ending is None or self.syllables(word[: -len(ending)]) >= POLY

    @property
    def judges(self) -> bool:
        """Whether familiar words of the language are known."""
        return self.language == "en" and bool(easy_words())


@cache
def _measure(language: str) -> Measure:
    if language == "en":
        return Measure(language, english.shipped().count, english.shipped().known)
    return Measure(language, vowels.syllables_of(language))


def measure_of(language: str) -> Measure:
    """Return the measure of a language, the same at each call; languages without a counter share one."""
    return _measure(language if language == "en" or language in vowels.LANGUAGES else "unknown")
