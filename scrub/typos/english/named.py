"""What an article says elsewhere of its names; gathered once, when it is asked for the first time (English)."""

from __future__ import annotations

from functools import cached_property

from scrub.text.article import Article

__all__ = ["TITLES", "Named", "bare", "capital"]

TITLES = frozenset("mr mrs ms dr prof sen rep gov mr. mrs.".split())
SAYING = frozenset(("said", "says", "told"))


class Named:
    """The names of an article: those amid its sentences, and those that speak or have a title."""

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def amid(self) -> frozenset[str]:
        """Words with a capital that stand amid a sentence, behind a word or a comma."""
        article, text = self._article, self._article.text
        return frozenset(
            word.text
            for word in article.words
            if word.text[0].isupper()
            and not word.first
            and text[word.start - 1] == " "
            and (text[word.start - 2].islower() or text[word.start - 2] == ",")
        )

    @cached_property
    def persons(self) -> frozenset[str]:
        """Words that stand somewhere behind a title, or alone before ``said``."""
        texts = self._article.texts
        titled = {texts[at + 1] for at in self._article.places_of(TITLES) if at + 1 < len(texts)}
        saying = [at for at in self._article.places_of(SAYING) if at > 1]
        return frozenset(titled | {texts[at - 1] for at in saying if not capital(texts[at - 2])})


def capital(text: str) -> bool:
    """Return whether a word has a capital as names do."""
    return len(text) > 1 and text[0].isupper() and not text[1:].isupper() and text[-2:] not in ("'s", "’s")


def bare(text: str) -> str:
    """Return a word without ``'s``."""
    return text.removesuffix("'s").removesuffix("’s")
