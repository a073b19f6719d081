"""Rule packs from strangers: bombs, wrong types, wrong and runaway expressions, strange places."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scrub import RuleError, Scrubber
from scrub.chrome.strip import Stripped, strip
from scrub.engine.check import check_rules
from scrub.engine.compile import compile_rules
from scrub.engine.load import LARGEST_FILE, load_rules
from scrub.engine.schema import FIELDS
from scrub.model.document import Document

few = settings(max_examples=100)
STORY = "The council voted on Tuesday to rebuild the old pier by the end of the year."
FIXED = {
    "id": "chrome/en/summary-widget",
    "kind": "line",
    "sort": "widget",
    "text": ["Get a summary"],
    "message": "A button.",
    "rationale": "Not written by a reporter.",
    "match": ["Get a summary", "GET A SUMMARY"],
    "keep": ["He got a summary.", "Get a summary by email."],
}


def rule(**fields: object) -> str:
    """Return the table of a rule; JSON lists, strings and numbers are TOML too."""
    merged = {name: value for name, value in {**FIXED, **fields}.items() if value is not None}
    return "[[rule]]\n" + "".join(f"{name} = {value_of(value)}\n" for name, value in merged.items())


def value_of(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {value_of(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(value_of, value)) + "]"
    if isinstance(value, float):
        return repr(value) if abs(value) < float("inf") else "inf"
    return json.dumps(value)


def pack(folder: Path, content: str | bytes, name: str = "chrome/en.toml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def refused(content: str | bytes) -> str | None:
    """Return the message of the error that reading a file gives; None when it is read."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            load_rules(pack(Path(folder), content))
        except RuleError as error:
            return str(error)
    return None


@pytest.mark.parametrize(
    "content",
    [
        "x = " + "[" * 200_000,
        "x = " + "{a=" * 50_000,
        "a." * 50_000 + "b = 1",
        "[" + "a." * 50_000 + "b]",
        "[[" + "a." * 3_000 + "b]]\n" * 3,
        'x = """' + "a" * 500_000,
        "x = " + "9" * 100_000,
        "x = 0x" + "f" * 100_000,
        "x = 1979-13-45T99:99:99Z",
        "x = '\\ud800'\ny = \"\\ud800\"",
        "rule = 1\n[[rule]]\n",
        "\x00",
        "[[rule]]\n" * 50_000,
        b"\xff\xfe[\x00[\x00r\x00",
        b"\xef\xbb\xbf\xef\xbb\xbf[[rule]]",
        b"\r[[rule]]\r",
    ],
    ids=lambda content: repr(content[:16]),
)
def test_a_bomb_is_refused_with_the_file_named(content: str | bytes) -> None:
    assert "en.toml" in (refused(content) or "")


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    pack(tmp_path, "")
    with open(tmp_path / "chrome" / "en.toml", "wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(RuleError, match="larger than"):
        load_rules(tmp_path)


values = st.recursive(
    st.one_of(
        st.booleans(),
        st.integers(-(2**63), 2**63 - 1),
        st.floats(allow_nan=False),
        st.text(st.characters(min_codepoint=1, exclude_characters="\x7f", exclude_categories=("Cs",)), max_size=12),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text("abc", min_size=1), inner, max_size=2)
    ),
    max_leaves=5,
)


@few
@given(st.sampled_from(sorted(FIELDS)), values)
@example("max_chars", 10**18)
@example("weight", float("inf"))
@example("text", [""])
@example("unless", "(")
@example("languages", ["*", "en"])
def test_a_value_of_any_type_is_taken_or_refused_by_name(field: str, value: object) -> None:
    message = refused(rule(**{field: value}))
    assert message is None or "en.toml" in message


@few
@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    refused(data)
    refused(rule().encode()[:150] + data)


def stripped(folder: Path, text: str) -> Stripped:
    """Return what the rules of one pack alone leave of a text."""
    return strip(Document(text), compile_rules(load_rules(folder)), level="normal", model=None)


WRONG = [
    "(a", "[", "a{2,1}", r"\p{Nope}", r"\1", "\\", "(?#", r"\N{NO SUCH}", r"\L<words>", "*", "(?<=a", r"(?P<x",
    "(?(1)a|b", "a{99999999999999999999}", "(" * 3_000,
]  # fmt: skip
RUNAWAY = [
    r"(a|aa)+$", r"(a+)+$", r"(?:a|a|ab)*ζ", r"^(?:a+)+ζ", r"(?:a?){60}a{60}", r"(.*)*ζ", r"\X*\X*\X*ζ",
    r"(?:a){e<=30}ζ", r"(?R)?a", r"(?:a*)*$", r"(?=(a+))a*b\1",
]  # fmt: skip


