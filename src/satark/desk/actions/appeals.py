"""Appeals: somebody whose number, name or site was wrongly named says so."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from django.utils import timezone

from satark.desk.codes import new_code
from satark.desk.models import Appeal, DeskOrganisation
from satark.desk.writing import action, audit


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
