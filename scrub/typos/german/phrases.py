"""Whether a row of German words may hold a subject: adverbs and nouns behind prepositions hold none."""

from __future__ import annotations

from collections.abc import Sequence

from scrub.text.article import Word
from scrub.typos.german import grammar
from scrub.typos.german.genders import gender

__all__ = [
    "FINITE",
    "GENITIVE",
    "NOMINAL",
    "OBLIQUE",
    "PLURAL",
    "PREPOSITIONS",
    "SINGULAR",
    "behind_preposition",
    "nominal",
    "without_subject",
]

PLURAL = frozenset(
    "haben sind waren hatten wurden werden können konnten sollen sollten müssen mussten wollen wollten dürfen"
    " dürften könnten würden hätten wären müssten".split()
)
SINGULAR = frozenset("ist war wurde hat hatte wird kann konnte muss soll will darf".split())
FINITE = SINGULAR | frozenset(
    "hätte habe würde werde sei wäre könne könnte müsse müsste solle sollte wolle wollte dürfe dürfte bleibt lässt"
    " hast bist bin habt seid lassen gibt geht kommt steht liegt".split()
)
"""Verbs beside which a form like a plural is an infinitive: ``hätte wissen müssen``."""
PREPOSITIONS = grammar.PREPOSITIONS | frozenset("zu um hinter während bis ins ans aufs".split())
NOMINAL = frozenset(
    "die das der den dem des ein eine einen einem sie wir er es ihr ich du man alle viele einige mehrere beide wenige"
    " und oder sowie weder zwei drei vier fünf sechs sieben acht neun zehn elf zwölf manche andere solche diese jene"
    " seine ihre unsere meine welche wer was wo denen deren dessen keine als wie rund etwa jeweils beziehungsweise"
    " zahlreiche weitere etliche niemand jemand jeder jede jedes jedermann keiner jener dieser dieses mancher beides"
    " alles nichts viel weniger genug hundert hunderte tausend tausende dutzende unzählige sämtliche letztere letzterer"
    " erstere ersterer".split()
)
"""Small words that a second subject, or a second clause, may begin with."""
OBLIQUE = frozenset("dem den des einen einem eines einer".split())
"""Articles that no subject has; behind a noun and in the dative they belong to an object."""
ADVERBIAL = {
    "vor": frozenset("allem kurzem langem".split()),
    "trotz": frozenset(("allem",)),
    "unter": frozenset("anderem anderen".split()),
    "seit": frozenset("kurzem langem längerem neuestem".split()),
    "am": frozenset("liebsten meisten besten häufigsten ehesten stärksten".split()),
    "ohne": frozenset(("weiteres",)),
    "bei": frozenset(("weitem",)),
    "von": frozenset(("neuem",)),
}
"""Prepositions and the words with which they are an adverb: the noun behind those may be a subject."""
PLACES = frozenset(
    "heute gestern morgen hier dort oben unten außen innen jetzt damals nun je fern nah vorn hinten dahin drinnen"
    " draußen sofort".split()
)
"""Adverbs of place and time, which end what a preposition begins: ``bis heute``, ``von hier``."""
DENIALS = frozenset("nicht nie kaum niemals keinesfalls noch".split())
"""Words behind which ``mehr`` is no amount."""
GENITIVE = frozenset("des der eines einer seiner ihrer dieser dieses".split())


def without_subject(words: Sequence[Word]) -> bool:
    """Return whether words are adverbs and nouns behind prepositions, so that no subject can be among them."""
    at = 0
    while at < len(words):
        text, low = words[at].text, words[at].lower
        if low in PREPOSITIONS or (low in OBLIQUE and not _stands_alone(words, at)):
            at = behind_preposition(words, at)
        elif text[0].isupper() or nominal(words, at) or low in FINITE or low in PLURAL:
            return False
        else:
            at += 1
    return True


def nominal(words: Sequence[Word], at: int) -> bool:
    """Return whether a second subject may begin with a word; ``mehr`` may, ``nicht mehr`` may not."""
    low = words[at].lower
    if low == "mehr":
        return at == 0 or words[at - 1].lower not in DENIALS
    return low in NOMINAL or low == "einer"


def _stands_alone(words: Sequence[Word], at: int) -> bool:
    """Return whether no noun, behind adjectives alone, follows ``einer``: ``nur einer kam``, ``einer der Spieler``."""
    if words[at].lower != "einer":
        return False
    behind = at + 1
    while behind < len(words) and words[behind].text[0].islower() and words[behind].lower.endswith("en"):
        behind += 1
    return behind == len(words) or words[behind].text[0].islower()


def behind_preposition(words: Sequence[Word], at: int) -> int:
    """Return where the nouns behind a preposition, and those in the genitive behind them, end."""
    behind = words[at + 1].lower if at + 1 < len(words) else ""
    if behind in PLACES or behind in ADVERBIAL.get(words[at].lower, ()):
        return at + 2
    end = _next_capital(words, at + 1)
    if end == len(words):
        return at + 1
    while end < len(words):
        if words[end].text[0].isupper():
            if words[end - 1].text[0].isupper() and _noun(words[end - 1].lower):
                break
            end += 1
        elif words[end].lower in GENITIVE and (noun := _next_capital(words, end)) < len(words):
            end = noun + 1
        else:
            break
    return end


def _next_capital(words: Sequence[Word], at: int) -> int:
    """Return where the next word with a capital stands, or the number of words."""
    while at < len(words) and words[at].text[0].islower():
        at += 1
    return at


def _noun(low: str) -> bool:
    """Return whether a word is a common noun, behind which a second one begins something else."""
    return bool(gender(low)[0]) or low in ("ende", "anfang")
