"""Appeals: somebody whose number, name or site was wrongly named says so."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from django.utils import timezone

from satark.desk.codes import new_code
from satark.desk.models import Appeal, DeskOrganisation, Protected, User
from satark.desk.outbox import enqueue
from satark.desk.queries.protected import canonical
from satark.desk.refusal import RefusedError
from satark.desk.writing import action, audit

LIMIT_ANSWER = 2_000
DECISIONS = ("upheld", "refused")


@dataclass(frozen=True, slots=True)
class NewAppeal:
    """What an appeal brings: what was named and what is wrong with that, in the appellant's own words."""

    kind: str
    value: str
    text: str
    contact: str
    language: str
    idempotency_key: str = ""


@action
def lodge(organisation: DeskOrganisation, new: NewAppeal) -> Appeal:
    """Keep an appeal for the desk to answer; the same idempotency key again gives the one kept before."""
    digest = None
    if new.idempotency_key:
        digest = hashlib.sha256(f"{organisation.pk}\n{new.idempotency_key}".encode()).hexdigest()
        before = Appeal.objects.filter(idempotency_digest=digest).first()
        if before is not None:
            audit("appeal.repeated", before, organisation=organisation)
            return before
    appeal = Appeal.objects.create(
        code=new_code(),
        organisation=organisation,
        kind=new.kind,
        value=new.value,
        text=new.text,
        contact=new.contact,
        home_language=new.language,
        idempotency_digest=digest,
        created_at=timezone.now(),
    )
    audit("appeal.lodged", appeal, organisation=organisation, kind=new.kind)
    return appeal


@action
def decide(appeal: Appeal, decision: str, answer: str, by: User) -> Appeal:
    """Uphold or refuse an appeal, with an answer that its appellant reads; an upheld one protects its value.

    Raises RefusedError without a decision or an answer, or where it was decided before.
    """
    words = answer.replace("\0", "").strip()[:LIMIT_ANSWER]
    if decision not in DECISIONS:
        raise RefusedError("appeals_office.no_decision")
    if not words:
        raise RefusedError("appeals_office.no_answer")
    now = timezone.now()
    decided = Appeal.objects.filter(pk=appeal.pk, state="open").update(
        state=decision, answer=words, answered_by=by, answered_at=now
    )
    if not decided:
        raise RefusedError("appeals_office.decided_before")
    appeal.refresh_from_db()
    if decision == "upheld":
        Protected.objects.get_or_create(
            organisation=appeal.organisation,
            kind=appeal.kind,
            value=canonical(appeal.organisation_id, appeal.kind, appeal.value),
            defaults={"since": now, "appeal": appeal},
        )
    by_email = "@" in appeal.contact
    if by_email:
        enqueue("tell_appellant", {"appeal": appeal.pk})
    audit("appeal.upheld" if decision == "upheld" else "appeal.refused", appeal, by=by, told=by_email)
    return appeal


@action
def open_contact(appeal: Appeal, by: User) -> str:
    """How the appellant is reached; that it was looked at is written down."""
    audit("appeal.contact_opened", appeal, by=by)
    return appeal.contact


@action
def appellant_told(appeal: Appeal) -> None:
    """Note that an appellant was told of the decision by e-mail."""
    audit("appeal.told", appeal, by=None, channel="email")
