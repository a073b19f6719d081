"""Kind ``frame``: a run of words, in one line with only blanks between them: ``without be harmed``.

Frames look at the words of an article that is cleaned, as other detectors of typos do, and not at the lines of a scan:
one look-up a word finds the runs that may be there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from scrub.engine.compile import Compiled
from scrub.engine.frame_fields import MOST_SLOTS, SUGGESTED
from scrub.engine.frames import Run, frames_of
from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article, in_a_row

__all__ = ["find"]

CLOSING = frozenset('.,;:!?)”"“»')
"""Marks that end a part of a sentence, with or without a blank behind them."""
NOTHING = ("",) * MOST_SLOTS
"""What stands beside the first and the last word."""


def find(article: Article, compiled: Compiled) -> Iterator[Finding]:
    """Yield a finding for each run of words that a rule describes, one for each rule and word that starts a search."""
    table = frames_of(compiled, article.language)
    if not table:
        return
    lowers = (*article.lowers, *NOTHING)
    for at in article.places_of(table):
        done: set[str] = set()
        for sought in table[lowers[at]]:
            run = sought.run
            for by, words in run.words:
                if lowers[at + by] not in words:
                    break
            else:
                if run.rule.id not in done and _fits(article, run, at):
                    done.add(run.rule.id)
                    yield _finding(article, run, at - run.pivot)


def _fits(article: Article, run: Run, at: int) -> bool:
    """Return whether the words around that at a place are a run, when those of its lists are."""
    begin = at - run.pivot
    end = begin + run.size
    if begin < 0 or end > len(article.words):
        return False
    for by, test in run.tests:
        if not test.fits(article.texts[at + by], article.lowers[at + by]):
            return False
    if not in_a_row(article.text, article.words[begin:end]) or not _small(article, run, begin, end):
        return False
    return _beside(article, run, begin, end)


def _small(article: Article, run: Run, begin: int, end: int) -> bool:
    """Return whether no word but the first of a sentence has a capital, where the rule does not allow them."""
    return run.rule.capitals or all(
        word.text[0].islower() or (word.first and at == 0) for at, word in enumerate(article.words[begin:end])
    )


def _beside(article: Article, run: Run, begin: int, end: int) -> bool:
    """Return whether nothing around a run makes it right: neighbours, marks, a heading, another zone."""
    words, text, rule = article.words, article.text, run.rule
    joined = begin > 0 and article.gap(begin - 1) == " "
    if joined and article.lowers[begin - 1] in run.before:
        return False
    if rule.comma and text[max(0, words[begin].start - 2) : words[begin].start] != ", ":
        return False
    line = article.lines[words[begin].line]
    if not rule.applies(line.zone) or (rule.sort == "missing" and article.is_heading(line)):
        return False
    mark = text[words[end - 1].end : words[end - 1].end + 1]
    following = article.lowers[end] if end < len(words) and mark in BLANKS else ""
    if mark == "-" or (following and following in run.behind):
        return False
    return not run.closed or mark in CLOSING or following in run.closed


def _finding(article: Article, run: Run, begin: int) -> Finding:
    words, rule = article.words, run.rule
    span = Span(words[begin + run.first].start, words[begin + run.last].end)
    written = span.of(article.text)
    right = (_suggested(article, run, begin, written),) if rule.suggest else ()
    return Finding(rule.id, rule.sort, span, rule.says(written), right, rule.weight, "flag", rule.safety)


def _suggested(article: Article, run: Run, begin: int, written: str) -> str:
    """Return the right text: what a rule suggests, with what is written put in."""

    def put_in(name: str) -> str:
        return CHANGED[name](written) if name in CHANGED else article.texts[begin + int(name)]

    return SUGGESTED.sub(lambda found: put_in(found[1]), run.rule.suggest)


def _genitive(plural: str) -> str:
    """Return the genitive of the one or many that a plural means.

    >>> _genitive("presidents"), _genitive("companies")
    ("president's", "companies'")
    """
    return f"{plural}'" if plural.endswith("ies") else f"{plural[:-1]}'{plural[-1]}"


CHANGED: Mapping[str, Callable[[str], str]] = {
    "hyphen": lambda written: "-".join(written.split()),
    "joined": lambda written: "".join(written.split()),
    "parted": lambda written: written.replace("-", " "),
    "genitive": _genitive,
    "plural": lambda written: written.replace("'", "").replace("’", ""),
}
"""What a rule may make of the words that it marks."""
