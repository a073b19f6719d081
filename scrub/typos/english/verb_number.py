"""A verb whose number does not fit its subject: ``they has``, ``a man who have``, ``But others says``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article, in_a_row
from scrub.typos.english.countable import plurals, singulars
from scrub.typos.english.verbs import ASKED_FOR, plains, thirds

__all__ = ["find"]

MANY_OF = {
    "has": "have", "is": "are", "was": "were", "does": "do", "hasn't": "haven't", "isn't": "aren't",
    "doesn't": "don't", "wasn't": "weren't", "says": "say", "makes": "make", "wants": "want", "needs": "need",
    "works": "work", "comes": "come", "gets": "get", "lives": "live", "thinks": "think", "feels": "feel",
}  # fmt: skip
"""Verbs of one -> of many, beside the regular ones."""
ONE_OF = {many: one for one, many in MANY_OF.items() if one not in ("needs", "wants", "works", "lives")}
NOUNS = frozenset("rescue shoot elect recruit build insult urge refuse attribute construct invite spoil".split())
"""Plain forms that stand behind a noun as a part of it: ``the mountain rescue team``, ``the mayor elect``."""
FINITE = frozenset(
    "is are was were has have had will would can could may might must took takes began begins went goes came comes"
    " lasts".split()
)
"""Verbs of a sentence, before which a plain form is a noun."""
CLAUSE = frozenset("but because although though while whereas".split())
SAYING = CLAUSE | frozenset("say says said that".split())
PERSONS = frozenset("people those others men women children persons".split())
SOME_PERSONS = frozenset("many some most other young old several these those two three four five more".split())
INTO = frozenset("of for with in from to by at on against and or near than one only about like between as".split())
"""Words before a noun that make it a part of another."""
SOMEONE = frozenset("someone somebody anyone anybody everyone everybody".split())
EACH = frozenset("everyone everybody everything nobody nothing each".split())
OTHERS = frozenset("others both".split())
AMONG = frozenset("are were among for with to from by on against help helps".split())
"""Words before ``those who``, which then are no part of another noun."""
DETERMINERS = frozenset("the this that a an his her its my our their another every each one".split())
COLLECTIVE = frozenset(
    "family couple team group government company organisation organization jury committee council club band party"
    " crowd class pair trio squad crew staff army navy press media public majority minority number lot range variety"
    " series board union association federation department agency court cabinet commission university school college"
    " church bank airline hospital institution industry sector side nation country county town village household"
    " duo gang panel delegation population community audience opposition parliament senate movement foundation charity"
    " tribe generation administration authority coalition collection orchestra police firm tribunal ministry percentage"
    " quarter handful dozen host rest half newspaper magazine station network studio league franchise campaign city"
    " embassy congregation tournament conference startup manufacturer supplier brand retailer publisher label zoo"
    " colony kingdom subsidiary academy alliance battalion broadcaster cartel choir clan corporation dealership empire"
    " enterprise entity insurer legion parish pub quartet regime regiment republic sect syndicate township watchdog"
    " brewery bakery casino prefecture squadron trilogy lineup precinct militia monarchy".split()
)
"""Nouns that may be many."""
PERSON = frozenset(
    "man woman child boy girl person doctor driver actor artist athlete author captain candidate citizen colleague"
    " customer daughter son brother sister father mother wife husband friend worker student teacher lawyer judge"
    " journalist reporter minister officer politician player patient prisoner soldier spokesman spokeswoman suspect"
    " teenager tourist victim witness writer employee engineer expert farmer fan guest leader manager nurse owner"
    " passenger pilot priest producer professor resident singer terrorist user veteran visitor voter".split()
)
PAPERS = frozenset("study report paper survey book review article document".split())
HAVE = frozenset("have are were aren't haven't weren't".split())
WITHOUT_S = frozenset(
    "deer fish sheep cattle aircraft spacecraft bacteria media data criteria phenomena mice teeth feet geese fungi"
    " alumni larvae algae staff salmon trout bison moose squid shrimp livestock offspring personnel folk clergy"
    " stadia swine poultry vermin".split()
)
"""Plurals that have no s."""
MANY = (
    PERSONS
    | WITHOUT_S
    | frozenset("and or they we them us police you i two three four five six more many some all".split())
)
ONE = frozenset("is was has his its this as us does less across".split())
"""Words in -s that are no plural."""
FAR = 8
"""Words before a verb among which those of ``ASKED_FOR`` excuse it."""
ADJECTIVE = ("al", "ous", "ive", "ent", "ant", "ic", "able", "ful", "ish", "ese", "less", "ian", "can", "ed")
ADJECTIVES = frozenset(
    "new old young big small large great major good bad high low long short other first second last same local key top"
    " main rich poor dead black white former military public".split()
)


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such verb (English)."""
    if article.language != "en":
        return
    lowers, words = article.lowers, article.words
    for at in article.places_of(_verbs()):
        if not at or not article.texts[at].islower() or not in_a_row(article.text, words[at - 1 : at + 1]):
            continue
        low = lowers[at].replace("’", "'")
        right = _of_many().get(low)
        if right is not None and _wants_many(article, at, low):
            yield _finding(article, at, right)
        elif right is None and _wants_one(article, at, low):
            yield _finding(article, at, _of_one()[low])


@cache
def _of_many() -> dict[str, str]:
    """Return form of one -> form of many."""
    return {one: many for one, many in thirds().items() if many not in NOUNS} | MANY_OF


@cache
def _of_one() -> dict[str, str]:
    """Return form of many -> form of one."""
    return {many: one for many, one in plains().items() if many not in NOUNS} | ONE_OF


