"""German nouns that lack the ending of their case, or have one too many: ``mit den Kinder``, ``das neue Systems``.

The dictionary has no genders; that a noun takes the s of the genitive, and that its plural has none, says enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article
from scrub.typos.german.articles import capital_behind
from scrub.typos.german.endings import DATIVE, adjective
from scrub.typos.german.genders import gender
from scrub.typos.lexicon import Lexicon, lexicon

__all__ = ["find"]

BEFORE = DATIVE | {"zu"}
"""Prepositions that only the dative follows; ``zu`` stands before adjectives too, where it is another word."""
PLURAL = frozenset("den diesen allen beiden vielen mehreren einigen wenigen seinen ihren unseren".split())
"""Words behind which a noun in the dative plural stands: it ends in n, or in s when it is foreign."""
NO_ENDING = frozenset("haag top big media".split())
BARE_GENITIVE = frozenset(
    "januar februar märz april juni juli august september oktober november dezember montag dienstag mittwoch"
    " donnerstag freitag samstag sonntag euro internet abend barock tourismus".split()
)
NO_S = ("ismus", "mensch", "präsident", "experte")
"""Nouns whose genitive may have no s, or that have another ending."""
NO_GENITIVE = frozenset(
    "im vom zum am beim ins dem einem diesem jedem keinem seinem ihrem unserem ein kein das".split()
)
"""Words behind which no genitive stands."""
ANOTHER = frozenset("eines keines meines seines ihres unseres dieses jenes jedes".split())
"""Articles of the genitive, which begin another phrase: ``die eines Professors``."""
SPEAKS = frozenset("ein kein das".split())
"""Those of them that a noun in -es may follow (``ein Gutes``), or that stand alone (``das Peters Freund sah``)."""
WEAK = frozenset(
    "jungen schweden polen franken sachsen hessen westfalen norwegen spanien italien ungarn namen herzen mädchen"
    " bayern grünen linken deutschen morgen christen türken".split()
)
"""Nouns in -n whose genitive has no s, or whose form in -s is another word."""
STRONG = tuple(
    "streifen garten wagen hafen boden rahmen verfahren unternehmen leben treffen abkommen vorhaben verbrechen zeichen"
    " wesen chen lein vertrauen schreiben laden schaden kuchen norden süden westen osten regen orden"
    " rennen vergehen versprechen".split()
)
"""What a noun in -n ends in that has an s in the genitive."""
PLAIN, GENITIVE = 3.0, 3.6
"""Zipf of the rarest noun that is judged, and of its genitive: names and foreign nouns have none."""
SHORTEST, LONG = 4, 8
"""Letters of the shortest stem, and of what may be a compound."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each noun whose ending does not fit its article."""
    book = lexicon("de") if article.language == "de" else None
    if book is None or book.reduced:
        return
    for at in article.places_of(TRIGGERS):
        low = article.lowers[at]
        if low in NOMINATIVE:
            end = _noun_behind(article, at)
            if end is not None and _dative(article, at, end, book):
                yield _finding(article, at, end, True)
        if low in ("der", "die", "den", "dem"):
            end = _noun_behind(article, at)
            if end is not None and _foreign_genitive(article, at, end):
                yield _finding(article, at, end, True)
        if low == "des" or low in NO_GENITIVE or (low in PLURAL and at and article.lowers[at - 1] in BEFORE):
            end = _noun_behind(article, at)
            if end is None:
                continue
            judge = _too_long if low in NO_GENITIVE else _too_short
            if judge(article, at, end, book):
                yield _finding(article, at, end, low in NO_GENITIVE)


def _finding(article: Article, at: int, end: int, long: bool) -> Finding:
    span = Span(article.words[at].start, article.words[end].end)
    what = "Das Hauptwort hat eine Endung zu viel" if long else "Dem Hauptwort fehlt eine Endung"
    return Finding("typo/de/noun-ending", "realword", span, f"{what}: {span.of(article.text)!r}.", (), 0.75)


def _too_short(article: Article, at: int, end: int, book: Lexicon) -> bool:
    """Return whether a noun lacks the n of the dative plural, or the s of the genitive."""
    noun = article.texts[end].rpartition("-")[2]
    low = noun.lower()
    if article.lowers[at] == "des" and low.endswith(STRONG):
        return low not in WEAK and book.known(low + "s")
    if article.lowers[at] != "des":
        return noun[-1] not in "nsxz" and low not in NO_ENDING and _plain(low, book)
    if gender(low)[0] in ("m", "n") and noun[-1] not in "szxße" and low not in BARE_GENITIVE and at:
        return not low.endswith(NO_S) and book.known(noun)
    usual = noun[-1] not in "szxßn" and max(book.zipf(low + "s"), book.zipf(low + "es")) >= GENITIVE
    return usual and _plain(low, book)


def _plain(low: str, book: Lexicon) -> bool:
    """Return whether a word is a noun that is common, or made of others."""
    return (book.zipf(low) >= PLAIN or len(low) > LONG) and book.only_capital(low)


