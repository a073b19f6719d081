"""Lines of the story in the form of a site's.

They are terms and what belongs to them, when and where, stars, books, labels of these, and sub-headlines in a site's
words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby, pairwise

import numpy as np
from numpy.typing import NDArray

from scrub.text.lines import Line
from scrub.text.words import begins_small

__all__ = ["alone", "is_row", "labels", "subheads", "terms"]

TERM = re.compile(r"(?P<term>[^\W\d_][^:：\n.!?]{1,30})[:：]\s?(?P<rest>[^\n]{3,110})")
"""A term, and behind a colon what belongs to it: ``Blue box: paper, cans``. Behind a capital a headline may follow."""
FEWEST = 2
"""Lines of such a list, at least: it has no other lines and stands between paragraphs."""
DATA = frozenset(
    "what when where who how much tickets admission entry price prices cost duration parking doors info booking"
    " was wann wo wer eintritt karten preis preise dauer anfahrt einlass quoi quand où qui tarif tarifs entrée"
    " durée billets qué cuándo dónde quién entradas precio precios duración cosa quando dove chi ingresso"
    " biglietti prezzo prezzi durata quê onde quem ingressos preço preços bilhetes duração wat wanneer waar wie"
    " toegang prijs kaarten vad när var vem entré biljetter pris co kiedy gdzie kto bilety wstęp cena что когда"
    " где кто билеты вход цена що коли де хто квитки вхід ціна nerede zaman kim bilet giriş ücret adres adresse"
    " address dirección indirizzo endereço المكان الزمان الموعد التذاكر الدخول 日時 場所 料金 会場 入場料 期間".split()
)
"""Labels of what a story tells of an event; two of them make a run of terms its data."""
LONGEST_RUN = 3
"""Lines of the data of an event, at least; they may stand behind the story too."""
STARS = re.compile(r"([★⭐●✪])\1{0,4}[☆○◐◑✩½]\S{0,4}|★{3,5}|⭐{3,5}")
"""What a critic gives: full and empty signs, or full stars. Five empty ones ask the reader."""
PAGES = re.compile(
    r"(?<![\d.,])\d{2,4}\s?(?:pp?\b(?!\.m)|pages\b|Seiten\b|S\.|págs?\b|páginas\b|pagine\b|pagg?\.|blz\b|bladzijden\b"
    r"|pagina's|sidor\b|s\.|str\.|stron\b|стр\b|с\.|сторінок\b|страниц\b|sayfa\b|صفحة|ページ|頁)"
)
PRINTED = re.compile(r"\b(?:19|20)\d\d\b|[€£$¥₺]\s?\d|\d\s?(?:[€£$¥₺]|[Ee]uros?\b|kr\b|zł|円|грн|руб)")
"""How many pages a book has, and its year or price: a critic names what he has read."""
ITEM = ("- ", "– ", "• ", "* ", "・", "▪")
LONGEST_BOOK = 160
"""Characters of such a line."""
LABEL_WORDS, NAME_WORDS = 8, 4
"""Words of the longest label of a list of items, and of the longest above a row of figures."""
FIGURE, BETWEEN = re.compile(r"\d+(?:[.,:h]\d+)*"), re.compile(r"[,;、،؛–—|•·・~〜～=/:：]|\s-\s")
LONGEST_ROW = 150
"""Characters of a row of figures: times, prices or results, with marks between them. Of labels amid a story right above
one that is hardly chrome 68 of 69 are the story's."""
WORD, LONG, ENDING = re.compile(r"\w+"), 4, 3
"""A word, the letters of those that count of a sub-headline, and those at its end that may differ: ``Annons`` announces
what ``annonsen`` told."""
ALONE_WORDS, SUBHEAD_WORDS = 2, 3
"""Words of the longest label that may be a sub-headline, and of the longest sub-headline that a rule may take for a
label of the site: ``Share`` above a paragraph about who gets a share. Of 502 labels of sites above a paragraph two have
its words in it."""


