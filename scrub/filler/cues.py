"""Words by which a sentence is known to report something, and words that reports do without, by language.

Lists of our own, made from grammars and from reading news; a language that is not here has none, and digits, names and
quotation marks must do.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

__all__ = ["Cues", "cues", "given", "telling"]


class Cues(NamedTuple):
    """Word sets of one language, in lower case.

    ``plain`` are verbs of plain attribution (said, told), ``fancy`` the verbs that replace them, ``dates`` days and
    months, ``numbers`` numerals, ``linkers`` words that open a sentence and only join it, ``common`` the words that
    carry no content, ``voice`` the first person: somebody speaks.
    """

    plain: frozenset[str]
    fancy: frozenset[str]
    dates: frozenset[str]
    numbers: frozenset[str]
    linkers: frozenset[str]
    common: frozenset[str]
    voice: frozenset[str]


PLAIN = {
    "en": "said says say told tells asked asks replied wrote according reported",
    "es": "dijo dicen dice contó según preguntó escribió respondió dijeron informó",
    "pt": "disse disseram diz contou segundo perguntou escreveu respondeu informou",
    "fr": "dit selon raconte demandé répondu écrit disait annoncé",
    "it": "detto dice secondo disse chiesto risposto scritto racconta",
    "de": "sagte sagt sagten laut zufolge erzählte schrieb fragte antwortete berichtete",
    "ru": "сказал сказала сказали сообщил сообщила сообщили рассказал рассказала заявил заявила говорит словам данным",
    "uk": "сказав сказала сказали повідомив повідомила повідомили розповів розповіла заявив заявила каже словами "
    "даними",
    "tr": "dedi söyledi söylüyor göre anlattı sordu yazdı bildirdi konuştu diyor",
}
FANCY = {
    "en": "stated states stating emphasized emphasised emphasizes emphasizing emphasising noted notes noting "
    "expressed expresses expressing remarked remarks remarking highlighted highlights highlighting "
    "underscored underscores underscoring acknowledged acknowledges acknowledging asserted asserts asserting "
    "stressed stresses stressing affirmed affirms affirming conveyed conveying voiced voicing articulated "
    "articulating echoed echoing reiterated reiterates reiterating exclaimed clarified contended posited "
    "opined attested underlined revealed disclosed",
    "es": "afirmó afirma destacó destaca señaló señala subrayó subraya expresó expresa enfatizó enfatiza resaltó "
    "manifestó aseguró indicó mencionó recalcó reiteró declaró sostuvo destacando señalando subrayando "
    "enfatizando",
    "pt": "afirmou afirma destacou destaca ressaltou ressalta enfatizou enfatiza expressou salientou declarou "
    "mencionou sublinhou reiterou frisou observou destacando ressaltando enfatizando salientando argumentou",
    "fr": "souligné souligne affirmé affirme déclaré insisté exprimé indiqué précisé rappelé estimé soulignant",
    "it": "sottolineato sottolinea affermato dichiarato evidenziato espresso ribadito precisato aggiunto sottolineando",
    "de": "betonte betont erklärte unterstrich hob äußerte hervorhob bekräftigte versicherte verdeutlichte",
    "ru": "подчеркнул подчеркнула отметил отметила выразил выразила указал указала добавил добавила подчеркивает",
    "uk": "підкреслив підкреслила зазначив зазначила наголосив наголосила висловив висловила додав додала",
    "tr": "vurguladı belirtti ifade açıkladı kaydetti aktardı dile altını",
}
DATES = {
    "en": "monday tuesday wednesday thursday friday saturday sunday january february april june july august "
    "september october november december yesterday today",
    "es": "lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto "
    "septiembre octubre noviembre diciembre ayer hoy",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo janeiro fevereiro março "
    "abril maio junho julho agosto setembro outubro novembro dezembro ontem hoje",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août "
    "septembre octobre novembre décembre hier",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno "
    "luglio agosto settembre ottobre novembre dicembre ieri oggi",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli "
    "august september oktober november dezember gestern",
    "ru": "понедельник вторник среду четверг пятницу субботу воскресенье января февраля марта апреля мая июня июля "
    "августа сентября октября ноября декабря вчера сегодня",
    "uk": "понеділок вівторок середу четвер п'ятницю суботу неділю січня лютого березня квітня травня червня липня "
    "серпня вересня жовтня листопада грудня вчора сьогодні",
    "tr": "pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz ağustos "
    "eylül ekim kasım aralık dün bugün",
}
NUMBERS = {
    "en": "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred "
    "thousand million billion trillion dozen half quarter twice first second third fourth fifth "
    "hundreds thousands millions billions dozens",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez doce veinte treinta cien cientos mil millones mitad",
    "pt": "dois duas três quatro cinco seis sete oito nove dez doze vinte trinta cem centenas mil milhões metade",
    "fr": "deux trois quatre cinq six sept huit neuf dix douze vingt trente cent mille millions milliards moitié",
    "it": "due tre quattro cinque sei sette otto nove dieci dodici venti trenta cento mila milioni miliardi metà",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend millionen "
    "milliarden hälfte prozent",
    "ru": "два две три четыре пять шесть семь восемь девять десять двадцать сто тысяч миллионов миллиардов половина",
    "uk": "два дві три чотири п'ять шість сім вісім дев'ять десять двадцять сто тисяч мільйонів мільярдів половина",
    "tr": "iki üç dört beş altı yedi sekiz dokuz on yirmi otuz yüz bin milyon milyar yarısı",
}
GIVEN = {
    "en": "two three four|the these those both its his her their our",
    "es": "dos tres cuatro|los las estos estas esos esas sus nuestros nuestras",
    "pt": "dois duas três quatro|os as estes estas esses essas seus suas nossos nossas",
    "fr": "deux trois quatre|les ces leurs ses nos",
    "it": "due tre quattro|i le gli questi queste quei quelle",
    "de": "zwei drei vier|die den der diese diesen dieser beiden ihre seine unsere",
}
"""Numerals|words before them that show that they count nothing new: the two countries."""
LINKERS = {
    "en": "additionally furthermore moreover notably however despite meanwhile overall ultimately consequently "
    "nevertheless nonetheless while thus hence therefore",
    "es": "además asimismo sin embargo finalmente cabe igualmente por mientras",
    "pt": "além ademais no entanto contudo finalmente portanto assim enquanto",
    "fr": "enfin toutefois cependant ainsi également néanmoins",
    "it": "inoltre tuttavia infine pertanto dunque",
    "de": "zudem darüber außerdem jedoch schließlich insgesamt dennoch",
    "ru": "кроме однако таким также более вместе",
    "uk": "крім однак таким також більше разом",
    "tr": "ayrıca ancak sonuç bununla bunun",
}
COMMON = {
    "en": "a about after all also an and any are as at be been before being between but by can could did do does "
    "during each even for from had has have he her here him his how i if in into is it its just like made "
    "make many may me might more most much my new no not of off on one only or other our out over she should "
    "so some such than that the their them then there these they this those through to under up us was we "
    "were what when where which while who will with would year years you your mr mrs ms people said",
    "es": "a al con de del el ella en es esta este fue ha han la las lo los más no o para pero por que se su sus un "
    "una y",
    "pt": "a ao as com da das de do dos e ela ele em esta este foi há mais na não nas no nos o os ou para por que "
    "se sua um uma",
    "fr": "a au aux avec ce ces dans de des du elle en est et il la le les leur ne ont ou par pas pour qui que se "
    "son sur un une",
    "it": "a al alla che con da dei del della di e ha hanno i il in la le lo nel non o per più si sono su un una",
    "de": "als am an auch auf aus bei das dem den der des die ein eine einen einer er es für hat im in ist mit nach "
    "nicht sich sie sind und von war werden wird zu zum zur",
    "ru": "а в во и из к как на не но о он она они по с что это для от за его до их",
    "uk": "а в у і й із до як на не але о він вона вони по з що це для від за його їх",
    "tr": "bir bu da de ve ile için olan olarak daha en çok o ne gibi kadar",
}


VOICE = {
    "en": "i we my our us me i'm i've we're we've i'd we'll i'll",
    "es": "yo nosotros nuestro nuestra nuestros nuestras mi mis me nos",
    "pt": "eu nós nosso nossa nossos nossas meu minha",
    "fr": "je nous notre nos mon ma mes",
    "it": "io noi nostro nostra nostri mio mia",
    "de": "ich wir unser unsere unseren mein meine",
    "ru": "я мы наш наша наши нас мой моя",
    "uk": "я ми наш наша наші нас мій моя",
    "tr": "ben biz bizim benim",
}


@cache
def given(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return small numerals, and the words before them behind which they only refer to what is known."""
    numerals, _, before = GIVEN.get(language, "|").partition("|")
    return frozenset(numerals.split()), frozenset(before.split())


@cache
def telling(language: str) -> frozenset[str]:
    """Return the words of the sets of a language that are counted in a sentence."""
    known = cues(language)
    return known.plain | known.fancy | known.dates | known.numbers | known.voice


@cache
def cues(language: str) -> Cues:
    """Return the word sets of a language; they are empty where we have none."""
    return Cues(
        *(
            frozenset(lists.get(language, "").split())
            for lists in (PLAIN, FANCY, DATES, NUMBERS, LINKERS, COMMON, VOICE)
        )
    )
