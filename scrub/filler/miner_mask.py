"""The masked skeleton of a sentence: its numbers, dates and names are slots, the other words stay."""

from __future__ import annotations

import re

import regex

__all__ = ["NAME", "SLOTS", "VARIED", "enough_fixed", "mask", "pattern_of"]

NUMBER, NAME, DAY, VARIED = "#", "@", "&", "*"
"""Slots of a skeleton: ``&`` is a day or month in lower case, ``*`` a word of which several were seen (rose, fell)."""
LEAST_TOKENS, MOST_TOKENS = 6, 60
"""Tokens of a sentence that can be a template; longer ones are prose, shorter ones say too little to be sure."""
FIXED_SHARE = 0.4
"""Share of a template's words that are fixed: lists of names have fewer, and were all the false ones of a trial."""
FIXED_WORDS = 4
SLOTS = frozenset((NUMBER, NAME, DAY, VARIED))
MARKS = {"#": "＃", "@": "＠", "&": "＆", "*": "＊"}
"""Stands for a slot's sign where a sentence has it as a mark; plain text has no wide forms."""
MOST_VARIANTS = 12
"""Words that are listed for a varied slot; with more, any word fits."""

TOKEN = re.compile(
    r"(?P<number>(?:[$€£¥] ?)?\d+(?:[.,:/-]\d+)*(?:st|nd|rd|th|%| %)?)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_][\w'-]*)|[^\w\s]"
)
DATES = frozenset(
    """lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre
    octubre noviembre diciembre lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin
    juillet août septembre octobre novembre décembre lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio
    febbraio aprile maggio giugno luglio settembre ottobre dicembre segunda-feira terça-feira quarta-feira quinta-feira
    sexta-feira janeiro fevereiro março maio junho julho setembro outubro novembro dezembro понедельник вторник среду
    четверг пятницу субботу воскресенье января февраля марта апреля мая июня июля августа сентября октября ноября
    декабря понеділок середу четвер суботу неділю січня лютого березня квітня травня червня липня серпня вересня жовтня
    листопада грудня maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april juni juli
    augustus oktober""".split()
)
"""Days and months of languages that write them without capitals."""
_OUT = {
    NUMBER: r"(?:[$€£¥] ?)?\d+(?:[.,:/-]\d+)*(?:st|nd|rd|th|%| %)?",
    NAME: r"(?-i:(?:\p{Lu}\.){2,6}|\p{Lu}[\w'-]*(?: (?:& )?\p{Lu}[\w'-]*){0,5})",
    DAY: r"[\w-]+",
}


def mask(sentence: str) -> tuple[str, ...]:
    """Return the skeleton of a sentence in plain marks; runs of names are one slot, the first word is fixed.

    >>> " ".join(mask("Shares of Blue Harbour rose 3.2% on Tuesday to close at $14."))
    'shares of @ rose # on @ to close at # .'
    """
    tokens: list[str] = []
    for found in TOKEN.finditer(sentence):
        text = found[0]
        if found["number"]:
            token = NUMBER
        elif found["word"]:
            token = text.lower()
            if tokens and text[0].isupper():
                token = NAME
            elif token in DATES:
                token = DAY
        else:
            if text == "&" and tokens[-1:] == [NAME]:
                continue
            token = MARKS.get(text, text)
        if not (token in (NAME, NUMBER) and tokens[-1:] == [token]):
            tokens.append(token)
        if len(tokens) > MOST_TOKENS:
            break
    return tuple(tokens)


def enough_fixed(tokens: tuple[str, ...]) -> bool:
    """Return whether a skeleton has the length of a template, and fixed words enough."""
    fixed = sum(token[0].isalpha() for token in tokens)
    slots = sum(token in SLOTS for token in tokens)
    return (
        LEAST_TOKENS <= len(tokens) <= MOST_TOKENS
        and fixed >= FIXED_WORDS
        and slots > 0
        and fixed / (fixed + slots) >= FIXED_SHARE
    )


def pattern_of(tokens: tuple[str, ...], variants: tuple[str, ...] = ()) -> str:
    r"""Return the regular expression of a skeleton; ``variants`` are the words of its varied slot.

    >>> pattern_of(("shares", "of", "*", "rose", "."), ("gold", "silver"))
    '\\bshares of (?:gold|silver) rose'
    """
    out = []
    last = max((at for at, token in enumerate(tokens) if token in SLOTS or token[0].isalpha()), default=-1)
    for at, token in enumerate(tokens[: last + 1]):
        if at:
            mark = not (_wordlike(token) and _wordlike(tokens[at - 1]))
            out.append(r"\s?" if mark else " ")
        out.append(_form(token, variants))
    start = r"\b" if tokens[0] != NUMBER else r"(?<!\w)"
    return start + "".join(out)


def _wordlike(token: str) -> bool:
    return token in SLOTS or token[0].isalpha()


def _form(token: str, variants: tuple[str, ...]) -> str:
    if token == VARIED:
        if not variants or len(variants) > MOST_VARIANTS:
            return r"[\w'-]+"
        return f"(?:{'|'.join(regex.escape(word, special_only=True) for word in sorted(variants))})"
    plain = {wide: mark for mark, wide in MARKS.items()}.get(token, token)
    return _OUT.get(token) or regex.escape(plain, special_only=True)
