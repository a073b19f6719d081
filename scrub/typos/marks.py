"""Damaged punctuation: a blank before a mark or none behind it, a mark twice, an orphan bracket, an odd apostrophe."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article
from scrub.text.lines import Line

__all__ = ["find"]

LANGUAGES = frozenset("en de fr es it ru pl pt tr uk nl sv da no cs".split())
_L = r"[^\W\d_]"
BLANKED = tuple(blank + mark for blank in " \xa0" for mark in ",.;?!")
BLANK_BEFORE = re.compile(
    rf"[ \xa0](?=[ \xa0,.;?!])(?<=[^\W_].|[)”\"»].)[ \xa0]*"
    rf"(?:,(?=[ \n”\"]|{_L}|$)|\.(?=[”\"]?(?:\s|$)|[A-ZА-Я][a-zа-я])(?! ?\.)|[;?!](?=\s|$))",
    re.MULTILINE,
)
"""Here and below a place is found by a character that is rare, and only then it is asked what stands before it."""
FRENCH = frozenset(("fr",))
"""French sets a blank before ; ? ! by its norm."""
GLUED = re.compile(rf"[.,;:?!](?<={_L}.)[”\"’»]?(?={_L})")
DOUBLED = (",,", ";;", "..", ".,", ",.", ";,", ",;", ":,")
TWICE = re.compile(
    rf"(?:,,|;;|\.\.(?!\.)|\.,|,\.(?!\.)|;,|,;|:,)(?<={_L}..|[)”\"]..)(?=\s|$|{_L})",
    re.MULTILINE,
)
WORD_BEFORE = re.compile(rf"{_L}+$")
WORD_BEHIND = re.compile(rf"{_L}+")
LONGEST, FAR = 40, 4000
"""Letters of a word that are looked at beside a mark, and characters of a line before it."""
SHORT = frozenset(
    "mr mrs ms dr st prof jr sr vs etc inc ltd co corp gov sen rep gen col lt capt sgt rev hon pres no nos vol dept est"
    " ave blvd rd ft mt jan feb mar apr jun jul aug sep sept oct nov dec fig approx ca al ed eds op cit ph ext calif"
    " ariz ark colo conn del fla ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex"
    " vt va wash wis wyo bros plc univ assn bzw usw evtl ggf inkl exkl mio mrd tel str abb bsp nr ing jh jhd mme mlle"
    " cie hab av apdo sra dra dña ud uds pág sig dott avv ecc pag тыс млн млрд руб коп обл ул им см напр гг вв"
    " ok tzn itd itp tzw np ul mgr inż tys mln mld zł eng arq exmo sto sta vl bv nv kr ha".split()
)
"""Abbreviations that end in a full stop: a comma may follow it, and some houses set no blank behind."""
DOMAINS = frozenset(
    "com net org info de ru ua uk us fr es it pl pt br io ai co tv me eu at ch nl be se no fi dk cz gov"
    " edu mil biz news"
    " online app dev html htm php pdf jpg png js py mp txt exe doc live blog shop site club media tech store world"
    " today press tr in au ca nz za jp cn kr int xyz".split()
)
BEGINNING = frozenset("In It At No So Be To".split())
"""Domains that begin sentences, with their capital."""
BEHIND_SIGN = re.compile(
    r"\.(?<=[%)].)(?<!\b[\w]\).)(?=(?:The|He|She|It|In|They|But|And|We|This|That|There|After|According|Police|On|At)\b)"
)
ONE_LETTER = frozenset("AIÀÈÉIYEOВИСКУЯAWZŚ")
"""Words of one letter that may begin a sentence, in any of the languages."""
LOWER_START = re.compile(r"\. (?<=[a-z]{4}\. )(he|she|they|the|it|we|this|these|there|but)(?= [a-z])")
SMALL_QUOTE = re.compile(r"\. [\"“]([a-z]+)(?= [a-z])")
SAID = re.compile(r"\b(?:said|says|added|adds|explained|explains|told \w+)$")
"""What follows a full stop begins with a capital, in a quotation too."""
HALF_DASH = re.compile(
    r"-(?<=[a-z]{4}-) (?=[a-z])(?!(?:and|or|to|nor|but|as|versus|vs|through|than|then|rather|plus|und|oder)\b|[a-z]+-)"
)
"""Not in ``pre- and post-war`` nor ``short-, mid- or long-term``, nor before another hyphen."""
ODD_MARKS = "´`‘"
WRONG_APOSTROPHE = re.compile(rf"[´`‘](?:(?<={_L}[´`])(?={_L})|(?<=[A-Za-z]‘)(?=(?:s|t|re|ve|ll|d|m)\b))")
LOOSE_S = re.compile(r"['’](?:(?<=[A-Za-z.] .)s(?= [A-Za-z\d])|(?<=[a-z].) s(?= [a-z])|(?<=[a-z].)['’]s\b)")
PAREN = re.compile(r"[()\[\]]")
ENUMERATOR = re.compile(r"(?:^|[\s;,(])(?:\d{1,3}|[A-Za-zА-Яа-я]|[ivxIVX]{1,4})$")
SENTENCE_BEFORE = re.compile(r"[a-z)”\"][.?!][”\"]? $")
LAST_WORD = re.compile(r"[^\W_][\w’'-]*[.?!][”\"]?$")
SPOKEN = 600
"""Characters of a sentence or two in brackets."""
SMILE = re.compile(r"[:;]['^-]?$")


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each damaged mark; languages whose norms are not known give none."""
    if article.language not in LANGUAGES:
        return
    yield from _blank_before(article)
    yield from _glued(article)
    yield from _twice(article)
    yield from _apostrophes(article)
    yield from _brackets(article)
    yield from _lower_starts(article)
    yield from _half_dashes(article)


