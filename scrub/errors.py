"""Everything that scrub raises on purpose.

``ScrubError``
    ├── ``RuleError``    a rule file is wrong: says file, line, rule, field, what was found and what is allowed
    ├── ``InputError``   an input cannot be read: says which one and why
    └── ``CorpusError``  a reference corpus, index or site profile cannot be used
            └── ``AccessError``  its file cannot be opened or written: no right to it, a full disk, another writer
"""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["AccessError", "CorpusError", "InputError", "RuleError", "ScrubError", "meant"]


class ScrubError(Exception):
    """Base of all errors that scrub raises on purpose."""


class RuleError(ScrubError):
    """A rule file is wrong.

    The text reads ``path:line: rule-id: message``; parts that are not known are left out.
    """

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None, rule: str | None = None):
        super().__init__(message, path, line, rule)
        self.message = message
        self.path = path
        self.line = line
        self.rule = rule

    def __str__(self) -> str:
        place = self.path or ""
        if self.path and self.line:
            place += f":{self.line}"
        return ": ".join(part for part in (place, self.rule, self.message) if part)


class InputError(ScrubError):
    """An input cannot be read: missing, empty, binary, undecodable or of another format than said."""

    def __init__(self, message: str, *, path: str | None = None):
        super().__init__(message, path)
        self.message = message
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class CorpusError(ScrubError):
    """A reference corpus, an index or a site profile cannot be used."""


class AccessError(CorpusError):
    """The file of an index cannot be opened or written: no such folder or right, a full disk, another writer."""


def meant(word: str, known: Iterable[str]) -> str:
    """Return what a message about an unknown word ends with: the known word that is most like it, if one is.

    >>> meant("crome", ("chrome", "typo"))
    '; did you mean chrome?'
    """
    from difflib import get_close_matches

    found = get_close_matches(word, list(known), 1)
    return f"; did you mean {found[0]}?" if found else ""
