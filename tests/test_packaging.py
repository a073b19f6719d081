"""The wheel holds all that is needed: built, installed in an empty environment, it cleans a text."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.slow

CODE = """
import scrub, scrub.engine.locate as locate
assert "site-packages" in scrub.__file__, scrub.__file__
story = "The council voted on Tuesday to rebuild the old pier by the end of the year."
assert scrub.clean(story + "\\nShare this article").text == story
assert (locate.data_root("corpora") / "reference" / "index.jsonl").is_file()
assert story in scrub.clean(html=f"<html><body><article><p>{story}</p><p>{story}</p></article></body></html>").text
"""


def run(*args: str, cwd: Path) -> str:
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(args, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(out), str(ROOT), cwd=out)
    return next(out.glob("*.whl"))


def test_the_wheel_carries_rules_and_reference_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert any(n.startswith("scrub/_data/rules/chrome/en") for n in names)
    assert "scrub/_data/corpora/reference/index.jsonl" in names
    assert "scrub/py.typed" in names
    assert not [
        n for n in names if n.startswith(("tests/", "tools/", "corpora/")) or "crawl" in n or n.endswith("README.md")
    ]
    assert wheel.stat().st_size < 10_000_000


def test_a_text_is_cleaned_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    python = str(next(p for p in (tmp_path / "env").glob("*/python*") if p.is_file()))
    run(python, "-m", "pip", "install", "-q", "--disable-pip-version-check", str(wheel), cwd=tmp_path)
    run(python, "-c", CODE, cwd=tmp_path)
    (tmp_path / "in.txt").write_text("The council voted on Tuesday to rebuild the old pier.\nAdvertisement\n")
    command = str(next((tmp_path / "env").glob("*/scrub")))
    assert run(command, "clean", "in.txt", cwd=tmp_path) == "The council voted on Tuesday to rebuild the old pier.\n"
