"""A well-known name with a slip in one of its words: ``Charlie Hedbo``, ``Vladmir Putin``, ``Kuala Lumper``.

The other word of the name stands beside it as it should, and the slip is no word and no name that is in use. Long
family names that are one family's alone are compared without a neighbour: ``Zuckerburg``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article
from scrub.typos.edits import plain
from scrub.typos.english.named import bare
from scrub.typos.english.well_known_names import NAMES
from scrub.typos.english.well_known_people import PEOPLE
from scrub.typos.lexicon import Lexicon, lexicon
from scrub.typos.names import TITLES, inflected, skeleton
from scrub.typos.nearness import distance

__all__ = ["find"]

SHORTEST, TWO_STEPS, LONE = 4, 8, 9
"""Letters of the shortest word that may have a slip, of one that may have two, and of one that is sure alone."""
IN_USE, IN_USE_ALONE = 2.6, 1.7
"""Zipf from which a spelling is a name of its own, beside the other word of the name and alone."""
FEW = 2
"""How often a long family name stands that is a slip: one that stands more often is somebody's."""
RARER = 0.6
"""How much less frequent than the name a slip is, in Zipf."""
SPELLED_SO = frozenset(
    "Zelensky Zelenskyy Zelenskiy Zelenski Lukashenka Lukashenko Yanukovich Yanukovych Yushchenko Yuschenko"
    " Gorbachov Gorbachev Khrushchev Kruschev Khruschev Tymoshenko Timoshenko Ahmadinejad Ahmedinejad Rouhani Ruhani"
    " Benyamin Binyamin Benjamin Sergey Sergei Serge Dmitri Dmitry Dmitriy Alexey Aleksey Alexei Aleksei Mohammed"
    " Mohamed Mohammad Muhammad Mohamad Mohamud Mursi Morsi Morsy Moammar Muammar Muammer Gadhafi Gaddafi Qaddafi"
    " Kadafi Qadhafi Gathafi Khadafy Al-Assad Sisi al-Sissi al-Sisi el-Sissi el-Sisi Hizbollah Hezbollah Hizbullah"
    " Yevgeny Yevgeniy Evgeny Prigozhin Volodymyr Vladimir Khodorkovsky Khodorkovskiy Rodriguez Rodrigues"
    " Francoise Nicola Nicolae Nicolas Nicolás Viktor Victor Jaques Mikhail Mikhael Mikheil Cristine Philippe"
    " Erdoğan Erdogan Zizek Žižek Yasir Yasser Emmanuelle Abulla Bernabéu Hernandes Hernández Suárez Jerusalem Nuri"
    " Nouri Moqtada Muqtada Khameini Khamenei Ayatullah Zawahiri Zawahri Schröder Schäuble Loew Sharapov Kirill"
    " Johanssen Johannsen Johansen Wladimir Volodimir Djokovich Osama Usama Rohani Yuliya Yuliia Ossama Udai"
    " Vuccic Benazeer Iulia Ilya Gulnara Mahmud Mahmood Mahmoud Sadam Hosein Husein Hussain Husain Karsai".split()
)
"""Other spellings that are in use, of these names or of others."""
ROMANIZED = frozenset(
    "Abdel Fattah Abdelmalek Abdullah Abiy Abu Bakr al-Baghdadi Aleksandar Vucic Aleksei Alexei Navalny Navalnaya"
    " Lukashenko Litvinenko Anjem Choudary Ashraf Ghani Asif Zardari Ayman Khamenei Khomeini Bashar al-Assad Boyko"
    " Borisov Nemtsov Yeltsin Cherif Kouachi Dmitri Dmitry Medvedev Peskov Dzhokhar Tsarnaev Tamerlan Ehud Fethullah"
    " Gaddafi Qaddafi Muammar Hamid Karzai Hassan Nasrallah Rouhani Hosni Mubarak Ibrahim Raisi Ismail Haniyeh Imran"
    " Jamal Khashoggi Joko Widodo Kim Khalid Sheikh Mohammed Mahmoud Abbas Ahmadinejad Manmohan Mikhail Gorbachev"
    " Khodorkovsky Mohamed ElBaradei Morsi Salah Emwazi Mohammad Mossadegh Moqtada al-Sadr Nawaz Sharif Nikita"
    " Khrushchev Nouri Nuri al-Maliki Omar al-Bashir Osama Pervez Musharraf Petro Poroshenko Qaeda Saddam Hussein"
    " Said Salman Abedi Sergei Sergey Lavrov Magnitsky Shoigu Skripal Hasina Shinzo Viktor Yanukovych Yushchenko"
    " Vitali Wladimir Klitschko Vladimir Zhirinovsky Volodymyr Zelensky Zelenskyy Yasser Arafat Yevgeny Prigozhin"
    " Yulia Tymoshenko Humza Yousaf Malala Yousafzai Benazir Bhutto Jabhat al-Nusra Ansar al-Sharia Jazeera Shabaab"
    " Haram Boko Sayyaf Ghraib Ezzor Deir"
    " Haqqani Nusra Pradesh Uttar Waziristan Yahya Sinwar Bezalel Smotrich Yoav Gallant Masoud Pezeshkian Ebrahim"
    " Bidzina Ivanishvili Salome Zourabichvili Muhammad Yunus Pavel Durov Aryna Sabalenka Ali Javad Zarif Qassem"
    " Soleimani Khatami Tzipi Livni Avigdor Lieberman Saeb Erekat Khaled Meshaal Yanis Varoufakis Boumeddiene"
    " Abdeslam Abdelhamid Abaaoud Nidal Hasan Thaek Song Jang Mateen Itamar Alexander".split()
)
"""Words of names that are written in other letters at home: another spelling of the same sound is none of theirs."""

