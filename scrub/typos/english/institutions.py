"""English names of institutions that lost their article: ``affiliated with College of Science``.

``The`` stands before a name that says what the body is for; banks go without in some
countries and are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article, in_a_row
from scrub.typos.english.missing_articles import in_a_sentence

__all__ = ["find"]

BODIES = frozenset(
    "Society Association Institute Institutes College Department Ministry Center Centre Bureau Office"
    " Commission University Council Board Committee Embassy Federation Academy Agency Authority Faculty"
    " Organization Organisation Chamber Confederation Foundation Alliance".split()
)
FIRST = frozenset(
    "American National International European British Royal World Federal Central Canadian Australian Indian African"
    " Global US Japanese German French Russian Chinese".split()
)
"""Words that may stand before the name of a body."""
BEFORE = frozenset("of by with from to at for in joined".split())
PURPOSE = frozenset(("of", "for", "on"))
INSIDE = frozenset("of for and the on".split())
"""Small words inside a name."""
SMALL = frozenset(
    "and or but in on at of to for from with by about after before during since until against between through over"
    " under is are was were has have had will would can could should may might must do does did who which that when"
    " where while because if as than not also said says told the a an his her their its it he she they we you i into"
    " up out off across along around".split()
)
"""Words that end what stands before them."""
CLOSING = frozenset('.,;:!?()”"')


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such name in running text (English)."""
    if article.language != "en":
        return
    texts = article.texts
    for at in [at for at, text in enumerate(texts) if text in BODIES]:
        begin = at - 1 if at and texts[at - 1] in FIRST else at
        if begin < 2 or texts[begin - 1] not in BEFORE or not texts[begin - 2].islower():
            continue
        words = article.words
        if in_a_row(article.text, words[begin - 2 : at + 1]) and _named(article, at) and in_a_sentence(article, at):
            span = Span(words[begin - 1].start, words[at].end)
            written = span.of(article.text)
            first, rest = written.split(" ", 1)
            message = f"An article is missing: {written!r}."
            yield Finding("typo/en/institution-without-the", "missing", span, message, (f"{first} the {rest}",), 0.8)


def _named(article: Article, at: int) -> bool:
    """Return whether a purpose follows, and behind it a mark or a small word, not what the name describes."""
    words, texts, text = article.words, article.texts, article.text
    if at + 2 >= len(words) or texts[at + 1] not in PURPOSE or not in_a_row(text, words[at : at + 3]):
        return False
    last = at + 2
    if not texts[last][0].isupper():
        return False
    while last + 1 < len(words) and article.gap(last) in (" ", ", ", ", and "):
        following = texts[last + 1]
        inside = following in INSIDE and last + 2 < len(words) and texts[last + 2][0].isupper()
        if not (inside or following[0].isupper()):
            break
        last += 1
    behind = text[words[last].end : words[last].end + 1]
    if behind in BLANKS:
        return text[words[last].end + 1 : words[last].end + 2] == "(" or (
            last + 1 < len(words) and texts[last + 1] in SMALL
        )
    return behind in CLOSING
