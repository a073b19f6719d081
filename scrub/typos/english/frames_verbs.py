"""Runs of English words with the wrong form of a verb: ``without be harmed``, ``helped developed the``.

Each row was tried on 1.25 million words of edited English, and every place where it fired was read; what stands there
by right became an exception or a shorter list.
"""

from __future__ import annotations

from scrub.typos.english.frame import Row, shape
from scrub.typos.english.frame_words import BE, DET, MISSING, PAST, TOOK, WENT, WORD, WRONG

__all__ = ["ROWS"]

ROWS: tuple[Row, ...] = (
    Row(
        "helped-developed",
        "realword",
        WRONG,
        ("help helps helped helping", PAST, DET),
        flagged=(0, 1),
    ),
    Row(
        "without-be",
        "realword",
        WRONG,
        ("without despite by after before of for from about", "be been", WORD),
        pivot=1,
        flagged=(0, 1),
        behind="and or",
    ),
    Row(
        "does-not-wants",
        "realword",
        WRONG,
        (
            "did does do will would can could should must might may",
            "not",
            (
                "says wants needs has makes takes gives goes comes gets becomes includes seems knows"
                " thinks provides requires allows believes appears mentions explains works had went came"
                " took gave said made got became knew saw wanted needed seemed thought told left lost"
                " found kept"
            ),
        ),
        pivot=2,
        flagged=(1, 2),
        before="than",
    ),
    Row(
        "doesnt-wants",
        "realword",
        WRONG,
        (
            ("didn't doesn't don't won't wouldn't can't couldn't didn’t doesn’t don’t won’t wouldn’t can’t couldn’t"),
            (
                "says wants needs makes takes gives goes comes gets becomes includes seems knows thinks"
                " provides requires allows believes appears said wanted needed seemed told got made went"
                " found kept left lost"
            ),
        ),
        pivot=1,
        flagged=(0, 1),
        before="who",
    ),
    Row(
        "be-reach-for",
        "realword",
        WRONG,
        ("be been being", "reach contact", "for by to"),
        pivot=1,
        flagged=(1, 1),
    ),
    Row(
        "is-expect-to",
        "realword",
        WRONG,
        (BE, "expect suppose need schedule allow require oblige enable encourage urge invite persuade", "to"),
        pivot=1,
        flagged=(1, 1),
        before="there all",
    ),
    Row(
        "is-locate-in",
        "realword",
        WRONG,
        (
            BE,
            "locate publish convict accuse describe involve injure kill appoint elect compose equip",
            "in at on of as to by with",
        ),
        pivot=1,
        flagged=(1, 1),
        before="to",
    ),
    Row(
        "is-follow-by",
        "realword",
        WRONG,
        (
            BE,
            (
                "follow own cause replace create produce write provide lead make give take choose inspire"
                " surround affect prompt impress represent accompany acquire develop conduct organise"
                " organize"
            ),
            "by",
        ),
        pivot=1,
        flagged=(1, 1),
    ),
    Row(
        "has-went",
        "realword",
        WRONG,
        ("has have had having", WENT),
        pivot=1,
        flagged=(0, 1),
        behind="and or",
    ),
    Row(
        "has-went",
        "realword",
        WRONG,
        ("was were been being is are", "wrote stole drove threw chose spoke ran drew rode shook tore froze blew"),
        pivot=1,
        flagged=(0, 1),
    ),
    Row(
        "have-ran",
        "realword",
        WRONG,
        (shape(r"[A-Za-z]+['’]ve"), f"{WENT} {TOOK}"),
        pivot=1,
        flagged=(0, 1),
        capitals=True,
    ),
    Row(
        "have-ran",
        "realword",
        WRONG,
        ("has have", shape(r"[a-z]+ly|also|already|never"), f"{WENT} {TOOK}"),
        pivot=2,
        flagged=(0, 2),
    ),
    Row(
        "have-ran",
        "realword",
        WRONG,
        (shape(r"[A-Za-z]+['’]ve"), shape(r"[a-z]+ly|also|already|never"), f"{WENT} {TOOK}"),
        pivot=2,
        flagged=(0, 2),
        capitals=True,
    ),
    Row(
        "have-had-run",
        "missing",
        MISSING,
        ("have has", "had", "run gone become begun come been fallen risen grown went began"),
        pivot=1,
        flagged=(0, 1),
    ),
)
