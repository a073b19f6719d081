"""The examples the non-word detector learns from: clean articles as they are, and the same with errors put in."""

from __future__ import annotations

import io
import json
import random
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import zstandard

from scrub.text.article import WORD, read
from scrub.typos.candidates import shelf
from scrub.typos.edits import NEIGHBOURS, compare
from scrub.typos.evidence import FEATURES
from scrub.typos.frequencies import key
from scrub.typos.lexicon import Lexicon
from scrub.typos.nonword import Suspect, suspects
from scrub.typos.ranking import evidence
from scrub.typos.tokens import tokenise

ROOT = Path(__file__).parents[1]
FOLDS = 5
COPIES = {"en": 2, "de": 3, "uk": 3}
"""Copies of a clean article that errors are put into; ``MORE`` of languages with few articles."""
MORE = 12
DENSITY = 1 / 30
"""Share of the words that are tried; half of the trials make a word that no dictionary has."""
LISTED = 0.7
"""Share of the errors that are taken from the list of pairs, where there is one."""
SLIPS = ("drop",) * 8 + ("swap",) * 7 + ("double",) * 2 + ("insert",) * 3 + ("replace",) * 2
NATURAL = {"bea": 0.3, "jfleg": 0.3}
"""Sources of errors as people made them (learners' essays), with their weight."""


@dataclass(frozen=True)
class Text:
    """An article, and where it comes from: ``clean`` or ``extra``."""

    name: str
    language: str
    text: str
    source: str

    @property
    def fold(self) -> int:
        """The fold of the article: the same in every run."""
        return zlib.crc32(self.name.encode()) % FOLDS


@dataclass
class Rows:
    """Evidence in rows: figures, whether the word is an error, weight, and what it is about."""

    x: list[list[float]] = field(default_factory=list)
    y: list[int] = field(default_factory=list)
    w: list[float] = field(default_factory=list)
    about: list[tuple[int, str, str, str, str, str, str | None]] = field(default_factory=list)

    def add(self, suspect: Suspect, right: str | None, weight: float, text: Text, source: str) -> None:
        """Add a word; ``right`` is what was meant when it is an error."""
        self.x.append([suspect.seen[name] for name in FEATURES])
        self.y.append(int(right is not None))
        self.w.append(weight)
        first = suspect.guesses[0].word
        self.about.append((text.fold, text.language, source, text.name, suspect.piece.text, first, right))


def packed(data: Path, name: str) -> Iterator[dict]:
    """Yield the records of a packed file of the dev data."""
    with open(data / f"{name}.dev.jsonl.zst", "rb") as file:
        stream = zstandard.ZstdDecompressor(max_window_size=2**31).stream_reader(file)
        yield from map(json.loads, io.TextIOWrapper(stream, encoding="utf-8"))


def pairs_of(data: Path) -> dict[str, dict[str, list[str]]]:
    """Return for each language the misspellings of a word."""
    pairs: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for language, right, wrong in packed(data, "pairs"):
        pairs[language][right] = wrong
    return pairs


def texts_of(data: Path, extra: Path | None) -> list[Text]:
    """Return the clean articles, and of another data set those that are not among them."""
    texts = [Text(x["id"], x["lang"], x["text"], "clean") for x in packed(data, "clean")]
    seen = {text.text[:60] for text in texts}
    for x in packed(extra, "scraper") if extra else ():
        if x["gold"][:60] not in seen:
            texts.append(Text(x["id"], x["lang"], x["gold"], "extra"))
        seen.add(x["gold"][:60])
    return texts


def read_verdicts(data: Path) -> set[tuple[str, str]]:
    """Return (article, word) of the true errors in clean articles that somebody read."""
    out = set()
    for path in (data / "adjudicated.dev.jsonl", ROOT / "tests" / "quality" / "typo_verdicts.jsonl"):
        for line in path.read_text("utf-8").splitlines() if path.is_file() else ():
            entry = json.loads(line)
            if entry["verdict"] == "typo":
                out.add((entry["id"], entry["word"]))
    return out


def slip(word: str, rng: random.Random, alphabet: str) -> str:
    """Return a word with one slip of the keyboard."""
    sort, at = rng.choice(SLIPS), rng.randrange(len(word))
    near = [b for b in alphabet if word[at] + b in NEIGHBOURS] or list(alphabet)
    if sort == "drop":
        return word[:at] + word[at + 1 :]
    if sort == "swap":
        at = min(at, len(word) - 2)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if sort == "double":
        return word[:at] + word[at] + word[at:]
    letter = rng.choice(near if rng.random() < 0.6 else alphabet)
    return word[:at] + letter + word[at + (sort == "replace") :]


