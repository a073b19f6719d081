"""``scrub learn --templates`` as a process."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.filler.test_miner import crawl


def scrub(*args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "scrub", *args], capture_output=True, text=True, cwd=cwd, check=False)


def test_learn_then_test_the_rules(tmp_path: Path) -> None:
    rows = [{"text": "\n\n".join(page), "lang": "en"} for page in crawl(40, 9)]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    done = scrub("learn", "--templates", "a.jsonl", "-o", "templates.toml", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "40 documents, " in done.stderr
    assert "tremor struck" in (tmp_path / "templates.toml").read_text("utf-8")
    assert scrub("rules", "test", "templates.toml", cwd=tmp_path).returncode == 0


def test_nothing_to_read_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"title": "no text"}\n', "utf-8")
    done = scrub("learn", "--templates", "a.jsonl", "-o", "t.toml", cwd=tmp_path)
    assert done.returncode == 3
    assert "no record has a text" in done.stderr
