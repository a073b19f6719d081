"""Norms: what is right somewhere is no error."""

from __future__ import annotations

import pytest

from scrub.typos.norms import variants


@pytest.mark.parametrize(
    ("word", "language", "other"),
    [
        ("colour", "en", "color"),
        ("organise", "en", "organize"),
        ("analysing", "en", "analyzing"),
        ("theatre", "en", "theater"),
        ("strasse", "de", "straße"),
        ("massnahmen", "de", "maßnahmen"),
        ("connait", "fr", "connaît"),
        ("oeuvre", "fr", "œuvre"),
        ("econômico", "pt", "económico"),
        ("acção", "pt", "ação"),
        ("ещё", "ru", "еще"),
        ("зеленый", "ru", "зелёный"),
        ("спеціяльні", "uk", "спеціальні"),
        ("dükkânlar", "tr", "dükkanlar"),
    ],
)
def test_another_norm_is_found(word: str, language: str, other: str) -> None:
    assert other in set(variants(word, language))


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("wil", "will"),
        ("wize", "wise"),
        ("shal", "shall"),
        ("presense", "presence"),
        ("doens", "dens"),
        ("coure", "core"),
        ("exept", "exeped"),
    ],
)
def test_a_slip_is_no_norm(word: str, right: str) -> None:
    assert right not in set(variants(word, "en"))


@pytest.mark.parametrize("language", ["xx", "", "tr"])
def test_languages_without_rules_have_no_variants(language: str) -> None:
    assert list(variants("wonderful", language)) == []


def test_a_word_is_no_variant_of_itself() -> None:
    assert all("strassenmasse" not in found for found in [list(variants("strassenmasse", "de"))])
