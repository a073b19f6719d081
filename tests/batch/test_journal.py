"""The journal: what a killed run leaves behind, and when it is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrub.batch.chunk import Position
from scrub.batch.journal import Journal, State
from scrub.errors import InputError, ScrubError

RUN = {"inputs": [["in.jsonl", 10, "1"]], "options": {"level": "normal"}, "ruleset": "1"}
STATE = State(Position(0, 120, 3), {"out": 99}, {"articles": 3})


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "out.jsonl.journal")


def left(path: str, *states: State) -> None:
    journal = Journal(path, RUN, resume=False)
    for state in states:
        journal.note(state)
    journal.close()


def test_the_last_state_is_taken_over(path: str) -> None:
    left(path, State(Position(0, 5, 1), {"out": 9}, {}), STATE)
    journal = Journal(path, RUN, resume=True)
    assert (journal.state, journal.resumed) == (STATE, True)
    journal.close()


@pytest.mark.parametrize("torn", [b'{"position": [0, 500', b"\x00\x00\x00", b'{"position"'])
def test_a_torn_last_line_is_as_if_it_had_not_been_written(path: str, torn: bytes) -> None:
    left(path, STATE)
    with open(path, "ab") as stream:
        stream.write(torn)
    journal = Journal(path, RUN, resume=True)
    assert journal.state == STATE
    journal.note(State(Position(0, 200, 5), {"out": 150}, {}))
    journal.close()
    again = Journal(path, RUN, resume=True)
    assert again.state.position == Position(0, 200, 5)
    again.close()


@pytest.mark.parametrize("data", [b"", b"{", b'{"schema": 99}\n', b"no json\n"])
def test_a_journal_that_says_nothing_starts_anew(path: str, data: bytes) -> None:
    Path(path).write_bytes(data)
    journal = Journal(path, RUN, resume=True)
    assert (journal.state, journal.resumed) == (State(), False)
    journal.close()


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("inputs", [["in.jsonl", 12, "1"]], r"inputs changed since: was \[\[\"in.jsonl\", 10"),
        ("options", {"level": "strict"}, r"level changed since: was \{\"level\": \"normal\"\}"),
        ("ruleset", "2", 'ruleset changed since: was "1", is "2"'),
    ],
)
def test_another_run_is_refused_and_told_what_differs(path: str, name: str, value: object, message: str) -> None:
    left(path, STATE)
    with pytest.raises(ScrubError, match=message):
        Journal(path, {**RUN, name: value}, resume=True)
    journal = Journal(path, RUN, resume=True)
    assert journal.state == STATE
    journal.close()


def test_a_run_that_starts_anew_forgets_and_says_so(path: str) -> None:
    left(path, STATE)
    journal = Journal(path, RUN, resume=False)
    assert (journal.state, journal.unfinished) == (State(), True)
    journal.close()


def test_two_runs_cannot_write_one_output(path: str) -> None:
    pytest.importorskip("fcntl")
    journal = Journal(path, RUN, resume=True)
    with pytest.raises(ScrubError, match=r"out.jsonl: is being written by another run"):
        Journal(path, RUN, resume=True)
    journal.close()


def test_one_that_has_grown_makes_way_for_a_short_one(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scrub.batch.journal.LONGEST", 1_000)
    journal = Journal(path, RUN, resume=False)
    for number in range(200):
        journal.note(State(Position(0, number, number)))
        assert Path(path).stat().st_size < 2_000
        with pytest.raises(ScrubError, match="is being written by another run"):
            Journal(path, RUN, resume=True)
    journal.close()
    again = Journal(path, RUN, resume=True)
    assert again.state.position == Position(0, 199, 199)
    again.close(remove=True)
    assert not list(Path(path).parent.iterdir())


def test_one_that_another_run_has_put_another_for_is_not_written(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked_late(file: int) -> None:
        Path(path).unlink()

    monkeypatch.setattr("scrub.batch.journal.lock", locked_late)
    with pytest.raises(ScrubError, match="is being written by another run"):
        Journal(path, RUN, resume=True)


def test_a_link_in_its_place_is_not_followed(path: str, tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("precious")
    Path(path).symlink_to(tmp_path / "precious")
    with pytest.raises(InputError, match="cannot be written"):
        Journal(path, RUN, resume=False)
    assert (tmp_path / "precious").read_text() == "precious"
