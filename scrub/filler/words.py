"""How filler findings say in plain words why they stand."""

from __future__ import annotations

from scrub.filler.facts import Facts

__all__ = ["clause_message", "repeat_message", "sentence_message"]

SHOWN = 60
"""Characters of the evidence that are quoted."""


def shorten(text: str) -> str:
    """Return a passage on one line, cut to what is quoted."""
    flat = " ".join(text.split()).strip(" ,;–—-")
    return flat if len(flat) <= SHOWN else flat[: SHOWN - 1].rstrip() + "…"


def said(message: str, evidence: str) -> str:
    """Return what a rule says of a phrase, with the phrase and without its stop.

    >>> said("Closing phrase.", "all in all")
    'Closing phrase (“all in all”)'
    """
    flat, shown = " ".join(evidence.split())[:SHOWN], shorten(evidence)
    text = message.replace(flat, shown).rstrip(".")
    return text if flat in message else f"{text} (“{shown}”)"


def sentence_message(message: str, evidence: str, facts: Facts, others: int) -> str:
    """Return why a whole sentence is flagged: what the rule says of the phrase, and what the sentence lacks."""
    more = f", with {others} more like it," if others else ","
    return f"{said(message, evidence)}{more} in a sentence with no {facts.missing()}."


def clause_message(message: str, evidence: str) -> str:
    """Return why a clause or a phrase of a sentence is flagged, while the rest of it stands."""
    return f"{said(message, evidence)}, in a sentence that tells something."


def repeat_message(earlier: str, shared: float) -> str:
    """Return why a sentence is flagged that says again what an earlier one said; ``shared`` is 0..1."""
    return f"Says again what “{shorten(earlier)}” said: {round(100 * shared)} % of its words of content are there."
