"""The fixed random samples that readers label, printed without labels, and the readers' labels.

    python tools/filler_rows.py --data DIR [--documents] [--context]

A reader takes the sheet and writes one line a row: F (filler), M (a fact with a filler clause; the clause's words
follow) or I (informative); for documents a grade of 0..4. The criteria stand in the first line of
``tests/quality/filler_labels.jsonl``. Documents are ordered by a hash of their id and give one sentence each, so the
same sample comes out in every run.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import io
import json
import zlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from scrub.engine.compile import Compiled, compile_rules
from scrub.engine.load import load_rules
from scrub.engine.match import find
from scrub.engine.scan import Scan
from scrub.engine.settle import resolve
from scrub.filler import judge
from scrub.filler.facts import Reading, read_facts
from scrub.model.finding import Finding
from scrub.text.article import Article, read

LABELS = Path(__file__).parents[1] / "tests" / "quality" / "filler_labels.jsonl"
NO_NEWS = ("raidar-para", "l2r-other")
"""Sources that hold no news articles."""
SENTENCES = {"machine": 220, "edited": 90}
"""Sentences of the sample by group."""
DOCUMENTS = {"machine": 28, "human": 6, "edited": 6}
"""Documents of the sample by group."""
LONGEST = 3500
"""Letters of the longest document of the sample: a reader grades a page, not a book."""


class Row(NamedTuple):
    """A document of the data: ``group`` is machine, human or edited."""

    id: str
    group: str
    language: str
    source: str
    maker: str
    key: str
    text: str


def rows(data: Path, language: str | None = None) -> Iterator[Row]:
    """Yield the documents of the data folder, of one language or of all."""
    for name, groups in (("docs", ("human", "machine")), ("clean", ("edited",))):
        for line in opened(data, name):
            d = json.loads(line)
            if language in (None, d["lang"]):
                group = groups[d.get("label", 0)]
                yield Row(d["id"], group, d["lang"], d["source"], d.get("gen", ""), d.get("key", d["id"]), d["text"])


def opened(data: Path, name: str) -> io.TextIOWrapper:
    """Return the lines of a file of the data folder, whatever its packing and its split."""
    path = next(p for p in sorted(data.iterdir()) if p.name.startswith((f"{name}_", f"{name}.")))
    if path.suffix == ".zst":
        import zstandard

        return io.TextIOWrapper(
            zstandard.ZstdDecompressor(max_window_size=2**31).stream_reader(path.open("rb")), "utf-8"
        )
    return io.TextIOWrapper(gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb"), "utf-8")


def draw(text: str) -> int:
    """Return a number that depends on ``text`` alone."""
    return int(hashlib.sha1(text.encode()).hexdigest()[:12], 16)


def sampled(documents: list[Row], salt: str, sizes: dict[str, int]) -> Iterator[Row]:
    """Yield ``sizes`` documents of each group, English news only, one of an event."""
    for group, size in sizes.items():
        seen: set[str] = set()
        ordered = sorted(
            (d for d in documents if d.group == group and d.source not in NO_NEWS), key=lambda d: draw(salt + d.id)
        )
        for document in ordered:
            if len(seen) < size and document.key not in seen:
                seen.add(document.key)
                yield document


def sentence_sample(documents: list[Row]) -> Iterator[tuple[Row, Article, int]]:
    """Yield (document, article, number of the sentence) of the sample."""
    for document in sampled(documents, "s", SENTENCES):
        article = read(document.text, document.language)
        prose = [n for n, s in enumerate(article.sentences) if not s.heading and s.end - s.begin >= 4]
        if prose:
            yield document, article, prose[draw("n" + document.id) % len(prose)]


def document_sample(documents: list[Row]) -> Iterator[Row]:
    """Yield the documents of the sample."""
    return sampled([d for d in documents if len(d.text) <= LONGEST], "d", DOCUMENTS)


def labels() -> list[dict]:
    """Return the labels, without the line of criteria."""
    return [json.loads(line) for line in LABELS.read_text("utf-8").split("\n")[1:] if line]


def read_hits(text: str, language: str, rules: Compiled) -> tuple[Reading, dict[int, list[Finding]]]:
    """Return what is read of a text, and the rule findings by sentence."""
    reading = read_facts(read(text, language))
    by_sentence: defaultdict[int, list[Finding]] = defaultdict(list)
    for hit in resolve(find(Scan(reading.article.lines, rules, language))):
        by_sentence[reading.sentence_at(hit.span.start)].append(hit)
    return reading, by_sentence


def filler_rules() -> Compiled:
    """Return the stable filler rules, ready to match."""
    return compile_rules([rule for rule in load_rules() if rule.family == "filler" and rule.status == "stable"])


def sentence_rows(data: Path) -> Iterator[tuple[str, str, tuple[float, ...]]]:
    """Yield (part, label, evidence) of the labelled sentences, and of sentences of human and edited news."""
    texts, rules = {row.id: row for row in rows(data, "en")}, filler_rules()
    known: dict[str, tuple[Reading, dict[int, list[Finding]]]] = {}

    def seen(name: str, at: int) -> tuple[float, ...]:
        if name not in known:
            known[name] = read_hits(texts[name].text, "en", rules)
        reading, hits = known[name]
        sentences = reading.article.sentences
        span, last = sentences[at].span, at == len(sentences) - 1 > 1
        return judge.evidence(span, reading.facts[at], hits.get(at, []), first=at == 0, last=last)

    for label in labels():
        if "sentence" in label and label["id"] in texts:
            yield label.get("part", "report"), label["label"], seen(label["id"], label["sentence"])
    for line in opened(data, "sentences"):
        label = json.loads(line)
        if label["doc"] in texts:
            seen(label["doc"], 0)
            reading = known[label["doc"]][0]
            at = reading.sentence_at(label["start"])
            if reading.article.sentences[at].span.start == label["start"]:
                yield "given", label["label"], seen(label["doc"], at)
    for row in sorted(texts.values(), key=lambda row: zlib.crc32(row.id.encode())):
        if row.group != "machine" and row.source not in NO_NEWS and zlib.crc32(row.id.encode()) % 6 == 0:
            count = len(read(row.text, "en").sentences)
            for at in sorted({zlib.crc32(f"{row.id}{n}".encode()) % max(1, count) for n in range(6)}):
                if count:
                    yield "weak", "I", seen(row.id, at)


def main() -> None:
    """Print the sheet."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--documents", action="store_true", help="whole documents to grade, not sentences")
    parser.add_argument("--context", action="store_true", help="print the sentence before, too")
    args = parser.parse_args()
    documents = list(rows(args.data, "en"))
    if args.documents:
        for document in document_sample(documents):
            print(f"## {document.id}\n{document.text}\n")
        return
    for document, article, number in sentence_sample(documents):
        if args.context and number:
            print("   ...", article.sentences[number - 1].span.of(article.text)[-160:].replace("\n", " "))
        print(f"{document.id}\t{number}\t{article.sentences[number].span.of(article.text)}")


if __name__ == "__main__":
    main()
