from __future__ import annotations

from scrub.filler.words import REASONS, clause_message, repeat_message
from scrub.model.rule import SORTS


def test_each_sort_has_a_name() -> None:
    assert set(REASONS) == set(SORTS["filler"])


def test_evidence_is_cut_and_on_one_line() -> None:
    message = clause_message("hype", ", a feast\nfor the " + "very " * 40)
    assert "\n" not in message
    assert "…" in message
    assert message.startswith("Hype: “a feast for the very")


def test_a_repetition_says_how_much_is_shared() -> None:
    assert repeat_message("The pier closed.", 0.875).endswith("88 % of its words of content are there.")
