"""The tokeniser comes with an extra: what needs it is skipped where it is absent."""

import json
import pickle
import sys
import threading

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.errors import ScrubError
from scrub.originality import semantic_folder
from scrub.originality.index import Index
from scrub.originality.semantic import likeness
from scrub.originality.semantic_folder import SentenceModel, sentence_model
from tests.originality.models import VOCABULARY, tokeniser, weights, write_model, write_tensors
from tests.originality.test_semantic_encoder import expected

tokenizers = pytest.importorskip("tokenizers", reason="needs news-scrub[semantic]")

FIRST, AGAIN = "The ferry company cancelled.", "the storm, the bad weather"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return str(write_model(tmp_path_factory.mktemp("models") / "tiny"))


def fresh(folder):
    model = sentence_model(folder)
    return SentenceModel(model._encode, model._pieces)


def test_sentences_are_cut_and_compared_as_the_formulas_say(folder):
    ids = [[VOCABULARY[piece] for piece in pieces.split()] for pieces in (
        "[CLS] the ferry company cancel ##led . [SEP]", "[CLS] the storm [UNK] the bad weather [SEP]"
    )]  # fmt: skip
    one, other = (expected(numbers, weights()) for numbers in ids)
    assert sentence_model(folder)([(FIRST, AGAIN)])[0] == pytest.approx(max(0.0, one @ other), abs=1e-5)


def test_a_sentence_is_wholly_like_itself_and_the_order_of_a_pair_is_nothing(folder):
    one, there, back = sentence_model(folder)([(FIRST, FIRST), (FIRST, AGAIN), (AGAIN, FIRST)])
    assert one == pytest.approx(1.0, abs=1e-6)
    assert there == back


def test_nothing_is_like_nothing(folder):
    assert sentence_model(folder)([]).shape == (0,)
    assert sentence_model(folder)([("", FIRST), ("  ", "")]).tolist() == [0.0, 0.0]


@given(pairs=st.lists(st.tuples(st.text(), st.text()), max_size=4))
def test_any_texts_have_a_likeness(folder, pairs):
    found = sentence_model(folder)(pairs)
    assert found.shape == (len(pairs),)
    assert ((found >= 0) & (found <= 1)).all()


def test_half_a_character_does_not_raise(folder):
    assert sentence_model(folder)([("\ud83d storm", "storm")])[0] >= 0


def test_a_long_sentence_is_read_as_far_as_the_model_can(folder):
    assert sentence_model(folder)([("storm " * 500, "storm " * 90)])[0] == pytest.approx(1.0, abs=1e-6)


def test_more_sentences_than_a_batch_holds_change_nothing(folder, monkeypatch):
    sentences = {f"the storm {' ferry' * number}" for number in range(15)}
    whole = fresh(folder).directions(sentences)
    monkeypatch.setattr(semantic_folder, "BATCH", 8)
    small = fresh(folder).directions(sentences)
    assert whole.keys() == small.keys() == sentences
    assert all(whole[sentence] == pytest.approx(small[sentence], abs=1e-5) for sentence in sentences)


def test_what_is_kept_is_bounded(folder, monkeypatch):
    monkeypatch.setattr(semantic_folder, "KEPT", 3)
    model = fresh(folder)
    for number in range(9):
        model([(f"storm {'the ' * number}", FIRST)])
        assert len(model._kept) <= 3
    model.directions({f"ferry {'the ' * number}" for number in range(9)})
    assert len(model._kept) <= 3


def test_what_is_kept_is_not_made_again(folder):
    model = fresh(folder)
    before = model([(FIRST, AGAIN)])
    model._encode = None
    assert model([(FIRST, AGAIN)]) == before


