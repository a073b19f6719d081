"""The lost ``to`` of an infinitive: ``is expected announce``, ``wanted explain the``, ``in an attempt prevent a``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article, in_a_row
from scrub.typos.english.verbs import plains

__all__ = ["find"]

BE = frozenset("is are was were be been not also isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t".split())
TENDING = frozenset(
    "expected due set likely unlikely scheduled supposed bound forced allowed required able unable keen eager ready"
    " poised slated willing unwilling obliged compelled determined".split()
)
"""What goes on with an infinitive behind a form of ``be``."""
WANTING = frozenset(
    "want wants wanted decides decided refuses refused agreed hopes hoped fails failed manages managed trying hoping"
    " refusing wanting failing vowed threatened pledged attempted".split()
)
"""Verbs that take an infinitive; none takes a plain form."""
SURE = frozenset("expected scheduled unable unlikely".split())
ALSO_NOUNS = frozenset(
    "rule vote win face meet visit sign leave attend travel become resume finish join speak address run".split()
)
"""Other plain forms, and words behind which they are no nouns."""
AIMS = frozenset("attempt effort bid ability opportunity willingness determination decision refusal failure".split())
"""Nouns that take an infinitive."""
DETERMINERS = frozenset("the a an his her their its our this that these those".split())
NO_VERB = frozenset("include involve contain remain seem appear belong mean tend rescue elect".split())
"""Verbs of a sentence whose subject ends with one of the words above, and nouns."""
RELATIVE = frozenset("who whom which what that those how when where if as than".split())
"""Words behind which a clause may end: ``Those who are able enjoy it``."""
NEAR = 5
"""Words before an infinitive among which they are looked for."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each infinitive without its ``to`` (English)."""
    if article.language != "en":
        return
    lowers, words = article.lowers, article.words
    for at in article.places_of(_verbs()):
        if at < 2 or lowers[at] in NO_VERB or not article.texts[at].islower():
            continue
        if _wants_to(article, at) and in_a_row(article.text, words[at - 2 : at + 1]):
            span = Span(words[at - 1].start, words[at].end)
            right = f"{article.texts[at - 1]} to {article.texts[at]}"
            message = f"To is missing: {span.of(article.text)!r}."
            yield Finding("typo/en/lost-to", "missing", span, message, (right,), 0.8)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(plains()) | ALSO_NOUNS


def _wants_to(article: Article, at: int) -> bool:
    """Return whether the word before a plain form asks for ``to``."""
    lowers = article.lowers
    if not RELATIVE.isdisjoint(lowers[max(0, at - NEAR) : at - 1]):
        return False
    before = lowers[at - 1]
    if before in (SURE if lowers[at] in ALSO_NOUNS else TENDING):
        return lowers[at - 2] in BE
    if lowers[at] in ALSO_NOUNS:
        return False
    determined = at + 1 < len(lowers) and article.gap(at) == " " and lowers[at + 1] in DETERMINERS
    if before in AIMS:
        return determined and lowers[at - 2] in ("an", "a", "the", "his", "her", "their", "its")
    return before in WANTING and determined
