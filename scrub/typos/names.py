"""Two spellings of one name in one article: ``Kassym-Jomart`` and ``Kassym-Zhomart``, ``Tokayev`` and ``Tokaev``."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article
from scrub.typos.edits import plain
from scrub.typos.foreign import foreign_zipf
from scrub.typos.lexicon import Lexicon, lexicon
from scrub.typos.nearness import distance, letter_mask

__all__ = ["TITLES", "Name", "find", "inflected", "names_of", "skeleton", "twins"]

SHORTEST = 4
LONG = 7
"""Letters from which a name that stands once is what a rare spelling means, when the dictionary has it."""
SURE = 0.1
"""Score of two spellings of one sound that nothing but their frequency in other texts parts."""
STRANGE = 1.5
"""Zipf below which a spelling that no dictionary has is that of no other name."""
TWICE = 3
"""How often one of two given names of the same sound stands that means one person, beside the same family name."""
TWINS = (
    ("phen", "ven"), ("y", "i"), ("k", "c"), ("ph", "f"), ("ck", "k"), ("z", "s"), ("th", "t"), ("v", "w"),
    ("ei", "ie"), ("ah", "a"), ("oh", "o"),
)  # fmt: skip
MOST = 200
"""Names that others are compared with, the most frequent first: time stays linear in the text."""
INFLECTED = frozenset("ru uk pl cs sr hr tr fi hu".split())
"""Languages whose names take endings: a variant must differ before the last letters."""
NOUNS = frozenset(("de",))
"""Languages whose nouns have capitals: a spelling that the dictionary has is another noun, or a form of one."""
SAME_SOUND = tuple(
    (pair.split(":")[0], pair.split(":")[1])
    for pair in (
        "dzh:j yev:ev zh:j kh:h gh:g ph:f sch:sh tsch:ch tch:ch cz:ch ts:z tz:z ck:k c:k q:k x:ks w:v ou:u oo:u ee:i"
        " ie:i ei:i iy:i yi:i y:i z:s ae:a oe:o ue:u ja:ia ju:iu jo:io ё:е й:и ы:и э:е"
    ).split()
)
"""Spellings that transliterations of one name differ by (Russian, Ukrainian, Arabic, Chinese names in the press)."""
PAIRED = frozenset("Minority Majority Chairman Chairwoman Congressman Congresswoman Universiti Airman Airmen".split())
"""Words of which another that is nearly the same is as right: ``the Minority Leader``."""
DOUBLED = re.compile(r"(.)\1+")
TITLES = frozenset(
    "mr mrs ms dr prof sir lord lady president minister chancellor king queen prince princess general"
    " colonel judge senator"
    " governor mayor coach herr frau präsident präsidentin kanzler bundeskanzler trainer m mme monsieur madame"
    " président presidente señor señora ministro signor signora senhor senhora pan pani prezydent premier"
    " президент министр"
    " господин премьер-министр президента".split()
)
ABROAD = 3.0
"""Zipf in another language from which a word is one of that language: ``Instituto`` is no slip for ``Institute``."""
DERIVED = frozenset(("", "s", "er", "ers", "in", "ing", "en", "es", "e"))
"""Endings of which two different ones make two forms: ``Rebounds``, ``Rebounder``."""


@dataclass(slots=True)
class Name:
    """A capitalised word of the article: where it stands, and what before and behind it may be a part of the name.

    ``inside`` says that it stands somewhere other than at the beginning of a sentence or line.
    """

    text: str
    places: list[tuple[int, int]] = field(default_factory=list)
    before: set[str] = field(default_factory=set)
    behind: set[str] = field(default_factory=set)
    inside: bool = False

    @property
    def count(self) -> int:
        """How often it stands in the article."""
        return len(self.places)

    @property
    def spans(self) -> list[Span]:
        """Where it stands."""
        return [Span(start, end) for start, end in self.places]


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each place of a rare spelling of a name that the article spells otherwise more often."""
    book = lexicon(article.language)
    if book is None:
        return
    names = names_of(article)
    texts = set(article.texts)
    often = [name for name in names.values() if name.count >= 2 and len(name.text) >= SHORTEST]
    ranked = sorted(often, key=lambda name: (-name.count, name.text))[:MOST]
    frequent: defaultdict[int, list[tuple[Name, str, int]]] = defaultdict(list)
    for name in sorted(ranked, key=lambda name: len(name.text)):
        low = name.text.lower()
        for length in range(len(low) - 2, len(low) + 3):
            frequent[length].append((name, low, letter_mask(low)))
    long = [name for name in names.values() if len(name.text) >= LONG]
    strange = {name.text for name in long if name.count == 1 and book.zipf(name.text) < STRANGE}
    alike: defaultdict[str, list[Name]] = defaultdict(list)
    for name in long if strange else ():
        alike[skeleton(name.text)].append(name)
    for rare in names.values():
        if rare.count > 2 or len(rare.text) < SHORTEST or rare.text in PAIRED or rare.text.lower() in texts:
            continue
        right = _meant(rare, frequent, article.language, book)
        if right is None and rare.text in strange:
            right = _sounding(rare, alike[skeleton(rare.text)], book)
        if right is not None:
            message = f"{rare.text!r} stands {_times(rare.count)}, {right.text!r} {_times(right.count)}."
            for span in rare.spans:
                yield Finding("typo/any/name-variant", "name", span, message, (right.text,), 0.8)


