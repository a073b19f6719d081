"""The report as text: policy, escapes, size."""

from __future__ import annotations

import re
import sys
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import orjson
import pytest

from scrub.errors import InputError, ScrubError
from scrub.model.document import Document
from scrub.model.report import Report
from scrub.report import html
from scrub.report.aggregate import Run
from scrub.report.html import Options, file_name, json_for_html, render, write, write_pages
from tests.report.hostile import ATTACKS, hostile_articles
from tests.report.synthetic import article, articles


def run_of(count: int, publishers: int = 4) -> Run:
    run = Run.start(created="2026-11-21")
    for fields, report in articles(count, publishers=publishers):
        run.add(fields, report)
    return run


def test_the_policy_allows_the_one_script_and_the_one_style_of_the_file() -> None:
    text = render(run_of(30))
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    assert "unsafe" not in policy
    assert policy.startswith("default-src &#39;none&#39;")
    for tag in ("script", "style"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert b64encode(sha256(content.encode()).digest()).decode() in policy


def test_nothing_in_the_file_asks_for_anything() -> None:
    text = render(run_of(30))
    markup = re.sub(r"<script.*?</script>|<style>.*?</style>", "", text, flags=re.DOTALL)
    assert not re.search(r"<(?:img|iframe|object|embed|form|base|audio|video)\b|\son\w+=|\sstyle=", markup)
    assert set(re.findall(r'(?:src|href)="([^"#]*)', markup)) <= {"", "data:,"}
    assert "@import" not in text
    assert "url(" not in text


def test_no_heading_skips_a_level() -> None:
    for section in re.findall(r"<section data-route.*?(?=<section data-route|</main>)", render(run_of(30)), re.DOTALL):
        levels = [int(level) for level in re.findall(r"<h([1-6])", section)]
        assert all(later <= level + 1 for level, later in zip([0, *levels], levels, strict=False)), section[:80]


def test_the_suggested_rules_name_the_file_that_they_are_for() -> None:
    run = Run.start()
    for number in range(6):
        text = f"The council voted on the old pier {number}.\nIt is shut.\nOur app\nMore of us"
        run.add({"id": str(number), "publisher": "p"}, Report(source=Document(text), text=text))
    text = render(run)
    assert "<code>my-rules/chrome/any.toml</code>" in text
    assert "chrome/any/our-app" in text


def test_hostile_texts_are_escaped() -> None:
    run = Run.start(created=ATTACKS[1])
    for fields, report in hostile_articles():
        run.add(fields, report)
    text = render(run, Options(title=ATTACKS[2], runs=[run], names=[ATTACKS[0]]))
    assert len(re.findall(r"<script", text)) == 2
    assert "<img" not in text
    assert not set(text) & set("\u202e\u2066\u200b\x00\x07\x1b\x85\u2028\ud800")
    assert len(text) < html.MOST_BYTES


@pytest.mark.parametrize("value", ["</script>", "<!--", "\u202e", "\u2028", "&amp;", "🙂"])
def test_data_holds_no_markup_and_reads_back(value: str) -> None:
    text = json_for_html({"x": value})
    assert not set(text) & set("<>&\u202e\u2028")
    assert orjson.loads(text) == {"x": value}


def test_a_report_is_never_larger_than_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    run = run_of(200, 40)
    whole = render(run)
    monkeypatch.setattr(html, "MOST_BYTES", len(whole) - 200_000)
    smaller = render(run)
    assert len(smaller.encode()) <= len(whole) - 200_000
    assert smaller.count("data-route=") == whole.count("data-route=")


def test_an_empty_run_has_a_report() -> None:
    run = Run.start()
    assert "Nothing was found" in render(run, Options(runs=[run], names=["x"]))


def test_a_trend_marks_other_rules_and_other_articles() -> None:
    first, second = run_of(30), run_of(40)
    second.rulesets.clear()
    second.rulesets["0.2.0+def"] = 40
    text = render(second, Options(runs=[first, second], names=["one", "two"], before=first))
    assert "<b>RI</b>" in text
    assert "chart trend" in text
    assert "the run before" in text


def test_rules_that_could_have_fired_and_did_not_are_listed() -> None:
    known = [("chrome/en/never-seen", ("en",)), ("chrome/ja/of-no-concern", ("ja",)), ("chrome/any/everywhere", ("*",))]
    text = render(run_of(30), Options(rules=known))
    assert "chrome/en/never-seen" in text
    assert "chrome/any/everywhere" in text
    assert "of-no-concern" not in text


def test_a_rule_on_much_of_a_site_is_named() -> None:
    run = Run.start()
    for number in range(40):
        fields, report = article(number, publishers=1)
        run.add(fields, report)
    assert re.search(r"paper01\.example \(\d+ %\)", render(run))


def test_pages_hold_the_articles_of_their_publisher(tmp_path: Path) -> None:
    run = run_of(120)
    pages = write_pages(run, tmp_path / "pages", Options())
    assert set(pages) == set(run.publishers)
    for name, path in pages.items():
        data = re.search(r'id="data">(.*?)</script>', path.read_text("utf-8"), re.DOTALL)
        assert data
        cards = orjson.loads(data[1])["articles"]
        assert {card["publisher"] for card in cards.values()} == {name}


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(InputError, match="cannot be written"):
        write(tmp_path / "file" / "report.html", "")


def test_a_missing_package_is_named_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(ScrubError, match="a report needs jinja2: pip install jinja2"):
        html.environment()


def test_many_publishers_and_long_texts_stay_within_the_bound() -> None:
    run = Run.start()
    for fields, report in articles(1200):
        number = int(fields["id"].split("/")[1])
        run.add({**fields, "publisher": f"{number % 400} " + "a long name " * 10, "title": "t" * 500}, report)
    room = html.Room(cards=100_000, pages=3, rows=50)
    small = html.page(run, Options(), room)
    assert len(small) < 700_000
    assert "50 of 400 publishers" in small


def test_a_page_of_a_publisher_leads_back_to_the_report(tmp_path: Path) -> None:
    exports = [("Report", "report.xlsx")]  # an export may have any name
    for report, wanted in (("../report.html", ["../report.html#publishers"]), (None, [])):
        file = next(iter(write_pages(run_of(20), tmp_path, Options(exports=exports, report=report)).values()))
        found = re.search('<p class="crumbs">(.*?)</p>', file.read_text("utf-8"))
        assert found
        assert re.findall('href="(.*?)"', found[1]) == wanted


def test_the_page_of_a_publisher_has_the_same_address_in_every_run(tmp_path: Path) -> None:
    for count in (40, 60):
        files = write_pages(run_of(count, publishers=3), tmp_path, Options())
    assert sorted(tmp_path.iterdir()) == sorted(files.values())
    assert files["paper01.example"].name == "paper01.example.html"


def test_publishers_with_names_in_any_script_have_files_of_their_own() -> None:
    names = ["عيتون", "港口", "a/../b", "A.example", "a.example", "..", "x" * 200, "x" * 201, ""]
    found = [file_name(name) for name in names]
    assert len({name.lower() for name in found}) == len(names)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9.-]{0,75}", name) for name in found)
