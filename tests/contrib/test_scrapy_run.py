"""The files of a crawl's figures, told without Scrapy."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrub.contrib.scrapy_run import Figures
from scrub.errors import InputError


def test_files_that_could_not_be_written_at_the_end_are_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="is a folder; expected the path of a file"):
        Figures(str(tmp_path), None).check()
    with pytest.raises(InputError, match=r"report\.html: cannot be written"):
        Figures(None, str(tmp_path / "file/report.html")).check()


def test_folders_that_are_missing_are_made(tmp_path: Path) -> None:
    Figures(str(tmp_path / "runs/run.json"), str(tmp_path / "reports/report.html")).check()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["reports", "runs"]
    Figures(None, None).check()
