"""One thread for numpy's products: its library takes as many as there are processors, and they wait for each other.

On a machine whose two cores were busy, two threads took five times as long as one, and five times the CPU time. The
limit needs the small package threadpoolctl; without it, set ``OPENBLAS_NUM_THREADS=1`` before numpy is imported.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from functools import cache
from importlib import import_module
from typing import Any

__all__ = ["one_thread"]


def one_thread() -> AbstractContextManager[object]:
    """Return a context in which numpy computes in one thread, if threadpoolctl is there to say so."""
    found = _controller()
    limit: AbstractContextManager[object] = found.limit(limits=1, user_api="blas") if found else nullcontext()
    return limit


@cache
def _controller() -> Any:
    """Return what knows the libraries behind numpy, looked for once; None without the package."""
    try:
        return import_module("threadpoolctl").ThreadpoolController()
    except ImportError:
        return None
