"""Fills an empty desk with the demonstration: every row of it is written by the desk's own actions."""

from __future__ import annotations

import heapq
from datetime import datetime, timedelta
from random import Random
from typing import Any

from django.db import transaction
from django.utils import timezone

from satark.desk.actions import call_backs, cases, corrections, ours
from satark.desk.actions.appeals import NewAppeal, lodge
from satark.desk.actions.demonstration import found_demonstration
from satark.desk.actions.intake import Contact, NewReport, receive
from satark.desk.demo.clock import at
from satark.desk.demo.days import DAYS, Coming, Follow, comings, follows
from satark.desk.demo.grammar import words
from satark.desk.demo.places import PEOPLE, PLACES
from satark.desk.judging import Shown
from satark.desk.models import CallBack, Case, DeskOrganisation, Report, User
from satark.desk.refusal import ChangedError, RefusedError

SEED = 20261201
ACKNOWLEDGE_HOURS = 4


def seed(password: str, now: datetime, number: int = SEED) -> int:
    """The demonstration up to `now`, in one transaction; the number of its reports.

    The same number gives the same messages, areas and events, moved to the day of `now`.
    """
    return _Demonstration(Random(number), now).make(password)


class _Demonstration:
    def __init__(self, chance: Random, now: datetime) -> None:
        self._chance = chance
        # The hours of a day are those of India.
        self._now = timezone.localtime(now)
        self._places = {place.code: place for place in PLACES}

    def make(self, password: str) -> int:
        with transaction.atomic():
            with at(self._now - timedelta(days=DAYS + 30)):
                organisation = found_demonstration(PLACES, PEOPLE, password, ACKNOWLEDGE_HOURS)
            self._people = {person.email.split("@")[0]: person for person in User.objects.all()}
            coming = comings(self._now, self._chance)
            self._run(organisation, coming)
            self._appeals(organisation)
        return len(coming)

    def _run(self, organisation: DeskOrganisation, coming: list[Coming]) -> None:
        """Everything in the order of time: what has not happened yet by now does not happen."""
        waiting: list[tuple[datetime, int, Any]] = [(one.shown_at, n, one) for n, one in enumerate(coming)]
        heapq.heapify(waiting)
        count = len(waiting)
        while waiting:
            moment, _, what = heapq.heappop(waiting)
            if moment >= self._now:
                return
            with at(moment):
                if isinstance(what, Coming):
                    case = self._receive(organisation, what)
                    # Looked at just after its hour, as the job would.
                    later = [*follows(what, self._chance), (case.due_at + timedelta(seconds=30), "escalate")]
                    for when, follow in later:
                        heapq.heappush(waiting, (when, count, (case.pk, what, follow)))
                        count += 1
                else:
                    self._follow(*what)

    def _appeals(self, organisation: DeskOrganisation) -> None:
        for one in words()["appeals"]:
            with at(self._now - timedelta(days=one["days"])):
                contact = f"90000000{self._chance.randrange(40, 100)}"
                new = NewAppeal(one["kind"], one["value"], one["text"], contact, one["language"])
                lodge(organisation, new)

    def _receive(self, organisation: DeskOrganisation, one: Coming) -> Case:
        chance, place = self._chance, self._places.get(one.area)
        message = one.message
        contact = Contact()
        if chance.random() < 0.45:
            value = f"90000000{chance.randrange(40, 100)}"
            contact = Contact("phone", value, chance.random() < 0.8, chance.random() < 0.5)
        new = NewReport(
            shown=Shown(
                message.text,
                one.received_at,
                received_at_assumed=False,
                sender=message.sender,
                sender_basis="typed",
                channel=message.channel,  # type: ignore[arg-type]
                done=message.done,  # type: ignore[arg-type]
            ),
            door=one.door,
            language="en" if message.language == "en" else "hi",
            area_code=one.area if one.basis == "chosen" else "",
            pin_code=place.pin_code if place and one.basis == "pin_code" else "",
            consumer_number=f"{place.prefix}{chance.randrange(10**7):07}"
            if place and one.basis == "consumer_number"
            else "",
            contact=contact,
        )
        by = self._people["operator"] if one.door == "call" else None
        report: Report = receive(organisation, new, by)
        return report.case

    def _engineer(self, case: Case) -> User:
        code = case.area.code if case.area is not None else ""
        return self._people["engineer.south" if code.startswith("S") else "engineer.north"]

    def _follow(self, pk: int, one: Coming, what: Follow | str) -> None:
        case = Case.objects.select_related("area", "report__message", "organisation").get(pk=pk)
        by, chance = self._engineer(case), self._chance
        said = words()
        language = chance.choice(("hi", "en"))
        try:
            if what == "escalate" and case.state == "new":
                cases.escalate(case)
            elif what == "acknowledge":
                cases.acknowledge(case, by)
            elif what == "note":
                cases.note(case, chance.choice(said["notes"][language]), by)
            elif what == "call":
                outcome = chance.choice(("no_answer", "switched_off", "answered", "cut", "cut"))
                cases.call_note(case, outcome, "", by)
            elif what == "ours":
                self._ours(case, by)
            elif what == "correct":
                self._correct(case, one, by)
            elif what == "ring":
                self._ring(case)
            elif what == "forward":
                number = f"DEMO/{chance.randrange(100, 999)}/2026"
                cases.forward(case, "Demonstration Cyber Police Station", number, case.version, by)
            elif what == "close":
                cases.close(case, _outcome(one), case.version, by)
        except (ChangedError, RefusedError):
            # Somebody did something else with it before: so it goes in an office.
            return

    def _ours(self, case: Case, by: User) -> None:
        sender = case.report.message.sender
        if sender.startswith("VM-"):
            ours.answer(case, "header", sender.split("-")[1], True, "", by)
            return
        first = case.report.message.revisions.get(number=1).verdict
        found = [one for one in first["entities"] if one["kind"] in ("phone", "url")]
        for entity in found[:1]:
            ours.answer(case, entity["kind"], entity["value"], False, "", by)

    def _correct(self, case: Case, one: Coming, by: User) -> None:
        label = "genuine" if _outcome(one) == "genuine" else "scam"
        reason = self._chance.choice(words()["corrections"][label])
        corrections.correct(case, label, reason, case.version, by)

    def _ring(self, case: Case) -> None:
        operator = self._people["operator"]
        call_back = CallBack.objects.filter(report=case.report, closed_at=None).first()
        if call_back is None:
            if self._chance.random() < 0.5:
                call_backs.ask(case.report, operator)
            return
        outcome = self._chance.choice(("answered", "no_answer", "no_answer"))
        call_backs.called(call_back, outcome, call_back.tries, operator)


def _outcome(one: Coming) -> str:
    if one.message.kind in ("bill", "outage", "paid"):
        return "genuine"
    return "other_matter" if one.message.kind == "other" else "scam"
