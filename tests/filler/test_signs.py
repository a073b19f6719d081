from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from scrub.filler.signs import SIGNS, signs

REPORT = "市议会星期二投票决定关闭码头六个星期。潜水员三月在木桩上发现了裂缝，议员们说修理要花两个月。"


def figures(text: str) -> dict[str, float]:
    return dict(zip(SIGNS, signs(text), strict=True))


def test_lengths_are_those_of_clauses_and_sentences() -> None:
    seen = figures("一二三，一二三。一二三四五。")
    assert seen["clause signs"] == math.log(11 / 3)
    assert seen["sentence signs"] == math.log(6)
    assert seen["sentence burst"] == 1 / 6


def test_rates_are_by_a_hundred_signs() -> None:
    seen = figures("码" * 98 + "呢吧")
    assert seen["particles"] == 2.0
    assert figures(REPORT)["told"] > 0
    assert figures("议会以及工会…")["joined"] > 0
    assert figures("议会以及工会…")["dots"] > 0


def test_the_length_of_a_text_is_no_figure() -> None:
    once, ten = signs(REPORT), signs(REPORT * 10)
    assert all(abs(a - b) < 1e-9 for a, b in zip(once, ten, strict=True))


@given(st.text())
def test_no_text_raises(text: str) -> None:
    assert all(math.isfinite(figure) for figure in signs(text))
