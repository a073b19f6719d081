"""Train the block model: rules/models/chrome-blocks.json, and one model for each fold of sites.

    python tools/train_chrome.py --data DIR --out rules/models [--work DIR] [--jobs 2]
    python tools/measure_chrome.py --data DIR --bench DIR --work DIR

Needs catboost and resiliparse. Folds go by site, seeds are fixed, one thread. The second command prints what the
product itself (``scrub.chrome.strip``: rules, budget and passes included) does on each page with the model that has not
seen its site. What later passes see is learned from what models of the folds leave that looked before: without
``--first`` everything is trained twice.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import time
from pathlib import Path

import numpy as np
from catboost import CatBoostClassifier, Pool
from chrome_made import document_rows, made_rows, story_rows
from chrome_rows import (
    FOLDS,
    ROOT,
    Example,
    Row,
    at_work,
    clean_rows,
    crawl_rows,
    dev_rows,
    examples,
    reference_rows,
)

from scrub.chrome.features import NAMES
from scrub.chrome.model import FILE, BlockModel
from scrub.engine.compile import Compiled, compile_rules
from scrub.engine.load import load_rules
from scrub.engine.pack import usable

DEPTH = 6
ROUNDS = {"article": 900, "dump": 600}
USED = """
    rule_part relative letters shared_count run_evidence words_before commas since_rule words shared core_lines
    rule_any until_sentence since_sentence run_words run_listed title_case tail_title words_after run_shared
    lines marks run_title_case upper wide_core tail_words sentences stops title_guess place you content
    near_core ends_stop pictured since_comments new_names core_words credits run_length offer credit digits
    from_start until_rule us run_ends_text repeats said_again capitals sentence_share to_end flow_near
    like_before names_alone word_length zone names names_shared me_near you_near
    about_ad about_deal about_mail about_share about_social about_talk about_piece about_other about_play about_app
    about_rights about_consent about_fault about_time about_credit about_writer about_site about_topic about_wit
    about_any about_kinds clock bars numbered leans leans_all leans_most leans_least
    leans_first leans_last leans_form leans_forms leans_own leans_alone
    money said quotes begins_quote ends_quote me year ends_colon termed run_termed leans_before leans_behind introduced
    introduces shared_before shared_behind told_before told_behind announced
    shows shows_all gone_before gone_behind gone_amid gone_share
