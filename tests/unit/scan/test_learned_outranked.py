"""What outranks the learned score: texts about fraud, and official forms and senders with nothing foreign."""

from __future__ import annotations

import pytest

from satark.scan.judge import NOT_THEIRS
from tests.unit.scan.hand_models import GENUINE, OWN, WAY, judged, learned_of

OUTRANKED = [
    (("warning.frame",), "WARNING_FRAME"),
    (("fraud.question",), "FORWARDED_QUESTION"),
    (OWN, "OWN_HEADER"),
    (("form.bill",), "BILL_NOTICE"),
    (("honest.otp",), "OTP_NOTICE"),
    (("form.works",), "PLANNED_OUTAGE"),
    (("form.account", "calm"), "ACCOUNT_NOTICE"),
    (("form.transfer",), "DEBIT_NOTICE"),
]


@pytest.mark.parametrize(("names", "by"), OUTRANKED)
def test_what_outranks_the_model(names: tuple[str, ...], by: str) -> None:
    judgement = judged(names, 5000)
    assert learned_of(judgement)[1:] == (0, "excused", by)
    assert (judgement.label, judgement.points) == (judged(names, 0).label, judged(names, 0).points)


@pytest.mark.parametrize(("names", "by"), OUTRANKED[2:])
@pytest.mark.parametrize("foreign", NOT_THEIRS)
def test_not_where_something_of_others_stands_in_it(names: tuple[str, ...], by: str, foreign: str) -> None:
    assert learned_of(judged((*names, foreign), 60))[1:] == (60, "counted", "")


@pytest.mark.parametrize("names", GENUINE)
def test_what_the_rules_vouch_for_stays_genuine(names: tuple[str, ...]) -> None:
    judgement = judged(names, 5000)
    assert (judgement.label, judgement.points) == ("genuine", 0)
    assert learned_of(judgement)[1:] == (0, "excused", "OWN_HEADER")


def test_a_header_of_its_own_with_a_private_number_is_no_scam_by_the_model_alone() -> None:
    assert judged((*OWN, *WAY, "phone.unknown.mobile"), 5000).label == "suspicious"


def test_a_warning_does_not_where_something_else_is_wanted_beside_it() -> None:
    names = ("warning.frame", "apart.risk", *WAY)
    assert learned_of(judged(names, 60))[1:] == (60, "counted", "")
    assert (judged(names, 0).label, judged(names, 60).label) == ("unclear", "suspicious")
