"""Train the weights of the filler family and print what they do on texts they have not seen.

    python tools/train_filler.py style --data DIR [--langs en,es,pt,ru,zh,any] [--grams 12000] [--gram-part 3]
                                       [--drop-maker REGEX]
    python tools/train_filler.py sentences --data DIR [--out rules/models]

``style``: machine-rewritten against human and edited news, in pieces of one length. Folds go by event (all versions of
one article lie in one fold), seeds are fixed; what is printed is out of fold. ``any`` is made of all languages by
features alone. ``--drop-maker`` leaves out the makers that match, and prints what the model does on just those.
``sentences``: the labels of ``tests/quality/filler_labels.jsonl``, and sentences of edited and human news as weak
examples of informative ones.
"""

from __future__ import annotations

import argparse
import json
import pickle
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from filler_rows import NO_NEWS, Row, draw, filler_rules, read_hits, rows, sentence_rows
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from scrub.filler import judge
from scrub.filler.features import FEATURES, features, pieces
from scrub.filler.grams import grams
from scrub.filler.style import length_scale

ROOT = Path(__file__).parents[1]
FOLDS = 5
GRAM_PART = 1.0
"""Weight of a gram against a feature: the ridge is the same for both. Out of fold 1 was the best of .35, 1 and 3 for
Spanish and better than .35 for English and Portuguese; for Russian, with few texts, it is 3."""
LEAST_EVENTS = {"en": 10, "any": 10}
"""Different events a gram must stand in; ``FEW_EVENTS`` of languages with few articles."""
FEW_EVENTS = 4
ALARMS = 0.006
"""Share of human and edited documents that may lie above .5, out of fold."""
ENGLISH_SHARE = 6
"""One English document in so many goes into the model of all languages, which it would outweigh otherwise."""
HEAT = 2.0
"""Log odds are divided by it, so that scores spread over 0..1."""
LABEL = {"F": 1.0, "M": 0.35, "I": 0.0}
"""What a sentence of each label counts as: a fact with a filler clause is mostly not filler."""
WEAK = 0.5


class Doc(NamedTuple):
    """A document ready to train on: features and grams of each piece."""

    row: Row
    seen: list[tuple[float, ...]]
    grams: list[tuple[set, int]]

    @property
    def y(self) -> int:
        """1 for machine-rewritten, 0 for human and edited."""
        return int(self.row.group == "machine")

    @property
    def fold(self) -> int:
        """The fold of the event."""
        return zlib.crc32(self.row.key[:24].encode()) % FOLDS


def documents(data: Path, cache: Path | None, languages: Sequence[str]) -> Iterator[Doc]:
    """Yield the documents of the data in some languages; all of them for ``any``."""
    if cache and cache.exists():
        yield from pickle.loads(cache.read_bytes())
        return
    rules, out = filler_rules(), []
    for row in rows(data):
        if row.source == "raidar-para" or not ({"any", row.language} & {*languages}):
            continue
        if "any" in languages and row.language == "en" and draw(row.id) % ENGLISH_SHARE:
            continue
        reading, hits = read_hits(row.text, row.language, rules)
        parts = pieces(reading)
        seen = [features(reading, piece, hits) for piece in parts]
        bags = [] if "any" in languages else [grams(piece.span.of(row.text), row.language) for piece in parts]
        out.append(Doc(row, seen, bags))
    if cache:
        cache.write_bytes(pickle.dumps(out))
    yield from out


class Table(NamedTuple):
    """All documents of a language as figures: features, grams (means over the pieces), sides and weights."""

    docs: Sequence[Doc]
    x: np.ndarray
    grams: sparse.csr_matrix
    names: list[tuple[str, ...]]
    y: np.ndarray
    w: np.ndarray
    part: float

    def rows(self, at: np.ndarray) -> Table:
        """Return some of the documents."""
        docs = [doc for doc, keep in zip(self.docs, at, strict=True) if keep]
        grams = self.grams[np.flatnonzero(at)]
        return Table(docs, self.x[at], grams, self.names, self.y[at], weights_of(docs), self.part)


def table_of(docs: Sequence[Doc], language: str, *, lexicon: bool, part: float = GRAM_PART) -> Table:
    """Return the table of some documents; grams that stand in few events are left out."""
    y = np.array([doc.y for doc in docs])
    x = np.array([np.mean(doc.seen, axis=0) for doc in docs])
    if not lexicon:
        return Table(docs, x, sparse.csr_matrix((len(docs), 0)), [], y, weights_of(docs), part)
    events: Counter = Counter()
    by_event: defaultdict[str, set] = defaultdict(set)
    for doc in docs:
        by_event[doc.row.key[:24]].update(*(found for found, _ in doc.grams))
    for found in by_event.values():
        events.update(found)
    least = LEAST_EVENTS.get(language, FEW_EVENTS)
    vocab = {gram: column for column, gram in enumerate(sorted(g for g, n in events.items() if n >= least))}
    data, columns, starts = [], [], [0]
    for doc in docs:
        sums: Counter = Counter()
        for found, tokens in doc.grams:
            scale = part * length_scale(tokens) / len(doc.grams)
            for gram in vocab.keys() & found:
                sums[vocab[gram]] += scale
        data += sums.values()
        columns += sums.keys()
        starts.append(len(columns))
    matrix = sparse.csr_matrix((data, columns, starts), shape=(len(docs), len(vocab)))
    return Table(docs, x, matrix, list(vocab), y, weights_of(docs), part)


