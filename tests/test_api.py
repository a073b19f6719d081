"""The public face."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import scrub
import scrub.batch

STORY = "The council voted on Tuesday to rebuild the old pier by the end of the year."


def test_public_names_are_sorted_few_and_there() -> None:
    assert list(scrub.__all__) == sorted(scrub.__all__)
    assert len(scrub.__all__) <= 25
    assert all(getattr(scrub, name) is not None for name in scrub.__all__)
    assert set(dir(scrub)) == set(scrub.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'scrub' has no attribute 'scour'"):
        _ = scrub.scour


@pytest.mark.parametrize("module", [scrub, scrub.batch])
def test_type_checkers_see_no_name_that_is_not_there(module) -> None:
    tree = ast.parse(Path(module.__file__).read_text("utf-8"))
    assert "__getattr__" not in {getattr(node, "name", None) for node in tree.body}
    assert callable(module.__getattr__)


@pytest.mark.parametrize(
    "heavy", ["trafilatura", "langdetect", "textstat", "lxml", "regex", "numpy", "argparse", "orjson"]
)
def test_importing_scrub_loads_nothing_heavy(heavy: str) -> None:
    code = f"import sys, scrub; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_cleaning_text_does_not_load_the_extractor() -> None:
    code = f"import sys, scrub; scrub.clean({STORY!r}); sys.exit('trafilatura' in sys.modules or 'lxml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({}, "either text or html"),
        ({"text": "a", "html": "b"}, "either text or html"),
        ({"text": b"a"}, "text is bytes; expected str"),
        ({"text": 3}, "text is int; expected str"),
        ({"html": 3}, "html is int; expected str or bytes"),
    ],
)
def test_wrong_arguments_say_what_was_expected(arguments, error: str) -> None:
    with pytest.raises(TypeError, match=error):
        scrub.clean(**arguments)


def test_a_lang_that_is_no_code_is_told_and_left_out() -> None:
    report = scrub.clean("The council voted on Tuesday to rebuild the old pier.", lang="english")
    told = "lang is 'english'; expected an ISO 639-1 code: the language is told from the text"
    assert (report.lang, report.warnings) == ("en", (told,))


def test_a_record_that_is_a_text_is_told_and_costs_itself_alone() -> None:
    with pytest.raises(TypeError, match="a record is str; expected a mapping such as"):
        scrub.Scrubber().clean_record("A story.")
    (report,) = scrub.Scrubber().run(["A story."])
    assert "a record is str; expected a mapping such as" in (report.error or "")
    with pytest.warns(UserWarning, match="page 1 has no text"):
        scrub.learn(["A story."])


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"level": "high"}, "level is 'high'; expected one of light, normal, strict"),
        ({"only": ("crome",)}, "only names 'crome'; expected one of chrome, typo, filler"),
    ],
)
def test_wrong_options_say_what_was_expected(options, error: str) -> None:
    with pytest.raises(ValueError, match=error):
        scrub.Scrubber(**options)


@pytest.mark.parametrize("options", [{"profile": 5}, {"profile": {}}, {"reference": 5}])
def test_options_of_another_type_say_what_was_expected(options) -> None:
    with pytest.raises(TypeError, match=r"(profile|reference) is \w+; expected a scrub.(Profile|Index) or its path"):
        scrub.Scrubber(**options)


def test_one_string_where_a_list_belongs_is_refused() -> None:
    with pytest.raises(TypeError, match="only is a string; expected a list or tuple of strings"):
        scrub.Scrubber(only="chrome")


def test_a_scrubber_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        scrub.Scrubber().level = "light"  # type: ignore[misc]


def test_families_and_rules_can_be_left_out() -> None:
    text = f"{STORY}\nGet a summary"
    rule = "chrome/en/summary-widget"
    assert [f.rule_id for f in scrub.clean(text).removed] == [rule]
    assert scrub.Scrubber(skip=("chrome",)).clean(text).text == text
    assert scrub.Scrubber(skip=("chrome/en", "chrome/any/block-model")).clean(text).text == text
    assert scrub.Scrubber(only=(rule,)).clean(text).text == STORY
    assert scrub.Scrubber(only=("typo",)).clean(text).text == text


def test_kinds_can_be_kept_in_the_text() -> None:
    text = f"{STORY}\nShare this article"
    assert scrub.Scrubber(keep=("share",)).clean(text).text == text


def test_data_about_the_article_is_taken_out_as_meta() -> None:
    report = scrub.clean(f"Old pier to be rebuilt\nBy Orla Finn\n{STORY}\n{STORY}")
    assert report.meta["byline"] == ("By Orla Finn",)
    assert "Orla" not in report.text
    assert report.title == "Old pier to be rebuilt"


def test_records_run_in_order_and_none_is_lost() -> None:
    records = [
        {"text": STORY},
        {"html": f"<p>{STORY}</p>"},
        {"body": 1},
        {"text": None},
        {"text": "Share this article"},
    ]
    reports = list(scrub.Scrubber().run(records))
    assert [r.source.text for r in reports[:1]] == [STORY]
    assert [bool(r.warnings) for r in reports[2:4]] == [True, True]
    assert "text is NoneType" in reports[3].warnings[0]
    assert len(reports) == len(records)


def test_lang_overrules_the_detection() -> None:
    assert scrub.clean(STORY, lang="de-AT").lang == "de"


def test_the_result_names_its_ruleset() -> None:
    assert scrub.clean(STORY).ruleset == scrub.Scrubber().pack.id
    assert scrub.clean(STORY).ruleset.startswith(scrub.__version__ + "+")


def private_pack(root: Path, text: str) -> None:
    (root / "chrome").mkdir(exist_ok=True)
    (root / "chrome/en.toml").write_text(
        f'[[rule]]\nid = "chrome/en/my-widget"\nkind = "line"\nsort = "widget"\ntext = ["{text}"]\n'
        f'message = "m"\nrationale = "r"\nmatch = ["{text}", "{text.upper()}"]\nkeep = ["a", "b"]\n'
    )


def test_a_private_pack_acts_beside_the_shipped_rules(tmp_path) -> None:
    private_pack(tmp_path, "Ask the harbour bot")
    report = scrub.Scrubber(packs=[tmp_path]).clean(f"{STORY}\nAsk the harbour bot\nShare this article")
    assert report.text == STORY
    assert "chrome/en/my-widget" in {f.rule_id for f in report.removed}


def test_a_new_scrubber_reads_a_pack_that_changed_and_an_old_one_keeps_its_rules(tmp_path) -> None:
    private_pack(tmp_path, "Ask the harbour bot")
    old = scrub.Scrubber(packs=[tmp_path])
    private_pack(tmp_path, "Ask the harbour pilot and his bot")
    new = scrub.Scrubber(packs=[tmp_path])
    assert "my-widget" in str(old.clean(f"{STORY}\nAsk the harbour bot").removed)
    assert "my-widget" not in str(new.clean(f"{STORY}\nAsk the harbour bot").removed)
    assert "my-widget" in str(new.clean(f"{STORY}\nAsk the harbour pilot and his bot").removed)
    assert old.pack.id != new.pack.id
    assert old == new
