"""Records in memory, cleaned by many processes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import scrub.batch
from scrub import Report, Scrubber

STORY = "The council voted on Tuesday to rebuild the old pier by the end of the year."
SCRUBBER = Scrubber(only=("chrome",))


def test_reports_are_those_of_one_process_in_order() -> None:
    records = [{"text": f"{STORY} {n}\nAdvertisement", "url": "https://paper.example/"} for n in range(70)]
    assert list(scrub.batch.run(SCRUBBER, records, jobs=2)) == list(SCRUBBER.run(records))


def test_a_record_without_text_costs_no_other() -> None:
    one, two, three = scrub.batch.run(SCRUBBER, [{"text": STORY}, {"text": 5}, {"text": STORY}], jobs=1)
    assert (one.text, three.text) == (STORY, STORY)
    assert "nothing to clean" in two.warnings[0]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_record_that_raises_costs_itself_alone_by_one_process_and_by_many(jobs: int, tmp_path: Path) -> None:
    (tmp_path / "paper.example.toml").write_text("[site\n")
    scrubber = Scrubber(only=("chrome",), profile=tmp_path)
    records = [{"text": STORY}, None, "text", {"text": STORY, "url": "https://paper.example/1"}, {"text": STORY}]
    reports = list(scrubber.run(records, jobs=jobs))  # type: ignore[arg-type]
    assert [report.text for report in reports] == [STORY, "", "", STORY, STORY]
    assert [report.error is None for report in reports] == [True, False, False, False, True]
    assert Report.from_dict(reports[3].to_dict()) == reports[3]
    assert "error" not in reports[0].to_dict()
    assert [report.warnings[0].split(": ", 2)[1] for report in reports[1:4]] == [
        "raised TypeError",
        "raised TypeError",
        "raised RuleError",
    ]


def test_only_fields_that_are_read_travel_and_one_that_cannot_costs_its_record_alone() -> None:
    records = [{"text": STORY, "response": lambda: 0}, {"text": STORY, "title": lambda: 0}, {"text": STORY}]
    one, two, three = scrub.batch.run(SCRUBBER, records, jobs=1)
    assert (one.text, three.text) == (STORY, STORY)
    assert "not cleaned: cannot be sent to a process" in two.warnings[0]


def test_records_are_read_as_they_are_needed() -> None:
    taken = []

    def records() -> Iterator[dict[str, str]]:
        for n in range(100_000):
            taken.append(n)
            yield {"text": STORY}

    reports = scrub.batch.run(SCRUBBER, records(), jobs=1)
    assert next(reports).text == STORY
    reports.close()  # type: ignore[attr-defined]
    assert len(taken) < 1_000


def test_a_number_of_processes_that_is_none_is_refused_before_anything_is_read() -> None:
    with pytest.raises(ValueError, match="jobs is -1; expected a number of processes, or 0 for one a core"):
        scrub.batch.run(SCRUBBER, [{"text": STORY}], jobs=-1)
    with pytest.raises(TypeError, match="jobs is NoneType; expected int"):
        SCRUBBER.run([{"text": STORY}], jobs=None)  # type: ignore[arg-type]


def test_a_script_without_a_guard_is_told_so_once(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text("import scrub\nprint(len(list(scrub.Scrubber().run([{'text': 'A story.'}], jobs=1 + 1))))\n")
    env = {**os.environ, "PYTHONPATH": str(Path(scrub.batch.__file__).parents[2])}
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=300, env=env, check=False)
    assert done.returncode == 1
    assert done.stderr.count("Traceback") == 1
    assert done.stderr.rstrip().endswith("put what it does under if __name__ == '__main__':")
