"""Names with a hyphen that stand otherwise elsewhere in the article: ``Kim Jon-un``, ``Lund-by-See``, ``Bo-Roy``."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article
from scrub.typos.english.named import bare
from scrub.typos.lexicon import Lexicon, lexicon
from scrub.typos.nearness import distance

__all__ = ["find"]

OFTEN, SEVERAL = 2, 3
"""How often the other spelling stands at least, and the one without a hyphen."""
LONG = 8
"""Letters of a name from which one that no dictionary has is a slip for another that stands once too."""
MOST = 60
"""Names with a hyphen that are compared with one another; a text with more is a list."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such name (English)."""
    book = lexicon("en") if article.language == "en" else None
    if book is None:
        return
    texts = article.texts
    places = [at for at, text in enumerate(texts) if "-" in text and text[0].isupper()]
    counts = Counter(bare(texts[at]) for at in places)
    if 1 < len(counts) <= MOST:
        yield from _spelled(article, places, counts, book)
    if places:
        yield from _joined(article, places, counts)


def _spelled(article: Article, places: Sequence[int], counts: Mapping[str, int], book: Lexicon) -> Iterator[Finding]:
    """Yield a finding for a name that stands once with a letter more, less or another than one that stands more."""
    before: defaultdict[str, set[str]] = defaultdict(set)
    for at in places:
        if at:
            before[bare(article.texts[at])].add(article.lowers[at - 1])
    for at in places:
        text = bare(article.texts[at])
        if counts[text] > 1:
            continue
        for right, count in counts.items():
            if (count >= OFTEN or _rarer(text, right, book)) and _slip(text, right) and before[text] & before[right]:
                yield _finding(article, at, text, right)
                break


def _slip(text: str, right: str) -> bool:
    """Return whether one part of a name differs by a letter and is no other form of the word."""
    one, two = text.split("-"), right.split("-")
    if len(one) != len(two):
        return False
    unlike = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    if len(unlike) != 1:
        return False
    here, there = unlike[0]
    if here.lower() == there.lower() or min(len(here), len(there)) < SEVERAL or here.isupper() or there.isupper():
        return False
    short, long = sorted((here, there), key=len)
    return distance(here, there, 1) == 1 and long not in (f"{short}s", f"{short}n", f"{short}e")


def _rarer(text: str, right: str, book: Lexicon) -> bool:
    """Return whether a long name has a part that is less in use than that of the other, which all else is like."""
    one, two = text.split("-"), right.split("-")
    pairs = list(zip(one, two, strict=False))
    return (
        len(text) >= LONG
        and len(one) == len(two) > 2
        and all(not book.known(a) and book.zipf(a.lower()) < book.zipf(b.lower()) for a, b in pairs if a != b)
    )


def _joined(article: Article, places: Sequence[int], counts: Mapping[str, int]) -> Iterator[Finding]:
    """Yield a finding for a name with a hyphen that the article writes without one more often."""
    texts = article.texts
    names = {at: bare(texts[at]).partition("-") for at in places if at and texts[at - 1][0].isupper()}
    ones = {one for one, _, two in names.values() if one.isalpha() and two.isalpha() and len(two) > 1}
    parted = Counter(
        (texts[near - 1], texts[near], bare(texts[near + 1]))
        for near in (range(1, len(texts) - 1) if ones else ())
        if texts[near] in ones and article.gap(near) in BLANKS
    )
    for at, (one, mark, two) in names.items():
        if parted[texts[at - 1], one, two.capitalize()] >= max(SEVERAL, counts[f"{one}{mark}{two}"] + 1):
            yield _finding(article, at, f"{one}{mark}{two}", f"{one} {two.capitalize()}")


def _finding(article: Article, at: int, text: str, right: str) -> Finding:
    start = article.words[at].start
    message = f"The article writes {right!r} elsewhere: {text!r}."
    return Finding("typo/en/hyphened-name", "name", Span(start, start + len(text)), message, (right,), 0.85)
