"""pandas: a frame in, the same frame with its text cleaned and the findings in columns (``news-scrub[pandas]``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrub.batch.frames import clean_rows, needed
from scrub.errors import ScrubError

if TYPE_CHECKING:
    from scrub.pipeline import Scrubber

__all__ = ["clean_frame"]


def clean_frame(
    df: Any,
    scrubber: Scrubber | None = None,
    *,
    jobs: int | None = None,
    lang: str | None = None,
    keep_original: bool = False,
    **fields: str,
) -> Any:
    """Return a frame with the same rows and index, its text cleaned, and the columns ``scrub_*`` added.

    ``text_field="body"`` and the like name the columns. ``jobs`` processes do the work (0: one a core; None: this one);
    in them, a row that kills its process, hangs or raises keeps its text, and ``scrub_error`` says why. Raises
    ScrubError when there is neither a text nor a page or a column is there twice, ValueError for a negative number of
    processes.
    """
    pd = needed("pandas", "pandas")
    if not hasattr(df, "assign"):
        raise TypeError(f"df is {type(df).__module__}.{type(df).__name__}; expected a pandas.DataFrame")

    work = clean_rows(scrubber, lang=lang, keep_original=keep_original, **fields)
    columns = list(df.columns)
    used = work.used(columns)
    if twice := [name for name in used if columns.count(name) > 1]:
        raise ScrubError(f"column {twice[0]!r} is there {columns.count(twice[0])} times; expected one of that name")
    given = {name: present(df[name]) for name in used}
    found = work.columns(given, jobs=jobs)
    made = {
        name: pd.Series(values, index=df.index, dtype="float64" if work.made[name] is float else "object")
        for name, values in found.items()
    }
    return df.assign(**made)


def present(column: Any) -> list[Any]:
    """Return the values of a column, None for those that are missing (NaN, NaT, NA)."""
    return [None if gone else value for value, gone in zip(column.tolist(), column.isna().tolist(), strict=True)]
