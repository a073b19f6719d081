"""Blanks that are missing or too many: ``asummary``, ``theirhomelands``, ``des troyed``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from functools import cache

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article, Word
from scrub.typos.frequencies import key
from scrub.typos.lexicon import Lexicon, lexicon
from scrub.typos.tokens import parts_of, touched

__all__ = ["find"]

COMPOUNDS = frozenset("de nl sv da no".split())
"""Languages that write compounds as one word: joined words are told from new compounds only by small words."""
SMALL = {
    "en": "the a an of to in on by at and or was were that this these those is are be been has have had his"
    " her its their our your my they"
    " which who when where what how will would could should you we he she with from for as but not if"
    " than because while about said"
    " there then also into some many most more only such other after before between during through",
    "de": "und oder der die das den dem des ein eine einen einem einer ist sind war waren hat haben wird"
    " werden wurde nicht"
    " auch mit von für auf bei nach zum zur sich dass wie aus als noch nur wenn sie er es wir ich",
    "fr": "le la les des du un une et ou de que qui est sont dans pour par sur avec pas plus ce cette ces son"
    " sa ses leur leurs"
    " il elle ils elles nous vous je me te se ne en au aux a ont été être mais si comme",
    "es": "el la los las un una unos unas y o de del que en con por para es son se su sus lo le les al no más"
    " pero como este"
    " esta ha han fue ser si muy nos",
    "it": "il lo la gli le un una e o di del della dei delle che in con per da dal dalla è sono si non più al"
    " alla ai alle"
    " su nel nella questo questa ha hanno era come ma anche tra fra",
    "pt": "o a os as um uma uns umas e ou de do da dos das que em no na nos nas com por para é são se seu sua"
    " seus suas não mais"
    " ao à foi como mas este esta pelo pela",
    "ru": "и в на не что с по это как а но к у из за о от то для до же так его её их он она они мы вы я бы ли"
    " или при был"
    " была было были быть если когда также уже",
    "pl": "i w na z nie się do to że a o jak jest po co tak za od ale jego jej ich przez dla czy oraz są był"
    " była było być już",
    "uk": "і й в у на не що з по це як а але до та за від для його її їх він вона вони ми ви я про при був"
    " була було були",
    "tr": "ve bir bu da de için ile olarak çok daha en o ne gibi kadar sonra var",
    "nl": "de het een en of van in op te dat die is zijn was met voor niet aan er om ook als bij naar",
    "sv": "och i att det som en på är av för med den till inte om ett har de var",
}
"""Words so frequent that a typing error often swallows the blank beside them."""
NO_FIRST = frozenset(
    "out over up off under down through after before back into fore every some no not more most well"
    " self how where there"
    " here who while about other between inter than then also only man bed"
    " auf aus bei mit nach von für zum zur ein auch nicht hin her dar wie als sur sous en par contre con"
    " por entre sobre"
    " per pro sopra sotto in по на за до о от у в с из не при и do na po za od o w z nie przez як від про"
    " para de a e te"
    " om op aan er bij naar på av till".split()
)
"""Small words that also begin words: ``overperform``, ``contrarreforma``, ``подход``."""
ENGLISH_FIRST = frozenset("in on by to as any ever at for".split())
"""Those that begin few words: they count before a frequent word when the run is in no list at all."""
NO_LAST = frozenset(
    "up out off over down ness some man men like able less full self is as he we she you it e i a o y la le si long"
    " wide".split()
)
"""Small words that also end words: ``burnout``, ``analysis``."""
ENGLISH_LAST = frozenset("up out off over down is as".split())
AFTER_FORMS = ("ed", "ing", "ly", "s")
"""Ends of English words that take no second half: ``rebelsin``, ``declaredin``."""
LONG_LEFT = (
    "ed",
    "ing",
    "ly",
    "al",
    "an",
    "ive",
    "ous",
    "ful",
    "ic",
    "ent",
    "ant",
    "ary",
    "ory",
    "less",
    "able",
    "ible",
)
SHORT_LAST = frozenset("put got led saw ran may can did now all too yet per own due".split())
PLURALS = ("ers", "ors", "ists", "ents", "ants", "ions")
"""Ends of long English plurals, and verbs and small words of three letters behind them: ``protestersput``."""
SECOND_HALF = frozenset(
    "long wide ward wards wise worthy free based proof ware like less able ability house houses land"
    " line lines side sides"
    " maker makers making time times book books gate fest core town ways head heads hunter hunters field"
    " man men woman women person people girl girls ship ships yard"
    " room rooms wood water light board boards share sharing worker workers work works style size scale level owned"
    " friendly ready driven related born bound building dress dresses box boxes writer writers power powered part parts"
    " bird birds lord lords mobility bag bags wear coat suit suits shop shops shot shots".split()
)
"""Words that end new English compounds: ``monthslong``, ``companywide``."""
LINKING = frozenset("оиеo")
"""Vowels that link the halves of compounds: ``электромотоцикл``."""
PREFIXES = frozenset(
    "non co re pre anti semi multi mini mega ex sub inter ultra vice micro macro neo post pro self un electro"
    " over under pan bi tri"
    " poly pseudo quasi super trans intra extra auto bio eco geo hydro hyper infra mono neuro photo proto socio tele"
    " al el la de di da van von der den des du le les ben bin abu ibn san santa st mc mac cyber nano crypto"
    " agro".split()
)
"""What stands before words apart by some norm, or in foreign names: ``non stop``, ``la Repubblica``."""
SPLIT_ZIPF, SPLIT_BOTH = 2.6, 1.6
"""Least frequency of the whole word that two pieces make: when one piece is no word, when both are none."""
JOINED_ZIPF, JOINED_SMALL = 3.3, 2.0
"""Least frequency of both words that a run makes, and of the word beside a small one of three letters or more; below it
a new compound or a name is as likely."""
SURE_ZIPF = 4.2
"""Frequency of both words from which a run that no list holds is two words, whatever they are."""
WEAK, ODD_ZIPF = 5, 4.3
"""A longer or more frequent piece is a word of its own, whatever the dictionary says."""
ENDINGS = frozenset("ed ing ly tion sion tions ment ments ness ance ence ity ously ingly edly".split())
"""Ends of English words that are no words."""
LETTERS_BEHIND = ("'", "’", "-", "_", "@")
INITIAL = re.compile(r"[^\W\d_]\.[ \xa0]?")
"""The initial of a first name, behind which a surname is none of two words: ``J. Anasa``."""
LONGEST = 40
MANY, FOREIGN = 400, 0.5
"""Rare words of a long text, and the share of words never seen from which it is in no language."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each run that is two words, and for each two pieces that are one word."""
    known = lexicon(article.language)
    if known is None or known.reduced or article.language not in SMALL:
        return
    if article.language == "en":
        yield from _endings(article, known)
    words, lowers = article.words, article.lowers
    counts = Counter(lowers)
    rare = {word for word, count in counts.items() if count <= 2 and _rare(word, known)}
    if len(rare) > MANY and sum(not known.zipf(word) for word in rare) > FOREIGN * len(counts):
        return
    odd = [at for at, low in enumerate(lowers) if low in rare or not low.isalpha()]
    for at in sorted({*odd, *(at - 1 for at in odd if at)}):
        word = words[at]
        behind = words[at + 1] if at + 1 < len(words) else word
        apart = behind is not word and (lowers[at] in rare or lowers[at + 1] in rare)
        if apart and (whole := _whole(article, word, behind, rare, known)):
            span = Span(word.start, behind.end)
            message = f"{span.of(article.text)!r} is {whole!r} with a blank in it."
            yield _finding(article, "split-word", span, message, whole, 0.85)
            continue
        if at and word.text[0].isupper() and INITIAL.fullmatch(f"{words[at - 1].text}{article.gap(at - 1)}"):
            continue
        for run in parts_of(word) if lowers[at] in rare or not word.text.isalpha() else ():
            if counts[lowers[at]] == 1 and (parts := _parts(article, run.span, word.first, known)):
                message = f"{run.text!r} is two words: {parts!r}."
                yield _finding(article, "joined-words", run.span, message, parts, 0.85)


