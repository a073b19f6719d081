"""Frozen values that everything else passes around; standard library only."""

from scrub.model.document import Block, Document, Facts, Zone
from scrub.model.finding import Edit, Finding, Match, apply
from scrub.model.report import Report, Scores
from scrub.model.rule import Rule
from scrub.model.span import Span

__all__ = [
    "Block",
    "Document",
    "Edit",
    "Facts",
    "Finding",
    "Match",
    "Report",
    "Rule",
    "Scores",
    "Span",
    "Zone",
    "apply",
]
