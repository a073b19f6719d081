from __future__ import annotations

import subprocess
import sys
import unicodedata

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.originality.tokens import tokenise


def test_words_are_folded() -> None:
    assert tokenise("The CAFÉ’s Straße, “fine” İzmir").words == ["the", "cafe's", "straße", "fine", "izmir"]


def test_an_accent_that_stands_apart_is_the_same_word() -> None:
    joined, apart = tokenise("caf\u00e9"), tokenise("cafe\u0301")
    assert joined.words == apart.words
    assert joined.ids[0] == apart.ids[0]
    assert (apart.starts[0], apart.ends[0]) == (0, 5)


@pytest.mark.parametrize("word", ["울산시의회는", "がガプ", "القرآن"])
def test_letters_that_stand_in_pieces_are_what_they_make(word: str) -> None:
    pieces = unicodedata.normalize("NFD", word)
    joined, apart = tokenise(f"a {word} b"), tokenise(f"a {pieces} b")
    assert pieces != word
    assert joined.words == apart.words
    assert (joined.ids == apart.ids).all()
    assert (apart.starts[1], apart.ends[-2]) == (2, 2 + len(pieces))


def test_invisible_marks_within_a_word_do_not_count() -> None:
    tokens = tokenise("a co\u00adope\u200brate b")
    assert tokens.words == ["a", "cooperate", "b"]
    assert (tokens.starts[1], tokens.ends[1]) == (2, 13)


def test_marks_without_a_word_are_nothing() -> None:
    assert tokenise("\u00ad \u0301\u0301 \u200b").words == []


def test_an_apostrophe_joins_letters_only() -> None:
    assert tokenise("'tis don't dogs' l’été").words == ["tis", "don't", "dogs", "l'ete"]


def test_letters_of_scripts_without_spaces_stand_alone() -> None:
    tokens = tokenise("東京で2026年の会議 ABC社")
    assert tokens.words == ["東", "京", "で", "2026", "年", "の", "会", "議", "abc", "社"]
    assert tokens.unspaced


def test_a_foreign_name_does_not_make_a_text_unspaced() -> None:
    assert not tokenise("The city of 東京 is the capital of Japan and home to many people").unspaced


def test_words_of_indic_scripts_keep_their_vowels() -> None:
    assert tokenise("मुख्यमंत्री ने कहा").words == ["मुख्यमंत्री", "ने", "कहा"]


def test_empty_text_has_no_words() -> None:
    tokens = tokenise("")
    assert len(tokens) == len(tokens.starts) == len(tokens.ids) == 0


def test_same_word_same_id_wherever_it_stands() -> None:
    one, two = tokenise("harbour lease vote"), tokenise("a vote on the harbour, a lease")
    assert {*one.ids.tolist()} <= {*two.ids.tolist()}


def test_ids_of_many_words_differ() -> None:
    words = [f"{a}{b}{c}" for a in "abcdefghij" for b in "klmnopqrst" for c in range(300)]
    assert len(np.unique(tokenise(" ".join(words)).ids)) == len(words)


@pytest.mark.slow
def test_ids_are_the_same_in_another_process() -> None:
    code = "from scrub.originality.tokens import tokenise; print(tokenise('Harbour café 12').ids.tolist())"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert printed.strip() == str(tokenise("Harbour café 12").ids.tolist())


@given(st.text())
def test_words_lie_in_order_inside_the_text(text: str) -> None:
    tokens = tokenise(text)
    assert len(tokens.words) == len(tokens.starts) == len(tokens.ends) == len(tokens.ids)
    assert all(tokens.words)
    edges = np.stack((tokens.starts, tokens.ends), axis=1).ravel()
    assert (np.diff(edges) >= 0).all()
    assert (tokens.starts < tokens.ends).all()
    assert not len(edges) or (edges[0] >= 0 and edges[-1] <= len(text))


@given(st.text(), st.text())
def test_a_text_behind_a_full_stop_changes_no_word_before_it(text: str, other: str) -> None:
    alone, both = tokenise(text), tokenise(f"{text}. {other}")
    assert both.words[: len(alone)] == alone.words
    assert both.ids[: len(alone)].tolist() == alone.ids.tolist()


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)))
def test_same_words_have_same_ids(text: str) -> None:
    tokens = tokenise(text)
    by_word: dict[str, int] = {}
    for word, number in zip(tokens.words, tokens.ids.tolist(), strict=True):
        assert by_word.setdefault(word, number) == number
