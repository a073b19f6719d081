"""A web page to the blocks of its article.

A page is parsed once. A walk over its tree says what each line is (its element, its links, the words of its classes);
the look that holds most of the prose is the article's. Where that is not clear, trafilatura is asked as well. Then what
was lost between the lines is added, and what is no article left out. Nothing raises: a page without an article is an
empty :class:`Page` with a warning.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from scrub.model.document import Block
from scrub.model.rule import Rule
from scrub.model.span import Span
from scrub.text.content import content_of, with_content
from scrub.text.dates import page_date
from scrub.text.encoding import looks_binary
from scrub.text.page.charset import page_text, put_right
from scrub.text.page.choose import better, choose, complete, covered, is_joined, without_titles
from scrub.text.page.core import core_of
from scrub.text.page.drop import drop
from scrub.text.page.extract import extracted_lines, prose
from scrub.text.page.facts import PageFacts, page_facts
from scrub.text.page.judge import is_index, judge
from scrub.text.page.mend import opening
from scrub.text.page.meta import captions, meta_of
from scrub.text.page.rows import Row, line_rows, piece_rows
from scrub.text.page.site import Applied, apply_rules
from scrub.text.page.tree import Tree, parse, take_rest
from scrub.text.page.walk import Piece, walk

__all__ = ["Page", "read_html", "text_of", "told"]

_DATA = "article read from the page's JSON-LD: its elements hold none"
_COVERED = 0.85  # of the extractor's letters have to be found on the page, else its own lines are taken


@dataclass(frozen=True, slots=True)
class Page:
    """What was read of a page.

    ``text`` is the block texts joined by line feeds, the spans of ``blocks`` fit it. ``language`` is the two-letter
    code of the ``lang`` attribute. ``meta`` may hold standfirst, byline, date, site and captions, as the page has them.
    ``left_out`` are the other lines of the page, headline and captions among them; menus and buttons are never read.
    """

    text: str = ""
    blocks: tuple[Block, ...] = ()
    title: str | None = None
    language: str | None = None
    meta: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def read_html(
    html: str | bytes,
    *,
    url: str | None = None,
    fast: bool = False,
    rules: Sequence[Rule] = (),
    content_type: str | None = None,
) -> Page:
    """Return the article of a page: never raises, and says in ``warnings`` why nothing was found.

    ``content_type`` is the header that came with the bytes of a page, or the charset that it names.
    """
    if isinstance(html, bytes):
        if looks_binary(html):
            return Page(warnings=("not a page: binary data",))
        decoded = page_text(html, content_type)
    else:
        decoded = put_right(html)
    html, warnings = decoded.text, decoded.warnings
    tree = parse(html)
    if tree.problem:
        warnings = (*warnings, tree.problem)
    if tree.root is None:
        return Page(warnings=warnings)
    page = _read_tree(tree, url, warnings, fast, rules)
    if not page.text and take_rest(tree.root):
        return _read_tree(tree, url, warnings, fast, rules)
    return page


def _read_tree(tree: Tree, url: str | None, warnings: tuple[str, ...], fast: bool, rules: Sequence[Rule]) -> Page:
    facts = page_facts(tree.root)
    applied = apply_rules(tree.root, rules) if rules else Applied()
    pieces = walk(tree.root if applied.body is None else applied.body)
    if applied.body is None:
        pieces, chosen, lines = _choose(tree, pieces, url, fast)
    else:
        chosen, lines = list(range(len(pieces))), []
    if lines:
        rows, kept = line_rows(without_titles(lines, facts.headlines)), chosen
    else:
        chosen = sorted({*chosen, *opening(pieces, chosen, facts)})
        kept = drop(pieces, chosen, facts.headlines)
        rows = piece_rows([pieces[n] for n in kept])
    links = sum(piece.linked > 0.8 for piece in pieces)
    index = not lines and is_index(pieces, kept, facts.headlines)
    problem = judge([text for text, _, _ in rows], links, facts.headlines, index=index)
    if problem or _is_data(lines, facts):
        rows, problem = _from_data(facts, links, problem)
    text, blocks = _blocks(rows)
    told = tuple(warning for warning in (*warnings, *applied.warnings, problem) if warning)
    others = _others(pieces, [] if problem else kept, rows)
    return Page(text, blocks, facts.title, facts.language, meta_of(facts, captions(pieces, kept)), told, others)


def _others(pieces: Sequence[Piece], kept: Sequence[int], rows: Sequence[Row]) -> tuple[str, ...]:
    """Return the lines of the page that are not in its text."""
    known = {*kept}
    texts = {text for text, _, _ in rows}
    return tuple(piece.text for n, piece in enumerate(pieces) if n not in known and piece.text not in texts)


def _from_data(facts: PageFacts, links: int, problem: str) -> tuple[list[Row], str]:
    """Return the rows of the article that a page without one in its elements holds as data, and what to tell of it."""
    if not facts.body or judge(facts.body, links):
        return [], problem
    return line_rows(facts.body), _DATA


def _is_data(lines: Sequence[str], facts: PageFacts) -> bool:
    """Return whether the extractor found no more than the data, which it gives as one line."""
    return bool(lines and facts.body) and sum(map(len, facts.body)) >= 0.9 * sum(map(len, lines))


def _choose(tree: Tree, pieces: list[Piece], url: str | None, fast: bool) -> tuple[list[Piece], list[int], list[str]]:
    """Return the lines of the page, the places of the article's, and the extractor's own lines when it has none such.

    What the extractor found and the page shows to nobody is among the lines of the page, too.
    """
    if tree.heavy:
        return pieces, prose(pieces), []
    core = core_of(pieces)
    lines = [] if core.sure(fast=fast) else extracted_lines(tree.root, url)
    own = complete(pieces[: core.end], core.taken)
    if not lines:
        return pieces, own, []
    chosen = choose(pieces, lines)
    if covered(pieces, chosen, lines) >= _COVERED:
        first = [n for n in chosen if core.end is None or n < core.end]
        alone = core.rest == core.boxed == 0 and {*first} <= {*own}  # the page has no other prose
        return pieces, own if alone else list(better(pieces, own, first)), []
    unseen = walk(tree.root, unseen=True)
    found = choose(unseen, lines) if len(unseen) > len(pieces) else []
    if covered(unseen, found, lines) >= _COVERED:
        return unseen, found, []
    return (pieces, own, []) if is_joined(pieces, own, lines) else (pieces, chosen, lines)


def _blocks(rows: Sequence[Row]) -> tuple[str, tuple[Block, ...]]:
    starts = accumulate((len(text) + 1 for text, _, _ in rows), initial=0)
    blocks = tuple(
        Block(Span(start, start + len(text)), kind, facts=facts)
        for start, (text, kind, facts) in zip(starts, rows, strict=False)
    )
    return "\n".join(text for text, _, _ in rows), blocks


def told(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the fields of a record; one that has its article in ``html`` has the text of that page.

    Such a record has the title and the date that the page gives, too, unless it has its own.
    """
    content, url = content_of(fields), fields.get("url")
    if "html" not in content:
        return fields
    page = read_html(**content, url=url if isinstance(url, str) else None)
    return with_content(fields, page.text, page.title, page_date(page.meta))


def text_of(fields: Mapping[str, Any]) -> str | None:
    """Return the text of a record, that of its page where it has only that, None without both."""
    text = told(fields).get("text")
    return text if isinstance(text, str) else None
