"""Which labels are right for which truth, and the errors that are counted by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from satark.evaluation.audited import Audited
from satark.evaluation.families import BANK_FAMILIES
from satark.evaluation.judged import Judged

ALLOWED: dict[str, frozenset[str]] = {
    "legit": frozenset({"genuine", "nothing_found", "unclear"}),
    "spam": frozenset({"spam", "nothing_found", "unclear", "suspicious"}),
    "scam": frozenset({"scam", "suspicious"}),
    "warning": frozenset({"warning", "nothing_found"}),
}
"""Labels that are right for a truth. Spam rows of most data sets hide some fraud, so `suspicious` passes."""

MARKETING_LURES = ("promo", "marketing", "offer")
"""How the lure of a genuine marketing message begins; `spam` is right for it too."""

ERRORS: dict[str, tuple[str, str]] = {
    "scam_called_genuine": ("scam", "genuine"),
    "legit_called_scam": ("legit", "scam"),
    "warning_called_scam": ("warning", "scam"),
}


def is_allowed(one: Judged, audited: Audited) -> bool:
    """Whether the label is a right answer to this row."""
    row = one.row
    if one.label in ALLOWED[row.truth]:
        return True
    if row.truth == "scam":
        return one.label == "unclear" and row.id in audited.undecidable
    return row.truth == "legit" and one.label == "spam" and row.lure.startswith(MARKETING_LURES)


def grave_errors(judged: Iterable[Judged]) -> dict[str, list[str]]:
    """The ids of each kind of grave error, in the order of the data."""
    found: dict[str, list[str]] = {kind: [] for kind in ERRORS}
    for one in judged:
        for kind, (truth, label) in ERRORS.items():
            if one.row.truth == truth and one.label == label:
                found[kind].append(one.row.id)
    return found


@dataclass(frozen=True, slots=True)
class FalseAlarms:
    """Legit rows of one family called scam: all, those left when audited rows are set aside, and the bar."""

    family: str
    n: int
    scam: int
    scam_without_audited: int
    suspicious: int
    bar: int
    rates: dict[str, float]


def false_alarms(
    judged: Sequence[Judged], audited: Audited, thresholds: dict[str, int | None]
) -> tuple[FalseAlarms, ...]:
    """False alarms per family: by label, and the real rate at each common threshold on points.

    The bar is 1 in 2,000 rounded up; for bank messages one row at most.
    """
    families: dict[str, list[Judged]] = {}
    for one in judged:
        if one.row.truth == "legit":
            families.setdefault(one.row.family, []).append(one)
    table = []
    for family, members in sorted(families.items()):
        scam = [one for one in members if one.label == "scam"]
        rates = {
            rate: round(sum(one.points >= at for one in members) / len(members), 5)
            for rate, at in thresholds.items()
            if at is not None
        }
        table.append(
            FalseAlarms(
                family=family,
                n=len(members),
                scam=len(scam),
                scam_without_audited=sum(one.row.id not in audited.fraud for one in scam),
                suspicious=sum(one.label == "suspicious" for one in members),
                bar=1 if family in BANK_FAMILIES else ceil(len(members) / 2000),
                rates=rates,
            )
        )
    return tuple(table)
