"""What the block model learns from: labelled documents, and copies of them that show what it will meet.

A copy without its chrome teaches that a clean article stays as it is, one without a part of it what a page with less of
it looks like, one without a part of the rules' findings what a page with unknown wordings looks like. What is left of
each after a look or more of a model that has not seen its site teaches the later passes: what stays there is hard.
"""

from __future__ import annotations

import hashlib
import io
import json
import multiprocessing
import random
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from chrome_leanings import PARTS, all_lines, all_shown, captions, part_of, tables
from chrome_pages import coded, fingerprint, labels_of, lines_of, read_by_hand, versions

from scrub.chrome import leanings
from scrub.chrome.decide import Case
from scrub.chrome.features import NAMES, figures
from scrub.chrome.gaps import gaps_of
from scrub.chrome.gone import NOTHING
from scrub.chrome.model import BlockModel
from scrub.chrome.passes import acts, language_of, surest, told
from scrub.chrome.reading import read
from scrub.chrome.stems import PAIRED
from scrub.engine.compile import Compiled
from scrub.engine.match import find
from scrub.engine.scan import Scan
from scrub.engine.settle import resolve
from scrub.model.finding import Finding
from scrub.text.lines import Line, split_lines

ROOT = Path(__file__).resolve().parents[1]
FOLDS = 4
CHROME, ARTICLE, UNKNOWN = 1, 0, -1
LABELS = {"k": ARTICLE, "t": ARTICLE, "d": CHROME, "m": CHROME, "a": UNKNOWN}
TRUST = {
    "audited": 6.0,
    "seedlike": 1.0,
    "page": 2.0,
    "scraper": 0.4,
    "flat": 1.0,
    "reference": 8.0,
    "crawl": 27.0,
    "made": 1.0,
    "story": 2.0,
    "document": 12.0,
}
"""Weight of a line by set: labels by hand, put in, by hand in another version of the page, automatic."""
KINDS = {
    "relhead": "related-headline", "navhead": "related-headline", "relh": "related-label", "prev": "related-label",
    "nxt": "related-label",
    "ad": "advertisement", "news": "newsletter", "by": "byline", "ai": "widget", "cap": "credit",
    "crumb": "navigation", "masthead": "navigation", "kicker": "navigation", "ts": "timestamp",
    "com": "comments", "ctop": "comments", "copy": "copyright", "cookie": "consent", "orig": "note", "pay": "paywall",
}  # fmt: skip
"""Kinds of the documents that chrome was put into, by the names of the findings."""
WITHIN = 2.0
"""How many times a line of chrome within the article counts more than one before or behind it, in made documents."""
TITLE, MADE_TITLE = 4, 16
"""How many times a lost headline is worse than another lost line of its length, on real pages and in made documents."""
LIKE = 3
"""How many times a lost line that looks like chrome is worse than another, in pages that were written whole."""
LONGEST = 1500
WRITTEN = ("made", "story", "document")
"""Sets whose documents were written for this, or are put together here."""
LOOKS, LATER = (1, 3), 0.8
"""How often a model has looked at what a later one sees, and the weight of what is left then."""
BY_HAND = ("audited", "page")
"""Sets whose labels a person has given: of a page that two extractors leave alike one row is enough."""
AUTOMATIC = ("seedlike", "scraper")
"""Sets of which no person has seen the labels."""
LEANING, SPEAKING = 6.0, 6
"""Sum of the leanings of an article's line from which its label is not believed, and words that it has at least: of 52
such lines that a person has labelled 49 are chrome, of those with automatic labels nearly all that are called article
are notes of agencies, calls to comment and boxes for mail."""


@dataclass(frozen=True)
class Row:
    """One labelled document."""

    scen: str
    site: str
    url: str | None
    title: str | None
    lang: str | None
    lines: tuple[str, ...]
    labels: tuple[int, ...]
    kinds: tuple[str | None, ...]
    part: int | None = None
    """The part of the wordings that the row was made of: it is read with what the words of the others lean to."""

    @property
    def fold(self) -> int:
        """The fold of the row's site, the same in every set."""
        return hashlib.sha256(self.site.encode()).digest()[0] % FOLDS


@dataclass
class Example:
    """One document as the model sees it: figures, labels and weights of its lines."""

    row: Row
    figures: np.ndarray
    labels: np.ndarray
    trust: np.ndarray
    keep: np.ndarray
    kinds: list[str | None]
    weights: np.ndarray


def read_rows(folder: Path, names: Iterable[str]) -> list[dict]:
    """Return the JSON rows of the dev files of ``names``, by file name; raise FileNotFoundError when one has none."""
    import zstandard

    out = []
    for name in names:
        paths = sorted(folder.glob(f"{name}*.dev.jsonl.zst"))
        if not paths:
            raise FileNotFoundError(f"{folder} holds no {name}*.dev.jsonl.zst")
        for path in paths:
            with (
                path.open("rb") as packed,
                io.TextIOWrapper(zstandard.ZstdDecompressor().stream_reader(packed), "utf-8") as text,
            ):
                out += [json.loads(line) for line in text]
    return out


