"""A report comes in: message, verdict, reporter, case and jobs in one transaction, then the answer."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from satark.desk.codes import new_code
from satark.desk.judging import Shown, judged
from satark.desk.lures import lure_of
from satark.desk.models import Case, DeskOrganisation, Message, Report, Reporter, Revision, User
from satark.desk.routing import routed
from satark.desk.search_key import search_key
from satark.desk.writing import action, audit
from satark.records.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Contact:
    """How a reporter may be reached and what was allowed; kind is phone, whatsapp or email, or empty."""

    kind: str = ""
    value: str = ""
    consent_contact: bool = False
    consent_share: bool = False


@dataclass(frozen=True, slots=True)
class NewReport:
    """All that a report brings; `idempotency_key` is the caller's, or of the form that was sent.

    `body_digest` tells one body from another, where the same key must not stand for two.
    """

    shown: Shown
    door: str
    language: str
    idempotency_key: str = ""
    area_code: str = ""
    pin_code: str = ""
    consumer_number: str = ""
    contact: Contact = Contact()
    body_digest: str = ""


class KeyUsedError(Exception):
    """The idempotency key of a report came before with another body."""


def receive(organisation: DeskOrganisation, new: NewReport, by: User | None = None) -> Report:
    """Judge a report, keep it and open its case; the same idempotency key again gives the one kept before.

    Raises KeyUsedError where that one had another body.
    """
    # Before the transaction: the one writer of an embedded database has better to do than to judge.
    return keep(organisation, new, judged(new.shown, organisation.pk, new.language), by)


@action
def keep(organisation: DeskOrganisation, new: NewReport, verdict: Verdict, by: User | None = None) -> Report:
    """Keep a report that was judged; see `receive`."""
    digest = _digest(organisation, new.idempotency_key)
    if digest is not None:
        before = Report.objects.filter(idempotency_digest=digest).first()
        if before is not None:
            if new.body_digest and before.body_digest and new.body_digest != before.body_digest:
                raise KeyUsedError
            audit("report.repeated", before, by=by, organisation=organisation)
            return before
    now = timezone.now()
    message = _message(organisation, new, verdict, now)
    found = routed(
        organisation.pk,
        timezone.localdate(now),
        area_code=new.area_code,
        consumer_number=new.consumer_number,
        pin_code=new.pin_code,
    )
    report = Report.objects.create(
        code=new_code(),
        organisation=organisation,
        message=message,
        area=found.area,
        area_basis=found.basis,
        door=new.door,
        done=list(new.shown.done),
        home_language=new.language,
        idempotency_digest=digest,
        body_digest=new.body_digest,
        created_at=now,
    )
    _reporter(report, new)
    Case.objects.create(
        report=report,
        organisation=organisation,
        area=found.area,
        opened_at=now,
        due_at=now + timedelta(hours=organisation.acknowledge_hours),
    )
    audit("report.received", report, by=by, organisation=organisation, door=new.door, area=found.basis)
    return report


def _digest(organisation: DeskOrganisation, key: str) -> str | None:
    return hashlib.sha256(f"{organisation.pk}\n{key}".encode()).hexdigest() if key else None


def _message(organisation: DeskOrganisation, new: NewReport, verdict: Verdict, now: datetime) -> Message:
    shown = new.shown
    told: dict[str, Any] = verdict.to_dict()
    message = Message.objects.create(
        organisation=organisation,
        text=shown.text,
        sha256=hashlib.sha256(shown.text.encode("utf-8", "surrogatepass")).hexdigest(),
        sender=shown.sender,
        sender_basis=shown.sender_basis,
        channel=shown.channel,
        received_at=shown.received_at,
        received_at_assumed=shown.received_at_assumed,
        search_key=search_key(f"{shown.sender} {shown.text}"),
        created_at=now,
    )
    Revision.objects.create(
        message=message,
        number=1,
        label=verdict.label,
        points=verdict.points,
        language=verdict.language,
        lure=lure_of(told["reasons"]),
        verdict=told,
        at=now,
    )
    return message


def _reporter(report: Report, new: NewReport) -> None:
    contact = new.contact
    if contact.value or new.consumer_number or new.pin_code:
        Reporter.objects.create(
            report=report,
            contact_kind=contact.kind if contact.value else "",
            contact_value=contact.value,
            consumer_number=new.consumer_number,
            pin_code=new.pin_code,
            consent_contact=contact.consent_contact,
            consent_share=contact.consent_share,
            created_at=report.created_at,
        )
