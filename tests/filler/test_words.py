from __future__ import annotations

from scrub.filler.words import clause_message, repeat_message


def test_evidence_is_cut_and_on_one_line() -> None:
    evidence = ", a feast\nfor the " + "very " * 40
    message = clause_message(f"“{' '.join(evidence.split())[:60]}” is hype.", evidence)
    assert "\n" not in message
    assert message.startswith("“a feast for the very")
    assert message.endswith("…” is hype, in a sentence that tells something.")


def test_a_message_that_names_no_words_has_them_behind_it() -> None:
    assert clause_message("Hype.", "a feast") == "Hype (“a feast”), in a sentence that tells something."


def test_a_repetition_says_how_much_is_shared() -> None:
    assert repeat_message("The pier closed.", 0.875).endswith("88 % of its words of content are there.")