Rows = Mapping[str, tuple[str, ...]]


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such word (English)."""
    book = lexicon("en") if article.language == "en" else None
    if book is None:
        return
    behind, before, alone = _tables()
    texts, words = article.texts, article.words
    theirs: dict[str, bool] = {}
    for at, text in enumerate(texts):
        if not text[0].isupper():
            continue
        near = bare(texts[at + 1]) if at + 1 < len(texts) and article.gap(at) in BLANKS else ""
        right, slip = None, at
        if near and text in behind:
            right, slip = _meant(near, behind[text], book), at + 1
        if right is None and near and near in before:
            right, slip = _meant(text, before[near], book), at
        if right is None and len(lone := bare(text)) >= LONE - 1:
            right, slip = _alone(lone, alone, book), at
            if right is not None and lone not in theirs:
                theirs[lone] = _of_them(article, lone, before[right])
            if right is not None and not theirs[lone]:
                continue
        if right is not None:
            start = words[slip].start
            span = Span(start, start + len(bare(texts[slip])))
            message = f"The name is spelled {right!r}: {span.of(article.text)!r}."
            yield Finding("typo/en/well-known-name", "name", span, message, (right,), 0.85)


@cache
def _tables() -> tuple[Rows, Rows, Rows]:
    """Return what stands behind a word of a name, what stands before one, and long family names by their length."""
    behind: defaultdict[str, dict[str, None]] = defaultdict(dict)
    before: defaultdict[str, dict[str, None]] = defaultdict(dict)
    alone: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for name in f"{PEOPLE};{NAMES}".split(";"):
        for one, two in pairwise(name.split()):
            behind[one][two] = None
            before[two][one] = None
    for name in PEOPLE.split(";"):
        last = name.split()[-1]
        if len(last) >= LONE:
            for length in range(len(last) - 1, len(last) + 2):
                alone[last[0] + str(length)][last] = None
    return tuple({word: tuple(others) for word, others in table.items()} for table in (behind, before, alone))  # type: ignore[return-value]


def _of_them(article: Article, text: str, given: tuple[str, ...]) -> bool:
    """Return whether a family name never stands behind a given name that is none of the known ones."""
    texts = article.texts
    places = [at for at, other in enumerate(texts) if bare(other) == text]
    befores = {texts[at - 1] for at in places if at and not article.words[at].first and article.gap(at - 1) in BLANKS}
    return len(places) <= FEW and all(other.islower() or other in given or other.lower() in TITLES for other in befores)


def _meant(text: str, rights: tuple[str, ...], book: Lexicon) -> str | None:
    """Return the word of a name that another is a slip for, beside the other word of the name."""
    if text in rights or len(text) < SHORTEST or not text[1:].islower() or not _no_name(text, book, IN_USE):
        return None
    return next((right for right in rights if _slip(text, right, book, 2 if len(right) >= TWO_STEPS else 1)), None)


def _alone(text: str, alone: Rows, book: Lexicon) -> str | None:
    """Return the long family name that a word is a slip for."""
    rights = alone.get(text[0] + str(len(text)), ())
    if not rights or text in rights or not text[1:].islower() or not _no_name(text, book, IN_USE_ALONE):
        return None
    return next((right for right in rights if _slip(text, right, book, 1)), None)


def _no_name(text: str, book: Lexicon, most: float) -> bool:
    """Return whether a spelling is no word and no name that is in use."""
    return text not in SPELLED_SO and book.zipf(text.lower()) < most and not book.known(text)


def _slip(text: str, right: str, book: Lexicon, most: int) -> bool:
    """Return whether a word is another with a slip: no form of it, and much rarer."""
    if len(right) < SHORTEST or not right[0].isupper() or abs(len(text) - len(right)) > most:
        return False
    one, two = text.lower(), right.lower()
    steps = distance(one, two, most)
    if not 0 < steps <= most or inflected(one, two, "en") or (steps > 1 and one[0] != two[0]):
        return False
    if plain(one) == plain(two) or (right in ROMANIZED and skeleton(one) == skeleton(two)):
        return False
    return book.zipf(two) - book.zipf(one) >= RARER
