"""Where the shipped data lies: in the wheel, or in the checkout when installed editable."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISREG
from typing import Any

__all__ = ["data_root", "model_file", "read_model", "rule_files", "stamp", "stamps"]

_PACKAGE = Path(__file__).resolve().parents[1]


def data_root(name: str) -> Path:
    """Return the folder of shipped data called ``name`` (``rules`` or ``corpora``)."""
    packaged = _PACKAGE / "_data" / name
    return packaged if packaged.is_dir() else _PACKAGE.parent / name


def model_file(name: str) -> Path:
    """Return the place of a file of learned weights."""
    return data_root("rules") / "models" / name


def read_model(name: str) -> Any:
    """Return the learned weights of a file that ships with the rules, as JSON values."""
    import orjson

    return orjson.loads(model_file(name).read_bytes())


def rule_files(root: Path) -> list[Path]:
    """Return the rule files below ``root`` (or ``root`` itself when it is a file), sorted by path.

    Raises OSError when a folder cannot be read.
    """
    if root.is_file():
        return [root]
    below = (Path(folder, name) for folder, _, names in os.walk(root, onerror=_refuse) for name in names)
    return sorted(path for path in below if path.suffix == ".toml" and path.is_file())


def _refuse(error: OSError) -> None:
    raise error


def stamp(path: Path) -> tuple[int, int] | None:
    """Return the bytes and the time of change of a file, None when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_size, found.st_mtime_ns) if S_ISREG(found.st_mode) else None


def stamps(root: str | Path, endings: tuple[str, ...] = (".toml",)) -> tuple[tuple[str, int, int], ...]:
    """Return the name, the bytes and the time of change of each file below a folder that ends so, or of a file.

    They are read in a fifth of the time that the files take. What cannot be read has none.
    """
    root = Path(root)
    if os.path.isfile(root):  # Path's own raises where no right is given to look
        return tuple((root.name, *seen) for seen in (stamp(root),) if seen)
    return tuple(sorted(_below(str(root), "", endings)))


def _below(folder: str, name: str, endings: tuple[str, ...]) -> Iterator[tuple[str, int, int]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from _below(entry.path, f"{name}{entry.name}/", endings)
                elif entry.name.endswith(endings) and entry.is_file():
                    seen = entry.stat()
                    yield f"{name}{entry.name}", seen.st_size, seen.st_mtime_ns
    except OSError:
        return
