"""The demonstration: every state to be seen, nothing real in it, the same for the same seed."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime
from random import Random

import pytest
from django.db.models import F
from django.utils import timezone

from satark.desk.demo.clock import at
from satark.desk.demo.days import comings
from satark.desk.demo.grammar import kinds, made
from satark.desk.demo.seed import seed
from satark.desk.models import (
    Appeal,
    AuditEntry,
    CallBack,
    Case,
    CaseNote,
    DeskOrganisation,
    Message,
    OwnAnswer,
    Report,
    Reporter,
    Revision,
    User,
)  # fmt: skip
from satark.desk.refusal import RefusedError
from satark.desk.roles import ROLES

NOW = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
_NUMBER = re.compile(r"(?<!\d)\d{10}(?!\d)")
_HOST = re.compile(r"https?://([^/\s]+)")


@pytest.mark.django_db
def test_the_demonstration() -> None:
    """One for all, since making it takes seconds."""
    seed("correct horse battery", NOW)
    every_state_is_to_be_seen()
    nothing_of_it_lies_ahead()
    nothing_of_it_is_anybodys()
    a_desk_in_use_is_left_alone()


def every_state_is_to_be_seen() -> None:
    assert 200 < Report.objects.count() < 300
    assert set(Case.objects.values_list("state", flat=True)) == {"new", "acknowledged", "forwarded", "closed"}
    assert set(Case.objects.exclude(outcome="").values_list("outcome", flat=True)) >= {"scam", "genuine"}
    assert Case.objects.filter(area=None).exists() and Case.objects.exclude(escalated_at=None).exists()
    assert CaseNote.objects.filter(kind="note").exists() and CaseNote.objects.filter(outcome="cut").exists()
    assert OwnAnswer.objects.filter(ours=True).exists() and Revision.objects.filter(number=2).exists()
    assert CallBack.objects.filter(closed_at=None).exists()
    assert set(Report.objects.values_list("door", flat=True)) == {"web", "call", "api"}
    assert set(User.objects.values_list("role", flat=True)) == set(ROLES)
    labels = Counter(Revision.objects.filter(number=1).values_list("label", flat=True))
    assert labels["scam"] > 80 and labels["genuine"] + labels["nothing_found"] > 20
    languages = Counter(Revision.objects.filter(number=1).values_list("language", flat=True))
    assert {"hi", "en", "hi-Latn"} <= set(languages)


def nothing_of_it_lies_ahead() -> None:
    assert not AuditEntry.objects.filter(at__gte=NOW).exists()
    assert not Case.objects.filter(opened_at__gte=NOW).exists()
    assert not Case.objects.filter(acknowledged_at__gte=NOW).exists()
    # Nobody acknowledges before a case is there.
    assert not Case.objects.filter(acknowledged_at__lt=F("opened_at")).exists()
    assert AuditEntry.objects.count() > Report.objects.count()


def nothing_of_it_is_anybodys() -> None:
    texts = list(Message.objects.values_list("text", flat=True))
    numbers = {number for text in texts for number in _NUMBER.findall(text)}
    numbers |= set(Reporter.objects.exclude(contact_value="").values_list("contact_value", flat=True))
    numbers |= set(Message.objects.exclude(sender__startswith="VM-").values_list("sender", flat=True))
    assert numbers and all(number.startswith("90000000") and len(number) == 10 for number in numbers)
    assert all(host.endswith(".example") for text in texts for host in _HOST.findall(text))
    assert all(email.endswith("@demo.example") for email in User.objects.values_list("email", flat=True))
    assert not any("{" in text or "|" in text for text in texts)
    appealed = set(Appeal.objects.values_list("value", flat=True))
    assert appealed == {"9000000034", "https://bill-update.example"}


def a_desk_in_use_is_left_alone() -> None:
    before = Report.objects.count()
    with pytest.raises(RefusedError):
        seed("correct horse battery", NOW)
    assert Report.objects.count() == before and DeskOrganisation.objects.count() == 1


def test_the_same_seed_makes_the_same_days() -> None:
    now = timezone.localtime(NOW)
    assert comings(now, Random(7)) == comings(now, Random(7)) != comings(now, Random(8))


@pytest.mark.parametrize("kind", sorted(kinds()))
def test_a_message_of_each_kind_is_whole(kind: str) -> None:
    chance = Random(1)
    texts = [made(chance, kind).text for _ in range(40)]
    assert len(set(texts)) > 3 and not any(set("{}|") & set(text) for text in texts)


def test_the_clock_goes_on_afterwards() -> None:
    with at(NOW):
        assert timezone.now() == NOW
    assert timezone.now() != NOW
