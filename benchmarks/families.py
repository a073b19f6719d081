"""One family at a time, beside the package that does the same: readability, typos, originality. English texts."""

from __future__ import annotations

import contextlib
import io
import random
import re
import tempfile
from pathlib import Path
from typing import Any

from peers import forget_textstat, installed, offline_textstat
from texts import english_texts
from timing import best

import scrub
from scrub.engine.kinds import frame
from scrub.model.finding import Finding
from scrub.pipeline.scrubber import Scrubber
from scrub.readability.read import readability
from scrub.text.article import read
from scrub.typos.find import find_typos
from scrub.typos.lexicon import lexicon

__all__ = ["run"]

TEXTS, INDEXED, ASKED = 30, 400, 30
SCORES = (
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "gunning_fog",
    "smog_index",
    "automated_readability_index",
    "lix",
)
WORD = re.compile(r"\w+")


def run(repeat: int) -> dict[str, Any]:
    """Print and return the figures."""
    return time_readability(repeat) | time_typos(repeat) | time_originality(repeat)


def told(name: str, seconds: dict[str, float], count: int) -> dict[str, Any]:
    """Print and return milliseconds per article, and how many times as long each peer takes."""
    out: dict[str, Any] = {job: 1e3 * value / count for job, value in seconds.items()}
    ratios = [
        f", {job} {value:.2f} ms = {value / out['scrub']:.1f} times" for job, value in out.items() if job != "scrub"
    ]
    print(f"{name}: scrub {out['scrub']:.2f} ms an article{''.join(ratios)}")
    return {name: out}


def time_readability(repeat: int) -> dict[str, Any]:
    """All formulas with counts and the hardest sentences, against six scores of textstat."""
    texts = english_texts(TEXTS)
    jobs = {"scrub": lambda: [readability(read(text, "en")) for text in texts]}
    if textstat := offline_textstat("readability"):
        textstat.set_lang("en")

        def scores() -> list[float]:
            forget_textstat()
            return [getattr(textstat, name)(text) for text in texts for name in SCORES]

        jobs["textstat"] = scores
    return told("readability", best(jobs, repeat), TEXTS)


def time_typos(repeat: int) -> dict[str, Any]:
    """Typos of all kinds with suggestions, against unknown words and their corrections, and a list of misspellings."""
    texts, compiled = english_texts(TEXTS), Scrubber(only=("typo",)).rules.of("en")

    def seen() -> list[list[Finding]]:
        forget_words()
        articles = (read(text, "en") for text in texts)
        return [find_typos(article, also=frame.find(article, compiled)) for article in articles]

    jobs: dict[str, Any] = {"scrub": seen}
    if spellchecker := installed("typos", "spellchecker", "pyspellchecker"):
        known = spellchecker.SpellChecker()
        jobs["pyspellchecker, unknown"] = lambda: [known.unknown(WORD.findall(text)) for text in texts]
    with tempfile.TemporaryDirectory() as folder:
        if codespell := installed("typos", "codespell_lib", "codespell"):
            for number, text in enumerate(texts):
                (Path(folder) / f"{number}.txt").write_text(text, "utf-8")
            jobs["codespell"] = lambda: quietly(codespell.main, folder)
        return told("typos", best(jobs, repeat), TEXTS)


def forget_words() -> None:
    """Let the dictionary be asked again for each word: real articles are seen for the first time."""
    if book := lexicon("en"):
        for answers in (book.answers, book.folds, book.small, book.cuts, book.slips):
            answers.clear()


def quietly(call: Any, *args: str) -> object:
    """Call what prints."""
    with contextlib.redirect_stdout(io.StringIO()):
        return call(*args)


def time_originality(repeat: int) -> dict[str, Any]:
    """A question to an index of articles, passages and sources told, against MinHash and its index: the ids alone."""
    articles, asked = reference(INDEXED), reference(ASKED)
    with tempfile.TemporaryDirectory() as folder, scrub.Index.create(Path(folder) / "bench.index") as index:
        for number, text in enumerate(articles):
            index.add(f"d{number}", text)
        index.commit()
        jobs: dict[str, Any] = {"scrub": lambda: [index.match(text, lang="en") for text in asked]}
        if datasketch := installed("originality", "datasketch", "datasketch"):
            near = datasketch.MinHashLSH(threshold=0.5, num_perm=128)
            for number, text in enumerate(articles):
                near.insert(f"d{number}", sketch(datasketch, text))
            jobs["datasketch"] = lambda: [near.query(sketch(datasketch, text)) for text in asked]
        return told("originality", best(jobs, repeat), ASKED)


def reference(count: int) -> list[str]:
    """Return articles of English sentences in ever new orders: the first ones of each length are the same."""
    sentences = [s for text in english_texts(TEXTS) for s in re.split(r"(?<=[.!?])\s+", text) if len(s) > 40]
    rng = random.Random(3)
    return [" ".join(rng.sample(sentences, min(25, len(sentences)))) for _ in range(count)]


def sketch(datasketch: Any, text: str) -> Any:
    """Return the MinHash of word 5-grams, as its documentation shows it."""
    found, words = datasketch.MinHash(128), WORD.findall(text.lower())
    found.update_batch([" ".join(words[at : at + 5]).encode() for at in range(max(1, len(words) - 4))])
    return found