class Fitted(NamedTuple):
    """The weights of one language; ``columns`` are the grams that are used."""

    mean: np.ndarray
    spread: np.ndarray
    columns: np.ndarray
    feature_weights: np.ndarray
    gram_weights: np.ndarray
    bias: float

    def odds(self, table: Table) -> np.ndarray:
        """Return the log odds of documents."""
        out = (table.x - self.mean) / self.spread @ self.feature_weights + self.bias
        return out + table.grams[:, self.columns] @ self.gram_weights if len(self.columns) else out


def best_grams(table: Table, size: int) -> np.ndarray:
    """Return the columns of the grams that tell the two sides apart best."""
    sides = [table.grams[table.y == y].T @ table.w[table.y == y] / table.part for y in (0, 1)]
    total = [table.w[table.y == y].sum() for y in (0, 1)]
    p0, p1 = ((sides[y] + 0.5) / (total[y] + 1) for y in (0, 1))
    return np.sort(np.argsort(-np.abs(np.log(p1 / p0)) * np.sqrt(np.maximum(*sides)))[:size])


def weights_of(docs: Sequence[Doc]) -> np.ndarray:
    """Return the weight of each document: many versions of one event count less, both sides the same in all."""
    count = Counter((doc.row.key, doc.y) for doc in docs)
    out = np.array([count[doc.row.key, doc.y] ** -0.5 for doc in docs])
    y = np.array([doc.y for doc in docs])
    out[[d.row.group == "edited" for d in docs]] *= 2.0
    out[y == 1] *= out[y == 0].sum() / out[y == 1].sum()
    return out


def fit(table: Table, size: int, strength: float) -> Fitted:
    """Return the model of some documents."""
    mean, spread = table.x.mean(0), table.x.std(0) + 1e-3
    z = (table.x - mean) / spread
    columns = best_grams(table, size) if size else np.zeros(0, dtype=int)
    both = sparse.hstack([sparse.csr_matrix(z), table.grams[:, columns]]).tocsr() if size else z
    model = LogisticRegression(C=strength, max_iter=1000).fit(both, table.y, sample_weight=table.w)
    beta, n = model.coef_[0], z.shape[1]
    return Fitted(mean, spread, columns, beta[:n], beta[n:], float(model.intercept_[0]))


def out_of_fold(table: Table, size: int, strength: float) -> np.ndarray:
    """Return the log odds of each document by the model of the other folds."""
    out, folds = np.zeros(len(table.docs)), np.array([doc.fold for doc in table.docs])
    for fold in range(FOLDS):
        if (held := folds == fold).any():
            out[held] = fit(table.rows(~held), size, strength).odds(table.rows(held))
    return out


def rate(odds: np.ndarray, negative: np.ndarray, share: float) -> float:
    """Return the share of ``odds`` above the limit that ``share`` of the negatives pass."""
    ordered = np.sort(negative)
    return float((odds > ordered[max(0, len(ordered) - int(share * len(ordered)) - 1)]).mean())


def report(docs: Sequence[Doc], odds: np.ndarray, limit: float, name: str) -> None:
    """Print the figures by group and source."""
    y, group = np.array([d.y for d in docs]), np.array([d.row.group for d in docs])
    news = np.array([d.row.source not in NO_NEWS for d in docs])
    pos, neg = odds[(y == 1) & news], odds[(y == 0) & news]
    human, edited = odds[(group == "human") & news], odds[group == "edited"]
    print(f"== {name}: {len(pos)} machine, {len(human)} human, {len(edited)} edited, out of fold")
    auroc = roc_auc_score(np.r_[np.ones(len(pos)), np.zeros(len(neg))], np.r_[pos, neg])
    alarms = f"human {(human > limit).mean():.4f} edited {(edited > limit).mean() if len(edited) else 0:.4f}"
    print(f"   AUROC {auroc:.4f} TPR@1% {rate(pos, neg, 0.01):.3f}; own limit: TPR {(pos > limit).mean():.3f} {alarms}")
    sources = sorted({d.row.source for d in docs})
    for source in sources:
        at = np.array([d.row.source == source for d in docs])
        if len(set(y[at])) == 2:
            auroc, share = roc_auc_score(y[at], odds[at]), (odds[at & (y == 1)] > limit).mean()
            print(f"   {source:18s} AUROC {auroc:.3f} TPR {share:.3f}")


def own_limit(docs: Sequence[Doc], odds: np.ndarray) -> float:
    """Return the log odds above which ``ALARMS`` of the human and of the edited news lie, the higher of both."""
    out = []
    for group in ("human", "edited"):
        at = odds[[d.row.group == group and d.row.source not in NO_NEWS for d in docs]]
        if len(at) >= 60:
            out.append(np.quantile(at, 1 - ALARMS))
    return float(max(out))


