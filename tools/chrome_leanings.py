"""Learn how much more often each word stands in chrome than in its language: rules/models/chrome-leanings.json.

    python tools/chrome_leanings.py [--out rules/models]

Chrome are the examples of the rules, the lines of tools/chrome_pool, calls and labels of tools/chrome_stories and the
words of chrome-words.json; how frequent a word is otherwise tell wordfreq, the near misses of the rules and what looks
like chrome in the stories. A word counts once a rule, so that long lists of variants of one wording weigh no more.

Beside that it learns how far each word speaks for the caption of a picture: from the captions of the pool and of the
stories, among all that the stories tell.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import wordfreq
from chrome_documents import documents
from chrome_stories import stories

from scrub.chrome.chars import DIGIT, KATAKANA, LETTER, WIDE, kind_of
from scrub.chrome.concepts import FILE as SUBJECTS
from scrub.chrome.concepts import LONGER
from scrub.chrome.leanings import END, FILE
from scrub.chrome.stems import ENDING, PAIRED, STEM
from scrub.engine.load import load_rules
from scrub.engine.locate import read_model
from scrub.engine.pack import usable
from scrub.model.rule import Rule

ROOT = Path(__file__).resolve().parents[1]
POOL = Path(__file__).parent / "chrome_pool"
PARTS = 4
"""Wordings are split into so many parts: a document made of one is read with what the others taught."""
PRIOR = 1.0
"""Times a word is thought to have been seen in chrome, and to have been expected there, beforehand."""
STEP, MOST, LEAST = 0.5, 4.0, -3.0
FEWEST = 400
"""Chrome lines from which a language is learned."""
NEAR = {True: 0.5, False: 0.25}
"""What near misses count against the frequencies of the language, by whether it is known by pairs of characters."""
SAID = {"X": "promo", "L": "related-label", "H": None, "K": None}
"""The lines of the stories from which is learned, and their kinds."""
NAMED = ("masthead", "kicker")
"""Kinds whose lines name papers, places and subjects: their words are those of stories."""
SHOWN = "CTSPHKX"
"""The lines of the stories from which captions are learned."""
SEEN, STRENGTH, FINE = 3, 0.5, 0.25
"""Lines that have a word at least, the inverse of the strength of regularisation, and the step of the weights."""
WORD = re.compile(r"[^\W_]+")
FREQUENCIES = {"no": "nb"}
SLOT = re.compile(r"\{[hnpsc]\}")
"""Where a headline, a number, a person, the site or a place stands in a line of the pool."""
ITS_OWN = {"ar": "\u0600-\u06ff", "hi": "\u0900-\u097f", "el": "\u0370-\u03ff", "ko": "\uac00-\ud7af"}


_kind = cache(kind_of)


class Said(NamedTuple):
    """One line: its language, where it comes from, its part, its kind of chrome or None for the story's."""

    lang: str
    source: str
    part: int
    kind: str | None
    line: str
    around: tuple[str, str] | None = None
    """The lines of the story before and behind a line of it."""


def part_of(source: str) -> int:
    """Return the part of a wording."""
    return hashlib.sha256(source.encode()).digest()[1] % PARTS


def pool() -> Iterator[Said]:
    """Yield the lines of the pool: in a file of each language, kind and line, ``-`` for a line of the story.

    Two lines of the story may stand behind that one, with tabs: the one before it and the one behind it.
    """
    for path in sorted(POOL.glob("*.txt")):
        for row in path.read_text("utf-8").splitlines():
            if row.strip() and not row.startswith("#"):
                kind, rest = row.split(" ", 1)
                line, *around = rest.split("\t")
                before_behind = (around[0], around[1]) if around else None
                yield Said(path.stem, line, part_of(line), None if kind == "-" else kind, line, before_behind)


def told() -> Iterator[Said]:
    """Yield what the stories have of chrome in words of its own, and their lines that look like chrome."""
    for story in stories():
        for code, line in story.lines:
            if code in SAID:
                yield Said(story.lang, line, part_of(story.name), SAID[code], line)


def shown_whole() -> Iterator[Said]:
    """Yield what the pages have of a site's words, and lines of their articles that look like chrome."""
    for page in documents():
        for code, line in page.lines:
            if code in "dt":
                yield Said(page.lang, page.name, part_of(page.name), "other" if code == "d" else None, line)


