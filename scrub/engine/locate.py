"""Where the shipped data lies: in the wheel, or in the checkout when installed editable."""

from __future__ import annotations

from collections.abc import Iterable
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
    """Return the rule files below ``root`` (or ``root`` itself when it is a file), sorted by path."""
    return [root] if root.is_file() else sorted(p for p in root.rglob("*.toml") if p.is_file())


def stamp(path: Path) -> tuple[int, int] | None:
    """Return the bytes and the time of change of a file, None when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_size, found.st_mtime_ns) if S_ISREG(found.st_mode) else None


def stamps(roots: Iterable[str]) -> tuple[tuple[str, tuple[int, int] | None], ...]:
    """Return the path and the stamp of each rule file below some folders or files."""
    return tuple((str(path), stamp(path)) for root in roots for path in rule_files(Path(root)))
