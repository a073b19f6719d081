"""Train the weights of the typo detectors and print what they do on documents they have not seen.

    python tools/train_typos.py --data DIR [--extra DIR] [--out rules/models] [--langs en,de] [--show 40]
    python tools/train_typos.py --data DIR --part headline

Non-words: misspellings are put into the clean articles (lists of pairs for English and German, slips of the keyboard
for all); the words the lexicon lacks in the articles as they are stand against them. Folds go by document, seeds are
fixed. First the ranking of the candidates is learned, then the evidence, with the dictionaries and once more without.
Headlines: articles with one word of a heading replaced stand against the clean ones.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import pickle
from pathlib import Path

import numpy as np
import typo_headings
from typo_rows import FOLDS, ROOT, Rows, choices, collect, pairs_of, texts_of

from scrub.typos.edits import Edit
from scrub.typos.evidence import FEATURES
from scrub.typos.lexicon import lexicon
from scrub.typos.model import FILE, HEADINGS, shipped

RANKING = ("zipf", "here", *Edit._fields)
RATES = {
    "full": {"en": 0.05, "*": 0.08, "uk": 0.3, "tr": 0.25},
    "reduced": {"*": 0.05, "uk": 0.2, "tr": 0.2, "da": 0.2},
}
"""False alarms per 1,000 words, out of fold, at which the limits are set; languages of one limit are pooled."""
RIDGE = 0.5
STEPS = 150
CHOICE_WEIGHTS = {"en": 3.0}
"""Weight of a choice among candidates by language: the English list holds errors that people made."""


def fit(x: np.ndarray, y: np.ndarray, w: np.ndarray, ridge: float = RIDGE) -> np.ndarray:
    """Return the weights of a logistic model (Newton's method, a small ridge on scaled figures)."""
    mean, spread = x.mean(0), x.std(0) + 1e-6
    mean[0], spread[0] = 0, 1
    z = (x - mean) / spread
    beta = np.zeros(z.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(z @ beta, -30, 30)))
        hess = (z * (w * p * (1 - p))[:, None]).T @ z + ridge * np.eye(len(beta))
        step = np.linalg.solve(hess, z.T @ (w * (p - y)) + ridge * beta)
        beta -= step
        if abs(step).max() < 1e-6:
            break
    out = beta / spread
    out[0] -= (beta / spread * mean).sum()
    return out


def fit_ranking(examples: list[tuple]) -> np.ndarray:
    """Return the weights under which the right candidate is likeliest (softmax over the candidates, Adam)."""
    beta, first, second = (np.zeros(len(RANKING)) for _ in range(3))
    data = [(np.array(c), n, CHOICE_WEIGHTS.get(language, 1.0)) for _, language, c, n in examples]
    for step in range(1, STEPS + 1):
        slope = -0.5 * beta / len(data)
        for x, n, weight in data:
            s = x @ beta
            p = np.exp(s - s.max())
            slope += weight * (x[n] - (p / p.sum()) @ x) / len(data)
        first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope**2
        beta += 0.1 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return beta


def train_ranking(examples: list[tuple]) -> dict[str, float]:
    """Return the weights of the ranking and print how often the first candidate is right, out of fold (two halves)."""
    right: dict[str, list[bool]] = {}
    for half in (0, 1):
        beta = fit_ranking([e for e in examples if e[0] % 2 != half])
        for fold, language, candidates, which in examples:
            if fold % 2 == half:
                right.setdefault(language, []).append(int(np.argmax(np.array(candidates) @ beta)) == which)
    print("first candidate right:", {code: round(float(np.mean(v)), 3) for code, v in sorted(right.items())})
    return {name: round(float(v), 3) for name, v in zip(RANKING, fit_ranking(examples), strict=True)}


def train_evidence(data: Rows, words: dict, put: dict, rates: dict[str, float], show: int) -> dict:
    """Return weights and limits, and print what they do out of fold."""
    x, y, w = np.array(data.x), np.array(data.y, float), np.array(data.w)
    fold = np.array([a[0] for a in data.about])
    scores = np.zeros(len(y))
    for n in range(FOLDS):
        scores[fold == n] = x[fold == n] @ fit(x[fold != n], y[fold != n], w[fold != n])
    print(f"{len(y)} rows, {int(y.sum())} errors")
    limits = find_limits(scores, y, data.about, words, put, rates)
    report(scores, y, data.about, words, put, limits)
    if show:
        print_extremes(scores, y, data.about, show)
    weights = {name: round(float(v), 4) for name, v in zip(FEATURES, fit(x, y, w), strict=True)}
    return {"weights": weights, "limits": limits}


