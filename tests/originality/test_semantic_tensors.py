import json
import struct

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scrub.errors import ScrubError
from scrub.originality.semantic_tensors import tensors
from tests.originality.models import write_tensors

GIVEN = {"a": np.arange(6, dtype=np.float32).reshape(2, 3), "b": np.array([0.5], np.float32)}


def with_header(path, header, body=bytes(24)):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + body)
    return path


@pytest.mark.parametrize("kind", ["F32", "F16"])
def test_what_was_written_is_read(tmp_path, kind):
    write_tensors(tmp_path / "model", GIVEN, kind)
    found = tensors(tmp_path / "model")
    assert found.keys() == GIVEN.keys()
    assert all((found[name] == GIVEN[name]).all() for name in GIVEN)


def test_numbers_that_are_no_weights_are_left_out(tmp_path):
    entry = {"dtype": "I64", "shape": [3], "data_offsets": [0, 24]}
    assert tensors(with_header(tmp_path / "model", {"places": entry})) == {}


@pytest.mark.parametrize("size", [0, 3, 8, 40, -1])
def test_a_file_cut_short_is_an_error(tmp_path, size):
    write_tensors(tmp_path / "model", GIVEN)
    (tmp_path / "model").write_bytes((tmp_path / "model").read_bytes()[:size])
    with pytest.raises(ScrubError, match="model"):
        tensors(tmp_path / "model")


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(ScrubError, match="cannot be read"):
        tensors(tmp_path / "model")


@pytest.mark.parametrize(
    ("header", "said"),
    [
        (b"{", "header"),
        (b"\xff\xff", "header"),
        ([], "expected an object"),
        ({"a": 1}, "tensor a"),
        ({"a": {"dtype": "F32", "shape": [2]}}, "tensor a"),
        ({"a": {"dtype": "F32", "shape": ["x"], "data_offsets": [0, 8]}}, "tensor a"),
        ({"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, float("inf")]}}, "tensor a"),
        ({"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 12]}}, "do not hold the shape"),
        ({"a": {"dtype": "F32", "shape": [-2, -1], "data_offsets": [0, 8]}}, "do not hold the shape"),
        ({"a": {"dtype": "F32", "shape": [2], "data_offsets": [-8, 0]}}, "do not hold the shape"),
        ({"a": {"dtype": "F32", "shape": [9], "data_offsets": [0, 36]}}, "cut short"),
    ],
)
def test_a_damaged_header_is_an_error(tmp_path, header, said):
    with pytest.raises(ScrubError, match=said):
        tensors(with_header(tmp_path / "model", header))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_an_error(tmp_path, data):
    (tmp_path / "model").write_bytes(data)
    try:
        found = tensors(tmp_path / "model")
    except ScrubError:
        return
    assert isinstance(found, dict)
