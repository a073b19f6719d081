"""Names without their capital, or with two: ``christian priests``, ``Hong kong``, ``princess Margaret``, ``HIll``.

Only words that have a capital in every style; what is written in small letters on purpose, such as a tweet or a line
that begins so, is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article, Word
from scrub.text.lines import Line
from scrub.typos.english.capital_words import (
    ALWAYS,
    BESIDE,
    FIRSTS,
    FOOD,
    NOT_BESIDE,
    PARTS,
    RULERS,
    TOGETHER,
)
from scrub.typos.lexicon import Lexicon, lexicon

__all__ = ["find"]

ADDRESS = re.compile(r"[#@/_\\=]|\w[.]\w{2}|[.]\w{2,4}$")
TWO = re.compile(r"[A-Z]{2}[a-z]{2,}")
COMMON = 3.5
"""Zipf from which a word with two capitals is that word and no brand."""
BRANDS = frozenset("iphone ipad ipod imac itunes icloud imessage ios ebay emoji ebook email".split())
NO_NAME = frozenset("a an any another no every of".split())
"""Words before ``Islamic state`` that make it any state."""
STATES = frozenset(("Mexico", "Hampshire"))
BEFORE_NEW = frozenset("the a his her their its our your another any".split())
"""Places with a new of their own, and what stands before it: ``the new Mexico coach``."""
WORDS = ALWAYS | TOGETHER | BESIDE.keys() | FIRSTS.keys() | PARTS.keys() | RULERS.keys()
SURE = frozenset(("Hong", "Los", "Las", "Saudi", "Boko", "Sri", "Tel", "Guantanamo"))
"""First words of one name alone."""
INFORMAL = (" i ", "#", "@")
"""What tells a line of which its writer made the letters small."""
FAR = 60
OPENING = re.compile(r"\([^)]*$")


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such name (English)."""
    if article.language != "en":
        return
    places = article.places_of(WORDS)
    named = {article.texts[at : at + 3] for at in places if article.texts[at].istitle()}
    running: dict[int, bool] = {}
    for at in places:
        word = article.words[at]
        if at and word.text.islower() and not word.first:
            if word.line not in running:
                running[word.line] = _running(article, article.lines[word.line])
            if running[word.line] and not _address(article, word):
                yield from _small(article, at, named)
    book = lexicon("en")
    if book is not None:
        yield from _two(article, book)


def _small(article: Article, at: int, named: Collection[tuple[str, ...]]) -> Iterator[Finding]:
    """Yield a finding for a word that has lost its capital."""
    texts, lowers, words = article.texts, article.lowers, article.words
    low = lowers[at]
    before = texts[at - 1] if article.gap(at - 1) in BLANKS else ""
    behind = texts[at + 1] if at + 1 < len(texts) and article.gap(at) in BLANKS else ""
    if before in PARTS.get(low, ()):
        if before in SURE or _a_name(article, at - 1, behind):
            yield _finding(article, Span(words[at - 1].start, words[at].end), f"{before} {low.capitalize()}")
    elif low == "new" and behind in STATES and lowers[at - 1] in BEFORE_NEW:
        return
    elif behind in FIRSTS.get(low, ()) or (low in TOGETHER and behind[:1].isupper() and _elsewhere(article, at, named)):
        yield _finding(article, words[at].span, low.capitalize())
    elif behind in RULERS.get(low, ()):
        if before.islower() and before not in ("crown", "drama", "warrior", "disney", "drag", "beauty", "dancing"):
            yield _finding(article, words[at].span, low.capitalize())
    elif low in BESIDE:
        if behind in BESIDE[low]:
            yield _finding(article, words[at].span, low.capitalize())
    elif (
        low in ALWAYS
        and lowers[at - 2 : at] != ("plaster", "of")
        and not (behind in FOOD or behind in NOT_BESIDE.get(low, ()))
    ):
        yield _finding(article, words[at].span, low.capitalize())


def _elsewhere(article: Article, at: int, named: Collection[tuple[str, ...]]) -> bool:
    """Return whether a word has a capital elsewhere before the same two capitalised words; ``named`` has those runs."""
    one, two, three = article.texts[at : at + 3] if at + 3 <= len(article.texts) else ("", "", "")
    return three[:1].isupper() and article.gap(at + 1) in BLANKS and (one.capitalize(), two, three) in named


def _a_name(article: Article, at: int, behind: str) -> bool:
    """Return whether the word at ``at`` begins a name that goes on in small letters, and is no name of its own."""
    before = article.lowers[at - 1] if at else ""
    if article.words[at].first or before in NO_NAME or behind in NOT_BESIDE.get(article.lowers[at + 1], ()):
        return False
    return article.texts[at] != "United" or before in ("the", "in")


def _running(article: Article, line: Line) -> bool:
    """Return whether a line is running text, whose writer made capitals."""
    if article.is_heading(line) or not any(char.isupper() for char in line.raw[:3]):
        return False
    return not any(sign in line.raw for sign in INFORMAL)


def _address(article: Article, word: Word) -> bool:
    """Return whether a word is a part of an address."""
    begin = max(article.text.rfind(" ", 0, word.start) + 1, article.lines[word.line].span.start)
    end = article.text.find(" ", word.end, word.end + FAR)
    piece = article.text[begin : end if end > 0 else word.end + FAR].partition("\n")[0]
    return ADDRESS.search(piece.rstrip(".,;:!?)”\"'’")) is not None


def _two(article: Article, book: Lexicon) -> Iterator[Finding]:
    """Yield a finding for a common word with two capitals."""
    texts = article.texts
    twos = [at for at, text in enumerate(texts) if text[:2].isupper() and TWO.fullmatch(text)]
    if len(twos) > 1:
        return
    for at in twos:
        low, word = article.lowers[at], article.words[at]
        if low in BRANDS or book.zipf(low) < COMMON or not book.known(low) or not _alone(article, at):
            continue
        if not OPENING.search(article.text, max(0, word.start - FAR), word.start):
            yield _finding(article, word.span, low.capitalize())


def _alone(article: Article, at: int) -> bool:
    """Return whether no mark touches a word but those of its sentence."""
    word = article.words[at]
    around = article.text[word.start - 1 : word.start] + article.text[word.end : word.end + 1]
    return not any(char in "@#/._-&'’" for char in around[: 1 if word.start else 0]) and around[-1:] not in "@#/_-&"


def _finding(article: Article, span: Span, right: str) -> Finding:
    message = f"This is a name, written with one capital: {span.of(article.text)!r}."
    return Finding("typo/en/lost-capital", "name", span, message, (right,), 0.85)
