"""The answer as an operator reads it out: a few short sentences, in each language side by side."""

from __future__ import annotations

from typing import NamedTuple

from satark.desk.answering import Told, answer, step
from satark.desk.judging import Shown, judged
from satark.desk.models import Report, Revision
from satark.desk.queries.verdicts import shown_again
from satark.desk.words import FIRST, SECOND, say
from satark.records.verdict import Verdict

_BOTH = (FIRST, SECOND)
_DO_NOT_ACT, _ASK_OFFICIAL = "DO_NOT_ACT", "ASK_OFFICIAL"


class Spoken(NamedTuple):
    """What is read out in one language."""

    language: str
    label: str
    sentences: list[Told]


def read_out(shown: Shown, organisation_id: str) -> list[Spoken]:
    """The answer to a caller's message, in the two languages that are whole; nothing is stored."""
    return [_spoken(shown.text, judged(shown, organisation_id, language), language) for language in _BOTH]


def read_out_again(report: Report, last: Revision) -> list[Spoken]:
    """The answer to a report that was kept: a person's correction with its reason, else as it was judged."""
    message = report.message
    if message.erased_at is not None:
        return []
    if last.by_id is not None:
        return [
            Spoken(language, last.label, [Told(say(language, f"corrected.{last.label}")), Told(last.reason)])
            for language in _BOTH
        ]
    return read_out(shown_again(report), report.organisation_id)


def _spoken(text: str, verdict: Verdict, language: str) -> Spoken:
    """Two sentences of verdict, what a loss asks for at once, and whom to ask."""
    codes = [advice.code for advice in verdict.advice]
    urgent = codes.index(_DO_NOT_ACT) if _DO_NOT_ACT in codes else 0
    # The summary of a scam says already what not to do.
    said = list(verdict.advice[: urgent if verdict.label == "scam" else urgent + 1])
    contacts = [advice for advice in verdict.advice if advice.contact is not None and advice not in said]
    contacts.sort(key=lambda advice: advice.code != _ASK_OFFICIAL)
    summary = answer(text, verdict, lost=False).summary
    steps = [step(advice, verdict) for advice in (*said, *contacts[:1])]
    return Spoken(language, verdict.label, [Told(summary), *steps])