def dev_rows(folder: Path) -> list[Row]:
    """Return the labelled rows; what was read by hand on a page counts for all that extractors left of it."""
    raws = read_rows(folder, ("audited", "seedlike", "scraper", "flat"))
    known = {page["id"]: labels_of(page) for page in read_by_hand()}
    for raw in raws:
        if raw["scen"] == "audited":
            known.setdefault(raw["id"], {}).update(zip(map(fingerprint, raw["lines"]), raw["lab"], strict=True))
    raws = [by_hand(raw, known) if raw["scen"] == "scraper" else raw for raw in raws]
    return once(row_of(raw) for raw in [*raws, *page_rows(folder.parent)])


def by_hand(raw: dict, known: Mapping[str, Mapping[str, str]]) -> dict:
    """Return a row with the labels that were given by hand to the lines of its page, or as it is when few were."""
    codes = coded(raw["lines"], known.get(raw["id"], {}))
    return raw if codes is None else {**raw, "scen": "page", "lab": codes, "kinds": None}


def page_rows(data: Path) -> Iterator[dict]:
    """Yield what extractors leave of the pages whose lines were read by hand, like the other rows of the data."""
    pages = {page["id"]: page for page in read_by_hand()}
    for folder in ("extract", "sites"):
        for raw in read_rows(data / folder, [""]):
            page = pages.get(raw["id"])
            if page is None:
                continue
            lang, known = raw["lang"] or None, labels_of(page)
            for lines in versions(raw["html"]) if "html" in raw else [lines_of(raw["text"])]:
                if codes := coded(lines, known):
                    row = {key: raw.get(key) for key in ("id", "url", "title")}
                    yield {**row, "scen": "page", "site": page["site"], "lang": lang, "lines": lines, "lab": codes}


def once(rows: Iterable[Row]) -> list[Row]:
    """Return the rows; of a page read by hand that two extractors leave alike the first is enough."""
    out: dict[object, Row] = {}
    for number, row in enumerate(rows):
        out.setdefault((row.url, row.lines) if row.scen in BY_HAND else number, row)
    return [*out.values()]


def row_of(raw: dict) -> Row:
    """Return one row of the data."""
    labels = [LABELS[label] for label in raw["lab"]]
    kinds = list(raw.get("kinds") or [None] * len(labels))
    kinds = ["title" if label == "t" else kind for label, kind in zip(raw["lab"], kinds, strict=True)]
    return Row(
        raw["scen"],
        raw["site"],
        raw["url"],
        raw.get("title"),
        raw["lang"],
        tuple(raw["lines"]),
        tuple(labels),
        tuple(kinds),
    )


def reference_rows() -> Iterator[Row]:
    """Yield the clean articles that ship with the project; the fold goes by file."""
    for path in sorted((ROOT / "corpora" / "reference").glob("*/*.txt")):
        lines = [line for line in path.read_text("utf-8").split("\n") if line.strip()]
        yield Row(
            "reference",
            str(path.name),
            None,
            None,
            path.parent.name,
            tuple(lines),
            (ARTICLE,) * len(lines),
            (None,) * len(lines),
        )


def crawl_rows() -> Iterator[Row]:
    """Yield the flat pages of the crawl sample: what stands in the gold text is article, all else chrome."""
    crawl = ROOT / "corpora" / "crawl"
    for line in (crawl / "manifest.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        lines, gold = (
            [x.strip() for x in (crawl / row[key]).read_text("utf-8").split("\n") if x.strip()]
            for key in ("text", "gold")
        )
        labels = tuple(ARTICLE if x in gold else CHROME for x in lines)
        kinds = tuple("title" if x == gold[0] else None for x in lines)
        yield Row("crawl", row["site"], row["url"], row["title"], row["lang"], tuple(lines), labels, kinds)


def clean_rows(rows: Iterable[Row]) -> list[Row]:
    """Return articles to put chrome around: the reference articles, and what hand labels call article on real pages.

    Without what is chrome by its words: it would come again in each document that is made of its page.
    """
    out, seen = [], set()
    for row in rows:
        if row.scen == "reference" or (row.scen in ("audited", "seedlike") and row.url not in seen):
            seen.add(row.url)
            article = without(row, [label != ARTICLE for label in row.labels])
            out.append(without(article, mislabelled(article)) if row.scen in AUTOMATIC else article)
    return out


