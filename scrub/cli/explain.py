"""``scrub explain``: say why."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from scrub.cli.options import add_input_options, add_rule_options, reports
from scrub.cli.rules import chosen, describe

if TYPE_CHECKING:
    from scrub.model.report import Report

TEXTS: dict[str, Any] = {
    "description": "For inputs: each finding with its place, rule, kind and reason. For a rule id: all about the rule.",
    "epilog": "examples:\n  scrub explain article.txt\n  scrub explain chrome/en/summary-widget\n",
}
RULE_ID = re.compile(r"(chrome|typo|filler)/[a-z]{2,3}/[a-z0-9-]+")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_input_options(parser)
    add_rule_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the explanations."""
    if options.inputs and all(map(RULE_ID.fullmatch, options.inputs)):
        for rule in (rules := chosen(options.inputs, options.packs)):
            print("\n".join(describe(rule)), end="\n\n")
        return 0 if rules else 2
    for record, report in reports(options):
        words = report.scores.details
        counts = f"{words['words']} words, {words['words_removed']} removed"
        print(f"{record.place}: {report.lang}, {counts}, ruleset {report.ruleset}")
        if text := report.explain():
            print(text)
        for line in copied_from(report):
            print(line)
        for warning in report.warnings:
            print(f"warning: {warning}")
    return 0


def copied_from(report: Report) -> Iterator[str]:
    """Yield a line for each copied passage: where it stands, and where in which document."""
    from scrub.model.explain import places
    from scrub.report.findings.issue import origin
    from scrub.report.findings.lines import one_line

    at = places(report.source.text, [match.span.start for match in report.matches])
    for match, (line, column) in zip(report.matches, at, strict=True):
        where = origin(match.doc_id, match.ref_span.start, match.ref_span.end)
        yield f"source: {line}:{column} [{match.kind}] stands in {one_line(where)}"
