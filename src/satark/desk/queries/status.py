"""How a report stands, as its reporter may see it: dates, states and labels, no text and no person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from satark.desk.models import Case, Report, Revision
from satark.text.plain_text import plain


@dataclass(frozen=True, slots=True)
class Correction:
    """A person of the desk corrected the verdict: from what to what, why and when."""

    before: str
    now: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Step:
    """One state the case has reached, and when."""

    state: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """A report as its status page tells it."""

    code: str
    organisation: str
    area: str
    label: str
    state: str
    steps: list[Step]
    corrections: list[Correction]


def standing(code: str, language: str) -> Standing | None:
    """How the report of a code stands; None where there is none."""
    report = (
        Report.objects.select_related("organisation", "area", "case", "message").filter(code=code).first()
    )
    if report is None:
        return None
    revisions = list(report.message.revisions.order_by("number"))
    return Standing(
        code=report.code,
        organisation=report.organisation.called(language),
        area=report.area.called(language) if report.area is not None else "",
        label=revisions[-1].label,
        state=report.case.state,
        steps=list(_steps(report, report.case)),
        corrections=list(_corrections(revisions)),
    )


def _steps(report: Report, case: Case) -> Iterator[Step]:
    yield Step("new", report.created_at)
    for state, at in (
        ("acknowledged", case.acknowledged_at),
        ("forwarded", case.forwarded_at),
        ("closed", case.closed_at),
    ):
        if at is not None:
            yield Step(state, at)


def _corrections(revisions: list[Revision]) -> Iterator[Correction]:
    for before, now in pairwise(revisions):
        # A later verdict of the machine is no correction: nobody stands for it.
        if now.by_id is not None:
            yield Correction(before.label, now.label, plain(now.reason), now.at)


def first_verdict(report: Report) -> dict[str, Any]:
    """The machine's verdict on a report's message, as it was told when it came in."""
    told: dict[str, Any] = report.message.revisions.order_by("number").values_list("verdict", flat=True)[0]
    return told
