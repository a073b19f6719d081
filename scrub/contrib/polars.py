"""polars: frames, lazy frames and expressions (``pip install 'news-scrub[polars]'``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrub.batch.arrow import safe
from scrub.batch.frames import CleanRows, clean_rows, needed
from scrub.batch.memory import processes
from scrub.errors import ScrubError

if TYPE_CHECKING:
    from scrub.pipeline import Scrubber

__all__ = ["clean_expr", "clean_frame"]


def clean_frame(
    df: Any,
    scrubber: Scrubber | None = None,
    *,
    jobs: int | None = None,
    lang: str | None = None,
    keep_original: bool = False,
    **fields: str,
) -> Any:
    """Return a DataFrame or LazyFrame with its text cleaned and the columns ``scrub_*`` added.

    ``text_field="body"`` and the like name the columns. ``jobs`` processes do the work (0: one a core; None: this one);
    in them, a row that kills its process, hangs or raises keeps its text, and ``scrub_error`` says why. A lazy frame
    stays lazy, and is cleaned batch by batch. Raises ScrubError when there is neither a text nor a page or the text is
    of another type, ValueError for a negative number of processes.
    """
    pl = needed("polars", "polars")
    if not hasattr(df, "collect_schema"):
        raise TypeError(f"df is {type(df).__module__}.{type(df).__name__}; expected a polars.DataFrame or LazyFrame")

    workers = None if jobs is None else processes(jobs)
    work = clean_rows(scrubber, lang=lang, keep_original=keep_original, **fields)
    schema = df.collect_schema()
    work.used(schema.names())
    check_text(work.names["text"], schema.get(work.names["text"], pl.String()))
    if isinstance(df, pl.DataFrame):
        return cleaned(df, work, workers)
    schema = pl.Schema({**schema, **types(work)})
    return df.map_batches(lambda part: cleaned(part, work, workers), schema=schema, streamable=True)


def clean_expr(column: str, scrubber: Scrubber | None = None, *, lang: str | None = None) -> Any:
    """Return an expression: a column of texts becomes one of structs with the cleaned ``text`` and the ``scrub_*``."""
    pl = needed("polars", "polars")

    work = clean_rows(scrubber, lang=lang)
    kind = pl.Struct(types(work))

    def structs(values: Any) -> Any:
        check_text(column, values.dtype)
        return cleaned(values.to_frame("text"), work, None).select(list(work.made)).to_struct(values.name)

    return pl.col(column).map_batches(structs, return_dtype=kind, is_elementwise=True)


def check_text(name: str, kind: Any) -> None:
    """Raise ScrubError for a column that holds no texts."""
    pl = needed("polars", "polars")

    if not isinstance(kind, pl.String | pl.Categorical | pl.Enum | pl.Null | pl.Object):
        raise ScrubError(f"column {name!r} is of type {kind}; expected String")


def types(work: CleanRows) -> dict[str, Any]:
    """Return the polars types of the columns that come out."""
    pl = needed("polars", "polars")

    return {name: pl.Float64 if kind is float else pl.String for name, kind in work.made.items()}


def cleaned(df: Any, work: CleanRows, jobs: int | None) -> Any:
    """Return a DataFrame with the columns that come out."""
    pl = needed("polars", "polars")

    found = work.columns({name: df[name].to_list() for name in work.used(df.columns)}, jobs=jobs)
    return df.with_columns(
        pl.Series(name, list(map(safe, found[name])), dtype=kind) for name, kind in types(work).items()
    )
