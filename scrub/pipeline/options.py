"""The options of a scrubber as its callers give them, checked and read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from os import PathLike, fspath
from typing import TYPE_CHECKING, Any

from scrub.errors import meant

if TYPE_CHECKING:
    from scrub.chrome.profile import Profile
    from scrub.originality.index import Index

__all__ = ["check_switch", "index_of", "profile_of", "strings_of"]


def profile_of(profile: Profile | str | PathLike[str] | None) -> Profile | None:
    """Return what was learned of sites, read when it is given by its file or folder."""
    if profile is None:
        return None
    from scrub.chrome.profile import Profile

    if isinstance(profile, str | PathLike):
        return Profile.load(fspath(profile))
    if not isinstance(profile, Profile):
        raise TypeError(f"profile is {type(profile).__name__}; expected a scrub.Profile or its path")
    return profile


def index_of(reference: Index | str | PathLike[str] | None) -> Index | None:
    """Return the reference corpus, opened for reading when it is given by its file.

    The vocabulary beside it is read here, so that a damaged one raises now and not at the first article.
    """
    if reference is None:
        return None
    from scrub.originality.index import Index
    from scrub.typos.vocabulary import beside

    index = _opened(reference) if isinstance(reference, str | PathLike) else reference
    if not isinstance(index, Index):
        raise TypeError(f"reference is {type(index).__name__}; expected a scrub.Index or its path")
    beside(index.path)
    return index


def _opened(reference: str | PathLike[str]) -> Index:
    if reference == "shipped":
        from scrub.originality.default import default_index

        return default_index()
    from scrub.originality.index import Index

    return Index.open(fspath(reference))


def check_switch(name: str, value: Any) -> None:
    """Raise TypeError for an option that is neither on nor off: a text such as "no" would count as on."""
    if not isinstance(value, bool):
        raise TypeError(f"{name} is {value!r}; expected True or False")


def strings_of(name: str, values: Any, allowed: Sequence[str]) -> tuple[str, ...]:
    """Return an option that is a list of strings, each beginning with one of ``allowed`` when there are such."""
    if isinstance(values, str) or not isinstance(values, Iterable):
        kind = "a string" if isinstance(values, str) else type(values).__name__
        raise TypeError(f"{name} is {kind}; expected a list or tuple of strings")
    out = tuple(map(str, values))
    if wrong := [x for x in out if allowed and (x if name == "keep" else x.split("/")[0]) not in allowed]:
        ids = "" if name == "keep" else ", or a rule id"
        raise ValueError(
            f"{name} names {wrong[0]!r}; expected one of {', '.join(allowed)}{ids}{meant(wrong[0], allowed)}"
        )
    return out
