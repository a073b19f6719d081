"""Small words that cannot stand side by side: in ``the of`` or ``he was had`` a word is missing or wrong.

Each row of the tables was tried on 1.7 million words of edited English and 115 thousand of German prose, and every
place where it fired was read; what stands there by right became an exception.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise, product

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article
from scrub.typos.english.contact import SUBJECTS, contact
from scrub.typos.smallword_rows import ROWS, Row

__all__ = ["NAMED", "find"]

FAR = 6
"""Words before a pair among which those of ``Row.earlier`` excuse it."""
OPEN = frozenset("\"“”„«»'‘’*_<>[]/\\=+")
"""Marks beside a pair that show words spoken about, code or damage of another kind."""
POWER = frozenset(("will", "might"))
"""Words of pairs that are nouns too."""
ADJECTIVE = ("al", "ic", "ive", "ous", "ary", "ful")
OWNERS = frozenset("the his her its their our my".split())
NAMED = frozenset(
    "vitamin hepatitis group grade plan type class category section series level option influenza".split()
)
"""What comes before the letter ``a`` when it is no article."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each two small words that no sentence has side by side."""
    table = rows(article.language)
    if not table:
        return
    lowers = article.lowers
    for at in [at for at, pair in enumerate(pairwise(lowers)) if pair in table]:
        if _plain(article, at) and not all(_excused(article, row, at) for row in table[lowers[at], lowers[at + 1]]):
            yield _finding(article, at)


@cache
def rows(language: str) -> Mapping[tuple[str, str], Sequence[Row]]:
    """Return the forbidden pairs of a language, each with its rows."""
    table: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in ROWS.get(language, ()):
        for pair in product(_written(row.left), _written(row.right)):
            if pair[0] != pair[1]:
                table[pair].append(row)
    return dict(table)


def _written(words: str) -> list[str]:
    """Return words with either apostrophe."""
    curly = words.replace("'", "’")
    return [*dict.fromkeys([*words.split(), *curly.split()])]


def _plain(article: Article, at: int) -> bool:
    """Return whether two words stand in one line with a single blank between, in small letters, in running text."""
    left, right, text = article.words[at], article.words[at + 1], article.text
    if right.start - left.end != 1 or text[left.end] not in " \xa0" or not right.text.islower():
        return False
    if not (left.text.islower() or (left.first and left.text.istitle() and len(left.text) > 1)):
        return False
    before, after = text[left.start - 1 : left.start], text[right.end : right.end + 1]
    return not (before.isalnum() or after.isdigit() or (before in OPEN and before) or (after in OPEN and after))


def _excused(article: Article, row: Row, at: int) -> bool:
    """Return whether the words around a pair make it right."""
    lowers = article.lowers
    before, after = _beside(article, at, at - 1), _beside(article, at + 1, at + 2)
    if before in row.before.split() or after in row.after.split():
        return True
    if (row.only and after not in row.only.split()) or (row.behind and (before or "-") not in row.behind.split()):
        return True
    if (row.clause and _ends_clause(article, at)) or (lowers[at] in POWER and _owned(before)):
        return True
    if lowers[at] == "a" and (before in NAMED or lowers[at + 1] == "a"):
        return True
    earlier = set(lowers[max(0, at - FAR) : at]) if row.earlier else ()
    return any(word in earlier for word in row.earlier.split())


def _ends_clause(article: Article, at: int) -> bool:
    """Return whether the verb of a pair ends a clause that tells more of a noun: ``the house they had``."""
    lowers = article.lowers
    begin = at if lowers[at] in SUBJECTS else at - 1
    if begin > 1 and lowers[begin] not in SUBJECTS and article.gap(begin - 1) == " " and lowers[begin - 1] in OWNERS:
        begin -= 1
    return begin > 1 and (lowers[begin] in SUBJECTS or lowers[begin] in OWNERS) and contact(article, begin)


def _owned(before: str) -> bool:
    """Return whether a word shows that ``will`` or ``might`` behind it is a noun: ``Smith's will``."""
    return before.endswith(("'s", "’s", "s'", "s’", *ADJECTIVE))


def _beside(article: Article, at: int, near: int) -> str:
    """Return the word at ``near``, in small letters, when only a blank parts it from the word ``at``, else nothing."""
    if not 0 <= near < len(article.words):
        return ""
    first, last = sorted((article.words[at], article.words[near]), key=lambda word: word.start)
    return article.lowers[near] if last.start - first.end == 1 and first.line == last.line else ""


def _finding(article: Article, at: int) -> Finding:
    left, right = article.words[at], article.words[at + 1]
    span = Span(left.start, right.end)
    pair = span.of(article.text)
    message = f"{pair!r}: a word is missing between the two, or one of them is wrong."
    return Finding(f"typo/{article.language}/small-words", "missing", span, message, (), 0.8)