""".split()
"""Figures that told most in a model of all of them. On sites not seen a model of these errs less: log loss .068, with
113 figures .071, with 206 in two looks, of which the second saw what the first thought of the neighbours, .076. Those
of what a line is about (from ``about_ad``) came later: of chrome in wordings of which no rule knows any, it finds .79
with them and .67 without, on articles of 15 languages."""
LIMITS = {
    "article": {"light": 0.9, "normal": 0.8, "strict": 0.65},
    "dump": {"light": 0.9, "normal": 0.65, "strict": 0.5},
}
SHARES = {
    "article": {"flat": 0.0, "made": 3.0},
    "dump": {"audited": 0.1, "page": 0.1, "scraper": 0.2, "seedlike": 0.3, "made": 0.3, "story": 0.3, "document": 0.5},
}
"""What the sets count for the model of each sort of text: flat pages teach what is wrong for articles (F1 -.02)."""
MADE = "tools/train_chrome.py: symmetric boosted trees (catboost) on line figures, folds by site, seed 1"
SETTINGS = {"depth": DEPTH, "learning_rate": 0.08, "l2_leaf_reg": 6, "random_seed": 1, "thread_count": 1,
"verbose": False, "rsm": 0.5,
            "bootstrap_type": "Bernoulli", "subsample": 0.8, "border_count": 64, "allow_writing_files": False,
            "boosting_type": "Plain", "leaf_estimation_iterations": 3}  # fmt: skip


def fit(data: list[Example], which: list[int], rounds: int) -> CatBoostClassifier:
    """Return a model of so many trees trained on some of the examples."""
    columns = [NAMES.index(name) for name in USED]
    x = np.concatenate([data[n].figures[data[n].keep][:, columns] for n in which])
    y = np.concatenate([data[n].labels[data[n].keep] for n in which])
    w = np.concatenate([data[n].weights[data[n].keep] for n in which])
    x, y, w = x[w > 0], y[w > 0], w[w > 0]
    model = CatBoostClassifier(iterations=rounds, **SETTINGS)
    model.fit(Pool(x, y, weight=w, feature_names=USED))
    return model


def exported(model: CatBoostClassifier, path: Path, depth: int = DEPTH, outputs: int = 1) -> dict:
    """Return a model as the plain numbers that ``scrub.chrome.trees`` reads."""
    model.save_model(str(path), format="json")
    raw = json.loads(path.read_text())
    path.unlink()
    used = [f["feature_id"] for f in raw["features_info"]["float_features"]]
    out: dict = {
        "features": [],
        "depth": depth,
        "bias": [round(float(v), 5) for v in np.ravel(raw["scale_and_bias"][1])],
        "feature": [],
        "border": [],
        "leaf": [],
    }
    place: dict[str, int] = {}
    for tree in raw["oblivious_trees"]:
        splits = tree.get("splits") or []
        leaves = np.array(tree["leaf_values"]).reshape(-1, outputs)
        for split in splits:
            name = used[split["float_feature_index"]]
            out["feature"].append(place.setdefault(name, len(place)))
            out["border"].append(float(f"{split['border']:.6g}"))
        for _ in range(depth - len(splits)):
            out["feature"].append(0)
            out["border"].append(1e30)
            leaves = np.concatenate([leaves, leaves])
        out["leaf"] += [round(float(v), 4) for v in leaves.ravel()]
    out["features"] = list(place)
    return out


def fit_kinds(data: list[Example], temporary: Path) -> tuple[dict, list[str]]:
    """Return trees that tell the kinds of chrome apart, and the names of the kinds."""
    x, y = [], []
    for e in data:
        for at, kind in enumerate(e.kinds):
            if kind is not None:
                x.append(e.figures[at])
                y.append(kind)
    names = sorted(set(y))
    settings = {**SETTINGS, "depth": 4, "learning_rate": 0.15, "rsm": 0.4}
    model = CatBoostClassifier(iterations=50, loss_function="MultiClass", **settings)
    model.fit(Pool(np.array(x), [names.index(kind) for kind in y], feature_names=list(NAMES)))
    right = float((model.predict(np.array(x)).ravel() == [names.index(kind) for kind in y]).mean())
    print(f"kinds: {len(y)} lines of {len(names)} kinds, {right:.3f} right in fold")
    return exported(model, temporary, 4, len(names)), names


def first_looks(folder: Path | None, rows: list[Row], compiled: Compiled, work: Path, jobs: int) -> list[BlockModel]:
    """Return the models of the folds whose looks come first: those of an earlier training, or of one without them."""
    if folder is not None:
        return [BlockModel.of(json.loads((folder / f"fold{fold}.json").read_text())) for fold in range(FOLDS)]
    models = fold_models(examples(rows, compiled, jobs=jobs), work, jobs)
    return [BlockModel.of(model) for model in models]


def fold_models(data: list[Example], work: Path, jobs: int) -> list[dict]:
    """Return the models of the folds, each trained on the other folds, as JSON objects."""
    at_work.update(data=data, work=work)
    asked = [(sort, fold) for sort in SHARES for fold in range(FOLDS)]
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        trees = dict(zip(asked, pool.starmap(_fold_trees, asked, chunksize=1), strict=True))
    return [{"trees": {sort: trees[sort, fold] for sort in SHARES}, "limits": LIMITS} for fold in range(FOLDS)]


def _fold_trees(sort: str, fold: int) -> dict:
    data = at_work["data"]
    others = [n for n in weighed(data, sort) if data[n].row.fold != fold]
    return exported(fit(data, others, ROUNDS[sort]), at_work["work"] / f"{sort}{fold}.json")


def final_model(data: list[Example], temporary: Path) -> dict:
    """Return the model trained on everything, as a JSON object."""
    trees = {sort: exported(fit(data, weighed(data, sort), ROUNDS[sort]), temporary) for sort in SHARES}
    kinds, names = fit_kinds(data, temporary)
    return {"made": MADE, "trees": trees, "limits": LIMITS, "kinds": kinds, "kind_names": names}


def weighed(data: list[Example], sort: str) -> list[int]:
    """Weigh the examples for the model of a sort of text, and return the numbers of those that count for it."""
    for e in data:
        e.weights = e.trust * np.float32(SHARES[sort].get(e.row.scen, 1.0))
    return [n for n, e in enumerate(data) if e.weights.any()]


def main() -> None:
    """Train, write the models of the folds and the shipped one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the labelled chrome rows")
    parser.add_argument("--out", type=Path, default=ROOT / "rules" / "models")
    parser.add_argument("--work", type=Path, default=Path("build/chrome-model"), help="the models of the folds")
    parser.add_argument(
        "--first", type=Path, help="the models of the folds of an earlier training, which look first; else made here"
    )
    parser.add_argument("--jobs", type=int, default=1, help="processes at work")
    parser.add_argument(
        "--made", type=int, default=3500, help="documents made from clean articles and the rules' examples"
    )
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    began = time.process_time()
    rules = usable(load_rules())
    compiled = compile_rules(rules)
    rows = [*dev_rows(options.data), *reference_rows(), *crawl_rows()]
    rows += [*made_rows(clean_rows(rows), rules, options.made), *story_rows(rules), *document_rows()]
    first = first_looks(options.first, rows, compiled, options.work, options.jobs)
    data = examples(rows, compiled, first, options.jobs)
    used = sum(int(e.keep.sum()) for e in data)
    print(f"{len(rows)} documents, {len(data)} examples, {used} lines, {time.process_time() - began:.0f} s")
    temporary = options.work / "model.json"
    models, final = fold_models(data, options.work, options.jobs), final_model(data, temporary)
    for fold, model in enumerate(models):
        (options.work / f"fold{fold}.json").write_text(json.dumps(model, separators=(",", ":")))
    options.out.mkdir(parents=True, exist_ok=True)
    path = options.out / FILE
    path.write_text(json.dumps(final, separators=(",", ":")) + "\n")
    print(f"{path}: {path.stat().st_size / 1000:.0f} kB, {time.process_time() - began:.0f} s")


if __name__ == "__main__":
    main()
