r"""Strip site chrome from scraped news, flag typos and templated filler, and score what is left.

>>> import scrub
>>> story = "Rates rise\n\nThe bank raised its main rate by a quarter point on Thursday."
>>> report = scrub.clean(story + "\n\nShare this article")
>>> report.text == story
True
>>> [finding.kind for finding in report.removed]
['share']

Names are loaded when first used, so that ``import scrub`` stays cheap.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from scrub._version import __version__

if TYPE_CHECKING:
    from scrub.chrome.profile import Profile, learn
    from scrub.errors import CorpusError, InputError, RuleError, ScrubError
    from scrub.model import Block, Document, Edit, Finding, Match, Report, Scores, Span
    from scrub.originality.index import Index
    from scrub.pipeline import Scrubber, clean

_HOME = {
    "Block": "scrub.model",
    "CorpusError": "scrub.errors",
    "Document": "scrub.model",
    "Edit": "scrub.model",
    "Finding": "scrub.model",
    "Match": "scrub.model",
    "Index": "scrub.originality.index",
    "InputError": "scrub.errors",
    "Report": "scrub.model",
    "RuleError": "scrub.errors",
    "Scores": "scrub.model",
    "ScrubError": "scrub.errors",
    "Scrubber": "scrub.pipeline",
    "Span": "scrub.model",
    "Profile": "scrub.chrome.profile",
    "clean": "scrub.pipeline",
    "learn": "scrub.chrome.profile",
}

__all__ = [
    "Block",
    "CorpusError",
    "Document",
    "Edit",
    "Finding",
    "Index",
    "InputError",
    "Match",
    "Profile",
    "Report",
    "RuleError",
    "Scores",
    "ScrubError",
    "Scrubber",
    "Span",
    "__version__",
    "clean",
    "learn",
]


if not TYPE_CHECKING:  # type checkers know the names above, and take no other

    def __getattr__(name: str) -> Any:
        if name not in _HOME:
            raise AttributeError(f"module 'scrub' has no attribute {name!r}")
        value = getattr(import_module(_HOME[name]), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
