"""A run: what cleaning many articles found, in one small file that can be merged, compared and shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from os import PathLike, fspath
from typing import Any

import orjson

from scrub.errors import InputError
from scrub.model.report import Report
from scrub.report.card import Reference, card, plain, safe, short
from scrub.report.group import Figures, Group
from scrub.report.identity import name_of, publisher_of
from scrub.report.metrics import METRICS, rank, values
from scrub.report.publisher import Publisher
from scrub.report.rule_stats import RuleStats
from scrub.report.top import Top

__all__ = ["SCHEMA", "Run"]

SCHEMA = "scrub-run/1"
SIZES = {"worst": 60, "best": 10, "sample": 40, **dict.fromkeys((f"worst/{name}" for name in METRICS), 10)}
"""Articles that are kept whole, by list: the worst and best of all, a random sample, the worst by metric."""
MOST_PUBLISHERS = 2000
"""Publishers with figures of their own; beyond, those with the fewest articles are counted together as ``OTHERS``."""
OTHERS = "(others)"
MOST_CARD_BYTES = 12_000_000
"""Bytes of whole articles in a saved run; the global lists first, then publishers by their number of articles."""


@dataclass(slots=True)
class Run:
    """Mergeable aggregates of a run; grows with the number of publishers and rules, not of articles.

    Counters and samples do not depend on the order of the articles, and the runs of the parts merge to the run of the
    whole (up to ``MOST_PUBLISHERS``). ``publishers`` are by name, ``languages`` by code, ``rules`` by rule id;
    ``cards`` hold the articles named in ``tops`` and in the publishers' lists. ``inputs`` is the sum of the articles'
    hashes: it tells whether two runs saw the same articles. ``quarantined`` are records that could not be cleaned,
    ``forgotten`` sites that were not learned for want of memory.
    """

    created: str = ""
    options: dict[str, Any] = field(default_factory=dict)
    rulesets: Counter[str] = field(default_factory=Counter)
    everything: Group = field(default_factory=Group)
    publishers: dict[str, Publisher] = field(default_factory=dict)
    languages: dict[str, Group] = field(default_factory=dict)
    rules: dict[str, RuleStats] = field(default_factory=dict)
    tops: dict[str, Top] = field(default_factory=lambda: {name: Top(size) for name, size in SIZES.items()})
    cards: dict[str, dict[str, Any]] = field(default_factory=dict)
    inputs: int = 0
    quarantined: int = 0
    forgotten: int = 0

    @classmethod
    def start(cls, *, ruleset: str = "", options: Mapping[str, Any] | None = None, created: str = "") -> Run:
        """Return an empty run; ``created`` is an ISO 8601 time (now), ``options`` what was asked for."""
        created = created or datetime.now(UTC).isoformat(timespec="seconds")
        return cls(created=created, options=dict(options or {}), rulesets=Counter({ruleset: 0} if ruleset else {}))

    @property
    def ruleset(self) -> str:
        """The id of the rules that most articles were cleaned with."""
        return min(self.rulesets, key=lambda name: (-self.rulesets[name], name), default="")

    @property
    def asked(self) -> dict[str, Any]:
        """The options without the names of the files: ``inputs`` tells whether the articles are others."""
        return {name: value for name, value in self.options.items() if name != "inputs"}

    def made_as(self, other: Run) -> bool:
        """Return whether another run was made with the same rules and options."""
        return (self.ruleset, self.asked) == (other.ruleset, other.asked)

    def groups(self, scope: str = "all") -> dict[str, Group]:
        """Return the groups of a scope by name: ``all``, ``publisher`` or ``language``. Raises KeyError for another."""
        return {
            "all": {"all": self.everything},
            "publisher": {name: found.group for name, found in self.publishers.items()},
            "language": self.languages,
        }[scope]

    def worst(self, metric: str = "", publisher: str | None = None) -> list[dict[str, Any]]:
        """Return the kept articles, worst first: of all or of a publisher, by a metric or by their rank."""
        cards = [self.cards[name] for name in self.wanted()]
        cards = [card for card in cards if publisher in (None, card["publisher"])]
        if not metric:
            return sorted(cards, key=lambda c: (c["rank"], c["id"]))
        good = METRICS[metric].good
        return sorted((c for c in cards if metric in c["scores"]), key=lambda c: (good * c["scores"][metric], c["id"]))

    def add(self, fields: Mapping[str, Any], report: Report, *, reference: Reference | None = None) -> None:
        """Count one article: its record and its report.

        The publisher is the record's ``publisher`` or ``site``, else the site of its address. ``reference`` gives the
        text of a reference document by id, to show the matches side by side; it is called for kept articles only.
        """
        name = name_of(fields, report)
        key = int(name, 16)
        who = publisher_of(fields, report)
        self.inputs = (self.inputs + key) % 2**63
        self.rulesets[safe("+".join(report.ruleset.split("+")[:2]))] += 1
        figures = Figures.of(report)
        self.everything.add(figures)
        if figures.language not in self.languages:
            self.languages[figures.language] = Group()
        if who not in self.publishers:
            self.publishers[who] = Publisher()
        self.languages[figures.language].add(figures)
        publisher = self.publishers[who]
        publisher.add(report, figures, name, key)
        self._add_rules(report, who, name, key)
        place = rank(report)
        wanted = [publisher.worst.add(place, name), publisher.best.add(-place, name)]
        wanted += [self.tops[top].add(at, name) for top, at in keys(report, place, key)]
        if any(wanted):
            self.cards[name] = card(fields, report, publisher=who, reference=reference)
        if len(self.cards) > 1.5 * self._named() + 50:
            self._prune()
        if len(self.publishers) > 2 * MOST_PUBLISHERS:
            self._fold()

    def _add_rules(self, report: Report, who: str, name: str, key: int) -> None:
        first: dict[str, tuple[str, str]] = {}
        for finding in report.findings:
            rule_id = short(finding.rule_id)
            if rule_id not in self.rules:
                self.rules[rule_id] = RuleStats()
            self.rules[rule_id].add(safe(finding.kind), finding.action, len(finding.span))
            if rule_id not in first:
                first[rule_id] = finding.span.of(report.source.text), finding.message
        for rule_id, example in first.items():
            self.rules[rule_id].add_article(who, name, key, example)

    def merge(self, other: Run) -> Run:
        """Take in another run and return this one."""
        self.created = min(filter(None, (self.created, other.created)), default="")
        files = [*self.options.get("inputs", ()), *other.options.get("inputs", ())]
        self.options = {**(self.options or other.options), **({"inputs": list(dict.fromkeys(files))} if files else {})}
        self.rulesets.update(other.rulesets)
        self.everything.merge(other.everything)
        self.inputs = (self.inputs + other.inputs) % 2**63
        self.quarantined += other.quarantined
        self.forgotten += other.forgotten
        for name, publisher in other.publishers.items():
            self.publishers.setdefault(name, Publisher()).merge(publisher)
        for name, group in other.languages.items():
            self.languages.setdefault(name, Group()).merge(group)
        for name, stats in other.rules.items():
            self.rules.setdefault(name, RuleStats()).merge(stats)
        for name, top in other.tops.items():
            self.tops[name].merge(top)
        self.cards = {**other.cards, **self.cards}
        self._prune()
        if len(self.publishers) > 2 * MOST_PUBLISHERS:
            self._fold()
        return self

    def _named(self) -> int:
        """Return how many articles the lists can name at most."""
        return sum(SIZES.values()) + 5 * len(self.publishers)

    def _prune(self) -> None:
        """Forget the articles that no list names any more."""
        names = {name for top in self.tops.values() for name in top.names}
        for found in self.publishers.values():
            names.update(found.worst.names, found.best.names)
        self.cards = {name: card for name, card in self.cards.items() if name in names}

    def _fold(self) -> None:
        """Count the publishers with the fewest articles together."""
        ordered = sorted(self.publishers, key=lambda name: (-self.publishers[name].group.articles, name))
        others = self.publishers.setdefault(OTHERS, Publisher())
        small = {name for name in ordered[MOST_PUBLISHERS:] if name != OTHERS}
        for name in small:
            others.merge(self.publishers.pop(name))
        for stats in self.rules.values():
            moved = {name: stats.publishers.pop(name) for name in small & stats.publishers.keys()}
            if moved:
                stats.publishers[OTHERS] += sum(moved.values())
        self._prune()

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values; the bytes of whole articles are bounded."""
        return {
            "schema": SCHEMA,
            "created": self.created,
            "options": plain(self.options),
            "rulesets": dict(sorted(self.rulesets.items())),
            "inputs": self.inputs,
            "quarantined": self.quarantined,
            "forgotten": self.forgotten,
            "everything": self.everything.to_dict(),
            "languages": {name: group.to_dict() for name, group in sorted(self.languages.items())},
            "publishers": {name: found.to_dict() for name, found in sorted(self.publishers.items())},
            "rules": {name: stats.to_dict() for name, stats in sorted(self.rules.items())},
            "tops": {name: top.to_list() for name, top in self.tops.items()},
            "cards": dict(sorted(self._bounded_cards())),
        }

    def _bounded_cards(self) -> Iterable[tuple[str, dict[str, Any]]]:
        """Yield (name, article) within ``MOST_CARD_BYTES``, the most wanted first."""
        spent = 0
        for name in self.wanted():
            spent += len(orjson.dumps(self.cards[name]))
            if spent > MOST_CARD_BYTES:
                return
            yield name, self.cards[name]

    def wanted(self) -> list[str]:
        """Return the names of the kept articles, the most wanted first."""
        order = [name for top in self.tops.values() for name in top.names]
        by_size = sorted(self.publishers.items(), key=lambda item: (-item[1].group.articles, item[0]))
        order += [name for _, found in by_size for name in (*found.worst.names, *found.best.names)]
        return [name for name in dict.fromkeys(order) if name in self.cards]

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Run:
        """Return the run that ``to_dict`` wrote. Raises ValueError when the data is something else."""
        if data.get("schema") != SCHEMA:
            raise ValueError(f"schema is {data.get('schema')!r}; expected {SCHEMA!r}")
        run = cls(
            data["created"], dict(data["options"]), Counter(data["rulesets"]), Group.from_dict(data["everything"])
        )
        run.publishers = {name: Publisher.from_dict(found) for name, found in data["publishers"].items()}
        run.languages = {name: Group.from_dict(group) for name, group in data["languages"].items()}
        run.rules = {name: RuleStats.from_dict(stats) for name, stats in data["rules"].items()}
        run.tops |= {name: Top.from_list(SIZES[name], top) for name, top in data["tops"].items() if name in SIZES}
        run.cards, run.inputs, run.quarantined = dict(data["cards"]), int(data["inputs"]), int(data["quarantined"])
        run.forgotten = int(data.get("forgotten", 0))  # runs of earlier versions lack it
        return run

    def save(self, path: str | PathLike[str]) -> None:
        """Write the run as JSON. Raises InputError when the file cannot be written."""
        try:
            with open(path, "wb") as stream:
                stream.write(orjson.dumps(self.to_dict(), option=orjson.OPT_APPEND_NEWLINE))
        except OSError as error:
            raise InputError(f"cannot be written: {error.strerror or error}", path=fspath(path)) from error

    @classmethod
    def load(cls, path: str | PathLike[str]) -> Run:
        """Return the run of a file. Raises InputError when it is missing or no run."""
        try:
            with open(path, "rb") as stream:
                return cls.from_dict(orjson.loads(stream.read()))
        except OSError as error:
            raise InputError(f"cannot be read: {error.strerror or error}", path=fspath(path)) from error
        except (orjson.JSONDecodeError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise InputError(f"is no run of scrub clean --run: {error}", path=fspath(path)) from error


def keys(report: Report, place: int, key: int) -> Iterable[tuple[str, int]]:
    """Yield (list, key) of each list in which an article may stand: the least keys are kept."""
    yield from (("worst", place), ("best", -place), ("sample", key))
    for name, value in values(report):
        metric = METRICS[name]
        if metric.good > 0 or value > 0:
            yield f"worst/{name}", metric.good * round(value / metric.step)
