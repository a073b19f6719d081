"""Write rules/CATALOG.md and what is compiled of the rules; with --check, fail when the catalogue is old."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from scrub.engine.load import load_rules
from scrub.engine.locate import data_root
from scrub.engine.shelves import write_compiled
from scrub.engine.stored import sources_of, write_patterns
from scrub.model.rule import Rule

SHOWN = 60


def cell(text: str) -> str:
    """Return a text as the cell of a Markdown table."""
    flat = " ".join(text.split())
    flat = flat if len(flat) <= SHOWN else flat[: SHOWN - 1] + "…"
    return flat.replace("\\", "\\\\").replace("|", "\\|").replace("`", "'")


def catalogue(rules: tuple[Rule, ...]) -> Iterator[str]:
    """Yield the lines of the catalogue."""
    stable = Counter(r.id.rsplit("/", 1)[0] for r in rules if r.status == "stable")
    preview = Counter(r.id.rsplit("/", 1)[0] for r in rules if r.status == "preview")
    yield "# Catalogue of rules"
    yield ""
    yield "Written by `make fix` from the rule files; do not edit. How to write a rule: [README.md](README.md)."
    yield ""
    yield f"{stable.total()} stable rules, {preview.total()} in preview."
    yield ""
    yield "| pack | stable | preview |"
    yield "|---|---|---|"
    for pack in sorted({*stable, *preview}):
        yield f"| [{pack}](#{pack.replace('/', '')}) | {stable[pack]} | {preview[pack]} |"
    groups: defaultdict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        groups[rule.id.rsplit("/", 1)[0]].append(rule)
    for pack, members in sorted(groups.items()):
        yield ""
        yield f"## {pack}"
        yield ""
        yield "| rule | kind | finds | where | example |"
        yield "|---|---|---|---|---|"
        for rule in sorted(members, key=lambda r: r.id):
            name = rule.id.rsplit("/", 1)[1] + ("" if rule.status == "stable" else f" ({rule.status})")
            yield f"| {name} | {rule.kind} | {rule.sort} | {' '.join(rule.where)} | {cell(rule.match[0])} |"


def main() -> int:
    """Write or compare the catalogue; return the exit code."""
    root, rules = Path(data_root("rules")), load_rules()
    path = root / "CATALOG.md"
    text = "\n".join(catalogue(rules)) + "\n"
    if "--check" not in sys.argv:
        path.write_text(text, "utf-8")
        write_compiled(root, rules)
        write_patterns(root, sources_of(rules))
        return 0
    if path.is_file() and path.read_text("utf-8") == text:
        return 0
    print(f"rules/{path.name} is out of date: run make fix", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
