"""What each family sees in a stripped article: findings in its text, scores, raw figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from scrub.chrome.strip import Stripped
from scrub.model.finding import Finding
from scrub.pipeline.choice import Choice
from scrub.text.article import Article, read

__all__ = ["Seen", "look"]


@dataclass(frozen=True, slots=True)
class Seen:
    """What one family saw: spans are code points of the stripped text; scores and details as ``Scores`` has them."""

    findings: tuple[Finding, ...] = ()
    scores: Mapping[str, float | None] = field(default_factory=dict)
    details: Mapping[str, Any] = field(default_factory=dict)


def look(stripped: Stripped, title: str | None, choice: Choice) -> Iterator[Seen]:
    """Yield what the chosen families see in what is left of a document; the text is parsed once for all."""
    article = read(stripped.text, stripped.language, title)
    yield Seen(tuple(f for f in stripped.flags if f.family == "chrome"))
    for family, detector in (("typo", _typos),):
        if choice.family(family):
            hits = [f for f in stripped.flags if f.family == family]
            yield detector(article, hits, choice)


def _typos(article: Article, hits: list[Finding], choice: Choice) -> Seen:
    """Return the typos; ``lexicon`` says what was known of the language: dictionary, frequencies or nothing."""
    from scrub.typos.find import find_typos
    from scrub.typos.lexicon import available

    found = tuple(f for f in find_typos(article, also=hits) if choice.finding(f))
    return Seen(found, details={"typos": len(found), "lexicon": available(article.language)})
