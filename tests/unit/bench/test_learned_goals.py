"""Goals are judged for each scorer by itself, and none goes missing in silence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest

from satark.evaluation import Audited, Row, read_row
from satark.evaluation.left_out import LeftOutScores, Scored
from satark.evaluation.recall import Share
from tests.bench.attacked import Loss
from tests.bench.learned_goals import MOST_LOST, SCORERS, Goal, all_reached, goals, goals_table
from tests.bench.learned_tables import CASES, Measured, tables

LEARNED, WHOLE = SCORERS[:2]


def scored(corpus: str, family: str, truth: str, points: Iterable[int], lure: str = "") -> list[Scored]:
    made = []
    for at, given in enumerate(points):
        record = {"id": f"{corpus}-{truth}-{at}", "text": "see you", "label": truth, "lure": lure}
        row: Row = read_row({**record, "family": family}, where="x:1", corpus=corpus)
        made.append(Scored(row, given))
    return made


def of_all(family: str, **scores: LeftOutScores) -> Mapping[str, Mapping[str, LeftOutScores]]:
    """The same scores for each scorer, but for the one named."""
    return {family: {name: scores.get(name.split(",")[0], scores["other"]) for name in SCORERS}}


def pennywise(flagged: int) -> LeftOutScores:
    """A thousand bank messages, so many of them over all others."""
    held = scored("pennywise_bank_in", "pennywise", "legit", [9] * flagged + [0] * (1000 - flagged))
    return LeftOutScores("pennywise", tuple(held), tuple(scored("nus_sms_en", "nus", "legit", [5] * 1000)))


def one(found: Iterable[Goal], *words: str) -> Goal:
    (goal,) = [goal for goal in found if all(word in goal.what for word in words)]
    return goal


def reached(goal: Goal) -> list[bool | None]:
    return [answer.reached for answer in goal.answers]


def test_each_scorer_has_a_figure_and_an_answer_of_its_own() -> None:
    measured = Measured(SCORERS, of_all("pennywise", learned=pennywise(6), other=pennywise(5)))
    goal = one(goals(measured), "pennywise", "0.1 % threshold chosen in advance", "at most 0.5 %")
    assert reached(goal) == [False, True, False, True]
    assert goal.answers[0].cell().startswith("0.60% (") and goal.answers[0].cell().endswith(" **no**")
    assert goal.answers[1].cell().endswith(" yes") and goal.n == "1000"
    # Of 2,000 legit rows two may be flagged: the six are a tie, and none is.
    assert reached(one(goals(measured), "pooled 0.1 %")) == [True] * 4


def test_a_promise_is_judged_by_its_own_bar_at_each_rate() -> None:
    measured = Measured(SCORERS, of_all("pennywise", learned=pennywise(10), other=pennywise(14)))
    found = goals(measured)
    assert reached(one(found, "1 % promised", "factor of 1.3")) == [True, False, True, False]
    assert reached(one(found, "0.1 % promised", "interval")) == [False] * 4


def test_recall_and_business_are_goals_of_the_family_measured() -> None:
    held = scored("banglabarta_bn", "banglabarta", "scam", [9] * 75 + [0] * 25)
    held += scored("banglabarta_bn", "banglabarta", "legit", [0] * 10)
    scores = LeftOutScores("banglabarta", tuple(held), tuple(scored("nus_sms_en", "nus", "legit", [5] * 100)))
    found = goals(Measured(SCORERS, of_all("banglabarta", other=scores)))
    goal = one(found, "banglabarta_bn", "recall at 1 %", "at least 75 %")
    assert (reached(goal), goal.n) == ([True] * 4, "100 / 110")
    assert reached(one(found, "business-like")) == [None] * 4, "there is none among these rows"
    assert not any("spamhunter" in goal.what for goal in found)


def test_power_cuts_count_the_scams_about_them_and_no_doubtful_row() -> None:
    extra = [
        *scored("c", "cases", "scam", [9] * 19 + [7], lure="disconnection_electricity"),
        *scored("d", "cases", "scam", [0], lure="disconnection_electricity"),
        *scored("e", "cases", "scam", [0] * 9, lure="parcel"),
    ]
    # One case is over the threshold at 1 % and under that at 0.1 %.
    legit = scored("nus_sms_en", "nus", "legit", [8] * 5 + [5] * 995)
    scores = LeftOutScores(CASES, (), tuple(legit), extra=tuple(extra))
    measured = Measured(SCORERS, of_all(CASES, other=scores), Audited(doubtful={"d-scam-0": "a bill"}))
    goal = one(goals(measured), "power-cut", "development set", "at least 95 %")
    assert (reached(goal), goal.n) == ([True] * 4, "20")
    assert goal.answers[0].told.startswith("95.0% (")


def test_labels_are_a_goal_of_the_whole_verdict_alone() -> None:
    shares = {WHOLE: Share(0.03, 0.01, 0.05, 3, 100), SCORERS[3]: Share(0.02, 0.0, 0.05, 2, 100)}
    goal = one(goals(Measured(SCORERS, {}, called_scam={"exais_nigeria": shares})), "exais_nigeria")
    assert reached(goal) == [None, False, None, True]
    assert goal.answers[0].cell() == "-" and goal.n == "100"


def lost(
    attack: str, points: float, scorer: str = LEARNED, kind: str = "reporting", rate: float = 0.001
) -> Loss:
    return Loss(
        "mishra_soni_smishing", "tuning" if kind == "tuning" else "reporting", attack, scorer, rate,
        0.6, 0.6 - points / 100, 0.0, 0.0, 50,
    )  # fmt: skip


@pytest.mark.parametrize(("attack", "most"), [(attack, 100 * most) for attack, most in MOST_LOST.items()])
def test_an_attack_may_cost_so_many_points_and_no_more(attack: str, most: float) -> None:
    found = goals(Measured(SCORERS, {}), [lost(attack, most), lost(attack, most + 0.3, WHOLE)])
    assert reached(one(found, attack, f"at most {most:g}")) == [True, False, None, None]


def test_goals_are_of_the_reporting_set_at_the_strict_rate() -> None:
    beside = [lost("spaced", 50, kind="tuning"), lost("spaced", 50, rate=0.01), lost("script", 50)]
    assert goals(Measured(SCORERS, {}), beside) == []


def test_the_table_counts_what_each_scorer_reaches_of_what_it_has() -> None:
    found = goals(Measured(SCORERS, {}), [lost("spaced", 1), lost("digits", 9), lost("digits", 1, WHOLE)])
    made = goals_table(found)
    assert f"{LEARNED} 1 of 2; {WHOLE} 1 of 1; {SCORERS[2]} 0 of 0" in made
    assert made.splitlines()[2] == f"| goal | n | {' | '.join(SCORERS)} |"
    assert not all_reached(found)
    assert all_reached([goal for goal in found if "spaced" in goal.what])


def test_scorers_that_were_not_run_are_marked_in_every_table() -> None:
    measured = Measured(SCORERS, of_all("pennywise", other=pennywise(5)), absent=("TF-IDF baseline",))
    lines = [line for line in tables(measured).splitlines() if line.startswith("| ")]
    heads = [line for line in lines if " | n | " in line]
    assert len(heads) == 3 and all(line.endswith("| TF-IDF baseline (not in this run) |") for line in heads)
    others = [line for line in lines if line not in heads and "---" not in line]
    assert others and all(line.endswith(" | - |") for line in others)


def test_bank_messages_stand_with_the_threshold_chosen_in_advance_and_the_pooled_one() -> None:
    made = tables(Measured(SCORERS, of_all("pennywise", other=pennywise(6))))
    bank = made.partition("### Genuine bank messages")[2].partition("###")[0]
    assert "| pennywise | 0.1 % | in advance | 1000 | 0.60% (" in bank
    assert "| pennywise | 0.1 % | pooled | 1000 | 0.00% (" in bank and "| pennywise | 1 % | pooled |" in bank
