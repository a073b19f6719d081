"""``scrub learn`` as a process: learn, look, clean, learn more."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.chrome.test_profile import SITE, page, pages


def scrub(*args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "scrub", *args], capture_output=True, text=True, cwd=cwd, check=False)


def write(path: Path, rows: list[dict[str, str]]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


def test_learn_then_clean_then_learn_more(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", pages(14))
    write(tmp_path / "b.jsonl", pages(6, start=14))
    done = scrub("learn", "a.jsonl", "-o", "profiles", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert f"{SITE}: 14 pages" in done.stderr
    done = scrub("learn", "b.jsonl", "-o", "profiles", cwd=tmp_path)
    assert f"{SITE}: 20 pages" in done.stderr
    assert scrub("rules", "test", "profiles", cwd=tmp_path).returncode == 0
    write(tmp_path / "c.jsonl", [{"url": f"https://{SITE}/77", "text": page(77)}])
    done = scrub("clean", "--profile", "profiles", "c.jsonl", cwd=tmp_path)
    assert "Tide times today" not in json.loads(done.stdout)["text"]


def test_the_field_of_the_site_may_have_another_name(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", [{"source": SITE, "text": row["text"]} for row in pages(12)])
    done = scrub("learn", "a.jsonl", "-o", "profiles", "--site-field", "source", cwd=tmp_path)
    assert (tmp_path / "profiles" / f"{SITE}.toml").exists(), done.stderr


def test_learning_nothing_says_so(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", [{"text": "no site"}])
    done = scrub("learn", "a.jsonl", "-o", "profiles", cwd=tmp_path)
    assert done.returncode == 3
    assert ":1: has no text, or neither url nor site: left out" in done.stderr
    assert "nothing learned" in done.stderr


def test_what_cannot_be_read_is_told_by_the_exit_code(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", pages(12))
    with open(tmp_path / "a.jsonl", "a") as stream:
        stream.write("{broken\n")
    assert scrub("learn", "a.jsonl", "-o", "profiles", cwd=tmp_path).returncode == 4
    assert scrub("learn", "a.jsonl", "--templates", "-o", "forms.toml", cwd=tmp_path).returncode == 4


def test_a_folder_of_one_site_needs_its_name(tmp_path: Path) -> None:
    for row in pages(12):
        target = tmp_path / "in" / f"{row['url'].rsplit('/', 1)[1]}.txt"
        target.parent.mkdir(exist_ok=True)
        target.write_text(row["text"], "utf-8")
    done = scrub("learn", "--site", SITE, "in", "-o", "p.toml", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "tide times today" in (tmp_path / "p.toml").read_text("utf-8")
