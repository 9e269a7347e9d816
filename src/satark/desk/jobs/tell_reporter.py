"""Tells a reporter by e-mail, in their language, that a person at the desk has corrected a verdict."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.mail import send_mail

from satark.desk.actions.corrections import told
from satark.desk.codes import shown
from satark.desk.models import Report, Reporter
from satark.desk.words import say


def run(payload: Mapping[str, Any]) -> None:
    """Send the e-mail, unless the data were erased meanwhile or a later correction tells more.

    `payload`: `report`, the id of the report, and `revision`, the number of the verdict to tell of.
    """
    report = Report.objects.select_related("organisation", "message").get(pk=payload["report"])
    reporter = Reporter.objects.filter(report=report, consent_contact=True, contact_kind="email").first()
    last = report.message.revisions.order_by("-number").first()
    if reporter is None or last is None or last.number != payload["revision"]:
        return
    language = report.home_language
    given = {
        "code": shown(report.code),
        "organisation": report.organisation.called(language),
        "verdict": say(language, f"corrected.{last.label}"),
        "reason": last.reason,
    }
    send_mail(
        say(language, "told.subject", **given),
        say(language, "told.body", **given),
        None,
        [reporter.contact_value],
    )
    told(report, last.number)
