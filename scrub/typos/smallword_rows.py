"""The pairs of small words that a language does not have, row by row."""

from __future__ import annotations

from typing import NamedTuple

from scrub.typos.english.verbs import ASKED_FOR

__all__ = ["ROWS", "Row"]


class Row(NamedTuple):
    """Words of which none of ``left`` stands before one of ``right``.

    A pair is right behind a word of ``before``, in front of one of ``after``, and with one of ``earlier`` among the
    words before it. Where ``behind`` and ``only`` are given, it is wrong only behind a word of the one and in front of
    one of the other; ``-`` stands for the beginning of a clause. Where ``clause`` is set, a pair that ends a clause
    without a pronoun is right: ``the man he is will fight``.
    """

    left: str
    right: str
    before: str = ""
    after: str = ""
    earlier: str = ""
    only: str = ""
    behind: str = ""
    clause: bool = False


_WH = "what who whom how where whatever whoever wherever which that than as when way all everything anything things"
_ASKED = _WH + " do does did will would can could should shall must may might let lets help make makes made see have"
_SUBJECT = "he she it they we you i which"
_FINITE = "is are was were has had been does will would can could should must may might"
_THIRD = (
    "contains includes requires provides becomes seems says goes comes takes makes gives knows wants believes allows"
    " consists appears remains happens gets keeps finds brings"
)
_PAST = "went came took gave wrote began knew became saw did ate chose drove spoke flew grew threw drew fell"
_TO = "be get make have take go do see find give keep become provide"
_DONE = (
    "held made given taken seen known shown built sent kept sold paid done brought bought caught written chosen driven"
)
_ASKED_FOR = " " + " ".join(sorted(ASKED_FOR))
_ENDING = "what who all everything anything where how whoever whatever those"
_WILLING = (
    "want wants wanted able going continue continues continued need needs needed order how help try trying tried set"
    " expected likely plans decided began failed managed unable allowed hoping hopes forced has had"
)

ROWS: dict[str, tuple[Row, ...]] = {
    "en": (
        Row("the", "he she him we they me us", after="said he she they wrote"),
        Row("the", "it", after="girl girls bag boy place couple shoe item thing crowd"),
        Row("the", "this that these those", after="and or"),
        Row("the", "is was were are am be been had", before="of", after="all and end"),
        Row("the", "got went came gave became knew"),
        Row("should would", "to", earlier=_WH + " all everything anything more best to wish if"),
        Row("the", "has have", after="and nots"),
        Row("the", "of to from at with into", after="and do be the"),
        Row("the", "in", after="crowd thing and joke group"),
        Row("the", "my your our their its his her", after="and first"),
        Row("the", "there them than because until since although", after="and"),
        Row("a an", "is was were are am has have had be been", after="and for the"),
        Row("a an", "of to from at with by for on", after="z b c d and priori posteriori fortiori la point"),
        Row("a an", "he she it they we you him them us me my his her your our their its this these that those"),
        Row("an", "a"),
        Row("a", "an the"),
        Row("the", "a an", after="cappella capella la priori posteriori and or"),
        Row("our your their my", "the a an", before="of not is was be", after="and"),
        Row("its", "a an the not been", before="of not is was be and as to than than", after="cappella only same very"),
        Row("my our your their its", "my our their your its his her"),
        Row(
            "of",
            "he she they we",
            before="kind sort most all some many",
            after="who and",
            only="are is was were has have",
        ),
        Row("to for with by at from on", "of", only="the his her its their our my your a an this these those"),
        Row("he she it they we", "is are was were", earlier=_WH, only=_FINITE + " have contains", clause=True),
        Row(_SUBJECT, "will would can could should must", earlier=_WH, only=_FINITE, clause=True),
        Row("he she it they we who which that", "is was are were", earlier=_WH[4:], only=_THIRD, clause=True),
        Row("he she", "have", earlier=_ASKED + _ASKED_FOR, before="and or nor than if"),
        Row("it", "have", earlier=_ASKED + _ASKED_FOR, behind="- said says because although though while since"),
        Row("they we", "has", earlier=_WH, before="and or nor than"),
        Row("he she", "are", earlier="what how who where and or nor both as than neither", before="of with to for in"),
        Row("they we", "is was", earlier=_WH + " pronoun pronouns", before="and or nor of with to for"),
        Row("has have had having", _PAST, earlier=_WH + " and because but whatever", clause=True),
        Row("didn't doesn't don't", "had has went came took gave knew began became", earlier=_WH + " those who"),
        Row(
            "able unable allowed supposed trying wants wanted refuses refused decides decided hoping",
            _TO,
            before="is was not",
            earlier="do",
        ),
        Row(
            "expected supposed believed understood alleged considered likely unlikely",
            "be",
            behind="is are was were",
            earlier=_WH,
        ),
        Row("would could should", "had has was were is are did does", earlier=_WH + " those the"),
        Row(
            "will would could should must might can may",
            _DONE,
            earlier=_WH + " the a his her its my our your their of in strong",
        ),
        Row("he she it they we which who", "been", earlier="has have had having would could"),
        Row("has have had", "make give take go see know", earlier=_WH + " the must do to"),
        Row("was were been", "make take give go get become know see", earlier=_WH + " do did thing job to role"),
        Row("to", _THIRD + " goes does tries plays works runs needs", behind=_WILLING, earlier=_ENDING),
        Row(
            "to",
            "went took made got came became began gave said told sent lost paid saw kept held",
            behind=_WILLING,
            earlier=_ENDING,
        ),
        Row("is are was were", "has have had was were does", earlier=_WH + " there he she it they we i you"),
        Row("going", "be", earlier="from"),
        Row("and", "than", earlier="more less better other rather worse higher lower fewer"),
        Row("to", "there", only="own homes families new children first"),
        Row("has", "have", earlier=_WH + " those"),
        Row("have", "has", earlier=_WH + " those i you we they", clause=True),
        Row("has have", "is are was were", earlier=_WH + " those i you we they he she it", clause=True),
        Row("is are was were", "is are was were", earlier=_WH + " those there he she it they we i you not"),
        Row("is are was were", "been", earlier=_WH + " those", clause=True),
        Row(
            "to",
            "into",
            behind="move moved moves moving expand expanded expanding went came come go turn turned forced",
        ),
        Row("for", "to", behind="designed used needed required intended time money plan plans opportunity attempt"),
        Row("been", "is are was were has had", earlier=_WH + " those he she it they we i you"),
        Row("of", "is are was were has had", behind="lot much most part many none", earlier=_WH),
        Row("could would should might", "can will may must", earlier=_WH + " those i you we they he she it"),
        Row("his", "my our your their its the", before="of is was be not", after="and"),
        Row("she", "his", before="and"),
        Row("he", "her", before="and", only="own"),
    ),
}
