"""Many articles: reading records from files and folders, cleaning them in many processes, and writing them back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scrub.batch.memory import run

__all__ = ["run"]


if not TYPE_CHECKING:  # type checkers know the name above, and take no other

    def __getattr__(name: str) -> Any:
        if name != "run":
            raise AttributeError(f"module 'scrub.batch' has no attribute {name!r}")
        from scrub.batch.memory import run

        return run
