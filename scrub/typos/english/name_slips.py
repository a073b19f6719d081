"""Slips inside a name that the article has right elsewhere: ``SGD`` for ``SDG``, ``Boyle`` for ``O'Boyle``.

English only; each looks at how often the other form stands in the same article.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article
from scrub.typos.english.named import bare

__all__ = ["find"]

OFTEN = 2
"""How often the right form stands at least."""
LONG_ENOUGH = 3
"""Letters of a name in capitals over which one without a letter of the name that the article explains is that name."""
INITIALS = range(3, 7)
"""Letters of a name in capitals whose letters may be swapped."""
REAL = frozenset(
    "ADF AFD AIF APF AFP CAP CBD CDB CIA CPA CPI CPR EAS EFT ESA ESC ETF FAS FCA FDA FIA FSA IAF ICA IFA IRS ISR ISS"
    " ITF MPV MVP NAS NCP NDP NPC NPD NSA PAC PBS PCA PCI PCR PNC PSB PSD SAS SEC SIS SPD SSA UAE UBS UEA USB".split()
)
"""Names in capitals that are another one when two letters are swapped."""
BRACKETED = re.compile(r"\(([^\W\d_]+)\)")
"""A name in capitals that the article explains."""
OFFSPRING = re.compile(r"(?:O['’]|Mc)([A-Z][a-z]{2,})")
"""Names with a first part that gets lost."""
PARTS = ("O'", "O’", "Mc")
PERSON = frozenset("dr mr mrs ms prof sen rep gov gen".split())
SAID = frozenset(
    "said says told added adds noted notes demanded tweeted wrote argued claimed insisted replied explained announced"
    " testified joked urged called admitted asked denied responded".split()
)
PLACES = frozenset("clinic university hospital museum theatre theater gallery foundation institute".split())
"""Nouns that are written with a capital in a name, and without one elsewhere."""
SHORTEST, CAMELS = 5, 3
"""Letters of a name with a capital inside, and how often it stands at least."""
OTHER = frozenset("a an any another every each no some one new".split())


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such name (English)."""
    if article.language != "en":
        return
    capitals = [at for at, text in enumerate(article.texts) if not text.islower()]
    yield from _swapped(article, capitals)
    yield from _beheaded(article, capitals)
    yield from _small(article)
    yield from _camels(article, capitals)
    yield from _parted(article, capitals)


def _swapped(article: Article, capitals: Sequence[int]) -> Iterator[Finding]:
    """Yield a finding for a name in capitals that has two letters of a frequent one swapped."""
    texts = article.texts
    places = [at for at in capitals if texts[at][:3].isupper() and len(texts[at]) > INITIALS.start - 1]
    counts = Counter(article.texts[at].removesuffix("s") for at in places)
    if len(counts) < 2:
        return
    explained = {name for name in BRACKETED.findall(article.text) if name in counts}
    shorter = _shorter(explained)
    for at in places:
        text = article.texts[at].removesuffix("s")
        if len(text) not in INITIALS or counts[text] != 1 or not text.isupper() or _in_capitals(article, at):
            continue
        if len(text) > LONG_ENOUGH and text in shorter:
            yield _finding("letters-swapped", article.words[at].span, article, shorter[text])
            continue
        if text in REAL or text in explained:
            continue
        swaps = [text[:i] + text[i + 1] + text[i] + text[i + 2 :] for i in range(len(text) - 1)]
        if rights := [swap for swap in swaps if swap != text and counts[swap] >= OFTEN]:
            yield _finding("letters-swapped", article.words[at].span, article, rights[0])


def _shorter(names: Iterable[str]) -> Mapping[str, str]:
    """Return what some names in capitals are without one of their letters, and the name that each comes from."""
    few = sorted(name for name in names if len(name) - 1 in INITIALS)
    return {name[:at] + name[at + 1 :]: name for name in few for at in range(len(name))}


def _in_capitals(article: Article, at: int) -> bool:
    """Return whether a neighbour of a word stands in capitals too."""
    beside = [article.texts[near] for near in (at - 1, at + 1) if 0 <= near < len(article.texts)]
    return any(len(text) > 1 and text.isupper() for text in beside)