def mislabelled(row: Row) -> list[bool]:
    """Return which lines of an automatically labelled row speak so much like chrome that they must be chrome."""
    lines = split_lines("\n".join(row.lines))
    language = row.lang or "unknown"
    leanings.table_of = leaning_tables()[None][0].get
    sums = read(lines, language).leans[leanings.NAMES.index("leans_all")]
    doubted = {line.row for line, total in zip(lines, sums, strict=True) if too_much(total, line.words, language)}
    return [at in doubted for at in range(len(row.lines))]


def too_much(total: np.ndarray, words: np.ndarray, language: str) -> np.ndarray:
    """Return which lines of so many words lean to chrome more than articles do, where whole words are known."""
    return (total >= LEANING) & (words >= SPEAKING) & (language not in PAIRED)


def without(row: Row, gone: Sequence[bool]) -> Row:
    """Return the row without some of its lines."""
    stay = [at for at, out in enumerate(gone) if not out]
    pick = lambda values: tuple(values[at] for at in stay)  # noqa: E731
    return Row(
        row.scen, row.site, row.url, row.title, row.lang, pick(row.lines), pick(row.labels), pick(row.kinds), row.part
    )


def copies(row: Row, rng: random.Random) -> Iterator[tuple[Row, float, float]]:
    """Yield (row, share of the rules that are silent, weight) of the row and its copies."""
    chrome = [label != ARTICLE for label in row.labels]
    yield row, 0.0, 0.5 if row.scen in WRITTEN else 1.0
    if row.scen == "reference":
        return
    if row.scen in WRITTEN:
        yield row, rng.choice((0.4, 0.7, 1.0)), 1.0
        yield without(row, [out and rng.random() < 0.8 for out in chrome]), rng.choice((0.0, 0.6)), 0.6
        if row.scen == "document":
            yield without(row, chrome), 0.0, 0.6
        return
    if row.scen == "flat":
        yield without(row, [out and rng.random() < 0.97 for out in chrome]), 0.3, 0.7
        return
    if any(chrome):
        yield row, rng.choice((0.3, 0.6, 1.0)), 0.7
        yield without(row, [out and rng.random() < 0.75 for out in chrome]), rng.choice((0.0, 0.5)), 0.6
        yield without(row, chrome), 0.0, 0.8


Found = dict[tuple[str, str | None], list[Finding]]
"""What the rules find in a text of a language."""


def examples(
    rows: Sequence[Row], compiled: Compiled, first: Sequence[BlockModel] = (), jobs: int = 1, seed: int = 7
) -> list[Example]:
    """Return the examples of all rows, with their copies; ``first`` are the models of the folds that look before."""
    leaning_tables()
    at_work.update(rows=rows, compiled=compiled, first=first, seed=seed)
    out = []
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        for number, found in enumerate(pool.imap(_looked, range(len(rows)), chunksize=20)):
            out += found
            if number % 400 == 0:
                print(f"  {number}/{len(rows)} rows", file=sys.stderr)
    return out


at_work: dict[str, Any] = {}
"""What the processes at work share with the one that began them."""


def _looked(number: int) -> list[Example]:
    row = at_work["rows"][number]
    rng = random.Random(f"{at_work['seed']}:{row.scen}:{row.site}:{number}")
    return [*looked(row, at_work["compiled"], at_work["first"], rng)]


def looked(row: Row, compiled: Compiled, first: Sequence[BlockModel], rng: random.Random) -> Iterator[Example]:
    """Yield the examples of a row, its copies, and what is left of those that hold all of it."""
    known: Found = {}
    for copy, silent, weight in copies(row, rng):
        sight = Sight(copy, compiled, known, silent, rng)
        if found := sight.example(weight, rng):
            yield found
            again = first and copy.lines == row.lines and row.scen not in ("flat", "reference", "crawl")
            if again and (found := sight.later(first[row.fold], rng.choice(LOOKS), weight * LATER, rng)):
                yield found


