"""Which pieces of a page the extractor took, and which of their neighbours it lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from scrub.text.page_walk import Piece

__all__ = ["choose", "squeeze"]

_NO_WORD = re.compile(r"[\W_]+")
_SENTENCE = re.compile(r"""[.!?…。！？।؟]["'”’»“]*$""")
_HEADINGS = frozenset({"h2", "h3", "h4", "blockquote"})
_HEADING_WORDS = frozenset("subheadline subhead subheading heading headline crosshead crossheading subtitle zwischentitel intertitle ladillo".split())
_LONG = 30  # letters from which a text is unlikely to stand on a page twice by chance
_CORE_SHARE = 0.8  # the core holds this share of the chosen letters


def squeeze(text: str) -> str:
    """Return the letters and digits of ``text``: equal for the same words whatever their markup."""
    return _NO_WORD.sub("", text)


def choose(pieces: Sequence[Piece], lines: Sequence[str]) -> list[int]:
    """Return the places of the pieces that stand in the extractor's ``lines``, with lost ones between them."""
    taken = _taken(pieces, lines)
    long = [n for n in taken if len(pieces[n].text) >= _LONG * 2] or taken
    if not long:
        return []
    core = _core(pieces, long)
    inner = [n for n in long if core in (pieces[n].node, *pieces[n].parents)] or long
    low, high = inner[0], inner[-1]
    kept = {n for n in taken if low <= n <= high or (len(pieces[n].text) >= _LONG) or _near(n, low, high)}
    kept |= _lost(pieces, kept, low, high)
    return sorted(kept | _alike(pieces, kept, core, low, high))


def _alike(pieces: Sequence[Piece], kept: set[int], core: int, low: int, high: int) -> set[int]:
    """Return paragraphs before or after the kept ones that look like them, up to the next headline."""
    looks = Counter((pieces[n].tag, pieces[n].tags[:4], pieces[n].tokens) for n in kept if len(pieces[n].text) >= 80)
    near = pieces[low].parents[:8]
    found: set[int] = set()
    for step, start in ((1, high + 1), (-1, low - 1)):
        n = start
        while 0 <= n < len(pieces) and pieces[n].tag != "h1" and abs(n - start) < 400:
            piece = pieces[n]
            if n not in kept and not piece.boxes and piece.linked <= 0.5 and looks[piece.tag, piece.tags[:4], piece.tokens] >= 2 and core in (piece.node, *piece.parents, *near):
                found.add(n)
            n += step
    return found if any(len(pieces[n].text) >= 80 for n in found) else set()


def _near(n: int, low: int, high: int) -> bool:
    return low - 4 <= n <= high + 6


def _taken(pieces: Sequence[Piece], lines: Sequence[str]) -> list[int]:
    keys = {key for line in lines if (key := squeeze(line))}
    cells = {key for line in lines if "|" in line for cell in line.split("|") if (key := squeeze(cell))}
    whole = "\n".join(keys)
    found = []
    for n, piece in enumerate(pieces):
        key = squeeze(piece.text)
        if key and (key in keys or (len(key) >= _LONG and key in whole) or (piece.kind == "cell" and key in cells)):
            found.append(n)
    return found


def _core(pieces: Sequence[Piece], taken: Sequence[int]) -> int:
    """Return the number of the innermost element that holds most of the taken letters."""
    held: Counter[int] = Counter()
    for n in taken:
        for node in (pieces[n].node, *pieces[n].parents):
            held[node] += len(pieces[n].text)
    whole = sum(len(pieces[n].text) for n in taken)
    return max((node for node, size in held.items() if size >= _CORE_SHARE * whole), default=0)


def _lost(pieces: Sequence[Piece], kept: set[int], low: int, high: int) -> set[int]:
    """Return the pieces between the kept ones which stand in the same element and are of the same sort."""
    homes: Counter[tuple[int, str]] = Counter()
    for n in kept:
        if pieces[n].parents:
            homes[pieces[n].parents[0], pieces[n].tag] += 1
    parents = {node for (node, tag), count in homes.items() if count >= 2}
    lost = set()
    for n in range(low, high + 1):
        piece = pieces[n]
        if n in kept or not piece.parents or piece.boxes:
            continue
        home = piece.parents[0]
        if homes[home, piece.tag] >= 2 and (piece.linked <= 0.5 or _SENTENCE.search(piece.text)):
            lost.add(n)
        elif home in parents and piece.linked <= 0.5 and (piece.tag in _HEADINGS or not _HEADING_WORDS.isdisjoint(piece.tokens[:4])):
            lost.add(n)
    return lost
