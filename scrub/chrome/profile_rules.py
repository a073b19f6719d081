"""From counts to rules: what recurs often enough, and stands where chrome stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from scrub.chrome.learn import Counts, SiteCounts
from scrub.chrome.profile_kinds import Kinds
from scrub.chrome.reasons import DATA
from scrub.chrome.slots import pattern_of_head, pattern_of_skeleton
from scrub.engine.check import check_rule
from scrub.engine.site_file import slug_of as slug_of_domain
from scrub.model.rule import Action, Rule
from scrub.text.words import count_words

__all__ = ["Learned", "examples", "learned_of", "rules_of", "slug_of"]

FEWEST_PAGES = 10
"""Different pages of a site from which anything is learned."""
FEWEST_SEEN = 3
"""Pages that a line must stand on."""
OUTSIDE = 0.8
"""Share of its places outside the article's core from which a line is chrome by position."""
OFTEN = 0.2
"""Share of the pages from which a line may go inside the article too, when it holds a word of chrome."""
MOSTLY = 0.5
"""Share of the pages from which a line at their very beginning or end goes, though the core reaches around it."""
HEADLINE_WORDS = 4
"""Words from which a line before the story may be its headline: it goes there only when it stands there often."""
HEAD_FORMS = 3
"""Different endings from which first words count as a form."""
PROSE = (
    "The council voted on Tuesday to rebuild the old pier by the end of the year.",
    "Two of the nine piles have cracked since the winter, the engineer told the meeting.",
)
"""Near misses of the rules of a site on whose pages no sentence of a usual length was seen."""
WHERE = {
    "head": ("head",),
    "tail": ("tail",),
    "ends": ("head", "tail"),
    "below": ("body", "tail"),
    "anywhere": ("anywhere",),
}

CHROME_WORD = re.compile(
    r"subscri|newsletter|sign ?up|log ?in|advert|sponsor|cookie|click|follow us|share|copyright|©|@|https?:|www\.|photo"
    r"|image|getty|reuters|caption|credit|toggle|enlarge|read more|slideshow|gallery|per week|per month|podcast|e-?mail"
    r"|abonn|anzeige|werbung|publicit|publicid|inscri|suscr|iscri|assin|реклам|подпи|фото|prenumer|reklam|abone|写真|広告|关注",
    re.IGNORECASE,
)
"""Stems that chrome lines hold in many languages; a line inside the article goes only with one of them."""


@dataclass(frozen=True, slots=True)
class Learned:
    """One recurring form and what was decided on it: where it may go, or ``review``."""

    form: str
    text: str
    place: str
    counts: Counts


def learned_of(site: SiteCounts) -> list[Learned]:
    """Return the forms that recur on a site, most frequent first; none from under ten pages."""
    if site.pages < FEWEST_PAGES:
        return []
    out = []
    for (form, text), counts in site.lines.items():
        if counts.pages >= FEWEST_SEEN and (place := place_of(form, text, counts, site.pages)):
            out.append(Learned(form, text, place, counts))
    return sorted(out, key=lambda x: (x.form, -x.counts.pages, x.text))


def place_of(form: str, text: str, counts: Counts, pages: int) -> str | None:
    """Return where a form may go (a key of ``WHERE``), ``review`` when unsure, or None."""
    place = widest_place(form, text, counts, pages)
    if place in ("ends", "anywhere") and seldom_above(counts, pages):
        return "tail" if place == "ends" else "below"
    return place


def widest_place(form: str, text: str, counts: Counts, pages: int) -> str | None:
    """Return where a form may go by all of its places, ``review`` when unsure, or None."""
    if too_few_forms(form, counts, pages):
        return None
    outside = (counts.head + counts.tail) / counts.seen
    word = any(CHROME_WORD.search(x) for x in (text, *counts.forms))
    often = counts.pages >= OFTEN * pages
    if form == "head" and not (word and outside >= OUTSIDE / 2):
        return None
    if word and (often or (form == "slot" and not counts.sentence)):
        return "anywhere"
    if outside >= OUTSIDE and not counts.sentence and (word or often or not like_headline(counts)):
        return "head" if not counts.tail else "tail" if not counts.head else "ends"
    repeated = counts.seen >= 2 * counts.pages
    fixed = counts.pages >= MOSTLY * pages and counts.edge >= OUTSIDE * counts.seen
    if form == "line" and not counts.sentence and ((often and repeated) or fixed):
        return "anywhere"
    return "review" if form == "line" else None


def seldom_above(counts: Counts, pages: int) -> bool:
    """Return whether a form as long as a headline stands below stories, and above them no oftener than as its own."""
    often = counts.head >= max(FEWEST_SEEN, OFTEN * pages)
    return counts.head < counts.seen and not often and long_as_headline(counts)


