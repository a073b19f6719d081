"""Where the shipped data lies: in the wheel, or in the checkout when installed editable."""

from __future__ import annotations

from pathlib import Path

__all__ = ["data_root", "rule_files"]

_PACKAGE = Path(__file__).resolve().parents[1]


def data_root(name: str) -> Path:
    """Return the folder of shipped data called ``name`` (``rules`` or ``corpora``)."""
    packaged = _PACKAGE / "_data" / name
    return packaged if packaged.is_dir() else _PACKAGE.parent / name


def rule_files(root: Path) -> list[Path]:
    """Return the rule files below ``root`` (or ``root`` itself when it is a file), sorted by path."""
    return [root] if root.is_file() else sorted(p for p in root.rglob("*.toml") if p.is_file())
