"""German hyphens with a blank on one side: ``das „Heute“ -Programm``, ``Bundes- Regierung``; capitals behind dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article

__all__ = ["find"]

QUOTED = re.compile(r" -(?<=[A-Za-zäöüß][“”\"»«]..)(?=[A-ZÄÖÜ][a-zäöüß]{2,}\b)")
"""A hyphen that ties a noun to a quotation, behind a blank."""
PARTED = re.compile(
    r"[A-ZÄÖÜ](?<!\w.)[a-zäöü]{2,}[sntekgrld]- (?=[A-ZÄÖÜ][a-zäöüß]{4,}(?! ?(?:und|oder|bis|sowie|bzw|,|-|/))"
    r"(?:[.,;!?]| (?:ist|war|hat|ein|der|des|in|im|und|mit|von|auf|für|zu|wird|wurde)\b))"
)
"""A first part with its hyphen, a blank, and the noun that ends the compound; ``Bundes- und`` is right."""

DASHED = re.compile(
    r" [–-] (?P<word>Die|Der|Das|Sei|Ein|Eine|Und|Aber|Mit|Auch|So|Denn|Dazu|Den|Dem)(?= [a-zäöüßA-ZÄÖÜ])"
)
"""A dash and a small word with a capital."""
BEFORE = re.compile(r"[a-zäöüß,]{2} (?:[^\s.!?:–]+ ){4}[a-zäöüß]{3,}$")
"""A sentence that is not at its end, and longer than what stands before the first sentence of a report."""
FAR = 160


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each hyphen with such a blank."""
    text = article.text
    if article.language != "de" or (" -" not in text and "- " not in text and " – " not in text):
        return
    for found in QUOTED.finditer(text):
        span, message = Span(*found.span()), "Vor dem Bindestrich steht kein Leerzeichen."
        yield Finding("typo/de/strich-nach-schlusszeichen", "space", span, message, ("-",), 0.85)
    for found in DASHED.finditer(text):
        if BEFORE.search(text[max(0, found.start() - FAR) : found.start()]):
            span, low = Span(*found.span("word")), found["word"].lower()
            message = "Hinter dem Gedankenstrich geht der Satz klein weiter."
            yield Finding("typo/de/capital-after-dash", "realword", span, message, (low,), 0.75)
    for found in PARTED.finditer(text):
        span, message = Span(*found.span()), "Hinter dem Bindestrich steht kein Leerzeichen."
        yield Finding("typo/de/getrennte-endung", "space", span, message, (found[0][:-1],), 0.8)
