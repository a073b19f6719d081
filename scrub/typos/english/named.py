"""What an article says elsewhere of its names; gathered once, when it is asked for the first time (English)."""

from __future__ import annotations

import re
from functools import cached_property

from scrub.text.article import Article

__all__ = ["TITLES", "Named", "bare", "capital", "cleft"]

TITLES = frozenset("mr mrs ms dr prof sen rep gov".split())
SAYING = frozenset(("said", "says", "told"))
_IS = (
    r"\b(?i:it|that|this|there)(?:['’]s| is| was| isn['’]t| wasn['’]t| be| will be| would be| won['’]t be|"
    r" (?:must|may|might|could) be)"
)
CLEFT = re.compile(
    rf"{_IS}(?:(?: (?!by\b|to\b|with\b|from\b|in\b|of\b)[a-z]+){{0,3}} $"
    r"|(?: (?:not|only|also|probably|perhaps|again))*(?: (?:the|a|an|his|her|their|our|my)\b| (?=[A-Z]))[^,;:.!?]*$)"
)
"""``it was Anna Huber who``, ``it was the former Lund striker Anna Huber who``."""
FAR = 40
"""Words before a name among which the beginning of its sentence is looked for."""


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


def cleft(article: Article, at: int) -> bool:
    """Return whether the sentence of a name says which person it was, so that no comma parts what follows."""
    begin = at
    while begin > max(0, at - FAR) and not article.words[begin].first:
        begin -= 1
    return CLEFT.search(article.text[article.words[begin].start : article.words[at].start]) is not None
