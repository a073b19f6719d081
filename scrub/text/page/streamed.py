"""Parts of a page that its server sent late: hidden at the end, for a script to put into their places (React).

A place is a ``template`` named ``B:4`` or ``P:4``, the part for it a hidden ``div`` named ``S:4``. Three of the 320 dev
pages are sent so, one of them with its whole story.
"""

from __future__ import annotations

from typing import Any

__all__ = ["STREAMED", "put_in_place"]

STREAMED = ' id="S:'
"""What a page with such parts holds, also one that was written anew."""
_PLACES = ("B:", "P:")
_MOST = 100
"""Parts that are put in; a page has some dozen, and each may stand in the one before."""


def put_in_place(root: Any) -> None:
    """Put the parts that a script would show into their places in the tree."""
    parts = {part.get("id")[2:]: part for part in root.iter("div") if _is_part(part)}
    places = {name[2:]: place for place in root.iter("template") if (name := place.get("id", "")).startswith(_PLACES)}
    for name in [name for name in parts if name in places][:_MOST]:
        part, place = parts[name], places[name]
        if part not in place.iterancestors():
            del part.attrib["hidden"]
            place.addnext(part)


def _is_part(element: Any) -> bool:
    return element.get("hidden") is not None and element.get("id", "").startswith("S:")
