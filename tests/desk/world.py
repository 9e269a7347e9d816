"""A small world at one desk: two organisations, two areas each, somebody in every role, all kinds of objects.

What is personal in it are markers that stand nowhere else, each telling whose it is, so that a test can ask
of any page whether something crossed over.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date

from allauth.mfa.totp.internal.auth import TOTP
from django.utils import timezone

from satark.desk.actions import organisations, people
from satark.desk.actions.intake import Contact, NewReport, receive
from satark.desk.codes import new_code
from satark.desk.judging import Shown
from satark.desk.models import (
    ApiKey,
    Appeal,
    Area,
    AreaKey,
    CallBack,
    Case,
    CaseNote,
    DeskOrganisation,
    OwnAnswer,
    Report,
    SiteFile,
    User,
)
from satark.desk.roles import ROLES, SCOPES, Scope
from satark.desk.second_factor import WITH_SECOND_STEP

SITES = {"in-rj-jvvnl": ("Jaipur Discom", "जयपुर डिस्कॉम"), "in-rj-avvnl": ("Ajmer Discom", "अजमेर डिस्कॉम")}
PASSWORD = "correct horse battery"


@dataclass(frozen=True, slots=True)
class Markers:
    """What is personal in one report, or names one organisation's own things; `tag` tells whose it is."""

    tag: str

    @property
    def word(self) -> str:
        """A word of the message."""
        return f"Marigold{self.tag}"

    @property
    def sender(self) -> str:
        """The sender of the message, a number."""
        return f"90000{self._number}1"

    @property
    def contact(self) -> str:
        """How the reporter is reached."""
        return f"90000{self._number}2"

    @property
    def consumer_number(self) -> str:
        """The reporter's consumer number."""
        return f"2104{self._number}73"

    @property
    def note(self) -> str:
        """A word of what an engineer wrote."""
        return f"Larkspur{self.tag}"

    @property
    def all(self) -> tuple[str, ...]:
        """Every marker."""
        return self.word, self.sender, self.contact, self.consumer_number, self.note

    @property
    def _number(self) -> str:
        return f"{int(hashlib.sha256(self.tag.encode()).hexdigest(), 16) % 10_000:04d}"


@dataclass(frozen=True, slots=True)
class InArea:
    """What one area of an organisation has."""

    area: Area
    markers: Markers
    engineer: User
    report: Report
    case: Case
    note: CaseNote
    own_answer: OwnAnswer
    call_back: CallBack


@dataclass(frozen=True, slots=True)
class Side:
    """One organisation: its people by role (the engineer is of the first area), keys and things."""

    organisation: DeskOrganisation
    markers: Markers
    people: dict[str, User]
    keys: dict[Scope, str]
    areas: tuple[InArea, InArea]
    appeal: Appeal
    site_file: SiteFile
    further: User = field(repr=False)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that lead to its things."""
        return *(one.report.code for one in self.areas), self.appeal.code


def a_world() -> tuple[Side, Side]:
    """Both sides, everything written as the desk itself writes it where it has an action for it."""
    one, other = (a_side(number, id) for number, id in enumerate(SITES))
    return one, other


def a_side(number: int, id: str) -> Side:
    """One organisation with all it has."""
    letter = "AB"[number]
    markers = Markers(f"{letter}0")
    organisation = organisations.found(id, *SITES[id])
    persons: dict[str, User] = {
        role: people.add(
            organisation,
            email=f"{role}.{letter}@example.org",
            name=f"{role.title()} {letter}",
            role=role,
            language="en",
            password=PASSWORD,
        )
        for role in ROLES
        if role != "engineer"
    }
    for role in WITH_SECOND_STEP:
        TOTP.activate(persons[role], "JBSWY3DPEHPK3PXP")
    areas = tuple(_in_area(organisation, letter, place) for place in (1, 2))
    persons["engineer"] = areas[0].engineer
    now = timezone.now()
    appeal = Appeal.objects.create(
        code=new_code(),
        organisation=organisation,
        kind="phone",
        value=markers.sender,
        text=f"I am {markers.word}",
        contact=markers.contact,
        created_at=now,
    )
    site_file = SiteFile.objects.create(
        organisation=organisation,
        revision=1,
        text=f'id = "{id}"\n# {markers.note}\n',
        why=f"why {markers.note}",
        by=persons["admin"],
        at=now,
    )
    return Side(
        organisation=organisation,
        markers=markers,
        people=persons,
        keys={scope: _key(organisation, scope) for scope in SCOPES},
        areas=(areas[0], areas[1]),
        appeal=appeal,
        site_file=site_file,
        further=people.add(
            organisation, email=f"further.{letter}@example.org", name=f"Further {letter}", role="operator"
        ),
    )


def _in_area(organisation: DeskOrganisation, letter: str, place: int) -> InArea:
    tag = f"{letter}{place}"
    markers = Markers(tag)
    area = Area.objects.create(
        organisation=organisation,
        kind="sub_division",
        code=f"S{tag}",
        name_en=f"Sub-division {tag}",
        name_hi=f"उपखंड {tag}",
        email=f"area.{tag.lower()}@example.org",
    )
    AreaKey.objects.create(
        area=area, kind="pin_code", value=f"30{ord(letter)}0{place}"[:6], valid_from=date(2020, 1, 1)
    )
    engineer = people.add(
        organisation,
        email=f"engineer.{tag}@example.org",
        name=f"Engineer {tag}",
        role="engineer",
        areas=[area],
        language="en",
        password=PASSWORD,
    )
    report = receive(
        organisation,
        NewReport(
            shown=Shown(
                f"Dear consumer {markers.word}, your power will be cut tonight. Call {markers.sender}.",
                timezone.now(),
                sender=markers.sender,
                sender_basis="shown",
                channel="sms",
            ),
            door="web",
            language="en",
            area_code=area.code,
            consumer_number=markers.consumer_number,
            contact=Contact("phone", markers.contact, consent_contact=True),
        ),
    )
    now = timezone.now()
    return InArea(
        area=area,
        markers=markers,
        engineer=engineer,
        report=report,
        case=report.case,
        note=CaseNote.objects.create(
            case=report.case, kind="note", text=f"Note {markers.note}", author=engineer, at=now
        ),
        own_answer=OwnAnswer.objects.create(
            case=report.case,
            organisation=organisation,
            kind="phone",
            value=markers.sender,
            ours=False,
            by=engineer,
            at=now,
        ),
        call_back=CallBack.objects.create(report=report, why="corrected", opened_at=now),
    )


def _key(organisation: DeskOrganisation, scope: Scope) -> str:
    value = f"key-of-{organisation.pk}-for-{scope}"
    ApiKey.objects.create(
        organisation=organisation,
        name=f"For {scope}",
        prefix=value[:8],
        digest=hashlib.sha256(value.encode()).hexdigest(),
        scopes=[scope],
        created_at=timezone.now(),
    )
    return value
