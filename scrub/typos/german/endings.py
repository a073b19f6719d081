"""German endings of adjectives that do not fit the word before: ``einem neuem Haus``, ``mit neue Ideen``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article, in_a_row
from scrub.typos.german import grammar
from scrub.typos.german.genders import gender
from scrub.typos.german.grammar import EITHER
from scrub.typos.lexicon import Lexicon, lexicon

__all__ = ["adjective", "find"]

WRONG = {
    **dict.fromkeys(("ein", "kein", "mein", "dein"), ("en", "em", "e")),
    **dict.fromkeys(
        "einem keinem meinem seinem ihrem unserem diesem jedem im am zum vom beim".split(), ("em", "er", "es", "e")
    ),
    **dict.fromkeys("einen keinen meinen seinen ihren unseren diesen jeden".split(), ("em", "er", "es", "e")),
    **dict.fromkeys("seines ihres unseres des".split(), ("em", "er", "es", "e")),
    **dict.fromkeys(("einer", "keiner", "meiner", "seiner", "ihrer", "unserer", "zur"), ("em", "es", "e")),
    "eine": ("en", "em", "er", "es"),
    "dem": ("em",),
}
"""Articles and the endings that no adjective between them and a noun has."""
UNMISTAKABLE = frozenset("eine einen einem einer im am zum zur vom beim".split())
"""Those of them that stand before nouns only, with an adverb between: ``sein`` and ``den`` may be something else."""
ADVERBS = frozenset(
    "immer bisher leider besonders eher sehr weithin schwer früher später eben heute gerade nahe lange ferne".split()
)
NO_ADVERBS = frozenset(
    "und oder aber als wie für von mit in an auf aus zu bei nach vor um bis durch gegen ohne über unter der die das"
    " den dem des ist war hat wird sich nicht mal paar mehr viel".split()
)
"""Small words that no adverb before an adjective is."""
ENDINGS = ("e", "er", "es", "en", "em")
"""The endings of an adjective; a word that takes them all is one."""
NONE = frozenset(
    "lauter weiter später früher besser eher näher länger öfter mehr mehrere viele wenige andere einige alle manche"
    " beide solche lange kurze ganze halbe gute knappe etliche jede jeden jeder jedes diese dieser dieses diesen"
    " meine seine ihre unsere eure deine keine keinen seinen ihren unseren unser einer eines einem einen allen allem"
    " aller alles vielen anderen anderem anderes anderer beiden beider beides selben gegen wegen neben eben mitten"
    " solchen welchen derer".split()
)
"""Words of that form that are none, or that quantities and times begin with: ``einem mehrere Meter langen Brett``."""
PRONOUNS = frozenset("seinen ihren unseren meinen deinen euren keinen einen diesen jenen welchen manchen".split())
"""Words of that form that are articles."""
SHORTEST = 3
"""Letters of the shortest stem."""
LONG = 5
"""Letters of the shortest of two adjectives: shorter words are articles."""
NO_ADJECTIVE = frozenset(
    "ihres meines seines unseres deines eines keines dieses jenes jedes einige einiger etliche weniger diese seine"
    " ihre meine unsere keine manche welche einen einem ihren seinen meinen unseren keinen diesen einer ihrer seiner"
    " unserer keiner dieser jener jeder meiner weitere weiteren andere anderen mehrere solche gesamte rechte linke"
    " rechten linken danach alleine heute gerade sämtliche sämtlichen sämtlicher sämtliches folgende folgenden"
    " folgender irgendwelche irgendwelchen irgendwelcher".split()
)
PARTICIPLE = re.compile(r".+end|.+iert|(?:be|ver|er|ent|zer|miss|über|unter|.{0,7}ge).{2,}(?:t|en)")
"""Stems of adjectives that are participles, which a comparative may stand before: ``tiefer gelegene Gebiete``."""
UNLIKE = frozenset((("en", "e"), ("e", "en"), ("es", "en"), ("er", "e")))
"""Endings of two adjectives that no noun has before it."""
DATIVE = grammar.DATIVE | {"nach"}
"""Prepositions that only the dative follows."""
INTRODUCING = frozenset(
    (WRONG.keys() | EITHER | DATIVE | {"der", "die", "das", "den", "eines", "keines", "dieser", "dieses"})
    - {"zu", "ein"}
)
"""Words behind which no verb in -en or -te stands, though an adjective may look like one: ``die leeren Kisten``."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such adjective before a noun."""
    book = lexicon("de") if article.language == "de" else None
    if book is None or book.reduced:
        return
    lowers, texts = article.lowers, article.texts
    for at in article.places_of(WRONG):
        if at + 2 < len(texts) and texts[at + 1].islower() and texts[at + 2][0].isupper() and _wrong(article, at, book):
            yield _finding(article, at)
    for at in article.places_of(EITHER):
        if (
            at + 2 < len(texts)
            and texts[at + 1].islower()
            and texts[at + 2][0].isupper()
            and lowers[at + 1].endswith("en")
        ):
            yield from [_finding(article, at)] if _weak(article, at, book, "fn") else []
    for at, low in enumerate(lowers[: len(lowers) - 2]):
        if (
            low[-1] in "enrs"
            and lowers[at + 1][-1] in "en"
            and texts[at + 2][0].isupper()
            and _unlike(article, at + 2, book)
        ):
            yield _finding(article, at)
    for at in article.places_of(UNMISTAKABLE):
        if at + 3 < len(texts) and texts[at + 3][0].isupper() and _wrong_behind_adverb(article, at, book):
            yield _finding(article, at, 2)
    for at in article.places_of(DATIVE):
        if at + 2 < len(texts) and texts[at + 1].islower() and texts[at + 2][0].isupper() and _bare(article, at, book):
            yield _finding(article, at)


