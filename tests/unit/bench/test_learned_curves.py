"""The curve says what each rate of false alarms would buy, over all legit rows and over business-like."""

from __future__ import annotations

from dataclasses import replace

from satark.evaluation import Audited
from satark.evaluation.left_out import LeftOutScores, Scored
from tests.bench.learned_curves import RATES, curves
from tests.bench.learned_tables import CASES, Measured
from tests.unit.bench.test_learned_goals import scored

BILL = "Dear customer, Rs 500 is due"


def business(points: list[int]) -> list[Scored]:
    return [
        replace(one, row=replace(one.row, text=BILL))
        for one in scored("pennywise_bank_in", "pennywise", "legit", points)
    ]


def lines(measured: Measured) -> list[list[str]]:
    made = curves(measured, ["learned"]).splitlines()
    return [
        [part.strip() for part in line.strip("|").split("|")] for line in made if line.startswith("| wib")
    ]


def measured(audited: Audited | None = None) -> Measured:
    scam = scored("wibisono_indonesian", "wibisono", "scam", [1, 3, 5, 7])
    others = (*scored("nus_sms_en", "nus", "legit", [0] * 990), *business([2, 4, 6, *[0] * 7]))
    scores = LeftOutScores("wibisono", tuple(scam), others)
    cases = LeftOutScores(CASES, (), others, tuple(scam))
    return Measured(
        ["learned"],
        {"wibisono": {"learned": scores}, CASES: {"learned": cases}},
        audited or Audited(),
    )


def test_each_pool_has_its_own_thresholds() -> None:
    pooled, formal = lines(measured())
    assert pooled[:4] == ["wibisono_indonesian", "4 / 1000", "learned", "all legit rows"]
    assert formal[:4] == ["wibisono_indonesian", "4 / 10", "learned", "business-like"]
    by_rate = dict(zip(RATES, pooled[4:], strict=True))
    # Of 1,000 rows one may be flagged, then two, then as many as have points.
    assert (by_rate[0.001], by_rate[0.002], by_rate[0.005]) == ("50.0%", "75.0%", "100.0%")
    assert formal[4] == "50.0%" and set(formal[5:]) == {"25.0%"}


def test_audited_rows_move_no_threshold() -> None:
    worst = "pennywise_bank_in-legit-2"
    pooled, formal = lines(measured(Audited(fraud={worst: "a fraud"})))
    assert pooled[1] == "4 / 999" and formal[1] == "4 / 9"
    assert pooled[-1] == "50.0%" and set(formal[5:]) == {"50.0%"}
