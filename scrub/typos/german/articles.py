"""German articles of another gender than their noun: ``einen neues Haus``, ``im Stadt``, ``das Partei``."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article
from scrub.typos.german.genders import BARE, SAME, SUFFIXES, gender
from scrub.typos.lexicon import Lexicon, lexicon

__all__ = ["begins_clause", "capital_behind", "ends_phrase", "find", "noun_behind"]

_OWN = "kein mein sein ihr unser".split()
WRONG: dict[str, str] = {
    "der": "n", "die": "mn", "das": "mf", "den": "fn", "dem": "f", "des": "f", "ein": "f", "eine": "mn",
    "einen": "fn", "einem": "f", "einer": "mn", "eines": "f", "dieser": "n", "diese": "mn", "dieses": "mf",
    "diesen": "fn", "diesem": "f", "jeder": "n", "jede": "mn", "jedes": "mf", "jeden": "fn", "jedem": "f",
    **dict.fromkeys("im am zum vom beim".split(), "f"), **dict.fromkeys("ins ans aufs".split(), "mf"), "zur": "mn",
    **dict.fromkeys("kein mein dein unser".split(), "f"),
    **{f"{own}e": "mn" for own in _OWN}, **{f"{own}en": "fn" for own in _OWN}, **{f"{own}em": "f" for own in _OWN},
    **{f"{own}er": "mn" for own in _OWN}, **{f"{own}es": "f" for own in _OWN},
}  # fmt: skip
"""Articles and the genders of nouns in the singular that none of them stands before."""
PLURAL = frozenset(
    ("der die den diese diesen dieser keine meine seine ihre unsere keinen meinen seinen ihren unseren"
     " keiner meiner seiner ihrer unserer").split()
)  # fmt: skip
"""Those of them that stand before plurals too."""
HELPING = frozenset("hat ist wird war will hatte wurde kann".split())
RELATIVE = frozenset("der die das den dem".split())
"""Those that begin a clause behind a comma."""
LONG = 6
"""Letters of an adjective that may belong, with the noun before it, to a second noun."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each article whose noun, directly or behind an adjective, has another gender."""
    book = lexicon("de") if article.language == "de" else None
    if book is None:
        return
    texts = article.texts
    for at in article.places_of(WRONG):
        if at + 1 < len(texts) and (end := noun_behind(article, at, _adjective)) and _wrong(article, at, end, book):
            span = Span(article.words[at].start, article.words[end].end)
            message = f"Artikel und Hauptwort passen nicht zusammen: {span.of(article.text)!r}."
            yield Finding("typo/de/article-gender", "realword", span, message, (), 0.8)


def _adjective(word: str) -> bool:
    return len(word) >= LONG - 1 and word not in WRONG and word.endswith(("en", "e", "es", "er", "em"))


def noun_behind(article: Article, at: int, adjective: Callable[[str], bool]) -> int:
    """Return where the noun of an article stands, directly behind it or behind one adjective; 0 for none."""
    end = capital_behind(article, at, adjective)
    noun = article.texts[end]
    return end if noun[1:].islower() and noun.isalpha() else 0


def capital_behind(article: Article, at: int, adjective: Callable[[str], bool]) -> int:
    """Return where a word with a capital stands, directly behind another or behind one ``adjective``; 0 for none."""
    words, texts = article.words, article.texts
    for end in (at + 1, at + 2):
        if end >= len(words) or article.gap(end - 1) not in BLANKS:
            return 0
        if texts[end][0].isupper():
            return end
        if not adjective(texts[end]):
            return 0
    return 0


def _wrong(article: Article, at: int, end: int, book: Lexicon) -> bool:
    low, noun = article.lowers[at], article.lowers[end]
    sort, head = gender(noun)
    if not sort or sort not in WRONG[low] or (low in PLURAL and head in SAME):
        return False
    if low == "das" and (head in BARE or head.endswith(SUFFIXES["f"])) and not _begins(article, at, end):
        return False
    if at and article.lowers[at - 1] in WRONG:
        return False
    if low in RELATIVE and begins_clause(article, at):
        return False
    return ends_phrase(article, end) and book.known(article.texts[end])


def _begins(article: Article, at: int, end: int) -> bool:
    """Return whether an article begins a sentence and a helping verb stands behind its noun."""
    return article.words[at].first and end + 1 < len(article.words) and article.lowers[end + 1] in HELPING


def begins_clause(article: Article, at: int) -> bool:
    """Return whether a comma, or a comma and one word, stands before an article."""
    return any("," in article.gap(before - 1) for before in (at, at - 1) if before > 0)


def ends_phrase(article: Article, end: int) -> bool:
    """Return whether nothing follows that a noun may belong to: another name, ``Jahr für Jahr``, ``Rat suchende``."""
    words, texts, text = article.words, article.texts, article.text
    behind = text[words[end].end : words[end].end + 1]
    if behind in tuple("-–/'’:*_") or text[words[end].start - 1 : words[end].start] in tuple('-„"»“'):
        return not behind or text[words[end].end : words[end].end + 2] == ": "
    if end + 1 >= len(words) or behind not in BLANKS:
        return True
    follows = texts[end + 1]
    if not follows[0].islower() or follows in ("für", "und", "um", "oder", "bzw", "an", "statt"):
        return False
    second = end + 2 < len(words) and texts[end + 2][0].isupper()
    return not (second and len(follows) >= LONG and follows.endswith(("e", "en", "er", "es", "em", "t")))