def _dative(article: Article, at: int, end: int, book: Lexicon) -> bool:
    """Return whether a noun has the n of the dative plural behind an article of another case: ``wenige Exemplaren``."""
    noun = article.texts[end].rpartition("-")[2].lower()
    plural, stem = noun[:-1], noun[:-2].translate(PLAIN_VOWELS)
    if not noun.endswith("en") or (end == at + 2 and not article.texts[at + 1].endswith(("e", "en"))):
        return False
    if (
        adjective(noun[:-2], book)
        or not any(gender(form)[0] in ("m", "n") for form in {noun[:-2], stem})
        or gender(plural)[0]
    ):
        return False
    if article.lowers[at] == "die" and at and "," in article.gap(at - 1):
        return False
    return book.zipf(plural) >= PLAIN and book.zipf(plural) >= book.zipf(noun) - NEARLY and book.known(plural)


NOMINATIVE = frozenset(
    "viele wenige einige mehrere zahlreiche etliche alle diese keine seine ihre unsere manche die".split()
)
"""Words behind which a plural in the nominative or the accusative stands."""
PLAIN_VOWELS = str.maketrans("äöü", "aou")
TRIGGERS = NOMINATIVE | NO_GENITIVE | PLURAL | {"des", "der", "den", "dem"}
"""All articles that are looked at."""
NEARLY = 0.3
"""Zipf by which a dative may be more frequent than its nominative."""


def _foreign_genitive(article: Article, at: int, end: int) -> bool:
    """Return whether a noun with the s of the genitive stands behind an article of another case: ``der Gerichts``."""
    low = article.lowers[end].rpartition("-")[2]
    if not low.endswith("s") or at == 0 or (article.texts[at] != article.lowers[at] and not article.words[at].first):
        return False
    stem = low[:-2] if low.endswith("es") else low[:-1]
    sort, head = gender(stem)
    if sort not in ("m", "n") or head in PLURAL_S or head.endswith(("o", "a", "i", "y", "us", "is")):
        return False
    return "," not in article.gap(at - 1) and not _attribute(article, end)


PLURAL_S = frozenset(
    "team handy hotel restaurant club star chef song film park streik test interview festival portal album zug"
    " schuss job bus pass kurs preis kreis beweis ausweis hinweis verlust beschluss fluss einfluss abschluss"
    " anschluss schluss ausschluss entschluss verständnis ergebnis gefängnis verhältnis ereignis erlebnis geheimnis"
    " zeugnis bündnis haus glas export import signal material motiv archiv format plakat computer trainer manager"
    " partner text roman kommentar artikel titel balkon trikot niveau medium start ticket tag vormittag nachmittag"
    " mittag abend beginn system modell duell magazin personal kapital exil profil milieu budget limit klischee"
    " komitee tablett kabarett dialog thron areal ideal lokal ritual privileg".split()
)
"""Nouns whose plural may have an s, or whose form in -s is another word."""


def _too_long(article: Article, at: int, end: int, book: Lexicon) -> bool:
    """Return whether a noun has the s of the genitive behind an article of another case."""
    low, first = article.texts[end].rpartition("-")[2].lower(), article.lowers[at]
    if not low.endswith("s") or low.endswith("ss") or len(low) <= SHORTEST or not book.known(low):
        return False
    for stem in (low[:-1], low[:-2] if low.endswith("es") and first not in SPEAKS else ""):
        if len(stem) < SHORTEST or not book.only_capital(stem) or stem.endswith("e") or stem in WEAK:
            continue
        if book.zipf(stem) > book.zipf(low) or (not book.zipf(low) and not book.zipf(stem)):
            return first != "das" or not _attribute(article, end)
    return False


def _attribute(article: Article, end: int) -> bool:
    """Return whether more of a phrase follows a noun: ``das Berlins neuer Trainer sagte``."""
    words, texts, at = article.words, article.texts, end + 1
    if at + 1 >= len(words) or words[at].start - words[end].end != 1 or words[at + 1].start - words[at].end != 1:
        return False
    return texts[at].endswith(("e", "er", "es", "en")) and len(texts[at]) > SHORTEST and texts[at + 1][0].isupper()


def _adjective(word: str) -> bool:
    return word.endswith(("en", "e", "es")) and word not in ANOTHER


def _noun_behind(article: Article, at: int) -> int | None:
    """Return where the noun of an article stands, directly or behind one adjective; none before a number."""
    words, texts, text = article.words, article.texts, article.text
    end = capital_behind(article, at, _adjective)
    if not end:
        return None
    noun, behind = words[end].text.rpartition("-")[2], text[words[end].end : words[end].end + 1]
    numbered = text[words[end].end + 1 : words[end].end + 2].isdigit()
    named = behind in BLANKS and (numbered or (end + 1 < len(words) and texts[end + 1][0].isupper()))
    if named or behind in ("-", "–", "/", "'", "’") or not noun[1:].islower() or not noun.isalpha():
        return None
    return end
