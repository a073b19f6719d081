"""Numbers in words: what ``twenty-five``, ``fünfunddreißig`` and ``three million`` are worth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

__all__ = ["LANGUAGES", "SCALES", "read_values"]

WORDS = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty",
    "de": "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn"
    " siebzehn achtzehn neunzehn zwanzig",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept"
    " dix-huit dix-neuf vingt",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis"
    " diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis"
    " veintisiete veintiocho veintinueve",
    "it": "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici"
    " sedici diciassette diciotto diciannove venti",
    "pt": "um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis"
    " dezessete dezoito dezenove vinte",
    "ru": "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать"
    " четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать",
    "pl": "jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście"
    " czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia",
}
"""The words from one on."""
LANGUAGES = frozenset(WORDS)
TENS = {
    "en": "thirty forty fifty sixty seventy eighty ninety",
    "de": "dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "fr": "trente quarante cinquante soixante septante octante nonante",
    "es": "treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "it": "trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "pt": "trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "ru": "тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
    "pl": "trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt",
}
"""The words of thirty to ninety."""
OTHERS = {
    "en": "hundred:100 dozen:12 half:50 third:33 thirds:66 quarter:25 quarters:75",
    "de": "eine:1 einen:1 hundert:100 dutzend:12 hälfte:50 drittel:33 viertel:25",
    "fr": "une:1 cent:100 cents:100 vingts:20 douzaine:12 vingtaine:20 trentaine:30 moitié:50 tiers:33 quart:25",
    "es": "un:1 una:1 cien:100 ciento:100 cientos:100 doscientos:200 quinientos:500 docena:12 mitad:50 tercio:33"
    " cuarto:25",
    "it": "un:1 una:1 cento:100 dozzina:12 ventina:20 trentina:30 metà:50 terzo:33 quarto:25",
    "pt": "uma:1 duas:2 dezasseis:16 dezassete:17 dezanove:19 cem:100 cento:100 duzentos:200 quinhentos:500 dúzia:12"
    " metade:50 terço:33 quarto:25",
    "ru": "одна:1 две:2 сто:100 двести:200 триста:300 пятьсот:500 дюжина:12 половина:50 треть:33 четверть:25",
    "pl": "jedna:1 dwie:2 sto:100 dwieście:200 trzysta:300 pięćset:500 tuzin:12 połowa:50 ćwierć:25",
}
"""Other words, and the per cents that a part is; ``one third`` is worth 1 and 33."""
SCALES = {
    "thousand": 3, "k": 3, "tausend": 3, "mille": 3, "mil": 3, "mila": 3, "тысяч": 3, "тысячи": 3, "тысяча": 3,
    "тыс": 3, "tys": 3, "tysiąc": 3, "tysiące": 3, "tysięcy": 3,
    "million": 6, "millions": 6, "m": 6, "mn": 6, "mio": 6, "millionen": 6, "millón": 6, "millones": 6, "milione": 6,
    "milioni": 6, "milhão": 6, "milhões": 6, "миллион": 6, "миллионов": 6, "миллиона": 6, "млн": 6, "mln": 6,
    "milion": 6, "miliony": 6, "milionów": 6,
    "billion": 9, "billions": 9, "bn": 9, "milliarde": 9, "milliarden": 9, "mrd": 9, "milliard": 9, "milliards": 9,
    "md": 9, "mds": 9, "miliardo": 9, "miliardi": 9, "млрд": 9, "миллиард": 9, "миллиардов": 9, "миллиарда": 9,
    "mld": 9, "miliard": 9, "miliardy": 9, "miliardów": 9, "bilhão": 9, "bilhões": 9,
    "trillion": 12, "trillions": 12, "tn": 12,
}  # fmt: skip
"""Words and signs behind a number, and the power of ten that they multiply it by."""
POWERS = frozenset((100.0, *(10.0**power for power in SCALES.values())))
JOINERS = frozenset("and y e et und".split())


def read_values(words: Iterable[str], language: str) -> set[float]:
    """Return the values of the numbers among some words in small letters, alone and with those beside them.

    >>> sorted(read_values("some twenty-five of three million".split(), "en"))
    [3.0, 5.0, 20.0, 25.0, 3000000.0]
    >>> sorted(read_values("die fünfunddreißig und die zweihundert".split(), "de"))
    [35.0, 200.0]
    """
    known, values = _words(language), set[float]()
    for run in _runs(words, known):
        values.update(value for value in run if value < 1000)
        values.update(_worth(run))
    return values


def _runs(words: Iterable[str], known: Mapping[str, float]) -> Iterator[list[float]]:
    """Yield the values of number words that follow one another."""
    run: list[float] = []
    for part in (part for word in words for part in ((word,) if word in known else word.split("-"))):
        if part in known:
            run.append(known[part])
        elif run and part in SCALES:
            run.append(10.0 ** SCALES[part])
        elif run and part not in JOINERS:
            yield run
            run = []
    if run:
        yield run


def _worth(run: Sequence[float]) -> Iterator[float]:
    """Yield what a run of number words is worth, one number more where the next word cannot belong to the last one."""
    total = now = 0.0
    for value in run:
        if value in POWERS:
            now = max(now, 1) * value
            if value >= 1000:
                total, now = total + now, 0.0
        elif (now, value) == (4, 20):  # quatre-vingt
            now = 80.0
        elif not now or now % (100 if value > 9 else 10) == 0 or (now in (60, 80) and value < 20):
            now += value
        else:
            yield total + now
            total, now = 0.0, value
    yield total + now


@cache
def _words(language: str) -> Mapping[str, float]:
    """Return the number words of a language with their values, those made of two parts without a hyphen too."""
    names = {word: float(n) for n, word in enumerate(WORDS.get(language, "").split(), 1)}
    tens = {word: 10.0 * n for n, word in enumerate(TENS.get(language, "").split(), 3)}
    others = dict(pair.split(":") for pair in OTHERS.get(language, "").split())
    small = [(word, value) for word, value in names.items() if value < 10]
    made: dict[str, float] = {}
    if language == "de":
        twenty_on = {"zwanzig": 20.0, **tens}
        made = {f"{one}und{ten}": a + b for ten, b in twenty_on.items() for one, a in small}
        made |= {f"{one}hundert": 100 * a for one, a in small} | {f"{one}tausend": 1000 * a for one, a in small}
    elif language == "it":
        twenty_on = {"venti": 20.0, **tens}
        made = {(ten[:-1] if one[0] in "uo" else ten) + one: a + b for ten, b in twenty_on.items() for one, a in small}
        made |= {f"{one}cento": 100 * a for one, a in small}
    return {**names, **tens, **{word: float(value) for word, value in others.items()}, **made}
