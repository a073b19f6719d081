from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scrub.originality.corpus import Reference
from scrub.originality.dedup import WIDE, Group, Pair, grouped, told
from scrub.originality.index import Index
from tests.originality.index_texts import edited, story


def groups(path: Path, rows: list[tuple[str, str, str | None, str | None]], least: float = 0.3) -> list[Group]:
    with Index.create(path / "a.index") as index:
        for doc_id, text, date, site in rows:
            index.add(doc_id, text, date=date, site=site)
        index.commit()
        return list(index.duplicates(least=least))


def test_unrelated_texts_make_no_group(tmp_path: Path) -> None:
    assert groups(tmp_path, [(f"d{n}", story(n), None, None) for n in range(40)]) == []


def test_the_earliest_is_the_source(tmp_path: Path) -> None:
    rows = [
        ("late", story(1), "2026-03-02", "b.example"),
        ("first", story(1), "2026-03-01", "a.example"),
        ("other", story(2), "2026-03-01", "a.example"),
    ]
    [group] = groups(tmp_path, rows)
    assert (group.doc_id, group.date, group.site) == ("first", "2026-03-01", "a.example")
    [copy] = group.copies
    assert (copy.doc_id, copy.source, copy.share, copy.kind) == ("late", "first", 1.0, "near")


def test_without_dates_the_one_added_first_is_the_source(tmp_path: Path) -> None:
    [group] = groups(tmp_path, [("z", story(1), None, None), ("a", story(1), None, None)])
    assert (group.doc_id, group.copies[0].doc_id) == ("z", "a")


def test_a_part_that_was_taken_over_is_partial(tmp_path: Path) -> None:
    rows = [
        ("long", story(1, 400), "2026-01-01", None),
        ("short", " ".join(story(1, 400).split()[:120]), "2026-01-02", None),
    ]
    [group] = groups(tmp_path, rows)
    assert [(one.doc_id, one.kind) for one in group.copies] == [("short", "partial")]
    assert group.copies[0].share > 0.8


def test_a_long_text_that_quotes_a_short_one_is_no_copy(tmp_path: Path) -> None:
    rows = [
        ("short", story(1, 60), "2026-01-01", None),
        ("long", f"{story(2, 300)} {story(1, 60)} {story(3, 300)}", "2026-01-02", None),
    ]
    assert groups(tmp_path, rows) == []
    assert len(groups(tmp_path / "..", rows, least=0.05)) == 1


def test_a_copy_of_a_copy_stays_in_the_group(tmp_path: Path) -> None:
    one = story(1, 300)
    two = edited(one, 7, 0.04)
    three = edited(two, 8, 0.04)
    rows = [("1", one, "2026-01-01", None), ("2", two, "2026-01-02", None), ("3", three, "2026-01-03", None)]
    [group] = groups(tmp_path, rows)
    assert group.doc_id == "1"
    assert [copy.doc_id for copy in group.copies] == ["2", "3"]
    assert group.copies[1].source == "2"


def test_a_long_row_of_versions_is_one_group() -> None:
    count = 2_000
    known = {n: Reference(f"v{n}", "", f"{2000 + n}-01-01") for n in range(count)}
    pairs = [Pair(n, n + 1, 50) for n in range(count - 1)]
    [group] = grouped(pairs, np.full(count, 100), known, 0.3)
    assert (group.doc_id, len(group.copies)) == ("v0", count - 1)
    assert [(one.doc_id, one.source) for one in group.copies[-2:]] == [("v1998", "v1997"), ("v1999", "v1998")]


def test_no_text_is_kept_of_what_is_compared(tmp_path: Path) -> None:
    with Index.create(tmp_path / "a.index") as index:
        index.add("a", story(1), date="2026-01-01", site="a.example")
        index.commit()
        assert told(index._reader, 0) == Reference("a", "", "2026-01-01", None, "a.example")


