"""Ray Data: a class for ``Dataset.map_batches``.

ds = ray.data.read_parquet("crawl/")
ds = ds.map_batches(scrub.contrib.ray.Clean, fn_constructor_kwargs={"text_field": "body"}, concurrency=8)
ds.write_parquet("clean/")
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from scrub.batch.frames import clean_rows

if TYPE_CHECKING:
    from scrub.pipeline import Scrubber

__all__ = ["Clean"]


class Clean:
    """Cleans batches of columns as arrays; made once for each actor."""

    def __init__(
        self,
        scrubber: Scrubber | None = None,
        *,
        isolate: bool = False,
        lang: str | None = None,
        keep_original: bool = False,
        **fields: str,
    ):
        self.work = clean_rows(scrubber, lang=lang, keep_original=keep_original, **fields)
        self.jobs = 1 if isolate else None

    def __call__(self, batch: Mapping[str, Any]) -> dict[str, Any]:
        """Return a batch with its text cleaned and the columns ``scrub_*`` added: texts as objects, scores as floats.

        With ``isolate`` a process for each batch does the work, so that a row that kills it or hangs costs that row
        alone; take large batches then.
        """
        import numpy as np

        columns = {name: [given(value) for value in batch[name]] for name in self.work.used(batch)}
        found = self.work.columns(columns, jobs=self.jobs)
        kinds = {name: np.float64 if kind is float else object for name, kind in self.work.made.items()}
        return {**batch, **{name: np.array(values, dtype=kinds[name]) for name, values in found.items()}}


def given(value: Any) -> Any:
    """Return a value as Python has it: numpy's strings and bytes are theirs, NaN is nothing."""
    if isinstance(value, str | bytes):
        return str(value) if isinstance(value, str) else bytes(value)
    return None if value is None or value != value else value  # noqa: PLR0124 - NaN