def find_limits(
    scores: np.ndarray, y: np.ndarray, about: list[tuple], words: dict, put: dict, rates: dict[str, float]
) -> dict[str, float]:
    """Return the limit of each group of languages at its rate of false alarms, and print the curve."""
    language, source = np.array([a[1] for a in about]), np.array([a[2] for a in about])
    limits: dict[str, float] = {}
    for group, rate in rates.items():
        codes = [code for code in put if code not in rates] if group == "*" else [group]
        inside = np.isin(language, codes)
        negatives = np.sort(scores[inside & (y == 0)])[::-1]
        total, errors = sum(words[c] for c in codes), sum(put[c] for c in codes)
        if not total or not len(negatives):
            continue
        at = [negatives[min(int(r * total / 1000), len(negatives) - 1)] for r in (rate, 0.03, 0.05, 0.1, 0.2, 0.3, 0.5)]
        limits[group] = round(float(at[0]) + 1e-3, 3)
        curve = [round(float((scores[inside & (source == "put")] > limit).sum() / max(1, errors)), 4) for limit in at]
        print(f"limit {group} {limits[group]} in {total} words; recall there, at .03 .05 .1 .2 .3 .5: {curve}")
    return limits


def report(
    scores: np.ndarray, y: np.ndarray, about: list[tuple], words: dict, put: dict, limits: dict[str, float]
) -> None:
    """Print for each language recall, first guesses and alarms at the limits."""
    language, source = np.array([a[1] for a in about]), np.array([a[2] for a in about])
    print("lang  recall (seen) of n   first   alarms/1000 words   true   natural")
    for code in sorted(put):
        here = language == code
        over = here & (scores > limits.get(code, limits["*"]))
        hits = [a for a, hit in zip(about, over & (source == "put"), strict=True) if hit]
        seen = int((here & (source == "put")).sum())
        alarms, n = int((over & (y == 0)).sum()), max(1, put[code])
        right = sum(a[5] == a[6] for a in hits) / max(1, len(hits))
        print(
            f"{code}  {len(hits) / n:.3f} ({seen / n:.3f}) of {put[code]}  {right:.3f}"
            f"  {alarms} = {1000 * alarms / words[code]:.3f} in {words[code]}  {int((over & (source == 'true')).sum())}"
            f"  {int((over & (source == 'natural')).sum())}/{int((here & (source == 'natural')).sum())}"
        )


def print_extremes(scores: np.ndarray, y: np.ndarray, about: list[tuple], show: int) -> None:
    """Print the clean words that look most like errors, and the errors that look least like it."""
    order = np.argsort(-scores)
    clean = [(*about[n][1:6], round(float(scores[n]), 1)) for n in order if y[n] == 0]
    wrong = [(about[n][1], *about[n][4:], round(float(scores[n]), 1)) for n in order[::-1] if about[n][2] == "put"]
    print("clean, highest:", *clean[: 3 * show], sep="\n  ")
    print("errors, lowest:", *wrong[:show], sep="\n  ")


def main() -> None:
    """Train, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of clean, pairs, natural")
    parser.add_argument("--extra", type=Path, help="folder of more clean articles (the chrome data)")
    parser.add_argument("--out", type=Path, default=ROOT / "rules" / "models")
    parser.add_argument("--langs", help="only these; for trying, the file is not written")
    parser.add_argument("--show", type=int, default=0, help="print that many of the hardest cases")
    parser.add_argument("--keep", type=Path, help="write the rows here, for trying other models")
    parser.add_argument("--part", choices=("nonword", "headline"), default="nonword", help="which detector")
    options = parser.parse_args()
    if options.part == "headline":
        typo_headings.write(options.out / HEADINGS, typo_headings.train(options.data, fit))
        return
    only = set(options.langs.split(",")) if options.langs else None
    texts = [
        t for t in texts_of(options.data, options.extra) if lexicon(t.language) and (not only or t.language in only)
    ]
    pairs = pairs_of(options.data)
    books = {t.language: lexicon(t.language) for t in texts}
    path = options.out / FILE
    made = {"made": "tools/train_typos.py", "ranking": train_ranking(choices(texts, pairs, books))}
    old = json.loads(path.read_text()) if path.is_file() else {}
    empty = {"weights": {}, "limits": {"*": 0.0}}
    path.write_text(json.dumps({"full": empty, "reduced": empty} | old | made))  # the evidence uses the ranking
    shipped.cache_clear()
    bare = {code: dataclasses.replace(book, dictionaries=(), answers={}) for code, book in books.items()}
    for part, judges in (("full", books), ("reduced", bare)):
        print(f"--- {part}")
        data, words, put = collect(options.data, texts, pairs, books, judges)
        if options.keep:
            options.keep.with_suffix(f".{part}").write_bytes(pickle.dumps((FEATURES, data, words, put)))
        made[part] = train_evidence(data, words, put, RATES[part], options.show)
    path.write_text(json.dumps(old if only else made, indent=1) + "\n")


if __name__ == "__main__":
    main()
