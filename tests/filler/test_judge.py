from __future__ import annotations

import pytest

from scrub.filler.facts import read_facts
from scrub.filler.judge import FEATURES, Judge, evidence, shipped
from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import read


def probability(text: str, *weights: float) -> float:
    article = read(text, "en")
    span = article.sentences[0].span
    hits = [Finding("filler/en/x", "hype", Span(n, n + 8), "", (), weight) for n, weight in enumerate(weights)]
    return shipped().probability(evidence(span, read_facts(article).facts[0], hits, first=False, last=False))


EMPTY = "The result was a proud moment for everyone in the town and for all who love it."


def test_more_and_surer_hits_make_a_sentence_emptier() -> None:
    assert probability(EMPTY) < probability(EMPTY, 0.5) < probability(EMPTY, 0.9) < probability(EMPTY, 0.9, 0.9)


@pytest.mark.parametrize("fact", ["in 1998", "on Monday", "for Ida Brandt", "as the clerk said"])
def test_a_fact_makes_a_sentence_fuller(fact: str) -> None:
    assert probability(f"{EMPTY[:-1]} {fact}.", 0.9) < probability(EMPTY, 0.9)


def test_the_judge_knows_each_feature() -> None:
    judge = shipped()
    assert set(judge.weights) == set(FEATURES)
    assert 0 < judge.limit < 1
    assert Judge.of({"weights": dict(judge.weights), "limit": 0.5, "clause_limit": 0.5}).limit == 0.5
