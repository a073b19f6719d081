"""The threads of OpenBLAS, which numpy starts when it is imported, soon asleep.

Each spins until it has had no work for 2 ** 26 cycles of the processor: 20 to 50 ms on every core at the start of a
process, although nothing of a cleaning is computed in threads. 2 ** 20 cycles still bridge the gap between two products
of a row; how many threads there are, and what they compute, stays the same.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["soon_asleep"]

TIMEOUT = "OPENBLAS_THREAD_TIMEOUT"
CYCLES = "20"
"""The binary logarithm of what OpenBLAS waits for."""


@contextmanager
def soon_asleep() -> Iterator[None]:
    """Let idle threads of numpy sleep soon where it is first imported inside; what the user has set stays."""
    if TIMEOUT in os.environ:
        yield
        return
    os.environ[TIMEOUT] = CYCLES
    try:
        yield
    finally:
        os.environ.pop(TIMEOUT, None)
