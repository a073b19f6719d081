"""A diff of an article says what the edits did, and patch makes the text of the source with it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.model.diff import NO_END, diff
from scrub.model.document import Document
from scrub.model.finding import Edit, apply
from scrub.model.report import Report
from scrub.model.span import Span

HEAD = re.compile(r"@@ -(\d+)(?:,(\d+))? \+\d+(?:,\d+)? @@")


def report_of(source: str, *edits: tuple[int, int, str]) -> Report:
    made = tuple(Edit(Span(start, end), new, "chrome/any/x") for start, end, new in edits)
    return Report(Document(source), apply(source, made), edits=made)


def patched(source: str, patch: str) -> str:
    """Return a text with the hunks of a unified diff applied; what they say of the source must be there."""
    lines, out, at = source.splitlines(keepends=True), [], 0
    shown = f"{patch}\n".replace(f"\n{NO_END}", "\0").splitlines(keepends=True)
    rows = [row for part in shown for row in re.findall("[^\0]*\0|[^\0]+", part)]
    for row in rows[2:] if patch else []:
        if found := HEAD.match(row):
            count = 1 if found[2] is None else int(found[2])
            first = int(found[1]) - (count > 0)
            out += lines[at:first]
            at = first
            continue
        line = row[1:].replace("\0", "")
        if row[0] in " -":
            assert lines[at] == line
            at += 1
        if row[0] in " +":
            out.append(line)
    return "".join(out + lines[at:])


@pytest.mark.parametrize(
    ("source", "edits", "shown"),
    [
        ("A\nShare\nB\n", [(2, 8, "")], " A\n-Share\n B"),
        ("A\nShare\nB\n", [(1, 7, "")], " A\n-Share\n B"),
        ("A\n\nShare\n\nB", [(3, 10, "")], " \n-Share\n-\n B\n\\ No newline at end of file"),
        ("A\nShare", [(1, 7, "")], "-A\n-Share\n\\ No newline at end of file\n+A\n\\ No newline at end of file"),
        ("one teh two\n", [(4, 7, "the")], "-one teh two\n+one the two"),
    ],
)
def test_a_diff_shows_the_lines_that_the_edits_touch(
    source: str, edits: list[tuple[int, int, str]], shown: str
) -> None:
    text = diff(report_of(source, *edits), "a", "b")
    assert text.split("\n", 3)[:2] == ["--- a", "+++ b"]
    assert text.split("\n", 3)[3] == shown
    assert patched(source, text) == report_of(source, *edits).text


def test_changes_far_apart_are_hunks_of_their_own() -> None:
    source = "Share\nA\nB\nC\nShare\nD\n"
    text = diff(report_of(source, (0, 6, ""), (12, 18, "")))
    assert text.split("\n")[2:] == ["@@ -1,2 +1 @@", "-Share", " A", "@@ -4,3 +3,2 @@", " C", "-Share", " D"]


@given(st.text(alphabet="ab\n", max_size=40), st.data())
def test_patch_makes_the_text_of_the_source(source: str, data: st.DataObject) -> None:
    places = sorted(data.draw(st.lists(st.integers(0, len(source)), max_size=8, unique=True)))
    new = st.sampled_from(["", "", "c", "\n", "a\nc"])
    edits = [(a, b, data.draw(new)) for a, b in zip(places[::2], places[1::2], strict=False)]
    report = report_of(source, *edits)
    assert patched(source, diff(report)) == report.text
