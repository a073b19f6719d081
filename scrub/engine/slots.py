"""What a slot of a ``frame`` may hold: words, forms of words, named lists of both.

A slot is a text: words between blanks, ``{name}`` for a list of the file, ``/.../`` for a form (a regular expression
that a whole word matches), and behind a lone ``!`` the words that are not meant.
"""

from __future__ import annotations

import math
import re
import warnings
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from scrub.errors import RuleError
from scrub.text.article import WORD

__all__ = ["LIST_NAME", "Slot", "Slots", "form_of", "slot_of"]

LIST_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
LONGEST_FORM = 200
"""Characters of a regular expression for one word."""
MOST = (2_000, 20, 2_000)
"""Words, forms and words that are not meant of a slot; the longest shipped one has about a hundred words."""
MOST_IN_FILE = 500_000
"""Words of all slots and lists of a file, a form counted as ``FORM``: fifty times those of the largest shipped file."""
FORM = 500
"""What a form counts: it takes so much longer to read than a word."""
DEEPEST = 10
"""Lists within lists; the shipped ones stand in one another once."""
NOT = "!"

MOST_WAYS = 50_000
"""Ways in which a form may be tried on a word of ``LONGEST_WORD``; the longest shipped form has about a thousand."""
LONGEST_WORD = 60
"""Characters of the longest word that may be of a form."""

_ATOM = re.compile(r"\\.|\[\^?\]?(?:[^\]\\]|\\.)*\]", re.DOTALL)
"""An escape or a class of characters."""
_REPEAT = re.compile(r"[*+{]")
_OPTION = re.compile(r"(?<!\()\?")
_ODD = re.compile(r"\)[*+{]|\(\?(?!:|<?[=!])")
"""A repeated group, and groups that are no plain ones and do not look around."""


class Slot(NamedTuple):
    """Words in lower case, forms as regular expressions, and words that no form means; all in the order of the file."""

    words: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return the slot as a text that holds no names."""
        but = (NOT, *self.without) if self.without else ()
        return " ".join((*self.words, *(f"/{form}/" for form in self.forms), *but))


@lru_cache(maxsize=2_000)
def form_of(source: str) -> re.Pattern[str]:
    """Return a form as a compiled regular expression; capitals count."""
    return re.compile(source)


def slot_of(text: str) -> Slot:
    """Return the slot of a text that holds no names of lists.

    >>> slot_of("also /[a-z]+ly/ ! family")
    Slot(words=('also',), forms=('[a-z]+ly',), without=('family',))
    """
    tokens = text.split()
    if "/" not in text and NOT not in text:
        return Slot(tuple(tokens))
    at = tokens.index(NOT) if NOT in tokens else len(tokens)
    forms = tuple(token[1:-1] for token in tokens[:at] if token[0] == "/")
    return Slot(tuple(token for token in tokens[:at] if token[0] != "/"), forms, tuple(tokens[at + 1 :]))


class Slots:
    """Reads the slots of a file: knows its named lists, each read once. Raises RuleError at what is wrong."""

    def __init__(self, lists: Mapping[str, str]) -> None:
        """``lists`` are the texts of the named lists."""
        self.lists = lists
        self.known: dict[str, Slot] = {}
        self.open: list[str] = []
        self.count = 0

    def read(self, text: str) -> Slot:
        """Return the slot of a text, its lists put in."""
        head, sign, tail = f" {' '.join(text.split())} ".partition(f" {NOT} ")
        found, but = self._parts(head), self._parts(tail, lower=False)
        if sign and (but.forms or not but.words):
            raise RuleError(f"behind the {NOT} stand words, and lists of words; found {tail.strip()!r}")
        self.count += len(found.words) + len(found.without) + FORM * len(found.forms) + len(but.words)
        if self.count > MOST_IN_FILE:
            raise RuleError(f"the slots of this file hold more than {MOST_IN_FILE} words, a form counted as {FORM}")
        no = frozenset(but.words)
        words = tuple(word for word in found.words if word not in no)
        if not words and not found.forms:
            raise RuleError("no word is left in it")
        return Slot(words, found.forms, (*found.without, *but.words) if found.forms else ())

    def _parts(self, text: str, *, lower: bool = True) -> Slot:
        """Return what one side of a slot holds, each word and form once."""
        parts: tuple[dict[str, None], ...] = ({}, {}, {})
        for token in text.split():
            for part, new in zip(parts, self._token(token, lower=lower), strict=True):
                part.update(dict.fromkeys(new))
            for name, limit, part in zip(("words", "forms", "exceptions"), MOST, parts, strict=True):
                if len(part) > limit:
                    raise RuleError(f"more than {limit} {name}")
        return Slot(*map(tuple, parts))

    def _token(self, token: str, *, lower: bool) -> Slot:
        if token[0] == "{" and token[-1] == "}":
            return self._named(token[1:-1])
        if token[0] == "/":
            return Slot((), (checked_form(token),))
        if not WORD.fullmatch(token):
            raise RuleError(f"{token!r} is no word: letters, with apostrophes and hyphens between them")
        if lower and token != token.lower():
            raise RuleError(f"{token!r} has capitals; words are compared in lower case")
        return Slot((token,))

    def _named(self, name: str) -> Slot:
        if name not in self.lists:
            known = ", ".join(sorted(self.lists)) or "none"
            raise RuleError(f"there is no list {name!r}; known lists: {known}")
        if name in self.open or len(self.open) >= DEEPEST:
            raise RuleError(f"the lists {', '.join([*self.open, name])} hold one another")
        if name not in self.known:
            self.open.append(name)
            self.known[name] = self.read(self.lists[name])
            self.open.pop()
        return self.known[name]


def checked_form(token: str) -> str:
    """Return the regular expression between the slashes of a token."""
    source = token[1:-1]
    if len(token) < 3 or token[-1] != "/":
        raise RuleError(f"{token!r} is no form; expected a regular expression without blanks between two slashes")
    if len(source) > LONGEST_FORM:
        raise RuleError(f"a form of {len(source)} characters; expected at most {LONGEST_FORM}")
    plain = _ATOM.sub("a", source)
    if _ODD.search(plain) or _ways(plain) > MOST_WAYS:
        raise RuleError(f"{token!r} may run for long; expected one or two repeats, none of a group, and plain groups")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", FutureWarning)  # "[[" may mean something else one day
            form_of(source)
    except (re.error, RecursionError, OverflowError, FutureWarning) as error:
        raise RuleError(f"{token!r} is not a regular expression: {error}") from error
    return source


def _ways(plain: str) -> int:
    """Return in how many ways a form may be tried on a word, at the most; its classes and escapes are one letter."""
    repeats, options = len(_REPEAT.findall(plain)), len(_OPTION.findall(plain))
    choices = plain.count("|") + 1
    groups = max(1, plain.count("("))
    return math.prod((*[LONGEST_WORD] * repeats, *[2] * options, *[choices] * groups))
