"""A verb whose form does not fit the word before it: ``are being delete``, ``have attribute it``, ``is sends``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article, in_a_row
from scrub.typos.english.contact import SUBJECTS as PRONOUNS
from scrub.typos.english.contact import contact
from scrub.typos.english.countable import plurals, singulars
from scrub.typos.english.verbs import ASKED_FOR, DOUBLED, participles, plains, thirds

__all__ = ["find"]

BE = frozenset("is are was were be isn't wasn't aren't weren't isn’t wasn’t aren’t weren’t".split())
BEING = frozenset(("being", "been"))
GET = frozenset("get gets getting".split())
HAVE = frozenset("has have had hasn't haven't hadn't hasn’t haven’t hadn’t".split())
DO_NOT = frozenset("don't doesn't didn't don’t doesn’t didn’t".split())
DO = frozenset("do does did".split())
BETWEEN = frozenset("also not never ever even already recently later then just now still since only".split())
"""Adverbs between an auxiliary and its verb, beside those in -ly."""
DETERMINERS = frozenset("the a an his her their its our my your such him them it himself themselves".split())
TIED = DETERMINERS | frozenset("by in on at for to with from as into up out that".split())
"""Words behind ``have`` and its participle."""
LOOSE = frozenset(
    "by in on at for to with from as upon into after before during since until while when because yesterday today"
    " again and or last this".split()
)
"""Words behind a passive."""
DONE = frozenset("do does did doing done all what thing things everything step way job".split())
"""Words that make ``is`` and a plain form right: ``all he did was complain``."""
ASKING = frozenset("what who where how than as whatever whoever".split())
QUESTION = frozenset("what who how where why whatever whoever".split())
"""Words of which a clause that is the subject of another begins with one: ``How bad it is remains to be seen``."""
HERE = frozenset("it there he she they this that we you i".split())
RELATING = frozenset("include involve contain remain seem appear belong require allow enable differ exist tend".split())
"""Verbs behind ``have`` in ``the boats they have include a ferry``."""
GIVERS = {
    "including": None, "without": None, "despite": None, "besides": None,
    "of": frozenset(
        "accused convicted guilty suspected instead capable way idea possibility risk chance habit process fear dream"
        " act charge charges proud tired afraid intention hope point part means purpose goal aim".split()
    ),
    "for": frozenset("known famous responsible arrested blamed convicted charged criticised criticized sued".split()),
    "from": frozenset("stop prevent prevented banned keep refrain apart aside benefit barred far".split()),
    "to": frozenset("committed dedicated addition opposed close closer forward devoted admitted confessed".split()),
    "in": frozenset("interested involved succeeded succeed interest successful aid difficulty".split()),
    "about": frozenset("talk talked talking think thinking serious excited worried".split()),
}  # fmt: skip
"""Prepositions that take the form in -ing, and the words of which one must stand before them."""
SUBJECTS = frozenset(("he", "she", "it"))
MODALS = frozenset("would could should must will can may might".split())
VERBAL = frozenset("would could should must".split())
"""Those that are no nouns."""
ALSO_NOUNS = {
    third: third[:-1]
    for third in "meets wins visits attends holds makes takes runs plays works needs wants leads pays helps".split()
}
"""Other verbs of one, which behind a modal are no nouns."""
AS_MUCH = DONE | frozenset("best most least everything anything little much way those nothing than as".split())
"""Words of a sentence in which a modal may end a clause that is the subject: ``all you can helps``."""
CLAUSE = frozenset("but because while although though where whereas which since after as".split())
WISHES = ASKED_FOR | frozenset(
    "make makes made making let lets letting help helps helped see saw hear heard watch watched have had would could"
    " should will can may might must did does do shall need dare to didn't doesn't didn’t doesn’t won’t won't"
    " can’t can't watching seeing hearing helping having i'd i'll i’d i’ll".split()
)
"""Words behind which a plain form may be right in the same sentence."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such verb (English)."""
    if article.language != "en":
        return
    lowers = article.lowers
    for at in article.places_of(_forms()):
        low = lowers[at]
        if at and article.texts[at].islower() and in_a_row(article.text, article.words[at - 1 : at + 1]):
            if low in participles():
                yield from _plain(article, at)
            elif low in thirds():
                yield from _third(article, at)
            elif low in _pasts():
                yield from _past(article, at)
            elif low in ALSO_NOUNS:
                if lowers[at - 1] in MODALS and _behind(article, at) in TIED and _is_modal(article, at - 1):
                    yield _finding(article, at, at, ALSO_NOUNS[low])
            elif _behind(article, at) in DETERMINERS and _is_taking(article, at):
                yield _finding(article, at, at, low[:-1])


