"""The whole way of one article: read, detect, settle, edit, score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from os import PathLike, fspath
from typing import Any

from scrub.chrome.model import shipped
from scrub.chrome.profile import Profile
from scrub.chrome.reasons import RULE_ID as MODEL_ID
from scrub.chrome.strip import Stripped, strip
from scrub.engine.compile import Compiled, compile_rules
from scrub.engine.elements import Sites, by_site, rules_for
from scrub.engine.load import RulePack, load_pack, usable
from scrub.engine.settle import LEVELS
from scrub.model.document import Document
from scrub.model.finding import Finding
from scrub.model.report import Report, Scores
from scrub.model.rule import Rule
from scrub.text.words import count_words

__all__ = ["FAMILIES", "Scrubber", "clean"]

FAMILIES = ("chrome", "typo", "filler")
"""The rule families of this version, by the first part of a rule id."""


@dataclass(frozen=True, kw_only=True)
class Scrubber:
    """Cleans articles with one set of options; immutable, picklable, usable from many threads.

    ``level`` is ``light``, ``normal`` or ``strict``: how sure a finding must be to change the text (.9, .7, .4).
    ``packs`` are folders or files of rules beside the shipped ones. ``only`` and ``skip`` name families, rule ids or
    beginnings of ids (``chrome``, ``chrome/en/summary-widget``, ``typo/realword``). ``keep`` names kinds that stay in
    the text (``caption``, ``byline``). ``preview`` switches rules in preview on. ``profile`` is what ``scrub.learn``
    returned, or the file or folder it was saved to. ``fast`` reads pages by their structure alone and asks the
    extractor only when that looks incomplete.

    Raises ValueError for a level or family that does not exist, RuleError for a wrong rule file, CorpusError for a
    profile that is not there.
    """

    level: str = "normal"
    packs: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    preview: bool = False
    profile: Profile | None = None
    fast: bool = False

    def __init__(  # noqa: PLR0913 - all are keyword-only options
        self,
        *,
        level: str = "normal",
        packs: Iterable[str | PathLike[str]] = (),
        only: Iterable[str] = (),
        skip: Iterable[str] = (),
        keep: Iterable[str] = (),
        preview: bool = False,
        profile: Profile | str | PathLike[str] | None = None,
        fast: bool = False,
    ) -> None:
        if level not in LEVELS:
            raise ValueError(f"level is {level!r}; expected one of {', '.join(LEVELS)}")
        for name, values in (("packs", packs), ("only", only), ("skip", skip), ("keep", keep)):
            if isinstance(values, str):
                raise TypeError(f"{name} is a string; expected a list or tuple of strings")
        if wrong := [x for x in only if x.split("/")[0] not in FAMILIES]:
            raise ValueError(f"only names {wrong[0]!r}; expected one of {', '.join(FAMILIES)}, or a rule id")
        options = {
            "level": level,
            "packs": tuple(map(str, packs)),
            "only": tuple(only),
            "skip": tuple(skip),
            "keep": tuple(keep),
        }
        if profile is not None and not isinstance(profile, Profile):
            profile = Profile.load(fspath(profile))
        for name, value in {**options, "preview": preview, "profile": profile, "fast": fast}.items():
            object.__setattr__(self, name, value)
        _ = self.pack

    @property
    def pack(self) -> RulePack:
        """The rules this scrubber was made from."""
        return load_pack(self.packs)

    @property
    def compiled(self) -> Compiled:
        """The rules that act under these options, ready to match; shared by equal scrubbers of a process."""
        return _compiled(self.packs, self.only, self.skip, self.preview)

    def clean(
        self,
        text: str | None = None,
        *,
        html: str | bytes | None = None,
        url: str | None = None,
        lang: str | None = None,
        title: str | None = None,
    ) -> Report:
        """Return the report of one article, given as text or as an HTML page.

        ``lang`` overrules the detection, ``title`` is the headline when it is known. Raises TypeError unless exactly
        one of ``text`` (str) and ``html`` (str or bytes) is given; no content of theirs raises.
        """
        if (text is None) == (html is None):
            raise TypeError("clean() takes either text or html")
        for name, value in (("url", url), ("lang", lang), ("title", title)):
            if value is not None and not isinstance(value, str):
                raise TypeError(f"{name} is {type(value).__name__}; expected str")
        source = read_text(text, url, title) if text is not None else self._read(html, url, title)
        compiled, site = self.compiled, self._site_rules(url)
        if site is not None:
            compiled = replace(compiled, site=site)
        model = shipped() if self.asks_the_model() else None
        stripped = strip(source, compiled, level=self.level, keep=self.keep, lang=lang, model=model)
        flags = [f for f in stripped.flags if f.family != "typo"]
        if self.looks_for("typo"):
            flags += self._typos(stripped, source.title)
        ruleset = self.pack.id + (f"+{site.id}" if site else "")
        return report(source, stripped, flags, ruleset, typos=self.looks_for("typo"))

    def asks_the_model(self) -> bool:
        """Return whether the block model may act: all of chrome may, or the model is named itself."""
        return (not self.only or named(MODEL_ID, self.only)) and not named(MODEL_ID, self.skip)

    def looks_for(self, family: str) -> bool:
        """Return whether a family acts under these options, in whole or in part."""
        return family not in self.skip and (not self.only or any(x.split("/")[0] == family for x in self.only))

    def _typos(self, stripped: Stripped, title: str | None) -> list[Finding]:
        """Return the typos of the text that is left, as the options choose them."""
        from scrub.text.article import read
        from scrub.typos.find import find_typos

        by_rule = [f for f in stripped.flags if f.family == "typo"]
        found = find_typos(read(stripped.text, stripped.language, title), also=by_rule)
        only = tuple(x for x in self.only if x != "typo" and x.startswith("typo/"))
        return [f for f in found if chosen(f, only, self.skip)]

    def _read(self, html: str | bytes | None, url: str | None, title: str | None) -> Document:
        sites = _sites(self.packs, self.only, self.skip, self.preview)
        return read_page(html, url, title, fast=self.fast, rules=rules_for(sites, url))

    def _site_rules(self, url: str | None) -> Compiled | None:
        """Return the learned rules of the page's site, unless chrome is left alone."""
        if self.profile is None or not self.looks_for("chrome"):
            return None
        return self.profile.compiled_for(url)

    def run(self, records: Iterable[Mapping[str, Any]]) -> Iterator[Report]:
        """Yield the report of each record, in order; a record holds ``text`` or ``html`` and may hold url, lang, title.

        A record without either gives an empty report with a warning.
        """
        for record in records:
            yield self.clean_record(record)

    def clean_record(self, record: Mapping[str, Any]) -> Report:
        """Return the report of one record; a record that holds no text gives an empty report with a warning."""
        given = {k: record[k] for k in ("url", "lang", "title") if isinstance(record.get(k), str)}
        if isinstance(text := record.get("text"), str):
            return self.clean(text, **given)
        if isinstance(html := record.get("html"), str | bytes):
            return self.clean(html=html, **given)
        found = (
            ", ".join(f"{k} is {type(record[k]).__name__}" for k in ("text", "html") if k in record)
            or "neither is there"
        )
        return replace(
            self.clean("", **given), warnings=(f"nothing to clean: expected text or html as a string; {found}",)
        )


