"""The README's main job on the sample crawl: clean it, show one article before and after, sum up, and make a report."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

import scrub
from scrub.batch.writers import json_line, record_of
from scrub.cli.diff import PLAIN, TERMINAL, words
from scrub.cli.options import colour
from scrub.report.aggregate import Run
from scrub.report.html import Options, render
from scrub.report.html import write as write_report

ROOT = Path(__file__).parents[1]
OUT = ROOT / "demo"
SHOWN = 100


def rows() -> list[dict[str, str]]:
    """Return the manifest of the crawl sample."""
    lines = (ROOT / "corpora/crawl/manifest.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def cut(text: str) -> str:
    """Return a line cut to what is shown."""
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def show(report: scrub.Report) -> None:
    """Print one article with what goes marked, and the reason of each removal."""
    marks = TERMINAL if colour(sys.stdout) else PLAIN
    print("\n".join(cut(line) for line in words(report.source.text, report.edits, marks, everything=True).split("\n")))
    print("\nwhy:")
    for finding in report.removed:
        print(f"  {cut(finding.span.of(report.source.text))!r}")
        print(f"      {finding.kind}: {finding.message} ({finding.rule_id})")


def main() -> None:
    """Clean the sample crawl into demo/ and print what happened."""
    scrubber = scrub.Scrubber(reference="shipped")
    run = Run.start(options={"reference": "shipped"})
    OUT.mkdir(exist_ok=True)
    table: dict[str, Counter[str]] = {}
    kinds: Counter[str] = Counter()
    shown = None
    with open(OUT / "clean.jsonl", "wb") as stream:
        for row in rows():
            text, gold = ((ROOT / "corpora/crawl" / row[key]).read_text("utf-8") for key in ("text", "gold"))
            report = scrubber.clean(text, url=row["url"], title=row["title"])
            run.add({"id": row["id"], "url": row["url"], "date": row["date"]}, report)
            stream.write(json_line(record_of({"id": row["id"], "url": row["url"]}, report, keep_original=True)))
            page = scrubber.clean(html=(ROOT / "corpora/crawl" / row["html"]).read_bytes(), url=row["url"])
            (OUT / f"{row['id'].replace('/', '--')}.txt").write_text(page.text, "utf-8")
            site = table.setdefault(row["site"], Counter())
            want = [line for line in gold.split("\n") if line.strip()]
            have = [line for line in report.text.split("\n") if line.strip()]
            site.update(
                articles=1, exact=want == have, lines=len(report.removed), lost=sum(line not in have for line in want)
            )
            site.update(left=sum(line not in want for line in have))
            kinds.update(finding.kind for finding in report.removed)
            shown = shown or report
    if shown is not None:
        show(shown)
    print(f"\n{'site':32} {'articles':>8} {'exact':>6} {'removed':>8} {'chrome left':>12} {'article lines lost':>19}")
    for name, site in table.items():
        print(f"{name:32} {site['articles']:8} {site['exact']:6} {site['lines']:8} {site['left']:12} {site['lost']:19}")
    print("\nremoved by kind: " + ", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))
    run.save(OUT / "run.json")
    write_report(OUT / "report.html", render(run, Options(title="Sample crawl", runs=[run], names=["demo"])))
    print(f"\nwritten to {OUT.name}/:")
    print("  report.html   the quality report: open it in a browser, it needs no network")
    print("  clean.jsonl   the cleaned records with findings and scores")
    print("  run.json      the figures behind the report (scrub report, scrub gate)")
    print("  *.txt         the article of each HTML page")


if __name__ == "__main__":
    main()
