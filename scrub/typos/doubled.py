"""A word written twice, ``of of``, or a pair of small words, ``of the of the``; what may stand twice differs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article, Word
from scrub.typos.english.twice import UNSURE, by_right

__all__ = ["find"]

BY_RIGHT = {
    "en": "very so really many much far long had do her bye ha hey yeah yes ok la blah knock tut aye hear chop"
    " cha pom yo"
    " bling wee night win hip now there come go please never more again always too old big great little deep dark"
    " whoa oh ooh ah hush boom bang click tick pay rah tap beep woof quack ho mm hot hard high way years pretty whole"
    " one two three four five six seven eight nine ten twenty fifty hundred million super extra can will may look run"
    " baby love girl girls boy boys food time work fight shame money what how why who good bad true real"
    " ever well just",
    "de": "sehr ganz viel so mehr da bla ja nein nie immer wieder lange lang weit weiter schnell hoch toll gut"
    " groß große"
    " uns ihr sie er es wir doch ach oh ha tick tack pi mal na langsam schön alles nichts",
    "fr": "nous vous très bla non oui si en fait la bien trop jamais encore peu vite loin tout ha oh hop tic"
    " chut y même"
    " beaucoup plus longtemps",
    "es": "que muy no sí se para nada casi bla más ya poco nunca siempre todo ja ay tan bien mucho mucha"
    " muchos muchas luego"
    " parar tic poquito ahora",
    "it": "via piano pian man mano ben così quasi bello bella no si sì poco appena che fa ora subito zitto"
    " passo giù lento"
    " caldo nuovo nuovi sotto sopra presto tanto tanti molto mai tutto tutti bene lungo vicino proprio cammin solo"
    " meno più ha ah bla in lì là rasente adagio lemme fitto fitta dritto dritta stretto stretta fino alto",
    "pt": "que muito muita muitos muitas não se é para como nos quase bem já sim logo mais nunca blá bla tudo"
    " sempre pouco"
    " devagar assim menos ha",
    "ru": "что то да нет ещё еще его её ее их очень много давно едва еле вот ну ой ах ха так тихо долго далеко"
    " чуть никогда"
    " тут там все всё лишь только больше дальше быстро быстрее вперед ваш наш бла хорошо раз",
    "uk": "що то так ні ще його її їх дуже багато давно ледь ледве ось ну ой ах ха тихо довго далеко ніколи"
    " все лише бла",
    "pl": "bardzo nie tak to co jego jej ich już tuż jest ją no ha oj ach bla dużo daleko długo nigdy zawsze hej",
    "nl": "die dat heel ha zeer ze we je had het er zij bla ja nee nooit altijd veel lang hoe",
    "sv": "det den de så att för mycket bla ja nej väldigt",
}
"""Emphasis, interjections, reduplication, and words that are two parts of speech."""
ONLY = {
    "tr": "ve ile olarak bu olan ancak gibi için dedi oldu ise diye sonra kadar veya ama fakat çünkü en mı mi mu mü"
    " karşı rağmen dolayı beri ardından önce üzere üzerinde üzerine içinde tarafından arasında hakkında nedeniyle"
    " bunun buna bunu onun ona onu kendi değil eden edilen edildi etti olduğu olduğunu olacak olması yapılan yapıldı"
    " söyledi belirtti açıkladı bulunan bulundu yılında",
    "da": "og at til af på med er en et men eller fra efter mod hos uden siden samt",
}
"""Languages where most words may be doubled (Turkish reduplication), or that we know little of: only these alarm."""
THIS = {"tr": ("bu şu her geçen gelecek önümüzdeki", "sezon yıl hafta ay dönem yüzyıl")}
"""Languages with reduplication -> words before a noun, and nouns that are not doubled behind them: ``bu yıl yıl``."""
AFTER = {
    "de": {
        "die der das den dem was des": ", und für mit von auf an in zu über unter durch gegen bei nach als"
        " wie oder aber"
        " auch um aus vor ob dass denn wenn weil was es warum wieso wo damit sodass bevor nachdem obwohl falls während"
        " seit sobald solange genau gerade eben nur erst bleibt blieb gilt hätte hätten dürfte dürften"
        " ist sind war waren wäre sei hat haben hatte hatten wird werden würde wurde wurden kann können konnte könnte"
        " soll sollen sollte muss müssen will wollen darf dürfen macht machen",
        "an auf aus ab vor mit": "hält halte halten hielt hielten kommt kommen kam kamen fängt fangen fing fingen"
        " passt passte passten tritt treten trat traten hört hören hörte hörten legt legen legte legten",
    },
    "fr": {"est a sont": "il elle on qui c ce ça qu ils elles y l que", "le la les": "pour par à de que qui"},
    "es": {"es está son era": "que lo quien como esto eso"},
    "it": {"è era sono": "che ciò quello chi questo"},
}
"""Word -> the words before it after which it may stand twice: ``für die die Regeln``; English is in ``twice``."""
PAIR = {
    "en": "of in to for with from by at on the a an is was be been has have will that as it would",
    "de": "in der die das den dem von mit zu auf für ein eine einen des im am",
    "fr": "de la le les des du dans pour à un une est par sur",
    "es": "de la el los las en un una por con del para",
    "it": "di il la le gli in un una per con del della",
    "pt": "de o a os as em um uma por com do da no na para",
    "ru": "в на с из по для от к о не",
    "pl": "w na z do dla od o nie",
}
"""Small words of which two in a row do not come twice."""
THRICE = {"en": frozenset("of in to for with from by at on the a an".split())}
"""Small words that stand three times in a row by mistake only; other words do so for emphasis."""
OFTEN_RIGHT = {"en": UNSURE, "de": frozenset("das die der den dem es er an auf".split())}
"""Words that stand twice by right often enough that the second is not taken out unasked."""
GAP = re.compile(r"[ \xa0\u2009\u202f]+")


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each word that stands twice in a row without a mark between, and for pairs of small words."""
    language = article.language
    if language not in BY_RIGHT and language not in ONLY:
        return
    words, text, lowers = article.words, article.text, article.lowers
    for at in [before + 1 for before in article.again(1)]:
        wrong = _wrong(article, lowers, at) or _name_with_the(article, at) or _pronoun(article, at)
        if wrong and _joined(text, words[at - 1 : at + 1]):
            yield _finding(words[at - 1], words[_last(article, at)], words[at - 1].text, language)
    small = frozenset(PAIR.get(language, "").split())
    for at in article.again(2):
        one, two = lowers[at], lowers[at + 1]
        again = one != two and one in small and two in small and lowers[at + 3 : at + 4] == (two,)
        if again and _joined(text, words[at : at + 4]):
            kept = text[words[at].start : words[at + 1].end]
            yield _finding(words[at], words[at + 3], kept, language)


