"""Zstandard streams: the standard library's module from Python 3.14 on, its backport before."""

from __future__ import annotations

import sys
from typing import IO, Any, cast

__all__ = ["open_zstd"]


def module() -> Any:
    """Return ``compression.zstd`` or its backport."""
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return zstd


def open_zstd(raw: IO[bytes], path: str, mode: str = "rb") -> IO[bytes]:
    """Return a stream that unpacks (``rb``) or packs (``wb``) Zstandard; a damaged file raises OSError when read."""
    zstd = module()

    class File(zstd.ZstdFile):  # type: ignore[misc,name-defined]
        """A file whose errors are those of any other file."""

        def read(self, size: int | None = -1) -> bytes:
            try:
                return cast("bytes", super().read(size))
            except zstd.ZstdError as error:
                raise OSError(f"{path} is not whole Zstandard data: {error}") from error

        def readline(self, size: int | None = -1) -> bytes:
            try:
                return cast("bytes", super().readline(size))
            except zstd.ZstdError as error:
                raise OSError(f"{path} is not whole Zstandard data: {error}") from error

    return cast("IO[bytes]", File(raw, mode))
