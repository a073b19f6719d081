"""What the papers say is true: the README's commands, the catalogue, the links between files."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAPERS = [
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    ROOT / "rules/README.md",
    ROOT / "corpora/README.md",
    ROOT / "tests/README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "SECURITY.md",
    ROOT / "docs/scaling.md",
    ROOT / "tools/fuzz/README.md",
]
COMMAND = re.compile(r"^\$ (scrub .*)$", re.MULTILINE)


def test_the_catalogue_is_up_to_date() -> None:
    assert subprocess.run([sys.executable, "tools/catalog.py", "--check"], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("paper", [pytest.param(p, id=str(p.relative_to(ROOT))) for p in PAPERS])
def test_links_to_files_lead_somewhere(paper: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", paper.read_text("utf-8")):
        assert (paper.parent / target).exists(), target


@pytest.mark.parametrize("command", COMMAND.findall((ROOT / "README.md").read_text("utf-8")))
def test_the_commands_of_the_readme_run(command: str, tmp_path: Path) -> None:
    words = shlex.split(command.split(" | ", maxsplit=1)[0])[1:]
    args = [str(tmp_path / word) if word.startswith("out") else word for word in words]
    done = subprocess.run([sys.executable, "-m", "scrub", *args], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr


def test_every_extra_that_is_named_can_be_installed() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    files = [*PAPERS, *(ROOT / "scrub").rglob("*.py")]
    named = {name for path in files for name in re.findall(r"news-scrub\[([a-z]+)\]", path.read_text("utf-8"))}
    assert named
    assert named <= extras.keys()


def test_every_rule_field_is_described() -> None:
    from scrub.engine.schema import FIELDS

    paper = (ROOT / "rules/README.md").read_text("utf-8")
    assert [field for field in FIELDS if f"`{field}`" not in paper] == []
