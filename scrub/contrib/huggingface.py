"""Hugging Face datasets: a function for ``Dataset.map`` (``pip install 'news-scrub[huggingface]'``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scrub.batch.arrow import safe
from scrub.batch.frames import CleanRows, clean_rows, needed

if TYPE_CHECKING:
    from scrub.pipeline import Scrubber

__all__ = ["Clean", "clean_dataset"]


@dataclass(frozen=True)
class Clean:
    """Cleans a batch of ``Dataset.map(..., batched=True)``; picklable, equal options have the same fingerprint."""

    work: CleanRows

    def __call__(self, batch: Mapping[str, list[Any]]) -> dict[str, list[Any]]:
        """Return the columns that change and those that are new."""
        found = self.work.columns(batch)
        return {name: list(map(safe, values)) for name, values in found.items()}

    def features(self, given: Mapping[str, Any]) -> Any:
        """Return the features of a cleaned dataset; a column without a value in the first batch needs its type said."""
        hf = needed("datasets", "huggingface")

        made = {name: hf.Value("float64" if kind is float else "string") for name, kind in self.work.made.items()}
        return hf.Features({**given, **made})


def clean_dataset(
    dataset: Any,
    scrubber: Scrubber | None = None,
    *,
    lang: str | None = None,
    keep_original: bool = False,
    num_proc: int | None = None,
    **fields: str,
) -> Any:
    """Return a Dataset, DatasetDict or IterableDataset with its text cleaned and the columns ``scrub_*`` added.

    ``text_field="body"`` and the like name the columns. A row that raises keeps its text, and ``scrub_error`` says why.
    A stream of unknown columns gets them from its first row.
    """
    if isinstance(dataset, dict):
        options: dict[str, Any] = {"lang": lang, "keep_original": keep_original, "num_proc": num_proc, **fields}
        return type(dataset)({name: clean_dataset(part, scrubber, **options) for name, part in dataset.items()})
    clean = Clean(clean_rows(scrubber, lang=lang, keep_original=keep_original, **fields))
    known = dataset if dataset.features is not None else dataset._resolve_features()  # noqa: SLF001 - the only way
    clean.work.used(list(known.features))
    more = {} if num_proc is None else {"num_proc": num_proc}
    return known.map(clean, batched=True, batch_size=256, features=clean.features(known.features), **more)
