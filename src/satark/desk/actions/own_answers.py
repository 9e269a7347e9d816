"""Engineers' answers to "is this one ours?", checked by the admin: accepted ones become facts with a date."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from satark.desk.actions.site_facts import keep, last_of
from satark.desk.knowledge import facts_of
from satark.desk.models import OwnAnswer, User
from satark.desk.own_facts import is_known, with_own
from satark.desk.refusal import ChangedError, RefusedError
from satark.desk.site_files import skeleton
from satark.desk.words import say
from satark.desk.writing import action, audit

_LEAST_SOURCE = 5
_LIMIT_SOURCE = 300


@action
def accept(answer: OwnAnswer, source: str, day: date, by: User) -> int:
    """Accept an answer and every equal one; `source` says who confirmed it, on which day.

    What is ours becomes a fact in a new revision of the site file, unless it is one already; "not ours" is
    kept beside the value. Gives how many answers were accepted. Raises RefusedError without a source, for a
    day to come and for what cannot be a fact; ChangedError where it was decided meanwhile.
    """
    said = " ".join(source.split())[:_LIMIT_SOURCE]
    if len(said) < _LEAST_SOURCE:
        raise RefusedError("own_answers.no_source", field="source")
    if day > timezone.localdate():
        raise RefusedError("own_answers.no_day", field="day")
    organisation = by.organisation
    facts = facts_of(organisation.pk)
    revision = 0
    if answer.ours and not is_known(facts, organisation.pk, answer.kind, answer.value):
        last = last_of(organisation)
        text = last.text if last is not None else skeleton(organisation)
        text = with_own(text, facts, organisation.pk, answer.kind, answer.value, said, day)
        base = last.revision if last is not None else 0
        why = say(by.language, "own_answers.why", source=said)
        revision = keep(organisation, text, why, base, by).revision
    decided = _decide(answer, "accepted", by, source=said)
    audit("own_answer.accepted", answer, by=by, ours=answer.ours, kind=answer.kind, revision=revision)
    return decided


@action
def refuse(answer: OwnAnswer, by: User) -> int:
    """Refuse an answer and every equal one; nothing follows from it. Gives how many there were."""
    decided = _decide(answer, "refused", by)
    audit("own_answer.refused", answer, by=by, ours=answer.ours, kind=answer.kind)
    return decided


def _decide(answer: OwnAnswer, state: str, by: User, source: str = "") -> int:
    waiting = OwnAnswer.objects.filter(organisation=by.organisation, state="proposed")
    if not waiting.filter(pk=answer.pk, ours=answer.ours).exists():
        raise ChangedError
    equal = waiting.filter(kind=answer.kind, value=answer.value, ours=answer.ours)
    return equal.update(state=state, checked_by=by, checked_at=timezone.now(), source=source)
