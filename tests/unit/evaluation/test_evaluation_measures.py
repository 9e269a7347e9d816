from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from satark.evaluation import Audited, Judged, evaluate, read_row
from satark.evaluation.outcomes import false_alarms, is_allowed
from satark.evaluation.recall import recall_at
from satark.evaluation.threshold import share_at, threshold


def judged(row_id: str, truth: str, label: str, points: int = 0, **fields: str) -> Judged:
    row = read_row({"id": row_id, "text": "-", "label": truth, **fields}, where="x:1", corpus="own")
    return Judged(row, label, points, language="en", script="Latn")


def many(truth: str, label: str, points: Iterable[int]) -> list[Judged]:
    return [judged(f"{truth}-{label}-{i}", truth, label, one) for i, one in enumerate(points)]


def test_ties_with_the_threshold_are_false_alarms() -> None:
    # 100 rows, one may alarm; two are tied at the top, so neither may.
    assert threshold([50, 50, *[0] * 98], 0.01) == 51
    assert threshold([50, 40, *[0] * 98], 0.01) == 41
    assert threshold([], 0.01) is None
    assert threshold([7] * 10, 0.001) == 8


@given(st.lists(st.integers(-5, 60), min_size=1, max_size=400), st.sampled_from([0.01, 0.1]))
def test_the_threshold_keeps_its_rate_and_is_the_lowest_that_does(points: list[int], rate: float) -> None:
    at = threshold(points, rate)
    assert at is not None
    assert (share_at(points, at) or 0) <= rate
    assert (share_at(points, at - 1) or 0) > rate


def test_recall_with_its_interval_is_the_same_every_time() -> None:
    legit = many("legit", "nothing_found", [*range(30), *[0] * 170])
    scam = many("scam", "scam", [*[40] * 60, *[5] * 40])
    first, again = recall_at(scam, legit, 0.01), recall_at(scam, legit, 0.01)
    assert first == again
    assert (first.value, first.points, first.n_scam, first.n_legit) == (0.6, 28, 100, 200)
    assert first.low is not None and first.high is not None
    assert 0.45 < first.low < 0.6 < first.high < 0.75


def test_rows_of_one_cluster_widen_the_interval() -> None:
    legit = many("legit", "nothing_found", [0] * 100)
    apart = many("scam", "scam", [*[40] * 50, *[0] * 50])
    together = [
        judged(one.row.id, "scam", "scam", one.points, cluster=f"c{i // 10}") for i, one in enumerate(apart)
    ]
    narrow, wide = recall_at(apart, legit, 0.01), recall_at(together, legit, 0.01)
    assert narrow.value == wide.value == 0.5
    assert (wide.high or 0) - (wide.low or 0) > 1.5 * ((narrow.high or 0) - (narrow.low or 0))


def test_recall_without_rows_is_null() -> None:
    assert recall_at([], many("legit", "spam", [1]), 0.01).value is None
    assert recall_at(many("scam", "scam", [1]), [], 0.01).to_dict() == {
        "value": None, "low": None, "high": None, "points": None, "n_scam": 1, "n_legit": 0,
    }  # fmt: skip


def test_right_answers_follow_the_protocol() -> None:
    audited = Audited(undecidable={"bare": "no number, no link"})
    assert is_allowed(judged("a", "legit", "unclear"), audited)
    assert not is_allowed(judged("a", "legit", "suspicious"), audited)
    assert not is_allowed(judged("a", "legit", "spam"), audited)
    assert is_allowed(judged("a", "legit", "spam", lure="promo_property"), audited)
    assert is_allowed(judged("a", "warning", "nothing_found"), audited)
    assert not is_allowed(judged("a", "warning", "unclear"), audited)
    assert is_allowed(judged("a", "scam", "suspicious"), audited)
    assert not is_allowed(judged("a", "scam", "unclear"), audited)
    assert is_allowed(judged("bare", "scam", "unclear"), audited)
    assert not is_allowed(judged("bare", "scam", "genuine"), audited)


def test_the_whole_protocol_keeps_the_contract_of_its_json() -> None:
    rows = [
        judged("s1", "scam", "genuine", 0, lang="hi"),
        judged("s2", "scam", "scam", 90, lang="en"),
        judged("l1", "legit", "scam", 80, lang="en"),
        judged("l2", "legit", "nothing_found", 0, lang="en"),
        judged("w1", "warning", "scam", 70, lang="en"),
        judged("d1", "scam", "nothing_found", 0, lang="en"),
    ]
    audited = Audited(doubtful={"d1": "probably genuine"}, fraud={"l1": "asks a fee for a prize"})
    result = evaluate(rows, by=["lang", "script"], audited=audited).to_dict()
    assert list(result)[:5] == ["rows", "labels", "by", "recall", "errors"]
    assert result["rows"] == 5
    assert result["labels"] == {
        "legit": {"scam": 1, "nothing_found": 1},
        "scam": {"scam": 1, "genuine": 1},
        "warning": {"scam": 1},
    }
    by = result["by"]
    assert isinstance(by, dict)
    assert by["lang"]["hi"] == {"scam": {"genuine": 1}}
    assert by["script"] == {"Latn": result["labels"]}, "a row without a script has that of its verdict"
    recall = result["recall"]
    assert isinstance(recall, dict)
    assert list(recall) == ["0.01", "0.001"]
    assert list(recall["0.01"]) == ["value", "low", "high", "points", "n_scam", "n_legit"]
    assert (recall["0.01"]["n_scam"], recall["0.01"]["n_legit"]) == (2, 1)
    assert result["errors"] == {
        "scam_called_genuine": ["s1"],
        "legit_called_scam": ["l1"],
        "warning_called_scam": ["w1"],
    }
    assert result["left_out"] == {"doubtful": 1, "weak_scam_not_in_recall": 0}


def test_weak_scam_rows_stand_beside_recall_and_not_in_it() -> None:
    rows = [judged("spamhunter_world_en-00001", "scam", "scam", 50), judged("l", "legit", "nothing_found")]
    result = evaluate(rows)
    assert result.recall["0.01"].n_scam == 0
    assert result.left_out["weak_scam_not_in_recall"] == 1
    assert result.labels["scam"] == {"scam": 1}


def test_false_alarms_per_family_have_their_bar() -> None:
    rows = [
        judged(f"nus_sms_en-{i}", "legit", "scam" if i < 2 else "nothing_found", 9 * (i < 2))
        for i in range(2001)
    ]
    rows += [judged(f"pennywise_bank_in-{i}", "legit", "nothing_found") for i in range(3000)]
    nus, bank = false_alarms(rows, Audited(fraud={"nus_sms_en-0": "prize"}), {"0.01": 5})
    assert (nus.family, nus.n, nus.scam, nus.scam_without_audited, nus.bar) == ("nus", 2001, 2, 1, 2)
    assert (bank.family, bank.bar, bank.scam) == ("pennywise", 1, 0)
    assert nus.rates == {"0.01": round(2 / 2001, 5)}