def terms(lines: Sequence[Line], core: NDArray[np.bool_]) -> list[int]:
    """Return the numbers of the lines that belong to such a list within the story, or are a critic's: stars, his book.

    ``core`` are the sentences of the story.
    """
    told = core.nonzero()[0]
    if not len(told):
        return []
    within = range(int(told[0]) + 1, int(told[-1]))
    out = [at for at, line in enumerate(lines) if STARS.fullmatch(line.raw) or _is_book(line.raw)]
    for run in _runs(lines, range(int(told[0]) + 1, len(lines))):
        small = [at for at in run if at in within and begins_small(_term(lines[at])[1])]
        if len(small) == len(run) >= FEWEST or (len(run) >= LONGEST_RUN and _tells_of_an_event(lines, run)):
            out += run
    return out


@lru_cache(maxsize=512)
def _is_book(raw: str) -> bool:
    return len(raw) <= LONGEST_BOOK and PAGES.search(raw) is not None and PRINTED.search(raw) is not None


def labels(lines: Sequence[Line], likely: NDArray[np.bool_]) -> list[int]:
    """Return the numbers of the lines that name what follows and is hardly chrome: two items or more, or figures.

    ``likely`` are the lines that may be chrome.
    """
    item = np.array([line.raw.startswith(ITEM) for line in lines], bool) & ~likely
    above = ~item[:-2] & item[1:-1] & item[2:]
    names = [at for at in above.nonzero()[0].tolist() if lines[at].words <= LABEL_WORDS and not lines[at].sentence]
    told = next((at for at, line in enumerate(lines) if line.sentence), len(lines))
    return names + [at for at in range(told + 1, len(lines) - 1) if _names_a_row(lines, at) and not likely[at + 1]]


def _names_a_row(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line could be the label of a row of figures below it."""
    label = lines[at]
    return not label.sentence and label.words <= NAME_WORDS and label.raw[-1].isalnum() and is_row(lines[at + 1].raw)


def is_row(raw: str) -> bool:
    """Return whether a line is a row of figures.

    >>> is_row("Holm 7.40, Saltby 7.55"), is_row("The ferry sails at 7.40")
    (True, False)
    """
    return len(raw) <= LONGEST_ROW and len(FIGURE.findall(raw)) >= FEWEST and BETWEEN.search(raw) is not None


def subheads(lines: Sequence[Line], core: NDArray[np.bool_]) -> frozenset[int]:
    """Return the numbers of the short lines all of whose words stand in the paragraph below, in whatever form.

    ``core`` are the sentences of the story.
    """
    told = core.nonzero()[0].tolist()
    return frozenset(
        at - 1 for before, at in pairwise(told) if at - before > 1 and _announces(lines[at - 1], lines[at])
    )


def alone(lines: Sequence[Line], core: NDArray[np.bool_], beside: NDArray[np.bool_]) -> frozenset[int]:
    """Return the numbers of the lines of a word or two between two sentences of the story, the ``core``.

    ``beside`` are those beside which something went.
    """
    label = np.array([line.words <= ALONE_WORDS and not FIGURE.search(line.raw) for line in lines], bool)
    label[:1] = label[-1:] = False
    label[1:-1] &= core[:-2] & core[2:]
    return frozenset((label & ~beside).nonzero()[0].tolist())


def _announces(line: Line, paragraph: Line) -> bool:
    if line.words > SUBHEAD_WORDS:
        return False
    words = {word[: max(LONG, len(word) - ENDING)] for word in WORD.findall(line.folded) if len(word) >= LONG}
    below = " " + " ".join(WORD.findall(paragraph.folded))
    return bool(words) and all(f" {word}" in below for word in words)


def _runs(lines: Sequence[Line], places: Sequence[int]) -> list[list[int]]:
    return [[*run] for listed, run in groupby(places, key=lambda at: _term(lines[at])[0] != "") if listed]


def _tells_of_an_event(lines: Sequence[Line], run: Sequence[int]) -> bool:
    return sum(1 for at in run if not DATA.isdisjoint(_term(lines[at])[0].casefold().split())) >= FEWEST


def _term(line: Line) -> tuple[str, str]:
    """Return a term and what belongs to it, two empty texts where a line holds none."""
    found = None if line.sentence else TERM.fullmatch(line.raw)
    return (found["term"], found["rest"]) if found else ("", "")
