"""Chrome lines in many wordings, put around and into clean articles of 15 languages: how many go, what goes with them.

``chrome_lines.jsonl`` holds the lines: ``kind`` is that of the chrome, null for a line of the story that looks like it.
The articles are those of the reference corpus, and one of its own for each language that has none there.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import scrub

CORPUS = Path(__file__).parents[2] / "corpora" / "reference"
LINES = Path(__file__).parent / "chrome_lines.jsonl"
DOCUMENTS = 6
"""Documents of each language."""
HEAD, BODY, TAIL, TRICKY = 4, 5, 9, 3
"""Lines of each sort in a document, before the headlines that follow the labels of lists."""

Piece = tuple[str, str]
"""What a line is (article, chrome, tricky), and the line."""


class Language(NamedTuple):
    """The lines, articles and headlines of a language."""

    lines: dict[str, list[tuple[str | None, str]]]
    articles: list[list[str]]
    headlines: list[str]


def languages() -> dict[str, Language]:
    """Return what documents of each language are made of."""
    found: dict[str, Language] = defaultdict(lambda: Language(defaultdict(list), [], []))
    for raw in LINES.read_text("utf-8").splitlines():
        row = json.loads(raw)
        known = found[row["lang"]]
        if "article" in row:
            known.articles.append(row["article"])
            known.headlines.extend(row["headlines"])
        else:
            known.lines[row["place"] if row["kind"] else "tricky"].append((row["kind"], row["line"]))
    for lang, known in found.items():
        for path in sorted(CORPUS.glob(f"{lang}/*.txt")):
            lines = [line for line in path.read_text("utf-8").split("\n") if line.strip()]
            if len(lines) >= 5:
                known.articles.append(lines)
                known.headlines.append(lines[0])
    return dict(found)


def documents(known: Language, seed: str) -> Iterator[list[Piece]]:
    """Yield documents of a language as pieces."""
    for number in range(DOCUMENTS):
        rng = random.Random(f"{seed}{number}")
        article = known.articles[number % len(known.articles)]
        pick = {place: rng.sample(rows, len(rows)) for place, rows in known.lines.items()}
        inside = [("chrome", line) for _, line in pick["body"][:BODY]]
        inside += [("tricky", line) for _, line in pick["tricky"][:TRICKY]]
        at: dict[int, list[Piece]] = defaultdict(list)
        for piece in inside:
            at[rng.randrange(1, len(article) - 1)].append(piece)
        out: list[Piece] = [("article", article[0]), *(("chrome", line) for _, line in pick["head"][:HEAD])]
        for place, line in enumerate(article[1:], 1):
            out += [("article", line), *at[place]]
        for kind, line in pick["tail"][:TAIL]:
            out.append(("chrome", line))
            if kind == "related-label":
                others = [title for title in known.headlines if title != article[0]]
                out += [("chrome", title) for title in rng.sample(others, min(3, len(others)))]
        yield out


def line_figures() -> dict[str, float]:
    """Return recall of the chrome lines, and the shares of tricky lines and of article lines that are kept."""
    count = {(what, gone): 0 for what in ("article", "chrome", "tricky") for gone in (False, True)}
    for lang, known in languages().items():
        for pieces in documents(known, lang):
            left = set(scrub.clean("\n".join(line for _, line in pieces)).text.split("\n"))
            for what, line in pieces:
                count[what, line not in left] += 1
    share = {
        what: count[what, True] / (count[what, True] + count[what, False]) for what in ("article", "chrome", "tricky")
    }
    return {
        "lines.recall": share["chrome"],
        "lines.article_kept": 1 - share["article"],
        "lines.tricky_kept": 1 - share["tricky"],
    }


if __name__ == "__main__":
    print(line_figures())
