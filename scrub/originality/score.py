"""From aligned documents to findings, shares and one figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from scrub.model.finding import Match
from scrub.originality.corpus import Reference
from scrub.originality.match_align import JOIN_REWRITTEN, Aligned, joined
from scrub.originality.match_text import Prepared
from scrub.originality.near import Passage
from scrub.originality.paraphrase_units import is_brief
from scrub.originality.passage_parts import parted
from scrub.originality.titles import is_title

__all__ = ["COUNTED", "First", "Judged", "Source", "judge", "source"]

First = Literal["reference", "article"]

COUNTED = ("exact", "near", "paraphrase")
"""Kinds that count as reuse."""
NEAR = 0.35
"""Share of a passage's words in equal runs from which it is near, when it is not exact: the same words in a row."""
SET_APART = 0.6
"""Share of a passage's words in quotations, boilerplate or attributed sentences from which it is one."""
OWN_SHARE = 0.25
"""Share of the words outside quotations that one document explains from which its quotations were copied too."""
OWN_WORDS = 12
"""Equal words around a quotation from which it was copied with its surroundings; "he told reporters on Monday" is no
more than that in two independent reports."""
BESIDE = 40
"""Words between a quotation and copied words that are its surroundings, on both sides."""
ALONE = 30
"""Words of a text in which a title may be all there is."""
FURNITURE = 0.4
"""Share of a passage's words in set phrases from which it is one: the odd word between them is theirs."""
SCRAP, SCRAPS, SCRAP_SHARE, MOST_SCRAPS = 60, 80, 0.05, 0.25
"""Words of a passage that may be furniture as well in a document that shares furniture, and of all such passages: so
many, or a share of a long text, but no more than another share of a short one."""
MESSAGES = {
    "exact": "Stands word for word in another document.",
    "near": "Stands with small changes in another document.",
    "paraphrase": "Says in other words what another document says.",
    "quote": "A quotation that another document has as well.",
    "boilerplate": "A set phrase of a site, found in many documents.",
    "attributed": "Names the agency that it comes from.",
}


@dataclass(frozen=True, slots=True)
class Source:
    """What one reference explains: shares of the article's words, 0..1.

    ``first`` says which of the two was published first, None when a date is missing or both are the same.
    """

    doc_id: str
    exact: float
    near: float
    paraphrase: float
    quote: float
    first: First | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """The findings of one document, and how much of each word counts as reused."""

    matches: tuple[Match, ...]
    cover: NDArray[np.float64]
    kinds: dict[str, float]


def judge(text: Prepared, aligned: Aligned, reference: Reference, furniture: NDArray[np.bool_]) -> Judged:
    """Return what one document explains; ``furniture`` says which words are boilerplate."""
    cover = np.where(furniture, 0.0, aligned.cover)
    copies = _copies_own_words(text, cover)
    scraps = _are_scraps(aligned, furniture)
    matches = []
    kinds = dict.fromkeys(MESSAGES, 0.0)
    passages = joined(aligned.passages, JOIN_REWRITTEN)
    if furniture.any():
        passages = [part for whole in passages for part in parted(whole, furniture)]
    for passage in passages:
        words = slice(passage.start, passage.end)
        span = text.span(passage.start, passage.end)
        if not copies and len(cover) > ALONE and is_title(span.of(text.text), text.language):
            cover[words] = 0.0
            continue
        scrap = scraps and passage.end - passage.start <= SCRAP
        apart = "boilerplate" if scrap else _set_apart(text, passage, passages, furniture, quotes=not copies)
        kind = apart or _reuse(text, passage, aligned.reference)
        if kind not in COUNTED:
            cover[words] = 0.0
            kinds[kind] += passage.end - passage.start
        else:
            kinds[kind] += float(cover[words].sum())
        matches.append(
            Match(
                f"match/any/{kind}", kind, span, MESSAGES[kind], confidence=round(passage.equal, 3),
                doc_id=reference.doc_id, ref_span=aligned.reference.span(passage.ref_start, passage.ref_end),
            )
        )  # fmt: skip
    return Judged(tuple(matches), cover, {kind: share / max(1, len(cover)) for kind, share in kinds.items()})


def _are_scraps(aligned: Aligned, furniture: NDArray[np.bool_]) -> bool:
    """Return whether a document shares a site's furniture with the text and little else: it is a page of that site."""
    reused = aligned.cover > 0
    both = int(np.count_nonzero(reused & furniture))
    most = max(min(SCRAPS, MOST_SCRAPS * len(reused)), SCRAP_SHARE * len(reused))
    return bool(both) and int(np.count_nonzero(reused)) - both <= most


def _copies_own_words(text: Prepared, cover: NDArray[np.float64]) -> bool:
    """Return whether so much is copied outside quotations that the quotations came with it."""
    own = ~text.quoted
    return float(cover @ own) >= OWN_SHARE * max(1, int(np.count_nonzero(own)))


def _set_apart(
    text: Prepared, passage: Passage, passages: list[Passage], furniture: NDArray[np.bool_], *, quotes: bool
) -> str | None:
    """Return the kind of one of the passages that is no reuse; ``quotes`` says whether it may be a quotation."""
    words = slice(passage.start, passage.end)
    whole = passage.end - passage.start
    if np.count_nonzero(furniture[words]) > FURNITURE * whole:
        return "boilerplate"
    alone = is_brief(text.bounds)  # the quotation may be all there is
    if quotes and not alone and np.count_nonzero(text.quoted[words]) > SET_APART * whole:
        own = sum(_own(text, other) for other in passages if _is_beside(passage, other))
        if own < OWN_WORDS:
            return "quote"
    if quotes and np.count_nonzero(text.attributed[words]) > SET_APART * whole:
        return "attributed"
    return None


def _reuse(text: Prepared, passage: Passage, reference: Prepared) -> str:
    """Return how a passage was reused: word for word (in any capitals and marks), edited, or rewritten."""
    here = text.tokens.ids[passage.start : passage.end]
    there = reference.tokens.ids[passage.ref_start : passage.ref_end]
    if np.array_equal(here, there):
        return "exact"
    return "near" if passage.exact > NEAR else "paraphrase"


def _own(text: Prepared, passage: Passage) -> float:
    """Return the equal words of a passage outside quotations."""
    return float(np.count_nonzero(~text.quoted[passage.start : passage.end])) * passage.equal


def _is_beside(passage: Passage, other: Passage) -> bool:
    """Return whether two passages stand near each other on both sides, or are the same."""
    apart = max(other.start - passage.end, passage.start - other.end)
    return apart <= BESIDE and max(other.ref_start - passage.ref_end, passage.ref_start - other.ref_end) <= BESIDE


def source(judged: Judged, reference: Reference, first: First | None) -> Source:
    """Return the shares of the article's words that one document explains."""
    exact, near, paraphrase, quote = (round(judged.kinds[kind], 4) for kind in ("exact", "near", "paraphrase", "quote"))
    return Source(reference.doc_id, exact, near, paraphrase, quote, first)
