"""What a removed line probably is, and the evidence for it in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from scrub.model.finding import Finding
from scrub.model.rule import Action
from scrub.text.lines import Line

if TYPE_CHECKING:
    from scrub.chrome.model import BlockModel, Judged

__all__ = ["RULE_ID", "Reader", "repeats"]

RULE_ID = "chrome/any/block-model"
DATA = frozenset({"byline", "timestamp", "caption", "credit", "bio", "note"})
"""Kinds that are taken out as data about the article."""
SPEAKING = 0.5
"""Log odds of the words of a line that speaks for a caption."""
NAMED = {
    "advertisement": "Advertisement", "bio": "Note about the author", "byline": "Name of the author",
    "caption": "Caption of a picture",
    "comments": "Part of the comments", "consent": "Consent notice", "copyright": "Copyright line",
    "credit": "Credit of a picture or source",
    "navigation": "Part of the navigation", "newsletter": "Invitation to a newsletter", "note": "Note about the text",
    "paywall": "Part of a paywall", "promo": "Promotion of the site", "related-headline": "Headline of another article",
    "related-label": "Label of a list of other articles", "share": "Part of a share bar", "tags": "Tags of the article",
    "timestamp": "Date or time of publication", "widget": "Part of a widget",
}  # fmt: skip
NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MOST_REASONS = 2
LIKELY = 0.7
REPEAT = "repeat"
LABEL_REACH = 10
"""Lines below a label that are seen to follow it."""


class Reader:
    """Reads the figures of a document's lines back into words."""

    def __init__(self, lines: Sequence[Line], judged: Judged, model: BlockModel) -> None:
        self.lines, self.judged, self.model = lines, judged, model
        self.place, self.known = _places(), dict[int, tuple[str, str]]()

    def read(self, asked: Sequence[int]) -> list[tuple[str, str]]:
        """Return (kind, reason) for each of the lines."""
        if fresh := [at for at in asked if at not in self.known]:
            kinds = self._kinds(fresh)
            self.known |= {at: (kind, self._reason(at, kind)) for at, kind in zip(fresh, kinds, strict=True)}
        return [self.known[at] for at in asked]

    def finding(self, at: int, kind: str, message: str, confidence: float) -> Finding:
        """Return the finding for a line."""
        action: Action = "meta" if kind in DATA else "drop"
        return Finding(RULE_ID, kind, self.lines[at].span, message, (), confidence, action)

    def _kinds(self, asked: Sequence[int]) -> list[str]:
        if self.model.kinds is None:
            return ["other"] * len(asked)
        best = self.model.kinds.scores(self.judged.figures[list(asked)]).argmax(axis=1)
        return [self.model.kind_names[number] for number in best.tolist()]

    def _reason(self, at: int, kind: str) -> str:
        what = NAMED.get(kind, "Not part of the story")
        why = list(self._evidence(at, kind))[:MOST_REASONS]
        return f"{what}, by its form and place: {' and '.join(why or ['it is unlike the lines of the story'])}."

    def _labelled(self, at: int) -> bool:
        """Return whether a label of a related list stands close above, with no sentence between."""
        label = self.judged.figures[:, self.place["rule_related-label"]]
        for above in range(at, max(at - LABEL_REACH, -1), -1):
            if self.lines[above].sentence:
                return False
            if label[above] > 0:
                return True
        return False

    def _evidence(self, at: int, kind: str) -> Iterator[str]:
        """Yield what speaks for chrome, the most telling first."""
        row = self.judged.figures[at]
        line = self.lines[at]

        def get(name: str) -> float:
            return float(row[self.place[name]])

        if kind == "timestamp" and (get("clock") or get("year") or get("joined")):
            yield "holds a date or a time"
        yield from _worded(kind, get("shows_all"))
        if get("repeats") > 1:
            yield f"stands in the text {number(int(get('repeats')))} times"
        if not line.sentence and self._labelled(at):
            yield "follows the label of a list of other articles"
        if get("names") and not get("names_shared") and kind not in ("byline", "credit"):
            yield "shares no names with this story"
        elif get("content") and not get("shared"):
            yield "shares no words with this story"
        if (run := int(get("run_length"))) > 2 and kind != "caption":
            yield f"stands in a run of {number(run)} lines without a sentence"
        elif 0 < at < len(self.lines) - 1 and self.judged.p[at - 1] > LIKELY and self.judged.p[at + 1] > LIKELY:
            yield "stands between lines that are site chrome too"
        if get("ends_dots"):
            yield "breaks off"
        if line.zone != "body":
            yield "stands before the first paragraph" if line.zone == "head" else "stands behind the last paragraph"
        elif not line.sentence:
            yield "is no sentence"


def repeats(findings: Sequence[Finding], lines: Sequence[Line], goes: Callable[[Finding], bool]) -> list[Finding]:
    """Return the findings; of a sentence that stays elsewhere in the text its form does not tell what the other is."""
    going = {finding.span for finding in findings if goes(finding)}
    stays = {line.key for line in lines if line.sentence and line.span not in going} if going else set()
    again = {line.span for line in lines if line.span in going and line.key in stays} if stays else set()
    return [_repeat(f) if f.rule_id == RULE_ID and f.span in again else f for f in findings]


def _repeat(finding: Finding) -> Finding:
    return replace(finding, kind=REPEAT, action="drop", message="Paragraph that stands in the text already.")


def _worded(kind: str, shows: float) -> Iterator[str]:
    """Yield what the words of a line say of its kind."""
    if kind == "caption" and shows > SPEAKING:
        yield "is worded like the caption of a picture"


@cache
def _places() -> dict[str, int]:
    """Return the place of each figure in a row of them."""
    from scrub.chrome.features import NAMES

    return {name: number for number, name in enumerate(NAMES)}


def number(count: int) -> str:
    """Return a small number as a word.

    >>> number(5)
    'five'
    """
    return NUMBERS[count - 2] if 2 <= count < len(NUMBERS) + 2 else str(count)
