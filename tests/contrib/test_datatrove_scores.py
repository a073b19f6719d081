"""What the filter for datatrove takes for a score, told without datatrove."""

from __future__ import annotations

from typing import Any

import pytest

from scrub.contrib.datatrove import ScoreFilter, score_of


def test_a_name_that_no_score_has_is_refused() -> None:
    with pytest.raises(ValueError, match=r"'qualty' is no score; expected one of .*; did you mean quality\?"):
        ScoreFilter({"qualty": 0.5})


@pytest.mark.parametrize(
    ("metadata", "found"),
    [
        ({"scrub": {"scores": {"quality": 0.4}}}, 0.4),
        ({"scrub_score_quality": 0.4}, 0.4),
        ({"scrub": "mine", "scrub_score_quality": 0.4}, 0.4),
        *(({"scrub": mine}, None) for mine in ("mine", None, {"scores": 5}, {"scores": {}}, {})),
        ({"scrub_score_quality": "high"}, None),
    ],
)
def test_a_score_is_found_where_the_step_puts_it(metadata: dict[str, Any], found: float | None) -> None:
    assert score_of(metadata, "quality") == found