def ruled(rules: Sequence[Rule]) -> Iterator[Said]:
    """Yield the examples of the rules."""
    for rule in rules:
        family, lang, _ = rule.id.split("/", 2)
        part = part_of(rule.id)
        chrome = family == "chrome" and rule.action in ("drop", "meta")
        for text in (*rule.match, *rule.text) if chrome else ():
            line = text.split("\n")[0].replace("{n}", "")
            yield Said(guess(line) if lang == "any" else lang, rule.id, part, rule.sort, line)
        for text in rule.keep if family == "chrome" else (*rule.match, *rule.keep):
            for line in text.split("\n"):
                yield Said(guess(line) if lang == "any" else lang, rule.id, part, None, line)


def guess(line: str) -> str:
    """Return the language of an example of the rules of all languages, by its script and its words' frequencies."""
    for lang, letters in ITS_OWN.items():
        if re.search(f"[{letters}]", line):
            return lang
    if re.search("[\u3040-\u30ff]", line):
        return "ja"
    if re.search("[\u3400-\u9fff]", line):
        return "zh"
    words = re.findall(r"[^\W\d_]+", line.lower())
    sets = (
        ("ru", "uk") if re.search("[\u0400-\u04ff]", line) else ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr")
    )
    fit = {lang: sum(math.log(wordfreq.word_frequency(word, lang) + 1e-8) for word in words) for lang in sets}
    return max(fit, key=lambda lang: fit[lang])


@cache
def units(line: str, lang: str) -> tuple[str, ...]:
    """Return beginnings and endings of the words of a line, and pairs of wide characters, as the product reads them."""
    out, run = [], ""
    lower = "".join(char if char == "İ" else char.lower() for char in line) + "\n"
    for at, char in enumerate(lower):
        kind = _kind(char)
        if (kind <= LETTER or kind == DIGIT) and not (run and _turns(run[-1], char)):
            run += char
            continue
        out += [run[:STEM]] if run else []
        out += [END + run[-ENDING:]] if len(run) > ENDING else []
        run = char if kind <= LETTER or kind == DIGIT else ""
        if lang in PAIRED and kind == WIDE and _kind(lower[at + 1]) == WIDE:
            out += [lower[at : at + 2], char]
    return tuple(out)


def _turns(before: str, char: str) -> bool:
    """Return whether a word of katakana begins or ends between two letters."""
    low, high = KATAKANA
    return (low <= ord(before) <= high) != (low <= ord(char) <= high)


@cache
def frequencies(lang: str) -> dict[str, float]:
    """Return the share of each unit among those of the language."""
    out: dict[str, float] = defaultdict(float)
    for word, share in wordfreq.get_frequency_dict(FREQUENCIES.get(lang, lang), wordlist="best").items():
        for unit in units(word, lang):
            out[unit] += share
    total = sum(out.values())
    return {unit: share / total for unit, share in out.items()}


def learned(lines: Iterable[Said], lang: str) -> dict[str, float]:
    """Return the weight of each unit of a language: the log of how often chrome has it to how often it would."""
    chrome: Counter[str] = Counter()
    near: Counter[str] = Counter()
    seen: set[tuple[str, str]] = set()
    for said in lines:
        for unit in set(units(SLOT.sub(" ", said.line), lang)):
            if said.kind is None:
                near[unit] += 1
            elif (said.source, unit) not in seen:
                seen.add((said.source, unit))
                chrome[unit] += 1
    plain, share = frequencies(lang), NEAR[lang in PAIRED]
    number, total = sum(chrome.values()), max(1, sum(near.values()))
    out = {}
    for unit in {*chrome, *near, *plain}:
        expected = number * ((1 - share) * plain.get(unit, 0.0) + share * near[unit] / total)
        weight = math.log((chrome[unit] + PRIOR) / (expected + PRIOR))
        weight = round(max(LEAST, min(MOST, weight)) / STEP) * STEP
        known = chrome[unit] > 1 or (unit in plain and lang not in PAIRED)
        if weight and not unit.isdecimal() and (weight < 0 or known):
            out[unit] = weight
    return out


