"""``scrub explain``: say why."""

from __future__ import annotations

import argparse
import os
import re
from typing import Any

from scrub.cli.options import add_input_options, add_rule_options, add_site_option
from scrub.cli.readable import records_of, reports
from scrub.cli.rules import print_rules

TEXTS: dict[str, Any] = {
    "description": "For inputs: each finding with its place, rule, kind and reason; what is only likely chrome\n"
    "and stays says so. Of an HTML page also the lines that reading it left out: places are those of the text\n"
    "that was read. For a rule id: all about the rule.",
    "epilog": "examples:\n  scrub explain article.txt\n  scrub explain chrome/en/summary-widget\n"
    "  scrub explain typo/de/nonword              what code finds has an id too\n"
    "  scrub explain --profile profiles/ ID       a rule of a site profile\n",
}
RULE_ID = re.compile(r"(chrome|typo|filler|match)/[a-z]{2,3}(/[a-z0-9-]*)?")
"""A rule or the beginning of ids, unless it is the path of an input."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_input_options(parser)
    add_site_option(parser)
    add_rule_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the explanations; the exit code is 4 when a record could not be read."""
    from scrub.model.explain import left_out
    from scrub.report.shown import visible

    if options.inputs and all(RULE_ID.fullmatch(name) and not os.path.exists(name) for name in options.inputs):
        print_rules(options.inputs, [*options.packs, *([options.profile] if options.profile else [])])
        return 0
    records = records_of(options)
    for record, report in reports(records, options):
        words = report.scores.details
        counts = f"{words['words']} words, {words['words_removed']} removed"
        print(f"{record.place}: {report.lang}, {counts}, ruleset {report.ruleset}")
        for text in filter(None, (report.explain(), left_out(report))):
            print("\n".join(map(visible, text.split("\n"))))
        for warning in report.warnings:
            print(f"warning: {visible(warning)}")
    return records.code()
