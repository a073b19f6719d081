"""Two words that lost the blank or line end between them: ``researchersThe``, ``healKhadzhynov``, ``inJanuary``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.text.article import Article, Word
from scrub.typos.lexicon import Lexicon, lexicon
from scrub.typos.tokens import touched

__all__ = ["find"]

INNER = re.compile(r"(?P<left>[^\W\d_A-ZÄÖÜ]{2,}|[^\W\d_][^\W\d_A-ZÄÖÜ]{3,})(?P<right>[A-ZÄÖÜÀÉ][^\W\d_A-ZÄÖÜ]*)$")
"""A part in small letters, with a capital in front or not, and one with a capital, at the end of a word."""
MIXED = re.compile("[A-ZÄÖÜÀÉ](?<=[a-zäöüßéèàñ].)")
BEGINNERS = {
    "en": (
        "The A An In On At It He She They We You I This That These There Those His Her Its Their Our My But"
        " And For With From By As After Before When While If Who What How Why Where Not No Some Many Most More"
        " Two Also However Although Despite During Since Because Then So To Mr Mrs Read Click Watch Last First"
        " Now Photo Image"
    ),
    "de": (
        "Der Die Das Den Dem Ein Eine Er Sie Es Wir Ich In Im Am An Auf Mit Für Von Zu Zum Zur Nach Bei Auch"
        " Doch Aber Und Wenn Dass Nun Jetzt So Wie Was Wer Warum Seit Als Bis Um Aus Nicht Noch Dann Diese"
        " Dieser Foto Bild Lesen Mehr"
    ),
    "fr": (
        "Le La Les Un Une Des Il Elle Ils Elles Nous On Ce Cette Ces Dans Pour Avec Mais Et En Au Aux À Par Sur Selon"
    ),
    "es": (
        "El La Los Las Un Una En Por Para Con Según Pero Y Esta Este Estos Estas Su Sus Al Del También Además"
        " Como Cuando"
    ),
    "it": (
        "Il Lo La Gli Le Un Una In Per Con Ma E Questo Questa Secondo Nel Nella Dal Dalla Al Alla Anche Quando Come"
    ),
    "pt": ("O A Os As Um Uma Em No Na Por Para Com Segundo Mas E Este Esta Essa Esse Seu Sua Ao Também Quando Como"),
    "nl": ("De Het Een In Op Met Voor Van Maar En Dit Dat Deze Die Ook Als Wanneer Volgens"),
}
"""Words with which sentences begin."""
SURE = {
    "en": "The This That These There They He She But And When While After However According Although Because",
    "de": "Der Die Das Doch Aber Und Wenn Diese Dieser Nach Link",
}
"""Those that end no brand with a capital in front, as ``LinkedIn`` and ``YouGov`` do."""
USUAL, LONG = 3.0, 7
"""Zipf of the rarest word in small letters that is taken for one, and letters of words that may be rarer."""
BEFORE_NAMES = {"en": frozenset("in of on at to by from with and for the".split())}
"""Small words that a name is glued to: ``inJanuary``."""
DAYS = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday"
    " Thursday Friday Saturday Sunday".split()
)
LONGEST = 40
"""Letters of the longest word that is looked at."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each word that is two, the second of which begins a sentence or is a name of the article."""
    if (
        article.language not in BEGINNERS
        or not MIXED.search(article.text)
        or (book := lexicon(article.language)) is None
    ):
        return
    texts, lowers = article.texts, article.lowers
    pairs = enumerate(zip(texts, lowers, strict=True))
    odd = [
        at
        for at, (text, low) in pairs
        if text != low and text[1:] != low[1:] and not text.isupper() and len(text) <= LONGEST
    ]
    if not odd:
        return
    counts = Counter(texts[at] for at in odd)
    there = frozenset(texts)
    for at in odd:
        word = article.words[at]
        if counts[texts[at]] == 1 and (cut := _cut(article, word, book, there)):
            left, right = word.text[:cut], word.text[cut:]
            message = f"A blank or a line end is missing: {word.text!r} is {left!r} and {right!r}."
            yield Finding(
                f"typo/{article.language}/glued-words", "space", word.span, message, (f"{left} {right}",), 0.85
            )


def _cut(article: Article, word: Word, book: Lexicon, there: frozenset[str]) -> int:
    """Return where a word is two, 0 where it may be a brand, a handle or a form with a capital inside.

    ``there`` are the words of the article.
    """
    text = article.text
    if touched(text, word.start, word.end) or text[word.start - 1 : word.start] == "-":
        return 0
    found = INNER.search(word.text)
    if found is None or (found.start() and word.text[found.start() - 1] not in "-'’"):
        return 0
    left, right = found["left"], found["right"]
    named = len(right) > 3 and right in there and right.lower() not in there
    if not found.start() and left in BEFORE_NAMES.get(book.language, ()):
        return found.start("right") if right in DAYS or named else 0
    if not left.islower():
        return found.start("right") if right in SURE.get(book.language, "").split() and _word(left, book) else 0
    if len(left) < 3 or book.zipf(left) < (USUAL if len(left) < LONG else 1.0) or not book.known(left):
        return 0
    begins = right in BEGINNERS[book.language].split()
    return found.start("right") if begins or named else 0


def _word(left: str, book: Lexicon) -> bool:
    return len(left) > 3 and book.zipf(left) >= 1.0
