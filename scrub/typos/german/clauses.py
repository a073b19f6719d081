"""German verbs in the plural behind a subject in the singular: ``wie die Seilbahn dort aussehen könnten``.

Only clauses without any second noun that could be the subject are judged: what stands between subject and verb are
adverbs and nouns behind prepositions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article, Word, in_a_row
from scrub.typos.german.genders import SAME, gender
from scrub.typos.german.phrases import (
    FINITE,
    GENITIVE,
    NOMINAL,
    OBLIQUE,
    PLURAL,
    PREPOSITIONS,
    SINGULAR,
    behind_preposition,
    nominal,
    without_subject,
)
from scrub.typos.lexicon import Lexicon, lexicon

__all__ = ["PLURALS", "find"]

OPENERS = frozenset("dass ob weil wie wenn nachdem bevor obwohl damit während als bis sodass sobald solange".split())
PRONOUNS = frozenset("er man jemand niemand jeder dieser dieses".split())
DETERMINERS = {
    "der": "m", "das": "n", "die": "f", "ein": "mn", "eine": "f", "dieser": "m", "dieses": "n", "diese": "f",
    "jeder": "m", "jedes": "n", "jede": "f", "kein": "mn", "keine": "f",
}  # fmt: skip
"""Articles of the nominative and the genders of their nouns in the singular."""
AMOUNTS = frozenset(
    "reihe menge hälfte gruppe million milliarde serie art summe schicht kette dutzend paar liste familie vielzahl"
    " mehrzahl überzahl unzahl anzahl mehrheit minderheit handvoll fülle flut schar masse".split()
)
"""Nouns in the singular that a plural of what is counted may follow."""
CLAUSE_ENDS = frozenset((",", ".", "!", "?", ";", "", "\n"))
LONGEST = 16
"""Words of the longest clause that is judged."""
PLURALS = ("ungen", "heiten", "keiten", "schaften", "ionen", "innen", "itäten")
"""Endings of nouns in the plural."""
MESSAGE = "Das Verb passt nicht zur Einzahl oder Mehrzahl seines Satzgegenstands: {!r}."


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each verb of another number than the only subject of its clause."""
    if article.language != "de":
        return
    book = lexicon("de")
    verbs = {low for low in set(article.lowers) if low in PLURAL or low in SINGULAR or low.endswith("en")}
    for at in article.places_of(verbs):
        low = article.lowers[at]
        if low in PLURAL and article.texts[at].islower():
            begin = _clause(article, at) or _main(article, at)
        elif low.endswith("en") and at > 1 and article.texts[at].islower() and article.texts[at - 1][0].isupper():
            begin = _full_verb(article, at, book)
        elif low in SINGULAR and article.texts[at].islower():
            begin = _plural_first(article, at) or _plural_before(article, at)
        else:
            continue
        if begin is not None:
            span = Span(article.words[at].start, article.words[at].end)
            message = MESSAGE.format(article.text[begin.start : span.end])
            yield Finding("typo/de/verb-number", "realword", span, message, (), 0.75)


def _run_before(article: Article, at: int) -> int:
    """Return where the words that only blanks part from that at ``at`` begin, ``LONGEST`` words back at most."""
    begin = at
    while begin > 0 and at - begin < LONGEST and article.gap(begin - 1) in BLANKS:
        begin -= 1
    return begin


def _run_behind(article: Article, at: int) -> int:
    """Return the place behind the words that only blanks part from that at ``at``."""
    words, end = article.words, at + 1
    while end < len(words) and article.gap(end - 1) in BLANKS:
        end += 1
    return end


def _after(article: Article, at: int) -> str:
    return article.text[article.words[at].end : article.words[at].end + 1]


def _subject(article: Article, at: int, end: int) -> int | None:
    """Return where a subject in the singular that begins at ``at`` ends, None for another or for an amount."""
    words, low = article.words, article.lowers[at]
    genders = DETERMINERS.get(low)
    if genders is None:
        return None
    noun = at + 1
    while noun < end and words[noun].text[0].islower() and words[noun].text.endswith(("e", "er", "es", "en")):
        noun += 1
    if noun >= end or not words[noun].text[0].isupper():
        return None
    sort, head = gender(article.lowers[noun])
    if not sort or sort not in genders or {head, article.lowers[noun]} & AMOUNTS or (low == "die" and head in SAME):
        return None
    return noun + 1


def _clause(article: Article, at: int) -> Word | None:
    """Return the first word of a clause that a verb ends and whose subject is in the singular, else None."""
    if _after(article, at) not in CLAUSE_ENDS:
        return None
    words = article.words
    begin = _run_before(article, at)
    if begin == 0 or article.gap(begin - 1) != ", " or at - begin < 2:
        return None
    low = article.lowers[begin]
    if low in ("das", "der") and words[begin - 1].text[0].isupper():
        rest = begin + 1
    elif low in OPENERS:
        behind = _subject(article, begin + 1, at)
        rest = begin + 2 if article.lowers[begin + 1] in PRONOUNS else behind or 0
        if rest and begin + 2 < at and article.texts[begin + 2][0].isupper() and rest == begin + 2:
            return None
    else:
        return None
    while rest and rest < at and article.lowers[rest] in GENITIVE:
        noun = rest + 1
        while noun < at and article.texts[noun][0].islower():
            noun += 1
        rest = noun + 1
    return words[begin] if rest and rest < at and without_subject(words[rest:at]) else None


