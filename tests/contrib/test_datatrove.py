"""A datatrove pipeline cleans, scores and filters, and keeps what it drops."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from scrub import Scrubber, learn
from scrub.batch.writers import flat_record, record_of
from scrub.contrib.datatrove import ScoreFilter, Scrub
from tests.batch.test_learn import pages
from tests.contrib.texts import ROWS, SCRUBBER

pytest.importorskip("datatrove", reason="datatrove is not installed: pip install 'news-scrub[datatrove]'")
pytestmark = pytest.mark.filterwarnings("ignore")

TEXTS = [row for row in ROWS if row["text"] is not None]


def documents() -> list[Any]:
    from datatrove.data import Document

    return [Document(text=row["text"], id=str(row["id"]), metadata={"url": row["url"]}) for row in TEXTS]


@pytest.mark.parametrize("isolate", [False, True])
def test_documents_are_cleaned_as_the_local_engine_does(isolate: bool) -> None:
    found = list(Scrub(SCRUBBER, isolate=isolate).run(documents()))
    for document, row in zip(found, TEXTS, strict=True):
        report = SCRUBBER.clean_record(row)
        assert document.text == report.text
        assert document.metadata == {"url": row["url"], "scrub": record_of({}, report, text=None)["scrub"]}


def test_a_profile_acts_on_documents_that_name_their_site() -> None:
    from datatrove.data import Document

    profile = learn([*pages("a.example", 20), *pages("b.example", 20)])
    given = Document(text="A story.", id="1", metadata={"site": "a.example"})
    (document,) = Scrub(Scrubber(only=("chrome",), profile=profile)).run([given])
    assert document.metadata["scrub"]["ruleset"].endswith(f"+{profile.compiled_for('a.example').id}")


def test_flat_metadata_fit_a_table() -> None:
    document = next(iter(Scrub(SCRUBBER, flat=True).run(documents())))
    assert document.metadata == {"url": TEXTS[0]["url"], **flat_record(SCRUBBER.clean_record(TEXTS[0]))}


def test_a_pipeline_runs_on_files_and_keeps_what_it_drops(tmp_path: Path) -> None:
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import JsonlWriter

    (tmp_path / "in").mkdir()
    lines = [{"id": str(n), "text": f"{ROWS[0]['text']}\nAdvertisement", "url": "https://a.example"} for n in range(3)]
    lines.append({"id": "chrome", "text": "Share this article\nAdvertisement\nRead more", "url": "https://a.example"})
    (tmp_path / "in" / "a.jsonl").write_text("\n".join(map(json.dumps, lines)))
    rejects = JsonlWriter(str(tmp_path / "rejects"), compression=None)
    LocalPipelineExecutor(
        pipeline=[
            JsonlReader(str(tmp_path / "in")),
            Scrub(SCRUBBER),
            ScoreFilter({"chrome": 0.5, "originality": 0.5}, exclusion_writer=rejects),
            JsonlWriter(str(tmp_path / "out"), compression=None),
        ],
        logging_dir=str(tmp_path / "logs"),
    ).run()
    dropped = [json.loads(x) for f in (tmp_path / "rejects").rglob("*.jsonl") for x in f.read_text().splitlines()]
    assert {row["metadata"]["filter_reason"] for row in dropped} == {"low_chrome"}
    assert {"0", "1", "2"} == {row["id"] for row in dropped}
    kept = [json.loads(x) for f in (tmp_path / "out").rglob("*.jsonl") for x in f.read_text().splitlines()]
    assert [row["id"] for row in kept] == ["chrome"]


def test_scores_that_are_not_there_do_not_drop() -> None:
    from datatrove.data import Document

    keep = ScoreFilter({"quality": 0.5})
    assert keep.filter(Document(text="", id="1"))
    assert keep.filter(Document(text="", id="1", metadata={"scrub_score_quality": 0.2})) == (False, "low_quality")
    assert keep.filter(Document(text="", id="1", metadata={"scrub": {"scores": {"quality": 0.9}}}))
