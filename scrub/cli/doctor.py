"""``scrub doctor``: what is installed, what each language has, and what stands in the way."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from scrub._version import __version__
from scrub.errors import ScrubError

TEXTS: dict[str, Any] = {
    "description": "Say what is installed, which parts each language has, where rules and models come from, and what\n"
    "stands in the way: missing packages, other packages called scrub, a terminal without UTF-8.",
    "epilog": """\
examples:
  scrub doctor
  scrub doctor --json > doctor.json      to put into a bug report

exit codes: 0 scrub works, warnings or not; 1 it is broken
""",
}
FAMILIES = ("chrome", "typo", "filler")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--json", action="store_true", help="the same for programs")


def run(options: argparse.Namespace) -> int:
    """Print the facts and return the exit code."""
    import json

    found = facts()
    text = json.dumps(found, indent=1) if options.json else "\n".join(told(found))
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "backslashreplace").decode(encoding))
    return int(any(problem["broken"] for problem in found["problems"]))


def facts() -> dict[str, Any]:
    """Return everything as plain values; what cannot be found out because something is broken is empty."""
    import platform

    from scrub.cli.doctor_facts import Problem, data, languages, packages, problems, self_test, terminal

    needed, shown = packages(), terminal(sys.stdout)
    wrong = list(problems(needed, shown))
    held: dict[str, Any] = {}
    known: dict[str, Any] = {}
    try:
        held, known = data(), languages()
    except (ScrubError, ImportError, OSError) as error:
        wrong.append(Problem(True, f"the rules cannot be read: {error}"))
    wrong += self_test()
    return {
        "version": __version__,
        "package": str(Path(__file__).resolve().parents[1]),
        "python": platform.python_version(),
        "implementation": platform.python_implementation(),
        "platform": platform.platform(),
        "executable": sys.executable,
        "problems": [problem._asdict() for problem in wrong],
        "packages": [package._asdict() for package in needed],
        "languages": known,
        "data": held,
        "terminal": shown,
    }


def told(found: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines for people: what is wrong comes last, where it is seen."""
    yield f"news-scrub {found['version']}  {found['package']}"
    yield f"{found['implementation']} {found['python']}  {found['platform']}"
    if held := found["data"]:
        yield ""
        yield f"rules      {held['rules']['count']} ({held['ruleset']})  {held['rules']['folder']}"
        if not held["rules"]["expressions"]:
            yield "           their expressions are compiled at each start: another regex was there at the build"
        yield f"models     {', '.join(held['models']) or 'none'}"
        yield f"reference  {held['reference']['texts']} texts  {held['reference']['folder']}"
    yield ""
    yield from packages_told(found["packages"])
    if found["languages"]:
        yield ""
        yield from languages_told(found["languages"])
    shown = found["terminal"]
    yield ""
    kind = f"terminal of {shown['columns']} columns" if shown["terminal"] else "no terminal"
    yield f"output     {kind}, {shown['encoding']}, locale {shown['locale']}"
    yield ""
    for problem in sorted(found["problems"], key=lambda problem: problem["broken"]):
        yield f"{'broken: ' if problem['broken'] else 'warning:'} {problem['message']}"
    if not any(problem["broken"] for problem in found["problems"]):
        yield "scrub works."


def packages_told(packages: list[dict[str, Any]]) -> Iterator[str]:
    """Yield a line for the core and one for each extra."""
    by_extra: dict[str, list[str]] = {}
    for package in packages:
        version = package["version"] or "missing"
        by_extra.setdefault(package["extra"], []).append(f"{package['name']} {version}")
    for extra, names in by_extra.items():
        label = f"[{extra}]" if extra else "packages"
        yield f"{label:10} {', '.join(names)}"
    yield "sentences  split by sentencex in every language; one that it does not know is split like English"


def languages_told(languages: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """Yield the table of languages."""
    yield f"{'language':8} {'chrome':>7} {'typo':>6} {'filler':>7}  {'words':12} {'style':6} readability"
    for code, row in languages.items():
        rules = f"{row['chrome'] or '-':>7} {row['typo'] or '-':>6} {row['filler'] or '-':>7}"
        formulas = ", ".join(row["formulas"]) or ("-" if code == "*" else "lix")
        words = "-" if row["words"] == "nothing" else row["words"]
        yield f"{'all' if code == '*' else code:8} {rules}  {words:12} {'yes' if row['style'] else '-':6} {formulas}"
