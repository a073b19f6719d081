"""Ray Data's batches are dictionaries of arrays; the class is called as Ray calls it."""

from __future__ import annotations

import pickle

import numpy as np

from scrub.contrib.ray import Clean
from tests.contrib.texts import ROWS, SCRUBBER, locally


def batch() -> dict[str, np.ndarray]:
    return {name: np.array([row[name] for row in ROWS], dtype=object) for name in ROWS[0]}


def test_a_batch_gets_what_the_local_engine_finds() -> None:
    found = Clean(SCRUBBER)(batch())
    rows = [dict(zip(found, values, strict=True)) for values in zip(*found.values(), strict=True)]
    assert [{k: None if v != v else v for k, v in row.items()} for row in rows] == locally()
    assert found["scrub_score_chrome"].dtype == np.float64


def test_strings_of_numpy_are_strings() -> None:
    found = Clean(SCRUBBER)({"text": np.array(["Share this article", "A story."])})
    assert found["scrub_error"].tolist() == [None, None]
    assert len(found["scrub_removed"]) == 2


def test_the_class_can_be_sent_to_an_actor() -> None:
    clean = pickle.loads(pickle.dumps(Clean(SCRUBBER, text_field="body")))
    assert clean.work.names["text"] == "body"