def damaged(text: Text, copy: int, pairs: Mapping[str, list[str]], book: Lexicon) -> tuple[str, dict[int, str]]:
    """Return the text with errors put in, and the right word of each by its place."""
    rng = random.Random(f"{text.name} {copy}")
    alphabet = "".join(sorted({c for c in text.text.lower() if c.isalpha()}))
    out, places, at = "", {}, 0
    for found in WORD.finditer(text.text):
        word = found[0]
        if not (word.isalpha() and word.islower() and len(word) >= 3) or rng.random() > DENSITY:
            continue
        listed = pairs.get(word)
        wrong = rng.choice(listed) if listed and rng.random() < LISTED else slip(word, rng, alphabet)
        if rng.random() < 0.7 and wrong != word and len(wrong) >= 3 and book.known(word) and not book.known(wrong):
            out += text.text[at : found.start()]
            places[len(out)] = word
            out += wrong
            at = found.end()
    return out + text.text[at:], places


def copies(text: Text, pairs: Mapping[str, list[str]], book: Lexicon) -> Iterator[tuple[str, dict[int, str]]]:
    """Yield damaged copies of a clean article; none of an extra one in English or German, which have enough."""
    if text.source == "clean" or text.language not in {"en", "de"}:
        for copy in range(COPIES.get(text.language, MORE)):
            yield damaged(text, copy, pairs, book)


def choices(texts: Iterable[Text], pairs: Mapping[str, dict], books: Mapping[str, Lexicon]) -> list[tuple]:
    """Return (fold, language, evidence of each candidate, which is right) of errors put in, first copies only."""
    out = []
    for text in texts:
        book = books[text.language]
        counts = tokenise(read(text.text, text.language), book).counts
        for wrong, places in [*copies(text, pairs[text.language], book)][:4]:
            for at, right in places.items():
                word, meant = key(WORD.match(wrong, at)[0], text.language), key(right, text.language)
                shelves = shelf(text.language)
                near = [(c.word, c.distance) for c in shelves.near(word) or shelves.far(word)]
                found = [(c, d, book.zipf(c)) for c, d in near if book.zipf(c) > book.zipf(word) + 0.8]
                if any(c[0] == meant for c in found):
                    seen = [evidence(compare(word, c, d), z, counts[c] - (c == meant)) for c, d, z in found]
                    which = [c for c, *_ in found].index(meant)
                    out.append((text.fold, text.language, [list(s.values()) for s in seen], which))
    return out


def collect(
    data: Path,
    texts: Iterable[Text],
    pairs: Mapping[str, dict],
    books: Mapping[str, Lexicon],
    judges: Mapping[str, Lexicon],
) -> tuple[Rows, Counter, Counter]:
    """Return the rows, the words of the articles, and the errors put in, both by language.

    ``books`` say which words are errors when they are put in, ``judges`` what the detector knows.
    """
    verdicts = read_verdicts(data)
    out, words, put = Rows(), Counter(), Counter()
    for text in texts:
        language, judge = text.language, judges[text.language]
        words[language] += sum(1 for _ in WORD.finditer(text.text))
        for suspect in suspects(read(text.text, language), judge):
            true = (text.name, suspect.piece.text) in verdicts
            out.add(suspect, "?" if true else None, 1.0, text, "true" if true else text.source)
        for wrong, places in copies(text, pairs[language], books[language]):
            put[language] += len(places)
            for suspect in suspects(read(wrong, language), judge):
                if right := places.get(suspect.piece.start):
                    out.add(suspect, key(right, language), 1.0, text, "put")
    if "en" in judges:
        natural(data, judges["en"], out)
    return out, words, put


def natural(data: Path, judge: Lexicon, out: Rows) -> None:
    """Add the errors of learners' essays."""
    for x in packed(data, "natural"):
        if x["lang"] == "en" and x["source"] in NATURAL:
            text = Text(x["id"], "en", x["text"], "natural")
            errors = {e["start"]: e["corr"][0] for e in x["errors"] if e["kind"] == "nonword" and e["corr"]}
            for suspect in suspects(read(text.text, "en"), judge):
                if right := errors.get(suspect.piece.start):
                    out.add(suspect, key(right, "en"), NATURAL[x["source"]], text, "natural")
