"""Rules of mined templates, for a person to read: each with its counts, its examples, and near misses of the crawl."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from scrub.engine.check import check_rule
from scrub.engine.compile import pattern_of as compiled
from scrub.engine.shapes import LONGEST_SEARCHED
from scrub.engine.toml_text import listed, quoted
from scrub.filler.miner import Template
from scrub.filler.miner_mask import SLOTS, pattern_of
from scrub.model.rule import Rule

__all__ = ["rules_of", "template_file"]

SURE = 8
"""Documents from which a form acts; with fewer the rule is in preview until somebody has read it."""
SLUG_WORDS = 4
NEAR = 2
"""Near misses of each rule."""
PROSE = (
    "The keeper of the lighthouse wrote every evening what the sea had brought.",
    "Nobody on the ferry had seen the notice, and the captain did not mention it.",
    "Der Wirt erzählte den Gästen, wie die Brücke vor dem Krieg ausgesehen hatte.",
)
"""Sentences on which no form fires, where the crawl has no nearer ones."""


@dataclass(frozen=True, slots=True)
class _Prose:
    """Other sentences of the crawl, with their words."""

    texts: tuple[str, ...]
    words: tuple[frozenset[str], ...]

    def nearest(self, template: Template, pattern: str) -> list[str]:
        """Return the sentences that share most words with a form on which its pattern does not fire."""
        fixed = {token for token in template.tokens if token[0].isalpha()}
        form = compiled(pattern)
        places = sorted(range(len(self.texts)), key=lambda at: (-len(fixed & self.words[at]), at))
        near: list[str] = []
        for at in places[: 10 * NEAR]:
            if len(near) < NEAR and not form.search(self.texts[at]):
                near.append(self.texts[at])
        return [*near, *PROSE][: max(NEAR, len(near))]


def prose_of(sentences: Sequence[str]) -> _Prose:
    """Return sentences of the crawl ready for look-ups."""
    return _Prose(tuple(sentences), tuple(frozenset(re.findall(r"[^\W\d_]+", s.lower())) for s in sentences))


def rules_of(templates: Sequence[Template], language: str, documents: int, others: Sequence[str] = ()) -> list[Rule]:
    """Return a rule for each template whose own examples hold; ``others`` are further sentences of the crawl."""
    prose = prose_of(others)
    rules = (_rule(template, language, documents, prose) for template in templates)
    good = [rule for rule in rules if not any(True for _ in check_rule(rule))]
    return sorted({rule.id: rule for rule in reversed(good)}.values(), key=lambda rule: rule.id)


def _rule(template: Template, language: str, documents: int, prose: _Prose) -> Rule:
    pattern = pattern_of(template.tokens, template.variants)
    examples = template.examples if len(template.examples) > 1 else template.examples * 2
    return Rule(
        id=f"filler/{language}/{slug_of(template)}",
        kind="pattern",
        sort="form",
        pattern=pattern,
        message=f"A form that {template.documents} of {documents} documents of a crawl fill in.",
        rationale="Found by scrub learn --templates; read it and decide whether its slots are the news.",
        languages=(language,),
        max_chars=LONGEST_SEARCHED,
        action="flag",
        weight=round(1 - 1 / (1 + template.documents), 2),
        status="stable" if template.documents >= SURE else "preview",
        match=examples,
        keep=tuple(prose.nearest(template, pattern)),
    )


def slug_of(template: Template) -> str:
    """Return the slug of a form: ``mined``, its longest fixed words in order, and a check sum of all of it."""
    words = [w for token in template.tokens if token not in SLOTS for w in re.findall("[a-z]+", token)]
    longest = sorted(range(len(words)), key=lambda at: (-len(words[at]), at))[:SLUG_WORDS]
    name = "-".join(words[at] for at in sorted(longest))
    return "-".join(filter(None, ("mined", name, f"{crc32(' '.join(template.tokens).encode()):08x}")))


def template_file(rules: Sequence[Rule], documents: int) -> str:
    """Return the text of a rule file of mined templates."""
    return "\n".join([*_head(documents), *(line for rule in rules for line in _table(rule))]) + "\n"


def _head(documents: int) -> Iterator[str]:
    yield f"# Forms found in {documents} documents of a crawl. Read them: delete what is news, set what is filler from"
    yield "# preview to stable. `scrub rules test FILE` checks this file, `scrub clean --packs FILE` uses it."
    yield ""
    yield "[site]"
    yield 'domain = "*"  # learned: the ids do not name the place of the file'


def _table(rule: Rule) -> Iterator[str]:
    yield ""
    yield "[[rule]]"
    for name in ("id", "kind", "sort", "status", "action", "pattern", "message", "rationale"):
        yield f"{name} = {quoted(getattr(rule, name))}"
    yield f"languages = [{', '.join(map(quoted, rule.languages))}]"
    yield f"max_chars = {rule.max_chars}"
    yield f"weight = {rule.weight}"
    for name in ("match", "keep"):
        yield from listed(name, getattr(rule, name))
