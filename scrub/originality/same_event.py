"""Independent reports of one event: the same facts in other words, and where the facts do not agree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from scrub.originality.corpus import Corpus, Reference
from scrub.originality.match_text import Prepared
from scrub.originality.same_event_facts import Facts, Figure, Name, facts
from scrub.text.dates import comparable

__all__ = ["SameEvent", "same_event"]

NAMES, RARE, SURE = 4, 2.0, 4.0
"""Shared words of names that two reports of an event have at least, their summed rarity (1 = in no other document) when
they share a figure too, and when they do not."""
YEARS = 1900, 2100
"""Figures that may be years: half of all reports name the same one."""
DAYS = 14
"""Days between two reports of one event, at most."""
SHOWN = 40
"""Shared facts that are listed."""
ALIKE = 0.75
"""Likeness (0..1, ratio of Ratcliff and Obershelp's kind) of two spellings beside one shared name; between two shared
names .5 will do."""
AROUND = 3
"""Words around two figures that must be the same before they are taken to count one thing."""


@dataclass(frozen=True, slots=True)
class SameEvent:
    """A reference that reports the same event in other words.

    ``shared`` holds names, places, figures and dates that both have, as the article writes them; ``differing`` pairs
    (the article's, the reference's) of figures and spellings that do not agree.
    """

    doc_id: str
    shared: tuple[str, ...]
    differing: tuple[tuple[str, str], ...]


def same_event(
    text: Prepared, given: Facts, date: str | None, reference: Reference, corpus: Corpus
) -> SameEvent | None:
    """Return what a text and a reference both report; None when it is no more than chance."""
    if _days_apart(date, reference.date) > DAYS:
        return None
    other = Prepared(reference.text, reference.lang or text.language)
    held = facts(other)
    known = {name.word for name in held.names}
    both = {name.word: name.place for name in reversed(given.names) if name.word in known}
    values = {figure.value for figure in held.figures}
    figures = {figure.value: figure.text for figure in given.figures if figure.value in values}
    rarity = _rarity(text, list(both.values()), corpus)
    telling = any(not YEARS[0] <= value < YEARS[1] for value in figures)
    if len(both) < NAMES or rarity < (RARE if telling else SURE):
        return None
    shared = dict.fromkeys((*_phrases(text, given, known), *figures.values()))
    differing = dict.fromkeys((*_other_figures(given, held), *_spellings(given, held)))
    return SameEvent(reference.doc_id, tuple(shared)[:SHOWN], tuple(differing)[:SHOWN])


def _days_apart(first: str | None, second: str | None) -> int:
    """Return the days between two dates, 0 when one is missing or no date."""
    try:
        days = [dt.date.fromisoformat((comparable(date) or "")[:10]) for date in (first, second)]
    except ValueError:
        return 0
    return abs((days[0] - days[1]).days)


def _rarity(text: Prepared, places: list[int], corpus: Corpus) -> float:
    """Return the summed rarity of some words: 0 for one that all documents have, 1 for one that none has."""
    if not places:
        return 0.0
    frequencies = corpus.stem_frequencies(text.stems[places])
    others = np.maximum(0, frequencies - 1)
    return float((np.log((corpus.size + 1) / (others + 0.5)) / np.log(corpus.size + 1)).clip(0, 1).sum())


def _phrases(text: Prepared, given: Facts, known: set[str]) -> Iterator[str]:
    """Yield the shared names as the text writes them, the words of one name together."""
    names = [name for name in given.names if name.word in known]
    places = [name.place for name in names]
    start = 0
    while start < len(places):
        end = start
        while end + 1 < len(places) and places[end + 1] == places[end] + 1 and _beside(text, places[end]):
            end += 1
        whole = text.span(places[start], places[end] + 1).of(text.text)
        yield whole[:-2] if whole.endswith(("'s", "’s")) else whole
        start = end + 1


def _beside(text: Prepared, place: int) -> bool:
    """Return whether nothing but a space or a hyphen stands between a word and the next one."""
    return text.text[text.tokens.ends[place] : text.tokens.starts[place + 1]] in (
        " ",
        "-",
        "\u2010",
        "\u2011",
        "\u00a0",
    )


def _other_figures(given: Facts, held: Facts) -> Iterator[tuple[str, str]]:
    """Yield figures that count the same thing and differ: neither stands in the other text."""
    mine, theirs = {figure.value for figure in given.figures}, {figure.value for figure in held.figures}
    rest = [figure for figure in held.figures if figure.value not in mine]
    for figure in given.figures:
        if figure.value in theirs:
            continue
        best = max(rest, key=lambda other: len(figure.around & other.around), default=None)
        if best is not None and _count_one_thing(figure, best):
            yield figure.text, best.text


def _count_one_thing(figure: Figure, other: Figure) -> bool:
    units = [found.text.split()[-1].lower()[:3] for found in (figure, other)]
    return units[0] == units[1] and len(figure.around & other.around) > AROUND


def _spellings(given: Facts, held: Facts) -> Iterator[tuple[str, str]]:
    """Yield words of names that stand beside the same name and are nearly the same: two spellings of one name."""
    from rapidfuzz.fuzz import ratio

    mine, theirs = {name.word for name in given.names}, {name.word for name in held.names}
    rest = [name for name in held.names if name.word not in mine]
    beside: dict[str, dict[str, Name]] = {}
    for name in rest:
        for word in {name.before, name.behind} & mine & theirs:
            beside.setdefault(word, {})[name.word] = name
    between = {(name.before, name.behind): name for name in rest}
    for name in given.names:
        if name.word in theirs or len(name.word) < 4:
            continue
        if (other := between.get((name.before, name.behind))) and ratio(name.word, other.word) >= 50:
            yield name.shown, other.shown
        for other in (beside.get(name.before, {}) | beside.get(name.behind, {})).values():
            if ratio(name.word, other.word) >= 100 * ALIKE:
                yield name.shown, other.shown
