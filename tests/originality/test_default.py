from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from scrub.engine.locate import data_root
from scrub.originality.default import default_index


def test_the_shipped_articles_are_indexed() -> None:
    rows = [*map(orjson.loads, (data_root("corpora") / "reference" / "index.jsonl").read_bytes().splitlines())]
    index = default_index()
    assert len(index) == len(rows)
    assert rows[0]["id"] in index
    assert default_index() is index


def test_a_shipped_article_is_found() -> None:
    folder = data_root("corpora") / "reference"
    row = orjson.loads((folder / "index.jsonl").read_bytes().splitlines()[-1])
    matched = default_index().match((folder / row["file"]).read_text(encoding="utf-8"))
    assert matched.originality < 0.1
    assert {one.doc_id for one in matched.matches} == {row["id"]}


@pytest.mark.slow
def test_nothing_is_written_to_the_home_folder_or_left_behind(tmp_path: Path) -> None:
    home, temporary = tmp_path / "home", tmp_path / "tmp"
    home.mkdir()
    temporary.mkdir()
    code = "from scrub.originality.default import default_index; assert len(default_index()) > 50"
    place = {**os.environ, "HOME": str(home), "TMPDIR": str(temporary)}
    subprocess.run([sys.executable, "-c", code], check=True, env=place)
    assert not list(home.iterdir())
    assert not list(temporary.iterdir())
