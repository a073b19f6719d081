"""Train the weights of the filler family and print what they do on texts they have not seen.

    python tools/train_filler.py style --data DIR [--langs en,es,pt,ru,zh,any] [--grams 12000]
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
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from filler_rows import NO_NEWS, Row, filler_rules, sentence_rows
from filler_texts import FOLDS, Doc, doc_of, documents
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from scrub.filler import judge
from scrub.filler.features import FEATURES
from scrub.filler.signs import SIGNS
from scrub.filler.style import length_scale

ROOT = Path(__file__).parents[1]


class Setting(NamedTuple):
    """How a language is trained.

    ``part`` is the weight of a gram against a feature in the ridge, ``strength`` the inverse of the ridge, ``tilt`` the
    power of a gram's own log ratio by which it counts in the ridge (0: all the same). Chosen out of fold, by what they
    do on texts of one length: a tilt of .5 raises the AUROC of Spanish from .913 to .937, of Portuguese from .837 to
    .864, of English from .9925 to .9937, and 1 is no better; Russian and Chinese, with few or short texts, want more of
    the grams.
    """

    part: float = 1.0
    strength: float = 0.5
    tilt: float = 0.5


SETTINGS = {"ru": Setting(part=3.0), "zh": Setting(part=3.0, strength=0.1)}
LEAST_EVENTS = {"en": 10, "any": 10, "zh": 2}
"""Different events a gram must stand in; ``FEW_EVENTS`` of languages with few articles."""
FEW_EVENTS = 4
ALARMS = 0.006
"""Share of human and edited documents that may lie above .5, out of fold."""
TWIN_WEIGHT = 0.1
"""Weight of a cut twin. Without twins a quarter of the Portuguese originals alarm when they are as short as the
rewritten texts; with more weight the figures on whole texts fall, and no more is found at a limit that keeps both."""
MARGIN = 0.2
"""Log odds by which the limit lies over the most templated article of the reference."""
HEAT = 2.0
"""Log odds are divided by it, so that scores spread over 0..1."""
LABEL = {"F": 1.0, "M": 0.35, "I": 0.0}
"""What a sentence of each label counts as: a fact with a filler clause is mostly not filler."""
WEAK = 0.5


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


def table_of(docs: Sequence[Doc], language: str, *, lexicon: bool, part: float) -> Table:
    """Return the table of some documents; grams that stand in few events are left out."""
    if not lexicon:
        return filled(docs, {}, part)
    events: Counter = Counter()
    by_event: defaultdict[str, set] = defaultdict(set)
    for doc in docs:
        by_event[doc.row.key[:24]].update(*(found for found, _ in doc.grams))
    for found in by_event.values():
        events.update(found)
    least = LEAST_EVENTS.get(language, FEW_EVENTS)
    vocab = {gram: column for column, gram in enumerate(sorted(g for g, n in events.items() if n >= least))}
    return filled(docs, vocab, part)


def filled(docs: Sequence[Doc], vocab: Mapping[tuple[str, ...], int], part: float) -> Table:
    """Return the table of some documents with the grams of ``vocab``, in the order of their columns."""
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
    x, y = np.array([np.mean(doc.seen, axis=0) for doc in docs]), np.array([doc.y for doc in docs])
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


def best_grams(table: Table, size: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the columns of the grams that tell the two sides apart best, and the size of the log ratio of each."""
    sides = [table.grams[table.y == y].T @ table.w[table.y == y] / table.part for y in (0, 1)]
    total = [table.w[table.y == y].sum() for y in (0, 1)]
    p0, p1 = ((sides[y] + 0.5) / (total[y] + 1) for y in (0, 1))
    ratio = np.abs(np.log(p1 / p0))
    columns = np.sort(np.argsort(-ratio * np.sqrt(np.maximum(*sides)))[:size])
    return columns, ratio[columns]


