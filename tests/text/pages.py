"""Pages of invented sites, for the tests of reading HTML."""

from __future__ import annotations

from collections.abc import Sequence

from scrub.text.page.tree import parse
from scrub.text.page.walk import Piece, walk

STORY = (
    "The council of Harrow Bay voted on Tuesday to rebuild the old pier, which was closed after the storm of 2019.",
    "“We have waited long enough,” said the harbour master, who has kept the keys of the gate since the fire.",
    "The work will cost 14 million crowns and should begin in spring, according to a paper that the town published.",
    "Fishermen say that the plan forgets the slipway, which they need to bring their boats ashore in winter storms.",
    "A decision about the slipway is expected in May, when the council meets again in the hall above the market.",
)
STANDFIRST = "After six years behind a fence, the pier of Harrow Bay gets a second life and a new roof."


def paragraphs(texts: Sequence[str] = STORY) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def page(body: str, head: str = "") -> str:
    top = f"<head><title>Pier to be rebuilt</title>{head}</head>"
    return f'<!DOCTYPE html><html lang="en-GB">{top}<body>{body}</body></html>'


def article(body: str, head: str = "") -> str:
    menu = '<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
    return page(f'{menu}<article><h1>Pier to be rebuilt</h1><div class="story-body">{body}</div></article>', head)


def pieces_of(html: str) -> list[Piece]:
    return walk(parse(html).root)


def texts_of(pieces: Sequence[Piece], places: Sequence[int]) -> list[str]:
    return [pieces[n].text for n in places]
