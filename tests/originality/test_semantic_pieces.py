import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.errors import ScrubError
from scrub.originality.semantic_pieces import PROBE, ids, pieces
from tests.originality.models import VOCABULARY, tokeniser

pytest.importorskip("tokenizers", reason="needs news-scrub[semantic]")


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    out = tmp_path_factory.mktemp("pieces") / "tokenizer.json"
    padded = {"max_length": 6, "strategy": "LongestFirst", "stride": 0, "direction": "Right"}
    out.write_text(json.dumps(tokeniser() | {"truncation": padded}))
    return out


def test_words_are_cut_into_known_pieces(path):
    wanted = [VOCABULARY[piece] for piece in ("cancel", "##led", "storm", "##s")]
    assert ids(pieces(path), "Cancelled STORMS", ends=False) == wanted
    assert ids(pieces(path), "Cancelled STORMS", ends=True) == [VOCABULARY["[CLS]"], *wanted, VOCABULARY["[SEP]"]]


def test_only_the_limit_asked_for_is_kept(path):
    assert len(ids(pieces(path), "storm " * 30, ends=True)) == 32
    assert len(ids(pieces(path, 9), "storm " * 30, ends=True)) == 9


@given(text=st.text(st.characters(exclude_categories=[])))
def test_any_text_is_cut(path, text):
    assert all(0 <= number < len(VOCABULARY) for number in ids(pieces(path), text, ends=True))


def test_a_vocabulary_that_cannot_name_the_unknown_is_an_error(path, tmp_path):
    poor = tokeniser()
    poor["model"] = {"type": "WordLevel", "vocab": {"the": 0}, "unk_token": "[UNK]"}
    (tmp_path / "tokenizer.json").write_text(json.dumps(poor))
    with pytest.raises(ScrubError, match="no tokeniser for a sentence model"):
        pieces(tmp_path / "tokenizer.json")


def test_without_the_extra_the_error_says_what_to_install(path, monkeypatch):
    monkeypatch.setitem(sys.modules, "tokenizers", None)
    with pytest.raises(ScrubError, match=r"pip install 'news-scrub\[semantic\]'"):
        pieces(path)


def test_the_probe_holds_a_word_that_no_vocabulary_has():
    assert "\u2603" in PROBE