def train_style(args: argparse.Namespace) -> None:
    """Train, print and write the models of style."""
    languages = args.langs.split(",")
    everything = [d for d in documents(args.data, args.cache, languages) if d.seen]
    for language in languages:
        docs = [d for d in everything if language in ("any", d.row.language)]
        if language == "any":
            docs = [d for d in docs if d.row.language != "ur"]
        size = 0 if language == "any" else args.grams
        table = table_of(docs, language, lexicon=size > 0, part=args.gram_part)
        held = np.array([bool(args.drop_maker and re.search(args.drop_maker, d.row.maker)) for d in docs])
        used = table.rows(~held)
        for strength in map(float, args.strength.split(",")):
            odds = out_of_fold(used, size, strength)
            limit = own_limit(used.docs, odds)
            report(used.docs, odds, limit, f"{language}, strength {strength}, {size} grams")
        model = fit(used, size, strength)
        if held.any():
            got, neg = model.odds(table.rows(held)), odds[[d.y == 0 and d.row.source not in NO_NEWS for d in used.docs]]
            auroc = roc_auc_score(np.r_[np.ones(len(got)), np.zeros(len(neg))], np.r_[got, neg])
            own = (got > limit).mean()
            print(f"   unseen makers {len(got)}: AUROC {auroc:.4f} TPR@1% {rate(got, neg, 0.01):.3f} own {own:.3f}")
        else:
            write_style(args.out / f"filler-style-{language}.json", model, table, limit)


def write_style(path: Path, model: Fitted, table: Table, limit: float) -> None:
    """Write a model: weights of grams in hundredths, those that round to nothing left out."""
    names = [" ".join(table.names[column]) for column in model.columns]
    lexicon = {name: round(100 * float(weight)) for name, weight in zip(names, model.gram_weights, strict=True)}
    ranked = sorted((gram, weight) for gram, weight in lexicon.items() if abs(weight) >= 3)
    values = zip(FEATURES, model.feature_weights, model.mean, model.spread, strict=True)
    data = {
        "made": f"tools/train_filler.py style, {len(table.docs)} documents; weights of grams in hundredths",
        "bias": round(model.bias - limit, 4),
        "scale": table.part,
        "heat": HEAT,
        "features": {name: [round(float(x), 4) for x in three] for name, *three in values},
        "lexicon": dict(ranked),
    }
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(f"   wrote {path.name}: {len(ranked)} grams, {path.stat().st_size} bytes")


def fit_ridge(x: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the weights of a logistic model with a ridge of 1, by Newton's method."""
    beta, ridge = np.zeros(x.shape[1]), np.eye(x.shape[1])
    ridge[0, 0] = 1e-3
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        step = np.linalg.solve((x * (w * p * (1 - p))[:, None]).T @ x + ridge, x.T @ (w * (p - y)) + ridge @ beta)
        beta -= step
    return beta


def train_sentences(args: argparse.Namespace) -> None:
    """Train the judge on the training part of the labels, print it on the part for reports, and write it."""
    found = list(sentence_rows(args.data))
    train = [(label, x, WEAK if part == "weak" else 1.0) for part, label, x in found if part != "report"]
    x = np.array([x for _, x, _ in train])
    y, w = np.array([LABEL[label] for label, *_ in train]), np.array([w for *_, w in train])
    beta = fit_ridge(x, y, w)
    test = [(label, x) for part, label, x in found if part == "report"]
    p = 1 / (1 + np.exp(-np.array([x for _, x in test]) @ beta))
    for limit in (0.3, 0.35, 0.4, 0.45, 0.5):
        hit = Counter(label for (label, _), q in zip(test, p, strict=True) if q >= limit)
        total = Counter(label for label, _ in test)
        shares = {label: round(hit[label] / total[label], 3) for label in "FMI"}
        print(f"   limit {limit}: hit {shares}, strict {hit['F'] / max(1, hit.total()):.3f}")
    data = {
        "made": f"tools/train_filler.py sentences, {len(train)} sentences",
        "limit": args.limit,
        "clause_limit": args.clause_limit,
        "weights": {name: round(float(value), 4) for name, value in zip(judge.FEATURES, beta, strict=True)},
    }
    (args.out / judge.FILE).write_text(json.dumps(data, indent=1) + "\n", "utf-8")
    print(data["weights"])


def main() -> None:
    """Train one of the two."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("style", "sentences"))
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=ROOT / "rules" / "models")
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--langs", default="en,es,pt,ru,zh,any")
    parser.add_argument("--grams", type=int, default=4200)
    parser.add_argument("--gram-part", type=float, default=GRAM_PART)
    parser.add_argument("--strength", default="0.5", help="inverse ridge; of several the last is written")
    parser.add_argument("--drop-maker", default="")
    parser.add_argument("--limit", type=float, default=0.4)
    parser.add_argument("--clause-limit", type=float, default=0.45)
    args = parser.parse_args()
    (train_style if args.what == "style" else train_sentences)(args)


if __name__ == "__main__":
    main()
