"""Forms that a site fills in: ``Write to <name> at <mail>``, ``Enlarge this image ...``."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from scrub.text.fold import fold

__all__ = [
    "FIXED_WORDS",
    "head_of",
    "pattern_of_head",
    "pattern_of_skeleton",
    "pattern_of_template",
    "skeleton_of",
    "template",
    "template_of",
]

FIXED_WORDS = 2
"""The least number of fixed words in a form; with fewer it could be anything."""
HEAD_WORDS = 3
"""Words by which a form with a free end is known."""

_MASKS = (
    ("<mail>", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", r"\S+@\S+"),
    ("<link>", r"(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|org|net|ly|gov|edu)/\S+", r"\S+"),
    ("<handle>", r"(?<!\w)@\w{2,30}", r"@\w+"),
    ("<n>", r"\d+(?:[.,:/-]\d+)*", r"[\d.,:/-]+"),
    (
        "<name>",
        r"\p{Lu}[\p{L}'.-]*(?: (?:\p{Lu}[\p{L}'.-]*|de|von|van|der|la|el|bin|al))* \p{Lu}[\p{L}'.-]*",
        r".{2,60}?",
    ),
)
_COMPILED = tuple((mark, regex.compile(form)) for mark, form, _ in _MASKS)
_OPEN = {mark: out for mark, _, out in _MASKS}
_MARK = regex.compile(r"<(mail|link|handle|n|name)>")
_SLOT = regex.compile(r"\{(mail|link|handle|n|name)\}")


def skeleton_of(line: str) -> str | None:
    """Return a line with its names, addresses and numbers masked, or None when nothing or too much is masked.

    >>> skeleton_of("Write to Ann Smith at ann.smith@paper.example")
    'write to <name> at <mail>'
    """
    masked = line
    for mark, form in _COMPILED:
        masked = form.sub(mark, masked)
    fixed = [word for word in _MARK.sub(" ", masked).split() if any(map(str.isalpha, word))]
    if masked == line or len(fixed) < FIXED_WORDS:
        return None
    return " ".join(masked.lower().split())


def pattern_of_skeleton(skeleton: str) -> str:
    r"""Return the regular expression of a masked line.

    >>> pattern_of_skeleton("write to <name> at <mail>")
    '^write to .{2,60}? at \\S+@\\S+$'
    """
    out, at = [], 0
    for mark in _MARK.finditer(skeleton):
        out += [regex.escape(skeleton[at : mark.start()], special_only=True, literal_spaces=True), _OPEN[mark[0]]]
        at = mark.end()
    tail = regex.escape(skeleton[at:], special_only=True, literal_spaces=True)
    return "^" + "".join([*out, tail]) + "$"


def head_of(line: str) -> str | None:
    """Return the first three words of a longer line in lower case, or None for a line of under five words.

    >>> head_of("Enlarge this image toggle caption Orla Finn")
    'enlarge this image'
    """
    words = line.lower().split()
    return " ".join(words[:HEAD_WORDS]) if len(words) > HEAD_WORDS + 1 else None


def pattern_of_head(head: str) -> str:
    """Return the regular expression of a line that begins with fixed words and ends freely."""
    return f"^{regex.escape(head, special_only=True, literal_spaces=True)}\\b.{{2,300}}$"


def pattern_of_template(template: str) -> str:
    r"""Return the regular expression of a form as a person writes it, with its slots in braces.

    >>> pattern_of_template("write to {name}")
    '^write to .{2,60}?$'
    """
    return pattern_of_skeleton(_SLOT.sub(r"<\1>", template))


def template(skeleton: str) -> str:
    """Return a masked line as a person writes it.

    >>> template("write to <name>")
    'write to {name}'
    """
    return str(_MARK.sub(r"{\1}", skeleton))


def template_of(pattern: str, lines: Iterable[str]) -> str:
    r"""Return the form that a pattern was made of, by lines that it takes: with slots in braces, or its first words.

    A pattern that was not made here is returned as it is.

    >>> template_of(r"^write to .{2,60}?$", ["Write to Ann Smith"])
    'write to {name}'
    """
    for line in lines:
        if (skeleton := skeleton_of(line)) and pattern_of_skeleton(skeleton) == pattern:
            return template(skeleton)
        if (head := head_of(fold(line))) and pattern_of_head(head) == pattern:
            return head
    return pattern
