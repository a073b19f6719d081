"""Profiles of sites, learned from a batch in one pass."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scrub.batch import learn
from scrub.batch.learn import Pages, count_sites, learned
from scrub.batch.readers import read_records
from scrub.batch.record import NAMES
from scrub.batch.work import Clean
from scrub.pipeline import Scrubber

NAMED = dict(zip(NAMES, NAMES, strict=True))


def pages(site: str, count: int) -> list[dict[str, str]]:
    return [
        {
            "url": f"https://{site}/{n}",
            "text": f"Story {n} of {site}\n\n"
            f"The council of ward {n * 7} voted on day {n} to rebuild pier number {n * 13}"
            f" for the {n * 31} people who asked.\n\nWrite to the harbour desk of {site}",
        }
        for n in range(count)
    ]


def test_sites_of_a_mixed_crawl_are_learned_by_name(tmp_path: Path) -> None:
    rows = [row for pair in zip(pages("a.example", 20), pages("b.example", 20), strict=True) for row in pair]
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows) + "{broken\n" + '{"text":"no address"}\n')
    profile = learned([str(path)], Pages(NAMED))
    assert {site: found.counts.pages for site, found in profile.sites.items()} == {"a.example": 20, "b.example": 20}


def test_sites_may_be_named_without_an_address(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps({"text": row["text"], "site": "a.example"}) + "\n" for row in pages("a", 20)))
    profile = learned([str(path)], Pages(NAMED))
    assert [*profile.sites] == ["a.example"]
    report = Scrubber(profile=profile).clean_record(Clean(scrubber=Scrubber()).given(next(read_records([str(path)]))))
    assert report.ruleset.count("+") == 2


def test_memory_is_bounded_by_pages_and_sites(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learn, "SITES", 10)
    found = [(f"{n}.example", "A line", None, None) for n in range(30)]
    often = [("often.example", f"Line {n}", "en", None) for n in range(100)]
    counts = count_sites(iter([*often, *found]))
    assert counts["often.example"].pages <= learn.PAGES
    assert len(counts) <= 10
