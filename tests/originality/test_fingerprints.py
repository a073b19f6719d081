from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from scrub.originality.fingerprints import fingerprints, grams, stems, winnow
from scrub.originality.tokens import tokenise
from tests.originality.index_texts import edited, story


def shared(one: str, other: str) -> int:
    return len(np.intersect1d(fingerprints(tokenise(one)).values, fingerprints(tokenise(other)).values))


def test_a_shared_run_of_ten_words_is_found() -> None:
    passage = "seven boats left the old harbour before the first snow"
    assert shared(f"{story(1)} {passage} {story(2)}", f"{story(3)} {passage} {story(4)}") >= 1


def test_texts_without_a_common_run_share_nothing() -> None:
    assert shared(story(1), story(2)) == 0


def test_case_quotes_and_punctuation_do_not_matter() -> None:
    text = "He said: “We’ll rebuild the bridge by the end of May”, and left the hall at noon."
    plain = "he said we'll rebuild the bridge by the end of may and left the hall at noon"
    assert shared(text, plain) == len(fingerprints(tokenise(text)).values)


def test_most_fingerprints_survive_few_edits() -> None:
    text = story(7, 400)
    assert shared(text, edited(text, 8, 0.05)) > 0.5 * len(fingerprints(tokenise(text)).values)


def test_unspaced_scripts_are_found_by_runs_of_letters() -> None:
    text = "".join(chr(0x4E00 + 37 * n % 2000) for n in range(300))
    assert shared(text, f"A{text[100:200]}B") >= 1


def test_values_fill_buckets_evenly() -> None:
    values = np.concatenate([fingerprints(tokenise(story(n, 400))).values for n in range(60)])
    counts = np.bincount((values >> np.uint64(60)).astype(int), minlength=16)
    assert counts.min() > 0.7 * counts.mean()
    assert counts.max() < 1.3 * counts.mean()


def test_positions_name_the_run() -> None:
    tokens = tokenise(story(5))
    found = fingerprints(tokens)
    runs = {text: at for at, text in enumerate(zip(*(tokens.words[n:] for n in range(4)), strict=False))}
    again = fingerprints(tokenise(" ".join(tokens.words)))
    assert found.positions.tolist() == again.positions.tolist()
    assert len(runs) >= len(found.values)
    assert found.positions.max() <= len(tokens) - 4


def test_stems_join_forms_of_a_word() -> None:
    one, two = stems(tokenise("reports negotiated")), stems(tokenise("report negotiating"))
    assert one.tolist() == two.tolist()


def test_function_words_have_no_stem() -> None:
    assert stems(tokenise("the of and said")).tolist() == [0, 0, 0, 0]


def test_stems_stand_one_for_each_word() -> None:
    for text in (story(3), "会議は東京で開かれた。会議は終わった。", ""):
        assert len(stems(tokenise(text))) == len(tokenise(text))


@given(st.lists(st.integers(0, 50), max_size=60), st.integers(2, 9))
def test_the_smallest_value_of_each_window_is_chosen(numbers: list[int], window: int) -> None:
    runs = np.array(numbers, np.uint64)
    places = winnow(runs, window)
    chosen = set(runs[places].tolist())
    assert len(set(places.tolist())) == len(places)
    for begin in range(len(numbers) - window + 1):
        assert min(numbers[begin : begin + window]) in chosen


@given(st.text())
def test_any_text_has_fingerprints_inside_it(text: str) -> None:
    tokens = tokenise(text)
    found = fingerprints(tokens)
    assert len(found.values) == len(found.positions) == len(np.unique(found.values))
    assert (found.positions >= 0).all()
    assert (found.positions < max(1, len(tokens))).all()


@given(st.text(), st.integers(1, 6))
def test_there_is_a_run_at_each_word_that_has_enough_behind_it(text: str, size: int) -> None:
    tokens = tokenise(text)
    assert len(grams(tokens, size)) == max(0, len(tokens) - size + 1)
