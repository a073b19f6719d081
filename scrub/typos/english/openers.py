"""First words of English sentences that are no name: what opens a sentence before its subject."""

from __future__ import annotations

__all__ = ["DAYS", "OPENERS"]

DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MONTHS = "january february march april may june july august september october november december"
OPENERS = (
    DAYS
    | frozenset(_MONTHS.split())
    | frozenset(
        "a aboard about above according across additionally after afterwards again against alas all along"
        " alongside also although amid amidst among amongst an and apparently around as at atop because before"
        " behind below beneath beside besides between beyond born both but by called concerning considering"
        " despite down during earlier early editor's editor’s eight elsewhere enter even except excluding facing"
        " few finally first five following for four from furthermore given he hence her here his how however i if"
        " imagine in including indeed inside instead into it its just last late later like likewise many"
        " meanwhile minus moreover most my named near nearby never nevertheless next nine no nonetheless now of"
        " off often oh on once one only onto opposite otherwise our outside over overall past per perhaps picture"
        " please plus rather read regarding remember round say second see seven she since six so some sometimes"
        " sorry still such sure ten than thanks that the their then there therefore these they think third this"
        " those though three through throughout thus till to today tomorrow tonight toward towards true two under"
        " underneath unlike until up upon versus via watch we well what when where whether while who why with"
        " within without yes yesterday yet you".split()
    )
)
"""Prepositions, conjunctions, adverbs, pronouns, numbers, days and months."""
