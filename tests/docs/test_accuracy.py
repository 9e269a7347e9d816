from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from satark.cli.data_files import read_audited_file
from satark.evaluation import Audited, Judged, read_row
from satark.facts import load
from tools.accuracy import AUDITED, REASONS, ROOT, show
from tools.accuracy_bars import Data, bars
from tools.accuracy_page import page


def judged(row_id: str, truth: str, label: str, lang: str = "en", lure: str = "") -> Judged:
    record = {"id": row_id, "text": f"text of {row_id}", "label": truth, "lang": lang, "lure": lure}
    return Judged(read_row(record, where="x:1", corpus="cases"), label, 0, codes=("CODE",))


def data() -> Data:
    return Data(
        cases=[
            judged("c-1", "scam", "scam", lure="disconnection_electricity"),
            judged("c-2", "scam", "nothing_found", lure="disconnection_electricity"),
            judged("c-3", "warning", "warning", "hi", "warning_electricity"),
            judged("c-4", "legit", "scam"),
            judged("c-2fc1bc72", "scam", "unclear"),
        ],
        corpora=[
            judged("wibisono_indonesian-00001", "scam", "genuine", "id"),
            judged("mishra_soni_smishing-00001", "scam", "genuine"),
            judged("nus_sms_en-00001", "legit", "scam"),
            judged("nus_sms_en-00002", "legit", "nothing_found"),
        ],
        audited=Audited(undecidable={"c-2fc1bc72": "bare"}, fraud={"nus_sms_en-00001": "asks a fee"}),
        reasons={"rows": {"c-2": "no words for it yet"}},
        facts=load(),
    )


def test_the_page_lists_misses_with_reasons_and_no_row_that_is_not_read() -> None:
    made = page(data())
    assert "| c-2 | scam | nothing_found | 0 | CODE | no words for it yet |" in made
    assert "| nus_sms_en-00001 | legit | scam | 0 | CODE | asks a fee |" in made
    assert "| mishra_soni_smishing-00001 | scam | genuine |" in made
    assert "wibisono_indonesian-" not in made and "text of" not in made


def test_bars_say_what_was_found_and_count_every_row() -> None:
    found = {name: (told, met) for name, told, met in bars(data())}
    assert found["scams called genuine, 0"] == ("2", False), "rows that are not read are counted all the same"
    assert found["legit rows of nus called scam, at most 1"] == ("0 of 2", True), "without audited rows"
    assert found["genuine messages among the cases called scam, 0"] == ("1 of 1", False)
    assert found["undecidable pairs kept open"][1]


def test_rows_that_are_not_read_are_never_shown(capsys: pytest.CaptureFixture[str]) -> None:
    show(data().corpora, "scam-genuine")
    told = capsys.readouterr().out
    assert "text of mishra" in told and "wibisono" not in told


def test_missing_data_are_said_plainly(tmp_path: Path) -> None:
    for folder in ("", str(tmp_path)):
        done = subprocess.run(
            [sys.executable, "-m", "tools.accuracy"],
            cwd=ROOT,
            env={"SATARK_DATA": folder, "PYTHONPATH": "src"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 2
        assert done.stderr.splitlines()[1] == "Where: SATARK_DATA in the environment"


def test_the_lists_of_the_page_are_well_formed() -> None:
    audited = read_audited_file(AUDITED)
    assert len(audited.undecidable) == 4 and len(audited.doubtful) == 3
    reasons = tomllib.loads(REASONS.read_text(encoding="utf-8"))
    assert set(reasons) == {"rows", "codes", "lures"}
    assert all(isinstance(reason, str) and reason for table in reasons.values() for reason in table.values())


def figures_of(text: str) -> set[str]:
    """What is told as so many of so many, without commas.

    Blocks that are made, of outputs and of the bars (tests/docs/test_readme.py), are no claims of their own.
    """
    prose = re.sub(r"```.*?```|<!-- accuracy: .*?<!-- end -->", "", text, flags=re.DOTALL).replace(",", "")
    found = re.findall(r"\b(\d+)\s+of\s+(?:the\s+)?(\d+)\b", prose)
    return {f"{part} of {whole}" for part, whole in found}


def test_what_the_first_page_claims_of_cases_stands_in_a_page() -> None:
    claimed = figures_of((ROOT / "README.md").read_text(encoding="utf-8"))
    pages = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").rglob("*.md"))]
    assert claimed - figures_of("\n\n".join(pages)) == set()


def test_a_claim_is_read_from_prose_and_not_from_outputs() -> None:
    made = "```\n1 of 2\n```\n<!-- accuracy: bars -->\n- 3 of 4\n<!-- end -->\nfound 5\nof the 1,600 there"
    assert figures_of(made) == {"5 of 1600"}
