"""Fill a desk's database for the browser: `python -m tests.browser.seeded` prints what is there, as JSON.

The world of `tests/desk`, and in it a report in which every stored text tries to break the page it stands on.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "satark.desk.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402

from satark.desk.actions.intake import Contact, NewReport, receive  # noqa: E402
from satark.desk.judging import Shown  # noqa: E402
from satark.desk.models import CaseNote, User  # noqa: E402
from satark.desk.routes import routes  # noqa: E402
from tests.desk.examples import address  # noqa: E402
from tests.desk.world import InArea, Side, a_world  # noqa: E402

HOSTILE = (
    "<script>document.title='HIJACKED'</script>\"><img src=x onerror=\"document.title='HIJACKED'\">"
    "'-alert(1)-' \u202egnp.exe\u202c {{ 7|add:7 }} \u2066hidden\u2069 \u0007 "
    "अभी बिल भरें https://bill.example/x 9000000077"
)


def main() -> int:
    """Fill and tell."""
    side, other = a_world()
    first = side.areas[0]
    hostile = _hostile(side, first)
    people = {**side.people, "engineer elsewhere": side.areas[1].engineer}
    told: dict[str, Any] = {
        "sessions": {name: _session(person) for name, person in people.items()},
        "emails": {name: person.email for name, person in people.items()},
        "pages": {
            route.name: f"/{address(route, side, first).lstrip('/')}" for route in routes() if route.view
        },
        "hostile": {
            route.name: f"/{address(route, side, hostile).lstrip('/')}" for route in routes() if route.view
        },
        "code": first.report.code,
        "organisation": side.organisation.pk,
        "other": other.organisation.pk,
    }
    json.dump(told, sys.stdout)
    return 0


def _session(person: User) -> str:
    client = Client()
    client.force_login(person)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def _hostile(side: Side, of: InArea) -> InArea:
    """A report and its case with hostile text wherever people type."""
    report = receive(
        side.organisation,
        NewReport(
            shown=Shown(HOSTILE, timezone.now(), sender=HOSTILE[:300], sender_basis="typed", channel="sms"),
            door="web",
            language="hi",
            area_code=of.area.code,
            contact=Contact("email", "<b>x</b>@mail.example", consent_contact=True),
        ),
    )
    note = CaseNote.objects.create(
        case=report.case, kind="note", text=HOSTILE, author=of.engineer, at=timezone.now()
    )
    side.appeal.text = HOSTILE
    side.appeal.save()
    return InArea(
        area=of.area,
        markers=of.markers,
        engineer=of.engineer,
        report=report,
        case=report.case,
        note=note,
        own_answer=of.own_answer,
        call_back=of.call_back,
    )


if __name__ == "__main__":
    sys.exit(main())
