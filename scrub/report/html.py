"""The report as one HTML file that opens offline: strict content security policy, nothing asked of any server."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b, sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import orjson

from scrub.errors import InputError, ScrubError
from scrub.report.aggregate import Run
from scrub.report.shown import visible

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

__all__ = ["MOST_BYTES", "Options", "render", "write", "write_pages"]

HERE = Path(__file__).parent
SCRIPTS = ("text.js", "theme.js", "table.js", "marks.js", "article.js", "route.js")
MOST_BYTES = 5_000_000
"""Bytes of a report: single files from 3 to 10 MB on open slowly in other tools' trackers."""


class Room(NamedTuple):
    """How much a report holds: bytes of whole articles, publishers with a page, rows of a table."""

    cards: int = 2_600_000
    pages: int = 150
    rows: int = 1000

    def less(self, excess: int) -> Room:
        """Return a smaller room: first fewer articles, and when there are none fewer pages and rows."""
        if self.cards:
            return self._replace(cards=max(0, self.cards - excess - 50_000))
        return Room(0, self.pages // 2, max(1, self.rows // 2))


_UNSAFE = re.compile("[<>&\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")


@dataclass(frozen=True, slots=True)
class Options:
    """What a report is made from beside its run.

    ``runs`` are the runs of the trend in order, the shown one last, ``names`` what they are called, ``before`` is the
    run to compare with, ``gates`` the results of the gates, ``rules`` the (id, languages) of rules that could have
    fired. ``pages`` are the addresses of more pages by publisher, ``exports`` are (label, address). ``report`` is the
    address of the report as the pages of publishers link it.
    """

    title: str = "Quality report"
    runs: Sequence[Run] = ()
    names: Sequence[str] = ()
    before: Run | None = None
    gates: Sequence[Any] | None = None
    rules: Sequence[tuple[str, tuple[str, ...]]] = ()
    pages: Mapping[str, str] = field(default_factory=dict)
    exports: Sequence[tuple[str, str]] = ()
    report: str | None = None


def render(run: Run, options: Options | None = None) -> str:
    """Return the report, at most ``MOST_BYTES`` long: articles that do not fit are left to the pages and exports.

    Raises ScrubError when jinja2 is not installed.
    """
    given = options or Options()
    room = Room()
    while True:
        text = page(run, given, room)
        excess = len(text.encode()) - MOST_BYTES
        if excess <= 0 or room.rows == 1:
            return text
        room = room.less(excess)


def page(run: Run, options: Options, room: Room) -> str:
    """Return the report that fits a room."""
    from scrub.report.view import articles, league, overview, rules, trend
    from scrub.report.view.articles import within

    names = within(run, room.cards)
    rows = league.league(run, options.runs)
    paged = shown_pages(rows[: room.rows], room.pages)
    stops = trend.stops(options.runs, options.names)
    return fill(
        "report.html",
        embedded=articles.embedded(run, names),
        run=run,
        options=options,
        summary=overview.summary(run),
        tiles=overview.tiles(run, options.before, options.runs),
        kinds=overview.kinds(run.everything),
        languages=overview.languages(run),
        columns=[name for name in league.COLUMNS if run.everything.scores[name].n],
        league=rows[: room.rows],
        home="#publishers",
        publishers=[league.page(run, row) for row in paged],
        paged={row.name for row in paged},
        articles=articles.article_rows(run, names, [n for n in league.COLUMNS if run.everything.scores[n].n]),
        held=set(names),
        by_id={run.cards[name]["id"]: name for name in names},
        rules=rules.rule_rows(run)[: room.rows],
        silent=rules.silent(run, options.rules),
        stops=stops,
        lines=trend.lines(options.runs, stops),
        moved=trend.moved(run, options.before),
    )


def shown_pages(rows: Sequence[Any], most: int) -> list[Any]:
    """Return the rows of the publishers that get a page in the report: those with the most articles."""
    wanted = sorted(rows, key=lambda row: (-row.articles, row.name))[:most]
    kept = {row.name for row in wanted}
    return [row for row in rows if row.name in kept]


def fill(template: str, *, embedded: Mapping[str, Any], **values: Any) -> str:
    """Return a template filled in, with styles, scripts and data inside and the policy that allows just these."""
    from scrub.report.metrics import METRICS

    style = (HERE / "static" / "report.css").read_text("utf-8")
    script = '"use strict";\n' + "".join((HERE / "static" / name).read_text("utf-8") for name in SCRIPTS)
    env, markup = environment()
    return env.get_template(template).render(
        **values,
        policy=policy(script, style),
        style=markup(style),
        script=markup(script),
        data=markup(json_for_html(embedded)),
        metrics=METRICS,
    )


def environment() -> tuple[Environment, type[Markup]]:
    """Return the template engine, with texts escaped and hidden characters written out, and its type of safe text."""
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
        from markupsafe import Markup
    except ImportError as error:
        raise ScrubError(f"a report needs {error.name}: pip install {error.name}") from error
    from scrub.report.shown import count, percent, when
    from scrub.report.view.league import route

    env = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value,
    )
    env.filters.update(count=count, percent=percent, route=route, when=when)
    return env, Markup


def policy(script: str, style: str) -> str:
    """Return a content security policy that allows one script and one style, by their hashes, and nothing else."""
    hashes = (b64encode(sha256(text.encode()).digest()).decode() for text in (script, style))
    return (
        "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; img-src data:; base-uri 'none'; "
        "form-action 'none'; require-trusted-types-for 'script'"
    ).format(*hashes)


def json_for_html(value: Any) -> str:
    """Return JSON that can stand in a script element: no markup, no character that turns text, lone surrogates gone."""
    text = orjson.dumps(value).decode()
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def write_pages(run: Run, folder: Path, options: Options) -> dict[str, Path]:
    """Write a page for each publisher of which the run holds whole articles, and return the files by publisher.

    Raises InputError when the folder cannot be written.
    """
    from scrub.report.view import articles, league

    columns = [name for name in league.COLUMNS if run.everything.scores[name].n]
    by_publisher: dict[str, list[str]] = {}
    for name in run.wanted():
        by_publisher.setdefault(run.cards[name]["publisher"], []).append(name)
    home = None if options.report is None else f"{options.report}#publishers"
    out: dict[str, Path] = {}
    for row in league.league(run, options.runs):
        if not (names := by_publisher.get(row.name)):
            continue
        text = fill(
            "page.html",
            embedded=articles.embedded(run, names),
            run=run,
            options=options,
            columns=columns,
            home=home,
            publishers=[league.page(run, row)],
            articles=articles.article_rows(run, names, columns),
            held=set(names),
        )
        out[row.name] = folder / f"{file_name(row.name)}.html"
        write(out[row.name], text)
    return out


def write(path: Path, text: str) -> None:
    """Write a page, its folder made when needed. Raises InputError when it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror or error}", path=str(path)) from error


def file_name(name: str) -> str:
    """Return a name as that of a file, the same in every run; with a hash where it had to be changed for it.

    >>> file_name("paper.example"), file_name("The Ledger")
    ('paper.example', 'the-ledger-9871991922')
    """
    slug = re.sub(r"[^a-z0-9.]+", "-", name.lower()).strip("-.")[:60] or "publisher"
    return slug if slug == name else f"{slug}-{blake2b(name.encode(), digest_size=5).hexdigest()}"
