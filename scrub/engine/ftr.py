"""Site configurations of fivefilters' ftr-site-config to rules of kind ``element``.

A configuration is a text file named after its host, with lines ``directive: value``. What a rule here cannot say
(titles, dates, pages that follow, replacements) is skipped, and each skipped line is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from scrub.engine.elements import check_element, fires, snippet
from scrub.engine.ftr_sample import KEEPS, sample_of, token_sample
from scrub.engine.schema import EXAMPLES, ID
from scrub.engine.site_file import slug_of
from scrub.model.rule import Rule
from scrub.text.page.site import elements_of, problem_of

__all__ = ["Config", "Skipped", "read_configs", "rules_of"]

_LINE = re.compile(r"([A-Za-z_]+)\s*(?:\([^)]*\))?\s*:\s*(.*)")
_DOMAIN = re.compile(r"(?:[a-z0-9_-]+\.)+[a-z0-9-]{2,}")
_REASONS = {
    "title": "titles are read from the page",
    "author": "bylines are read from the page",
    "date": "dates are read from the page",
    "prune": "no switch of ours",
    "tidy": "no switch of ours",
    "parser": "no switch of ours",
    "autodetect_on_failure": "no switch of ours",
    "test_url": "nothing is fetched",
    "test_contains": "nothing is fetched",
    "single_page_link": "nothing is fetched",
    "single_page_link_in_feed": "nothing is fetched",
    "next_page_link": "nothing is fetched",
    "http_header": "nothing is fetched",
    "if_page_contains": "nothing is fetched",
    "requires_login": "nothing is fetched",
    "login_uri": "nothing is fetched",
    "login_username_field": "nothing is fetched",
    "login_password_field": "nothing is fetched",
    "login_extra_fields": "nothing is fetched",
    "not_logged_in_xpath": "nothing is fetched",
    "strip_image_src": "pictures are not kept",
    "strip_attr": "attributes are not kept",
    "wrap_in": "elements are not renamed",
    "skip_json_ld": "no switch of ours",
    "native_ad_clue": "no switch of ours",
    "find_string": "text is not replaced",
    "replace_string": "text is not replaced",
}
"""Why a directive is skipped; others are unknown here."""
_CLASSES = "//*[contains(concat(' ', normalize-space(@class), ' '), ' {} ')]"
"""Several class names side by side, which ``strip_id_or_class`` may name."""
_XPATH_PLACE = re.compile(r"[/(.]|[a-z]+(?:::|\()")
_MESSAGES = {
    "boxes": "Box of the site around the article.",
    "article": "Element of the site that holds the article.",
}


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that was not taken over."""

    path: Path
    line: int
    text: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: skipped: {self.reason}: {self.text}"


@dataclass(slots=True)
class Config:
    """What was read for one domain: values by field, each with the line it stands on."""

    domain: str
    fields: dict[str, list[str]] = field(default_factory=dict)
    places: dict[str, tuple[Path, int]] = field(default_factory=dict)
    sources: list[str] = field(default_factory=list)

    def add(self, name: str, value: str, path: Path, line: int) -> None:
        """Remember a value once."""
        known = self.fields.setdefault(name, [])
        if value not in known:
            known.append(value)
            self.places[f"{name}: {value}"] = path, line


def read_configs(folder: Path) -> tuple[dict[str, Config], list[Skipped]]:
    """Return the configurations of a folder by domain, and the lines that were not taken over."""
    configs: dict[str, Config] = {}
    skipped: list[Skipped] = []
    for path in sorted(folder.rglob("*.txt")):
        domain = domain_of(path)
        if not _DOMAIN.fullmatch(domain):
            skipped.append(Skipped(path, 1, path.name, "the file is not named after a domain"))
            continue
        config = configs.setdefault(domain, Config(domain))
        config.sources.append(path.name)
        skipped += _read(path, config)
    return configs, skipped


def domain_of(path: Path) -> str:
    """Return the domain that a file is named after, without ``www`` and the dot of all sub-domains."""
    return path.stem.lower().lstrip(".").removeprefix("www.")


def _read(path: Path, config: Config) -> Iterator[Skipped]:
    text = path.read_bytes().decode("utf-8", "replace").lstrip("\ufeff")
    for number, raw in enumerate(re.split(r"\r\n?|\n", text), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line)
        if found is None:
            yield Skipped(path, number, line, "not a line of the form 'directive: value'")
        elif reason := _take(found[1].lower(), found[2].strip(), config, path, number):
            yield Skipped(path, number, line, reason)


def _take(name: str, value: str, config: Config, path: Path, line: int) -> str:
    """Take a value over; return why not."""
    if name == "strip_id_or_class":
        value = value.strip("'\"")
        if " " in value:
            name, value = "strip", _CLASSES.format(" ".join(value.split()))
        reason = ""
    elif name in ("body", "strip"):
        reason = _refused(name, value)
    else:
        return _REASONS.get(name, f"directive {name!r} is not known here")
    if not value or reason:
        return reason or "no value"
    config.add(name, value, path, line)
    return ""


def _refused(name: str, xpath: str) -> str:
    """Return why an XPath is not taken over, or nothing."""
    if not _XPATH_PLACE.match(xpath):
        return "not an XPath from the page's root"
    if problem := problem_of(xpath):
        return f"not an XPath for elements: {problem}"
    if any(elements_of(snippet(html), xpath)[0] for html in KEEPS[:2]):
        return "takes plain paragraphs away" if name == "strip" else "finds plain paragraphs on any page"
    return ""


def rules_of(config: Config, number: int = 1) -> tuple[list[Rule], list[Skipped]]:
    """Return the rules of a site, each with examples made from it, and what no examples could be made for.

    ``number`` tells sites apart whose domains make the same slug; it stands behind the ids from 2.
    """
    slug, last = slug_of(config.domain), f"-{number}" if number > 1 else ""
    rules: list[Rule] = []
    skipped: list[Skipped] = []
    for name, fields in (("article", ("body",)), ("boxes", ("strip", "strip_id_or_class"))):
        values = {key: tuple(config.fields.get(key, ())) for key in fields}
        if not any(values.values()):
            continue
        rule = _with_examples(f"chrome/any/{slug}-{name}{last}", _MESSAGES[name], values, config)
        if rule is not None and not list(check_element(rule)):
            rules.append(rule)
            continue
        for key, found in values.items():
            for value in found:
                path, line = config.places[f"{key}: {value}"]
                skipped.append(
                    Skipped(path, line, f"{key}: {value}", "no examples can be made that tell it from prose")
                )
    return rules, skipped


def _with_examples(rule_id: str, message: str, values: dict[str, tuple[str, ...]], config: Config) -> Rule | None:
    bare = Rule(
        id=rule_id,
        kind="element",
        sort="other",
        message=message,
        rationale="Taken over from the site configurations of fivefilters.",
        source="ftr-site-config (CC0): " + ", ".join(config.sources),
        site=config.domain,
        **values,  # type: ignore[arg-type]
    )
    tried = dict.fromkeys(_samples(values))
    match = [html for html in tried if html and fires(bare, html)][: 2 * EXAMPLES]
    keep = [html for html in KEEPS if not fires(bare, html)][:EXAMPLES]
    if len(match) < EXAMPLES or len(keep) < EXAMPLES or not ID.fullmatch(rule_id):
        return None
    return replace(bare, match=(*match,), keep=(*keep,))


def _samples(values: dict[str, tuple[str, ...]]) -> Iterator[str]:
    for which in range(EXAMPLES):
        for name, found in values.items():
            for value in found:
                yield token_sample(value, which) if name == "strip_id_or_class" else sample_of(value, which)
