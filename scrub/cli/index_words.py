"""The names and words of a reference corpus, learned while its index is filled."""

from __future__ import annotations

from scrub.errors import InputError
from scrub.pipeline.whole import whole
from scrub.text.language import detect
from scrub.typos.collect import Collector
from scrub.typos.vocabulary import SUFFIX, beside

__all__ = ["Learner"]


class Learner:
    """Learns the names and words of the articles that are added, beside what was learned of the index before."""

    def __init__(self, index: str):
        self.path = f"{index}{SUFFIX}"
        self.collector = Collector(beside(index, runs=True))

    def add(self, text: str, language: str | None) -> None:
        """Count an article, its letters and accents in one piece each."""
        self.collector.add(whole(text).text, detect(text, hint=language)[0])

    def save(self) -> None:
        """Write the vocabulary. Raises InputError when it cannot be written."""
        try:
            self.collector.vocabulary().save(self.path)
        except OSError as error:
            raise InputError(f"cannot be written: {error.strerror}", path=self.path) from error