def weights_of(docs: Sequence[Doc]) -> np.ndarray:
    """Return the weight of each document: many versions of one event count less, both sides the same in all."""
    count = Counter((doc.row.key, doc.y) for doc in docs if not doc.twin)
    out = np.array([count[doc.row.key, doc.y] ** -0.5 for doc in docs])
    y = np.array([doc.y for doc in docs])
    out[[d.row.group == "edited" for d in docs]] *= 2.0
    out[[d.twin for d in docs]] *= TWIN_WEIGHT
    if y.any():
        out[y == 1] *= out[y == 0].sum() / out[y == 1].sum()
    return out


def fit(table: Table, size: int, setting: Setting) -> Fitted:
    """Return the model of some documents."""
    mean, spread = table.x.mean(0), table.x.std(0) + 1e-3
    z = (table.x - mean) / spread
    columns, ratio = best_grams(table, size) if size else (np.zeros(0, dtype=int), np.zeros(0))
    tilted = table.grams[:, columns] @ sparse.diags(ratio**setting.tilt) if size else None
    both = sparse.hstack([sparse.csr_matrix(z), tilted]).tocsr() if size else z
    model = LogisticRegression(C=setting.strength, max_iter=1000).fit(both, table.y, sample_weight=table.w)
    beta, n = model.coef_[0], z.shape[1]
    return Fitted(mean, spread, columns, beta[:n], beta[n:] * ratio**setting.tilt, float(model.intercept_[0]))


def out_of_fold(table: Table, size: int, setting: Setting) -> np.ndarray:
    """Return the log odds of each document by the model of the other folds."""
    out, folds = np.zeros(len(table.docs)), np.array([doc.fold for doc in table.docs])
    for fold in range(FOLDS):
        if (held := folds == fold).any():
            out[held] = fit(table.rows(~held), size, setting).odds(table.rows(held))
    return out


def rate(odds: np.ndarray, negative: np.ndarray, share: float) -> float:
    """Return the share of ``odds`` above the limit that ``share`` of the negatives pass."""
    ordered = np.sort(negative)
    return float((odds > ordered[max(0, len(ordered) - int(share * len(ordered)) - 1)]).mean())


def report(docs: Sequence[Doc], odds: np.ndarray, limit: float, name: str) -> None:
    """Print the figures by group and source, of whole documents and of twins of one length."""
    y, group = np.array([d.y for d in docs]), np.array([d.row.group for d in docs])
    twin, news = np.array([d.twin for d in docs]), np.array([d.row.source not in NO_NEWS for d in docs])
    told = news & ~twin
    pos, neg = odds[(y == 1) & told], odds[(y == 0) & told]
    human, edited = odds[(group == "human") & told], odds[(group == "edited") & told]
    print(f"== {name}: {len(pos)} machine, {len(human)} human, {len(edited)} edited, out of fold")
    alarms = f"human {(human > limit).mean():.4f} edited {(edited > limit).mean() if len(edited) else 0:.4f}"
    auroc, own = area(pos, neg), (pos > limit).mean()
    print(f"   AUROC {auroc:.4f} TPR@1% {rate(pos, neg, 0.01):.3f}; own limit: TPR {own:.3f} {alarms}")
    for source in sorted({d.row.source for d in docs}):
        at = np.array([d.row.source == source for d in docs])
        if len(set(y[at & ~twin])) == 2:
            auroc = area(odds[at & (y == 1) & ~twin], odds[at & (y == 0) & ~twin])
            print(f"   {source:18s} AUROC {auroc:.3f} TPR {(odds[at & (y == 1)] > limit).mean():.3f}", end="")
            print(f"; of one length {of_one_length(docs, odds, at, limit)}")


def of_one_length(docs: Sequence[Doc], odds: np.ndarray, at: np.ndarray, limit: float) -> str:
    """Return the figures of the documents at ``at``, each as its twin if it has one."""
    short = {(d.row.id, d.y): odd for d, odd, here in zip(docs, odds, at, strict=True) if here}  # twins come last
    pos, neg = (np.array([odd for (_, y), odd in short.items() if y == side]) for side in (1, 0))
    return f"AUROC {area(pos, neg):.3f} TPR {(pos > limit).mean():.3f} human {(neg > limit).mean():.3f}"


