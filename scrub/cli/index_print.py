"""What ``scrub index`` prints: JSON lines, or tables for people."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from scrub.report.plural import plural

if TYPE_CHECKING:
    from scrub.originality.dedup import Group
    from scrub.originality.match import Matched

__all__ = ["as_dict", "as_json", "print_groups", "print_json", "print_line", "print_table"]

MOST_SHOWN = 70
"""Letters of a passage that the table shows."""


def as_json(options: argparse.Namespace) -> bool:
    """Return whether to print JSON lines: when asked for, or to no terminal unless a table is asked for."""
    return bool(options.json) or not (options.table or sys.stdout.isatty())


def as_dict(fields: Mapping[str, Any], found: Matched) -> dict[str, Any]:
    """Return the matches of an article as JSON values; offsets are code points of the two texts."""
    passages = [
        {
            "kind": one.kind, "start": one.span.start, "end": one.span.end, "doc_id": one.doc_id,
            "ref_start": one.ref_span.start, "ref_end": one.ref_span.end, "confidence": round(one.confidence, 3),
        }
        for one in found.matches
    ]  # fmt: skip
    return {
        "id": fields["id"],
        "originality": round(found.originality, 4),
        "matches": passages,
        "sources": [plain(one) for one in found.sources],
        "same_event": [plain(one) for one in found.same_event],
    }


def plain(value: Any) -> Any:
    """Return a value of the matcher as JSON values."""
    from dataclasses import asdict, is_dataclass

    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return value._asdict() if hasattr(value, "_asdict") else value


def print_table(fields: Mapping[str, Any], found: Matched) -> None:
    """Print the matches of an article for people."""
    print(f"{fields['id']}: originality {found.originality:.2f}")
    for one in found.matches:
        passage = " ".join(fields["text"][one.span.start : one.span.end].split())
        short = passage if len(passage) <= MOST_SHOWN else passage[: MOST_SHOWN - 3] + "..."
        print(f"  {one.kind:<11} {one.span.start:>6}-{one.span.end:<6} {one.doc_id}  {short}")
    for event in found.same_event:
        print(f"  same event         {event.doc_id}")


def print_groups(groups: Iterable[Group], options: argparse.Namespace) -> None:
    """Print groups of copies as JSON lines or for people."""
    in_json = as_json(options)
    count = copies = 0
    for group in groups:
        count, copies = count + 1, copies + len(group.copies)
        if in_json:
            print_json(plain(group))
            continue
        print(f"{group.doc_id}  {group.date or ''}  {group.site or ''}".rstrip())
        for one in group.copies:
            by = "" if one.source == group.doc_id else f"  from {one.source}"
            where = "  ".join(part for part in (one.date, one.site) if part)
            print(f"  {one.kind:<8} {one.share:4.0%}  {one.doc_id}  {where}{by}")
    if not options.quiet:
        print(f"{plural(count, 'group')}, {plural(copies, 'copy')}", file=sys.stderr)


def print_json(value: Any) -> None:
    """Print a value as one line of JSON."""
    from scrub.batch.writers import json_line

    sys.stdout.buffer.write(json_line(value))
    sys.stdout.buffer.flush()


def print_line(text: str) -> None:
    """Print a text as it could be given on the command line, in which a path may hold any bytes."""
    try:
        data = text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = text.encode("utf-8", "backslashreplace")
    sys.stdout.buffer.write(data + b"\n")
    sys.stdout.buffer.flush()