@lru_cache(maxsize=32)
def _sites(packs: tuple[str, ...], only: tuple[str, ...], skip: tuple[str, ...], preview: bool) -> Sites:
    return by_site(_compiled(packs, only, skip, preview).rules)


@lru_cache(maxsize=32)
def _compiled(packs: tuple[str, ...], only: tuple[str, ...], skip: tuple[str, ...], preview: bool) -> Compiled:
    pack = load_pack(packs)
    rules = usable(pack.rules, preview=preview)
    acting = [r for r in rules if (not only or named(r.id, only)) and not named(r.id, skip)]
    return compile_rules(acting, pack.prepared)


def chosen(finding: Finding, only: tuple[str, ...], skip: tuple[str, ...]) -> bool:
    """Return whether a finding is among those asked for: by its rule id, or by family and kind (``typo/realword``)."""
    names = (finding.rule_id, f"{finding.family}/{finding.kind}")
    if any(named(name, skip) for name in names):
        return False
    return not only or any(named(name, only) for name in names)


def named(rule_id: str, names: tuple[str, ...]) -> bool:
    """Return whether a rule id, or a beginning of it at a slash, is among ``names``."""
    return any(rule_id == name or rule_id.startswith(name.rstrip("/") + "/") for name in names)


def read_text(text: str, url: str | None, title: str | None) -> Document:
    """Return the document of a plain text. Raises TypeError when it is no str."""
    if not isinstance(text, str):
        raise TypeError(f"text is {type(text).__name__}; expected str (bytes of a page go to html=)")
    return Document(text, url=url, title=title)


