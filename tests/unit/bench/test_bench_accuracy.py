"""The page is of whole runs alone, and says which run it is of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from satark.api import shipped
from satark.evaluation import Row
from satark.evaluation.left_out import Scorer, scores_without
from satark.learning.fitting import Fitted
from satark.learning.training import Training
from satark.records.model import BUCKETS, LearnedModel
from tests.bench import bench_accuracy, learned_fits
from tests.bench.baselines import NAMES
from tests.bench.bench_accuracy import EVERY, Run, destination, main, wanted
from tests.bench.learned_fits import Laboratory
from tests.unit.learning.tiny import row, tiny_rows, write_rows
from tools.accuracy import LEARNED, PAGE


def run(*families: str, absent: tuple[str, ...] = ()) -> Run:
    return Run(date(2026, 11, 24), families or EVERY, absent, 4321, "abc")


def test_the_page_is_written_by_a_run_of_all_families_with_baselines_or_without() -> None:
    assert destination(run(), "") == PAGE
    assert destination(run(absent=NAMES), "") == PAGE
    assert destination(run(*EVERY[1:]), "") is None
    assert destination(run("uci"), "out.md") == Path("out.md")
    assert destination(run(), "out.md") == Path("out.md"), "a file that is named spares the page"


@pytest.mark.parametrize(
    ("named", "families"),
    [
        ("", EVERY),
        (" , ", EVERY),
        ("uci,spamhunter", ("spamhunter", "uci")),
        (" cases ", ("cases",)),
        ("uci,spamhuntr", ()),
    ],
)
def test_families_are_known_ones_or_none(named: str, families: tuple[str, ...]) -> None:
    assert wanted(named) == families


def test_a_run_says_its_day_its_families_its_time_and_what_was_absent() -> None:
    whole = run(absent=("TF-IDF baseline",)).told()
    assert whole.startswith("Run of 2026-11-24, 4,321 seconds, facts abc; all families (spamhunter, ")
    assert whole.endswith("nus), the cases too; not in this run: TF-IDF baseline.")
    part = run("uci").told()
    assert "**part of the families only** (uci), not the cases; with both baselines." in part


@pytest.mark.parametrize("files", [(), ("cases.jsonl",), ("corpora/uci_sms_spam.jsonl",)])
def test_nothing_is_measured_without_data(
    files: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "corpora").mkdir()
    for name in files:
        write_rows(tmp_path / name, tiny_rows(each=3))
    monkeypatch.setenv("SATARK_DATA", str(tmp_path))
    assert main() == 0
    assert capsys.readouterr().out.startswith("Not measured:")


def test_a_family_that_is_not_known_is_named(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SATARK_FAMILIES", "uci,spamhuntr")
    assert main() == 2
    assert "SATARK_FAMILIES" in capsys.readouterr().err


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few texts of our own, and fits that learn nothing: what is tried here is the way to the page."""
    monkeypatch.setattr(learned_fits, "written_rows", lambda: tiny_rows(("written",), each=3))
    monkeypatch.setattr(Training, "fitted", lambda *_: Fitted(np.zeros(BUCKETS), 0.0))


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick: None) -> Path:
    """A folder of few rows, and an environment that measures them."""
    (tmp_path / "corpora").mkdir()
    made = tiny_rows(("uci", "nus", "banglabarta"), each=8)
    for corpus, family in (
        ("mishra_soni_smishing", "uci"),
        ("nus_sms_en", "nus"),
        ("banglabarta_bn", "banglabarta"),
    ):
        rows = [one for one in made if one.family == family]
        write_rows(tmp_path / "corpora" / f"{corpus}.jsonl", rows)
    write_rows(tmp_path / "cases.jsonl", [row(990, "power cut tonight call officer", "scam", "cases")])
    monkeypatch.setenv("SATARK_DATA", str(tmp_path))
    monkeypatch.setenv("SATARK_BASELINES", "no")
    monkeypatch.delenv("SATARK_FAMILIES", raising=False)
    monkeypatch.delenv("SATARK_OUT", raising=False)
    return tmp_path


def test_a_run_of_one_family_prints_goals_tables_and_attacks_and_spares_the_page(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = data / "page.md"
    page.write_text("# Page\n", "utf-8")
    monkeypatch.setattr(bench_accuracy, "PAGE", page)
    monkeypatch.setenv("SATARK_FAMILIES", "uci")
    assert main() == 1, "goals are missed"
    told = capsys.readouterr().out
    assert page.read_text("utf-8") == "# Page\n"
    for wanted_words in (
        "**part of the families only** (uci)",
        "mishra_soni_smishing, left out: recall at 1 %, at least 86 %",
        "uci, left out: business-like",
        "points of recall lost to padding at 0.1 %, at most 3",
        "uci, left out: 0.1 % promised in advance",
        "### Spam rows called scam",
        "### Attacks: mishra_soni_smishing",
        "TF-IDF baseline (not in this run)",
    ):
        assert wanted_words in told, wanted_words
    assert "power-cut" not in told


def test_a_whole_run_writes_its_part_of_the_page_and_leaves_the_rest(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = data / "page.md"
    page.write_text(f"# Page\n\n## Bars\n\nkept\n\n{LEARNED}\n\nan older run\n", "utf-8")
    monkeypatch.setattr(bench_accuracy, "PAGE", page)
    monkeypatch.setattr(bench_accuracy, "EVERY", ("nus", "cases"))
    assert main() == 1, "goals are missed"
    written = page.read_text("utf-8")
    assert written.startswith(f"# Page\n\n## Bars\n\nkept\n\n{LEARNED}\n\nRun of {date.today().isoformat()}")
    assert "an older run" not in written and "power-cut scams among the cases (development set)" in written


def test_labels_and_attacks_are_of_the_very_model_that_scored_the_family(quick: None) -> None:
    rows: list[Row] = tiny_rows(("uci", "nus"), each=6)
    lab, way = Laboratory(rows, shipped()), learned_fits.WAYS[0]
    made: list[LearnedModel] = []

    def fit(given: Sequence[Row]) -> Scorer:
        made.append(lab.model(way, given))
        return lab.fit(way)(given)

    scores_without(rows, "uci", fit)
    assert lab.without(way, rows, "uci") is made[0]