class Sight:
    """How a row is seen: its lines, what is found in them by the rules that are not silent, the leanings of its words.

    ``lines`` is empty where the row has none, or too many.
    """

    def __init__(self, row: Row, compiled: Compiled, known: Found, silent: float, rng: random.Random) -> None:
        self.row, self.compiled, self.known, self.silent = row, compiled, known, silent
        text = "\n".join(row.lines)
        lines = split_lines(text)
        self.lines = lines if len(lines) <= LONGEST and text.count("\n") < len(row.lines) else ()
        self.language = language_of(text, row.lang, "unknown")
        self.part = rng.randrange(PARTS) if silent and row.part is None else row.part
        self.seed = rng.random()

    def found(self, text: str, lines: Sequence[Line]) -> list[Finding]:
        """Return what the rules find that are not silent."""
        key = (text, self.row.lang)
        if key not in self.known:
            self.known[key] = resolve(find(Scan(lines, self.compiled, self.language)))
        return [f for f in self.known[key] if not self._mute(f.rule_id)]

    def _mute(self, rule: str) -> bool:
        drawn = random.Random(f"{self.seed}:{rule}").random()
        return bool(self.silent) and (drawn < self.silent or part_of(rule) == self.part)

    def example(self, weight: float, rng: random.Random) -> Example | None:
        """Return the example of the row as it is, None when it has no lines."""
        places = list(range(len(self.lines)))
        return self._seen(places, [], weight, rng) if self.lines else None

    def later(self, model: BlockModel, looks: int, weight: float, rng: random.Random) -> Example | None:
        """Return the example of what the product leaves of the row after so many looks, None when nothing went."""
        left = list(range(len(self.lines)))
        gone, early, flat = NOTHING, True, False
        for _ in range(looks):
            lines, findings = self._left(left)
            if not told(lines):
                break
            leanings.table_of, leanings.captions_of = (table.get for table in leaning_tables()[self.part])
            reading = read(lines, self.language)
            judged = model.judge(lines, findings, reading, flat, gaps_of(left, gone.places))
            article = judged.sort == "article"
            early, flat = early and article, not article
            asked = Case(findings, lines, judged, model).findings(gone if article else NOTHING)
            early, go = surest([f for f in resolve(asked) if acts(f, "normal", ())], lines, early)
            if not go:
                break
            gone = gone.and_also(go, lines, left)
            left = [place for place in left if place not in set(gone.places)]
        return self._seen(left, () if flat else gone.places, weight, rng) if gone.places and left else None

    def _left(self, places: Sequence[int]) -> tuple[tuple[Line, ...], list[Finding]]:
        """Return some of the lines as a text of their own, and what is found in it."""
        text = "\n".join(self.row.lines[self.lines[place].row] for place in places)
        lines = split_lines(text)
        return lines, self.found(text, lines)

    def _seen(self, places: Sequence[int], gone: Sequence[int], weight: float, rng: random.Random) -> Example | None:
        """Return the example of some of the lines, where others are ``gone``."""
        row, language = self.row, self.language
        at = [self.lines[place].row for place in places]
        lines, findings = self._left(places)
        leanings.table_of, leanings.captions_of = (table.get for table in leaning_tables()[self.part])
        table = figures(lines, findings, language, gaps_of(places, gone))
        labels = np.array([row.labels[number] for number in at])
        marks = [row.kinds[number] for number in at]
        words = np.array([line.words for line in lines])
        weights = line_weights(row, labels, words, marks) * weight
        if row.scen in AUTOMATIC:
            leans = table[:, NAMES.index("leans_all")]
            weights = np.where((labels == ARTICLE) & too_much(leans, words, language), 0, weights)
        keep = weights > 0
        if row.scen == "flat":
            near = np.convolve(labels == ARTICLE, np.ones(31))[15 : 15 + len(labels)] > 0
            few = np.array([rng.random() < 0.06 for _ in lines])
            weights = np.where(near, weights, weights * 8)
            keep &= near | few
        kinds = [KINDS.get(kind, kind) if label == CHROME else None for kind, label in zip(marks, labels, strict=True)]
        return Example(row, table, labels, weights.astype(np.float32), keep, kinds, weights)


Tables = dict[str, leanings.Table]


@cache
def leaning_tables() -> dict[int | None, tuple[Tables, Tables]]:
    """Return what words lean to, and how far they speak for captions: by all lines (None), and by all but one part."""
    lines, shown = all_lines(), all_shown()
    return {part: (_made(tables(lines, part)), _made(captions(shown, part))) for part in (None, *range(PARTS))}


def _made(known: Mapping[str, dict[str, str]]) -> Tables:
    return {lang: leanings.made_of(words) for lang, words in known.items()}


def line_weights(row: Row, labels: np.ndarray, words: np.ndarray, kinds: Sequence[str | None]) -> np.ndarray:
    """Return the weight of each line: a lost line costs its words; a page full of chrome does not outweigh the rest."""
    chrome = max(1, int((labels == CHROME).sum()))
    weights = np.where(labels == ARTICLE, 1 + np.minimum(words, 90) / 15.0, min(1.0, 40 / chrome))
    if row.scen in WRITTEN:
        inside = labels == ARTICLE
        within = np.logical_or.accumulate(inside) & np.logical_or.accumulate(inside[::-1])[::-1]
        weights = np.where(within & (labels == CHROME), WITHIN * weights, weights)
    title = MADE_TITLE if row.scen in WRITTEN else TITLE
    weights = np.where([kind == "title" for kind in kinds], title * weights, weights)
    weights = np.where([kind == "like-chrome" for kind in kinds], LIKE * weights, weights)
    return np.where(labels == UNKNOWN, 0, weights * TRUST[row.scen])
