"""The tables of a run as one workbook, with filters and colours; every text is a string, never a formula or a link."""

from __future__ import annotations

from datetime import UTC, datetime
from os import PathLike, fspath
from typing import Any

from scrub.errors import InputError, ScrubError
from scrub.report.aggregate import Run
from scrub.report.sheets import Cell, Sheet, sheets

__all__ = ["write_xlsx"]

FORMATS = {"count": "#,##0", "share": "0.0%", "score": "0.00", "number": "0.0##"}
GOOD, BAD = "#9BC2E6", "#F4B183"
"""Blue and orange: told apart by readers who confuse red and green."""
MOST_CHARS = 32_000
"""A cell holds 32,767 characters."""
MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""The time of a run that has none: the same run gives the same file."""


def write_xlsx(run: Run, path: str | PathLike[str]) -> None:
    """Write the workbook. Raises InputError when it cannot be written, ScrubError when xlsxwriter is not installed."""
    try:
        import xlsxwriter  # type: ignore[import-untyped]  # it ships no types
    except ImportError as error:
        raise ScrubError(f"an XLSX file needs {error.name}: pip install {error.name}") from error
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    book = xlsxwriter.Workbook(fspath(path), options)
    book.set_properties({"title": "Quality report", "created": created(run)})
    formats = {unit: book.add_format({"num_format": code}) for unit, code in FORMATS.items()}
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    for sheet in sheets(run):
        write_sheet(book.add_worksheet(sheet.name), sheet, formats, head)
    try:
        book.close()
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        raise InputError(f"cannot be written: {error}", path=fspath(path)) from error


def created(run: Run) -> datetime:
    """Return the time of the run, without zone, as the format wants it."""
    try:
        return datetime.fromisoformat(run.created).replace(tzinfo=None)
    except ValueError:
        return MADE.replace(tzinfo=None)


def write_sheet(page: Any, sheet: Sheet, formats: dict[str, Any], head: Any) -> None:
    """Fill one sheet: headings, rows, filter, frozen headings, colours of the columns that have a good end."""
    for at, column in enumerate(sheet.columns):
        page.write_string(0, at, column.name.replace("_", " "), head)
        page.set_column(at, at, width(sheet, at))
    for number, row in enumerate(sheet.rows, 1):
        for at, value in enumerate(row):
            write_cell(page, number, at, value, formats.get(sheet.columns[at].unit))
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.columns) - 1)
    for at, column in enumerate(sheet.columns):
        if column.good and sheet.rows:
            low, high = (BAD, GOOD) if column.good > 0 else (GOOD, BAD)
            scale = {"type": "3_color_scale", "min_color": low, "mid_color": "#FFFFFF", "max_color": high}
            page.conditional_format(1, at, len(sheet.rows), at, scale)


def write_cell(page: Any, row: int, column: int, value: Cell, form: Any) -> None:
    """Write a value as what it is: a text as a string, a number as a number, None not at all."""
    if isinstance(value, str):
        page.write_string(row, column, value[:MOST_CHARS])
    elif value is not None:
        page.write_number(row, column, value, form)


def width(sheet: Sheet, at: int) -> int:
    """Return the width of a column: that of its longest text, from 9 to 50 characters."""
    longest = max((len(row[at]) for row in sheet.rows if isinstance(row[at], str)), default=0)  # type: ignore[arg-type]
    return max(9, min(50, longest + 2))