def _beheaded(article: Article, capitals: Sequence[int]) -> Iterator[Finding]:
    """Yield a finding for a family name that stands once without its ``O'`` or ``Mc``."""
    begun = [article.texts[at] for at in capitals if article.texts[at][:2] in PARTS]
    full = Counter(match[0] for text in begun if (match := OFFSPRING.match(text)))
    names = [name for name, count in full.items() if count >= OFTEN]
    rests = {name[2:] for name in names}
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at in capitals if names else ():
        stem = article.texts[at].split("'")[0].split("’")[0]
        if stem in rests:
            places[stem].append(at)
    for name in names:
        rest = name[2:]
        if len(places[rest]) == 1 and _a_person(article, places[rest][0]):
            word = article.words[places[rest][0]]
            yield _finding("name-beheaded", Span(word.start, word.start + len(rest)), article, name)


def _a_person(article: Article, at: int) -> bool:
    """Return whether a title stands before a word, or a verb of saying behind it."""
    lowers = article.lowers
    return (at > 0 and lowers[at - 1] in PERSON) or (at + 1 < len(lowers) and lowers[at + 1] in SAID)


def _small(article: Article) -> Iterator[Finding]:
    """Yield a finding for the second part of a name that stands once without its capital."""
    lowers, texts = article.lowers, article.texts
    places = [at for at in article.places_of(PLACES) if at and texts[at - 1][0].isupper()]
    places = [at for at in places if article.gap(at - 1) in BLANKS]
    counts = Counter((texts[at - 1], texts[at]) for at in places)
    for at in places:
        first, second = texts[at - 1], texts[at]
        right = second.capitalize()
        once = second.islower() and counts[first, second] == 1 and counts[first, right] >= OFTEN
        if once and (at < 2 or lowers[at - 2] not in OTHER):
            yield _finding("name-small", article.words[at].span, article, right)


def _camels(article: Article, capitals: Sequence[int]) -> Iterator[Finding]:
    """Yield a finding for a name that stands once without the capitals inside it, or with others."""
    camels = Counter(article.texts[at] for at in capitals if _camel(article.texts[at]))
    rights = {text.lower(): text for text, count in camels.items() if count >= CAMELS}
    counts = Counter(article.texts) if rights else Counter()
    for at in capitals if rights else ():
        right, text = rights.get(article.lowers[at]), article.texts[at]
        if right is None or text == right or text.islower() or text.isupper() or text[1:] == right[1:]:
            continue
        line = article.lines[article.words[at].line]
        if counts[text] == 1 and not article.is_heading(line):
            yield _finding("name-capitals", article.words[at].span, article, right)


def _parted(article: Article, capitals: Sequence[int]) -> Iterator[Finding]:
    """Yield a finding for a name of two parts that stands once without its hyphen."""
    texts, words = article.texts, article.words
    joined: defaultdict[str, list[int]] = defaultdict(list)
    for at in capitals:
        if texts[at].count("-") == 1 and texts[at].split("-")[1][:1].isupper():
            joined[texts[at]].append(at)
    names = {tuple(name.split("-")): name for name, places in joined.items() if len(places) >= CAMELS}
    parted = [at for at in capitals if texts[at : at + 2] in names and article.gap(at) == " "] if names else []
    counts = Counter(texts[at : at + 2] for at in parted)
    for at in parted:
        pair = texts[at : at + 2]
        if counts[pair] == 1 and not _of_another(article, at + 1, joined[names[pair]]):
            yield _finding("name-parted", Span(words[at].start, words[at + 1].end), article, names[pair])


def _of_another(article: Article, last: int, joined: Sequence[int]) -> bool:
    """Return whether the name behind one without its hyphen differs from those behind the same with it."""
    behind = _name_behind(article, last)
    others = {_name_behind(article, at) for at in joined} - {""}
    return behind != "" and bool(others) and behind not in others


def _name_behind(article: Article, at: int) -> str:
    """Return the word with a capital that only a blank parts from the one before it, else nothing."""
    if at + 1 == len(article.words) or article.gap(at) not in BLANKS:
        return ""
    return bare(article.texts[at + 1]) if article.texts[at + 1][0].isupper() else ""


def _camel(text: str) -> bool:
    """Return whether a name has small letters and a capital inside."""
    return len(text) >= SHORTEST and not (
        text[1:].islower() or text[1:].isupper() or "-" in text or "'" in text or "’" in text
    )


def _finding(slug: str, span: Span, article: Article, right: str) -> Finding:
    message = f"The article writes {right!r} elsewhere: {span.of(article.text)!r}."
    return Finding(f"typo/en/{slug}", "name", span, message, (right,), 0.85)