def twins(one: str, two: str) -> bool:
    """Return whether two given names sound alike: ``brian`` and ``bryan``, ``phillip`` and ``philip``.

    >>> twins("brian", "bryan"), twins("john", "joan")
    (True, False)
    """
    for spelled, other in TWINS:
        one, two = one.replace(spelled, other), two.replace(spelled, other)
    return DOUBLED.sub(r"\1", one) == DOUBLED.sub(r"\1", two)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def names_of(article: Article, *, joined: bool = False) -> dict[str, Name]:
    """Return the capitalised words, parts of hyphenated ones too, without an English or German possessive.

    ``joined`` counts the other parts of a hyphenated word among what stands before and behind one.
    """
    names: dict[str, Name] = {}
    words, texts = article.words, article.texts
    last = len(words) - 1
    for at in [at for at, text in enumerate(texts) if text[0].isupper()]:
        whole, begin, _, _, first = words[at]
        pieces = [(whole, begin)] if whole.isalpha() else list(_pieces(whole, begin))
        before = None if first else _neighbour(texts[at - 1])
        behind = None if at == last or words[at + 1].first else _neighbour(texts[at + 1])
        for part, (text, start) in enumerate(pieces):
            if len(text) > 2 and text[0].isupper() and not text.isupper():
                if (name := names.get(text)) is None:
                    name = names[text] = Name(text)
                name.places.append((start, start + len(text)))
                name.inside |= not first
                if joined and len(pieces) > 1:
                    name.before.update(piece.lower() for piece, _ in pieces[:part][-1:])
                    name.behind.update(piece.lower() for piece, _ in pieces[part + 1 :][:1])
                if before:
                    name.before.add(before)
                if behind:
                    name.behind.add(behind)
    return names


