"""Words by which ``far_subjects`` tells a subject from what follows it (English)."""

from __future__ import annotations

from functools import cache

from scrub.typos.english.countable import plurals
from scrub.typos.english.verb_number import COLLECTIVE, PERSON
from scrub.typos.english.verbs import thirds

__all__ = [
    "CLAUSE", "DETERMINED", "DETERMINERS", "MEASURES", "NOT_BEFORE", "NOUNS_IN_ING", "NO_VERB", "OF_MANY", "OF_ONE",
    "ONE_OF", "PARTING", "PREPOSITIONS", "REASONS", "heads",
]  # fmt: skip

PREPOSITIONS = frozenset("of in for to on from between with behind against at among by about over".split())
DETERMINERS = frozenset("the a an his her its their our this that each every another one no these those".split())
DETERMINED = DETERMINERS | frozenset("large small many most some several great both two three few other more".split())
CLAUSE = frozenset("that but because while although though said says whereas".split())
OF_ONE = frozenset("a an this that each every another one per".split())
"""Words before what is one, though it ends in -s: ``a means of transport``."""
OF_MANY = frozenset("these those both many most some all few several two three what".split())
ONE_OF = frozenset(("one", "each"))
REASONS = frozenset("reasons ways things places times days many few some most".split())
"""Words behind ``one of the`` before which a clause may begin that ends with a verb."""
NO_VERB = frozenset("mean suffer".split())
PARTING = frozenset(
    "who whom whose that which what when where how why if whether as than but is are was were be been being has have"
    " had do does did will would can could should may might must not cannot says said say he she it they we you i there"
    " because while although though since until before after so then nor neither either both him them us me help let"
    " make makes made want wants wanted more less per plus including along together except just".split()
) | frozenset(thirds())
"""Words that stand between no subject and its verb, or leave open which noun is the subject."""
NOT_BEFORE = PREPOSITIONS | PARTING | frozenset("and to this these those also never always often still now".split())
"""Words before a verb that end no subject whose first noun is further off."""
NOUNS_IN_ING = frozenset(
    "building evening morning meeting spring wedding feeling trafficking fighting bombing killing shooting funding"
    " spending training hearing cooking drinking smoking family daily weekly monthly supply assembly anomaly testing"
    " housing gambling advertising lending mining banking parking screening ageing aging fishing farming hunting"
    " engineering manufacturing marketing pricing planning policing schooling nursing teaching learning".split()
)
MEASURES = frozenset(
    "minutes hours days weeks months years seconds decades miles kilometres metres meters feet inches pounds dollars"
    " euros points percent kilograms times millions billions thousands hundreds dozens odds lots".split()
)
"""Plurals that may be one sum: ``Four minutes with him is worth``."""
_ABSTRACT = (
    "increase rise decline climb drop fall growth cost price risk quality value presence release loss lack absence"
    " length size effect impact importance use spread treatment management development introduction implementation"
    " production reduction prevention exposure demand access need evidence information violence instability unrest"
    " poverty corruption knowledge understanding belief hope fear pressure tension trust confidence damage harm debate"
    " attention approval popularity success failure ability desire decision attempt effort chance possibility"
    " likelihood probability difference distinction comparison contrast link connection association correlation purpose"
    " goal aim reason cause source result outcome consequence benefit advantage disadvantage disparity gap imbalance"
    " ratio rate speed scale scope nature history culture availability removal arrival departure appearance existence"
    " discovery death birth murder arrest conviction capture escape sale purchase import export ban tax cut prohibition"
    " legalisation legalization construction destruction demolition safety security health fate news equipment"
    " technology education energy behaviour behavior communication legislation transport traffic crime trade food"
    " power property money research work progress advice criticism recognition frustration anger concern outrage"
    " uncertainty competition cooperation collaboration participation involvement support opposition resistance"
    " reaction response reluctance refusal willingness one each someone somebody everyone everybody anyone anybody"
    " nobody everything something nothing"
)
_LOOSE = (
    "amount kind sort type mix mixture bulk proportion share pool set batch combination litany slew army fleet mass"
    " part remainder portion fraction third subset list array string body assortment list network team top next other"
    " spate flurry wave stream flood glut rash sea wealth abundance surplus shortage chunk mixture cross-section"
    " succession procession sequence trio duo group people police staff crew half lot couple pair dozen"
)


@cache
def heads() -> frozenset[str]:
    """Return nouns that are one thing wherever they stand as a subject."""
    return (frozenset(plurals()) | PERSON | frozenset(_ABSTRACT.split())) - COLLECTIVE - frozenset(_LOOSE.split())