def test_threads_get_the_same_answers(folder):
    model, answers = fresh(folder), []
    wanted = sentence_model(folder)([(FIRST, AGAIN)])
    threads = [threading.Thread(target=lambda: answers.append(model([(FIRST, AGAIN)]))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [pytest.approx(wanted, abs=1e-6)] * 8


def test_an_index_is_opened_with_a_model_and_keeps_it_in_another_process(folder, tmp_path):
    with Index.create(tmp_path / "ix") as index:
        index.add("a", FIRST)
    with Index.open(tmp_path / "ix", semantic=folder) as index:
        again = pickle.loads(pickle.dumps(index))
        assert again.semantic == index.semantic == folder
        assert index.match(AGAIN).originality == again.match(AGAIN).originality
        again.close()


def test_a_folder_is_named_or_given_as_a_path(folder, tmp_path):
    from pathlib import Path

    with Index.create(tmp_path / "ix"), Index.open(tmp_path / "ix", semantic=Path(folder)) as index:
        assert index.semantic == folder
    assert likeness(folder) is sentence_model(folder)


def test_nothing_asked_for_is_no_model():
    assert likeness(False) is None


def test_an_index_is_not_opened_with_a_folder_that_holds_no_model(tmp_path):
    with Index.create(tmp_path / "ix"), pytest.raises(ScrubError, match="no folder of a sentence model"):
        Index.open(tmp_path / "ix", semantic=tmp_path)


@pytest.mark.parametrize("name", ["config.json", "model.safetensors", "tokenizer.json"])
def test_a_missing_file_is_named(tmp_path, name):
    (write_model(tmp_path / "m") / name).unlink()
    with pytest.raises(ScrubError, match=f"{name} missing"):
        sentence_model(str(tmp_path / "m"))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"model_type": "mpnet"}, "model_type is 'mpnet'; only 'bert' is known"),
        ({"model_type": None}, "model_type is None"),
        ({"hidden_act": "relu"}, "hidden_act is 'relu'"),
        ({"position_embedding_type": "relative_key"}, "position_embedding_type"),
        ({"hidden_size": "16"}, "hidden_size is '16'; expected a whole number"),
        ({"num_hidden_layers": 0}, "num_hidden_layers is 0"),
        ({"num_attention_heads": 3}, "multiple of num_attention_heads"),
        ({"layer_norm_eps": "no"}, "layer_norm_eps"),
        ({"num_hidden_layers": 3}, r"encoder.layer.2.* has the shape None; expected 16 x 16"),
        ({"intermediate_size": 32}, r"intermediate.dense.weight has the shape \(24, 16\); expected 32 x 16"),
        ({"max_position_embeddings": 4}, "position_embeddings"),
    ],
)
def test_a_model_of_another_type_or_size_is_an_error(tmp_path, changed, said):
    write_model(tmp_path / "m", **changed)
    with pytest.raises(ScrubError, match=said):
        sentence_model(str(tmp_path / "m"))


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("config.json", "{", "cannot be read as JSON"),
        ("config.json", "[]", "holds a list; expected a dict"),
        ("tokenizer.json", "{}", "no tokeniser"),
        ("tokenizer.json", "\x00", "no tokeniser"),
        ("model.safetensors", "", "cannot be read"),
        ("modules.json", '[{"type": "sentence_transformers.models.Dense"}]', "a part of the type Dense"),
        ("modules.json", "{}", "holds a dict; expected a list"),
        ("1_Pooling/config.json", '{"pooling_mode_cls_token": true}', "pooling_mode_cls_token; only pooling_mode_mean"),
    ],
)
def test_a_damaged_or_unknown_file_is_named(tmp_path, name, text, said):
    path = write_model(tmp_path / "m") / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    with pytest.raises(ScrubError, match=said) as caught:
        sentence_model(str(tmp_path / "m"))
    assert str(path) in str(caught.value)


def test_what_sentence_transformers_saves_beside_a_model_is_known(tmp_path):
    place = write_model(tmp_path / "m")
    parts = [f"sentence_transformers.models.{name}" for name in ("Transformer", "Pooling", "Normalize")]
    (place / "modules.json").write_text(json.dumps([{"idx": 0, "type": part} for part in parts]))
    (place / "1_Pooling").mkdir()
    (place / "1_Pooling" / "config.json").write_text(
        json.dumps({"pooling_mode_mean_tokens": True, "pooling_mode_max_tokens": False})
    )
    (place / "sentence_bert_config.json").write_text('{"max_seq_length": 9}')
    model = sentence_model(str(place))
    assert model([("a storm " * 4 + "weather", "a storm " * 4 + "museum")])[0] == pytest.approx(1.0, abs=1e-6)


def test_a_limit_without_room_for_a_word_is_an_error(tmp_path):
    place = write_model(tmp_path / "m")
    (place / "sentence_bert_config.json").write_text('{"max_seq_length": 1}')
    with pytest.raises(ScrubError, match="sentences of 1 pieces; expected 8"):
        sentence_model(str(place))


def test_a_tokeniser_of_another_model_is_an_error(tmp_path):
    place = write_model(tmp_path / "m")
    other = tokeniser()
    other["model"]["vocab"] = {**VOCABULARY, "lorry": 400}
    (place / "tokenizer.json").write_text(json.dumps(other))
    with pytest.raises(ScrubError, match="counts to 400; the model has 22 pieces"):
        sentence_model(str(place))


@pytest.mark.parametrize("value", [0.0, np.nan])
def test_weights_that_say_nothing_are_an_error(tmp_path, value):
    place = write_model(tmp_path / "m")
    write_tensors(place / "model.safetensors", {name: tensor * value for name, tensor in weights().items()})
    with pytest.raises(ScrubError, match="not like itself"):
        sentence_model(str(place))


def test_without_the_extra_the_error_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "tokenizers", None)
    with pytest.raises(ScrubError, match=r"pip install 'news-scrub\[semantic\]'"):
        sentence_model(str(write_model(tmp_path / "m")))