def _bare(article: Article, at: int, book: Lexicon) -> bool:
    """Return whether an adjective in -e stands between a preposition of the dative and a noun: ``mit neue Ideen``.

    Or one in -en before a noun in the singular that no article precedes: ``mit großen Erfolg``.
    """
    first, word, noun = article.words[at : at + 3]
    low = word.lower
    if low.endswith("en"):
        return _weak(article, at, book)
    if not low.endswith("e") or low in NONE or len(low) <= SHORTEST or not low.isalpha() or not noun.text[1:].islower():
        return False
    if word.start - first.end != 1 or noun.start - word.end != 1:
        return False
    return book.only_capital(noun.text.lower()) and adjective(low[:-1], book)


def _unlike(article: Article, at: int, book: Lexicon) -> bool:
    """Return whether two adjectives before a noun have endings that never stand side by side: ``neuen große Stadt``."""
    first, word, noun = article.words[at - 2 : at + 1]
    one, two = first.lower, word.lower
    pair = (one[-2:] if one[-1:] != "e" else "e", two[-2:] if two[-1:] != "e" else "e")
    if pair not in UNLIKE or min(len(one), len(two)) < LONG or one.endswith("weise") or {one, two} & NO_ADJECTIVE:
        return False
    if one in NONE or two in NONE or one in ADVERBS or not (first.text.islower() and word.text.islower()):
        return False
    if pair == ("er", "e") and PARTICIPLE.fullmatch(two[:-1]):
        return False
    if _may_be_verb(one, pair[0], book) and (at < 3 or article.lowers[at - 3] not in INTRODUCING):
        return False
    if not noun.text[1:].islower() or not in_a_row(article.text, (first, word, noun)):
        return False
    ends = article.text[noun.end : noun.end + 1]
    return ends not in tuple("-–/") and all(
        adjective(low.removesuffix(end), book) for low, end in zip((one, two), pair, strict=True)
    )


