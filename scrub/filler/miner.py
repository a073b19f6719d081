"""Sentences that many documents of a crawl fill in: ``Shares of <name> rose <number> on <day>``.

One pass over the sentences counts their masked skeletons; then those that differ in their first name or in one word are
joined, and what is left is compared by runs of five tokens. Time is linear in the text, memory bounded by
``MOST_SKELETONS`` a language; the counts of two crawls can be merged.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from scrub.filler.miner_mask import NAME, SLOTS, VARIED, enough_fixed, mask
from scrub.text.article import Article
from scrub.text.fold import tidy

__all__ = ["LEAST", "Mined", "Template", "mine"]

LEAST = 4
"""Documents in which a form must be filled in differently: chance gives three."""
LEAST_RUN = 6
"""The same for runs of five tokens, which are shorter."""
SHINGLE = 5
COVER = 0.7
"""Share of a sentence's tokens that must lie in frequent runs."""
MOST_SKELETONS = 200_000
"""Skeletons that are remembered of a language; when there are more, those seen once are forgotten."""
MOST_FILLS = 64
"""Different fillings of a skeleton that are remembered; of later ones each counts whenever it comes."""
EXAMPLES = 3
MOST_OTHERS = 400
"""Sentences that are kept as possible near misses."""
LONGEST = 400
"""Letters of a sentence that is looked at."""
MOST_GROUP = 400
"""Skeletons of one half that are compared."""

Tokens = tuple[str, ...]


@dataclass(slots=True)
class Seen:
    """In how many documents a skeleton was filled in differently, and some of the sentences."""

    documents: int = 0
    fills: set[int] = field(default_factory=set)
    examples: tuple[str, ...] = ()

    def add(self, fills: set[int], documents: int, examples: tuple[str, ...]) -> None:
        """Count ``documents`` whose fillings are ``fills``: those seen before do not count again."""
        new = fills - self.fills
        self.documents += documents - len(fills) + len(new)
        if len(self.fills) < MOST_FILLS:
            self.fills |= new
        if new and len(self.examples) < EXAMPLES:
            self.examples = tuple(dict.fromkeys((*self.examples, *examples)))[:EXAMPLES]


@dataclass(frozen=True, slots=True)
class Template:
    """A form: its tokens, the words of its varied slot, how many documents fill it in, and some that do."""

    tokens: Tokens
    documents: int
    examples: tuple[str, ...]
    variants: tuple[str, ...] = ()


