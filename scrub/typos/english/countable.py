"""English nouns that can be counted: behind ``several`` they have an s, behind ``a`` none.

Only nouns are listed that are no adjectives and that nobody uses without number (``evidence``). The plural takes -s but
for those given with their own.
"""

from __future__ import annotations

from functools import cache

from scrub.typos.english import countable_more as more

__all__ = ["frequent", "plural", "plurals", "singulars"]

_REGULAR = (
    "accident account accusation actor actress advantage adviser agent agreement airline airport allegation"
    " ambulance animal announcement apartment appointment argument arrest article artist aspect assault"
    " athlete attacker attempt author award ballot bank barrier battle beach bedroom benefit bill birthday"
    " bomb book border bottle boundary boy brother building bullet burglar camera campaign candidate captain"
    " car castle cat celebrity challenge champion chapter character charity chart church citizen city claim"
    " clinic club coach coin collection college colony column comment commission committee commitment company"
    " competition complaint component concern concert condition conference conflict consequence constituency"
    " consumer contract contractor contribution conversation conviction corner councillor country county"
    " couple court cousin criminal criterion critic cup customer daughter deadline deal death decade decision"
    " defeat defendant deficit delegate delegation demonstration demonstrator department deputy designer"
    " detail detective device dinosaur diplomat director disaster discovery disease dispute district doctor"
    " document dog dollar donation donor door driver drug earthquake economist economy editor effort election"
    " element email emergency emotion employee employer enemy engineer episode error estimate euro event"
    " example exhibition expectation expedition expert explanation explosion fact factor factory failure"
    " family farmer father favourite festival finding firefighter flat flight flower forecast forest"
    " foundation founder friend fund game garden gene girl goal goalkeeper government governor grandchild"
    " guest guideline gunman hero highlight holiday hospital hotel hour house household husband idea identity"
    " image immigrant incident industry infection ingredient initiative injury innovation inmate insect"
    " inspector instance institution instruction investigation investigator investment investor island issue"
    " item job journal journalist journey judge juror kid kilometre kingdom laboratory lake language laptop"
    " lawmaker lawsuit lawyer leader league legend lesson letter library limitation lorry machine magazine"
    " manager manufacturer match mayor medal meeting member message method metre migrant mile minister minute"
    " missile mission mistake month monument mosque mother motorist mountain movie municipality muscle museum"
    " musician myth nation neighbour neighborhood neighbourhood newspaper nightclub nominee novel nurse"
    " objective obligation observer obstacle occasion offence offender officer official operator opinion"
    " opponent opportunity option orchestra organisation organization organiser organizer outbreak owner"
    " painting parent parliament participant passenger patient penalty pensioner percentage performance period"
    " petition phenomenon philosopher photo photograph photographer pilot planet player pledge poem poet"
    " policeman policy politician poll pollster pound predecessor prediction priest principle prisoner prize"
    " problem procedure producer product professor programme project proposal prosecutor protester province"
    " publication pupil qualification quarter question reason rebel receipt recipe recommendation refugee"
    " regulation regulator reader relationship relative religion reporter representative requirement"
    " researcher resident resource restaurant restriction reward rifle river rocket role room route rumour"
    " sailor sample sanction scandal scenario scene scholar school scientist screenshot season secret section"
    " sector senator session shareholder ship shop shooter singer sister site situation skill soldier solution"
    " son source spectator speech spokesman spokesperson stadium star station statistic statue story strategy"
    " street structure student subscriber success successor supermarket supplier supporter surgeon survey"
    " survivor suspect suspicion symptom system target taxpayer teacher technique technology teenager"
    " television temple tenant terrorist theme theory threat ticket title tool topic tournament town tradition"
    " train trainee trend trial tribe trip trophy tunnel twin tweet umbrella union uncle university user"
    " vaccine vehicle venue verdict version veteran victim victory video viewer village villager virus visitor"
    " voter warning weapon wedding week weekend winner witness worker workshop worshipper writer year"
    " youngster zone assignment batter bishop blogger boat bridge brand cardinal carriage caveat circumstance"
    " colleague commander composer concession conclusion cyclist destination developer dinner executive"
    " feature fighter film gallery grandmother grandfather helicopter historian instrument jury kilogram layer"
    " location meter metaphor monster negotiation negotiator newcomer outlet plaintiff platform portrait"
    " premise promise psychologist quarterback ranking referee reservoir resolution scheme shelter shortage"
    " sibling skeleton smartphone song squad startup statement storm subsidiary suburb summit tactic territory"
    " toddler tourist trader transaction treaty tribunal truck volunteer website window"
)
_OWN = {
    "man": "men", "woman": "women", "child": "children", "wife": "wives", "spokesman": "spokesmen",
    "policeman": "policemen", "gunman": "gunmen", "grandchild": "grandchildren", "criterion": "criteria",
    "phenomenon": "phenomena", "hypothesis": "hypotheses", "spokeswoman": "spokeswomen", "fireman": "firemen",
    "diagnosis": "diagnoses", "crisis": "crises", "analysis": "analyses",
    "businessman": "businessmen", "businesswoman": "businesswomen", "fisherman": "fishermen",
    "congressman": "congressmen", "day": "days", "thing": "things", "way": "ways", "hero": "heroes",
}  # fmt: skip


@cache
def plurals() -> dict[str, str]:
    """Return singular -> plural."""
    nouns = {noun: plural(noun) for noun in f"{_REGULAR} {more.REGULAR}".split()}
    return nouns | _OWN | more.OWN


def frequent() -> frozenset[str]:
    """Return the most frequent nouns; of the others many may stand bare: ``she was elected president``."""
    return frozenset(_REGULAR.split()) | frozenset(_OWN)


@cache
def singulars() -> dict[str, str]:
    """Return plural -> singular."""
    return {many: one for one, many in plurals().items()}


def plural(noun: str) -> str:
    """Return the regular plural of a noun."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"
