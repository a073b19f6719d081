"""The same record gives the same bytes in any process: nothing depends on the order of a set."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CRAWL = Path(__file__).parents[1] / "corpora/crawl/crawl.jsonl"


def cleaned(seed: int, out: Path) -> bytes:
    command = [sys.executable, "-m", "scrub", "clean", str(CRAWL), "-o", str(out), "-q"]
    subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": str(seed)}, check=True)
    return out.read_bytes()


def test_two_processes_write_the_same_bytes(tmp_path: Path) -> None:
    first = cleaned(1, tmp_path / "one.jsonl")
    assert first
    assert cleaned(3, tmp_path / "three.jsonl") == first