def _pieces(text: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield a word without ``'s``, or the parts of one that hyphens join, and where each begins."""
    bare = re.sub(r"['’]s?$", "", text)
    bare = (
        re.sub(r"['’].*$", "", bare)
        if len(bare) > 3 and "’" in bare[3:] + "’" and re.search(r"['’]\w{1,4}$", bare)
        else bare
    )
    at = start
    bare = bare.replace("\u00ad", "")
    for part in bare.split("-"):
        if part:
            yield part, at
        at += len(part) + 1


def _neighbour(text: str) -> str | None:
    """Return a word of the same sentence, in lower case, when it may be a part of the name beside it, or a title."""
    low = text.lower()
    if low.endswith(("'s", "’s")):
        low = low[:-2]
    return low if text[0].isupper() or low in TITLES else None


def _meant(
    rare: Name, frequent: Mapping[int, Sequence[tuple[Name, str, int]]], language: str, book: Lexicon
) -> Name | None:
    """Return the name that a rare spelling means, None when it may be another name or a word.

    ``frequent`` holds the names that it may mean, each with its letters as bits, by lengths that are near theirs.
    """
    low = rare.text.lower()
    mask = letter_mask(low)
    best: tuple[float, Name] | None = None
    length, first = len(low), low[0]
    alike = [
        (name, other, changed)
        for name, other, letters in frequent.get(length, ())
        if (changed := (mask ^ letters).bit_count()) < 5
    ]
    for name, other, changed in alike:
        if name is rare or other == low or name.count < 2 * rare.count:
            continue
        sounds = skeleton(low) == skeleton(other)
        if not (changed < 3 or sounds or (length >= 7 and first == other[0])) or inflected(low, other, language):
            continue
        steps = distance(low, other, 2)
        sounds = sounds and (steps < 3 or length > 4)
        if name.count >= TWICE and steps == 1 and rare.behind & name.behind and twins(low, other):
            return name
        if not (steps == 1 or sounds or (steps == 2 and length >= 7 and first == other[0])):
            continue
        score = _score(rare, name, steps, sounds=sounds, book=book)
        if sounds and _one_sound(rare, name, book):
            score = max(score, SURE)
        if score > 0 and (best is None or score > best[0]):
            best = (score, name)
    if best and language in NOUNS and book.known(low):
        name = best[1]
        return name if rare.behind & name.behind or rare.before & name.before else None
    return best[1] if best else None


def _one_sound(rare: Name, name: Name, book: Lexicon) -> bool:
    """Return whether a long name that stands once sounds like one that stands often, and no neighbour parts them."""
    low = rare.text.lower()
    if rare.count > 1 or name.count < TWICE or len(low) < LONG or (book.spelled(low) and not book.only_capital(low)):
        return False
    before, behind = rare.before - TITLES, rare.behind - TITLES
    return not (before and name.before - TITLES and not before & name.before) and not (
        behind and name.behind and not behind & name.behind
    )


def _sounding(rare: Name, others: Sequence[Name], book: Lexicon) -> Name | None:
    """Return the name of the same sound that the dictionary has, when it lacks the rare one."""
    low = rare.text.lower()
    for name in others:
        other = name.text.lower()
        if name is rare or other == low or distance(low, other, 1) != 1:
            continue
        if not inflected(low, other, book.language) and not book.known(low) and book.spelled(name.text):
            return name
    return None


def _score(rare: Name, name: Name, steps: int, *, sounds: bool, book: Lexicon) -> float:
    """Return what speaks for one person or place minus what speaks for two."""
    low = rare.text.lower()
    known, zipf, twin = book.known(low), book.zipf(low), book.zipf(name.text)
    abroad = foreign_zipf(low, book.language)
    same = bool(rare.before & name.before) + bool(rare.behind & name.behind)
    other = bool(rare.before and name.before and not rare.before & name.before and not rare.before & TITLES)
    score = 0.4 + 0.9 * sounds + 1.6 * same - 1.0 * other - 0.7 * (steps - 1)
    score += 0.35 * min(4, name.count - 2) - 1.6 * known - 0.5 * max(0.0, zipf - 1.5) - 0.9 * (zipf > twin)
    score -= 2.0 * (abroad >= ABROAD and not sounds) + 1.2 * (abroad >= ABROAD)
    score -= 0.9 * (rare.text[0].lower() != name.text[0].lower()) * (1 - sounds)
    return score - 0.8 * (len(rare.text) < 5) + 0.2 * (len(rare.text) > 6) - 1.5 * (rare.count > 1 and not same)


@lru_cache(maxsize=50_000)
def skeleton(name: str) -> str:
    """Return a name in lower case with spellings of one sound made one.

    >>> skeleton("zhomart") == skeleton("jomart"), skeleton("tokayev") == skeleton("tokaev")
    (True, True)
    """
    bare = plain(name.lower())
    for spelled, one in SAME_SOUND:
        bare = bare.replace(spelled, one)
    return DOUBLED.sub(r"\1", bare).replace("iev", "ev").replace("aev", "aiev") if bare else bare


def inflected(one: str, two: str, language: str) -> bool:
    """Return whether two spellings may be forms of one name in a language: they differ by an ending alone."""
    short, long = sorted((one, two), key=len)
    if long.startswith(short) and long[len(short) :] in (
        "s",
        "n",
        "en",
        "er",
        "e",
        "es",
        "a",
        "i",
        "an",
        "ian",
        "in",
        "ese",
        "ns",
        "ans",
        "ians",
        "ers",
    ):
        return True
    if language == "de" and plain(one) == plain(two):
        return True  # Schaden, Schäden
    start = next((n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    if start >= 5 and one[start:] in DERIVED and two[start:] in DERIVED:
        return True
    if language not in INFLECTED:
        return False
    keep = max(3, len(short) - 3)
    return one[:keep] == two[:keep]
