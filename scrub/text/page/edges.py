"""What stands around the article's sentences: kicker and byline before, credits and addresses after."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from scrub.text.page.choose import squeeze
from scrub.text.page.walk import Piece
from scrub.text.stops import END

__all__ = ["ENDED", "without_head", "without_tail"]

ENDED = re.compile(rf"""(?:{END}|[:;])["'”’»“‹›)\]\s]*$""")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+\.\w{2,}")
_CITED = re.compile(
    r"\w\W+(?:pp?|S|str|pág|págs|pag|pagg|blz|стр|hal|hlm)\. ?\d{1,4}(?:[-–]\d{1,4})?[\])]?\.?$", re.IGNORECASE
)  # a page of the book that the story cites
_FURTHER = re.compile(rf"{END}[\"'”’»“)\]]*\s")  # the end of a sentence before the last one
_PARAGRAPH = 80  # letters of the first line that counts as a sentence of the story
_HEAD_LINES = 6  # lines in which kicker, headline, byline, date and reading time fit
_KICKER, _CREDIT, _REMARK = 48, 60, 160  # letters at most of a kicker or byline, a credit line, a remark in brackets
_FIGURE = re.compile(r"\d")
_FIGURES = 3  # lines that each give a figure from which they are a list
_TRAILERS = 4  # more short lines at the end are a list or a table of results


def without_head(pieces: Sequence[Piece], chosen: Sequence[int], titles: Sequence[str]) -> list[int]:
    """Leave out headline, kicker, byline and date before the first sentence."""
    known = {squeeze(title).lower() for title in titles}
    edge = min(_edge([pieces[n] for n in chosen], known), _HEAD_LINES)
    body = _body([pieces[n] for n in chosen])
    between = {n for n in chosen[edge:body] if pieces[n].kind == "line" and _is_kicker(pieces[n], known)}
    head = [(pieces[n], _is_kicker(pieces[n], known)) for n in chosen[:edge]]
    told = {piece.place.home for piece, kicker in head if piece.kind == "item" and not kicker}
    kept = [n for n, (piece, kicker) in zip(chosen, head, strict=False) if not kicker or piece.place.home in told]
    return kept + [n for n in chosen[edge:] if n not in between]


def _body(lines: Sequence[Piece]) -> int:
    """Return the place of the first line in the element that holds most paragraphs; 0 where it is far or has few."""
    held: Counter[tuple[int, ...]] = Counter()
    for line in lines:
        if _is_paragraph(line):
            held[line.place.path[1:2]] += len(line.text)
    if not held:
        return 0
    home, letters = held.most_common(1)[0]
    body = next(i for i, line in enumerate(lines) if line.place.path[1:2] == home)
    return body if body <= _HEAD_LINES and letters > sum(held.values()) / 2 else 0


def _edge(lines: Sequence[Piece], titles: set[str]) -> int:
    """Return the place of the first line that belongs to the story: a paragraph, or what opens the element of one."""
    first = _first_sentence(lines)
    home = lines[first].place.path[1:2] if lines else ()
    opens = (i for i, line in enumerate(lines[:first]) if line.place.path[1:2] == home and _opens(line, titles))
    return next(opens, first)


def _opens(piece: Piece, titles: set[str]) -> bool:
    """Return whether a line can be the first of a story: a heading below the title, a line too long for a kicker."""
    if piece.kind == "heading":
        return not _is_kicker(piece, titles)
    return piece.kind == "line" and len(piece.text) >= _KICKER and not _is_kicker(piece, titles)


def _first_sentence(lines: Sequence[Piece]) -> int:
    """Return the place of the first paragraph; of the first ended line, when the story is a short notice."""
    first = next((i for i, line in enumerate(lines) if _is_paragraph(line)), None)
    if first is None:
        first = next((i for i, line in enumerate(lines) if line.kind == "line" and ENDED.search(line.text)), 0)
    return first


def _is_paragraph(piece: Piece) -> bool:
    return len(piece.text) >= _PARAGRAPH and piece.kind != "heading" and not _ADDRESS.fullmatch(piece.text)


def _is_kicker(piece: Piece, titles: set[str]) -> bool:
    if piece.place.tag == "h1" or squeeze(piece.text).lower() in titles or _ADDRESS.fullmatch(piece.text):
        return True
    return piece.kind in ("line", "item") and len(piece.text) < _KICKER and not ENDED.search(piece.text)


def without_tail(pieces: Sequence[Piece], chosen: Sequence[int]) -> list[int]:
    """Leave out credits, addresses and headings after the last sentence, if they are few and no list of figures."""
    end = len(chosen)
    while end > 1 and _is_trailer(pieces[chosen[end - 1]]):
        end -= 1
    tail = [pieces[n] for n in chosen[end:]]
    return list(chosen if len(tail) > _TRAILERS or _is_list(tail) else chosen[:end])


def _is_list(tail: Sequence[Piece]) -> bool:
    """Return whether lines each give a figure: prices, results, the weather of the days to come."""
    told = [
        piece for piece in tail if piece.kind == "line" and _FIGURE.search(piece.text) and not _is_address(piece.text)
    ]
    return len(told) == len(tail) >= _FIGURES and "\N{COPYRIGHT SIGN}" not in "".join(piece.text for piece in tail)


def _is_trailer(piece: Piece) -> bool:
    text = piece.text
    if piece.kind == "heading" or "\N{COPYRIGHT SIGN}" in text or _is_address(text):
        return True
    if piece.kind != "line" or _CITED.search(text):
        return False
    return _is_remark(text) or (len(text) < _CREDIT and not ENDED.search(text))


def _is_address(text: str) -> bool:
    """Return whether a line gives a mail address, and not only on the way to the end of a longer text."""
    mail = _MAIL.search(text)
    return mail is not None and not (_FURTHER.search(text, mail.end()) and ENDED.search(text))


def _is_remark(text: str) -> bool:
    """Return whether a line stands in round brackets: ``(dpa)``, ``(Reporting by ...)``."""
    return text.startswith("(") and text.endswith(")") and len(text) < _REMARK
