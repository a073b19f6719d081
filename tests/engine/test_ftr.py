"""Site configurations of fivefilters to rule files."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrub.cli.main import main
from scrub.engine.check import check_rules
from scrub.engine.elements import snippet
from scrub.engine.ftr import read_configs, rules_of
from scrub.engine.ftr_sample import sample_of
from scrub.engine.load import load_rules
from scrub.pipeline import Scrubber
from scrub.text.page.site import elements_of
from tests.text.pages import STORY, article, paragraphs

LEDGER = """\
# The Harbour Ledger, an invented site
title: //h1[@class='head']
body: //div[@class='story-body']
body: //article
author: substring-after(//p[contains(@class, 'by')], 'By')
strip: //div[contains(@class, "promo")]
strip: //p[contains(concat(' ', normalize-space(@class), ' '), ' credit ')]/following-sibling::p[1]
strip: //a[contains(@href, '/letter')]/ancestor::section[1]
strip_id_or_class: letter-box
strip_id_or_class: 'quoted'
strip: //div[@id='x'
strip: div
strip: //p
strip: //a/@href
strip_id_or_class: two words
strip_id_or_class:
tidy: no
http_header(user-agent): Nobody/1.0
replace_string(<br>): <p>
test_url: https://www.harbourledger.example/a:b
odd_thing: 1
no directive at all
"""


@pytest.fixture
def configs(tmp_path: Path) -> Path:
    folder = tmp_path / "ftr-site-config"
    folder.mkdir()
    (folder / "harbourledger.example.txt").write_text(LEDGER, "utf-8")
    (folder / "www.baycourier.example.txt").write_bytes(b"\xef\xbb\xbfstrip: //aside\r\nstrip: //figure[2]\r\n")
    (folder / ".baycourier.example.txt").write_text("strip: //aside\nstrip_id_or_class: teaser\n", "utf-8")
    (folder / "lonely.example.txt").write_text("strip: //p[count(a) = 17]\n", "utf-8")
    (folder / "LICENSE.txt").write_text("CC0", "utf-8")
    (folder / "README.md").write_text("# Hello", "utf-8")
    return folder


def test_what_a_rule_can_say_is_taken_over(configs: Path) -> None:
    found, _ = read_configs(configs)
    rules, left = rules_of(found["harbourledger.example"])
    assert left == []
    article_rule, boxes = rules
    assert article_rule.id == "chrome/any/harbourledger-example-article"
    assert article_rule.body == ("//div[@class='story-body']", "//article")
    assert len(boxes.strip) == 4
    assert boxes.strip[-1] == "//*[contains(concat(' ', normalize-space(@class), ' '), ' two words ')]"
    assert boxes.strip_id_or_class == ("letter-box", "quoted")


def test_files_of_one_site_are_one(configs: Path) -> None:
    config = read_configs(configs)[0]["baycourier.example"]
    assert config.fields == {"strip": ["//aside", "//figure[2]"], "strip_id_or_class": ["teaser"]}


def test_skipped_lines_say_where_and_why(configs: Path, tmp_path: Path) -> None:
    _, skipped = read_configs(configs)
    told = [str(line).removeprefix(f"{configs}/") for line in skipped]
    assert "harbourledger.example.txt:2: skipped: titles are read from the page: title: //h1[@class='head']" in told
    for part in (
        ":5: skipped: bylines are read from the page",
        ":11: skipped: not an XPath for elements: Invalid predicate: strip: //div[@id='x'",
        ":12: skipped: not an XPath from the page's root: strip: div",
        ":13: skipped: takes plain paragraphs away: strip: //p",
        ":14: skipped: not an XPath for elements: gives texts or attributes",
        ":16: skipped: no value",
        ":18: skipped: nothing is fetched: http_header(user-agent): Nobody/1.0",
        ":19: skipped: text is not replaced",
        ":20: skipped: nothing is fetched: test_url: https://www.harbourledger.example/a:b",
        ":21: skipped: directive 'odd_thing' is not known here",
        ":22: skipped: not a line of the form 'directive: value'",
        "LICENSE.txt:1: skipped: the file is not named after a domain",
    ):
        assert any(part in line for line in told), part


def test_a_rule_without_examples_is_skipped(configs: Path) -> None:
    rules, left = rules_of(read_configs(configs)[0]["lonely.example"])
    assert rules == []
    assert "no examples can be made" in str(left[0])


def test_a_bad_line_takes_no_good_one_with_it(tmp_path: Path) -> None:
    lines = ("body: //div[@id='q']", "body: //p", "body: //body", "body: //div[", "strip: //p", "strip: //aside")
    (tmp_path / "bay.example.txt").write_text("\n".join(lines), "utf-8")
    configs, skipped = read_configs(tmp_path)
    rules, left = rules_of(configs["bay.example"])
    assert [(rule.body, rule.strip) for rule in rules] == [(("//div[@id='q']",), ()), ((), ("//aside",))]
    assert left == []
    assert [(line.line, line.reason.split(":")[0]) for line in skipped] == [
        (2, "finds plain paragraphs on any page"),
        (3, "finds plain paragraphs on any page"),
        (4, "not an XPath for elements"),
        (5, "takes plain paragraphs away"),
    ]


def test_rules_of_sites_with_the_same_slug_keep_apart(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for name in ("a-b.example", "a.b.example"):
        (folder / f"{name}.txt").write_text("strip: //aside", "utf-8")
    assert main(["rules", "import-ftr", str(folder), "-o", str(out)]) == 0
    assert {rule.id: rule.site for rule in load_rules(out)} == {
        "chrome/any/a-b-example-boxes": "a-b.example",
        "chrome/any/a-b-example-boxes-2": "a.b.example",
    }


@pytest.mark.parametrize(
    "xpath",
    [
        "//aside",
        "//div[@id='more']",
        '//div[@class="a b"]/p',
        "//*[contains(@class, 'promo')]",
        "//div[contains(concat(' ', normalize-space(@class), ' '), ' promo ')]//span",
        "//p[starts-with(@id, 'x') and @data-y]",
        "//p[contains(text(), 'Read more')]",
        "//p[contains(., 'Read more')]",
        "//div[@class='a'][not(@id)] | //nav",
        "//table[1]",
        "//img[@src]",
        "(//main/div[@class='big'])[1]",
        "//figure[.//picture[@itemprop='url']] | //div[contains(@class, 'story')]",
    ],
)
def test_samples_hold_what_the_xpath_selects(xpath: str) -> None:
    assert elements_of(snippet(sample_of(xpath)), xpath)[0]


@pytest.mark.parametrize("xpath", ["", "count(//p)", "//p/following-sibling::*[1]", "//p[a[b]]"])
def test_no_sample_is_made_of_what_is_not_simple(xpath: str) -> None:
    assert sample_of(xpath) == ""


def test_the_command_writes_files_that_pass_their_tests(
    configs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "my-rules"
    assert main(["rules", "import-ftr", str(configs), "-o", str(out)]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.split("\n")[-2].startswith("3 rules in 2 files in ")
    rules = load_rules(out)
    assert sorted({rule.site for rule in rules}) == ["baycourier.example", "harbourledger.example"]
    assert list(check_rules(rules)) == []
    assert main(["rules", "test", str(out)]) == 0
    promo = '<div class="big promo"><p>Ferry fares rise again in June, says the company that runs the boats.</p></div>'
    html = article(paragraphs(STORY[:2]) + promo + paragraphs(STORY[2:]))
    report = Scrubber(packs=[out]).clean(html=html, url="https://www.harbourledger.example/1")
    assert report.text.split("\n") == list(STORY)


def test_a_folder_that_is_not_there_is_unreadable(tmp_path: Path) -> None:
    assert main(["rules", "import-ftr", str(tmp_path / "nowhere")]) == 3
    assert main(["rules", "import-ftr", str(tmp_path)]) == 3


def test_an_import_changes_nothing_the_second_time(configs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    main(["rules", "import-ftr", str(configs), "-o", str(out)])
    first = {path.name: path.read_text("utf-8") for path in (out / "site").iterdir()}
    main(["rules", "import-ftr", str(configs), "-o", str(out)])
    assert {path.name: path.read_text("utf-8") for path in (out / "site").iterdir()} == first
