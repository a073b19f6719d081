"""Runs of English words in which one is missing or too much: ``according to study by``, ``would be make a``.

Each row was tried on 1.25 million words of edited English, and every place where it fired was read; what stands there
by right became an exception or a shorter list.
"""

from __future__ import annotations

from scrub.typos.english.frame import FUNCTION_TEXT, Row
from scrub.typos.english.frame_words import (
    BE,
    CAPITAL,
    DET,
    IN,
    MISSING,
    MODAL,
    NO_ARTICLE,
    OPEN,
    PLURAL,
    SIZES,
    THINGS,
    VERBS,
    WORD,
)

__all__ = ["ROWS"]

ROWS: tuple[Row, ...] = (
    Row(
        "would-be-make",
        "missing",
        MISSING,
        (MODAL, "be", VERBS, "the a an his her their its this"),
        pivot=1,
        flagged=(1, 2),
    ),
    *(
        Row("was-an-involved", "missing", MISSING, (BE, "a an", word, behind), pivot=2, flagged=(1, 2))
        for word, behind in IN.items()
    ),
    Row(
        "there-could-a",
        "missing",
        MISSING,
        ("there", "may might could would should", "a an some more many several another few benefit problems"),
        flagged=(0, 2),
        before="from out in over up down live lived work get go went stay out",
        behind="few",
    ),
    Row(
        "within-in",
        "doubled",
        MISSING,
        ("within among during without towards", "in of at on for with from to", DET),
        flagged=(0, 1),
    ),
    Row(
        "director-the",
        "missing",
        MISSING,
        (
            (
                "director head president chairman chairwoman chief dean editor founder co-founder"
                " secretary leader member author minister governor mayor manager co-author professor"
                " spokesman spokeswoman owner captain"
            ),
            "the",
            CAPITAL,
        ),
        flagged=(0, 1),
        comma=True,
        capitals=True,
    ),
    Row(
        "professor-surgery",
        "missing",
        MISSING,
        (
            "professor",
            (
                "pediatric surgery medicine physics history economics psychology psychiatry biology"
                " chemistry law education sociology neurology oncology cardiology pediatrics engineering"
                " epidemiology nursing philosophy mathematics politics anthropology geography linguistics"
            ),
            "and at in",
        ),
        pivot=1,
        flagged=(0, 1),
    ),
    Row(
        "according-to-study",
        "missing",
        NO_ARTICLE,
        (
            "according",
            "to",
            "study report survey poll statement source researcher spokesman spokeswoman document",
            "by from conducted published released in that who on at",
        ),
        flagged=(1, 2),
        capitals=True,
    ),
    Row(
        "most-of-small",
        "missing",
        NO_ARTICLE,
        (
            "most many some several few",
            "of",
            (
                "small large local young old new foreign poor rich injured big private public modern"
                " major current remaining existing previous recent other different early main top leading"
                " elderly wounded"
            ),
            PLURAL,
        ),
        flagged=(1, 3),
    ),
    Row(
        "continue-improve",
        "missing",
        "To is missing",
        (
            (
                "continue continues refuse refuses refused intend intends intended tend tends tended"
                " strive strives seek seeks sought decide decides decided agreed agrees manages managed"
                " threaten threatens threatened fail fails failed attempted hoped vowed unwilling ought"
            ),
            VERBS.replace(" lead ", " ") + " be",
        ),
        flagged=(0, 1),
        before="to-be not",
        behind="of and or",
    ),
    Row(
        "supposed-be",
        "missing",
        "To is missing",
        ("is are was were been", "supposed trying going planning hoping", f"{VERBS} be"),
        pivot=1,
        flagged=(1, 2),
    ),
    Row(
        "discovery-their",
        "missing",
        "Of is missing",
        (
            (
                "discovery creation introduction destruction removal formation cancellation establishment"
                " implementation possession existence majority amount variety range victim"
            ),
            "his her their its this these those",
            WORD,
        ),
        flagged=(0, 1),
        before="made that take",
        behind="was is were are has have had",
    ),
    Row(
        "a-significant-in",
        "missing",
        MISSING,
        ("a an no", OPEN, "of in between at from on"),
        pivot=1,
        flagged=(0, 2),
        behind="itself the its",
    ),
    Row(
        "from-traditional-way",
        "missing",
        NO_ARTICLE,
        ("in at by with from to of near against into as for on under after before through", SIZES, THINGS),
        pivot=2,
        flagged=(1, 2),
        before="made",
        closed=True,
    ),
    Row(
        "half-of-population",
        "missing",
        NO_ARTICLE,
        ("half most much all rest majority third quarter percent", "of", "population electorate workforce planet"),
        pivot=2,
        flagged=(1, 2),
        closed=True,
    ),
    Row(
        "protecting-environment",
        "missing",
        NO_ARTICLE,
        (
            (
                "protect protecting protects protected conserve conserving preserve preserving damage"
                " damaging damages harm harming harms save saving pollute polluting pollutes strengthen"
                " strengthening boost boosting destroy destroying hurt hurting helping grow"
            ),
            "environment economy planet",
        ),
        pivot=1,
        flagged=(0, 1),
        closed=True,
    ),
    Row(
        "depends-the",
        "missing",
        MISSING,
        (
            (
                "depend depends depended depending rely relies relied relying participate participates"
                " participated participating consist consists consisted responded reacted complied comply"
                " interfere interfered collide collided cope coped apologise apologize apologised"
                " apologized adhere adheres adhered succumbed sympathise empathise specialise specializes"
                " specialises refrain refrained abstain abstained"
            ),
            f"{DET} these those",
        ),
        flagged=(0, 1),
        behind="way next day same night morning week",
    ),
    Row(
        "a-number-people",
        "missing",
        "Of is missing",
        (
            "a",
            "number lot majority variety range handful bunch",
            "people men women children students countries workers families companies patients others",
        ),
        pivot=1,
        flagged=(1, 2),
    ),
    Row(
        "will-can",
        "missing",
        MISSING,
        ("would could should must might", "will would can could should must may might have-"),
        flagged=(0, 1),
        before="as than that who what he she it they we you i",
    ),
    Row(
        "is-second-largest",
        "missing",
        NO_ARTICLE,
        (
            "is was as becomes became",
            "second third fourth",
            "largest biggest highest oldest richest busiest longest smallest",
            WORD,
        ),
        pivot=2,
        flagged=(1, 2),
    ),
    Row(
        "is-largest-city",
        "missing",
        NO_ARTICLE,
        (
            "is was became becomes",
            "biggest largest oldest richest youngest greatest main second third",
            (
                "city country company bank team player party man woman town source problem reason cause"
                " export market airline producer island region state"
            ),
            "in of to for",
        ),
        pivot=1,
        flagged=(1, 2),
    ),
    Row(
        "can-different",
        "missing",
        "Be is missing",
        (
            "can could will would may might should must",
            (
                "able unable available aware responsible similar different difficult careful happy"
                " willing afraid important dangerous necessary easier harder"
            ),
            FUNCTION_TEXT,
        ),
        pivot=1,
        flagged=(0, 1),
        before="as than",
    ),
    Row(
        "to-been",
        "missing",
        MISSING,
        ("to", "been"),
        pivot=1,
        flagged=(0, 1),
    ),
    Row(
        "out-the-spotlight",
        "missing",
        "Of is missing",
        (
            "keep stay kept stayed keeping staying get got keeps stays",
            "out",
            "the",
            "spotlight limelight sun hospital game race picture country",
        ),
        pivot=1,
        flagged=(1, 2),
    ),
)