def test_furniture_of_one_site_groups_nothing(tmp_path: Path) -> None:
    furniture = story(900, 60)
    rows = [(f"d{n}", f"{story(n, 60)} {furniture}", None, "a.example") for n in range(12)]
    assert groups(tmp_path, rows) == []


def test_a_story_on_very_many_sites_is_one_group(tmp_path: Path) -> None:
    count = 3 * WIDE
    rows = [(f"d{n}", story(1), f"2026-01-{1 + n % 28:02}", f"s{n}.example") for n in range(count)]
    [group] = groups(tmp_path, rows)
    assert group.doc_id == "d0"
    assert len(group.copies) == count - 1


def test_groups_are_the_same_over_many_segments(tmp_path: Path) -> None:
    rows = [(f"d{n}", edited(story(n % 30), n, 0.05 * (n >= 30)), None, None) for n in range(90)]
    expected = groups(tmp_path, rows)
    with Index.create(tmp_path / "many.index") as index:
        for doc_id, text, _, _ in rows:
            index.add(doc_id, text)
            index._writer.commit(merge=False)
        assert sorted(map(str, index.duplicates())) == sorted(map(str, expected))
    assert len(expected) == 30


@pytest.mark.parametrize("share", [0.0, 0.05])
@pytest.mark.parametrize("count", [5, 3 * WIDE])
def test_copies_on_one_site_are_a_group_however_many(tmp_path: Path, count: int, share: float) -> None:
    rows = [(f"d{n}", edited(story(1, 300), n, share * (n > 0)), None, "a.example") for n in range(count)]
    [group] = groups(tmp_path, rows)
    assert (group.doc_id, len(group.copies)) == ("d0", count - 1)


def test_furniture_joins_no_copies_with_other_articles(tmp_path: Path) -> None:
    furniture = story(900, 60)
    texts = [*(1 for _ in range(8)), *(2 for _ in range(6)), *range(10, 20)]
    rows = [(f"d{n}", f"{story(seed)} {furniture}", None, "a.example") for n, seed in enumerate(texts)]
    first, second = groups(tmp_path, rows)
    assert [first.doc_id, *(copy.doc_id for copy in first.copies)] == [f"d{n}" for n in range(8)]
    assert [second.doc_id, *(copy.doc_id for copy in second.copies)] == [f"d{n}" for n in range(8, 14)]
    assert {(copy.kind, copy.share) for copy in first.copies} == {("near", 1.0)}


def test_stories_that_many_sites_print_are_told_apart_from_their_furniture(tmp_path: Path) -> None:
    rows = [
        (f"{site}-{n}", f"{story(n)} {story(900 + site, 80)}", None, f"s{site}.example")
        for n in range(8)
        for site in range(6)
    ]
    found = groups(tmp_path, rows)
    assert len(found) == 8
    assert all({copy.doc_id[2:] for copy in group.copies} == {group.doc_id[2:]} for group in found)


def test_of_sources_that_are_alike_the_earliest_is_named(tmp_path: Path) -> None:
    rows = [(f"d{n}", story(1), date, None) for n, date in enumerate(("2026-01-03", "2026-01-01", "2026-01-02"))]
    [group] = groups(tmp_path, rows)
    assert group.doc_id == "d1"
    assert [(copy.doc_id, copy.source) for copy in group.copies] == [("d2", "d1"), ("d0", "d1")]


def test_times_of_two_zones_are_compared_as_moments(tmp_path: Path) -> None:
    rows = [
        ("agency", story(1), "2026-01-01T10:00:00Z", None),
        ("paper", story(1), "2026-01-01T10:30:00+01:00", None),
    ]
    [group] = groups(tmp_path, rows)
    assert group.doc_id == "paper"


@pytest.mark.parametrize("least", [-0.1, 1.1, 30.0, float("nan")])
def test_a_share_is_between_nothing_and_all(tmp_path: Path, least: float) -> None:
    with pytest.raises(ValueError, match="expected a share from 0 to 1"):
        groups(tmp_path, [], least=least)