def read_page(
    html: str | bytes | None, url: str | None, title: str | None, *, fast: bool = False, rules: Sequence[Rule] = ()
) -> Document:
    """Return the document of a page: its article, with its blocks and facts; ``rules`` are those of its site."""
    from scrub.text.html import read_html

    if not isinstance(html, str | bytes):
        raise TypeError(f"html is {type(html).__name__}; expected str or bytes")
    page = read_html(html, url=url, fast=fast, rules=rules)
    language = page.language or "unknown"
    return Document(page.text, page.blocks, language, url, title or page.title, page.meta, page.warnings)


MANY_TYPOS = 10.0
"""Typos per 1,000 words at which the score is 1; edited news has under 3, a careless rewrite 5 to 10."""


def report(source: Document, stripped: Stripped, flags: Iterable[Finding], ruleset: str, *, typos: bool) -> Report:
    """Return the report of a document, what was stripped from it and what was flagged in the rest.

    ``typos`` says whether typos were looked for.
    """
    in_text = list(flags)
    findings = tuple(sorted([*stripped.removed, *stripped.in_source(in_text)], key=lambda f: (f.span, f.rule_id)))
    blocks = source.blocks or stripped.blocks
    return Report(
        source=replace(source, blocks=blocks, language=stripped.language),
        text=stripped.text,
        title=source.title or stripped.title,
        lang=stripped.language,
        ruleset=ruleset,
        meta=collect_meta(source, stripped.removed),
        findings=findings,
        edits=stripped.edits,
        scores=scores_of(source, stripped, sum(f.family == "typo" for f in in_text) if typos else None),
        warnings=(*source.warnings, *stripped.warnings),
    )


def scores_of(source: Document, stripped: Stripped, typos: int | None) -> Scores:
    """Return the scores: the share of words that went, and typos per 1,000 words of the rest against ``MANY_TYPOS``.

    ``typos`` is None when they were not looked for. ``details["lexicon"]`` says what was known of the language:
    ``dictionary``, ``frequencies`` (fewer errors are found) or ``nothing``.
    """
    before, after = count_words(source.text), count_words(stripped.text)
    removed = sum(count_words(f.span.of(source.text)) for f in stripped.removed)
    details: dict[str, Any] = {"words": before, "words_removed": removed}
    rate = None
    if typos is not None and after:
        from scrub.typos.lexicon import available

        rate = 1000 * typos / after
        details |= {"typos": typos, "typos_per_1000": round(rate, 3), "lexicon": available(stripped.language)}
    return Scores(
        chrome=round(min(1.0, removed / before), 4) if before else None,
        typos=None if rate is None else round(min(1.0, rate / MANY_TYPOS), 4),
        details=details,
    )


def collect_meta(source: Document, findings: Iterable[Finding]) -> dict[str, str | tuple[str, ...]]:
    """Return the page's own facts and the lines taken out as data, by kind, each a tuple in the order of the text."""
    out: dict[str, str | tuple[str, ...]] = dict(source.meta)
    for finding in findings:
        if finding.action == "meta":
            before = out.get(finding.kind, ())
            out[finding.kind] = (
                *((before,) if isinstance(before, str) else before),
                finding.span.of(source.text).strip(),
            )
    return out


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
) -> Report:
    r"""Return the report of one article with the default options: ``Scrubber().clean(...)``.

    >>> clean("The ferry to the island sails again on Monday after a month of repairs.\n\nShare this article").text
    'The ferry to the island sails again on Monday after a month of repairs.'
    """
    return _default().clean(text, html=html, url=url, lang=lang, title=title)