def _blank_before(article: Article) -> Iterator[Finding]:
    text = article.text
    for found in BLANK_BEFORE.finditer(text) if any(pair in text for pair in BLANKED) else ():
        mark = found[0][-1]
        if mark in ";?!" and (article.language in FRENCH or "\xa0" in found[0]):
            continue
        if text[found.start() - 1].isdigit() and (mark != "," or text[found.end() : found.end() + 2].strip().isdigit()):
            continue
        if mark == "." and len(_before(text, found.start())) < 2:
            continue
        yield _finding("blank-before-mark", Span(*found.span()), f"A blank stands before {mark!r}.", 0.9, mark)


def _before(text: str, at: int) -> str:
    """Return the word that ends at ``at``."""
    found = WORD_BEFORE.search(text, max(0, at - LONGEST), at)
    return found[0] if found else ""


def _glued(article: Article) -> Iterator[Finding]:
    text = article.text
    for found in GLUED.finditer(text):
        behind = WORD_BEHIND.match(text, found.end())
        left, mark, right = _before(text, found.start()), found[0], behind[0] if behind else ""
        span = Span(found.start() - len(left), found.end() + len(right))
        if _may_be_glued(article, span) and _is_glued(article.language, left, mark, right):
            blank = f" {mark[1]}" if _opens(text, found.start(), mark) else f"{mark[1:]} "
            message = f"A blank is missing behind {mark[0]!r}."
            yield _finding("no-blank-behind-mark", span, message, 0.85, f"{left}{mark[0]}{blank}{right}")
    for found in BEHIND_SIGN.finditer(text) if "%." in text or ")." in text else ():
        yield _finding("no-blank-behind-mark", Span(*found.span()), "A blank is missing behind '.'.", 0.85, ". ")


def _opens(text: str, at: int, mark: str) -> bool:
    """Return whether a straight quotation mark behind ``at`` opens: an even number stands before it in the line."""
    return mark[1:] == '"' and text.count('"', max(at - FAR, text.rfind("\n", 0, at) + 1), at) % 2 == 0


def _may_be_glued(article: Article, span: Span) -> bool:
    """Return whether two words that a mark joins are no part of an address, a handle or a file name."""
    text = article.text
    after = text[span.end : span.end + 2]
    if after[:1] in ("/", "@", "_", "-") or (after[:1] == "." and after[1:].isalnum()):
        return False
    start = span.start
    while start > 0 and not text[start - 1].isspace() and span.start - start < LONGEST:
        start -= 1
    return not any(mark in text[start : span.start] for mark in "@/_#") and "www." not in text[start : span.start]


def _is_glued(language: str, left: str, mark: str, right: str) -> bool:
    """Return whether a blank is missing: no abbreviation, domain, name of a brand or gendered form."""
    if len(left) < 2 or (len(right) < 2 and right not in ONE_LETTER):
        return False
    if len(mark) > 1:
        speech = mark == ':"' and right[:1].isupper() and len(left) > 3
        return (mark[0] in ".,?!" or speech) and left.islower() and mark[1] != "’"
    begins = right[:1].isupper() and (right[1:].islower() or len(right) == 1)
    if mark == ".":
        plain = left.lower() not in SHORT and (right.lower() not in DOMAINS or (left.islower() and right in BEGINNING))
        return begins and plain and left[1:].islower() and (left.islower() or len(right) > 2)
    if mark == ":":
        return left.islower() and begins and len(left) > 3 and language != "de"
    if mark in "?!":
        return left.islower() and begins and len(left) > 2
    return left[1:].islower() and (begins or right.islower())


