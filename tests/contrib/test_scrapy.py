"""A real spider on a real (local) site: items are cleaned, counted, dropped with a reason, reported."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from scrub import Scrubber, learn
from scrub.contrib.scrapy import Addon, Options, Pipeline, scrubber_of
from scrub.contrib.scrapy_run import Figures
from tests.batch.test_learn import pages

pytest.importorskip("scrapy", reason="scrapy is not installed: pip install 'news-scrub[scrapy]'")

ROOT = Path(__file__).parents[2]


def settings(**given: Any) -> Any:
    from scrapy.settings import Settings

    return Settings({f"SCRUB_{name}": value for name, value in given.items()})


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("crawl")
    options = {
        "SCRUB_ONLY": ["chrome"],
        "SCRUB_RAW_FIELD": "raw",
        "SCRUB_MIN_SCORE": {"chrome": 0.1},  # a share of words, so that the long one falls below
        "SCRUB_RUN_FILE": str(folder / "run.json"),
        "SCRUB_REPORT": str(folder / "report.html"),
    }
    command = [sys.executable, str(ROOT / "tests/contrib/crawl.py"), json.dumps(options)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, env=env, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return {**found, "stderr": done.stderr, "folder": folder}


def test_items_are_cleaned_and_hold_what_was_found(crawl: dict[str, Any]) -> None:
    item = next(i for i in crawl["items"] if i["type"] == "dict" and i.get("link", "").endswith("/short"))
    assert item["raw"].endswith("\nShare this article")
    assert item["body"] == item["raw"].removesuffix("\nShare this article")
    assert [f["kind"] for f in item["scrub"]["removed"]] == ["share"]


def test_declared_items_keep_their_fields(crawl: dict[str, Any]) -> None:
    item = next(i for i in crawl["items"] if i["type"] == "Declared")
    assert "Share" not in item["body"]
    assert crawl["stats"]["scrub/no_field/scrub"] == 1


def test_what_scores_too_low_is_dropped_and_counted(crawl: dict[str, Any]) -> None:
    assert not [i for i in crawl["items"] if i.get("link", "").endswith("/long")]
    assert crawl["stats"]["scrub/dropped/chrome"] == 1
    assert crawl["stats"]["item_dropped_count"] == 1


def test_the_stats_say_what_was_done(crawl: dict[str, Any]) -> None:
    stats = crawl["stats"]
    assert stats["scrub/articles"] == 4
    assert stats["scrub/removed/share"] >= 3
    assert stats["scrub/without_text"] == 1
    assert "scrub/errors" not in stats


def test_the_run_and_its_report_are_written_at_the_end(crawl: dict[str, Any]) -> None:
    run = json.loads((crawl["folder"] / "run.json").read_text())
    assert run["schema"].startswith("scrub-run/")
    assert "<html" in (crawl["folder"] / "report.html").read_text()


class Stats(dict[str, Any]):
    """Scrapy's stats, as far as they are used."""

    def inc_value(self, name: str, count: int = 1) -> None:
        """Add."""
        self[name] = self.get(name, 0) + count

    def max_value(self, name: str, value: int) -> None:
        """Keep the greatest."""
        self[name] = max(value, self.get(name, value))


def pipeline(scrubber: Scrubber, **given: Any) -> Pipeline:
    return Pipeline(scrubber, Options.of(settings(**given)), Figures(None, None), Stats())


def test_the_work_is_done_off_the_thread_of_the_reactor() -> None:
    threads = []

    class Spy(Scrubber):
        def clean_record(self, record: Any) -> Any:
            threads.append(threading.current_thread())
            return super().clean_record(record)

    asyncio.run(pipeline(Spy(only=("chrome",))).process_item({"text": "Share this article"}))
    assert [t.name.startswith("scrub") for t in threads] == [True]


def test_an_item_that_cannot_be_cleaned_passes_as_it_came(caplog: pytest.LogCaptureFixture) -> None:
    class Broken(Scrubber):
        def clean_record(self, record: Any) -> Any:
            raise ValueError("odd")

    one = pipeline(Broken(only=("chrome",)))
    assert asyncio.run(one.process_item({"text": "A story."})) == {"text": "A story."}
    assert one.stats == {"scrub/errors": 1}
    assert "passed uncleaned" in caplog.text


def test_low_items_can_be_flagged_instead() -> None:
    one = pipeline(Scrubber(only=("chrome",)), MIN_SCORE={"chrome": 2, "originality": 1}, ON_LOW="flag")
    item = asyncio.run(one.process_item({"text": "The cat sat on the mat. It was a good day for us all."}))
    assert item["scrub"]["low"] == "chrome 0 < 2"
    assert one.stats["scrub/flagged/chrome"] == 1


def test_a_profile_acts_on_items_that_name_their_site() -> None:
    profile = learn(pages("a.example", 20))
    one = pipeline(Scrubber(only=("chrome",), profile=profile), SITE_FIELD="source")
    item = {"text": "A story.", "source": "a.example", "url": "https://agency.example/7"}
    found = asyncio.run(one.process_item(item))["scrub"]["ruleset"]
    assert found.endswith(f"+{profile.compiled_for('a.example').id}")


def test_settings_become_options_of_the_scrubber() -> None:
    found = scrubber_of(settings(LEVEL="light", SKIP="typo,filler", KEEP=["caption"], FAST=True))
    assert (found.level, found.skip, found.keep, found.fast) == ("light", ("typo", "filler"), ("caption",), True)
    assert Options.of(settings(MIN_SCORE=0.3)).least == {"quality": 0.3}
    with pytest.raises(ValueError, match="SCRUB_ON_LOW is 'keep'; expected 'drop' or 'flag'"):
        Options.of(settings(ON_LOW="keep"))
    with pytest.raises(ValueError, match="SCRUB_MIN_SCORE names 'qualty'; expected one of"):
        Options.of(settings(MIN_SCORE={"qualty": 0.3}))


def test_the_addon_leaves_a_pipeline_that_is_named_alone() -> None:
    given = settings()
    given.set("ITEM_PIPELINES", {"scrub.contrib.scrapy.Pipeline": 5})
    Addon().update_settings(given)
    assert dict(given["ITEM_PIPELINES"]) == {"scrub.contrib.scrapy.Pipeline": 5}


@pytest.mark.parametrize(
    ("given", "least"),
    [
        (0.3, {"quality": 0.3}),
        ("0.3", {"quality": 0.3}),
        ({"chrome": "0.1"}, {"chrome": 0.1}),
        ('{"chrome": 0.1}', {"chrome": 0.1}),
    ],
)
def test_scores_may_come_from_a_command_line(given: Any, least: dict[str, float]) -> None:
    assert Options.of(settings(MIN_SCORE=given)).least == least


@pytest.mark.parametrize("given", ["high", '{"quality"', [0.3], {"quality": None}])
def test_scores_that_are_no_numbers_are_refused_by_name(given: Any) -> None:
    with pytest.raises(ValueError, match=r"SCRUB_MIN_SCORE is .*; expected a number, or scores such as"):
        Options.of(settings(MIN_SCORE=given))


def test_what_stood_in_the_field_of_the_findings_is_kept() -> None:
    one = pipeline(Scrubber(only=("chrome",)))
    item = asyncio.run(one.process_item({"text": "A story.", "scrub": "by hand"}))
    assert item["scrub"]["before"] == "by hand"