def tables(lines: Sequence[Said], left_out: int | None = None) -> dict[str, dict[str, str]]:
    """Return language -> weight -> words, of all lines but those of one part."""
    known: dict[str, list[Said]] = defaultdict(list)
    count: Counter[str] = Counter()
    for said in lines:
        count[said.lang] += said.kind is not None and said.part < PARTS
        if said.part != left_out:
            known[said.lang].append(said)
    have = wordfreq.available_languages("best")
    out = {}
    for lang in sorted(known):
        if count[lang] >= FEWEST and FREQUENCIES.get(lang, lang) in have:
            out[lang] = by_weight(learned(known[lang], lang))
    return out


def by_weight(units: Mapping[str, float]) -> dict[str, str]:
    """Return the units of each weight, the lowest first, as the file has them."""
    words: dict[float, list[str]] = defaultdict(list)
    for unit, weight in units.items():
        words[weight].append(unit)
    return {f"{weight:g}": " ".join(sorted(words[weight])) for weight in sorted(words)}


def all_shown() -> list[Said]:
    """Return the captions of the pool, and the captions and all lines of the stories."""
    out = [said for said in pool() if said.kind == "caption"]
    for story in stories():
        for code, line in story.lines:
            if code in SHOWN:
                kind = "caption" if code == "C" else None
                out.append(Said(story.lang, line, part_of(story.name), kind, line))
    return out


def captions(lines: Sequence[Said], left_out: int | None = None) -> dict[str, dict[str, str]]:
    """Return language -> weight -> words that speak for a caption, of all lines but those of one part.

    The weights are those of a logistic regression over all languages, each with words of its own.
    """
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    known = [said for said in lines if said.part != left_out]
    told = [{(said.lang, unit) for unit in shown_units(said.line, said.lang)} for said in known]
    often = Counter(unit for units_ in told for unit in units_)
    rows = [{f"{lang} {unit}": 1.0 for lang, unit in units_ if often[lang, unit] >= SEEN} for units_ in told]
    table = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=300, class_weight="balanced")
    model.fit(table.fit_transform(rows), [said.kind is not None for said in known])
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    for name, weight in zip(table.get_feature_names_out(), model.coef_[0], strict=True):
        lang, unit = name.split(" ", 1)
        if coarse := round(weight / FINE) * FINE:
            weights[lang][unit] = coarse
    return {lang: by_weight(units) for lang, units in sorted(weights.items())}


def shown_units(line: str, lang: str) -> set[str]:
    """Return what is seen of a line's words for captions: no words with a capital inside of a line, most are names."""
    begun = WORD.search(line)
    first = begun.start() if begun else 0
    plain = WORD.sub(lambda word: " " if word[0][0].isupper() and word.start() != first else word[0], line)
    return {unit for unit in units(plain, lang) if len(unit) > 1 or _kind(unit) != WIDE}


def subjects() -> Iterator[Said]:
    """Yield the words of what lines of a site speak of, each as a line of its own that is in no part."""
    for lang, groups in read_model(SUBJECTS)["words"].items():
        for group, words in enumerate(groups):
            for word in words.split():
                yield Said(lang, f"{group} {word}", PARTS, "other", word.removeprefix(LONGER))


def all_lines() -> list[Said]:
    """Return the examples of the rules, the lines of the pool and of the stories, and the words of the subjects."""
    spoken = [said for said in pool() if said.kind not in NAMED]
    return [*ruled(usable(load_rules())), *spoken, *told(), *shown_whole(), *subjects()]


def main() -> None:
    """Learn, write, print what there is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "rules" / "models")
    options = parser.parse_args()
    words, shown = tables(all_lines()), captions(all_shown())
    made = "tools/chrome_leanings.py: log of how often a word stands in chrome to how often it would by its frequency"
    path = options.out / FILE
    path.write_text(
        json.dumps({"made": made, "words": words, "captions": shown}, ensure_ascii=False, indent=0) + "\n", "utf-8"
    )
    sizes = {lang: sum(len(text.split()) for text in table.values()) for lang, table in words.items()}
    print(f"{path}: {path.stat().st_size / 1000:.0f} kB, words: {sizes}")


if __name__ == "__main__":
    main()