def _endings(article: Article, known: Lexicon) -> Iterator[Finding]:
    """Yield a finding for each ending that stands alone behind the rest of its word: ``expand ed`` (English)."""
    words, texts, text = article.words, article.texts, article.text
    for at in [at for at in article.places_of(ENDINGS) if at]:
        left, right = words[at - 1], words[at]
        whole = f"{texts[at - 1]}{texts[at]}"
        if not whole.islower() or not whole.isalpha() or text[left.end : right.start] != " ":
            continue
        if (
            text[right.end : right.end + 1] not in LETTERS_BEHIND
            and known.zipf(whole) >= SPLIT_ZIPF
            and known.known(whole)
        ):
            span = Span(left.start, right.end)
            yield _finding(article, "split-word", span, f"{whole!r} has a blank in it.", whole, 0.85)


def _rare(word: str, known: Lexicon) -> bool:
    """Return whether a word in lower case is so rare, or so short, that it may be none or a piece of another."""
    if known.zipf(word) >= (ODD_ZIPF if 1 < len(word) <= WEAK else known.trusted if len(word) > 1 else 5.5):
        return False
    return word.isalpha() or _weak(word, known)


def _weak(word: str, known: Lexicon) -> bool:
    """Return whether a word may be a piece of another, though it may be a word."""
    return len(word) <= WEAK and 0 < known.zipf(word) < ODD_ZIPF