def _is_taking(article: Article, at: int) -> bool:
    """Return whether a form of ``be`` stands before a place, and no word that makes what follows a noun."""
    return article.lowers[at - 1] in BE and at > 1 and article.lowers[at - 2] not in ("there", "these", "those")


@cache
def _pasts() -> dict[str, str]:
    """Return the form in -ed -> plain form of the regular verbs."""
    return {past: verb for verb, past in participles().items() if past.endswith("ed")}


@cache
def _takings() -> frozenset[str]:
    """Return forms in -ing with an s behind."""
    return frozenset(f"{_ing(plain)}s" for plain in participles())


@cache
def _forms() -> frozenset[str]:
    """Return all forms that may be the wrong ones."""
    return frozenset(participles()) | frozenset(thirds()) | frozenset(_pasts()) | _takings() | frozenset(ALSO_NOUNS)


def _plain(article: Article, at: int) -> Iterator[Finding]:
    """Yield a finding for a plain form behind ``be``, ``have``, ``he`` or ``she``."""
    lowers, low = article.lowers, article.lowers[at]
    aux = _auxiliary(article, at)
    before, behind = lowers[aux], _behind(article, at)
    past = participles()[low]
    if before in BEING:
        if aux and lowers[aux - 1] not in ("human", "well", "for", "time") and behind != "-":
            yield _finding(article, at, at, past)
    elif before in BE or before in GET:
        if behind in LOOSE and not _as_he_is(lowers, aux) and DONE.isdisjoint(_sentence(article, aux)):
            yield _finding(article, at, at, past)
    elif before in HAVE and aux:
        if (
            behind in TIED
            and low not in RELATING
            and "who" not in lowers[aux - 2 : aux]
            and not _of_a_noun(article, aux)
        ):
            yield _finding(article, at, at, past)
    elif before in SUBJECTS and aux and behind != "-" and _clause(article, aux) and not _wished(article, aux):
        yield _finding(article, at, at, plains().get(low, f"{low}s"))


def _of_a_noun(article: Article, aux: int) -> bool:
    """Return whether a verb ends a clause that tells more of a noun: ``the fans they have``."""
    return article.lowers[aux - 1] in PRONOUNS and contact(article, aux - 1)


def _wished(article: Article, at: int) -> bool:
    """Return whether a word stands in the sentence behind which a plain form may be right."""
    return not WISHES.isdisjoint(_sentence(article, at))


def _third(article: Article, at: int) -> Iterator[Finding]:
    """Yield a finding for ``is sends`` and ``did not sends``."""
    lowers, low = article.lowers, article.lowers[at]
    aux = _auxiliary(article, at)
    before = lowers[aux]
    if before in BE and aux and QUESTION.isdisjoint(_sentence(article, aux)):
        if before in ("is", "are", "was", "were") and _behind(article, at) in DETERMINERS | {"that", "to", "in"}:
            yield _finding(article, aux, at, low)
    elif _negated(article, at) or (before in MODALS and _is_modal(article, aux)):
        yield _finding(article, at, at, thirds()[low])


def _is_modal(article: Article, aux: int) -> bool:
    """Return whether a word at a place is a modal with its subject before it, and ends no clause."""
    lowers = article.lowers
    before = lowers[aux - 1] if aux else ""
    known = lowers[aux] in VERBAL or before in HERE - {"that", "this"} or before in plurals() or before in singulars()
    if not before or not known or article.gap(aux - 1) != " " or not article.texts[aux].islower():
        return False
    return (QUESTION | AS_MUCH).isdisjoint(_sentence(article, aux)) and not _of_a_noun(article, aux)


