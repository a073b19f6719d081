"""Profiles of sites, learned from a batch in one pass."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from scrub.batch import learn
from scrub.batch.learn import Crawl, Pages, counted
from scrub.batch.names import NAMES
from scrub.batch.readers import read_records
from scrub.batch.work import Clean
from scrub.chrome.learn import Page
from scrub.chrome.profile import Profile
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
    crawl = counted([str(path)], Pages(NAMED))
    assert {site: counts.pages for site, counts in crawl.sites.items()} == {"a.example": 20, "b.example": 20}


def test_sites_may_be_named_without_an_address(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps({"text": row["text"], "site": "a.example"}) + "\n" for row in pages("a", 20)))
    crawl = counted([str(path)], Pages(NAMED))
    assert [*crawl.sites] == ["a.example"]
    assert not crawl.forgotten
    profile = next(crawl.profiles())
    report = Scrubber(profile=Profile({"a.example": profile})).clean_record(
        Clean(scrubber=Scrubber()).given(next(read_records([str(path)])))
    )
    assert report.ruleset.count("+") == 2


def counts_of(found: Iterable[Page]) -> Crawl:
    crawl = Crawl()
    for page in found:
        crawl.add(page)
        assert crawl.held == sum(counts.size for counts in crawl.sites.values()) <= learn.MOST_BYTES
    return crawl


def test_more_than_two_thousand_small_sites_are_counted() -> None:
    crawl = counts_of(Page(f"{n % 2_500}.example", f"A line {n}", None, None) for n in range(5_000))
    assert {counts.pages for counts in crawl.sites.values()} == {2}
    assert (len(crawl.sites), crawl.forgotten, crawl.lost) == (2_500, set(), 0)


def test_of_a_site_so_many_pages_are_counted() -> None:
    crawl = counts_of(Page("often.example", f"Line {'x' * n}", "en", None) for n in range(100))
    assert crawl.sites["often.example"].pages == learn.PAGES


def test_the_sites_with_the_fewest_pages_are_forgotten_when_memory_is_full_and_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(learn, "MOST_BYTES", 40_000)
    often = [Page("often.example", f"Line {'x' * n}", "en", None) for n in range(9)]
    rare = [Page(f"{n}.example", "A line", None, None) for n in range(30)]
    crawl = counts_of([*often, *rare])
    assert crawl.sites["often.example"].pages == 9
    assert crawl.forgotten
    assert crawl.sites.keys() | crawl.forgotten == {page.site for page in [*often, *rare]}
    assert crawl.lost == 39 - sum(counts.pages for counts in crawl.sites.values())


def test_a_site_that_came_up_again_and_was_learned_is_not_forgotten() -> None:
    found = [Page(row["url"], row["text"], None, None) for row in pages("a.example", 20)]
    crawl = counts_of(page._replace(site="a.example") for page in found)
    crawl.forgotten |= {"a.example", "b.example"}
    assert [profile.counts.site for profile in crawl.profiles()] == ["a.example"]
    assert crawl.forgotten == {"b.example"}


def test_lines_of_one_page_go_before_sites_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learn, "MOST_BYTES", 20_000)
    found = [Page("a.example", f"Tide times\n{word}", None, None) for word in words(learn.PAGES)]
    crawl = counts_of([Page("b.example", "A line", None, None), *found])
    assert len(crawl.sites["a.example"].lines) < learn.PAGES
    assert crawl.sites["a.example"].lines["line", "tide times"].pages == learn.PAGES
    assert (len(crawl.sites["b.example"].lines), crawl.forgotten) == (1, set())


def words(count: int) -> list[str]:
    """Return different words of letters only."""
    return [f"word{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(count)]