def _strange(word: str, known: Lexicon) -> bool:
    """Return whether a rare word in lower case is no word: a letter that is none, or one that is not known.

    A dictionary may take milliseconds to say that a long compound is one: it is asked last.
    """
    return word.isalpha() and (known.zipf(word) < 5.5 if len(word) == 1 else not known.known(word))


def _piece(word: str, known: Lexicon) -> bool:
    """Return whether a short word is none for the dictionary, though it is frequent enough to be taken for one."""
    return len(word) <= WEAK and known.zipf(word) < ODD_ZIPF and not known.spelled(word)


def _whole(article: Article, left: Word, right: Word, rare: Collection[str], known: Lexicon) -> str | None:
    """Return the word that two neighbours make, at least one of which is none; else None."""
    text = article.text
    if not right.text.islower() or not right.text.isalpha() or not (left.text.islower() or left.text.istitle()):
        return None
    if text[left.end : right.start] not in BLANKS or touched(text, left.start, right.end):
        return None
    one, two = left.lower, right.lower
    if len(one) + len(two) < 5 or (len(one) == 1 and one in small_words(article.language)):
        return None
    whole = one + two
    if (zipf := known.zipfs.get(key(whole, known.language), 0.0)) < SPLIT_BOTH:
        return None
    seldom = [piece for piece in (one, two) if piece in rare]
    strange = [piece for piece in seldom if _strange(piece, known)]
    alone = one in PREFIXES and two not in strange
    if alone or not (strange or any(_weak(piece, known) for piece in seldom)) or not known.known(whole):
        return None
    odd = [known.zipf(piece) for piece in (one, two) if piece in strange or _piece(piece, known)]
    enough = odd and zipf >= (SPLIT_BOTH if len(odd) == 2 else SPLIT_ZIPF) and zipf > max(odd) - 1
    return left.text + right.text if enough else None


