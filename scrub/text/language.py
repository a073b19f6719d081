"""The language of a text: its script, then its function words and letters, then langdetect's letter n-grams.

Every step is exact and seedless, so the same text always gets the same answer.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["SAMPLE", "detect", "normalise_code", "sample"]

SAMPLE = 600
"""Code points that are judged."""
WINDOW = 20_000
"""Code points of a text that are looked at when the sample is drawn."""
SPREAD = 3
"""Lines a sample comes from at least, each with an equal part at most: one long line of chrome must not decide."""
FEWEST = 10
"""Letters below which a script that languages share is ``unknown``."""
FEWEST_ALONE = 2
"""The same for a script that belongs to one language (Thai, Hangul, ...)."""
WEIGHT = {"Hani": 3.0, "Kana": 3.0, "Hang": 2.0}
"""Latin letters that one letter of the script stands for when scripts are mixed (mean word lengths)."""
KANA = 0.08
"""Share of kana among kana and Han from which a text is Japanese; Chinese quotes の and brand names."""
JAPANESE, CHINESE = "のはをにがで", "的了是这這们們你她"
"""Particles and pronouns no text of a few lines lacks, rare in the other language."""
LETTER = 0.5
CAP = 4
"""Votes of a telling letter (a word has one), and how often one letter counts: names bring foreign letters."""
CLEAR = 4.0
SURE = 0.25
"""Lead in votes, and as a share of the best, from which words and letters alone decide: they did for 90 % of 3,378
articles and 47 % of 2,479 openings of 100 characters, wrong in none but 12 of mislabelled or mixed language."""
SMOOTH = 0.5 / 10_000
"""langdetect's ALPHA_DEFAULT / BASE_FREQ, added to each probability."""
HEAT = 0.12
"""Votes a natural log unit of n-gram likelihood is worth: n-grams overlap, so not independent (0.08 to 0.2 tie)."""
COMMON = {"en": 1.0, "ru": 1.0, "de": 0.5, "es": 0.5, "fr": 0.5}
"""Votes the most frequent languages of the web start with (W3Techs: half of all pages are English)."""
BARE = 2.0
"""Lead in votes a language without a profile (Icelandic, Galician, ...) needs."""

LINK = re.compile(r"(?:[a-z]+://|www\.)\S+|[^\s@]{0,64}@\S+")
MARKS = r"\u064b-\u0652\u0900-\u0963\u0971-\u097f"  # vowel signs, which \w leaves out
WORD = re.compile(r"[^\W\d_]+")
MARKED = re.compile(rf"(?:[^\W\d_]|[{MARKS}])+")
TAG = re.compile(r"\s*([a-z]{2,3})(?:[-_.@,;][\x20-\x7e]{0,80})?\s*", re.IGNORECASE)
FOLDED = re.compile("[\u1ea0-\u1ef9\u0219\u021b\u06cc]")
FOLD = {"\u0219": "ş", "\u021b": "ţ", "\u06cc": "\u064a"}
VIETNAMESE = "\u1ec3"
"""What langdetect's profiles were folded by: Vietnamese vowels, Romanian commas, Farsi yeh."""


def detect(text: str, *, hint: str | None = None) -> tuple[str, float]:
    """Return (ISO 639-1 code or ``"unknown"``, confidence 0..1); any ``str`` gets an answer.

    ``hint`` is what a caller or a page declares ("de-DE"); it is believed, with confidence 1, unless the script of the
    text contradicts it. Fewer than ``FEWEST`` letters (``FEWEST_ALONE`` in a script of one language) are "unknown".
    """
    drawn = sample(text)
    code = normalise_code(hint) if hint else None
    if code and code_fits(code, script_of(letters_by_script(drawn))):
        return code, 1.0
    return judge(drawn)


def normalise_code(code: str) -> str | None:
    """Return the ISO 639-1 code of a language tag ("en_US", "ENG", "zh-Hant-TW", "nb"), None for junk."""
    found = TAG.fullmatch(code)
    short = found[1].lower() if found else ""
    short = data().aliases.get(short, short)
    return short if short in data().codes else None


