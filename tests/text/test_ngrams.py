"""N-grams: langdetect's, exact, and imported late."""

from __future__ import annotations

import subprocess
import sys

import pytest

from scrub.text.ngrams import ngram_scores, ngrams


def test_grams_are_those_of_the_different_words() -> None:
    grams = set(ngrams("no no l1 NATO", "Latn"))
    assert {"n", "o", " n", "no", "o ", " no", "no "} <= grams
    assert not any("N" in gram or "l" in gram for gram in grams)


def test_a_headline_in_capitals_is_read_in_small_letters() -> None:
    assert "bri" in set(ngrams("NEW BRIDGE OPENS", "Latn"))


def test_the_best_language_scores_nothing_and_the_others_less() -> None:
    scores = ngram_scores("rozpoczęło się głosowanie", "Latn")
    assert max(scores.values()) == scores["pl"] == 0
    assert sum(score == 0 for score in scores.values()) == 1


@pytest.mark.parametrize(("text", "script"), [("", "Latn"), ("漢字", "Latn"), ("12 l1", "Cyrl"), ("text", "Thai")])
def test_nothing_to_compare_gives_no_scores(text: str, script: str) -> None:
    assert ngram_scores(text, script) == {}


def test_numpy_and_langdetect_wait_for_the_first_hard_text() -> None:
    code = (
        "import sys; from scrub.text.ngrams import ngram_scores\n"
        "print('langdetect' in sys.modules, 'numpy' in sys.modules)\n"
        "ngram_scores('transport plan', 'Latn'); print('langdetect' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False", "True"]
