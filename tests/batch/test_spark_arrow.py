"""What Spark's columns give, told without a session."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import pytest

from scrub.batch.frames import clean_rows
from scrub.batch.spark import usable
from scrub.batch.spark_arrow import Slice

pa = pytest.importorskip("pyarrow")


def schema(**kinds: str) -> SimpleNamespace:
    """Return a schema as Spark has it."""
    types = {name: SimpleNamespace(typeName=lambda kind=kind: kind) for name, kind in kinds.items()}
    return SimpleNamespace(fields=[SimpleNamespace(name=name, dataType=found) for name, found in types.items()])


@pytest.mark.parametrize("kind", ["string", "date", "timestamp", "timestamp_ntz"])
def test_days_and_times_are_read_as_dates(kind: str) -> None:
    assert usable(schema(text="string", date=kind), clean_rows(None))["date"] == "date"


def test_columns_of_other_types_are_not_read() -> None:
    assert "date" not in usable(schema(text="string", date="bigint"), clean_rows(None))
    assert "title" not in usable(schema(text="string", title="date"), clean_rows(None))


def test_a_day_that_python_has_no_type_for_costs_no_other() -> None:
    days = pa.array([20_000, 4_000_000, None], pa.int32()).cast(pa.date32())
    batch = pa.record_batch({"date": days})
    one, two, three = (row["date"] for row in Slice(batch, ["date"]))
    assert (one, three) == (dt.date(2024, 10, 4), None)
    assert not isinstance(two, dt.date)
