from __future__ import annotations

from scrub.filler.facts import read_facts
from scrub.filler.repeats import repeats
from scrub.text.article import read
from tests.filler.texts import filler

SAID = "The harbour office closed the northern ferry pier because divers found cracks in the wooden piles."
AGAIN = "Cracks found by divers in the wooden piles closed the northern harbour ferry pier."
OTHER = "Fishermen sold their catch from a lorry near the church while children watched from the wall."


def found(text: str) -> list[tuple[int, int]]:
    return [(repeat.at, repeat.earlier) for repeat in repeats(read_facts(read(text, "en")))]


def test_the_same_statement_in_other_words_is_seen() -> None:
    assert found(f"{SAID} {OTHER} {AGAIN}") == [(2, 0)]


def test_a_new_number_or_name_makes_it_news() -> None:
    assert found(f"{SAID} {AGAIN[:-1]} in 1998.") == []
    assert found(f"{SAID} {AGAIN[:-1]} of old Harrow Bay.") == []


def test_a_refrain_is_left_alone() -> None:
    assert found(f"{SAID} {OTHER} {SAID}") == []


def test_short_sentences_repeat_nothing() -> None:
    assert found("The pier closed. It was the pier that closed.") == []


def test_a_repetition_is_flagged_and_names_the_earlier_sentence() -> None:
    finding = filler(f"{SAID} {OTHER} {AGAIN}").findings[-1]
    assert finding.rule_id == "filler/any/repetition"
    assert finding.kind == "repetition"
    assert finding.message.startswith("Says again what “The harbour office closed")