def _last(article: Article, at: int) -> int:
    """Return the place of the last of the equal words that begin before a place: ``to to to``."""
    word, again = article.lowers[at], article.lowers[at + 1 :]
    while again[:1] == (word,) and _joined(article.text, article.words[at : at + 2]):
        at, again = at + 1, again[1:]
    return at


def _name_with_the(article: Article, at: int) -> bool:
    """Return whether a name that begins with ``The`` has an article before it (English)."""
    texts = article.texts
    return (
        article.language == "en"
        and (texts[at - 1], texts[at]) == ("the", "The")
        and at + 1 < len(texts)
        and texts[at + 1].istitle()
    )


def _pronoun(article: Article, at: int) -> bool:
    """Return whether ``I`` stands twice, and not as the number of a war or a king behind its name (English)."""
    texts = article.texts
    if article.language != "en" or texts[at - 1] != "I" or texts[at] != "I":
        return False
    return article.words[at - 1].first or texts[at - 2].islower()


def _joined(text: str, words: Sequence[Word]) -> bool:
    """Return whether only blanks stand between words."""
    return all(GAP.fullmatch(text[a.end : b.start]) for a, b in pairwise(words))


def _wrong(article: Article, lowers: Sequence[str], at: int) -> bool:
    """Return whether the words ``at - 1`` and ``at``, which are equal, may not be so in this language."""
    first, second, word = article.words[at - 1], article.words[at], lowers[at]
    language = article.language
    before = lowers[at - 2] if at > 1 else ""
    after = lowers[at + 1] if at + 1 < len(lowers) else ""
    if (
        not second.text.islower()
        or not (first.text.islower() or (first.first and len(word) <= 5))
        or word == before
        or (word == after and word not in THRICE.get(language, ()))
    ):
        return False
    if language in ONLY:
        determiners, nouns = THIS.get(language, ("", ""))
        return word in ONLY[language].split() or (word in nouns.split() and before in determiners.split())
    if word in BY_RIGHT[language].split() or article.text[second.end : second.end + 1] == "-":
        return language == "en" and word == "had" and after == "been" and not by_right(article, at)
    if language == "en":
        return not by_right(article, at)
    if article.text[first.start - 2 : first.start] == ", ":
        before = ","
    return not any(word in group.split() and before in ok.split() for group, ok in AFTER.get(language, {}).items())


def _finding(first: Word, last: Word, kept: str, language: str) -> Finding:
    span = Span(first.start, last.end)
    message = f"{kept!r} stands twice in a row."
    confidence = 0.85 if kept.lower() in OFTEN_RIGHT.get(language, ()) else 0.95
    return Finding(f"typo/{language}/doubled-word", "doubled", span, message, (kept,), confidence)
