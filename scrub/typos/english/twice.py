"""Small words that stand twice by right: ``came in in May``, ``what it is is``, ``the ward she works at at night``.

English only. A verb with its particle, or a clause that ends with its verb or preposition, stands before a word that
begins what follows.
"""

from __future__ import annotations

from functools import cache

from scrub.text.article import Article
from scrub.typos.english.contact import SUBJECTS, contact, subject_before
from scrub.typos.irregular import forms_of

__all__ = ["UNSURE", "by_right"]

PARTICLES = frozenset("in on up over out off by through down about along around".split())
"""Words that a verb takes to itself, and that may begin what follows: ``came in in May``."""
PREPOSITIONS = PARTICLES | frozenset("to for at with from of into".split())
PHRASAL = frozenset(
    "bed beat blow box break breeze bring build burst butt buy call carry cash catch cave charge check chip chime"
    " clock close come cool crack crash creep cut dial die dig drag draw dream drift drive drop drown egg end ease fall"
    " fence fight fill find fit flood fly follow gather get give go grind grow hand hang happen head help hem hold home"
    " invite join jump keep kick knock lash lay lead lean leave let lift live load lock log look loop march mix move"
    " muscle open opt pack pass pay phase phone pick pile pipe pitch play plough plow plug point pop pour press pull"
    " push put read reel reopen ride ring roll rope run rush sail see sell send set settle shut sign sink sit sleep"
    " slip slow sneak snow speak spill spread squeeze stand stay step storm stream strike suck swear sweep swim swing"
    " switch take talk tap tear think throw tick tie trade trickle try tune turn usher vote wade wait walk wander wash"
    " wave wear weigh wheel win wind work write zero zoom".split()
)
"""Verbs with a particle, in their plain form."""
NO_VERBS = frozenset("dead death deaths".split())
"""Words that stand beside the forms of a verb and take no particle: ``found dead in in a field``."""
BEFORE_PARTICLES = frozenset(("what", "where"))
OBJECTS = frozenset("it him her them us me you one".split())
"""Words that may stand between a verb and its particle: ``phase it in in May``."""
ASKING = frozenset("what who how where which whatever whoever all everything anything one why when whom whose".split())
"""Words that begin a clause which ends with its verb: ``what it does does not matter``."""
VERBS = frozenset("is was are were does did do has had".split())
FAR = 8
"""Words before a verb among which those of ``ASKING`` excuse it."""
AFTER = {
    "no": frozenset("say says said a oh".split()),
    "it": frozenset("of about with in for to from like on did do does".split()),
    "you": frozenset(("thank",)),
}
"""Word -> the words before it after which it may stand twice."""
INTRODUCED = frozenset("the a an he she they it we i you there his our their your these those if when".split())
"""What does not follow a demonstrative: ``that that he`` is an error, ``that that decision`` is not."""
BEHIND_IN = frozenset("itself turn fact part particular".split())
THESE = frozenset("the a an them him her us me these those his their".split())
"""What may follow a form in -ing that is no noun: ``that that giving those``."""
OPENING = frozenset("he she it there they this we".split())
"""Words that a verb follows; where one begins the sentence no clause ends with the verb, as in ``who he is is``."""
TO_BE = frozenset("are is was were".split())
UNSURE = PREPOSITIONS | VERBS | frozenset(("that", "no", "it", "you"))
"""Words that stand twice by right often enough that the second is not taken out unasked."""
ENDINGS = ("", "s", "es", "ed", "d", "ing")


def by_right(article: Article, at: int) -> bool:
    """Return whether the word at a place, which the same word stands before, may stand there."""
    lowers, word = article.lowers, article.lowers[at]
    before = lowers[at - 2] if at > 1 and article.gap(at - 2) == " " else ""
    if word == "that":
        return not _no_demonstrative(article, at)
    if word in TO_BE and before in OPENING and article.words[at - 2].first:
        return False
    if (word in PARTICLES and _particle(article, at)) or (word in PREPOSITIONS and _stranded(article, at)):
        return True
    if before in AFTER.get(word, ()) or (before in SUBJECTS and contact(article, at - 2)):
        return True
    return word in VERBS and not ASKING.isdisjoint(_earlier(article, at - 1))


def _no_demonstrative(article: Article, at: int) -> bool:
    """Return whether what stands behind ``that that`` shows that none of the two points at something."""
    after, behind = ([*article.lowers[at + 1 : at + 3], "", ""])[:2]
    if after == "in":
        return behind not in BEHIND_IN
    return after in INTRODUCED or (after.endswith("ing") and behind in THESE)


def _particle(article: Article, at: int) -> bool:
    """Return whether the first of two equal words belongs to the verb before it."""
    lowers = article.lowers
    before = lowers[at - 2] if at > 1 else ""
    verb = lowers[at - 3] if before in OBJECTS and at > 2 else before
    return before in BEFORE_PARTICLES or _phrasal(verb)


@cache
def _phrasal(form: str) -> bool:
    """Return whether a word is a form of a verb with a particle."""
    if form in NO_VERBS:
        return False
    stems = {form.removesuffix(ending) for ending in ENDINGS}
    stems |= {f"{stem}e" for stem in stems} | {stem[:-1] for stem in stems if stem[-1:] == stem[-2:-1]}
    stems |= {f"{form[:-3]}y"} if form.endswith(("ied", "ies")) else set()
    return not PHRASAL.isdisjoint(stems | forms_of(form, "en"))


def _stranded(article: Article, at: int) -> bool:
    """Return whether the first of two equal words ends a clause that tells more of a noun: ``she works at at``."""
    begin = subject_before(article, at - 1, 4)
    if begin is None or begin >= at - 2:
        return False
    return contact(article, begin) or article.lowers[begin - 1] in ASKING | {"that"}


def _earlier(article: Article, at: int) -> set[str]:
    """Return the words of the sentence before a place that no mark parts from it."""
    begin = at
    while begin > max(0, at - FAR) and not article.words[begin].first and article.gap(begin - 1) == " ":
        begin -= 1
    return set(article.lowers[begin:at])
