"""The forms on a case's page: each names an action, its version as seen, and leads back to the page."""

from __future__ import annotations

from django.http import HttpResponse

from satark.desk.actions import call_backs, cases, corrections, ours
from satark.desk.guard import OfficeRequest
from satark.desk.queries.cases import open_areas
from satark.desk.queries.verdicts import asked_of, shown_verdict
from satark.desk.refusal import RefusedError
from satark.desk.views.case_page import case_of, done
from satark.desk.words import language_of

_LIMIT_DIGITS = 10


def note(request: OfficeRequest, code: str) -> HttpResponse:
    """Write a note."""
    case, text = case_of(request.user, code), request.POST.get("text", "")
    return done(request, case, "note", lambda: cases.note(case, text, request.user), "noted")


def call_note(request: OfficeRequest, code: str) -> HttpResponse:
    """Write down how calling the number in the message went."""
    case, sent = case_of(request.user, code), request.POST
    outcome, text = sent.get("outcome", ""), sent.get("text", "")
    return done(request, case, "rang", lambda: cases.call_note(case, outcome, text, request.user), "rang")


def move(request: OfficeRequest, code: str) -> HttpResponse:
    """Put the case into an area."""
    case = case_of(request.user, code)

    def work() -> None:
        area = open_areas(case.organisation_id).filter(code=request.POST.get("area", "")).first()
        if area is None:
            raise RefusedError("refused.no_area")
        cases.move(case, area, seen(request), request.user)

    return done(request, case, "move", work, "moved")


def forward(request: OfficeRequest, code: str) -> HttpResponse:
    """Note that it went to the police."""
    case, sent = case_of(request.user, code), request.POST
    station, reference = sent.get("station", ""), sent.get("reference", "")

    def work() -> None:
        cases.forward(case, station, reference, seen(request), request.user)

    return done(request, case, "forward", work, "forwarded")


def close(request: OfficeRequest, code: str) -> HttpResponse:
    """End the work on it."""
    case, outcome = case_of(request.user, code), request.POST.get("outcome", "")
    return done(
        request, case, "close", lambda: cases.close(case, outcome, seen(request), request.user), "closed"
    )


def correct(request: OfficeRequest, code: str) -> HttpResponse:
    """Correct the verdict, with a reason that the reporter reads."""
    case, sent = case_of(request.user, code), request.POST
    label, reason = sent.get("label", ""), sent.get("reason", "")

    def work() -> None:
        corrections.correct(case, label, reason, seen(request), request.user)

    return done(request, case, "correct", work, "corrected")


def answer_ours(request: OfficeRequest, code: str) -> HttpResponse:
    """Answer "is this one ours?" of something that was met in the message, and of nothing else."""
    case, sent = case_of(request.user, code), request.POST
    kind, value, said = sent.get("kind", ""), sent.get("value", ""), sent.get("ours", "")

    def work() -> None:
        machine = case.report.message.revisions.order_by("number")[0]
        verdict = shown_verdict(case.report, machine, language_of(request)).verdict
        met = {(asked.kind, asked.value) for asked in asked_of(case.report, verdict, ())}
        if said not in ("yes", "no") or (kind, value) not in met:
            raise RefusedError("refused.not_in_message")
        ours.answer(case, kind, value, said == "yes", sent.get("before", ""), request.user)

    return done(request, case, "ours", work, "answered")


def ask_call_back(request: OfficeRequest, code: str) -> HttpResponse:
    """Ask that an operator ring the reporter."""
    case = case_of(request.user, code)
    return done(
        request, case, "reporter", lambda: call_backs.ask(case.report, request.user), "call_back_asked"
    )


def seen(request: OfficeRequest) -> int:
    """The version of the case that the form was made of; 0, which none is, where it says nothing."""
    return number_of(request, "version", none=0)


def number_of(request: OfficeRequest, name: str, *, none: int) -> int:
    """A number that a form carries hidden; `none` where it is not one."""
    typed = request.POST.get(name, "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < _LIMIT_DIGITS else none