def _twice(article: Article) -> Iterator[Finding]:
    text = article.text
    for found in TWICE.finditer(text) if any(pair in text for pair in DOUBLED) else ():
        left, mark = _before(text, found.start()), found[0]
        if mark == ".," and not (left.islower() and len(left) > 3 and left not in SHORT):
            continue
        if mark == ".." and len(left) < 2 and text[found.start() - 1] not in ')”"':
            continue
        yield _finding("mark-twice", Span(*found.span()), f"Two marks stand together: {mark!r}.", 0.85, mark[0])


def _lower_starts(article: Article) -> Iterator[Finding]:
    """Yield English sentences that begin with a small letter."""
    for found in LOWER_START.finditer(article.text) if article.language == "en" else ():
        before = _before(article.text, found.start())
        blank = article.text[found.start() - len(before) - 1 : found.start() - len(before)] == " "
        if blank and before.islower() and before.isascii() and before not in SHORT:
            yield _small(found)
    for found in SMALL_QUOTE.finditer(article.text) if article.language == "en" else ():
        if SAID.search(article.text, max(0, found.start() - LONGEST), found.start()):
            yield _small(found)


def _small(found: re.Match[str]) -> Finding:
    span, right = Span(*found.span(1)), found[1].capitalize()
    return _finding("small-letter", span, "A sentence begins with a small letter.", 0.75, right)


def _half_dashes(article: Article) -> Iterator[Finding]:
    """Yield English hyphens that stand for a dash, with a blank on one side only."""
    for found in HALF_DASH.finditer(article.text) if article.language == "en" else ():
        yield _finding("half-dash", Span(*found.span()), "A dash has a blank on one side only.", 0.75, " – ")


def _apostrophes(article: Article) -> Iterator[Finding]:
    text = article.text
    for found in WRONG_APOSTROPHE.finditer(text) if any(mark in text for mark in ODD_MARKS) else ():
        if found[0] == "‘" and article.language != "en":
            continue
        message = f"{found[0]!r} is no apostrophe."
        span = _around(text, Span(*found.span()))
        right = f"{text[span.start : found.start()]}’{text[found.end() : span.end]}"
        yield _finding("wrong-apostrophe", span, message, 0.85, right)
    if article.language == "en":
        for found in LOOSE_S.finditer(text):
            span = Span(found.start() - (text[found.start() - 1] == " "), found.end())
            yield _finding("loose-apostrophe", span, "The apostrophe does not touch its word.", 0.85, "’s")


def _around(text: str, span: Span) -> Span:
    """Return the span widened to the letters that touch it."""
    start, end = span.start, span.end
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return Span(start, end)


def _brackets(article: Article) -> Iterator[Finding]:
    """Yield brackets that are not closed, or not opened, in their paragraph."""
    text = article.text
    for line in article.lines if PAREN.search(text) else ():
        stack: list[re.Match[str]] = []
        for found in PAREN.finditer(text, line.span.start, line.span.end):
            before = text[max(line.span.start, found.start() - 8) : found.start()]
            if SMILE.search(before) and text[found.end() : found.end() + 1] in (" ", "\n", ""):
                continue
            if found[0] in "([":
                stack.append(found)
            elif stack and stack[-1][0] == ("(" if found[0] == ")" else "["):
                stack.pop()
            elif not ENUMERATOR.search(before):
                yield _bracket(text, Span(*found.span()), "opened")
        for found in stack:
            yield _unclosed(text, found, line)


def _unclosed(text: str, found: re.Match[str], line: Line) -> Finding:
    """Return the finding of a bracket that is never closed; one that begins a sentence ends with its paragraph."""
    near = found[0] == "(" and line.span.end - found.end() <= SPOKEN and text[found.end() : found.end() + 1].isupper()
    before = max(line.span.start, found.start() - LONGEST)
    last = None
    if near and SENTENCE_BEFORE.search(text, before, found.start()):
        last = LAST_WORD.search(text, max(found.end(), line.span.end - LONGEST), line.span.end)
    if last is None:
        return _bracket(text, Span(*found.span()), "closed")
    message = "A bracket that begins a sentence is never closed; its end belongs here."
    return _finding("orphan-bracket", Span(*last.span()), message, 0.8, f"{last[0]})")


def _bracket(text: str, span: Span, missing: str) -> Finding:
    return _finding("orphan-bracket", span, f"The bracket {span.of(text)!r} is never {missing}.", 0.8)


def _finding(slug: str, span: Span, message: str, confidence: float, *right: str) -> Finding:
    return Finding(f"typo/any/{slug}", "punctuation", span, message, right, confidence)
