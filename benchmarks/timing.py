"""CPU time, best of N, interleaved: each job runs once in each round, so a busy moment hits them all."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence

__all__ = ["best", "best_of_children", "verdict"]


def best(jobs: Mapping[str, Callable[[], object]], repeat: int) -> dict[str, float]:
    """Return the CPU seconds of the fastest run of each job, after one run that is not counted."""
    for job in jobs.values():
        job()
    rounds = [{name: cpu_of(job) for name, job in jobs.items()} for _ in range(repeat)]
    return {name: min(times[name] for times in rounds) for name in jobs}


def cpu_of(job: Callable[[], object]) -> float:
    """Return the CPU seconds of one run, with the garbage of the others swept before."""
    gc.collect()
    before = time.process_time()
    job()
    return time.process_time() - before


def best_of_children(jobs: Mapping[str, Sequence[str]], repeat: int) -> dict[str, float]:
    """Return the CPU seconds of the fastest run of each Python command line, after one run that is not counted."""
    rounds = [{name: cpu_of_child(args) for name, args in jobs.items()} for _ in range(repeat + 1)][1:]
    return {name: min(times[name] for times in rounds) for name in jobs}


def cpu_of_child(args: Sequence[str]) -> float:
    """Return the CPU seconds, user and system, of a Python process; raise CalledProcessError when it fails."""
    with subprocess.Popen([sys.executable, *args], stdout=subprocess.DEVNULL) as child:
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, args)
    return used.ru_utime + used.ru_stime


def verdict(name: str, value: float, goal: float, *, at_least: bool = False, unit: str = "") -> str:
    """Return a line that says whether a figure meets its goal.

    >>> verdict("ratio", 41.234, 30, at_least=True)
    '  ratio: 41.23 (goal: at least 30; met)'
    """
    met = value >= goal if at_least else value <= goal
    side = "at least" if at_least else "at most"
    return f"  {name}: {value:.2f}{unit} (goal: {side} {goal:g}{unit}; {'met' if met else 'MISSED'})"