@cache
def _verbs() -> frozenset[str]:
    """Return all forms that are looked at, with both apostrophes."""
    forms = set(_of_many()) | set(_of_one())
    return frozenset(forms | {form.replace("'", "’") for form in forms})


def _wants_many(article: Article, at: int, low: str) -> bool:
    """Return whether the subject of a verb of one is many."""
    lowers, before = article.lowers, article.lowers[at - 1]
    if before in ("they", "we"):
        return low not in ("was", "wasn't") and _begins(article, at - 1, CLAUSE | {"that", "if", "when", "as"})
    if before in OTHERS:
        return low in thirds() or low in ("has", "says") if _begins(article, at - 1, CLAUSE) else False
    if before == "who" and at > 2 and lowers[at - 2] in PERSONS and article.gap(at - 2) == " ":
        begin = at - 2
        while begin > 0 and (lowers[begin - 1] in SOME_PERSONS or _adjective(lowers[begin - 1])):
            begin -= 1
        clause = SAYING | AMONG if lowers[at - 2] in ("those", "people") else SAYING
        return _begins(article, begin, clause) and not _one_of(article, begin)
    if before in singulars() and low in ("has", "was", "is", "hasn't", "wasn't", "isn't", "doesn't"):
        begin = at - 1
        while begin > 1 and _adjective(lowers[begin - 1]):
            begin -= 1
        chain = article.words[begin - 1 : at + 1]
        return (
            lowers[begin - 1] in SAYING - {"that"} and in_a_row(article.text, chain) and article.texts[begin].islower()
        )
    return False


def _wants_one(article: Article, at: int, low: str) -> bool:
    """Return whether the subject of a verb of many is one."""
    before = article.lowers[at - 1]
    if before in ("he", "she", "it"):
        return low in HAVE and not low.startswith("were") and _begins(article, at - 1, CLAUSE)
    if before in EACH:
        return low in HAVE and _begins(article, at - 1, SAYING) and not _asked_for(article, at)
    if low == "do":
        return False
    if before in ("who", "which"):
        return at > 3 and _relative_of_one(article, at)
    noun = (before in plurals() or before in PAPERS) and before not in COLLECTIVE
    return noun and (low in HAVE or low in plains()) and _one_noun(article, at, low)


def _asked_for(article: Article, at: int) -> bool:
    """Return whether a clause with ``that`` says what somebody asks for: ``asked that everyone have a say``."""
    lowers = article.lowers
    return lowers[at - 2] == "that" and not ASKED_FOR.isdisjoint(lowers[max(0, at - FAR) : at - 2])


def _relative_of_one(article: Article, at: int) -> bool:
    """Return whether ``who`` or ``which`` before a place goes back to one: ``someone who``, ``a man who``."""
    lowers, before = article.lowers, article.lowers[at - 1]
    if article.gap(at - 2) == ", ":
        return (before == "which" or lowers[at - 2] in PERSON) and _alone(article, at - 2)
    if before != "who" or article.gap(at - 2) != " ":
        return False
    if lowers[at - 2] in SOMEONE:
        return lowers[at - 3] not in ("and", "or", "of", "with", "to")
    begin = at - 3
    while begin > 0 and _adjective(lowers[begin]):
        begin -= 1
    a_man = lowers[at - 2] in PERSON and lowers[begin] in ("a", "an", "another")
    return a_man and lowers[begin - 1] not in INTO - {"for", "by", "about"}


def _one_noun(article: Article, at: int, low: str) -> bool:
    """Return whether the words before a place are an article and one noun, with which a sentence or clause begins."""
    begin = at - 2
    while begin > 0 and _adjective(article.lowers[begin]) and not article.words[begin].first:
        begin -= 1
    chain = article.words[begin : at + 1]
    behind = article.lowers[at + 1] if at + 1 < len(article.lowers) else ""
    if low in plains() and (behind in FINITE or behind.endswith("ed")):
        return False
    if begin < 0 or article.lowers[begin] not in DETERMINERS or not in_a_row(article.text, chain):
        return False
    clause = CLAUSE if low in plains() or low == "have" else SAYING
    return _begins(article, begin, clause) and all(word.text.islower() for word in chain[1:])


def _alone(article: Article, at: int) -> bool:
    """Return whether a noun before ``, who`` is one, and nothing of which there are many stands before it."""
    begin = at
    while begin > max(0, at - 40) and not article.words[begin].first:
        begin -= 1
    if not article.words[begin].first or article.lowers[at] not in plurals() or article.lowers[at] in COLLECTIVE:
        return False
    return not any(low in MANY or (low.endswith("s") and low not in ONE) for low in article.lowers[begin : at + 1])


def _begins(article: Article, at: int, clause: frozenset[str]) -> bool:
    """Return whether a sentence begins at a place, or a clause behind one of the words given."""
    if article.words[at].first:
        return True
    return article.lowers[at - 1] in clause and article.gap(at - 1) == " " and article.texts[at].islower()


def _one_of(article: Article, at: int) -> bool:
    """Return whether ``one``, ``anyone`` or ``only`` stands shortly before."""
    return not {"one", "only", "anyone", "someone", "man", "woman", "person"}.isdisjoint(
        article.lowers[max(0, at - 8) : at]
    )


def _adjective(low: str) -> bool:
    return low in ADJECTIVES or (len(low) > 4 and low.endswith(ADJECTIVE))


def _finding(article: Article, at: int, right: str) -> Finding:
    span = Span(article.words[at - 1].start, article.words[at].end)
    written = article.text[span.start : span.end]
    message = f"The verb does not fit its subject: {written!r}."
    kept = f"{article.text[span.start : article.words[at].start]}{right}"
    return Finding("typo/en/subject-verb", "realword", span, message, (kept,), 0.8)
