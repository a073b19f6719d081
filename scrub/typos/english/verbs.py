"""English verbs whose plain form is no noun, adjective or participle too, and their other forms.

Behind a form of ``be`` or ``have`` the plain form of such a verb is wrong whatever follows.
"""

from __future__ import annotations

from functools import cache

__all__ = ["ASKED_FOR", "DOUBLED", "participles", "plains", "thirds"]

_REGULAR = (
    "accept accompany accuse achieve acknowledge acquire add admire admit adopt advise afford allege allow amend"
    " analyse analyze announce annoy anticipate apologise apologize appear apply appoint appreciate argue arrange"
    " arrive ask assemble assert assess assign assume assure attach attain attend attribute authorise authorize avoid"
    " belong betray broaden calculate cancel carry celebrate characterize cite clarify classify collaborate collect"
    " combine commemorate commit compel compile complain compose comprise conceal concede conclude condemn"
    " confirm confiscate confront connect consider consist constitute construct consult consume contain continue"
    " contribute convince cooperate correspond create criticise criticize cultivate decide declare dedicate deem"
    " defend define delete deliver demonstrate denounce deny depart depend depict deploy deport derive describe"
    " deserve designate destroy detain detect determine develop devote diagnose die differ disagree disappear discard"
    " disclose discover discuss dismiss displace disrupt distinguish distribute donate dominate earn educate elect"
    " eliminate embed emerge emphasise emphasize employ enable encourage endorse enforce engage enhance enjoy enlist"
    " ensure enter entertain equip erect establish evacuate evaluate evolve examine exceed exclude execute exist"
    " expand expect expel explain explode explore expose extend fulfil fulfill follow gather generate govern happen"
    " hesitate hospitalise hospitalize identify ignore imagine impose imprison improve include incorporate indicate"
    " infect inform inherit initiate injure insist inspect inspire install instruct insult interpret interrogate"
    " interrupt introduce invade invent invest investigate invite involve join justify kill learn locate maintain"
    " manufacture mention modify motivate negotiate notify oblige observe obtain occupy occur offend oppose organise"
    " organize paralyse paralyze participate perceive perform persuade plead possess postpone predict prefer"
    " prepare prescribe preserve pretend prevent proceed proclaim prohibit promote pronounce propose prosecute"
    " protect prove provide provoke publish punish pursue qualify reach react realise realize receive recognise"
    " recognize harass convey"
    " recommend recover recruit reduce refer reflect refuse regain reject relate rely remain remember remind remove"
    " renew renovate replace represent require rescue resemble reside resign resolve respond restore restrict resume"
    " retain retire retrieve reveal revise satisfy select serve settle solve specify speculate spoil stabilise"
    " stabilize strengthen submit succeed suffer suggest summon supervise suppose suppress surround suspend sustain"
    " tend terminate testify threaten tolerate transform translate transmit unveil urge utilise utilize vaccinate"
    " vary warn weaken widen"
)
_OWN = (
    "arise arises arisen; begin begins begun; believe believes believed; bring brings brought; build builds built;"
    " buy buys bought; choose chooses chosen; forbid forbids forbidden; forgive forgives forgiven; give gives given;"
    " go goes gone; grow grows grown; hear hears heard; hide hides hidden; keep keeps kept; know knows known;"
    " lose loses lost; mean means meant; overthrow overthrows overthrown; seek seeks sought; seem seems seemed;"
    " sell sells sold; send sends sent; shoot shoots shot; speak speaks spoken; spend spends spent;"
    " take takes taken; teach teaches taught; tell tells told; undergo undergoes undergone;"
    " understand understands understood; undertake undertakes undertaken; withdraw withdraws withdrawn;"
    " write writes written"
)
"""Plain form, third person and participle of those that are irregular."""
ASKED_FOR = frozenset(
    "demand demanded demands suggest suggests suggested suggesting suggestion recommend recommended recommends insist"
    " insists insisted insisting ask asked asks asking request requested requests require requires required propose"
    " proposed proposes order orders ordered advise advises advised urge urges urged prefer prefers preferred important"
    " essential vital imperative lest condition".split()
)
"""Words behind which a clause has a plain form: ``asked that he have a say``."""
NOUNS = frozenset("means makes".split())
"""Forms that are nouns too."""
DOUBLED = frozenset(
    "admit cancel commit compel embed equip expel fulfil begin forbid occur prefer refer submit transmit".split()
)
"""Verbs whose last letter is doubled before -ed and -ing."""


@cache
def participles() -> dict[str, str]:
    """Return plain form -> participle.

    >>> [participles()[verb] for verb in ("deny", "admit", "hospitalize", "take")]
    ['denied', 'admitted', 'hospitalized', 'taken']
    """
    own = (row.split() for row in _OWN.split(";"))
    return {verb: _past(verb) for verb in _REGULAR.split()} | {plain: past for plain, _, past in own}


@cache
def thirds() -> dict[str, str]:
    """Return third person -> plain form, without those that are nouns."""
    own = (row.split() for row in _OWN.split(";"))
    table = {_third(verb): verb for verb in _REGULAR.split()} | {third: plain for plain, third, _ in own}
    return {third: plain for third, plain in table.items() if third not in NOUNS}


@cache
def plains() -> dict[str, str]:
    """Return plain form -> third person."""
    return {plain: third for third, plain in thirds().items()}


def _past(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    if verb in DOUBLED:
        return f"{verb}{verb[-1]}ed"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "ch", "sh")) else f"{verb}s"
