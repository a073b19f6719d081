"""A well-known place, people or faith with a slip: ``Philedelphia``, ``Pakastan``, ``Egpyt``.

One letter is wrong, too many, missing or changed places, and the slip is no word and no name that is in use. What may
be a person's name, beside another name, is left alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article
from scrub.typos.english.named import bare
from scrub.typos.lexicon import Lexicon, lexicon
from scrub.typos.names import inflected
from scrub.typos.nearness import distance

__all__ = ["find"]

LONG, SHORTEST = 7, 5
"""Letters of the shortest name that may have any slip, and of the shortest of which two letters change places."""
IN_USE = 2.0
"""Zipf from which a spelling is a name of its own."""
FEW = 2
"""How often a slip stands at most."""
AROUND = frozenset(
    "North South East West Northern Southern Eastern Western Central New Upper Lower Greater United Republic"
    " Royal Bank University".split()
)
"""Words with a capital before a place."""
SPELLED_SO = frozenset(
    "Kazakstan Kazachstan Kirgizstan Kirghizstan Kyrgystan Tadjikistan Tajikstan Turkmenia Rumania Rumanian Roumania"
    " Hungaria Slovenija Slovenska Belgrad Falluja Fallouja Britani Havanna Teheran Marrakech Marrakesh"
    " Istambul Kalkutta Calcuta"
    " Kathmandou Katmandou Djakarta Damaskus Jerusalén Barcelone Barcellona Edimburgo Edimbourg Singapur Singapour"
    " Malaisia Malaysie Australien Austria Autriche Ethiopie Argentine Argentinien Philippine Filipino Brasilia"
    " Venezia Venezuelan Colombia Colombian Columbian Columbia Georgian Indonesien Palestina Palestine Tunisian"
    " Tunisie Morocco Marokko Ramadhan Moslem Muslima Muslimah Christin Christina Christine Christiane Christiana"
    " Christien Alabaman Minnesotan Californian Californie Carolinas Virginian Virginie Floridian Nevadan"
    " Helsingfors Stockholms Amsterdams Rotterdams Brussel Bruselas Bruxelles Munchen Nuremburg Hamburger"
    " Melbourn Windsors Oxforder Canberran Johannesburger Bucuresti Varsovia Warszawa Beirout Beyrouth".split()
)
"""Other spellings that are in use, and names of something else."""
PARTICLES = frozenset("al el de di da du von van bin ibn abu".split())
"""Words in small letters before the last part of a person's name."""
PLACES = (
    "Afghanistan Albania Algeria Algerian Angola Argentina Armenia Armenian Australia Australian Austrian Azerbaijan"
    " Bahrain Bangladesh Bangladeshi Barbados Belarus Belarusian Belgium Belgian Bolivia Bosnia Bosnian Botswana Brazil"
    " Brazilian Britain British Bulgaria Bulgarian Burundi Cambodia Cambodian Cameroon Canada Canadian Caribbean"
    " Chechnya Chilean Colombia Colombian Congolese Crimea Crimean Croatia Croatian Cyprus Czechoslovakia Denmark"
    " Djibouti Dominican Ecuador Egypt Egyptian Eritrea Estonia Estonian Ethiopia Ethiopian Finland Finnish Georgia"
    " Germany German Ghanaian Greece Guantanamo Guatemala Guatemalan Guinea Haitian Honduras Honduran Hungary Hungarian"
    " Iceland Icelandic Indonesia Indonesian Iranian Ireland Israel Israeli Italian Jamaica Jamaican Japanese Jordanian"
    " Kashmir Kazakhstan Kenyan Kosovo Kurdish Kurdistan Kuwait Kyrgyzstan Latvia Latvian Lebanon Lebanese Liberia"
    " Liberian Libyan Lithuania Lithuanian Luxembourg Macedonia Madagascar Malaysia Malaysian Mauritius Mexican Moldova"
    " Mongolia Mongolian Montenegro Morocco Moroccan Mozambique Myanmar Namibia Netherlands Nicaragua Nigeria Nigerian"
    " Norway Norwegian Pakistan Pakistani Palestinian Palestinians Panama Paraguay Peruvian Philippines Poland Polish"
    " Portugal Portuguese Romania Romanian Russia Russian Russians Rwandan Scotland Scottish Senegal Serbia Serbian"
    " Singapore Singaporean Slovakia Slovenia Somalia Somali Spanish Sudanese Swedish Switzerland Syrian Syrians Taiwan"
    " Taiwanese Tajikistan Tanzania Tanzanian Thailand Tibetan Tunisia Tunisian Turkey Turkish Turkmenistan Uganda"
    " Ugandan Ukraine Ukrainian Ukrainians Uruguay Uzbekistan Venezuela Venezuelan Vietnam Vietnamese Yemeni Yugoslavia"
    " Zambia Zimbabwe Zimbabwean Antarctica Antarctic Australia Alabama Alaska Arizona Arkansas California Colorado"
    " Connecticut Delaware Florida Hawaii Illinois Indiana Kansas Kentucky Louisiana Maryland Massachusetts Michigan"
    " Minnesota Mississippi Missouri Montana Nebraska Nevada Oklahoma Oregon Pennsylvania Tennessee Vermont Virginia"
    " Washington Wisconsin Wyoming Ontario Quebec Saskatchewan Manitoba Queensland Tasmania Albuquerque Anchorage"
    " Atlanta Baltimore Birmingham Brooklyn Charlotte Chicago Cincinnati Cleveland Columbus Detroit Honolulu Houston"
    " Indianapolis Jacksonville Louisville Manhattan Memphis Milwaukee Minneapolis Montreal Nashville Oakland Orlando"
    " Philadelphia Phoenix Pittsburgh Portland Richmond Sacramento Seattle Tucson Vancouver Aberdeen Amsterdam Athens"
    " Auckland Baghdad Bangkok Barcelona Beijing Belfast Belgrade Brisbane Brussels Bucharest Budapest Cambridge"
    " Canberra Cardiff Christchurch Copenhagen Damascus Dresden Dublin Edinburgh Fallujah Frankfurt Glasgow Guangzhou"
    " Hamburg Helsinki Hiroshima Islamabad Istanbul Jakarta Jerusalem Johannesburg Karachi Kathmandu Khartoum"
    " Leicester Lisbon Liverpool Manchester Melbourne Middlesbrough Mogadishu Moscow Mumbai Nairobi Newcastle"
    " Nottingham Nuremberg Pyongyang Rotterdam Sarajevo Shanghai Sheffield Southampton Stockholm Sydney Tehran"
    " Tokyo Toronto Tripoli Warsaw Westminster Wimbledon Hollywood Buddhist Buddhists Buddhism Catholic Catholics"
    " Catholicism Christian Christians Christianity Evangelical Hanukkah Islamic Islamist Islamists Judaism Lutheran"
    " Methodist Muslim Muslims Orthodox Presbyterian Protestant Sunday Tuesday Wednesday Thursday Saturday January"
    " February August September October November December Halloween Thanksgiving Christmas Congress Democrat Democrats"
    " Democratic Republican Republicans Parliament Olympic Olympics Paralympic Paralympics European Europeans American"
    " Americans African Africans Facebook Microsoft Instagram"
)


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such word (English)."""
    book = lexicon("en") if article.language == "en" else None
    if book is None:
        return
    texts, table = article.texts, _table()
    counts = Counter(texts)
    for at in [at for at, text in enumerate(texts) if text[0].isupper() and text[:1] + str(len(bare(text))) in table]:
        slip = bare(texts[at])
        if counts[texts[at]] > FEW or _person(article, at, book) or not slip[1:].islower() or not slip.isalpha():
            continue
        right = _meant(slip)
        if right is not None and book.zipf(slip.lower()) < IN_USE and not book.known(slip):
            start = article.words[at].start
            span = Span(start, start + len(slip))
            message = f"The name is spelled {right!r}: {slip!r}."
            yield Finding("typo/en/well-known-place", "name", span, message, (right,), 0.85)


def _person(article: Article, at: int, book: Lexicon) -> bool:
    """Return whether a word may be part of a person's name: another name stands beside it."""
    texts, words = article.texts, article.words
    if at and not words[at].first and article.gap(at - 1) in (*BLANKS, "-"):
        before = texts[at - 1]
        if before in PARTICLES or (before[0].isupper() and before not in AROUND and not words[at - 1].first):
            return True
    behind = texts[at + 1] if at + 1 < len(texts) and article.gap(at) in BLANKS else ""
    return behind[:1].isupper() and not book.known(behind.lower())


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    """Return first letter and length of a slip -> the names it may stand for."""
    table: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for name in PLACES.split():
        for length in range(len(name) - 1, len(name) + 2) if len(name) >= LONG else (len(name),):
            table[name[0] + str(length)][name] = None
    return {key: tuple(names) for key, names in table.items()}


@cache
def _names() -> frozenset[str]:
    return frozenset(PLACES.split())


@cache
def _meant(slip: str) -> str | None:
    """Return the name that a word is a slip for, None for none or two."""
    if slip in _names() or slip in SPELLED_SO:
        return None
    low = slip.lower()
    found = [name for name in _table()[slip[0] + str(len(slip))] if _slip(low, name.lower())]
    return found[0] if len(found) == 1 else None


def _slip(one: str, two: str) -> bool:
    """Return whether a word is another with one slip, no form of it."""
    swapped = len(one) == len(two) and sorted(one) == sorted(two)
    if len(two) < LONG and not swapped:
        return False
    return distance(one, two, 1) == 1 and not inflected(one, two, "en")
