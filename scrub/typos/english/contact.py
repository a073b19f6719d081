"""Clauses that tell more of a noun without ``who`` or ``that``: ``the house they had``, ``the man he is`` (English).

A verb that ends such a clause stands before the verb of the sentence, and a preposition before another:
``the house they had became a school``, ``the ward she works at at night``.
"""

from __future__ import annotations

from scrub.text.article import BLANKS, Article
from scrub.typos.english.institutions import SMALL
from scrub.typos.english.verbs import participles, thirds

__all__ = ["contact", "subject_before"]

SUBJECTS = frozenset("he she it they we i you".split())
DETERMINERS = frozenset(
    "the a an this that these those his her their its our my your any every some all no only".split()
)
BETWEEN = 3
"""Words between an article and its noun."""
NO_NOUN = (SMALL - {"will", "might", "can"}) | frozenset(
    "thinks think thought thinking knows know knew known believes believed hopes hoped wishes wished fears feared feels"
    " felt finds found sees saw hears heard shows showed means meant makes made lets let claims claimed adds added"
    " writes wrote warns warned argues argued insists insisted until though although since what how why whom whose once"
    " unless whether now then there here".split()
)
"""Words behind which a subject begins no such clause."""
WHEN = frozenset("after before during in on at for since until by within throughout".split())
"""First words of a sentence that tell when: ``After a week they spoke``."""


def contact(article: Article, at: int) -> bool:
    """Return whether the subject at a place stands behind a noun with an article, which its clause tells more of."""
    lowers = article.lowers
    if at < 2 or article.gap(at - 1) not in BLANKS or article.words[at - 1].first:
        return False
    noun = lowers[at - 1]
    if noun in NO_NOUN or noun in thirds() or noun in participles() or noun.endswith(("ed", "ly")):
        return False
    for begin in range(at - 2, max(-1, at - 3 - BETWEEN), -1):
        if article.gap(begin) not in BLANKS:
            return False
        if lowers[begin] in DETERMINERS or lowers[begin].endswith(("'s", "’s")):
            return begin == 0 or not (lowers[begin - 1] in WHEN and article.words[begin - 1].first)
        if lowers[begin] in NO_NOUN or article.words[begin].first:
            return False
    return False


def subject_before(article: Article, at: int, most: int) -> int | None:
    """Return where a pronoun stands among the words before a place, parted by blanks only, None where none does."""
    for begin in range(at - 1, max(-1, at - 1 - most), -1):
        if article.gap(begin) not in BLANKS:
            return None
        if article.lowers[begin] in SUBJECTS:
            return begin
    return None