def _past(article: Article, at: int) -> Iterator[Finding]:
    """Yield a finding for ``without removed a stone`` and ``did not removed it``."""
    lowers, plain = article.lowers, _pasts()[article.lowers[at]]
    before = lowers[at - 1]
    if before in GIVERS and at > 1 and _behind(article, at) in DETERMINERS:
        needed = GIVERS[before]
        if needed is None or lowers[at - 2] in needed:
            yield _finding(article, at, at, _ing(plain))
    elif _negated(article, at) or (before == "can" and _can(article, at)):
        yield _finding(article, at, at, plain)


def _as_he_is(lowers: Sequence[str], aux: int) -> bool:
    """Return whether a clause like ``as he is`` or ``what it is`` ends with a form of ``be``."""
    return aux > 1 and lowers[aux - 1] in HERE and lowers[aux - 2] in ASKING


def _can(article: Article, at: int) -> bool:
    """Return whether ``can`` before a form in -ed is a verb: its subject is a pronoun."""
    lowers, subject = article.lowers, article.lowers[at - 2] if at > 1 else ""
    known = subject in HERE or subject in ("who", "which", "what")
    return known and _behind(article, at) in LOOSE | DETERMINERS and "as" not in lowers[max(0, at - 8) : at]


def _negated(article: Article, at: int) -> bool:
    """Return whether ``didn't`` or ``did not`` stands before a verb and no clause with ``who`` ends there."""
    lowers = article.lowers
    begin = at - 1 if lowers[at - 1] in DO_NOT else at - 2 if lowers[at - 1] == "not" and at > 1 else None
    if begin is None or lowers[begin] not in (DO_NOT if begin == at - 1 else DO):
        return False
    near = lowers[max(0, begin - 4) : begin]
    return "who" not in near and "than" not in near and "as" not in near and "or" not in near


def _auxiliary(article: Article, at: int) -> int:
    """Return the place of the word before a verb, past one adverb."""
    low = article.lowers[at - 1]
    adverb = low in BETWEEN or (low.endswith("ly") and len(low) > 4)
    return at - 2 if adverb and at > 1 and article.gap(at - 2) == " " else at - 1


def _behind(article: Article, at: int) -> str:
    """Return the next word, ``-`` where a hyphen or an apostrophe follows, an empty text at another mark."""
    end = article.words[at].end
    if article.text[end : end + 1] in ("-", "'", "’", "/"):
        return "-"
    return article.lowers[at + 1] if at + 1 < len(article.words) and article.gap(at) == " " else ""


def _sentence(article: Article, at: int) -> set[str]:
    """Return up to thirty words of the sentence before a place."""
    begin = at
    while begin > max(0, at - 30) and not article.words[begin].first:
        begin -= 1
    return set(article.lowers[begin:at])


def _clause(article: Article, at: int) -> bool:
    """Return whether a subject begins a sentence, or a clause behind a comma or a conjunction."""
    gap = article.gap(at - 1)
    if article.words[at].first or gap == ", ":
        return True
    return gap == " " and article.lowers[at - 1] in CLAUSE and article.texts[at].islower()


def _ing(plain: str) -> str:
    """Return the form in -ing."""
    if plain.endswith(("ie", "ee")):
        return f"{plain[:-2]}ying" if plain.endswith("ie") else f"{plain}ing"
    return f"{plain}{plain[-1]}ing" if plain in DOUBLED else f"{plain.removesuffix('e')}ing"


def _finding(article: Article, begin: int, at: int, right: str) -> Finding:
    span = Span(article.words[begin].start, article.words[at].end)
    message = f"The form of the verb does not fit what stands before it: {article.text[span.start : span.end]!r}."
    return Finding("typo/en/verb-form", "realword", span, message, (right,), 0.85)
