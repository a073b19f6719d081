"""Hugging Face datasets get the columns of the local engine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scrub.contrib.huggingface import Clean, clean_dataset
from tests.contrib.texts import ROWS, SCRUBBER, locally

datasets = pytest.importorskip("datasets", reason="datasets is not installed: pip install 'news-scrub[huggingface]'")
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(datasets.config, "HF_DATASETS_CACHE", tmp_path)
    datasets.disable_progress_bars()


def test_a_dataset_gets_what_the_local_engine_finds() -> None:
    assert list(clean_dataset(datasets.Dataset.from_list(ROWS), SCRUBBER)) == locally()


def test_a_stream_is_cleaned_as_it_is_read() -> None:
    stream = datasets.Dataset.from_list(ROWS).to_iterable_dataset()
    assert list(clean_dataset(stream, SCRUBBER)) == locally()


def test_all_parts_of_a_dictionary_are_cleaned() -> None:
    parts = datasets.DatasetDict(train=datasets.Dataset.from_list(ROWS), test=datasets.Dataset.from_list(ROWS[:1]))
    found: Any = clean_dataset(parts, SCRUBBER)
    assert found["test"][0]["text"] == locally()[0]["text"]
    assert found["train"].features["scrub_title"] == datasets.Value("string")


def test_equal_options_have_the_same_fingerprint() -> None:
    from datasets.fingerprint import Hasher

    from scrub.batch.frames import clean_rows

    assert Hasher.hash(Clean(clean_rows(SCRUBBER))) == Hasher.hash(Clean(clean_rows(SCRUBBER)))
