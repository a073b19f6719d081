"""All families but the reference, against the pipeline that one would write from packages, step by step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import regex
from families import SCORES, WORD, sketch
from generate import synthetic_rules
from peers import forget_textstat, installed, offline_textstat
from texts import BYTES, crawled_pages, scraped_texts
from timing import best, verdict

from rules import peer_source
from scrub import Scrubber
from scrub.model.rule import Rule
from scrub.text.language import judge

__all__ = ["run"]

TEXTS, RULES = 25, 1_000
RATIO, MOST = 20, 4.0
"""The goals: times faster than the peer in text mode, and milliseconds of CPU an article."""
RATIO_HTML = 3


def run(repeat: int) -> dict[str, Any]:
    """Print and return the figures; the peer searches 1,000 rules, scrub its shipped ones, which are more."""
    peer = Peer(synthetic_rules(RULES))
    if not peer.whole:
        print("pipeline: left out, for its peer lacks parts")
        return {}
    texts, pages = scraped_texts(TEXTS), crawled_pages()
    print(f"pipeline: {TEXTS} texts of {BYTES / 1000:.1f} KB, {len(pages)} pages; the peer: langdetect, {RULES} rules")
    print("  as regex one by one, pyspellchecker, six scores of textstat, datasketch; for pages trafilatura before")
    out = {
        "text": ratio(partial(cleaned, texts, "text"), partial(peer.all_of, texts, False), TEXTS, repeat),
    }
    if pages:
        out["html"] = ratio(partial(cleaned, pages, "html"), partial(peer.all_of, pages, True), len(pages), repeat)
    for mode, found in out.items():
        print(f"  {mode}: scrub {found['scrub']:.2f} ms, the peer {found['peer']:.2f} ms")
        print(verdict(f"{mode}, ratio", found["ratio"], RATIO if mode == "text" else RATIO_HTML, at_least=True))
    print(verdict("text", out["text"]["scrub"], MOST, unit=" ms"))
    return {"pipeline": out}


def ratio(scrub: Callable[[], None], peer: Callable[[], None], count: int, repeat: int) -> dict[str, float]:
    """Return milliseconds per article of both, and how many times as long the peer takes."""
    times = best({"scrub": scrub, "peer": peer}, repeat)
    return {name: 1e3 * value / count for name, value in times.items()} | {"ratio": times["peer"] / times["scrub"]}


def cleaned(texts: Sequence[str], mode: str) -> None:
    """Clean texts or pages with the default options; languages of an earlier round are forgotten."""
    judge.cache_clear()
    scrubber = Scrubber()
    for text in texts:
        scrubber.clean(**{mode: text})


class Peer:
    """The pipeline of packages; ``whole`` says whether all of them are installed."""

    def __init__(self, rules: Sequence[Rule]):
        self.textstat = offline_textstat("pipeline")
        names = {"langdetect": "langdetect", "spellchecker": "pyspellchecker", "datasketch": "datasketch"}
        parts = {
            name: installed("pipeline", name, dist) for name, dist in (names | {"trafilatura": "trafilatura"}).items()
        }
        self.whole = self.textstat is not None and None not in parts.values()
        if self.whole:
            self.langdetect, self.datasketch, self.extract = (
                parts["langdetect"],
                parts["datasketch"],
                parts["trafilatura"],
            )
            self.langdetect.DetectorFactory.seed = 0
            self.speller = parts["spellchecker"].SpellChecker()
        self.searches = [regex.compile(peer_source(rule), regex.IGNORECASE).search for rule in rules]

    def all_of(self, texts: Sequence[str], html: bool) -> None:
        """Take texts or pages the whole way."""
        forget_textstat()
        for text in texts:
            self.one((self.extract.extract(text) or "") if html else text)

    def one(self, text: str) -> object:
        """Take one text the whole way."""
        language = self.language(text)
        kept = "\n".join(
            line for line in text.split("\n") if not sum(search(line) is not None for search in self.searches)
        )
        typos = self.speller.unknown(WORD.findall(kept)) if language == "en" else ()
        self.textstat.set_lang(language if language in ("en", "de", "fr", "es", "it", "nl", "ru", "pl") else "en")
        return typos, [getattr(self.textstat, name)(kept) for name in SCORES], sketch(self.datasketch, kept)

    def language(self, text: str) -> str:
        """Return the language, also of a text on which langdetect raises."""
        try:
            return str(self.langdetect.detect(text))
        except self.langdetect.LangDetectException:
            return "unknown"
