"""The baselines that a learned score is held against: character n-grams with a linear model, and fastText.

Both learn scam against the rest (legit, spam and warning rows alike) and answer log-odds in thousandths.
The settings are those the protocol names and nothing was tuned: C of the linear model is 10, set before
anything was measured; the library's own 1 finds fewer scams in every family tried.
"""

import importlib
import importlib.util
import sys
import tempfile
from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from typing import Any

from satark.evaluation import Row
from satark.evaluation.left_out import Fit, Scorer

SCAM = frozenset({"scam"})
UNWANTED = frozenset({"scam", "spam"})
THOUSANDTHS = 1000
SEED = 20261124
PASSES = 300


def tfidf_fit(rows: Sequence[Row], target: Set[str] = SCAM) -> Scorer:
    """TF-IDF of character 2- to 5-grams with logistic regression; needs scikit-learn.

    `target` are the truths that are learned against the rest; with `UNWANTED` it is the other fair baseline.
    """
    text_features = importlib.import_module("sklearn.feature_extraction.text")
    linear_model = importlib.import_module("sklearn.linear_model")
    # n-grams of a single text cannot carry over, and would be most of the memory.
    features: Any = text_features.TfidfVectorizer(
        analyzer="char", ngram_range=(2, 5), min_df=2, sublinear_tf=True
    )
    model: Any = linear_model.LogisticRegression(
        C=10.0, solver="liblinear", max_iter=PASSES, random_state=SEED
    )
    model.fit(features.fit_transform([row.text for row in rows]), [row.truth in target for row in rows])

    def score(asked: Sequence[Row]) -> list[int]:
        log_odds = model.decision_function(features.transform([row.text for row in asked]))
        return [round(float(one) * THOUSANDTHS) for one in log_odds]

    return score


def fasttext_fit(rows: Sequence[Row], target: Set[str] = SCAM) -> Scorer:
    """Supervised fastText, character 2- to 5-grams and word pairs; needs the package fasttext and a compiler.

    One thread and a fixed seed, so that the same rows give the same model.
    """
    fasttext: Any = importlib.import_module("fasttext")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.txt"
        lines = (f"__label__{_target(row, target)} {_line(row)}\n" for row in rows)
        path.write_text("".join(lines), encoding="utf-8")
        model = fasttext.train_supervised(
            input=str(path), dim=32, epoch=25, wordNgrams=2, minn=2, maxn=5, seed=SEED, thread=1, verbose=0
        )
    # From the weights themselves: `predict` fails with numpy 2, and its odds saturate, which would make ties.
    weights = dict(zip(model.labels, model.get_output_matrix(), strict=True))
    line = weights["__label__scam"] - weights["__label__rest"]

    def score(asked: Sequence[Row]) -> list[int]:
        return [round(float(model.get_sentence_vector(_line(row)) @ line) * THOUSANDTHS) for row in asked]

    return score


def _target(row: Row, target: Set[str]) -> str:
    return "scam" if row.truth in target else "rest"


def _line(row: Row) -> str:
    # One row is one line; a lone surrogate is no text to fastText.
    return " ".join(row.text.lower().split()).encode("utf-8", "replace").decode("utf-8")


_BASELINES: tuple[tuple[str, str, Fit], ...] = (
    ("TF-IDF baseline", "sklearn", tfidf_fit),
    ("fastText baseline", "fasttext", fasttext_fit),
)
NAMES: tuple[str, ...] = tuple(name for name, _, _ in _BASELINES)


def baselines() -> Mapping[str, Fit]:
    """The baselines that can be had here by name; one whose package is absent is named on standard error."""
    found: dict[str, Fit] = {}
    for name, package, fit in _BASELINES:
        if importlib.util.find_spec(package):
            found[name] = fit
        else:
            print(f"{name}: the package {package} is not installed, its column is left out", file=sys.stderr)
    return found
