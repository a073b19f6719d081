"""How filler findings say in plain words why they stand."""

from __future__ import annotations

from scrub.filler.facts import Facts

__all__ = ["clause_message", "repeat_message", "sentence_message"]

REASONS = {
    "significance": "stock phrase of significance",
    "participial-tail": "comment hung on with a participle",
    "summary-close": "closing phrase",
    "vague-frame": "frame that fits any story",
    "vague-source": "source without a name",
    "anticipation": "outlook on what nobody knows yet",
    "generic-virtue": "general praise or pledge",
    "empty-link": "link back in general words",
    "seo": "padding for search engines",
    "speech-verb": "acted-out speech",
    "linker": "linking word",
    "hype": "hype",
    "call-to-action": "call to the reader",
    "slot-template": "words of a fill-in text",
    "repetition": "repetition",
    "end-padding": "padding at the end",
}
"""What a finding of each sort is called."""
SHOWN = 60
"""Characters of the evidence that are quoted."""


def shorten(text: str) -> str:
    """Return a passage on one line, cut to what is quoted."""
    flat = " ".join(text.split()).strip(" ,;–—-")
    return flat if len(flat) <= SHOWN else flat[: SHOWN - 1].rstrip() + "…"


def reason(sort: str) -> str:
    """Return the name of a sort, fit for the beginning of a sentence."""
    name = REASONS.get(sort, "stock phrase")
    return name[0].upper() + name[1:]


def sentence_message(sort: str, evidence: str, facts: Facts, others: int) -> str:
    """Return why a whole sentence is flagged: the reason, the words that show it, and what the sentence lacks."""
    more = f" and {others} more like it" if others else ""
    return f"{reason(sort)} (“{shorten(evidence)}”{more}) in a sentence with no {facts.missing()}."


def clause_message(sort: str, evidence: str) -> str:
    """Return why a clause or a phrase of a sentence is flagged, while the rest of it stands."""
    return f"{reason(sort)}: “{shorten(evidence)}” adds no fact to a sentence that has one."


def repeat_message(earlier: str, shared: float) -> str:
    """Return why a sentence is flagged that says again what an earlier one said; ``shared`` is 0..1."""
    return f"Says again what “{shorten(earlier)}” said: {round(100 * shared)} % of its words of content are there."
