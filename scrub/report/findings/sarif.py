"""For code scanning: SARIF 2.1.0 (OASIS), written as it goes, so that memory does not grow with the findings.

A record of JSON lines is a line of its file and a logical location; of other files with many records only the latter is
known, and line 1 stands for the file, as code scanning shows nothing without a line. Passages of text files have
regions in code points, and typos a fix.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from scrub.model.rule import Rule
from scrub.report.findings.as_json import dumped
from scrub.report.findings.issue import Article, Checked, Issue
from scrub.report.findings.lines import one_line

__all__ = ["sarif"]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FULL_NAME = "news-scrub"
HOME = "https://pypi.org/project/news-scrub/"


def sarif(
    found: Iterable[Checked], *, version: str, ruleset: str, rules: Mapping[str, Rule], compared: bool
) -> Iterator[str]:
    """Yield the log: results as they come, then what the tool is and what could not be read.

    ``rules`` are looked up for what they are about; ids that are none of a rule, of detectors, stand for themselves.
    ``compared`` says whether there was a baseline: only then results have a state.
    """
    seen: dict[str, int] = {}
    unread: list[dict[str, Any]] = []
    yield f'{{"$schema":{dumped(SCHEMA)},"version":"2.1.0","runs":[{{"columnKind":"unicodeCodePoints","results":['
    comma = ""
    for one in found:
        if one.article.error is not None:
            text = {"text": one_line(one.article.error)}
            unread.append({"level": "error", "message": text, "locations": [location(one.article, None)]})
        for issue in one.issues:
            index = seen.setdefault(issue.rule_id, len(seen))
            yield f"{comma}\n{dumped(result(one.article, issue, index, compared))}"
            comma = ","
    described = [described_rule(rule_id, rules.get(rule_id)) for rule_id in seen]
    tool = {"driver": driver(version, ruleset, described)}
    call = {"executionSuccessful": not unread, "toolExecutionNotifications": unread}
    yield f'\n],"tool":{dumped(tool)},"invocations":[{dumped(call)}]}}]}}\n'


def driver(version: str, ruleset: str, rules: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what the tool is."""
    return {
        "name": "scrub",
        "fullName": f"{FULL_NAME} {version}",
        "version": version,
        "semanticVersion": version,
        "informationUri": HOME,
        "properties": {"ruleset": ruleset},
        "rules": rules,
    }


def described_rule(rule_id: str, rule: Rule | None) -> dict[str, Any]:
    """Return what a rule is about; readers want a name and a short description of each."""
    name = one_line(rule_id, 200)
    family, _, slug = name.partition("/")
    words = slug.rpartition("/")[2].replace("-", " ")
    short = rule.says("…") if rule else f"{family}: {words}" if words else name
    full = f"{short} {rule.rationale}".rstrip() if rule else short
    return {
        "id": name,
        "name": "".join(part.capitalize() for part in f"{family} {words}".split()) or name,
        "shortDescription": {"text": one_line(short)},
        "fullDescription": {"text": one_line(full, 1000)},
        "help": {"text": f"scrub explain {name}"},
        "properties": {"tags": [family]},
    }


def result(article: Article, issue: Issue, index: int, compared: bool) -> dict[str, Any]:
    """Return a finding."""
    out: dict[str, Any] = {
        "ruleId": one_line(issue.rule_id, 200),
        "ruleIndex": index,
        "level": issue.level,
        "message": {"text": message(issue)},
        "locations": [location(article, issue)],
        "partialFingerprints": {"primaryLocationLineHash": issue.fingerprint, "scrubFinding/v1": issue.fingerprint},
        "rank": round(100 * min(1.0, max(0.0, issue.confidence)), 2),
        "properties": {"kind": one_line(issue.kind, 80), "textLine": issue.line, "textColumn": issue.column},
    }
    if issue.state == "ignored":
        reason = one_line(issue.reason)
        out["suppressions"] = [{"kind": "external", "status": "accepted", "justification": reason}]
    if compared:
        out["baselineState"] = "unchanged" if issue.state == "known" else "new"
    if article.format == "text" and issue.suggestions and issue.line == issue.end_line:
        out["fixes"] = [fix(article, issue)]
    return out


def message(issue: Issue) -> str:
    """Return the message with the passage; braces are doubled, which mark placeholders, and links are broken up."""
    text = one_line(f"{issue.told} | {issue.passage[:120]}", 500)
    return text.replace("](", "] (").replace("{", "{{").replace("}", "}}")


def location(article: Article, issue: Issue | None) -> dict[str, Any]:
    """Return where a finding is: the file, the region when it is known, the record."""
    physical: dict[str, Any] = {"artifactLocation": artifact(article)}
    if issue is not None and article.format == "text":
        physical["region"] = {**region(issue), "snippet": {"text": one_line(issue.passage, 500) or " "}}
    elif issue is not None or article.format == "jsonl":
        known = issue.file_line if issue is not None else article.number
        physical["region"] = {"startLine": known or 1}
    out: dict[str, Any] = {"physicalLocation": physical}
    if not article.whole:
        name = one_line(article.id, 200) or f"record {article.number}"
        full = f"{one_line(article.path)}/{article.number}"
        out["logicalLocations"] = [{"name": name, "fullyQualifiedName": full, "kind": "object"}]
    return out


def artifact(article: Article) -> dict[str, Any]:
    """Return a file's address, relative or absolute, with all that is special written in per cent."""
    path = article.path.encode("utf-8", "surrogatepass")
    if b"://" in path:
        return {"uri": quote(path, safe="/:?=&")}
    if os.path.splitdrive(article.path)[0]:  # only Windows knows drives
        return {"uri": "file:///" + quote(path, safe="/:")}
    return {"uri": ("file://" if path.startswith(b"/") else "") + quote(path)}


def region(issue: Issue) -> dict[str, int]:
    """Return the place of a passage in a text file."""
    return {
        "startLine": issue.line,
        "startColumn": issue.column,
        "endLine": issue.end_line,
        "endColumn": issue.end_column,
    }


def fix(article: Article, issue: Issue) -> dict[str, Any]:
    """Return the first suggestion as a change of the file."""
    new = issue.suggestions[0]
    replacement = {"deletedRegion": region(issue), "insertedContent": {"text": new}}
    change = {"artifactLocation": artifact(article), "replacements": [replacement]}
    return {"description": {"text": f"Write {one_line(new, 100)!r}"}, "artifactChanges": [change]}
