"""Spellings that are right somewhere: what one norm writes otherwise than the dictionary's is no error.

Sources: the rules of British and American spelling (Wikipedia, "American and British English spelling differences"),
the French rectifications of 1990, the Portuguese agreement of 1990 and Brazilian vowels, Swiss German, Russian ё,
the circumflexes of Turkish, which newspapers write or leave out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

__all__ = ["variants"]

PAIRS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        (r"(?<=[a-z]{3})is(e|ed|es|er|ers|ing|ation|ations|able)$", r"iz\1"),
        (r"(?<=[a-z]{3})iz(e|ed|es|er|ers|ing|ation|ations|able)$", r"is\1"),
        (r"ys(e|ed|es|er|ers|ing)$", r"yz\1"),
        (r"(?<=[bdlmnpvt])our(?!n)", "or"),
        (r"(?<=[bdlmnpv])or(?=s?$|ed$|ing$|able$|ful$|ite)", "our"),
        (r"(?<=[bt])re(s|d)?$", r"er\1"),
        (r"ll(ed|ing|er|ers|ery|or|ors|ous|ist)$", r"l\1"),
        (r"(?<=[aeiou])l(ed|ing|er|ers|or|ors)$", r"ll\1"),
        (r"pp(ed|ing|er|ers)$", r"p\1"),
        (r"ogue(s?)$", r"og\1"),
        (r"^[ao]e|(?<=^f)oe|(?<=rrh)oe|(?<=an)ae|(?<=al)ae|(?<=ch)ae|(?<=yn)ae|(?<=op)ae|(?<=^[hp])ae", "e"),
        (r"(?<=def|off|lic|ret)enc(e|es|eless)$", r"ens\1"),
        (r"(?<=lic|act)ens(e|es)$", r"enc\1"),
        (r"(?<=[a-z]{4})l(?=ment|ful|s?$)", "ll"),
        (r"amme(s?)$", r"am\1"),
        (r"dgement", "dgment"),
        (r"wards$", "ward"),
        (r"t$", "ed"),
    ),
    "de": ((r"ss", "ß"), (r"ß", "ss"), (r"ae", "ä"), (r"oe", "ö"), (r"ue", "ü"), (r"ph", "f")),
    "fr": (
        (r"i(?=[tn])", "î"),
        (r"u", "û"),
        (r"oe", "œ"),
        (r"ae", "æ"),
        (r"è(?=[^aeiouyéè]{1,2}e(?:r|$|n))", "é"),
        (r"el(er|é|ée|és|ées|ait|ant|era|eront)$", r"ell\1"),
        (r"(?<=[aiou])gue$", "guë"),
    ),
    "pt": (
        (r"ô", "ó"),
        (r"ê", "é"),
        (r"ó", "ô"),
        (r"é", "ê"),
        (r"(?<=[aeiouáéíóú])(?=[çt])", "c"),
        (r"(?<=[aeiouáéíóú])(?=[çt])", "p"),
        (r"[cp](?=[çt])", ""),
        (r"ü", "u"),
        (r"éi", "ei"),
        (r"ói", "oi"),
        (r"ôo", "oo"),
        (r"êe", "ee"),
        (r"n(?=[mn])", ""),
    ),
    "es": ((r"^ps", "s"), (r"^trans", "tras"), (r"^tras", "trans"), (r"^remp", "reemp"), (r"^post", "pos")),
    "it": ((r"è$", "é"), (r"î", "i"), (r"ii$", "i"), (r"j", "i")),
    "ru": ((r"е", "ё"), (r"ё", "е")),
    "uk": (
        (r"'", "ʼ"),
        (r"ґ", "г"),
        (r"г", "ґ"),
        (r"ія(?=[лнтз])", "іа"),
        (r"льк", "лк"),
        (r"ьо", "о"),
        (r"лє", "ле"),
        (r"їз", "із"),
    ),
    "tr": ((r"â", "a"), (r"î", "i"), (r"û", "u")),
    "nl": ((r"oe", "oë"), (r"ee", "eë"), (r"ie", "ië")),
}
"""Pattern in a word and how another norm writes it, tried one after the other, each at all its places and at each."""
EN_BRITISH_PAST = re.compile(r"(?:arn|el|ell|eam|oil|il|ur)t$")
"""``-t`` for ``-ed`` only where it is written: learnt, spelt, dreamt, spoilt, spilt."""


def variants(word: str, language: str) -> Iterator[str]:
    """Yield how other norms of the language write a word in lower case, once each.

    >>> list(variants("colour", "en"))
    ['color']
    """
    seen = {word}
    for pattern, written in _compiled(language):
        if pattern.pattern == "t$" and not EN_BRITISH_PAST.search(word):
            continue
        for other in chain([pattern.sub(written, word)], _one_by_one(word, pattern, written)):
            if other not in seen:
                seen.add(other)
                yield other


@cache
def _compiled(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the pairs of a language, its patterns compiled."""
    return tuple((re.compile(pattern), written) for pattern, written in PAIRS.get(language, ()))


def _one_by_one(word: str, pattern: re.Pattern[str], written: str) -> Iterator[str]:
    """Yield the word with the pattern replaced at one of its places, for each of at most four."""
    places = [*pattern.finditer(word)][:4]
    for found in places if len(places) > 1 else ():
        yield word[: found.start()] + found.expand(written) + word[found.end() :]
