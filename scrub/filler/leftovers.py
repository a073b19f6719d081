"""What a text generator or a form left in an article: ``As an AI language model, I cannot``, ``[Insert name here]``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from scrub.filler.facts import Reading
from scrub.model.finding import Finding
from scrub.model.span import Span

__all__ = ["FORM", "LEFT", "LEFTOVER", "STYLED", "STYLE_SORT", "leftovers"]

LEFTOVER, PLACEHOLDER = "leftover", "placeholder"
LEFT = frozenset({LEFTOVER, PLACEHOLDER})
"""Sorts of rules whose hits need no judge: nobody writes such words for a reader."""
FORM = "form"
"""Sort of the sentences that many documents of a crawl fill in: told wherever they stand, as a note beside a fact."""
STYLED = LEFT | {FORM}
STYLE_SORT = "slot-template"
"""What such hits count as where the style of a text is judged: the model knows them by that sort."""
CHATBOTS = frozenset(
    "chatbot chatbots chatgpt gpt-4 gpt-5 openai anthropic claude copilot gemini grok deepseek perplexity llama bard"
    " чат-бот чат-бота чат-боты чат-боти чатбот нейросеть нейросети".split()
)
"""Words of an article about text generators, which shows what they say."""
NAMED = 2
"""How often such words stand in one."""

COLON = re.compile("[:：]")
"""What parts the talk of a generator from the story that it hands over in the same line."""
SINGLE = ("'", "‘", "‚")
"""Marks right before words that are quoted, beside those of ``Reading.quotes``."""


def leftovers(reading: Reading, hits: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the sentences in which a generator talks, and the places of a form, none of them in a quotation.

    An article about generators shows their talk without quotation marks too; there only the places of forms are told.
    """
    text, found = reading.article.text, list(hits)
    about = bool(found) and _about_generators(reading, [hit.span for hit in found])
    for hit in found:
        quoted = reading.quoted(hit.span) or text[hit.span.start - 1 : hit.span.start] in SINGLE
        if quoted or (about and hit.kind == LEFTOVER):
            continue
        span = _sentences(reading, hit.span) if hit.kind == LEFTOVER else hit.span
        yield replace(hit, span=span, action="flag", suggestions=())


def _about_generators(reading: Reading, spans: Sequence[Span]) -> bool:
    """Return whether an article names text generators, apart from some spans."""
    ordered = sorted(spans)
    starts = [span.start for span in ordered]
    reach = [0, *accumulate((span.end for span in ordered), max)]  # how far those go that begin before the next one
    named = [word for word in reading.article.words if word.lower in CHATBOTS]
    return sum(reach[bisect_right(starts, word.start)] < word.end for word in named) >= NAMED


def _sentences(reading: Reading, span: Span) -> Span:
    """Return the sentence that a span begins in, on to a colon behind it or the end of the sentence that it ends in."""
    sentences, text = reading.article.sentences, reading.article.text
    first, last = sentences[reading.sentence_at(span.start)], sentences[reading.sentence_at(span.end - 1)]
    end = max(span.end, last.span.end)
    colon = COLON.search(text, span.end - 1, end)
    return Span(min(span.start, first.span.start), colon.end() if colon else end)