def _may_be_verb(low: str, ending: str, book: Lexicon) -> bool:
    """Return whether a word may be a verb before an object or a subject: ``Sie leeren große Kisten``."""
    if low.endswith(("te", "ten")):
        return True
    stem = low.removesuffix(ending)
    return book.known(f"{stem}t") and book.known(f"{stem}te")


def _weak(article: Article, at: int, book: Lexicon, sorts: str = "mnf") -> bool:
    """Return whether an adjective in -en stands before a masculine or neuter noun in the singular."""
    first, word, noun = article.words[at : at + 3]
    if word.start - first.end != 1 or noun.start - word.end != 1 or not noun.text[1:].islower():
        return False
    if word.lower in NONE or word.lower in PRONOUNS or noun.lower.endswith(("n", "s")) or not word.lower.isalpha():
        return False
    behind = article.text[noun.end : noun.end + 2]
    if behind[:1] in ("-", "–", "/") or (behind[:1] == " " and behind[1:].isupper()):
        return False
    if not _noun_phrase_ends(article, at + 3, noun.end):
        return False
    return (gender(noun.lower)[0] or "-") in sorts and book.known(noun.text) and adjective(word.lower[:-2], book)


def _wrong(article: Article, at: int, book: Lexicon) -> bool:
    """Return whether the adjective behind an article has an ending that none has there."""
    low = article.lowers[at + 1]
    ending = next((end for end in ENDINGS[::-1] if low.endswith(end)), "")
    if ending not in WRONG[article.lowers[at]] or low in NONE or len(low) - len(ending) < SHORTEST:
        return False
    first, word, noun = article.words[at : at + 3]
    if word.start - first.end != 1 or noun.start - word.end != 1 or not (first.text.islower() or first.first):
        return False
    if not noun.text[1:].islower() or not low.isalpha():
        return False
    return _noun_phrase_ends(article, at + 3, noun.end) and adjective(low[: len(low) - len(ending)], book)


def _wrong_behind_adverb(article: Article, at: int, book: Lexicon) -> bool:
    """Return whether the adjective behind an article and an adverb is wrong: ``eine weithin bekannten Frau``."""
    first, adverb, word, noun = article.words[at : at + 4]
    low = word.lower
    ending = next((end for end in ENDINGS[::-1] if low.endswith(end)), "")
    if ending not in WRONG[first.lower] or low in NONE or len(low) - len(ending) < SHORTEST or not low.isalpha():
        return False
    if not adverb.text.islower() or (adverb.lower.endswith(ENDINGS) and adverb.lower not in ADVERBS):
        return False
    if adverb.lower in NO_ADVERBS or not word.text.islower() or not noun.text[1:].islower():
        return False
    if not in_a_row(article.text, (first, adverb, word, noun)) or not (first.text.islower() or first.first):
        return False
    return _noun_phrase_ends(article, at + 4, noun.end) and adjective(low[: len(low) - len(ending)], book)


def _noun_phrase_ends(article: Article, at: int, end: int) -> bool:
    """Return whether no second adjective follows the noun: ``einem kleine Kinder liebenden Mann`` is right."""
    if at >= len(article.words) or article.words[at].start - end != 1:
        return True
    text = article.texts[at]
    return not (text.islower() and text.endswith(("en", "em", "er", "es", "e")) and len(text) > 4)


def adjective(stem: str, book: Lexicon) -> bool:
    """Return whether a stem takes all the endings of an adjective, the one that nothing else has in use."""
    return book.zipf(f"{stem}em") > 0 and all(book.known(stem + ending) for ending in ENDINGS)


def _finding(article: Article, at: int, behind: int = 1) -> Finding:
    first, word = article.words[at], article.words[at + behind]
    span = Span(first.start, word.end)
    written = span.of(article.text)
    return Finding(
        "typo/de/adjective-ending", "realword", span, f"Die Endung passt nicht zum Artikel: {written!r}.", (), 0.8
    )
