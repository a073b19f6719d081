"""A web page to the blocks of its article.

A page is parsed once. trafilatura says which text is the article; our own walk over the same tree says what each line
is (its element, its links, the words of its classes), finds what the extractor lost and leaves out what it took by
mistake. Nothing raises: a page without an article is an empty :class:`Page` with a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from scrub.model.document import Block, Facts
from scrub.model.span import Span
from scrub.text.encoding import decode, looks_binary
from scrub.text.page_choose import choose, complete, covered
from scrub.text.page_core import core_of
from scrub.text.page_drop import drop
from scrub.text.page_extract import extracted_lines
from scrub.text.page_facts import PageFacts, page_facts
from scrub.text.page_mend import standfirst
from scrub.text.page_tree import Tree, parse
from scrub.text.page_walk import Piece, walk

__all__ = ["Page", "read_html"]

_COVERED = 0.85  # of the extractor's letters have to be found on the page, else its own lines are taken
_SENTENCE_LETTERS = (
    40  # letters of the shortest line that is a real sentence of a story; a third in Chinese or Japanese
)
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SENTENCE_END = re.compile(r"""[.!?…。！？।؟]["'”’»“)\]]*(?:\s|$)""")
_STORY_LETTERS = 250  # letters of sentences below which a page full of links is a list of links
_INDEX_LINKS = 25  # lines of links that make a page an index; article pages have them too, but also have a story
_NO_ARTICLE = "no article found"


@dataclass(frozen=True, slots=True)
class Page:
    """What was read of a page.

    ``text`` is the block texts joined by line feeds, the spans of ``blocks`` fit it. ``language`` is the two-letter
    code of the ``lang`` attribute. ``meta`` may hold standfirst, byline, date, site and captions, as the page has them.
    """

    text: str = ""
    blocks: tuple[Block, ...] = ()
    title: str | None = None
    language: str | None = None
    meta: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def read_html(html: str | bytes, *, url: str | None = None, fast: bool = False) -> Page:
    """Return the article of a page: never raises, and says in ``warnings`` why nothing was found."""
    warnings: tuple[str, ...] = ()
    if isinstance(html, bytes):
        if looks_binary(html):
            return Page(warnings=("not a page: binary data",))
        decoded = decode(html)
        html, warnings = decoded.text, decoded.warnings
    tree = parse(html)
    if tree.problem:
        warnings = (*warnings, tree.problem)
    if tree.root is None:
        return Page(warnings=warnings)
    return _read_tree(tree, url, warnings, fast)


def _read_tree(tree: Tree, url: str | None, warnings: tuple[str, ...], fast: bool) -> Page:
    facts = page_facts(tree.root)
    pieces = walk(tree.root)
    core = core_of(pieces)
    lines = [] if tree.heavy or core.sure(fast=fast) else extracted_lines(tree.root, url)
    chosen = choose(pieces, lines) if lines else complete(pieces, core.taken)
    meta = _meta(facts, _captions(pieces, chosen))
    if lines and covered(pieces, chosen, lines) < _COVERED:
        blocks = _line_blocks(lines)
    else:
        chosen = sorted({*chosen, *standfirst(pieces, chosen, facts)})
        blocks = _piece_blocks([pieces[n] for n in drop(pieces, chosen, facts.headlines)])
    texts = [text for text, _, _ in blocks]
    warning, real = _judge(texts, sum(piece.linked > 0.8 for piece in pieces))
    text, found = _blocks(blocks) if real else ("", ())
    return Page(text, found, facts.title, facts.language, meta, (*warnings, warning) if warning else warnings)


def _judge(texts: Sequence[str], links: int) -> tuple[str, bool]:
    """Return the warning for a page without a story, or nothing, and whether its text is worth keeping."""
    letters = sum(len(text) for text in texts if _is_sentence(text))
    if not letters:
        return f"{_NO_ARTICLE}: the page has no sentence of a story", False
    if letters < _STORY_LETTERS and links > _INDEX_LINKS and letters < sum(map(len, texts)) / 2:
        return f"{_NO_ARTICLE}: the page looks like a list of links", True
    return "", True


def _is_sentence(text: str) -> bool:
    least = _SENTENCE_LETTERS / 3 if _WIDE.search(text) else _SENTENCE_LETTERS
    return len(text) >= least and (len(text) >= 3 * least or _SENTENCE_END.search(text) is not None)


def _piece_blocks(pieces: Sequence[Piece]) -> list[tuple[str, str, Facts]]:
    whole = max((piece.start + len(piece.text) for piece in pieces), default=0) or 1
    return [
        (
            piece.text,
            piece.kind,
            Facts(piece.place.tag, round(piece.linked, 3), round(piece.start / whole, 3), piece.place.tokens),
        )
        for piece in pieces
    ]


def _line_blocks(lines: Sequence[str]) -> list[tuple[str, str, Facts]]:
    """Return blocks of the extractor's own lines, which were not found in the tree: their elements are not known."""
    clean = [(" ".join(line.split()), line.startswith("- ")) for line in lines]
    return [
        (
            text.removeprefix("- "),
            "item" if item else "line",
            Facts("li" if item else "p", position=round(n / len(clean), 3)),
        )
        for n, (text, item) in enumerate(clean)
        if text.removeprefix("- ")
    ]


def _blocks(rows: Sequence[tuple[str, str, Facts]]) -> tuple[str, tuple[Block, ...]]:
    starts = accumulate((len(text) + 1 for text, _, _ in rows), initial=0)
    blocks = tuple(
        Block(Span(start, start + len(text)), kind, facts=facts)
        for start, (text, kind, facts) in zip(starts, rows, strict=False)
    )
    return "\n".join(text for text, _, _ in rows), blocks


def _captions(pieces: Sequence[Piece], chosen: Sequence[int]) -> tuple[str, ...]:
    """Return the captions of the pictures between the first and the last line of the article."""
    around = pieces[chosen[0] : chosen[-1]] if chosen else ()
    return tuple(dict.fromkeys(piece.text for piece in around if "figcaption" in piece.place.tags))


def _meta(facts: PageFacts, captions: tuple[str, ...]) -> dict[str, str | tuple[str, ...]]:
    def known() -> Iterator[tuple[str, str | tuple[str, ...]]]:
        yield "standfirst", facts.descriptions[0] if facts.descriptions else ""
        yield "byline", facts.bylines
        yield "date", facts.date or ""
        yield "site", facts.site or ""
        yield "captions", captions

    return {name: value for name, value in known() if value}
