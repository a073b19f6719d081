"""The ids that articles go by in a reference corpus, and by which one of its own is known again."""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrub.text.content import given_id

if TYPE_CHECKING:
    from scrub.batch.record import Record
    from scrub.pipeline import Scrubber

__all__ = ["lasting_id", "with_id"]


def lasting_id(record: Record, fields: Mapping[str, Any]) -> str:
    """Return an id that no other article has, and the same article again in a later run.

    Without an id of its own and an address a file goes by its full path. What stands on a line of a file or comes in a
    pipe may be another article the next day: a digest of it is part of the id.
    """
    from scrub.batch.files import is_remote

    if found := given_id(fields):
        return found
    named = record.path != "-" and os.path.isfile(record.path)
    path = str(Path(record.path).resolve()) if named else record.path
    if record.whole and (named or is_remote(path)):
        return path
    content = next((value for name in ("text", "html") if isinstance(value := fields.get(name), str | bytes)), "")
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return f"{path}:{record.number}:{blake2b(data, digest_size=6).hexdigest()}"


def with_id(record: Record, fields: Mapping[str, Any], scrubber: Scrubber) -> Mapping[str, Any]:
    """Return the fields with the id by which the reference corpus of a scrubber would hold the article."""
    return fields if scrubber.reference is None else {**fields, "id": lasting_id(record, fields)}