def like_headline(counts: Counts) -> bool:
    """Return whether a form reads like the headlines of a series: before the story only, and as long as a headline."""
    return counts.head == counts.seen and long_as_headline(counts)


def long_as_headline(counts: Counts) -> bool:
    """Return whether all texts of a form have the words of a headline."""
    return all(count_words(text) >= HEADLINE_WORDS for text in counts.forms)


def too_few_forms(form: str, counts: Counts, pages: int) -> bool:
    """Return whether a form was seen with too few fillings to be one."""
    if form == "head":
        return len(counts.forms) < HEAD_FORMS or counts.pages < OFTEN * pages / 2
    return form == "slot" and len(counts.forms) < 2


def slug_of(site: str) -> str:
    """Return a site as part of a rule id; a check sum tells a hyphen of its name from a dot.

    >>> slug_of("news.example.co.uk"), slug_of("news-example.co.uk")
    ('news-example-co-uk', 'news-example-co-uk-4644')
    """
    plain = re.fullmatch(r"[a-z0-9]+(\.[a-z0-9]+)*", site)
    return slug_of_domain(site) if plain else f"{slug_of_domain(site)}-{check_sum(site, 2)}".strip("-")


def check_sum(text: str, size: int) -> str:
    """Return a hash of a text: twice ``size`` hexadecimal digits."""
    return blake2b(text.encode("utf-8", "replace"), digest_size=size).hexdigest()


def rules_of(site: SiteCounts) -> Iterator[Rule]:
    """Yield the rules of a site, sorted by id."""
    if not (found := learned_of(site)):
        return
    kinds = Kinds.of(site)
    rules = [*line_rules(site, [x for x in found if x.form == "line"], kinds)]
    heads = tuple(x.text for x in found if x.form == "head")
    forms = [x for x in found if x.form == "head" or (x.form == "slot" and not x.text.startswith(heads))]
    rules += [r for x in forms if not [*check_rule(r := form_rule(site, x, kinds))]]
    yield from sorted(rules, key=lambda r: r.id)


def line_rules(site: SiteCounts, found: Sequence[Learned], kinds: Kinds) -> Iterator[Rule]:
    """Yield one ``line`` rule for each place and kind."""
    groups: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for x in found:
        groups[x.place, kinds.sort_of(x.counts)].append(literal(x.text))
    for (place, sort), texts in groups.items():
        yield Rule(
            id=f"chrome/any/{slug_of(site.site)}-{place if sort == 'other' else f'{sort}-{place}'}",
            kind="line",
            sort=sort,
            action=action_of(sort),
            message=f"Recurs on the pages of {site.site}.",
            rationale=f"Seen on at least {FEWEST_SEEN} of {site.pages} different pages.",
            text=tuple(texts),
            where=WHERE.get(place, ("anywhere",)),
            status="preview" if place == "review" else "stable",
            match=examples(texts),
            keep=near_misses(site),
        )


def form_rule(site: SiteCounts, found: Learned, kinds: Kinds) -> Rule:
    """Return the ``pattern`` rule of a filled-in form."""
    sort = kinds.sort_of(found.counts)
    return Rule(
        id=f"chrome/any/{slug_of(site.site)}-form-{check_sum(f'{found.form} {found.text}', 4)}",
        kind="pattern",
        sort=sort,
        action=action_of(sort),
        message=f"Form that {site.site} fills in.",
        rationale=f"Seen on {found.counts.pages} of {site.pages} different pages.",
        pattern=pattern_of(found),
        where=WHERE[found.place],
        match=examples(found.counts.forms),
        keep=near_misses(site),
    )


def pattern_of(found: Learned) -> str:
    """Return the regular expression of a filled-in form."""
    return pattern_of_skeleton(found.text) if found.form == "slot" else pattern_of_head(found.text)


def action_of(sort: str) -> Action:
    """Return what is done with lines of a kind: those about the article are kept as data."""
    return "meta" if sort in DATA else "drop"


def near_misses(site: SiteCounts) -> tuple[str, ...]:
    """Return ``keep`` examples: prose of the site, at least two sentences."""
    return site.prose if len(site.prose) > 1 else (*site.prose, *PROSE)


def literal(key: str) -> str:
    """Return a counted line as a literal: its numbers are any numbers."""
    return re.sub(r"(?<!\d)0(?!\d)", "{n}", key)


def examples(texts: Sequence[str]) -> tuple[str, ...]:
    """Return up to four texts as ``match`` examples, at least two."""
    shown = tuple(text.replace("{n}", "7") for text in texts[:4])
    return shown if len(shown) > 1 else (*shown, f"» {shown[0]}")
