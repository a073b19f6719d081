"""The scrubber: one set of options, and the whole way of an article under them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from os import PathLike
from typing import TYPE_CHECKING, Any

from scrub.chrome.model import shipped
from scrub.chrome.strip import Stripped, strip
from scrub.engine.collector import uncollected
from scrub.engine.compile import Compiled
from scrub.engine.elements import Sites, by_site, rules_for
from scrub.engine.locate import stamps
from scrub.engine.pack import RulePack, load_pack
from scrub.engine.rulebook import Rulebook
from scrub.engine.settle import LEVELS
from scrub.model.document import Document, with_line_feeds
from scrub.model.finding import Finding, apply
from scrub.model.report import Report
from scrub.model.rule import SORTS
from scrub.pipeline.changes import DROPPABLE, FIXABLE, Changed, change, change_again, droppable
from scrub.pipeline.choice import FAMILIES, Choice, check_names
from scrub.pipeline.families import Known, Seen, filler_of, look
from scrub.pipeline.options import check_switch, index_of, profile_of, strings_of
from scrub.pipeline.read import read_page, read_text
from scrub.pipeline.result import report
from scrub.text.content import as_record, content_of, given_id
from scrub.text.dates import iso_date, page_date
from scrub.text.urls import site_of_record

if TYPE_CHECKING:
    from scrub.chrome.profile import Profile
    from scrub.originality.index import Index

__all__ = ["Scrubber", "clean"]

Packs = tuple[tuple[str, ...], Hashable]
"""Folders or files of rules, with the stamps of what is in them."""

UNCHANGED = ("readability", "match")
"""Families that never change a text."""
LARGE = 100_000
"""Characters of a text over which Python's collector rests: it would go through a million findings that all stay."""


