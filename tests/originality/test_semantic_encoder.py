"""The model is computed a second time, word by word and in double precision, from the paper's formulas."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrub.errors import ScrubError
from scrub.originality.semantic_encoder import Shape, encoder, gelu
from tests.originality.models import CONFIG, VOCABULARY, weights

SHAPE = Shape(16, 2, 4, 24, 20, 1e-12)
SENTENCES = st.lists(st.lists(st.integers(0, len(VOCABULARY) - 1), min_size=1, max_size=20), min_size=1, max_size=5)


def expected(ids, given_weights, heads=4):
    """Return the direction of one sentence."""
    get = {name: tensor.astype(float) for name, tensor in given_weights.items()}

    def dense(name, row):
        return get[f"{name}.weight"] @ row + get[f"{name}.bias"]

    def norm(name, row):
        centred = row - row.mean()
        name += ".LayerNorm"
        return centred / math.sqrt((centred**2).mean() + 1e-12) * get[f"{name}.weight"] + get[f"{name}.bias"]

    words, places, kinds = (get[f"embeddings.{name}_embeddings.weight"] for name in ("word", "position", "token_type"))
    rows = [norm("embeddings", words[one] + places[place] + kinds[0]) for place, one in enumerate(ids)]
    for number in range(CONFIG["num_hidden_layers"]):
        layer = f"encoder.layer.{number}"
        query, key, value = (
            [dense(f"{layer}.attention.self.{part}", row).reshape(heads, -1) for row in rows]
            for part in ("query", "key", "value")
        )
        mixed = []
        for here in query:
            of_heads = []
            for head in range(heads):
                scores = [math.exp(here[head] @ there[head] / math.sqrt(len(here[head]))) for there in key]
                of_heads += list(sum(score * one[head] for score, one in zip(scores, value, strict=True)) / sum(scores))
            mixed.append(np.array(of_heads))
        seen = [
            norm(f"{layer}.attention.output", dense(f"{layer}.attention.output.dense", mix) + row)
            for mix, row in zip(mixed, rows, strict=True)
        ]
        wide = [
            np.array([x * (1 + math.erf(x / math.sqrt(2))) / 2 for x in dense(f"{layer}.intermediate.dense", row)])
            for row in seen
        ]
        rows = [
            norm(f"{layer}.output", dense(f"{layer}.output.dense", one) + row)
            for one, row in zip(wide, seen, strict=True)
        ]
    mean = sum(rows) / len(rows)
    return mean / math.sqrt(mean @ mean)


@settings(max_examples=25)
@given(SENTENCES)
def test_the_model_is_what_the_formulas_say(sentences):
    found = encoder(weights(), SHAPE)(sentences)
    for row, ids in zip(found, sentences, strict=True):
        assert row == pytest.approx(expected(ids, weights()), abs=1e-4)


@settings(max_examples=25)
@given(SENTENCES)
def test_the_company_of_a_sentence_changes_nothing(sentences):
    model = encoder(weights(), SHAPE)
    together = model(sentences)
    for row, ids in zip(together, sentences, strict=True):
        assert row == pytest.approx(model([ids])[0], abs=1e-5)


def test_the_order_of_words_counts():
    ahead, back = encoder(weights(), SHAPE)([[2, 5, 6, 3], [2, 6, 5, 3]])
    assert ahead @ back < 0.9999


@given(st.floats(-30, 30, width=32))
def test_the_curve_is_as_near_as_its_source_says(x):
    exact = x * (1 + math.erf(x / math.sqrt(2))) / 2
    assert gelu(np.array([[x]], np.float32))[0, 0] == pytest.approx(exact, abs=1e-6 * max(1.0, abs(x)))


def test_many_rows_bend_as_each_of_them_does():
    rows = np.random.default_rng(2).normal(0, 3, (70, 3)).astype(np.float32)
    one_by_one = np.concatenate([gelu(row[None].copy()) for row in rows])
    assert gelu(rows.copy()) == pytest.approx(one_by_one, abs=1e-6)


def test_names_with_the_prefix_of_the_whole_model_are_known():
    named = {f"bert.{name}": tensor for name, tensor in weights().items()}
    assert (encoder(named, SHAPE)([[2, 5, 3]]) == encoder(weights(), SHAPE)([[2, 5, 3]])).all()


def test_half_precision_is_read():
    halves = {name: tensor.astype(np.float16) for name, tensor in weights().items()}
    one, other = encoder(halves, SHAPE)([[2, 5, 3]]), encoder(weights(), SHAPE)([[2, 5, 3]])
    assert one.dtype == np.float32
    assert (one * other).sum() > 0.999


@pytest.mark.parametrize("name", sorted(weights()))
def test_a_missing_tensor_is_named(name):
    given_weights = weights()
    del given_weights[name]
    with pytest.raises(ScrubError, match=name):
        encoder(given_weights, SHAPE)


@pytest.mark.parametrize("name", sorted(weights()))
def test_a_tensor_of_another_size_is_named(name):
    given_weights = weights()
    given_weights[name] = given_weights[name][..., :-1]
    with pytest.raises(ScrubError, match=name):
        encoder(given_weights, SHAPE)


def test_a_table_without_rows_is_named():
    given_weights = weights()
    given_weights["embeddings.token_type_embeddings.weight"] = np.zeros((0, 16), np.float32)
    with pytest.raises(ScrubError, match=r"token_type_embeddings.weight has the shape \(0, 16\); expected any x 16"):
        encoder(given_weights, SHAPE)
