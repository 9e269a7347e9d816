"""`/api/v1/reports`: a report comes in by a program, and how one stands."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import timezone

from satark.desk.actions.intake import Contact, KeyUsedError, NewReport, receive
from satark.desk.codes import read_code
from satark.desk.contract.bodies import REPORT
from satark.desk.contract.fields import Wrong
from satark.desk.forms.report import read_contact
from satark.desk.guard import KeyRequest
from satark.desk.judging import Shown, for_the_public
from satark.desk.metrics import count_verdict
from satark.desk.models import ApiKey, DeskOrganisation
from satark.desk.problems import ProblemError
from satark.desk.queries.status import first_verdict, standing
from satark.desk.views.api.sent import body_of, json_answer, key_or_nobody, take, wrong_fields
from satark.desk.words import FIRST, SECOND

_IDEMPOTENCY_KEY = re.compile(r"[\x21-\x7e]{16,200}")


def new_report(request: KeyRequest) -> HttpResponse:
    """Keep a report, or find the one kept under the same key; the answer is the same both times."""
    key = key_or_nobody(request)
    take(request, "report", key)
    idempotency_key = request.headers.get("Idempotency-Key", "")
    if not _IDEMPOTENCY_KEY.fullmatch(idempotency_key):
        raise ProblemError("no-idempotency-key")
    sent = body_of(request, REPORT)
    fields = sent.fields
    organisation = _organisation(key, fields.get("organisation"))
    new = NewReport(
        shown=_shown(fields),
        door="api",
        language=fields.get("reply_language", FIRST),
        # The keys of one program are no other's.
        idempotency_key=f"key {key.pk} {idempotency_key}" if key else f"api {idempotency_key}",
        area_code=fields.get("area", ""),
        pin_code=fields.get("pin_code", ""),
        consumer_number=fields.get("consumer_number", ""),
        contact=_contact(fields),
        body_digest=sent.digest,
    )
    try:
        report = receive(organisation, new)
    except KeyUsedError:
        raise ProblemError("key-used") from None
    verdict = first_verdict(report)
    count_verdict("api-reports", verdict["label"])
    answer = {
        "code": report.code,
        "status_url": request.build_absolute_uri(reverse("status", args=[report.code])),
        "verdict": verdict if key is not None else for_the_public(verdict),
    }
    response = json_answer(answer, 201)
    response.headers["Location"] = reverse("api-report", args=[report.code])
    return response


def report(request: KeyRequest, code: str) -> JsonResponse:
    """How a report stands, for whoever holds its code: states, labels and times alone."""
    take(request, "status")
    known = read_code(code)
    found = standing(known, SECOND) if known is not None else None
    if found is None:
        raise ProblemError("not-found")
    corrections = found.corrections
    first = corrections[0].before if corrections else found.label
    labels = [(first, found.steps[0].at), *[(correction.now, correction.at) for correction in corrections]]
    return json_answer(
        {
            "code": found.code,
            "state": found.state,
            "label": found.label,
            "labels": [{"label": label, "at": at.isoformat()} for label, at in labels],
            "states": [{"state": step.state, "at": step.at.isoformat()} for step in found.steps],
        }
    )


def _organisation(key: ApiKey | None, named: str | None) -> DeskOrganisation:
    if key is not None:
        if named not in (None, key.organisation_id):
            raise wrong_fields(Wrong("organisation", "that of the key, or none"))
        return key.organisation
    here = DeskOrganisation.objects.all()
    found = list(here.filter(pk=named) if named is not None else here[:2])
    if len(found) != 1:
        raise wrong_fields(Wrong("organisation", "the id of an organisation that works at this desk"))
    return found[0]


def _shown(fields: dict[str, Any]) -> Shown:
    received_at = fields.get("received_at")
    sender = fields.get("sender", "")
    return Shown(
        text=fields["text"],
        received_at=received_at or timezone.now(),
        received_at_assumed=received_at is None,
        sender=sender,
        sender_basis="typed" if sender else "unknown",
        channel=fields.get("channel", "unknown"),
        done=fields.get("done", ()),
    )


def _contact(fields: dict[str, Any]) -> Contact:
    """The contact and what may be done with it. Raises ProblemError for one without the other."""
    consent, given = fields["consent"], fields.get("contact")
    told, named = consent.get("contact", False), consent.get("share", False)
    if given is None:
        if told or named:
            raise wrong_fields(Wrong("contact", "a contact, where it is allowed to use one"))
        return Contact()
    value = read_contact(given["kind"], given["value"])
    if value is None:
        raise wrong_fields(Wrong("contact.value", "an Indian mobile number, or an e-mail address"))
    if not (told or named):
        # What may be used for nothing is not taken.
        raise wrong_fields(Wrong("consent.contact", "true, where a contact is given"))
    return Contact(given["kind"], value, told, named)