def _main(article: Article, at: int) -> Word | None:
    """Return the first word of a sentence whose subject in the singular stands before a verb, else None."""
    words = article.words
    begin = at - 1
    while begin > 0 and not words[begin].first and at - begin < LONGEST:
        begin -= 1
    if not words[begin].first or not in_a_row(article.text, words[begin : at + 1]):
        return None
    end = _subject(article, begin, at)
    if end is None or not _rest_without_subject(article, at):
        return None
    if end < at and article.lowers[end] in GENITIVE | {"von"}:
        inner = [word for word in words[end + 1 : at] if word.lower in NOMINAL or word.lower in PREPOSITIONS]
        return words[begin] if not inner and words[at - 1].text[0].isupper() else None
    return words[begin] if end == at or without_subject(words[end:at]) else None


def _full_verb(article: Article, at: int, book: Lexicon | None) -> Word | None:
    """Return the first word of a sentence whose subject in the singular stands before a full verb in the plural."""
    words, low = article.words, article.lowers[at]
    begin = at - 1
    while begin > 0 and not words[begin].first and at - begin < LONGEST // 2:
        begin -= 1
    if not words[begin].first or not in_a_row(article.text, words[begin : at + 1]) or book is None or book.reduced:
        return None
    end = _subject(article, begin, at)
    if end is None or not _belongs(words[end:at]) or not _only_singular(article, at):
        return None
    verb = book.known(low[:-2] + "t") and book.known(low[:-1]) and not book.known(low[:-2] + "em")
    return words[begin] if verb and low not in PREPOSITIONS else None


def _belongs(words: Sequence[Word]) -> bool:
    """Return whether words are an attribute behind a noun: ``der Stadt``, ``von Anna Berg``, ``sozialer Netze``."""
    if not words or not words[-1].text[0].isupper():
        return not words
    head = words[0]
    if head.lower in GENITIVE or head.lower in ("von", "vom"):
        return not any(word.lower in NOMINAL or word.lower in PREPOSITIONS for word in words[1:])
    return (
        len(words) > 1
        and head.lower.endswith("er")
        and head.text.islower()
        and head.lower not in NOMINAL
        and len(words) == 2
    )


def _only_singular(article: Article, at: int) -> bool:
    """Return whether what follows a verb, up to a mark, holds nothing that may be a plural."""
    words, end = article.words, _run_behind(article, at)
    rest, place = words[at + 1 : end], 0
    while place < len(rest):
        low, word = rest[place].lower, rest[place]
        if low in PREPOSITIONS or low in OBLIQUE:
            place = behind_preposition(rest, place)
        elif low in ("der", "das", "ein", "eine", "die", "seine", "ihre", "keine"):
            behind = rest[place + 1 : place + 3]
            one = (
                len(behind) == 2
                and behind[0].text.islower()
                and behind[0].lower.endswith("e")
                and behind[1].text[0].isupper()
            )
            single = low in ("das", "ein", "eine") and len(behind) > 0 and behind[0].text[0].isupper()
            if not (one or single):
                return False
            place += 3 if one else 2
        elif (
            word.text[0].isupper()
            or (nominal(rest, place) and low not in ("als", "wie", "etwa", "rund"))
            or low in PLURAL | FINITE
        ):
            return False
        else:
            place += 1
    return bool(rest)


def _plural_first(article: Article, at: int) -> Word | None:
    """Return the first word of a sentence whose subject in the plural stands before a verb in the singular."""
    words = article.words
    begin = at - 1
    while begin > 0 and not words[begin].first and at - begin < 4:  # an article, an adjective, a noun
        begin -= 1
    low, noun = article.lowers[begin], words[at - 1]
    if low not in ("die", "diese", "alle", "viele", "mehrere", "einige") or not words[begin].first or at - begin < 2:
        return None
    if (
        not noun.lower.endswith(PLURALS)
        or not noun.text[0].isupper()
        or not in_a_row(article.text, words[begin : at + 1])
    ):
        return None
    if any(word.text[0].isupper() for word in words[begin + 1 : at - 1]):
        return None
    return words[begin] if _rest_without_subject(article, at) else None


def _plural_before(article: Article, at: int) -> Word | None:
    """Return the first word of a clause with ``die`` that means a plural and ends in a verb in the singular."""
    if _after(article, at) not in CLAUSE_ENDS:
        return None
    words, text = article.words, article.text
    begin = _run_before(article, at)
    if begin < 3 or article.lowers[begin] != "die" or article.gap(begin - 1) != ", ":
        return None
    noun = words[begin - 1]
    if at - begin < 2 or not noun.text[0].isupper() or not in_a_row(text, words[begin - 3 : begin]):
        return None
    adjective, article_word = article.lowers[begin - 2], article.lowers[begin - 3]
    plural = (
        article_word in ("die", "alle", "keine") and adjective.endswith("en") and article.texts[begin - 2].islower()
    )
    if not plural and not (adjective in ("die", "alle", "viele", "mehrere", "einige") and noun.lower.endswith(PLURALS)):
        return None
    return words[begin] if without_subject(words[begin + 1 : at]) else None


def _rest_without_subject(article: Article, at: int) -> bool:
    """Return whether what follows a verb, up to the first mark, holds no other subject."""
    words, text, end = article.words, article.text, _run_behind(article, at)
    stop = text[words[end - 1].end : words[end - 1].end + 1]
    return end > at + 1 and stop in (".", "!", "?") and without_subject(words[at + 1 : end])
