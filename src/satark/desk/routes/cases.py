"""The office's front door, cases and call-backs."""

from __future__ import annotations

from satark.desk.roles import SIGNED_IN, only
from satark.desk.routes import Route
from satark.desk.views import case_work as work
from satark.desk.views.call_backs import call_backs, rung
from satark.desk.views.cases import acknowledge, queue, show
from satark.desk.views.new_report import new_report
from satark.desk.views.office import office
from satark.desk.views.office_reports import office_reports
from satark.desk.views.police_sheet import sheet
from satark.desk.views.reporters import erase_message, erase_reporter, open_reporter

_WORKS_ON_CASES = only("engineer", "admin")
_TAKES_REPORTS = only("operator", "engineer")
_CALLS = only("operator", "admin")
_SEES_REPORTS = only("operator", "engineer", "admin")
ROUTES = [
    Route("desk/", "office", office, get=SIGNED_IN),
    Route("desk/cases", "cases", queue, get=_WORKS_ON_CASES, nav="queue.nav"),
    Route(
        "desk/reports/new",
        "new-report",
        new_report,
        get=_TAKES_REPORTS,
        post=_TAKES_REPORTS,
        nav="new_report.nav",
    ),
    Route("desk/reports", "office-reports", office_reports, get=only("operator"), nav="office_reports.nav"),
    Route("desk/call-backs", "call-backs", call_backs, get=_CALLS, nav="call_backs.nav"),
    Route("desk/call-backs/<int:number>/rung", "call-back-rung", rung, post=_CALLS),
    Route("desk/cases/<str:code>", "case", show, get=_SEES_REPORTS),
    Route("desk/cases/<str:code>/acknowledge", "case-acknowledge", acknowledge, post=_WORKS_ON_CASES),
    Route("desk/cases/<str:code>/note", "case-note", work.note, post=_WORKS_ON_CASES),
    Route("desk/cases/<str:code>/rang", "case-rang", work.call_note, post=_SEES_REPORTS),
    Route("desk/cases/<str:code>/area", "case-area", work.move, post=_WORKS_ON_CASES),
    Route("desk/cases/<str:code>/forward", "case-forward", work.forward, post=_WORKS_ON_CASES),
    Route("desk/cases/<str:code>/close", "case-close", work.close, post=_WORKS_ON_CASES),
    Route("desk/cases/<str:code>/correct", "case-correct", work.correct, post=_WORKS_ON_CASES),
    Route("desk/cases/<str:code>/ours", "case-ours", work.answer_ours, post=_WORKS_ON_CASES),
    Route("desk/cases/<str:code>/call-back", "case-call-back", work.ask_call_back, post=_WORKS_ON_CASES),
    Route("desk/cases/<str:code>/sheet", "case-sheet", sheet, get=_WORKS_ON_CASES, post=_WORKS_ON_CASES),
    Route("desk/cases/<str:code>/reporter", "reporter", open_reporter, post=_SEES_REPORTS),
    Route("desk/cases/<str:code>/erase-reporter", "reporter-erase", erase_reporter, post=_SEES_REPORTS),
    Route("desk/cases/<str:code>/erase-message", "message-erase", erase_message, post=_WORKS_ON_CASES),
]
