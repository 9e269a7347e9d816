"""Tells an appellant by e-mail, in their language, how their appeal was decided."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.mail import send_mail

from satark.desk.actions.appeals import appellant_told
from satark.desk.codes import shown
from satark.desk.models import Appeal
from satark.desk.words import say


def run(payload: Mapping[str, Any]) -> None:
    """Send the e-mail; what was named does not stand in it. `payload`: `appeal`, the id of the appeal."""
    appeal = Appeal.objects.select_related("organisation").get(pk=payload["appeal"])
    if appeal.state == "open" or "@" not in appeal.contact:
        return
    language = appeal.home_language
    given = {
        "code": shown(appeal.code),
        "organisation": appeal.organisation.called(language),
        "decision": say(language, f"appeal_told.{appeal.state}"),
        "answer": appeal.answer,
    }
    send_mail(
        say(language, "appeal_told.subject", **given),
        say(language, "appeal_told.body", **given),
        None,
        [appeal.contact],
    )
    appellant_told(appeal)
