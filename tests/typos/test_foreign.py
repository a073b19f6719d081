"""Foreign words: a run of them, or a frequent one in a name, is no misspelling."""

from __future__ import annotations

from scrub.typos.foreign import alien, foreign_zipf, in_run


def test_a_word_of_another_language_is_alien() -> None:
    assert alien("muy", 3.2, "en")
    assert not alien("house", 5.5, "en")
    assert foreign_zipf("xqzzy", "en") == 0


def test_one_frequent_foreign_word_near_makes_a_run() -> None:
    assert in_run("muy", [("es", 4.4)], 0, "en")
    assert not in_run("muy", [("house", 5.5)], 0, "en")


def test_names_on_both_sides_make_a_foreign_name() -> None:
    assert in_run("degli", [], 2, "en")
    assert not in_run("degli", [], 1, "en")


def test_company_must_be_of_the_same_language() -> None:
    assert not in_run("muy", [("nicht", 2.9)], 0, "en")
