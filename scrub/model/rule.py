"""A rule: data that carries its own examples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["ACTIONS", "KINDS", "SORTS", "STATUSES", "Action", "Rule", "Safety"]

Action = Literal["drop", "meta", "replace", "flag"]
Safety = Literal["safe", "unsafe"]

ACTIONS = ("drop", "meta", "replace", "flag")
KINDS = ("line", "phrase", "cue", "pattern", "repeat", "swap", "frame", "element")
STATUSES = ("preview", "stable", "retired")
THEN = ("rest-of-line", "next-line", "next-paragraph", "headline-run", "to-end")
WHERE = ("head", "body", "tail", "anywhere")

SORTS = {
    "chrome": (
        "navigation", "share", "newsletter", "advertisement", "related-headline", "related-label", "promo", "consent",
        "paywall", "comments", "tags", "copyright", "widget", "caption", "credit", "byline", "timestamp", "bio", "note",
        "repeat", "other",
    ),
    "typo": (
        "nonword", "realword", "headline", "name", "number", "doubled", "space", "mojibake", "homoglyph", "punctuation",
        "missing",
    ),
    "filler": (
        "significance", "participial-tail", "summary-close", "vague-frame", "vague-source", "anticipation",
        "generic-virtue", "empty-link", "seo", "speech-verb", "linker", "hype", "call-to-action", "repetition",
        "end-padding", "slot-template", "form", "leftover", "placeholder",
    ),
    "match": ("exact", "near", "paraphrase", "quote", "boilerplate", "attributed"),
}  # fmt: skip
"""The values of a finding's ``kind`` in each family; rules are of the first three, matches come from a reference."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One table of a rule file; rules/README.md explains each field."""

    id: str
    kind: str
    sort: str
    message: str
    text: tuple[str, ...] = ()
    pattern: str | None = None
    swap: tuple[tuple[str, str], ...] = ()
    context: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    unless: str | None = None
    unless_between: str | None = None
    slots: tuple[tuple[str, ...], ...] = ()
    pivot: int = 0
    flag: tuple[int, ...] = ()
    before: str = ""
    behind: str = ""
    closed: str = ""
    comma: bool = False
    capitals: bool = False
    suggest: str = ""
    strip: tuple[str, ...] = ()
    strip_id_or_class: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    site: str = ""
    languages: tuple[str, ...] = ("*",)
    where: tuple[str, ...] = ("anywhere",)
    max_chars: int = 0
    times: int = 2
    action: Action = "drop"
    safety: Safety = "safe"
    weight: float = 0.95
    rationale: str = ""
    source: str = ""
    since: str = "0.1.0"
    status: str = "stable"
    was: tuple[str, ...] = ()
    match: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    becomes: tuple[tuple[str, str], ...] = ()
    misses: tuple[str, ...] = ()
    path: str = ""
    line: int = 0

    @property
    def family(self) -> str:
        """The first part of the id: ``chrome``, ``typo`` or ``filler``."""
        return self.id.split("/", 1)[0]

    @property
    def silent(self) -> list[tuple[str, str]]:
        """The examples on which it must not fire, each behind the name of its field."""
        return [("keep", text) for text in self.keep] + [("misses", text) for text in self.misses]

    def says(self, matched: str) -> str:
        """Return the message about what was matched; ``{quoted}`` stands for it between quotation marks."""
        if "{quoted}" in self.message:
            return self.message.replace("{quoted}", repr(matched[:200]))
        return self.message.replace("{match}", " ".join(matched.split())[:60])

    def applies(self, zone: str) -> bool:
        """Return whether the rule may act in a zone of the document."""
        return "anywhere" in self.where or zone in self.where
