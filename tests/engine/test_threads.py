"""Idle threads of numpy sleep soon, and nothing of that is left in the environment."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from scrub.engine.threads import TIMEOUT, soon_asleep


def test_the_environment_is_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(TIMEOUT, raising=False)
    with soon_asleep():
        assert os.environ[TIMEOUT] == "20"
    assert TIMEOUT not in os.environ


def test_what_the_user_has_set_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TIMEOUT, "26")
    with soon_asleep():
        assert os.environ[TIMEOUT] == "26"
    assert os.environ[TIMEOUT] == "26"


def test_numpy_is_first_imported_so_with_the_pipeline() -> None:
    code = (
        "import os, sys; from scrub.engine import threads; seen = []\n"
        "class Finder:\n"
        "    def find_spec(self, name, *rest): name == 'numpy' and seen.append(os.environ.get(threads.TIMEOUT))\n"
        "sys.meta_path.insert(0, Finder())\n"
        "import scrub; scrub.clean\n"
        "print(*seen, os.environ.get(threads.TIMEOUT))"
    )
    env = {name: value for name, value in os.environ.items() if name != TIMEOUT}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)
    assert done.stdout.split() == ["20", "None"]