def _parts(article: Article, span: Span, first: bool, known: Lexicon) -> str | None:
    """Return the two words, with a blank, that an unknown run is made of; None when it may be a word."""
    run = span.of(article.text)
    lower = run.lower()
    if not (run.islower() or (first and run.istitle())) or not 4 <= len(lower) <= LONGEST:
        return None
    if known.zipf(lower) >= 1.5 or touched(article.text, span.start, span.end):
        return None
    title = run.istitle()
    name = f"{lower} " if title else lower
    cut = known.cuts.get(name)
    if cut is None:
        known.room(known.cuts)
        cut = known.cuts[name] = _cut(lower, known, title=title)
    return f"{run[:cut]} {run[cut:].lower()}" if cut and not known.known(lower) else None


def _cut(lower: str, known: Lexicon, *, title: bool) -> int:
    """Return where a run in lower case is best cut into two words, 0 where it may be a word.

    ``title`` says that it has a capital: then only a small word may stand first.
    """
    best: tuple[float, int] | None = None
    for cut in range(1, len(lower)):
        left, right = lower[:cut], lower[cut:]
        if (one := known.zipfs.get(key(left, known.language), 0.0)) < JOINED_SMALL:
            continue
        if (two := known.zipfs.get(key(right, known.language), 0.0)) < JOINED_SMALL:
            continue
        if title and (left not in small_words(known.language) or two < JOINED_ZIPF):
            continue
        sure = _joined(left, right, min(one, two), known.language)
        if not sure or not (known.known(left) and known.known(right)):
            continue
        score = min(one, two) + 0.3 * max(one, two) + sure
        if best is None or score > best[0]:
            best = (score, cut)
    return best[1] if best else 0


@cache
def small_words(language: str) -> frozenset[str]:
    """Return the small words of a language."""
    return frozenset(SMALL[language].split())


def _joined(left: str, right: str, zipf: float, language: str) -> int:  # noqa: PLR0911 - a list of cases
    """Return 2 when a small word lost its blank, 1 when two other words did, 0 when the run may be a word."""
    small = small_words(language)
    if zipf < JOINED_ZIPF and not (len(left) > 4 and len(right) > 4 and zipf >= 3 and language not in COMPOUNDS):
        if language == "en" and left == "an" and right[0] in "aeiou":
            return 2
        return 2 * ((left in small - NO_FIRST and len(left) > 2) or (right in small - NO_LAST and len(right) > 2))
    if len(left) == 1 or len(right) == 1:
        return 2 * (language == "en" and ((left == "a" and len(right) > 3) or (right == "a" and left in small)))
    if left in small - NO_FIRST or right in small - NO_LAST:
        return 2
    if language == "en" and left in ENGLISH_FIRST and zipf >= 3.9:
        return 2
    if language == "en" and right in ENGLISH_LAST and zipf >= 4 and (left.endswith(AFTER_FORMS) or zipf >= 4.9):
        return 2
    if language in COMPOUNDS or language == "tr" or left in PREFIXES or left in NO_FIRST or right in NO_LAST:
        return 0
    if language == "en":
        return int(_no_compound(left, right, zipf))
    if left[-1] in LINKING:
        return 0
    short = min(len(left), len(right))
    return int(short >= 5 or (short == 4 and len(left) + len(right) >= 9 and zipf >= 3.8))


def _no_compound(left: str, right: str, zipf: float) -> bool:
    """Return whether two English words are none that make a new compound."""
    if right in SECOND_HALF or len(left) < 3:
        return False
    if len(right) < 4:
        return right in SHORT_LAST and len(left) > 7 and left.endswith(PLURALS)
    plain = left.endswith(LONG_LEFT) or len(left) >= 7 or (len(left) >= 6 and len(right) >= 6)
    return (plain and len(left) > 4) or (zipf >= SURE_ZIPF and len(left) + len(right) > 7)


def _finding(article: Article, slug: str, span: Span, message: str, right: str, confidence: float) -> Finding:
    return Finding(f"typo/{article.language}/{slug}", "space", span, message, (right,), confidence)
