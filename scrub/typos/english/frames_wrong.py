"""Runs of English words in which one is wrong: ``asked then to``, ``a god alternative``.

Each row was tried on 1.25 million words of edited English, and every place where it fired was read; what stands there
by right became an exception or a shorter list.
"""

from __future__ import annotations

from scrub.typos.english.frame import Row, always, shape, them
from scrub.typos.english.frame_words import ASKED, BE, PLURAL_OF_DOERS, WORD, WRONG

__all__ = ["ROWS"]

ROWS: tuple[Row, ...] = (
    Row(
        "asked-then-to",
        "realword",
        WRONG,
        (ASKED, "then", "to"),
        pivot=1,
        flagged=(0, 1),
        before="was were is are be been being get got",
        right=them,
    ),
    Row(
        "in-different-part",
        "realword",
        WRONG,
        (
            ("in to from with at of for on and by are were through across between uses used try tried have has had"),
            "different various several multiple diverse numerous",
            (
                "part type kind way country place area city group reason level stage aspect factor form"
                " method language region sector team school state age shape point model version product"
                " project platform field case category community company position option source site room"
                " style path angle"
            ),
        ),
        pivot=1,
        flagged=(1, 2),
        behind="to-",
        closed=True,
    ),
    Row(
        "a-huge-numbers",
        "realword",
        WRONG,
        (
            "a an every another each",
            (
                "big huge small great good large major new old young serious popular powerful senior"
                " local federal medical political national former public key special strong separate"
                " single similar specific different recent possible real massive"
            ),
            PLURAL_OF_DOERS,
        ),
        pivot=1,
        flagged=(0, 2),
        before="many such",
        closed=True,
    ),
    Row(
        "god-alternative",
        "realword",
        "Good is meant",
        (
            "a very so is was as pretty really no",
            "god",
            (
                "alternative idea chance thing job news time deal way place reason at for to enough start"
                " result example look friend sign night game work luck quality health value option choice"
            ),
        ),
        pivot=1,
        flagged=(1, 1),
        behind="of",
        right=always("good"),
    ),
    Row(
        "who-inherent",
        "realword",
        WRONG,
        (
            "who to can could will would should may might must they",
            "inherent relief advice belief proof relieve-",
            "the a an his her their its it them that this",
        ),
        pivot=1,
        flagged=(1, 1),
        before="according thanks due",
    ),
    Row(
        "the-important-of",
        "realword",
        WRONG,
        (
            "the",
            (
                "important significant effective efficient intelligent confident dependent independent"
                " convenient violent relevant brilliant"
            ),
            "of",
        ),
        pivot=1,
        flagged=(1, 1),
    ),
    Row(
        "an-increased-in",
        "realword",
        WRONG,
        ("a an", "increased decreased improved reduced", "in of"),
        pivot=1,
        flagged=(0, 1),
    ),
    Row(
        "in-compare-to",
        "realword",
        WRONG,
        ("in", "compare compared", "to with"),
        pivot=1,
        flagged=(0, 1),
    ),
    Row(
        "a-members-of",
        "realword",
        WRONG,
        ("a an another every", PLURAL_OF_DOERS),
        flagged=(0, 1),
        before="many such vitamin not",
        closed=True,
    ),
    Row(
        "three-officer",
        "realword",
        WRONG,
        (
            "two three four five six seven eight nine ten several numerous various many",
            shape(r"[a-z]{4,}(?:ist|ment|ician|ology|ership|ction|ation)"),
        ),
        flagged=(0, 1),
        before=(
            "of one or the no a an day page part week year chapter round phase season episode level"
            " number article game type group class unit form section set hundred thousand not"
        ),
        closed=True,
    ),
    Row(
        "corresponded-in",
        "realword",
        WRONG,
        ("correspond corresponds corresponded corresponding", "in", WORD),
        flagged=(0, 1),
        behind="and with",
    ),
    Row(
        "importance-for-doing",
        "realword",
        WRONG,
        ("the", "importance", "for", shape(r"[a-z]{3,}ing")),
        pivot=1,
        flagged=(1, 2),
    ),
    Row(
        "too-long-from",
        "realword",
        "For is meant",
        ("too", "long short big small late early hard much expensive young old high low", "from", "some many most all"),
        flagged=(2, 2),
        right=always("for"),
    ),
    Row(
        "for-security-reason",
        "realword",
        "Reasons is meant",
        (
            "for from",
            (
                "security safety health legal political personal financial technical medical practical"
                " various obvious different religious"
            ),
            "reason",
        ),
        pivot=2,
        flagged=(2, 2),
        closed=True,
        right=always("reasons"),
    ),
    Row(
        "walked-passed",
        "realword",
        "Past is meant",
        (
            (
                "walked walking walk drove drive driving went going ran running flew flying rushed"
                " strolled sped cycled cycling"
            ),
            "passed",
            "the a an his her their him them us me it my our",
        ),
        pivot=1,
        flagged=(1, 1),
        right=always("past"),
    ),
    Row(
        "has-past-the",
        "realword",
        "Passed is meant",
        ("has have", "past", "the a his her their its"),
        pivot=1,
        flagged=(1, 1),
        right=always("passed"),
    ),
    Row(
        "these-kind-of",
        "realword",
        WRONG,
        ("these those", "kind type sort", "of"),
        pivot=1,
        flagged=(0, 1),
    ),
    Row(
        "a-good-news",
        "realword",
        "This noun has no plural and takes no article",
        (
            "a an",
            (
                "premium new good great big major further better important useful interesting valuable different strong"
                " special extensive additional recent real"
            ),
            (
                "pricing advice information evidence progress knowledge equipment software furniture homework luggage"
                " news feedback funding spending clothing weather accommodation legislation"
            ),
        ),
        pivot=2,
        flagged=(0, 2),
        closed=True,
    ),
    Row(
        "is-increasing-acknowledged",
        "realword",
        "The ending -ly is missing",
        (
            BE,
            (
                "increasing wide general frequent serious complete recent previous severe rapid exact"
                " successful official original immediate effective slight usual particular specific initial"
                " accidental gradual sudden"
            ),
            shape(r"[a-z]{3,}(?:ed|en|wn)", "need speed children women speed open"),
        ),
        pivot=1,
        flagged=(1, 2),
    ),
    Row(
        "the-patients-age",
        "punctuation",
        "The apostrophe is missing",
        (
            "the some many all these those other of",
            (
                "patients customers students workers players parents drivers teachers doctors residents"
                " employees farmers voters girls boys kids soldiers prisoners refugees migrants countries"
                " consumers clients pupils investors"
            ),
            (
                "age weight health condition names homes families lives jobs behalf rights bodies hearts brains blood"
                " particulars houses cars phones interests expectations opinions feelings safety privacy identity"
                " education salaries wages pensions"
            ),
        ),
        pivot=1,
        flagged=(1, 2),
        closed=True,
    ),
    Row(
        "peoples-republic",
        "punctuation",
        "The apostrophe is missing",
        ("peoples", "liberation republic bank congress daily"),
        flagged=(0, 0),
        capitals=True,
        right=always("People’s"),
    ),
    Row(
        "many-familys",
        "punctuation",
        "The plural takes no apostrophe",
        (
            "many several few these those numerous various two three four five six seven eight nine ten",
            shape(
                r"[a-z]{3,}['’]s",
                "people's people’s children's children’s men's men’s women's women’s other's other’s year's year’s"
                " day's day’s week's week’s month's month’s else's else’s",
            ),
        ),
        flagged=(1, 1),
    ),
    Row(
        "other-think",
        "realword",
        "Others is meant",
        ("other", "think say believe argue want suggest prefer claim hope worry fear"),
        flagged=(0, 0),
        before="each any no every some many all most the",
        right=always("Others"),
    ),
)
