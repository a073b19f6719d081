"""The share of an article's words that is filler: what the marks add up to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from scrub.model.finding import Finding
from scrub.text.article import Article
from scrub.text.words import count_words, has_unspaced

__all__ = ["filler_share"]


def filler_share(article: Article, findings: Sequence[Finding]) -> float | None:
    """Return the flagged words over the words of the article's sentences, 0..1; None when it has no words.

    ``findings`` do not overlap. Headings count neither way; scripts without spaces are counted by their letters.
    """
    prose = [sentence for sentence in article.sentences if not sentence.heading]
    if not findings:
        return 0.0 if any(sentence.end > sentence.begin for sentence in prose) or has_unspaced(article.text) else None
    if has_unspaced(article.text):
        whole = sum(count_words(sentence.span.of(article.text)) for sentence in prose)
        flagged = sum(count_words(finding.span.of(article.text)) for finding in findings)
    else:
        starts = [word[1] for word in article.words]
        whole = sum(sentence.end - sentence.begin for sentence in prose)
        flagged = sum(bisect_left(starts, f.span.end) - bisect_left(starts, f.span.start) for f in findings)
    return round(min(1.0, flagged / whole), 4) if whole else None
