"""Which lines of a page the extractor took, and which lines beside them it lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from scrub.text.page.walk import Piece
from scrub.text.stops import END

__all__ = ["SENTENCE", "better", "choose", "complete", "covered", "is_joined", "squeeze", "without_titles"]

SENTENCE = re.compile(rf"""{END}["'”’»“)]*$""")
_NO_WORD = re.compile(r"[\W_]+")
_HEADING_TAGS = frozenset({"h2", "h3", "h4", "blockquote"})
# Sites that set sub-headlines as div or p name them so.
_HEADING_WORDS = frozenset("subheadline subhead subheading heading headline crosshead crossheading subtitle".split())
_LONG = 30  # letters from which a text hardly stands on a page twice by chance
_PARAGRAPH = 80  # letters that make a paragraph; chosen: most headlines and credits are shorter
_CORE_SHARE = 0.8  # the core holds this share of the chosen letters: the rest may be strays
# 10 after the core keeps the telephone number at the end of one dev site's pages (6 lost it); on the others no gain.
_BEFORE, _AFTER = 4, 10  # lines around the core in which a short text of the extractor is believed
_STRAYS = 0.2  # share of the letters of one choice that may be missing in another of the same article
_LISTED = ("item", "cell", "heading", "quote")
_MISSED = 1_500  # letters that one choice has and another has not, beyond which it is believed; on 12 dev pages
_JOINED = 2  # lines of our own that one of the extractor's holds
_MOST = 0.6  # share of the letters of its few lines that our own have to hold
_FAR = 400  # lines after or before the core in which lost paragraphs are looked for


def squeeze(text: str) -> str:
    """Return the letters and digits of ``text``: equal for the same words whatever the marks and blanks."""
    return _NO_WORD.sub("", text)


def covered(pieces: Sequence[Piece], chosen: Sequence[int], lines: Sequence[str]) -> float:
    """Return the share (0..1) of the extractor's letters that the chosen pieces hold; at most 1."""
    whole = sum(len(squeeze(line)) for line in lines)
    return min(1.0, sum(len(squeeze(pieces[n].text)) for n in chosen) / whole) if whole else 1.0


def is_joined(pieces: Sequence[Piece], own: Sequence[int], lines: Sequence[str]) -> bool:
    """Return whether the extractor only joined texts in one line, or in a few with little more, our own among them."""
    whole = "".join(map(squeeze, lines))
    texts = [squeeze(pieces[n].text) for n in own]
    size = sum(map(len, texts))
    if len(own) < _JOINED or len(lines) >= len(own) or (len(lines) > 1 and size < _MOST * len(whole)):
        return False
    return sum(len(text) for text in texts if text in whole) >= _CORE_SHARE * size


def without_titles(lines: Sequence[str], titles: Sequence[str]) -> list[str]:
    """Return the extractor's lines that are no headline of the page."""
    known = {squeeze(title) for title in titles}
    return [line for line in lines if squeeze(line) not in known]


def better(pieces: Sequence[Piece], own: Sequence[int], other: Sequence[int]) -> Sequence[int]:
    """Return ``own`` unless ``other`` is of another text or holds much that it lacks."""
    known, told = set(own), set(other)
    part = told <= known  # the extractor loses lists and tables of short stories
    outside = sum(len(pieces[n].text) for n in own if n not in told and not (part and pieces[n].kind in _LISTED))
    more = sum(len(pieces[n].text) for n in other if n not in known)
    elsewhere = outside > _STRAYS * sum(len(pieces[n].text) for n in own)
    return other if other and (not own or elsewhere or more > _MISSED) else own


def choose(pieces: Sequence[Piece], lines: Sequence[str]) -> list[int]:
    """Return the places in ``pieces`` of the extractor's ``lines``, with the lines it lost between and beside them."""
    taken = list(_taken(pieces, lines))
    if not taken:
        return []
    low, high, _ = _bounds(pieces, taken)
    near = [
        n
        for n in taken
        if low - _BEFORE <= n <= high + _AFTER
        or len(pieces[n].text) >= _LONG
        or (n > high and pieces[n].kind == "cell")
    ]
    return complete(pieces, near)


