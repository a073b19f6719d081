"""Runs of English words in which a hyphen or a blank is missing or too much: ``a long term plan``, ``at high-risk of``.

Each row was tried on 1.25 million words of edited English, and every place where it fired was read; what stands there
by right became an exception or a shorter list.
"""

from __future__ import annotations

from scrub.typos.english.frame import Row, always, hyphened, joined, parted
from scrub.typos.english.frame_words import BEHIND_RELATED, HYPHEN, LONG, NOUNISH, POSSESSIVE, WORD

__all__ = ["ROWS"]

ROWS: tuple[Row, ...] = (
    Row(
        "its-also-has",
        "punctuation",
        "An apostrophe or a word is too much",
        (
            POSSESSIVE,
            "currently also now still often always recently usually regularly typically frequently never",
            (
                "says recommends has includes wants needs expects plans offers owns operates employs"
                " faces holds runs provides produces sells uses makes takes gives seems appears believes"
                " thinks requires allows works lives knows did does"
            ),
        ),
        pivot=1,
        flagged=(0, 2),
        capitals=True,
    ),
    Row(
        "anti-inflammatory",
        "punctuation",
        HYPHEN,
        ("anti non semi pseudo quasi multi pre", LONG),
        flagged=(0, 1),
        before="the persona sine da che se di per e",
        right=hyphened,
    ),
    Row(
        "weather-related",
        "punctuation",
        HYPHEN,
        (
            "a an the with of in for to by and or another any some all new other from",
            NOUNISH,
            "related based",
            BEHIND_RELATED,
        ),
        pivot=2,
        flagged=(1, 2),
        capitals=True,
        right=hyphened,
    ),
    Row(
        "drug-resistant",
        "punctuation",
        HYPHEN,
        (
            "a an the with of in for to by and or another any some all new other from",
            (
                "castration drug water heat fire antibiotic drought treatment weather user family child"
                " kid budget eco pet environment"
            ),
            "resistant friendly",
            BEHIND_RELATED,
        ),
        pivot=2,
        flagged=(1, 2),
        right=hyphened,
    ),
    Row(
        "medium-sized",
        "punctuation",
        HYPHEN,
        ("a an the of and for small", "medium large small good decent mid full average", "sized", BEHIND_RELATED),
        pivot=2,
        flagged=(1, 2),
        right=hyphened,
    ),
    Row(
        "follow-up-care",
        "punctuation",
        HYPHEN,
        (
            "a an the with regular good of for and his her their no any",
            "follow",
            "up",
            (
                "care testing test tests visit visits study studies appointment appointments question"
                " questions treatment call calls letter email exam exams meeting interview research survey"
                " surveys"
            ),
        ),
        pivot=1,
        flagged=(1, 2),
        right=hyphened,
    ),
    Row(
        "follow-up-care",
        "punctuation",
        HYPHEN,
        ("regular", "follow", "up"),
        pivot=1,
        flagged=(1, 2),
        right=hyphened,
    ),
    Row(
        "third-party-payers",
        "punctuation",
        HYPHEN,
        (
            "third",
            "party",
            (
                "payers apps app developers sellers vendors software services providers provider"
                " insurance suppliers data cookies companies"
            ),
        ),
        pivot=1,
        flagged=(0, 1),
        right=hyphened,
    ),
    Row(
        "a-long-term-plan",
        "punctuation",
        HYPHEN,
        (
            "a an with for of and or while from without using their our its his some more",
            "long short medium near",
            "term",
            BEHIND_RELATED,
        ),
        pivot=2,
        flagged=(1, 2),
        right=hyphened,
    ),
    Row(
        "a-long-term-plan",
        "punctuation",
        HYPHEN,
        ("a an", "high", "profile tech end quality speed risk level pressure", BEHIND_RELATED),
        pivot=2,
        flagged=(1, 2),
        right=hyphened,
    ),
    Row(
        "a-long-term-plan",
        "punctuation",
        HYPHEN,
        ("a an", "full part first real half one", "time", BEHIND_RELATED),
        pivot=2,
        flagged=(1, 2),
        right=hyphened,
    ),
    Row(
        "a-long-term-plan",
        "punctuation",
        HYPHEN,
        ("a an", "last", "minute", BEHIND_RELATED),
        pivot=2,
        flagged=(1, 2),
        right=hyphened,
    ),
    Row(
        "a-long-term-plan",
        "punctuation",
        HYPHEN,
        ("a an", "well", "known respected established documented paid loved liked", BEHIND_RELATED),
        pivot=2,
        flagged=(1, 2),
        right=hyphened,
    ),
    Row(
        "a-long-term-plan",
        "punctuation",
        HYPHEN,
        ("a an the", "so", "called", WORD),
        pivot=2,
        flagged=(1, 2),
        right=hyphened,
    ),
    Row(
        "a-long-term-plan",
        "punctuation",
        HYPHEN,
        (
            "a an",
            "award record ground best hard fast slow",
            "winning breaking selling working moving growing",
            BEHIND_RELATED,
        ),
        pivot=2,
        flagged=(1, 2),
        right=hyphened,
    ),
    Row(
        "at-high-risk",
        "punctuation",
        "The hyphen is too much",
        ("at", "high-risk low-risk higher-risk greater-risk", "of for"),
        pivot=1,
        flagged=(1, 1),
        right=parted,
    ),
    Row(
        "in-the-long-term",
        "punctuation",
        "The hyphen is too much",
        ("in over for", "the", "long-term short-term medium-term near-term long-run"),
        pivot=2,
        flagged=(2, 2),
        behind="and or",
        closed=True,
        right=parted,
    ),
    Row(
        "it-maybe-a",
        "space",
        "May be is meant",
        (
            "it they there he she this that which",
            "maybe",
            "a an the some used able possible due difficult found seen no more in",
        ),
        pivot=1,
        flagged=(1, 1),
        before="is was do",
        right=always("may be"),
    ),
    Row(
        "to-setup-a",
        "space",
        "Two words are meant",
        (
            "to will can could would must should cannot",
            "setup cleanup shutdown takeover rollout breakdown pickup backup workout checkout makeup",
            "the a an his her their its our your this these",
        ),
        pivot=1,
        flagged=(1, 1),
    ),
    Row(
        "himself-into-police",
        "space",
        "In to is meant",
        ("himself herself themselves", "into", "police authorities officers"),
        pivot=1,
        flagged=(1, 1),
        right=always("in to"),
    ),
    Row(
        "some-one-who",
        "space",
        "One word is meant",
        ("some any", "one", "who else"),
        pivot=1,
        flagged=(0, 1),
        right=joined,
    ),
    Row(
        "a-late-stage-trial",
        "punctuation",
        HYPHEN,
        (
            "a an the of in for with two three several",
            "late early final mid middle advanced",
            "stage",
            "trial trials study studies cancer cancers test tests tumor tumors disease breast lung prostate drug drugs",
        ),
        pivot=2,
        flagged=(1, 2),
        right=hyphened,
    ),
    Row(
        "a-high-risk-group",
        "punctuation",
        HYPHEN,
        ("a an with for of and or in among these some many", "high low intermediate moderate", "risk", BEHIND_RELATED),
        pivot=2,
        flagged=(1, 2),
        right=hyphened,
    ),
    Row(
        "the-best-known-roles",
        "punctuation",
        HYPHEN,
        (
            "the a its his her their our",
            "best worst fastest slowest highest lowest longest",
            "performing growing running paid known selling serving paying ranking earning moving rated funded loved",
            BEHIND_RELATED,
        ),
        pivot=1,
        flagged=(1, 2),
        right=hyphened,
    ),
)
