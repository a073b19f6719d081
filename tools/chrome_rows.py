"""What the block model learns from: labelled documents, and copies of them that show what it will meet.

A copy without its chrome teaches that a clean article stays as it is, one without a part of it what the second pass
sees, one without a part of the rules' findings what a page with unknown wordings looks like.
"""

from __future__ import annotations

import hashlib
import io
import json
import random
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from chrome_leanings import PARTS, all_lines, part_of, tables
from chrome_pages import coded, fingerprint, labels_of, lines_of, read_by_hand, versions

from scrub.chrome import leanings
from scrub.chrome.features import NAMES, figures
from scrub.chrome.reading import read
from scrub.chrome.stems import PAIRED
from scrub.chrome.strip import language_of
from scrub.engine.compile import Compiled
from scrub.engine.match import find
from scrub.engine.scan import Scan
from scrub.engine.settle import resolve
from scrub.model.finding import Finding
from scrub.text.lines import split_lines

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
    "story": 3.0,
}
"""Weight of a line by set: labels by hand, put in, by hand in another version of the page, automatic."""
KINDS = {
    "relhead": "related-headline", "navhead": "related-headline", "relh": "related-label", "prev": "related-label",
    "nxt": "related-label",
    "ad": "advertisement", "news": "newsletter", "by": "byline", "ai": "widget", "cap": "credit",
    "crumb": "navigation", "ts": "timestamp",
    "com": "comments", "ctop": "comments", "copy": "copyright", "cookie": "consent", "orig": "note", "pay": "paywall",
}  # fmt: skip
"""Kinds of the documents that chrome was put into, by the names of the findings."""
WITHIN = 2.0
"""How many times a line of chrome within the article counts more than one before or behind it, in made documents."""
TITLE, MADE_TITLE = 4, 16
"""How many times a lost headline is worse than another lost line of its length, on real pages and in made documents."""
LONGEST = 1500
WRITTEN = ("made", "story")
"""Sets whose documents are put together here."""
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
    leanings.table_of = leaning_tables()[None].get
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
        return
    if row.scen == "flat":
        yield without(row, [out and rng.random() < 0.97 for out in chrome]), 0.3, 0.7
        return
    if any(chrome):
        yield row, rng.choice((0.3, 0.6, 1.0)), 0.7
        yield without(row, [out and rng.random() < 0.75 for out in chrome]), rng.choice((0.0, 0.5)), 0.6
        yield without(row, chrome), 0.0, 0.8


Scans = dict[tuple[str, str | None], list[Finding]]
"""What the rules found in a text of a language: kept between runs while only the model changes."""


def examples(rows: Sequence[Row], compiled: Compiled, scans: Scans, seed: int = 7) -> list[Example]:
    """Return the examples of all rows, with their copies."""
    out = []
    for number, row in enumerate(rows):
        rng = random.Random(f"{seed}:{row.scen}:{row.site}:{number}")
        for copy, silent, weight in copies(row, rng):
            if found := example(copy, compiled, scans, silent, weight, rng):
                out.append(found)
        if number % 400 == 0:
            print(f"  {number}/{len(rows)} rows", file=sys.stderr)
    return out


def example(
    row: Row, compiled: Compiled, scans: Scans, silent: float, weight: float, rng: random.Random
) -> Example | None:
    """Return one example, or None when nothing of the row is left."""
    text = "\n".join(row.lines)
    lines = split_lines(text)
    if not lines or len(lines) > LONGEST:
        return None
    language = language_of(text, row.lang, "unknown")
    findings = scans.get((text, row.lang))
    if findings is None:
        findings = scans[text, row.lang] = resolve(find(Scan(lines, compiled, language)))
    part = row.part
    if silent:
        part = rng.randrange(PARTS) if part is None else part
        mute = {rule: rng.random() < silent or part_of(rule) == part for rule in sorted({f.rule_id for f in findings})}
        findings = [f for f in findings if not mute[f.rule_id]]
    leanings.table_of = leaning_tables()[part].get
    table = figures(lines, findings, language)
    labels = np.array([row.labels[line.row] for line in lines]) if "\n" not in "".join(row.lines) else None
    if labels is None:
        return None
    words = np.array([line.words for line in lines])
    weights = line_weights(row, labels, words, [row.kinds[line.row] for line in lines]) * weight
    if row.scen in AUTOMATIC:
        leans = table[:, NAMES.index("leans_all")]
        weights = np.where((labels == ARTICLE) & too_much(leans, words, language), 0, weights)
    keep = weights > 0
    if row.scen == "flat":
        near = np.convolve(labels == ARTICLE, np.ones(31))[15 : 15 + len(labels)] > 0
        few = np.array([rng.random() < 0.06 for _ in lines])
        weights = np.where(near, weights, weights * 8)
        keep &= near | few
    kinds = [
        KINDS.get(kind, kind) if label == CHROME else None
        for kind, label in ((row.kinds[line.row], row.labels[line.row]) for line in lines)
    ]
    return Example(row, table, labels, weights.astype(np.float32), keep, kinds, weights)


@cache
def leaning_tables() -> dict[int | None, dict[str, leanings.Table]]:
    """Return what words lean to: by all wordings (None), and by all but those of one part."""
    lines = all_lines()
    return {
        part: {lang: leanings.made_of(words) for lang, words in tables(lines, part).items()}
        for part in (None, *range(PARTS))
    }


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
    return np.where(labels == UNKNOWN, 0, weights * TRUST[row.scen])