def sample(text: str) -> str:
    """Return at most ``SAMPLE`` code points of the longest different lines of the first ``WINDOW``, links left out."""
    lines = sorted(dict.fromkeys(text[:WINDOW].split("\n")), key=len, reverse=True)
    most, room, pieces = SAMPLE // min(len(lines), SPREAD), SAMPLE, []
    for line in lines:
        pieces.append(line[: min(most, room)])
        room -= len(pieces[-1]) + 1
        if room <= 0:
            break
    drawn = "\n".join(pieces)
    return LINK.sub(" ", drawn) if "@" in drawn or "://" in drawn or "www." in drawn else drawn


@lru_cache(maxsize=256)
def judge(drawn: str) -> tuple[str, float]:
    """Return the language of a sample and the confidence."""
    counts = letters_by_script(drawn)
    script = script_of(counts)
    alone = data().alone.get(script)
    if counts[script] < (FEWEST_ALONE if alone else FEWEST):
        return "unknown", 0.0
    if alone:
        return own(alone, drawn), round(counts[script] / counts.total(), 3)
    text = unicodedata.normalize("NFC", drawn)
    tally = votes(text, script)
    best, lead = leader(tally)
    if lead >= CLEAR and lead >= SURE * tally[best]:
        return best, round(1 - 0.5 * math.exp(-lead / 2), 3)
    return weigh(text, script, tally)


def letters_by_script(text: str) -> Counter[str]:
    """Return how many letters of each script (ISO 15924 code) a text has; Han counts as kana where kana is in use."""
    script, counts = data().script, Counter[str]()
    for char, number in Counter(text).items():
        if char.isalpha():
            counts[script.get(ord(char) >> 6, "Zyyy")] += number
    if counts["Kana"] and counts["Kana"] >= KANA * (counts["Kana"] + counts["Hani"]):
        counts["Kana"] += counts.pop("Hani", 0)
    return counts


def script_of(counts: Mapping[str, int]) -> str:
    """Return the script most of a text is written in, ``Zyyy`` without letters."""
    return max(counts, key=lambda s: (counts[s] * WEIGHT.get(s, 1.0), s), default="Zyyy")


def own(language: str, text: str) -> str:
    """Return the language that all but owns a script; Chinese and Japanese are told apart by particles, then forms."""
    if language not in {"zh", "ja"}:
        return language
    lead = sum(map(text.count, JAPANESE)) - sum(map(text.count, CHINESE))
    return "ja" if lead > 0 or (lead == 0 and (language == "ja" or not data().japanese.isdisjoint(text))) else "zh"


def code_fits(code: str, script: str) -> bool:
    """Return whether a language is written in a script; any is where the text shows none."""
    return script == "Zyyy" or script in data().written.get(code, {"Latn"})


def votes(text: str, script: str) -> dict[str, float]:
    """Return for each language how many function words and telling letters of a text are its own."""
    small, index, letters = text.lower(), data().index.get(script, {}), data().letters.get(script, {})
    tally: Counter[str] = Counter()
    for languages, number in Counter(map(index.get, words_of(small, script))).items():
        for language in languages or ():
            tally[language] += number
    result: dict[str, float] = dict(tally)
    for letter in letters.keys() & set("" if text.isascii() else small):
        for language in letters[letter]:
            result[language] = result.get(language, 0.0) + LETTER * min(small.count(letter), CAP)
    return result


def words_of(text: str, script: str) -> list[str]:
    """Return the words of a text, with their vowel signs where the script has any."""
    return (MARKED if script in {"Deva", "Arab"} else WORD).findall(text)


def leader(tally: Mapping[str, float]) -> tuple[str, float]:
    """Return the language with most votes and its lead over the next."""
    ranked = sorted(((number, language) for language, number in tally.items()), reverse=True)
    (most, language), (next_most, _) = (*ranked, (0.0, "unknown"), (0.0, "unknown"))[:2]
    return language, most - next_most


def weigh(text: str, script: str, tally: Mapping[str, float]) -> tuple[str, float]:
    """Return the language that n-grams and votes together favour, and its share (0..1) of the likelihood."""
    grams = ngram_scores(text, script)
    best, _ = leader(tally)
    if best not in grams and tally.get(best, 0.0) >= BARE + max((tally.get(code, 0.0) for code in grams), default=0.0):
        return best, 0.6
    scores = {code: HEAT * score + tally.get(code, 0.0) + COMMON.get(code, 0.0) for code, score in grams.items()}
    if not scores:
        return "unknown", 0.0
    top = max(scores, key=lambda code: (scores[code], code))
    return top, round(1 / sum(math.exp(score - scores[top]) for score in scores.values()), 3)


