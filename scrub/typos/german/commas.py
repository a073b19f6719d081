"""German commas that part a sentence from its verb: ``Neben den Schulen, waren auch Gärten offen``.

What stands before the verb is one member of the sentence; only what is put in between, or a clause, ends in a comma.
The first comma of a sentence ends neither when no verb stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article, Word
from scrub.typos.german.grammar import MODALS, PREPOSITIONS
from scrub.typos.lexicon import Lexicon, lexicon

__all__ = ["find"]

BEGINNING = PREPOSITIONS | frozenset(
    "angesichts gemeinsam zusammen analog entgegen anders mitten anhand infolge".split()
)
"""Words that the first member of a sentence may begin with, with a noun behind them."""
ARTICLES = frozenset(
    "der die das ein eine einer einem einen des dem den dieser diese dieses diesem diesen jeder jede jedes sein seine"
    " seiner seinem seinen ihr ihre ihrer ihrem ihren unser unsere unserer alle viele einige mehrere beide kein keine"
    " zwei drei vier fünf sechs sieben acht neun zehn rund etwa knapp fast mehr weniger als und oder sowie bis zu"
    " gut deutlich allein auch nur zuletzt".split()
)
"""Small words that a member of a sentence is made of, its nouns and their adjectives apart."""
VERBS = frozenset(
    "ist sind war waren hat haben hatte hatten wurde wurden wird werden kann können konnte konnten soll sollen sollte"
    " sollten muss müssen musste mussten will wollen wollte darf dürfen gibt gab geht ging kommt kam steht stand liegt"
    " lag bleibt blieb erwartet liefert erhielt fand macht führt begann stieg sank gilt galt gehört gehören würde"
    " würden könnte könnten dürfte dürften hätte hätten wäre wären bekam bekommt blieben brachte bringt dient fehlt"
    " fehlen fiel fielen folgt folgte gehen gelten gewann half hilft kamen kommen läuft lief lebt leben machte machten"
    " nimmt nahm nutzt nutzen reicht sorgt sorgte spielt spielte startet startete starb stellt stellte stehen trat"
    " tritt verlor verliert wächst wirkt zählt zählen bildet bilden entsteht entstand erreicht erreichte"
    " erhält erhalten führte arbeitet arbeiten profitiert profitieren übernimmt übernahm"
    " erfordert bietet bieten bot ermöglicht verfügt setzt setzte braucht brauchen besteht bestand sieht sah lässt ließ"
    " hält hielt wirft trägt zog zieht wuchs gelang droht drohen herrscht herrschte ändert änderte verlässt"
    " sinkt steigt plant planen sucht suchen sucht prüft wirbt fällt leidet litt".split()
)
ADJECTIVE = re.compile(r"[a-zäöüß-]{3,}(?:e|en|er|es|em)$")
CLAUSES = frozenset(
    "wer was wie wo wenn weil da als ob dass nachdem seit seitdem bevor obwohl während sobald solange soweit warum je"
    " desto umso falls sofern indem bis ehe damit um ohne anstatt statt welche welcher welches".split()
)
NO_INFINITIVE = CLAUSES | VERBS | frozenset("zu zum um ohne die der das dass sich ich du wir sie er es man".split())
"""Words with which an infinitive at the beginning of a sentence is a clause of its own."""
BEHIND, AROUND = frozenset("hinaus hinweg heraus entlang".split()), frozenset("über aus an".split())
"""Second parts of prepositions that stand around a noun, and their first parts."""
ADDRESSED = frozenset("herr herrn frau liebe lieber liebes".split())
"""Words with which somebody is addressed: ``Herr Minister, ist das so?``."""
PUT_IN = 6
"""Words of the longest clause between two commas that is put in: ``, ist zu hören, wird``."""
SHORTEST, LONGEST = 3, 20
"""Words before the comma: fewer are an exclamation."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for the first comma of a sentence that stands between its first member and its verb."""
    book = lexicon("de") if article.language == "de" else None
    if book is None or book.reduced:
        return
    words, lowers = article.words, article.lowers
    for at in [at for at in article.places_of(VERBS) if at >= SHORTEST]:
        if article.gap(at - 1) != ", " or not words[at].text.islower() or _put_in(article, at):
            continue
        begin = _begin(article, at - 1)
        if begin is None or at - begin < SHORTEST or not words[begin].text[0].isupper() or lowers[begin] in ADDRESSED:
            continue
        if _member(words[begin:at], book) or (lowers[at] in MODALS and _infinitive(words[begin:at], book)):
            span = Span(words[at - 1].end, words[at - 1].end + 1)
            message = "Zwischen dem ersten Satzglied und dem Verb steht kein Komma."
            yield Finding("typo/de/comma-before-verb", "punctuation", span, message, ("",), 0.75)


