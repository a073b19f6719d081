"""The tables of a run as CSV files whose texts no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
from os import PathLike
from pathlib import Path

from scrub.errors import InputError
from scrub.report.aggregate import Run
from scrub.report.sheets import Cell, sheets

__all__ = ["inert", "write_csv"]

STARTS = ("=", "+", "-", "@", "|", "%", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a formula or a command can begin with in Excel, LibreOffice and Google Sheets (OWASP, CSV injection)."""


def inert(value: Cell) -> Cell:
    """Return a text that would be read as a formula with an apostrophe before it; other values as they are.

    >>> inert("=HYPERLINK(A1)"), inert("a = b"), inert(-3)
    ("'=HYPERLINK(A1)", 'a = b', -3)
    """
    return f"'{value}" if isinstance(value, str) and value.lstrip(" \u00a0").startswith(STARTS) else value


def write_csv(run: Run, folder: str | PathLike[str]) -> list[Path]:
    """Write one file for each table into a folder and return them; UTF-8 with a mark, which Excel needs.

    Raises InputError when they cannot be written.
    """
    out = []
    root = Path(folder)
    try:
        root.mkdir(parents=True, exist_ok=True)
        for sheet in sheets(run):
            out.append(root / f"{sheet.name}.csv")
            with open(out[-1], "w", encoding="utf-8-sig", errors="replace", newline="") as stream:
                writer = csv.writer(stream)
                writer.writerow([column.name for column in sheet.columns])
                writer.writerows([inert(cell) for cell in row] for row in sheet.rows)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror or error}", path=str(folder)) from error
    return out
