"""A scrubber that some texts kill: importable, so that Spark's workers can be told of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scrub import Report, Scrubber
from tests.batch.poison import length

POISON = ("exit", "raise", "kill")


class Poisoned(Scrubber):
    """Does what a text says, when it is poison."""

    def clean_record(self, record: Mapping[str, Any]) -> Report:
        """Return the report of a record, or do what it says."""
        if record.get("text") in POISON:
            length(record["text"].encode())
        return super().clean_record(record)
