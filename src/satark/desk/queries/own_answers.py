"""Answers to "is this one ours?": those that wait for the admin, and what was decided."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from satark.desk.models import DeskOrganisation, OwnAnswer
from satark.desk.queries.verdicts import Asked
from satark.desk.showing import shown_entity

LIMIT_DECIDED = 100


class Waiting(NamedTuple):
    """One value and one answer to it, however many engineers gave it; `against` gave the other."""

    answer: OwnAnswer
    shown: str
    times: int
    against: int


class Decided(NamedTuple):
    """An answer that was decided, with its value as a page may show it."""

    answer: OwnAnswer
    shown: str


def waiting(organisation: DeskOrganisation) -> list[Waiting]:
    """The answers that wait, equal ones once, the oldest first."""
    proposed = (
        OwnAnswer.objects.filter(organisation=organisation, state="proposed")
        .select_related("by", "case__report")
        .order_by("at", "id")
    )
    groups: dict[tuple[str, str, bool], list[OwnAnswer]] = {}
    for answer in proposed:
        groups.setdefault((answer.kind, answer.value, answer.ours), []).append(answer)
    return [
        Waiting(answers[0], shown(answers[0]), len(answers), len(groups.get((kind, value, not ours), [])))
        for (kind, value, ours), answers in groups.items()
    ]


def decided(organisation: DeskOrganisation) -> list[Decided]:
    """The last answers that were decided, the newest first."""
    answers = (
        OwnAnswer.objects.filter(organisation=organisation)
        .exclude(state="proposed")
        .select_related("checked_by")
        .order_by("-checked_at", "-id")[:LIMIT_DECIDED]
    )
    return [Decided(answer, shown(answer)) for answer in answers]


def accepted_for(
    organisation: DeskOrganisation, met: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], OwnAnswer]:
    """The last accepted answer to each kind and value met in a message, where there is one."""
    wanted = set(met)
    answers = OwnAnswer.objects.filter(
        organisation=organisation, state="accepted", value__in={value for _, value in wanted}
    ).order_by("checked_at", "id")
    return {(one.kind, one.value): one for one in answers if (one.kind, one.value) in wanted}


def with_decided(organisation: DeskOrganisation, asked: list[Asked]) -> list[Asked]:
    """What was met in a message; where its case has no answer, with the accepted one of an earlier case."""
    known = accepted_for(organisation, [(one.kind, one.value) for one in asked if one.answer is None])
    return [
        one if one.answer is not None else one._replace(answer=known.get((one.kind, one.value)))
        for one in asked
    ]


def shown(answer: OwnAnswer) -> str:
    """The value so written that nothing makes a link or a number to call of it."""
    return shown_entity(
        {
            "kind": answer.kind,
            "raw": answer.value,
            "value": answer.value,
            "span": [0, len(answer.value)],
            "official": None,
            "owner": None,
        }
    )
