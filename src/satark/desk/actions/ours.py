"""Answers to "is this one ours?": proposals that the admin checks before they are facts."""

from __future__ import annotations

from django.utils import timezone

from satark.desk.models import Case, OwnAnswer, User
from satark.desk.refusal import ChangedError
from satark.desk.writing import action, audit


@action
def answer(case: Case, kind: str, value: str, ours: bool, seen: str, by: User) -> OwnAnswer:
    """Say whether something met in a case's message is the organisation's own.

    `seen` is the answer the person saw before: "yes", "no", or "" for none; another one there now, or one
    that was checked meanwhile, raises ChangedError. The same answer again changes nothing.
    """
    before = OwnAnswer.objects.filter(case=case, kind=kind, value=value).first()
    if before is not None and before.ours == ours:
        audit("own_answer.repeated", before, by=by, kind=kind, ours=ours)
        return before
    there = "" if before is None else "yes" if before.ours else "no"
    if there != seen or before is not None and before.state != "proposed":
        raise ChangedError
    now = timezone.now()
    if before is None:
        before = OwnAnswer(case=case, organisation=case.organisation, kind=kind, value=value, ours=ours)
    before.ours, before.by, before.at = ours, by, now
    before.save()
    audit("own_answer.proposed", before, by=by, kind=kind, ours=ours)
    return before
