"""The package with the vectors is an extra: what needs it is skipped where it is absent."""

import subprocess
import sys
import threading

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.errors import ScrubError
from scrub.originality import semantic
from scrub.originality.match_text import Prepared
from scrub.originality.semantic import available, meanings, vectors

installed = pytest.mark.skipif(not available(), reason="wordllama is not installed: pip install 'news-scrub[semantic]'")

FIRST = "The ferry company cancelled every crossing because of the storm."
AGAIN = "The ferry operator called off all sailings due to the bad weather."
ELSE = "The museum paid a record price for a small painting of two pears."


def lengths(pairs):
    """Return a likeness that needs no package: how near the lengths of two sentences are."""
    return np.array([min(len(a), len(b)) / max(len(a), len(b)) for a, b in pairs])


def test_without_the_extra_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setattr(semantic, "find_spec", lambda name: None)
    semantic.vectors.cache_clear()
    assert not available()
    with pytest.raises(ScrubError, match=r"pip install 'news-scrub\[semantic\]'"):
        vectors()


def test_a_package_of_that_name_without_the_files_is_not_the_extra(monkeypatch, tmp_path):
    class Spec:
        submodule_search_locations = (str(tmp_path),)

    monkeypatch.setattr(semantic, "find_spec", lambda name: Spec)
    assert not available()


def test_sentences_of_both_sides_are_compared_by_their_numbers():
    text, reference = Prepared(f"{FIRST}\n{ELSE}", "en"), Prepared(f"{ELSE}\n{AGAIN}", "en")
    compare = meanings(text, reference, lengths)
    assert compare is not None
    found = compare(np.array([1, 0]), np.array([0, 1]))
    assert found[0] == 1.0
    assert found[1] < 1.0


def test_other_figures_make_sentences_less_alike():
    text = Prepared("The index rose 12.5 points to 1,480 on Monday.\nThe index rose a little on Monday, he said.", "en")
    reference = Prepared("The index rose 12.5 points to 1480.\nThe index rose 3 points to 1,611 that same day.", "en")
    compare = meanings(text, reference, lambda pairs: np.full(len(pairs), 0.9))
    assert compare is not None
    found = compare(np.array([0, 0, 1]), np.array([0, 1, 1]))
    assert found == pytest.approx([0.9, 0.7, 0.9])


def test_nothing_is_compared_without_a_model_or_in_a_language_it_does_not_know():
    english, german = Prepared(FIRST, "en"), Prepared("Die Fähre fiel wegen des Sturms aus.", "de")
    assert meanings(english, english, None) is None
    assert meanings(english, german, lengths) is None
    assert meanings(german, english, lengths) is None


@installed
def test_the_same_in_other_words_is_nearer_than_another_subject():
    same, other = vectors()([(FIRST, AGAIN), (FIRST, ELSE)])
    assert same > 0.4 > other


@installed
def test_a_sentence_is_wholly_like_itself_and_the_order_of_a_pair_is_nothing():
    one, there, back = vectors()([(FIRST, FIRST), (FIRST, AGAIN), (AGAIN, FIRST)])
    assert one == pytest.approx(1.0, abs=1e-6)
    assert there == back


@installed
def test_nothing_is_like_nothing():
    assert vectors()([]).shape == (0,)
    assert vectors()([("", FIRST), ("  ", "")]).tolist() == [0.0, 0.0]


@installed
@given(st.lists(st.tuples(st.text(), st.text()), max_size=4))
def test_any_texts_have_a_likeness(pairs):
    found = vectors()(pairs)
    assert found.shape == (len(pairs),)
    assert ((found >= 0) & (found <= 1)).all()


@installed
def test_half_a_character_does_not_raise():
    assert vectors()([("\ud83d storm", "storm")])[0] > 0


@installed
def test_what_was_asked_before_changes_nothing():
    model = vectors()
    before = model([(FIRST, AGAIN)])
    model([(f"{FIRST} {number}", ELSE) for number in range(50)])
    fresh = semantic.Vectors(model._table, model._pieces)
    assert (fresh([(ELSE, AGAIN), (FIRST, AGAIN)])[1:] == before).all()


@installed
def test_what_is_kept_is_bounded(monkeypatch):
    monkeypatch.setattr(semantic, "KEPT", 3)
    monkeypatch.setattr(semantic, "KEPT_WORDS", 5)
    model = semantic.Vectors(vectors()._table, vectors()._pieces)
    for number in range(20):
        model.vector(f"sentence number {number}")
    assert len(model._kept) <= 3
    assert len(model._words) <= 5


@installed
def test_threads_get_the_same_answers():
    model = semantic.Vectors(vectors()._table, vectors()._pieces)
    expected = vectors()([(FIRST, AGAIN), (ELSE, AGAIN)])
    answers = []
    threads = [
        threading.Thread(target=lambda: answers.append(model([(FIRST, AGAIN), (ELSE, AGAIN)]))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 8
    assert all((answer == expected).all() for answer in answers)


@installed
def test_the_package_itself_is_not_imported_and_logging_stays_as_it_was():
    code = (
        "import logging, sys; from scrub.originality.semantic import vectors; vectors()([('a storm', 'a gale')]);"
        "print('wordllama' in sys.modules, 'requests' in sys.modules, len(logging.root.handlers))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "False", "0"]


def test_to_ask_whether_it_is_there_loads_nothing():
    code = (
        "import sys; from scrub.originality.semantic import available; available(); print('tokenizers' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False"]