@dataclass(slots=True)
class Mined:
    """The skeletons of the sentences of one language, the names seen inside sentences, and some sentences."""

    documents: int = 0
    skeletons: dict[Tokens, Seen] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    others: tuple[str, ...] = ()
    least: int = 1

    def add(self, article: Article) -> None:
        """Count the sentences of a document, each skeleton once."""
        text = tidy(article.text)
        self.documents += 1
        found: dict[Tokens, str] = {}
        for sentence in article.sentences:
            if sentence.heading or len(sentence.span) > LONGEST:
                continue
            raw = sentence.span.of(text)
            tokens = mask(raw)
            if enough_fixed(tokens):
                found.setdefault(tokens, " ".join(raw.split()))
        self.names.update(w.text.lower() for w in article.words if not w.first and w.text[0].isupper())
        if len(self.others) < MOST_OTHERS and found:
            self.others += (next(iter(found.values())),)
        for tokens, raw in found.items():
            self.skeletons.setdefault(tokens, Seen()).add({hash_of(raw)}, 1, (raw,))
        self.forget()

    def forget(self) -> None:
        """Forget the rarest skeletons when there are too many, and of names, which nobody counts, the last in order."""
        while len(self.skeletons) > MOST_SKELETONS:
            self.skeletons = {key: seen for key, seen in self.skeletons.items() if seen.documents > self.least}
            self.least += len(self.skeletons) > MOST_SKELETONS // 2
        if len(self.names) > MOST_SKELETONS:
            self.names = set(sorted(self.names)[: MOST_SKELETONS // 2])

    def merged(self, other: Mined) -> Mined:
        """Return the counts of both crawls, which have no document in common."""
        others = (*self.others, *other.others)[:MOST_OTHERS]
        documents, names = self.documents + other.documents, self.names | other.names
        out = Mined(documents, {}, names, others, max(self.least, other.least))
        for part in (self, other):
            for tokens, seen in part.skeletons.items():
                out.skeletons.setdefault(tokens, Seen()).add(seen.fills, seen.documents, seen.examples)
        out.forget()
        return out


def hash_of(text: str) -> int:
    """Return a number for a text, the same in every process."""
    from zlib import crc32

    return crc32(text.encode("utf-8", "replace"))


def mine(mined: Mined, least: int = LEAST) -> list[Template]:
    """Return the forms that at least ``least`` documents fill in, those of most documents first."""
    forms = with_first_names(mined)
    found = {tokens: Template(tokens, s.documents, s.examples) for tokens, s in forms.items() if s.documents >= least}
    for template in varied(forms, least):
        found.setdefault(template.tokens, template)
    rest = {tokens: seen for tokens, seen in forms.items() if tokens not in found}
    for template in runs(rest, max(least, LEAST_RUN)):
        found.setdefault(template.tokens, template)
    good = (t for t in found.values() if enough_fixed(t.tokens))
    return sorted(without_special(good), key=lambda t: (-t.documents, t.tokens))


def without_special(templates: Iterable[Template]) -> Iterator[Template]:
    """Yield the templates that no other one with a varied word holds."""
    kept = list(templates)
    wide = {(t.tokens, at): t for t in kept if t.variants for at in [t.tokens.index(VARIED)]}
    for template in kept:
        keys = ((replaced(template.tokens, at, VARIED), at) for at in range(len(template.tokens)))
        if template.variants or not any(key in wide for key in keys):
            yield template


def with_first_names(mined: Mined) -> dict[Tokens, Seen]:
    """Return the skeletons with a slot for a first word that is a name, or that differs where all else is the same."""
    inside = {token for tokens in mined.skeletons for token in tokens[1:]}
    tails: defaultdict[Tokens, set[str]] = defaultdict(set)
    for tokens in mined.skeletons:
        tails[tail_of(tokens)].add(tokens[0])
    out: dict[Tokens, Seen] = {}
    for tokens, seen in mined.skeletons.items():
        tail, first = tail_of(tokens), tokens[0]
        name = first in SLOTS or (first in mined.names and first not in inside) or len(tails[tail]) >= LEAST
        key = (NAME, *tail) if name and first[0].isalpha() and tail else tokens
        out.setdefault(key, Seen()).add(seen.fills, seen.documents, seen.examples)
    return out


def tail_of(tokens: Tokens) -> Tokens:
    """Return the tokens behind the first word and the name that it begins."""
    return tokens[2:] if tokens[1:2] == (NAME,) else tokens[1:]


def replaced(tokens: Tokens, at: int, token: str) -> Tokens:
    """Return the tokens with another one in one place."""
    return (*tokens[:at], token, *tokens[at + 1 :])


def varied(forms: Mapping[Tokens, Seen], least: int) -> Iterator[Template]:
    """Yield the forms of skeletons that differ in one word: they share a half, in which they are looked up."""
    groups: defaultdict[tuple[bool, Tokens, int], list[Tokens]] = defaultdict(list)
    for tokens in forms:
        middle = len(tokens) // 2
        groups[False, tokens[:middle], len(tokens)].append(tokens)
        groups[True, tokens[middle:], len(tokens)].append(tokens)
    for (back, half, size), members in groups.items():
        if len(members) < 2 or (back and half == ()):
            continue
        places = range(len(half), size) if not back else range(size - len(half))
        yield from _varied(forms, members[:MOST_GROUP], places, least)


def _varied(forms: Mapping[Tokens, Seen], members: list[Tokens], places: range, least: int) -> Iterator[Template]:
    alike: defaultdict[tuple[int, Tokens], list[Tokens]] = defaultdict(list)
    for tokens in members:
        for at in places:
            if tokens[at][0].isalpha():
                alike[at, replaced(tokens, at, VARIED)].append(tokens)
    for (at, key), same in alike.items():
        documents = sum(forms[tokens].documents for tokens in same)
        if len(same) > 1 and documents >= least:
            examples = [example for tokens in same for example in forms[tokens].examples[:1]]
            yield Template(key, documents, tuple(examples[:EXAMPLES]), tuple(sorted({t[at] for t in same})))


def runs(forms: Mapping[Tokens, Seen], least: int) -> Iterator[Template]:
    """Yield the longest runs of frequent shingles of the skeletons that such runs cover to seven tenths."""
    count: Counter[Tokens] = Counter()
    for tokens, seen in forms.items():
        for shingle in set(shingles(tokens)):
            count[shingle] += seen.documents
        if len(count) > 10 * MOST_SKELETONS:
            count = Counter({key: n for key, n in count.items() if n > 1})
    found: defaultdict[Tokens, Seen] = defaultdict(Seen)
    for tokens, seen in forms.items():
        covered = [count[shingle] >= least for shingle in shingles(tokens)]
        spans = list(stretches(covered))
        if spans and sum(end - start for start, end in spans) >= COVER * len(tokens):
            start, end = max(spans, key=lambda span: (span[1] - span[0], -span[0]))
            found[tokens[start:end]].add(seen.fills, seen.documents, seen.examples)
    for tokens, seen in found.items():
        if seen.documents >= least:
            yield Template(tokens, seen.documents, seen.examples)


def shingles(tokens: Tokens) -> list[Tokens]:
    """Return the runs of five tokens."""
    return [tokens[at : at + SHINGLE] for at in range(len(tokens) - SHINGLE + 1)]


def stretches(covered: list[bool]) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the tokens that frequent shingles cover without a gap."""
    start = end = -1
    for at, frequent in enumerate(covered):
        if not frequent:
            continue
        if at > end:
            if end > start:
                yield start, end
            start = at
        end = at + SHINGLE
    if end > start:
        yield start, end