@pytest.mark.parametrize("source", WRONG)
def test_a_wrong_expression_is_named_and_the_text_still_cleaned(source: str, tmp_path: Path) -> None:
    pack(tmp_path, rule(kind="pattern", text=None, pattern=source))
    assert next(iter(check_rules(load_rules(tmp_path)))).message.startswith("field 'pattern'")
    assert stripped(tmp_path, f"{STORY}\nGet a summary").text.startswith(STORY)


@pytest.mark.parametrize("field", ["pattern", "unless"])
@pytest.mark.parametrize("source", RUNAWAY)
def test_a_runaway_expression_costs_its_line_and_not_the_text(source: str, field: str, tmp_path: Path) -> None:
    """On one line of 3,000 characters an expression without a limit would run for years."""
    body = {"kind": "pattern", "text": None, "pattern": source} if field == "pattern" else {"unless": source}
    pack(tmp_path, rule(**body))
    assert stripped(tmp_path, f"{STORY}\n{'a' * 3_000}!\nGet a summary").text.startswith(STORY)


def test_an_expression_that_gave_up_is_told(tmp_path: Path) -> None:
    pack(tmp_path, rule(kind="pattern", text=None, pattern="(a|aa)+$"))
    report = Scrubber(packs=[tmp_path], only=("chrome/en/summary-widget",)).clean(f"{STORY}\n{'a' * 3_000}!")
    assert any("chrome/en/summary-widget" in warning and "gave up" in warning for warning in report.warnings)


def test_a_pack_of_ten_thousand_rules_acts(tmp_path: Path) -> None:
    rules = [
        rule(id=f"chrome/en/widget-{n:05}", text=[f"Get summary number {n}"], match=[f"Get summary number {n}"] * 2)
        for n in range(10_000)
    ]
    pack(tmp_path, "\n".join(rules))
    report = Scrubber(packs=[tmp_path], only=("chrome/en/widget-07777", "chrome/en/widget-00001")).clean(
        f"{STORY}\nGet summary number 7777"
    )
    assert [found.rule_id for found in report.removed] == ["chrome/en/widget-07777"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    pack(tmp_path, rule())
    (tmp_path / "chrome" / "again").symlink_to(tmp_path)
    assert [found.id for found in load_rules(tmp_path)] == ["chrome/en/summary-widget"]


def test_a_link_to_itself_is_no_rule_file(tmp_path: Path) -> None:
    pack(tmp_path, rule())
    (tmp_path / "chrome" / "de.toml").symlink_to("de.toml")
    assert len(load_rules(tmp_path)) == 1


def test_a_link_to_another_file_is_read_as_rules_and_nothing_of_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("password = hunter\n")
    (tmp_path / "pack" / "chrome").mkdir(parents=True)
    (tmp_path / "pack" / "chrome" / "en.toml").symlink_to(tmp_path / "secret")
    with pytest.raises(RuleError) as caught:
        load_rules(tmp_path / "pack")
    assert "hunter" not in str(caught.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_no_rule_file(tmp_path: Path) -> None:
    pack(tmp_path, rule())
    os.mkfifo(tmp_path / "chrome" / "de.toml")
    assert len(load_rules(tmp_path)) == 1


@pytest.mark.parametrize("name", ["../outside.toml", "chrome/../../outside.toml"])
def test_a_path_that_leaves_a_folder_names_just_that_file(name: str, tmp_path: Path) -> None:
    pack(tmp_path / "pack" / "chrome", "", "en.toml")
    pack(tmp_path, rule(), "outside.toml")
    with pytest.raises(RuleError, match="the folder of the file must be chrome, typo, filler"):
        load_rules(tmp_path / "pack" / name)


XPATHS = [
    "//*[",
    "document('/etc/passwd')",
    "unknown:p",
    "count(//*)",
    "//@class",
    "string(//p)",
    "id(",
    "$x",
    "//*[last()=",
    "a" * 10_000 + "(",
]


@pytest.mark.parametrize("xpath", XPATHS)
def test_a_wrong_xpath_is_named_and_the_page_still_read(xpath: str, tmp_path: Path) -> None:
    fields = {"id": "chrome/any/paper-example-box", "kind": "element", "text": None, "strip": [xpath]}
    pack(
        tmp_path,
        rule(**fields, match=["<p>a</p>", "<p>b</p>"], keep=["<p>c</p>", "<p>d</p>"]),
        "site/paper.example.toml",
    )
    assert "field 'strip'" in next(iter(check_rules(load_rules(tmp_path)))).message
    page = f"<html><body><article><p>{STORY}</p><p>{STORY}</p></article></body></html>"
    assert STORY in Scrubber(packs=[tmp_path]).clean(html=page, url="https://paper.example/1").text
