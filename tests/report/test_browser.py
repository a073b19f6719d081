"""The report in a real browser: nothing is blocked, asked for or run that should not be, and everything works."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scrub.model.document import Document
from scrub.model.finding import Finding
from scrub.model.report import Report
from scrub.model.span import Span
from scrub.report.aggregate import Run
from scrub.report.gates import Culprit, GateResult
from scrub.report.html import Options, render, write_pages
from tests.report.browser import CLEAN, Watched, browser
from tests.report.hostile import ATTACKS, hostile_articles
from tests.report.synthetic import articles

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGES = ("overview", "publishers", "articles", "rules", "trend", "gates")


def gate(name: str, *, passed: bool) -> GateResult:
    articles = () if passed else (Culprit(ATTACKS[0], "12 %", f"scrub explain {ATTACKS[1]}"),)
    return GateResult(name, "quality", "all", 0.7123456, ">= 60", passed, 300, "mean quality is 71", articles, "0.712")


@pytest.fixture(scope="module")
def running() -> Iterator[Any]:
    with browser() as found:
        yield found


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("report")
    runs = []
    for number in range(3):
        run = Run.start(created=f"2026-11-{20 + number}")
        for fields, report in articles(90 + 10 * number, publishers=4):
            run.add(fields, report, reference=lambda name: f"The text of {name}, as it was printed there first of all.")
        runs.append(run)
    bad = Run.start(created="</script><script>alert(0)</script>")
    for fields, report in hostile_articles():
        bad.add(fields, report, reference=lambda name: name)
    gates = [gate("mean quality", passed=True), gate("<b>bad</b>", passed=False)]
    known = [("chrome/en/never", ("en",)), ("chrome/xx/other", ("xx",))]
    options = Options(runs=runs, names=["a", "b", "c"], before=runs[1], gates=gates, rules=known)
    out = {"plain": folder / "plain.html", "hostile": folder / "hostile.html"}
    out["plain"].write_text(render(runs[-1], options), "utf-8")
    out["hostile"].write_text(
        render(bad, Options(title=ATTACKS[1], runs=[bad], names=[ATTACKS[0]], gates=gates)), "utf-8"
    )
    out["page"] = next(iter(write_pages(runs[-1], folder / "pages", options).values()))
    return out


def routes(watched: Watched) -> list[str]:
    first = "document.querySelector('#league tbody a').hash.slice(1)"
    return [*PAGES, watched.page.evaluate(first)]


@pytest.mark.parametrize("name", ["plain", "hostile"])
@pytest.mark.parametrize("width", [360, 1280])
def test_every_page_opens_without_violation_error_or_request(
    running: Any, files: dict[str, Path], name: str, width: int
) -> None:
    watched = Watched(running, files[name], width=width)
    for route in routes(watched):
        watched.go(route)
        assert watched.page.locator("main > section:not([hidden])").count() == 1
        assert (
            watched.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
        ), route
    links = watched.page.evaluate(
        "[...document.querySelectorAll('#articles-table tbody a')].slice(0, 12).map((a) => a.hash.slice(1))"
    )
    for link in links:
        watched.go(link)
        for key in "123npnn":
            watched.page.keyboard.press(key)
    watched.page.locator("[data-theme-toggle]").click()
    assert watched.verdict() == CLEAN


def test_hostile_texts_stay_text(running: Any, files: dict[str, Path]) -> None:
    watched = Watched(running, files["hostile"])
    watched.go("articles")
    for link in watched.page.evaluate(
        "[...document.querySelectorAll('#articles-table tbody a')].map((a) => a.hash.slice(1))"
    ):
        watched.go(link)
        watched.page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    found = watched.page.evaluate(
        """() => ({
          scripts: document.querySelectorAll('script').length,
          foreign: document.querySelectorAll('img, iframe, object, embed, form, base').length,
          styled: document.querySelectorAll('[style]').length,
          handlers: [...document.querySelectorAll('*')]
            .filter((e) => [...e.attributes].some((a) => a.name.startsWith('on'))).length,
          links: [...document.querySelectorAll('a[href]')]
            .filter((a) => !/^(#|https?:|$)/.test(a.getAttribute('href'))).length,
          hidden: /[\\u202a-\\u202e\\u2066-\\u2069\\u200b\\u0007]/.test(document.body.innerText),
        })"""
    )
    assert found == {"scripts": 2, "foreign": 0, "styled": 0, "handlers": 0, "links": 0, "hidden": False}
    assert watched.verdict() == CLEAN


@pytest.mark.parametrize(
    "route", ["article/constructor", "article/__proto__", "article/", "%", "<img src=x onerror=alert(1)>", "-"]
)
def test_any_address_leads_somewhere(running: Any, files: dict[str, Path], route: str) -> None:
    watched = Watched(running, files["plain"])
    watched.page.evaluate("(route) => { location.hash = route; }", route)
    watched.arrived()
    assert watched.page.locator("main > section:not([hidden])").count() == 1
    assert watched.verdict() == CLEAN


def test_without_scripts_all_pages_can_be_read(running: Any, files: dict[str, Path]) -> None:
    context = running.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(files["plain"].as_uri())
    for route in PAGES:
        assert page.locator(f"section[data-route={route}] h1").is_visible()
    context.close()


def test_a_page_of_a_publisher_opens_its_articles(running: Any, files: dict[str, Path]) -> None:
    watched = Watched(running, files["page"])
    watched.first_article()
    assert watched.page.locator(".text mark").count() > 0
    assert watched.verdict() == CLEAN


def test_tables_sort_filter_and_search(running: Any, files: dict[str, Path]) -> None:
    page = (watched := Watched(running, files["plain"])).page
    watched.go("publishers")
    numbers = (
        "[...document.querySelectorAll('#league tbody tr')].map((r) => Number(r.querySelector('[data-v]').dataset.v))"
    )
    page.locator("#league button.sort", has_text="Articles").click()
    down = page.evaluate(numbers)
    page.locator("#league button.sort", has_text="Articles").click()
    up = page.evaluate(numbers)
    assert down == sorted(down, reverse=True)
    assert up == sorted(up)
    assert page.locator("#league th[aria-sort]").get_attribute("aria-sort") == "ascending"
    page.keyboard.press("/")
    page.keyboard.type("paper03")
    assert page.locator("#league tbody tr:visible").count() == 1
    assert page.locator(".tools[data-for=league] output").inner_text() == "1 of 4"
    watched.go("articles")
    page.locator(".tools[data-for=articles-table] select[data-filter=publisher]").select_option("paper02.example")
    shown = page.locator("#articles-table tbody tr:visible")
    assert 0 < shown.count() < page.locator("#articles-table tbody tr").count()
    assert set(shown.locator("[data-col=publisher]").all_inner_texts()) == {"paper02.example"}


def test_numbers_in_texts_are_sorted_as_numbers(running: Any, tmp_path: Path) -> None:
    run = Run.start()
    for number in range(130):
        text, site = "Share this article", f"Paper {number // 10}"
        rules = (
            "chrome/en/all",
            *(["chrome/en/two"] if number < 20 else []),
            *(["chrome/en/ten"] if number < 100 else []),
        )
        found = tuple(Finding(rule, "share", Span(0, 5), "A button.") for rule in rules)
        run.add(
            {"id": f"{number}", "publisher": site, "title": f"Part {number}"},
            Report(Document(text), text, findings=found),
        )
    (tmp_path / "report.html").write_text(render(run), "utf-8")
    page = (watched := Watched(running, tmp_path / "report.html")).page
    watched.go("rules")
    page.locator("#rules-table button.sort", has_text="On over").click()
    sites = "[...document.querySelectorAll('#rules-table summary .v')].map((e) => e.textContent)"
    assert page.evaluate(sites) == ["▲ 13 sites", "▲ 10 sites", "▲ 2 sites"]
    watched.go("publishers")
    page.locator("#league button.sort", has_text="Publisher").click()
    names = page.locator("#league tbody th").all_inner_texts()
    assert names == [f"Paper {number}" for number in range(13)]


def test_the_keyboard_walks_findings_and_views(running: Any, files: dict[str, Path]) -> None:
    page = (watched := Watched(running, files["plain"])).page
    watched.first_article()
    page.keyboard.press("n")
    first = page.locator(".findings [aria-current=true]").inner_text()
    page.keyboard.press("n")
    assert page.locator(".findings [aria-current=true]").inner_text() != first
    page.keyboard.press("p")
    assert page.locator(".findings [aria-current=true]").inner_text() == first
    original = page.locator(".text").inner_text()
    page.keyboard.press("2")
    clean = page.locator(".text").inner_text()
    assert len(clean) < len(original)
    assert page.locator(".text .m-chrome, .text del").count() == 0
    page.keyboard.press("3")
    assert page.locator(".text del").count() > 0
    page.keyboard.press("Escape")
    watched.arrived("#articles")
    page.locator("#articles-table tbody a").first.focus()
    page.keyboard.press("ArrowDown")
    second = page.locator("#articles-table tbody a").nth(1).get_attribute("href")
    assert page.evaluate("document.activeElement.getAttribute('href')") == second


def test_who_comes_back_to_a_list_goes_on_there(running: Any, files: dict[str, Path]) -> None:
    page = (watched := Watched(running, files["plain"])).page
    watched.go("articles")
    wanted = page.locator("#articles-table tbody a").nth(70)
    where = wanted.get_attribute("href")
    wanted.click()
    page.keyboard.press("Escape")
    watched.arrived("#articles")
    page.wait_for_function("(href) => document.activeElement.getAttribute('href') === href", arg=where)
    assert page.evaluate("scrollY") > 0


def test_no_link_leads_to_a_page_that_the_report_does_not_hold(running: Any, tmp_path: Path) -> None:
    run = Run.start()
    for number in range(160):
        text = "The council voted on Tuesday."
        report = Report(source=Document(text), text=text, lang="en")
        run.add({"id": f"{number}", "publisher": f"The (only) Paper's no. {number:03}!"}, report)
    (tmp_path / "report.html").write_text(render(run), "utf-8")
    page = (watched := Watched(running, tmp_path / "report.html")).page
    found = {"with": 0, "without": 0}
    for link in page.evaluate("[...document.querySelectorAll('#articles-table tbody a')].map((a) => a.hash.slice(1))"):
        watched.go(link)
        crumb = page.locator("[data-a=publisher]")
        found["with" if crumb.get_attribute("href") else "without"] += 1
        if crumb.get_attribute("href"):
            crumb.click()
            watched.arrived("#publisher/")
            assert page.locator("main > section:not([hidden]) h1").inner_text().startswith("The (only) Paper")
    assert found["without"] == 10
    assert found["with"] > 100


def test_the_clean_view_shows_the_clean_text(running: Any, files: dict[str, Path]) -> None:
    page = (watched := Watched(running, files["plain"])).page
    wanted = {report.text for _, report in articles(110, publishers=4)}
    watched.first_article()
    page.keyboard.press("2")
    text = page.evaluate(
        """() => { const box = document.querySelector('.text').cloneNode(true);
        for (const e of box.querySelectorAll('b, .sr')) e.remove(); return box.textContent; }"""
    )
    assert text in wanted


def test_the_marks_do_not_turn_a_text_that_is_read_from_the_right(running: Any, tmp_path: Path) -> None:
    lines = ("Share", "مشاركة المقال", "قال رئيس البلدية إن المجلس سيعيد بناء الرصيف.")
    text, run = "\n".join(lines), Run.start()
    flags = [
        Finding("chrome/ar/x", "share", Span(a, a + len(line)), "A button.")
        for line in lines
        for a in [text.index(line)]
    ]
    run.add({"id": "a", "publisher": "p"}, Report(source=Document(text), text=text, lang="ar", findings=tuple(flags)))
    (tmp_path / "report.html").write_text(render(run), "utf-8")
    watched = Watched(running, tmp_path / "report.html")
    watched.first_article()
    starts = watched.page.evaluate(
        """() => { const box = document.querySelector('.text').getBoundingClientRect();
        return [...document.querySelectorAll('.text mark > b')].map((b) => {
          const at = b.getBoundingClientRect();
          return at.left - box.left < box.right - at.right ? 'left' : 'right'; }); }"""
    )
    assert starts == ["left", "right", "right"]


def test_light_and_dark_are_remembered_choices(running: Any, files: dict[str, Path]) -> None:
    page = Watched(running, files["plain"], scheme="dark").page
    colour = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(colour)
    page.locator("[data-theme-toggle]").click()
    assert page.evaluate(colour) == "rgb(255, 255, 255)" != dark


def test_printing_all_leaves_the_tools_out(running: Any, files: dict[str, Path]) -> None:
    page = (watched := Watched(running, files["plain"])).page
    page.emulate_media(media="print")
    page.evaluate("document.documentElement.classList.add('print-all')")
    assert page.locator("section[data-route=rules]").is_visible()
    assert not page.locator(".actions").is_visible()
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    page.evaluate("document.documentElement.classList.remove('print-all')")
    for route in PAGES:
        watched.go(route)
        wide = page.evaluate("getComputedStyle(document.body).page") == "wide"
        assert wide == (route in ("publishers", "articles", "rules"))
        page.set_viewport_size({"width": 1015 if wide else 687, "height": 900})  # A4 within its margins
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, route
    assert watched.verdict()["violations"] == []


def axe_source() -> str:
    """Return axe-core: of AXE_JS, or fetched once through npm into the cache; skip when there is none."""
    given = os.environ.get("AXE_JS")
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "news-scrub-tests"
    path = Path(given) if given else cache / "node_modules/axe-core/axe.min.js"
    if not path.is_file() and shutil.which("npm") and not given:
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(cache), "axe-core@4"]
        subprocess.run(command, check=False, capture_output=True, timeout=120)
    if not path.is_file():
        pytest.skip("needs axe-core (npm install axe-core, or AXE_JS=path of axe.min.js)")
    return path.read_text("utf-8")


@pytest.mark.parametrize(("name", "scheme"), [("plain", "light"), ("plain", "dark"), ("hostile", "light")])
def test_axe_finds_nothing_serious(running: Any, files: dict[str, Path], name: str, scheme: str) -> None:
    source = axe_source()
    watched = Watched(running, files[name], scheme=scheme, width=1000)
    session = watched.page.context.new_cdp_session(watched.page)
    session.send("Runtime.evaluate", {"expression": source})
    article = watched.page.evaluate("document.querySelector('#articles-table tbody a').hash.slice(1)")
    every = [*routes(watched), article]
    bad = []
    for route in every if (name, scheme) == ("plain", "light") else [every[0], *every[-2:]]:
        watched.go(route)
        watched.page.keyboard.press("n")
        watched.page.evaluate(
            "for (const details of document.querySelectorAll('section:not([hidden]) details')) details.open = true"
        )
        run = "axe.run(document, {resultTypes: ['violations']}).then((r) => JSON.stringify(r.violations))"
        answer = session.send("Runtime.evaluate", {"expression": run, "awaitPromise": True, "returnByValue": True})
        for found in json.loads(answer["result"]["value"]):
            nodes = [node["html"][:160] for node in found["nodes"][:2]]
            bad += [(route, found["impact"], found["id"], nodes)] if found["impact"] in ("serious", "critical") else []
    assert bad == []