def complete(pieces: Sequence[Piece], taken: Sequence[int]) -> list[int]:
    """Return the places that were taken, with the lines between and beside them that look like them."""
    if not taken:
        return []
    low, high, core = _bounds(pieces, taken)
    kept = set(taken) | _lost(pieces, set(taken), low, high)
    return sorted(kept | _alike(pieces, kept, core, low, high))


def _bounds(pieces: Sequence[Piece], taken: Sequence[int]) -> tuple[int, int, int]:
    """Return the first and the last long line in the element that holds most of the text, and that element."""
    long = [n for n in taken if len(pieces[n].text) >= 2 * _LONG] or taken
    core = _core(pieces, long)
    inner = [n for n in long if core in pieces[n].place.path] or long
    return inner[0], inner[-1], core


def _taken(pieces: Sequence[Piece], lines: Sequence[str]) -> Iterator[int]:
    keys = {squeeze(line) for line in lines}
    cells = {squeeze(cell) for line in lines if "|" in line for cell in line.split("|")}
    whole = "".join(map(squeeze, lines))
    for n, piece in enumerate(pieces):
        key = squeeze(piece.text)
        if key and (key in keys or (len(key) >= _LONG and key in whole) or (piece.kind == "cell" and key in cells)):
            yield n


def _core(pieces: Sequence[Piece], taken: Sequence[int]) -> int:
    """Return the number of the innermost element that holds most of the taken letters."""
    held: Counter[int] = Counter()
    for n in taken:
        for node in pieces[n].place.path:
            held[node] += len(pieces[n].text)
    whole = sum(len(pieces[n].text) for n in taken)
    return max((node for node, size in held.items() if size >= _CORE_SHARE * whole), default=0)


def _lost(pieces: Sequence[Piece], kept: set[int], low: int, high: int) -> set[int]:
    """Return the lines between the kept ones which stand in the same element and are of the same sort."""
    homes = Counter(_sort(pieces[n]) for n in kept)
    parents = {node for (node, _), count in homes.items() if count >= 2}
    lost = set()
    for n in range(low, high + 1):
        piece = pieces[n]
        if n in kept or (piece.place.boxes and not piece.place.framed):
            continue
        node, tag = _sort(piece)
        if piece.place.framed:
            found = piece.place.around in parents
        elif homes[node, tag] >= 2:
            found = piece.linked <= 0.5 or SENTENCE.search(piece.text) is not None
        else:
            found = node in parents and piece.linked <= 0.5 and _is_heading(piece)
        if found:
            lost.add(n)
    return lost


def _sort(piece: Piece) -> tuple[int, str]:
    """Return the element around a line and its tag."""
    path = piece.place.path
    return path[1] if len(path) > 1 else path[0], piece.place.tag


def _is_heading(piece: Piece) -> bool:
    return piece.place.tag in _HEADING_TAGS or not _HEADING_WORDS.isdisjoint(piece.place.words[0])


def _alike(pieces: Sequence[Piece], kept: set[int], core: int, low: int, high: int) -> set[int]:
    """Return the lines before and after the kept ones that look like their paragraphs, up to the next headline."""
    looks = Counter(_look(pieces[n]) for n in kept if len(pieces[n].text) >= _PARAGRAPH)
    around = {core, *pieces[low].place.path[1:9]}
    found = set()
    for step, start, stop in ((1, high + 1, min(len(pieces), high + _FAR)), (-1, low - 1, max(-1, low - _FAR))):
        for n in range(start, stop, step):
            piece = pieces[n]
            if piece.place.tag == "h1":
                break
            alike = n not in kept and not piece.place.boxes and piece.linked <= 0.5 and looks[_look(piece)] >= 2
            if alike and not around.isdisjoint(piece.place.path):
                found.add(n)
    return found if any(len(pieces[n].text) >= _PARAGRAPH for n in found) else set()


def _look(piece: Piece) -> tuple[object, ...]:
    return piece.place.tags[:4], piece.place.words