@dataclass(frozen=True, kw_only=True)
class Scrubber:
    """Cleans articles with one set of options; immutable, picklable, usable from many threads.

    ``level`` is ``light``, ``normal`` or ``strict``: how sure a finding must be to change the text (.9, .7, .4).
    ``packs`` are folders or files of rules beside the shipped ones, read when the scrubber is made. ``only`` and
    ``skip`` name families, rule ids or beginnings of ids (``chrome``, ``chrome/en/summary-widget``, ``typo/realword``).
    ``keep`` names kinds that stay in the text (``caption``, ``byline``). ``fix=("typo",)`` puts the first suggestion of
    sure typos into the text, but for the words of quotations, ``drop=("filler",)`` takes whole sentences of filler out,
    and additions behind a comma; both may name kinds and rules as ``only`` does, and otherwise nothing but flags comes
    of either. ``preview`` switches rules in preview on. ``profile`` is what ``scrub.learn`` returned, or the file or
    folder it was saved to. ``reference`` is a ``scrub.Index`` or its file, or ``"shipped"`` for the small corpus that
    comes with scrub; without it originality is not judged. ``fast`` reads pages by their structure alone, asks the
    extractor only when that looks incomplete, and strips what is left by rules, without the block model.

    Raises TypeError for values of other types, ValueError for a level, family or rule that does not exist, RuleError
    for a wrong rule file, CorpusError for a profile or an index that is not there.
    """

    level: str = "normal"
    packs: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    preview: bool = False
    fix: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    profile: Profile | None = None
    reference: Index | None = None
    fast: bool = False

    def __init__(  # noqa: PLR0913 - all are keyword-only options
        self,
        *,
        level: str = "normal",
        packs: Iterable[str | PathLike[str]] = (),
        only: Iterable[str] = (),
        skip: Iterable[str] = (),
        keep: Iterable[str] = (),
        fix: Iterable[str] = (),
        drop: Iterable[str] = (),
        preview: bool = False,
        profile: Profile | str | PathLike[str] | None = None,
        reference: Index | str | PathLike[str] | None = None,
        fast: bool = False,
    ) -> None:
        if level not in LEVELS:
            raise ValueError(f"level is {level!r}; expected one of {', '.join(LEVELS)}")
        for name, switch in {"preview": preview, "fast": fast}.items():
            check_switch(name, switch)
        lists: dict[str, Iterable[Any]] = {
            "packs": packs,
            "only": only,
            "skip": skip,
            "keep": keep,
            "fix": fix,
            "drop": drop,
        }
        allowed = {"only": FAMILIES, "skip": FAMILIES, "keep": SORTS["chrome"], "fix": FIXABLE, "drop": DROPPABLE}
        options = {name: strings_of(name, values, allowed.get(name, ())) for name, values in lists.items()}
        for name, value in {
            "level": level,
            **options,
            "preview": preview,
            "profile": profile_of(profile),
            "reference": index_of(reference),
            "fast": fast,
            "_seen": tuple(map(stamps, options["packs"])),  # no field: rules that changed make no other options
        }.items():
            object.__setattr__(self, name, value)
        pack = self.pack
        known = ("only", "skip") if self.profile is None else ()  # learned rules have names of their own
        for name in (*known, "fix", "drop"):
            check_names(name, options[name], pack)

    @property
    def pack(self) -> RulePack:
        """The rules this scrubber was made from."""
        return load_pack(*self._packs)

    @property
    def choice(self) -> Choice:
        """Which families and rules act."""
        return Choice(self.only, self.skip, self.preview)

    @property
    def rules(self) -> Rulebook:
        """The rules that act under these options, ready to match; shared by equal scrubbers of a process."""
        return _rules(self._packs, self.only, self.skip, self.preview)

    @property
    def _packs(self) -> Packs:
        """The packs and the stamps that their files had when this scrubber was made."""
        return self.packs, self.__dict__["_seen"]

    def clean(
        self,
        text: str | None = None,
        *,
        html: str | bytes | None = None,
        url: str | None = None,
        lang: str | None = None,
        title: str | None = None,
        date: str | dt.date | None = None,
        content_type: str | None = None,
    ) -> Report:
        """Return the report of one article, given as text or as an HTML page.

        ``lang`` overrules the detection, ``title`` is the headline when it is known: the line that says it stays in the
        text. ``date`` (a date, or a text in ISO 8601 or as in mail and HTTP) is the day it was published, which a page
        may tell itself: documents of the reference that are younger do not count against it. ``content_type`` is the
        header of the answer that the bytes of a page came with, or the charset alone: it says how to read them.
        Raises TypeError unless exactly one of ``text`` (str) and ``html`` (str or bytes) is given; no content of theirs
        raises. Raises RuleError when the profile of the site, CorpusError when the reference turns out to be damaged.
        """
        if (text is None) == (html is None):
            raise TypeError("clean() takes either text or html")
        date = date.isoformat() if isinstance(date, dt.date) else date
        names = {"url": url, "lang": lang, "title": title, "date": date, "content_type": content_type}
        for name, value in names.items():
            if value is not None and not isinstance(value, str):
                raise TypeError(f"{name} is {type(value).__name__}; expected str")
        content = {"text": text} if html is None else {"html": html, "content_type": content_type}
        return self._clean(self._read(content, url, title), url, lang, Known(date))

    def _clean(self, source: Document, site: str | None, lang: str | None, known: Known) -> Report:
        """Return the report of an article of a site, named by its domain or any address there.

        Lines may end with a carriage return alone; what is kept of the text keeps it.
        """
        seen = replace(source, text=with_line_feeds(source.text))
        with uncollected() if len(source.text) > LARGE else nullcontext():
            known = replace(known, date=known.date or page_date(source.meta))
            done = self._cleaned(seen, site, lang, known)
        if seen.text == source.text:
            return done
        return replace(done, source=replace(done.source, text=source.text), text=apply(source.text, done.edits))

    def _cleaned(self, source: Document, site: str | None, lang: str | None, known: Known) -> Report:
        rules, learned = self.rules, self._learned_rules(site)
        if learned is not None:
            rules = rules.beside(learned)
        stripped = self._stripped(source, rules, lang, page=bool(source.blocks))
        seen = tuple(look(source, stripped, self.choice, rules, reference=self.reference, known=known))
        changed = self._changed(source, stripped, seen, rules, lang)
        changed = change_again(source.text, changed, partial(self._changed_again, source, rules, lang))
        return report(source, stripped, seen, changed, self.pack.id + (f"+{learned.id}" if learned else ""))

    def _stripped(self, source: Document, rules: Rulebook, lang: str | None, *, page: bool) -> Stripped:
        model = shipped() if self.choice.model and not (page and self.fast) else None
        return strip(source, rules, level=self.level, keep=self.keep, lang=lang, model=model)

    def _stripped_again(
        self, source: Document, rules: Rulebook, lang: str | None, text: str
    ) -> tuple[Document, Stripped]:
        """Return the document of a text that is left of a source, and what is stripped of it in the same way."""
        left = replace(source, text=text, blocks=())
        return left, self._stripped(left, rules, lang, page=bool(source.blocks))

    def _changed(
        self, source: Document, stripped: Stripped, seen: Iterable[Seen], rules: Rulebook, lang: str | None
    ) -> Changed:
        found = [finding for family in seen for finding in family.findings]
        again = partial(self._gone, source, rules, lang)
        return change(source.text, stripped, found, fix=self.fix, drop=self.drop, level=self.level, again=again)

    def _changed_again(self, source: Document, rules: Rulebook, lang: str | None, text: str) -> Changed:
        """Return what changes when a text whose typos are fixed is cleaned again; spans lie in the text."""
        left, stripped = self._stripped_again(source, rules, lang, text)
        choice = replace(self.choice, skip=(*self.skip, *UNCHANGED))
        seen = look(left, stripped, choice, rules, reference=self.reference, known=Known())
        changed = self._changed(left, stripped, seen, rules, lang)
        return replace(changed, findings=(*stripped.removed, *changed.findings))

    def _gone(self, source: Document, rules: Rulebook, lang: str | None, text: str) -> list[Finding]:
        """Return what goes when a text that is left of a document is cleaned again; spans lie in the text."""
        left, stripped = self._stripped_again(source, rules, lang, text)
        filler = filler_of(left, stripped, self.choice)
        goes = partial(droppable, text=stripped.text, drop=self.drop, level=self.level)
        found = [replace(f, action="drop") for f in filler if goes(f)]
        return [*stripped.removed, *stripped.in_source(found)]

    def _read(
        self, content: Mapping[str, Any], url: str | None, title: str | None, site: str | None = None
    ) -> Document:
        if "text" in content:
            return read_text(content["text"], url, title)
        sites = _sites(self._packs, self.only, self.skip, self.preview)
        return read_page(**content, url=url, title=title, fast=self.fast, rules=rules_for(sites, url or site))

    def _learned_rules(self, site: str | None) -> Compiled | None:
        """Return the learned rules of a site, unless chrome is left alone."""
        if self.profile is None or not self.choice.family("chrome"):
            return None
        return self.profile.compiled_for(site)

    def run(self, records: Iterable[Mapping[str, Any]], *, jobs: int = 1) -> Iterator[Report]:
        """Yield the report of each record, in order.

        A record holds ``text`` or ``html`` and may hold url, site, lang, title, date and content_type; one without text
        gives an empty report with a warning. One that is no mapping, and one for which cleaning raises (the profile of
        its site is damaged), gives a report with its text as it came, whose ``error`` says why; all others are done.
        ``jobs`` over 1 is the number of processes (0: one a core), which are watched over: a record that kills its
        process gives such a report too. A script that asks for them must do so under ``if __name__ == "__main__":``, as
        they read it. Raises ValueError for a negative number.
        """
        from importlib import import_module  # the pool stands above the pipeline and calls back into it

        batch = import_module("scrub.batch.memory")
        reports: Iterator[Report] = batch.here(self, records) if jobs == 1 else batch.run(self, records, jobs=jobs)
        return reports

    def clean_record(self, record: Mapping[str, Any]) -> Report:
        """Return the report of one record, of its page where it has no text or a blank one.

        A record that holds neither gives an empty report with a warning. A profile is that of its ``site`` or ``url``;
        the document of its ``id`` in the reference is the record itself and not counted. Raises TypeError for what is
        no mapping, and what ``clean`` raises.
        """
        content = content_of(as_record(record))
        given = {k: record[k] for k in ("url", "lang", "title", "date") if isinstance(record.get(k), str)}
        if isinstance(day := record.get("date"), dt.date):
            given["date"] = iso_date(day.isoformat())
        site = site_of_record(record)
        source = self._read(content or {"text": ""}, given.get("url"), given.get("title"), site)
        known = Known(given.get("date"), given_id(record) if self.reference is not None else None)
        done = self._clean(source, site, given.get("lang"), known)
        if content:
            return done
        found = (
            ", ".join(f"{k} is {type(record[k]).__name__}" for k in ("text", "html") if k in record)
            or "neither is there"
        )
        return replace(done, warnings=(f"nothing to clean: expected text or html as a string; {found}",))


@lru_cache(maxsize=32)
def _sites(packs: Packs, only: tuple[str, ...], skip: tuple[str, ...], preview: bool) -> Sites:
    return by_site(_rules(packs, only, skip, preview).elements)


@lru_cache(maxsize=32)
def _rules(packs: Packs, only: tuple[str, ...], skip: tuple[str, ...], preview: bool) -> Rulebook:
    return Rulebook(load_pack(*packs), Choice(only, skip).rule, preview)


@lru_cache(maxsize=1)
def _default() -> Scrubber:
    return Scrubber()


def clean(
    text: str | None = None,
    *,
    html: str | bytes | None = None,
    url: str | None = None,
    lang: str | None = None,
    title: str | None = None,
    date: str | dt.date | None = None,
    content_type: str | None = None,
) -> Report:
    r"""Return the report of one article with the default options: ``Scrubber().clean(...)``.

    >>> clean("The ferry to the island sails again on Monday after a month of repairs.\n\nShare this article").text
    'The ferry to the island sails again on Monday after a month of repairs.'
    """
    return _default().clean(text, html=html, url=url, lang=lang, title=title, date=date, content_type=content_type)