def ngram_scores(text: str, script: str) -> dict[str, float]:
    """Return for each language langdetect knows the log probability of a text's n-grams, the highest taken as 0.

    langdetect draws n-grams at random until one language wins; this is the sum over all of them.
    """
    languages, index, table = profiles(script)
    rows = list(filter(None, map(index.get, ngrams(text, script))))
    if not rows:
        return {}
    sums = table[rows].sum(axis=0)
    return dict(zip(languages, (sums - sums.max()).tolist(), strict=True))


def ngrams(text: str, script: str) -> Iterable[str]:
    """Return the 1- to 3-grams of a text's words, a blank at both ends, the way langdetect counts them."""
    words = words_of(FOLDED.sub(lambda found: FOLD.get(found[0], VIETNAMESE), text), script)
    loud = [word.isupper() and len(word) > 1 for word in words]
    if 2 * sum(loud) > len(words):  # a headline in capitals
        run = f" {' '.join(words).lower()} "
    else:  # langdetect leaves acronyms out
        run = f" {' '.join(word for word, is_loud in zip(words, loud, strict=True) if not is_loud)} "
    pairs = list(map(add, run, run[1:]))
    return chain(run, pairs, map(add, pairs, run[2:]))


@cache
def profiles(script: str) -> tuple[tuple[str, ...], dict[str, int], NDArray[np.float32]]:
    """Return the languages of a script, the row of each n-gram, and log probabilities (rows by languages)."""
    import numpy as np  # slow, and only hard texts need it

    languages = data().profiles.get(script, ())
    index = {"": 0}  # no n-gram has row 0, so that a missing one and a row can be told apart at once
    columns = [profile(language, index) for language in languages]
    table = np.full((len(index), len(languages)), SMOOTH, np.float32)
    for column, (rows, frequencies) in enumerate(columns):
        table[rows, column] += np.array(frequencies, np.float32)
    return languages, index, np.log(table)


def profile(language: str, index: dict[str, int]) -> tuple[list[int], list[float]]:
    """Return the rows and the relative frequencies of a language's n-grams, adding new n-grams to ``index``."""
    loaded = json.loads((files("langdetect") / "profiles" / language).read_text("utf-8"))
    sizes, freq = loaded["n_words"], loaded["freq"]
    kept = {gram: count / sizes[len(gram) - 1] for gram, count in freq.items() if len(gram) <= len(sizes)}
    return [index.setdefault(gram, len(index)) for gram in kept], list(kept.values())


@dataclass(frozen=True, slots=True)
class Data:
    """What ``language.json`` holds, turned round for look-ups; each field is described there."""

    index: dict[str, dict[str, tuple[str, ...]]]
    letters: dict[str, dict[str, tuple[str, ...]]]
    script: dict[int, str]
    written: dict[str, frozenset[str]]
    alone: dict[str, str]
    profiles: dict[str, tuple[str, ...]]
    japanese: frozenset[str]
    codes: frozenset[str]
    aliases: dict[str, str]


@cache
def data() -> Data:
    """Return the data beside this module, read once."""
    raw = json.loads((files("scrub.text") / "language.json").read_text("utf-8"))
    return Data(
        index={script: turned({k: v.split() for k, v in table.items()}) for script, table in raw["words"].items()},
        letters={script: turned(table) for script, table in raw["letters"].items()},
        script={block: script for script, ends in raw["blocks"].items() for a, b in ends for block in range(a, b + 1)},
        written={k: frozenset(v) for k, v in turned({s: v.split() for s, v in raw["written"].items()}).items()},
        alone=raw["alone"],
        profiles={script: tuple(codes.split()) for script, codes in raw["profiles"].items()},
        japanese=frozenset(raw["japanese"]),
        codes=frozenset(raw["codes"].split()),
        aliases=raw["aliases"],
    )


def turned(table: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Return the keys each value stands under."""
    out: dict[str, tuple[str, ...]] = {}
    for key, values in table.items():
        for value in values:
            out[value] = (*out.get(value, ()), key)
    return out
