"""Documents made for training: clean articles with chrome around and in them, in wordings from the rules' examples.

They teach where chrome stands in languages of which there are few real pages, and that near misses of the rules stay.
Half of the rules are silent on them, so that the place has to tell what the words do not. Others are made of whole
stories that came with their chrome (``chrome_stories``), each in several versions.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from chrome_documents import CHROME_CODES as PAGE_CHROME
from chrome_documents import KINDS as PAGE_KINDS
from chrome_documents import documents
from chrome_leanings import PARTS, SLOT, part_of, pool
from chrome_rows import ARTICLE, CHROME, Row
from chrome_stories import ARTICLE_CODES, CHROME_CODES, KINDS, Story, stories

from scrub.model.rule import Rule

HEAD = ("navigation", "share", "byline", "timestamp", "credit", "comments", "widget", "consent")
BODY = (
    "advertisement",
    "promo",
    "promo",
    "related-label",
    "related-headline",
    "newsletter",
    "newsletter",
    "caption",
    "credit",
    "widget",
    "share",
    "paywall",
    "paywall",
    "consent",
    "comments",
)
TAIL = (
    "byline",
    "bio",
    "note",
    "tags",
    "share",
    "comments",
    "related-label",
    "newsletter",
    "copyright",
    "navigation",
    "promo",
    "paywall",
    "widget",
)
TOP, OVER = "masthead", "kicker"
"""What stands first on a page, and what right above its headline."""
TOPPED, KICKED, PLACED = 0.35, 0.4, 0.3
"""How many documents have the one, how many the other, and of how many of those it is a name out of the story."""
MOST_WORDS = 40
SUBHEAD_WORDS = 8
"""Words of the longest sub-headline that is put into other articles."""
VERSIONS = 2
"""Documents that are made of each story."""
TELLING, SHARES = "TSP", (0.15, 0.4, 0.7, 1.0)
"""Lines of a story that every version has, and how many of each other kind one may have."""

Wordings = dict[str, dict[str, list[str]]]
Near = dict[str, list[tuple[str, ...]]]
"""Language -> article lines that look like chrome, some between the lines of their story."""
Piece = tuple[str, int, str | None]


def wordings(rules: Sequence[Rule], part: int) -> tuple[Wordings, Near]:
    """Return language -> kind -> chrome lines of one part, and language -> near misses that are article.

    Half of the chrome lines and of the near misses are those of the pool where it has any.
    """
    chrome: Wordings = defaultdict(lambda: defaultdict(list))
    near: Near = defaultdict(list)
    for rule in rules:
        if part_of(rule.id) != part:
            continue
        language = rule.id.split("/")[1]
        near[language] += [(line,) for line in rule.keep if "\n" not in line and len(line.split()) > 2]
        if rule.kind in ("line", "cue", "pattern", "repeat") and rule.action in ("drop", "meta"):
            lines = [*rule.match, *(text for text in rule.text if "{n}" not in text)]
            chrome[language][rule.sort] += [
                line for line in lines if "\n" not in line and len(line.split()) <= MOST_WORDS
            ]
    written: Wordings = defaultdict(lambda: defaultdict(list))
    stories: Near = defaultdict(list)
    for said in pool():
        if said.part != part:
            continue
        if said.kind:
            written[said.lang][said.kind].append(said.line)
        else:
            before, behind = said.around or ("", "")
            stories[said.lang].append((before, said.line, behind) if said.around else (said.line,))
    for language, kinds in written.items():
        for kind, lines in kinds.items():
            chrome[language][kind] += lines * max(1, round(len(chrome[language][kind]) / len(lines)))
    for language, kept in stories.items():
        near[language] += kept * max(1, round(len(near[language]) / len(kept)))
    return chrome, near


def known_in(lang: str, chrome: Wordings) -> dict[str, list[str]]:
    """Return kind -> chrome lines of a language, the English ones of a kind of which it has none."""
    return {kind: list(chrome[lang][kind] or chrome["en"][kind]) for kind in {*HEAD, *BODY, *TAIL, TOP, OVER}}


def made_rows(articles: Sequence[Row], rules: Sequence[Rule], count: int, seed: int = 11) -> Iterator[Row]:
    """Yield ``count`` documents on the articles, whose chrome is put in; headlines come from the other articles."""
    parts = [wordings(rules, part) for part in range(PARTS)]
    usable = [row for row in articles if len(row.lines) >= 6 and (row.lang or "") in parts[0][0]]
    headlines: dict[str, list[str]] = defaultdict(list)
    for row in articles:
        title = row.title or row.lines[0]
        if 3 <= len(title) <= 140:
            headlines[row.lang or ""].append(title)
    by_language: dict[str, list[Row]] = defaultdict(list)
    for row in usable:
        by_language[row.lang or ""].append(row)
    heads: dict[str, list[str]] = defaultdict(list)
    for row in articles:
        heads[row.lang or ""] += subheads(row)
    rng = random.Random(seed)
    languages = sorted(by_language)
    for number in range(count):
        row = rng.choice(by_language[languages[number % len(languages)]])
        lang = row.lang or ""
        part = rng.randrange(PARTS)
        chrome, near = parts[part]
        known = known_in(lang, chrome)
        pieces = list(_page(row, known, headlines[lang], (near[lang], heads[lang]), rng))
        yield Row(
            "made",
            row.site,
            row.url,
            row.title,
            row.lang,
            *(tuple(column) for column in zip(*pieces, strict=True)),
            part=part,
        )


def story_rows(rules: Sequence[Rule], seed: int = 5) -> Iterator[Row]:
    """Yield ``VERSIONS`` documents of each story, with some of the chrome in it and other chrome around it."""
    parts = [wordings(rules, part)[0] for part in range(PARTS)]
    headlines: dict[str, list[str]] = defaultdict(list)
    for story in stories():
        headlines[story.lang] += [line for code, line in story.lines if code == "R"]
    for story in stories():
        part, lang = part_of(story.name), story.lang
        chrome = parts[part]
        known = known_in(lang, chrome)
        for version in range(VERSIONS):
            rng = random.Random(f"{seed}:{story.name}:{version}")
            pieces = _version(story, known, headlines[lang], rng)
            columns = (tuple(column) for column in zip(*pieces, strict=True))
            yield Row("story", story.name, None, story.lines[0][1], lang, *columns, part=part)


def document_rows() -> Iterator[Row]:
    """Yield the pages that were written whole."""
    for page in documents():
        codes, lines = zip(*page.lines, strict=True)
        labels = tuple(CHROME if code in PAGE_CHROME else ARTICLE for code in codes)
        kinds = tuple(map(PAGE_KINDS.get, codes))
        title = lines[codes.index("h")]
        yield Row("document", page.name, None, title, page.lang, lines, labels, kinds, part=part_of(page.name))


def _version(story: Story, known: dict[str, list[str]], headlines: list[str], rng: random.Random) -> Iterator[Piece]:
    """Yield the lines of a story, of each kind of those beside its paragraphs a share, and chrome around them.

    In half of the versions one of the captions stands before the first paragraph.
    """
    share = {code: 1.0 if code in TELLING else rng.choice(SHARES) for code in ARTICLE_CODES + CHROME_CODES}
    captions = [line for code, line in story.lines if code == "C"]
    lead = rng.choice(captions) if captions and rng.random() < 0.5 else None
    top = rng.choice([code for code, _ in story.lines if code in "TS"])
    yield from _top(known, headlines, rng, 0.7)
    told = [line for code, line in story.lines if code == "P"]
    for code, line in story.lines:
        if code == "T":
            yield from _kicker(told, known, rng)
        if line != lead and rng.random() < share[code]:
            yield line, CHROME if code in CHROME_CODES else ARTICLE, KINDS.get(code)
        if code == "T":
            yield from _some(HEAD, known, headlines, rng, rng.randint(0, 5))
        if code == top and lead:
            yield lead, CHROME, "caption"
    yield from _some(TAIL, known, headlines, rng, rng.randint(0, 9))


def _top(known: dict[str, list[str]], headlines: list[str], rng: random.Random, share: float) -> Iterator[Piece]:
    """Yield what stands first on some pages, and on a share of them lines of the navigation."""
    if rng.random() < TOPPED:
        yield from _some((TOP,), known, headlines, rng, 1)
    if rng.random() < share:
        yield from _some(("navigation",), known, headlines, rng, rng.randint(1, 4))


def _kicker(told: Sequence[str], known: dict[str, list[str]], rng: random.Random) -> Iterator[Piece]:
    """Yield what may stand right above a headline: one of the pool, or a name out of what is told."""
    if rng.random() >= KICKED:
        return
    words = [word for line in told for word in line.split()[1:]] if rng.random() < PLACED else []
    names = [word for word in words if word[0].isupper() and word.isalpha() and len(word) > 3]
    if found := names or known[OVER]:
        yield rng.choice(found), CHROME, OVER


def filled(line: str, headlines: Sequence[str], rng: random.Random) -> str:
    """Return a line of the pool with its slots filled."""

    def fill(slot: re.Match[str]) -> str:
        if slot[0] == "{n}":
            return str(rng.choice((2, 3, 5, 7, 12, 48, 120, 1940)))
        headline = rng.choice(headlines) if headlines else ""
        if slot[0] == "{h}":
            return headline
        names = [word for word in headline.split()[1:] if word[0].isupper() and word.isalpha()]
        return " ".join(names[: 2 if slot[0] == "{p}" else 1]) or headline[:6]

    return SLOT.sub(fill, line)


def subheads(row: Row) -> Iterator[str]:
    """Yield the short lines of an article that stand between two sentences."""
    lines = [line for line, label in zip(row.lines, row.labels, strict=True) if label == ARTICLE]
    words = [len(line.split()) for line in lines]
    for at in range(2, len(lines) - 1):
        around = min(words[at - 1], words[at + 1]) > SUBHEAD_WORDS + 2 or min(map(len, lines[at - 1 : at + 2 : 2])) > 60
        if words[at] <= SUBHEAD_WORDS and len(lines[at]) < 60 and around and lines[at][-1].isalnum():
            yield lines[at]


def _page(
    row: Row,
    known: dict[str, list[str]],
    headlines: list[str],
    more: tuple[list[tuple[str, ...]], list[str]],
    rng: random.Random,
) -> Iterator[Piece]:
    """Yield the lines of one page; ``more`` are article lines to put in: near misses of the rules, sub-headlines."""
    near, heads = more
    article = [line for line, label in zip(row.lines, row.labels, strict=True) if label == ARTICLE]
    yield from _top(known, headlines, rng, 0.6)
    title = row.title if row.scen != "reference" else None
    if title:
        yield from _kicker(article[1:], known, rng)
    if title and title not in article[:2]:
        yield title, ARTICLE, "title"
    dense = rng.choice((0.1, 0.3, 0.6))
    for at, line in enumerate(article):
        yield line, ARTICLE, "title" if at == 0 and (not title or title in article[:2]) else None
        if at == 0:
            yield from _some(HEAD, known, headlines, rng, rng.randint(0, 5))
        elif at < len(article) - 1:
            if rng.random() < dense:
                yield from _some(BODY, known, headlines, rng, 1)
            if near and rng.random() < 0.25:
                for text in rng.choice(near):
                    yield text, ARTICLE, None
            if heads and rng.random() < 0.12:
                yield rng.choice(heads), ARTICLE, None
    yield from _some(TAIL, known, headlines, rng, rng.randint(2, 9))


def _some(
    kinds: Sequence[str], known: dict[str, list[str]], headlines: list[str], rng: random.Random, count: int
) -> Iterator[Piece]:
    """Yield ``count`` chrome lines or groups of lines."""
    for _ in range(count):
        kind = rng.choice(kinds)
        if not known[kind]:
            continue
        for line in rng.sample(
            known[kind],
            min(len(known[kind]), rng.choice((1, 1, 2)) if kind in ("share", "newsletter", "navigation") else 1),
        ):
            yield filled(line, headlines, rng), CHROME, kind
        if kind == "related-label" and headlines:
            for line in rng.sample(headlines, min(len(headlines), rng.randint(1, 5))):
                yield line, CHROME, "related-headline"
        elif kind == "navigation" and headlines and rng.random() < 0.3:
            yield rng.choice(headlines), CHROME, "related-headline"
    if len(kinds) > len(HEAD) and headlines and rng.random() < 0.4:
        for line in rng.sample(headlines, min(len(headlines), rng.randint(2, 6))):
            yield line, CHROME, "related-headline"
