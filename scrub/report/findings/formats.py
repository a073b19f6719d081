"""The forms of a check's findings by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from scrub.report.findings.issue import Checked

__all__ = ["FORMATS", "TERMINAL", "Setting", "written"]


@dataclass(frozen=True, slots=True)
class Setting:
    """What a form may say beside the findings; ``compared`` tells whether there is a baseline."""

    version: str
    ruleset: str = ""
    fail_on: str = "warning"
    colour: bool = False
    packs: tuple[str, ...] = ()
    compared: bool = False


TERMINAL = ("human", "concise", "github")
"""Forms that are read line by line; all others are UTF-8 documents."""


def written(name: str, found: Iterable[Checked], setting: Setting) -> Iterator[str]:
    """Yield the findings in the form of that name."""
    return FORMATS[name](found, setting)


def _human(found: Iterable[Checked], setting: Setting) -> Iterator[str]:
    from scrub.report.findings.human import human

    return human(found, colour=setting.colour)


def _concise(found: Iterable[Checked], _: Setting) -> Iterator[str]:
    from scrub.report.findings.concise import concise

    return concise(found)


def _json(found: Iterable[Checked], setting: Setting) -> Iterator[str]:
    from scrub.report.findings.as_json import as_json

    return as_json(found, version=setting.version, ruleset=setting.ruleset)


def _jsonl(found: Iterable[Checked], _: Setting) -> Iterator[str]:
    from scrub.report.findings.as_json import as_jsonl

    return as_jsonl(found)


def _sarif(found: Iterable[Checked], setting: Setting) -> Iterator[str]:
    from scrub.engine.pack import load_pack
    from scrub.report.findings.sarif import sarif

    rules = {rule.id: rule for rule in load_pack(setting.packs).rules}
    return sarif(found, version=setting.version, ruleset=setting.ruleset, rules=rules, compared=setting.compared)


def _github(found: Iterable[Checked], _: Setting) -> Iterator[str]:
    from scrub.report.findings.github import github

    return github(found)


def _gitlab(found: Iterable[Checked], _: Setting) -> Iterator[str]:
    from scrub.report.findings.gitlab import gitlab

    return gitlab(found)


def _junit(found: Iterable[Checked], setting: Setting) -> Iterator[str]:
    from scrub.report.findings.junit import junit

    return junit(found, fail_on=setting.fail_on)


FORMATS: dict[str, Callable[[Iterable[Checked], Setting], Iterator[str]]] = {
    "human": _human,
    "concise": _concise,
    "json": _json,
    "jsonl": _jsonl,
    "sarif": _sarif,
    "github": _github,
    "gitlab": _gitlab,
    "junit": _junit,
}