def area(pos: np.ndarray, neg: np.ndarray) -> float:
    """Return the AUROC of two samples."""
    return float(roc_auc_score(np.r_[np.ones(len(pos)), np.zeros(len(neg))], np.r_[pos, neg]))


def own_limit(docs: Sequence[Doc], odds: np.ndarray) -> float:
    """Return the log odds above which ``ALARMS`` of the human news lie, of their twins, and of edited news."""
    out = []
    for group, twin in (("human", False), ("human", True), ("edited", False)):
        at = odds[[d.row.group == group and d.twin == twin and d.row.source not in NO_NEWS for d in docs]]
        if len(at) >= 60:
            out.append(np.quantile(at, 1 - ALARMS))
    return float(max(out))


def reference_limit(model: Fitted, table: Table, language: str) -> float:
    """Return the highest log odds of the articles that ship as the reference: plain news the model has not seen."""
    rules, folder = filler_rules(), ROOT / "corpora" / "reference"
    rows = [json.loads(line) for line in (folder / "index.jsonl").read_text("utf-8").splitlines()]
    found = []
    for row in rows:
        if language in ("any", row["lang"]):
            text = (folder / row["file"]).read_text("utf-8")
            whole = Row(row["id"], "edited", row["lang"], "reference", "", row["id"], text)
            found.append(doc_of(whole, rules, plain=language == "any"))
    columns = {gram: column for column, gram in enumerate(table.names)}
    return float(max(model.odds(filled(found, columns, table.part))))


def train_style(args: argparse.Namespace) -> None:
    """Train, print and write the models of style."""
    for language in args.langs.split(","):
        docs = [d for d in documents(args.data, language) if d.seen]
        size, setting = 0 if language == "any" else args.grams, SETTINGS.get(language, Setting())
        table = table_of(docs, language, lexicon=size > 0, part=setting.part)
        held = np.array([bool(args.drop_maker and re.search(args.drop_maker, d.row.maker)) for d in docs])
        used = table.rows(~held)
        odds = out_of_fold(used, size, setting)
        limit = own_limit(used.docs, odds)
        report(used.docs, odds, limit, f"{language}, {setting}, {size} grams")
        model = fit(used, size, setting)
        if held.any():
            got, neg = model.odds(table.rows(held)), odds[[d.y == 0 and d.row.source not in NO_NEWS for d in used.docs]]
            own = (got > limit).mean()
            tpr = rate(got, neg, 0.01)
            print(f"   unseen makers {len(got)}: AUROC {area(got, neg):.4f} TPR@1% {tpr:.3f} own {own:.3f}")
        else:
            plain = reference_limit(model, table, language)
            print(f"   limit {limit:.2f}, the highest of the reference {plain:.2f}")
            write_style(args.out / f"filler-style-{language}.json", model, table, max(limit, plain + MARGIN))


def write_style(path: Path, model: Fitted, table: Table, limit: float) -> None:
    """Write a model: weights of grams in hundredths, those that round to nothing left out."""
    names = [" ".join(table.names[column]) for column in model.columns]
    lexicon = {name: round(100 * float(weight)) for name, weight in zip(names, model.gram_weights, strict=True)}
    ranked = sorted((gram, weight) for gram, weight in lexicon.items() if abs(weight) >= 3)
    values = zip([*FEATURES, *SIGNS][: table.x.shape[1]], model.feature_weights, model.mean, model.spread, strict=True)
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
    parser.add_argument("--langs", default="en,es,pt,ru,zh,any")
    parser.add_argument("--grams", type=int, default=12000)
    parser.add_argument("--drop-maker", default="")
    parser.add_argument("--limit", type=float, default=0.4)
    parser.add_argument("--clause-limit", type=float, default=0.45)
    args = parser.parse_args()
    (train_style if args.what == "style" else train_sentences)(args)


if __name__ == "__main__":
    main()
