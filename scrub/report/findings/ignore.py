"""Findings that somebody looked at and let pass, each with the reason for it.

``.scrub-ignore.toml`` holds tables such as ::

    [[ignore]]
    rule = "chrome/en/share-pattern"      # a rule id, a beginning of one at a slash, or family/kind
    path = "columns/*"                    # file, or id of a record, as in the shell
    fingerprint = "5d41402abc4b2a76b9719d91"
    until = 2027-01-31
    reason = "The column is called so."

``reason`` and one of ``rule`` and ``fingerprint`` are required; all that is given must fit. A record may bring its own
as ``scrub_ignore = [{"rule": ..., "reason": ...}]``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from scrub.errors import RuleError
from scrub.report.findings.issue import Article, Checked, Issue
from scrub.report.toml_tables import Fields, Place, read_tables, text, texts, values_of

__all__ = ["FIELD", "FILE", "Ignore", "apply", "of_record", "read_ignores"]

FILE = ".scrub-ignore.toml"
FIELD = "scrub_ignore"


def _day(value: object) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return None
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            return None
    return value if isinstance(value, dt.date) else None


FIELDS: Fields = {
    "rule": (texts, "rule ids, beginnings of ids, or family/kind"),
    "path": (texts, "files or record ids; * and ? stand for any characters"),
    "fingerprint": (texts, "fingerprints as scrub check prints them"),
    "until": (_day, "a day such as 2027-01-31"),
    "reason": (text, "why the finding may stay, in words"),
}


@dataclass(frozen=True, slots=True)
class Ignore:
    """What is let pass, and why; an empty field fits everything. ``until`` is the last day on which it holds."""

    reason: str
    rule: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    fingerprint: tuple[str, ...] = ()
    until: dt.date | None = None
    place: str = ""

    def fits(self, article: Article, issue: Issue) -> bool:
        """Return whether an issue of an article is let pass."""
        if self.fingerprint and issue.fingerprint not in self.fingerprint:
            return False
        if self.rule and not any(_named(issue, name) for name in self.rule):
            return False
        return self.about(article)

    def about(self, article: Article) -> bool:
        """Return whether the article is among those that it is for."""
        return not self.path or any(fnmatchcase(n, p) for p in self.path for n in (article.path, article.name))


def _named(issue: Issue, name: str) -> bool:
    ids = (issue.rule_id, f"{issue.rule_id.split('/')[0]}/{issue.kind}")
    return any(one == name or one.startswith(name.rstrip("/") + "/") for one in ids)


def read_ignores(path: Path) -> tuple[Ignore, ...]:
    """Return what a file lets pass. Raises RuleError."""
    return tuple(ignore(values, place) for values, place in read_tables(path, "ignore", FIELDS))


def ignore(values: Mapping[str, Any], place: Place) -> Ignore:
    """Return one of them. Raises RuleError when it says no reason or fits everything."""
    if "reason" not in values:
        raise place.error(f"field 'reason' is missing; expected {FIELDS['reason'][1]}")
    if "rule" not in values and "fingerprint" not in values:
        raise place.error("needs one of the fields rule, fingerprint")
    return Ignore(**values, place=f"{place.path}:{place.line}" if place.line else place.path)


def of_record(fields: Mapping[str, Any], place: str) -> tuple[tuple[Ignore, ...], list[str]]:
    """Return what a record itself lets pass, and what is wrong with that in words."""
    given = fields.get(FIELD)
    if given is None:
        return (), []
    out, wrong = [], []
    for number, table in enumerate(given if isinstance(given, list) else [given], 1):
        where = Place(place, None, f"{FIELD} {number}")
        try:
            if not isinstance(table, dict):
                raise where.error(f"is {type(table).__name__}; expected an object with rule and reason")
            out.append(ignore(values_of(table, FIELDS, where), where))
        except RuleError as error:
            wrong.append(str(error))
    return tuple(out), wrong


def apply(found: Checked, ignores: Sequence[Ignore], today: dt.date, *, used: set[Ignore] | None = None) -> Checked:
    """Return an article with the issues marked that are let pass today; ``used`` collects what fitted."""
    valid = [one for one in ignores if one.until is None or today <= one.until]
    if not valid:
        return found
    issues = []
    for issue in found.issues:
        fit = next((one for one in valid if one.fits(found.article, issue)), None)
        if fit is not None and used is not None:
            used.add(fit)
        issues.append(issue if fit is None else replace(issue, state="ignored", reason=fit.reason))
    return replace(found, issues=tuple(issues))


def remarks(ignores: Iterable[Ignore], used: set[Ignore], met: set[Ignore], today: dt.date) -> list[str]:
    """Return a line for each that has run out, and for each of ``met`` (its articles were read) that fitted nothing."""
    out = []
    for one in ignores:
        if one.until is not None and today > one.until:
            out.append(f"{one.place}: held until {one.until}; look again: {one.reason}")
        elif one in met - used:
            out.append(f"{one.place}: fits no finding of this check")
    return out
