"""The first page: headline figures, what was removed, languages, what changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from scrub.report.aggregate import Run
from scrub.report.charts import bar, histogram, strip
from scrub.report.copied import COPIED
from scrub.report.group import Group
from scrub.report.intervals import differ, of_mean, wilson
from scrub.report.lines import sparkline
from scrub.report.metrics import HEADLINE, METRICS
from scrub.report.shown import change, count, percent, shown

__all__ = ["Kinds", "Language", "Tile", "kinds", "languages", "summary", "tiles"]

FAMILIES = {
    "chrome": ("Site chrome", "C", "removed: navigation, share bars, promos, bylines"),
    "typo": ("Typos", "T", "flagged, never changed unless asked"),
    "filler": ("Filler", "F", "flagged: sentences and clauses that say nothing"),
    "match": ("Copied passages", "M", "stand in a reference article too; not quotations, nor what is later there"),
}
"""Families of findings: name, the letter of their marks, what happens to them."""


class Tile(NamedTuple):
    """A headline figure with its change since the run before and its distribution."""

    label: str
    hint: str
    value: str
    interval: str
    articles: str
    change: str
    verdict: str
    chart: Markup
    spark: Markup


class Bar(NamedTuple):
    """One row of a bar chart."""

    label: str
    value: str
    share: str
    bar: Markup


class Kinds(NamedTuple):
    """The findings of a family by kind."""

    family: str
    label: str
    letter: str
    hint: str
    total: str
    rows: list[Bar]


class Language(NamedTuple):
    """The articles of one language."""

    code: str
    articles: str
    readability: str
    strip: Markup
    quality: str
    typos: str


def summary(run: Run) -> list[tuple[str, str, str]]:
    """Return (label, value, hint) of what the run is made of."""
    counts = run.everything.counts
    words, removed = counts["words"], counts["words_removed"]
    changed = wilson(counts["changed"], run.everything.articles)
    out = [
        ("articles", count(run.everything.articles), "cleaned in this run"),
        ("publishers", count(len(run.publishers)), "sites or names in the records"),
        ("words read", count(words), "of the text as it was scraped"),
        ("words removed", percent(removed / words if words else None), f"{count(removed)} words of site chrome"),
        ("articles changed", percent(changed.value if changed else None), "lost at least one line"),
    ]  # fmt: skip
    if run.quarantined:
        out.append(("quarantined", count(run.quarantined), "records that could not be cleaned"))
    if run.forgotten:
        out.append(("sites forgotten", count(run.forgotten), "too many to be learned within the memory"))
    return out


def tiles(run: Run, before: Run | None, runs: Sequence[Run]) -> list[Tile]:
    """Return a tile for each headline metric that the run knows."""
    out = []
    for name in HEADLINE:
        metric, tally = METRICS[name], run.everything.scores[name]
        if not tally.n:
            continue
        found = of_mean(tally)
        text, verdict = moved(run, before, name)
        line = [other.everything.scores[name].mean for other in runs]
        out.append(
            Tile(
                metric.label,
                metric.hint,
                shown(metric, tally.mean),
                f"{shown(metric, found.low)} to {shown(metric, found.high)}" if found else "",
                count(tally.n),
                text,
                verdict,
                histogram(tally),
                sparkline(line, f"{metric.label} over {len(runs)} runs"),
            )
        )
    return out


def moved(run: Run, before: Run | None, name: str) -> tuple[str, str]:
    """Return the change of a metric's mean and its verdict; one that chance explains is ``same``.

    Between two runs over the same articles nothing is chance: the rules changed. More that goes under other rules or
    options is no worse article.
    """
    if before is None:
        return "", ""
    now, then = run.everything.scores[name], before.everything.scores[name]
    text, verdict = change(name, now.mean, then.mean)
    if verdict in ("better", "worse") and run.inputs != before.inputs and not differ(now, then):
        return f"{text} (within chance)", "same"
    if name == "chrome" and verdict != "same" and not run.made_as(before):
        return f"{text} (other rules or options)", "same"
    return text, verdict


def kinds(group: Group) -> list[Kinds]:
    """Return the findings by family and kind: chrome by the words that went, the others by their number."""
    out = []
    for family, (label, letter, hint) in FAMILIES.items():
        of_family = {k.split("/", 1)[1]: n for k, n in group.kinds.items() if k.startswith(f"{family}/")}
        if family == "match":
            of_family = {kind: n for kind, n in of_family.items() if kind in COPIED}
        measure = {k: w for k in of_family if (w := group.kind_words[k])} if family == "chrome" else of_family
        total = sum(measure.values())
        if not measure:
            continue
        unit = "words" if family == "chrome" else "findings"
        top = max(measure.values()) or 1
        rows = [
            Bar(kind, count(n), percent(n / total if total else None), bar(n / top, name=f"f-{family}"))
            for kind, n in sorted(measure.items(), key=lambda item: (-item[1], item[0]))
        ]
        out.append(Kinds(family, label, letter, hint, f"{count(total)} {unit}", rows))
    return out


def languages(run: Run) -> list[Language]:
    """Return the languages, most articles first."""
    out = []
    for code, group in sorted(run.languages.items(), key=lambda item: (-item[1].articles, item[0])):
        readability = group.scores["readability"]
        out.append(
            Language(
                code,
                count(group.articles),
                shown("readability", readability.mean),
                strip(readability),
                shown("quality", group.scores["quality"].mean),
                shown("typos_per_1000", group.scores["typos_per_1000"].mean),
            )
        )
    return out
