"""Blanks where a mark takes none, or on one side only: inside quotation marks, at long dashes, before a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article

__all__ = ["find"]

LANGUAGES = frozenset("en de es it ru pl pt uk nl".split())
"""Languages whose quotation marks take no blank inside; French does."""
_L = r"[^\W\d_]"
OPENED = {
    "en": re.compile(rf"“ (?<![^ \n(]..)(?={_L})|‘ (?<=[a-z,:] ..)(?=[a-z]{{2}})", re.MULTILINE),
    "de": re.compile(rf"„ (?<![^ \n(]..)(?={_L})", re.MULTILINE),
}
CLOSED = {
    "en": re.compile(r"”(?<=[a-z.,!?] .)(?=[\s.,;:!?)]|$)", re.MULTILINE),
    "de": re.compile(r"“(?<=[a-zäöüß.,!?] .)(?=[\s.,;:!?)]|$)", re.MULTILINE),
}
ONE_SIDE = re.compile(
    r"— (?<=[a-z,.)\d]..)(?=[A-Za-z])| —(?<=[a-z,.)\d]..)(?=[A-Za-z])|– (?<=[a-z]{2}..)(?=[a-z]{2})"
    r"| –(?<=[a-z]{3}..)(?=[a-z]{2})|- (?<=\)..)(?=[A-Z][a-z]* )"
)
SPAN = re.compile(
    r"(?<![\d:.-])\d{1,2}(?::\d\d| ?[ap]m| [ap]\.m\.)(?: -(?=\d)|- )\d{1,2}(?::\d\d| ?[ap]m| [ap]\.m\.)"
    r"|(?<![\d-])(?:19|20)\d\d(?: -|- )(?:19|20)\d\d(?![\d-])"
)
"""Hours or years with a blank on one side of their hyphen."""
PHONE = re.compile(r"-(?<=(?<![\d-])\d{3}-)\d{3} \d{4}(?![\d-])")
"""A telephone number from its hyphen on, so that hyphens are all that is looked at: the code before it has 3 digits."""
CODE = 3
APART = re.compile(r"- (?<=[\da-zA-Z.]..)|-(?<= -)(?=\d)")
"""A hyphen with a blank on one side, as those of a compound or a span have."""
DASH_PAIRS = ("-–", "-—", "–-", "—-")
TWO_DASHES = re.compile(r"(?<![-–—])(?:-[–—]|[–—]-)(?![-–—>])(?<=[\w,.)”\" ]..)(?=[\w“\" ])")
MONEY = re.compile(r"[$£] (?<![A-Za-z\d]..)\d[\d,]*(?:\.\d+)?")
TIGHT_MONEY = re.compile(r"[$£]\d")
SPLIT_HYPHEN = re.compile(
    r"(?:(?<=[a-zA-Z])-(?:at|of|in|on|the)- [A-Za-z][a-z]+"
    r"|(?<![\w-])(?:[KW][A-Z]{3}|[Cc]ovid|COVID|MiG|Sars-CoV) -\d{1,3}(?![\d.%]))"
)
"""A compound with a blank behind its last hyphen or before its number."""
SIGNED = re.compile(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}$", re.MULTILINE)
"""A name to the line's end: whoever said or wrote what stands before the dash."""
GLUED = "A blank is missing behind the comma."
INSIDE = "A blank stands inside the quotation."
LONGEST, FAR, LINE, HABIT = 300, 100, 4000, 3
"""Characters looked at of a quotation, before a bracket and in a line; dashes of one article that are its style."""
POST = re.compile(r"[#@/]\w")
"""A hashtag, handle or address beside a dash: the name below a quoted post."""
WORD_PIECE = re.compile(r"\b[a-z]$")
STRAIGHT = re.compile(r'"(?<=[^\W\d_] .|[.,!?;:] .)(?= [\w—–])')
AT_END = re.compile(r'"(?<=[.!?,…] .)$', re.MULTILINE)
SINGLE = re.compile(r"'(?<= .)[A-Z][^'\n]{2,80}[a-z]( )'(?=[,.;:)])")
OWNED = re.compile(r"( )’(?<=[a-z]s..)(?= [A-Z\d]?[a-z\d])")
"""A single mark that closes behind a blank, and the apostrophe of a plural behind one."""
BEHIND_MARK = re.compile(rf"\((?<={_L}{{3}}[.,;!?]\()(?=[A-ZÄÖÜ][a-zäöüß]+ )")
BEFORE_BRACKET = re.compile(rf"\((?<={_L}{{4}}\()(?!In(?:nen)?\))(?=[A-ZÄÖÜ][^\W\d_]+(?: [^\W\d_]+){{0,4}}\))")
AFTER_BRACKET = re.compile(rf"\)(?<={_L}{{2}}\))(?={_L}{{3}})")
LINKED = re.compile(r"\([^()\s]+[A-ZÄÖÜ ][^()]{0,80}\)$")
"""What stands in brackets of its own: words or a name in capitals, no part of a word as in ``(Re)building``."""
PERCENT = re.compile(r"\d( ?)%(?![\w)])")
BEHIND_QUOTE = re.compile(r"[,;](?<=[a-zäöüß.!?][”“\"»].)(?=[A-Za-zÄÖÜäöüß]{2})")
QUOTE_COMMA = ('",', "”,", "“,", "»,")
"""A comma behind a closing quotation mark, and a letter."""
PERCENTS = 3
"""Percentages without a blank from which the only one with a blank is an error; many houses set one."""
COLON = re.compile(rf" :(?<=[^\W\d_A-Z]{{2}}..)(?= [^\W_]|\n\n?{_L})")
OPENS_BEHIND = {
    "en": re.compile(r"[.!?,:](?<=[a-z]{2}.)“(?=[A-Z])"),
    "de": re.compile(r"[.!?,:](?<=[a-zäöüß]{2}.)„(?=[A-ZÄÖÜ])"),
}
"""A mark, and right behind it one that opens a quotation."""
SLASH = re.compile(r"(?<![\w/.])[A-Za-z][a-z’'-]+/ (?=[A-Za-z]{2})")


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each mark with a blank too many or a blank on one side only."""
    language, text = article.language, article.text
    if language not in LANGUAGES:
        return
    if language in OPENED and ("“ " in text or "‘ " in text or " ”" in text or "„ " in text or " “" in text):
        yield from _quotes(article)
    if ' "' in text and '" ' in text:
        yield from _straight(article)
    for found in BEHIND_QUOTE.finditer(text) if any(pair in text for pair in QUOTE_COMMA) else ():
        span = Span(found.start() - 1, found.end())
        yield _finding("no-blank-behind-mark", span, GLUED, 0.85, f"{span.of(text)} ")
    if language in OPENS_BEHIND:
        for found in OPENS_BEHIND[language].finditer(text):
            message = f"A blank is missing behind {found[0][0]!r}."
            span = Span(found.start(), found.end())
            yield _finding("no-blank-behind-mark", span, message, 0.85, f"{found[0][0]} {found[0][1]}")
    if "(" in text:
        yield from _brackets(text)
    if " :" in text:
        for found in COLON.finditer(text):
            if "{" not in text[found.end() : found.end() + 40]:
                yield _finding("blank-before-mark", Span(*found.span()), "A blank stands before ':'.", 0.85, ":")
    if language == "en":
        yield from _english(text)


def _english(text: str) -> Iterator[Finding]:
    """Yield what is looked at in English alone: long dashes, single marks, percentages."""
    if "$ " in text or "£ " in text:
        yield from _money(text)
    if "-" in text:
        yield from _hyphens(text)
    if "—" in text or "–" in text or ")- " in text:
        dashes = [found for found in ONE_SIDE.finditer(text) if not SIGNED.match(text, found.end())]
        for found in dashes if len(dashes) <= HABIT else ():
            around = text[max(0, found.start() - 40) : found.end() + 40]
            if not POST.search(around) and not WORD_PIECE.search(text, found.start() - 2, found.start()):
                yield _finding("half-dash", Span(*found.span()), "A dash has a blank on one side only.", 0.8, " — ")
    if "/ " in text:
        yield from _slashes(text)
    if " '" in text or " ’ " in text:
        yield from _singles(text)
    if " %" in text:
        yield from _percents(text)


def _hyphens(text: str) -> Iterator[Finding]:
    """Yield compounds, spans of time and telephone numbers with a blank at their hyphen, and a hyphen beside a dash."""
    spaced = APART.search(text) is not None
    for found in SPLIT_HYPHEN.finditer(text) if spaced else ():
        right = found[0].replace(" ", "")
        yield _finding("blank-at-hyphen", Span(*found.span()), "A blank stands at the hyphen.", 0.8, right)
    for found in SPAN.finditer(text) if spaced else ():
        right = found[0].replace("- ", "-").replace(" -", "-")
        yield _finding("blank-at-hyphen", Span(*found.span()), "A blank stands at the hyphen.", 0.8, right)
    for found in PHONE.finditer(text):
        span = Span(found.start() - CODE, found.end())
        right = span.of(text).replace(" ", "-")
        yield _finding("blank-at-hyphen", span, "A hyphen is missing in the number.", 0.8, right)
    for found in TWO_DASHES.finditer(text) if any(pair in text for pair in DASH_PAIRS) else ():
        yield _finding("mark-twice", Span(*found.span()), "Two kinds of dashes stand together.", 0.8, "—")


def _slashes(text: str) -> Iterator[Finding]:
    """Yield slashes with a blank behind, which are no habit of the article."""
    slashes = list(SLASH.finditer(text))
    for found in slashes if len(slashes) < HABIT else ():
        span = Span(found.end() - 2, found.end())
        yield _finding("blank-at-slash", span, "A blank stands behind the slash and none before it.", 0.8, "/")


def _money(text: str) -> Iterator[Finding]:
    """Yield signs of money with a blank behind, which is no habit of the article."""
    found = list(MONEY.finditer(text))
    if len(found) <= HABIT and (len(found) == 1 or TIGHT_MONEY.search(text)):
        for hit in found:
            span = Span(hit.start(), hit.end())
            yield _finding(
                "blank-behind-sign", span, f"A blank stands behind {hit[0][0]!r}.", 0.8, hit[0].replace(" ", "")
            )


def _quotes(article: Article) -> Iterator[Finding]:
    """Yield blanks inside curly quotation marks."""
    text, language = article.text, article.language
    for found in OPENED[language].finditer(text):
        yield _finding(
            "blank-in-quote",
            Span(found.start(), found.end()),
            "A blank stands inside the quotation.",
            0.85,
            found[0][0],
        )
    for found in CLOSED[language].finditer(text):
        opener = "“" if language == "en" else "„"
        begins = text.rfind(opener, max(0, found.start() - LONGEST), found.start() - 1)
        ends = text.rfind(found[0], max(0, found.start() - LONGEST), found.start() - 1)
        if begins > ends or (language == "de" and begins >= 0 and begins >= ends):
            span = Span(found.start() - 1, found.end())
            yield _finding("blank-in-quote", span, INSIDE, 0.85, found[0])


def _straight(article: Article) -> Iterator[Finding]:
    """Yield straight quotation marks with a blank on both sides."""
    text = article.text
    for found in (*STRAIGHT.finditer(text), *AT_END.finditer(text)):
        begin = max(text.rfind("\n", 0, found.start()) + 1, found.start() - LINE)
        opens = text.count('"', begin, found.start()) % 2 == 0
        if opens and text[found.end() : found.end() + 1] in ("", "\n"):
            continue
        span = Span(found.start(), found.end() + 1) if opens else Span(found.start() - 1, found.end())
        yield _finding("blank-in-quote", span, INSIDE, 0.85, '"')


def _singles(text: str) -> Iterator[Finding]:
    """Yield single marks and apostrophes behind a blank."""
    for found in SINGLE.finditer(text):
        yield _finding("blank-in-quote", Span(found.start(1), found.end()), INSIDE, 0.8, "'")
    for found in OWNED.finditer(text):
        begin = max(text.rfind("\n", 0, found.start()) + 1, found.start() - LINE)
        if "‘" not in text[begin : found.start()]:
            span = Span(found.start(1), found.end())
            yield _finding("blank-before-apostrophe", span, "A blank stands before the apostrophe.", 0.8, "’")


def _percents(text: str) -> Iterator[Finding]:
    """Yield the only percentage of an article with a blank before its sign."""
    found = list(PERCENT.finditer(text))
    blank = [hit for hit in found if hit[1]]
    if len(blank) == 1 and len(found) > PERCENTS:
        span = Span(blank[0].start(1), blank[0].end())
        yield _finding("blank-before-mark", span, "A blank stands before '%'.", 0.8, "%")


def _brackets(text: str) -> Iterator[Finding]:
    """Yield round brackets with a letter glued to their outer side."""
    for found in (*BEFORE_BRACKET.finditer(text), *BEHIND_MARK.finditer(text)):
        span = Span(found.start() - 4, found.end())
        right = f"{text[span.start : found.start()]} ("
        yield _finding("no-blank-at-bracket", span, "A blank is missing before the bracket.", 0.8, right)
    for found in AFTER_BRACKET.finditer(text):
        if LINKED.search(text, max(0, found.start() - FAR), found.end()):
            span = Span(found.start(), found.end() + 3)
            right = f") {text[found.end() : span.end]}"
            yield _finding("no-blank-at-bracket", span, "A blank is missing behind the bracket.", 0.8, right)


def _finding(slug: str, span: Span, message: str, confidence: float, right: str) -> Finding:
    return Finding(f"typo/any/{slug}", "punctuation", span, message, (right,), confidence)