def _begin(article: Article, at: int) -> int | None:
    """Return where the sentence begins whose first words end at ``at``, None when a mark interrupts them."""
    words, text = article.words, article.text
    for begin in range(at, max(-1, at - LONGEST), -1):
        word = words[begin]
        if word.first:
            before = text[word.start - 2 : word.start]
            return begin if begin == 0 or words[begin - 1].line != word.line or before in (". ", "! ", "? ") else None
        if text[words[begin - 1].end : word.start] not in BLANKS:
            return None
    return None


def _put_in(article: Article, at: int) -> bool:
    """Return whether a verb begins a clause between two commas, or a question that an address stands before."""
    words, end = article.words, at
    while end + 1 < len(words) and article.gap(end) in BLANKS:
        end += 1
    mark = article.text[words[end].end : words[end].end + 1]
    if mark != "," or end - at >= PUT_IN or end + 1 == len(words):
        return mark == "?"
    behind = article.texts[end + 1]
    return behind.islower() and (behind in VERBS or (behind.endswith(("t", "en")) and behind not in NO_INFINITIVE))


def _member(words: Sequence[Word], book: Lexicon) -> bool:
    """Return whether words are one member of a sentence: nouns, their adjectives, small words, and no verb."""
    first, last = words[0], words[-1]
    if last.lower in BEHIND and first.lower in AROUND and len(words) > SHORTEST:
        words, last = words[:-1], words[-2]
    if not last.text[0].isupper() or first.lower in CLAUSES - BEGINNING:
        return False
    if first.lower not in BEGINNING and first.lower not in ARTICLES and not _name(words, book):
        return False
    for word, behind in zip(words[1:], [*words[2:], None], strict=True):
        if word.text[0].isupper() or word.lower in ARTICLES or word.lower in BEGINNING:
            continue
        if behind is None or not ADJECTIVE.match(word.text) or not _adjective(word.text, book):
            return False
    return True


def _infinitive(words: Sequence[Word], book: Lexicon) -> bool:
    """Return whether words end in an infinitive that a modal verb behind them belongs to: ``Kaufen, kann man``."""
    last = words[-1].lower
    if not words[-1].text.islower() or not last.endswith("en") or any(word.lower in NO_INFINITIVE for word in words):
        return False
    verb = book.known(last[:-2] + "t") and book.known(last[:-1]) and not _adjective(last, book)
    return verb and (words[0].lower in BEGINNING or words[0].lower in ARTICLES)


def _name(words: Sequence[Word], book: Lexicon) -> bool:
    """Return whether a sentence begins with two words of a name."""
    return all(word.text[0].isupper() and _no_verb(word.text, book) for word in words[:2])


def _no_verb(text: str, book: Lexicon) -> bool:
    """Return whether the dictionary has no such word in small letters."""
    low = text.lower()
    return not book.spelled(low) or book.only_capital(low)


def _adjective(text: str, book: Lexicon) -> bool:
    """Return whether a word takes the endings of an adjective."""
    stem = re.sub(r"(?:e|en|er|es|em)$", "", text)
    return all(book.known(stem + ending) for ending in ("e", "en", "er", "es"))
