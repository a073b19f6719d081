"""How original a text is, and what stands where else."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from scrub.model.finding import Match
from scrub.originality.corpus import Corpus
from scrub.originality.fingerprints import fingerprints
from scrub.originality.match_find import Found, find
from scrub.originality.match_text import Prepared
from scrub.originality.others import Others
from scrub.originality.same_event import SameEvent, same_event
from scrub.originality.same_event_facts import facts
from scrub.originality.score import COUNTED, First, Source, judge, source
from scrub.originality.semantic import Likeness
from scrub.text.dates import comparable, moment

__all__ = ["Matched", "match"]

WEIGHT = 3.5
"""Summed weight of the rare stems that a document shares with a part of the text, in stems that no other document has,
from which its facts are compared; unrelated news of one year reach it in one of four."""
REPORTS = 2
"""Documents whose facts are compared."""
MOSTLY = 0.5
"""Share of the text that was copied from which it is no report of its own."""
COPY = 0.2
"""Share of the text that a document explains from which it is a source and no other report."""

MORE = 4
"""How many times as many documents are looked at for those at the text's address as were found there before."""


@dataclass(frozen=True, slots=True)
class Matched:
    """``originality`` is the share (0..1) of the text's words that are its own; ``matches`` are in order of place.

    ``sources`` are the documents that explain most, best first; ``same_event`` other reports of the same event.
    """

    originality: float = 1.0
    matches: tuple[Match, ...] = ()
    sources: tuple[Source, ...] = ()
    same_event: tuple[SameEvent, ...] = ()


def match(
    text: str,
    corpus: Corpus,
    *,
    language: str = "unknown",
    date: str | None = None,
    url: str | None = None,
    title: str | None = None,
    likeness: Likeness | None = None,
) -> Matched:
    """Return what a corpus holds of a text.

    A document that was published after ``date`` (ISO 8601, or as in mail and HTTP) is reported and does not count
    against the text; nor does the document at ``url``, which is the text itself. ``likeness`` compares sentences in
    meaning as well.
    """
    prepared = Prepared(text, language, likeness=likeness)
    if not len(prepared.tokens) or not corpus.size:
        return Matched()
    found, corpus = _found(prepared, corpus, url)
    cover = np.zeros(len(prepared.tokens))
    matches: list[Match] = []
    sources: list[Source] = []
    for aligned in found.aligned:
        reference = corpus.reference(aligned.number)
        judged = judge(prepared, aligned, reference, found.boilerplate)
        first = _first(date, reference.date)
        matches += judged.matches
        sources.append(source(judged, reference, first))
        if first != "article":
            np.maximum(cover, judged.cover, out=cover)
    matches.sort(key=lambda m: (m.span, m.doc_id, m.ref_span))
    sources.sort(key=lambda s: (-sum(getattr(s, kind) for kind in COUNTED), s.doc_id))
    return Matched(
        float(1 - cover.mean()),
        tuple(matches),
        tuple(sources),
        _reports(prepared, corpus, found, sources, (date, title, url)),
    )


def _found(text: Prepared, corpus: Corpus, url: str | None) -> tuple[Found, Corpus]:
    """Return what a corpus explains of a text without the documents at its address, and the corpus without them.

    It is looked at again without them, as a document that explains all of the text hides the others. Where others hid
    behind those, an address holds many: more are looked for each time.
    """
    found, others, own = find(text, corpus), corpus, set[int]()
    while url and (hiding := _at(url, corpus, [one.number for one in found.aligned])):
        if own:
            like = corpus.sharing(fingerprints(text.tokens), limit=MORE * len(own | hiding))
            hiding |= _at(url, corpus, like.numbers.tolist())
        own |= hiding
        others = Others(corpus, tuple(own))
        found = find(text, others)
    return found, others


def _at(url: str, corpus: Corpus, numbers: Iterable[int]) -> set[int]:
    """Return those of some documents that stand at an address."""
    return {number for number in numbers if corpus.reference(number).url == url}


def _reports(
    text: Prepared,
    corpus: Corpus,
    found: Found,
    sources: list[Source],
    known: tuple[str | None, str | None, str | None],
) -> tuple[SameEvent, ...]:
    """Return the documents that report the same event in other words, best first.

    ``known`` are the date of the text, its title and its address.
    """
    date, title, url = known
    copied = {one.doc_id for one in sources if sum(getattr(one, kind) for kind in COUNTED) > COPY}
    least = WEIGHT * math.log(corpus.size + 1)
    if sum(one.exact + one.near for one in sources) > MOSTLY:
        return ()
    likely = [number for number, weight in found.near if weight >= least][:REPORTS]
    told = Prepared(f"{title}\n{text.text}", text.language) if title and title not in text.text else text
    given = facts(told) if likely else None
    out = []
    for number in likely:
        reference = corpus.reference(number)
        if url and reference.url == url:
            continue
        if given and reference.doc_id not in copied and (report := same_event(told, given, date, reference, corpus)):
            out.append(report)
    return tuple(out)


def _first(date: str | None, reference: str | None) -> First | None:
    """Return which of two dates is the earlier one; a day without a time is compared with the other's day.

    What is no date in ISO 8601 or as in mail and HTTP tells nothing.
    """
    date, reference = comparable(date), comparable(reference)
    if not date or not reference:
        return None
    if min(len(date), len(reference)) > len("2026-02-03"):
        date, reference = moment(date), moment(reference)
    size = min(len(date), len(reference))
    here, there = date[:size], reference[:size]
    return None if here == there else "article" if here < there else "reference"
