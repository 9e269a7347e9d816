"""Nothing personal leaves by a side door: seeded markers are looked for wherever something is told.

Every address is called by everybody with markers in all they send, rightly and wrongly, with a database that
works, one that is gone and one that fails in the middle. Then no marker stands in a line of the log, in a
problem document, on a page of an error, in a metric, in the detail of an audit row, in what a job is told, or
in the subject of a mail.
"""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from django.core import mail
from django.db import OperationalError, connection, transaction
from django.test import Client

from satark.desk.limits import LIMITS
from satark.desk.log import Quiet
from satark.desk.models import AuditEntry, Job
from satark.desk.problems import CONTENT_TYPE
from satark.desk.roles import Public
from satark.desk.routes import Route, routes
from tests.desk.callers import Caller, callers_of, lets_in
from tests.desk.examples import address
from tests.desk.world import Markers, Side, a_world

SENT = Markers("Z9")
FIELDS = {
    "text": f"Dear {SENT.word}, call {SENT.sender} today or your power is cut",
    "sender": SENT.sender,
    "contact_kind": "phone",
    "contact_value": SENT.contact,
    "contact": SENT.contact,
    "consumer_number": SENT.consumer_number,
    "name": f"Name {SENT.word}",
    "email": f"{SENT.word}@mail.example",
    "password": SENT.note,
    "login": f"{SENT.word}@mail.example",
    "value": SENT.sender,
    "why": SENT.note,
    "reason": SENT.note,
    "note": SENT.note,
    "answer": SENT.note,
    "q": SENT.word,
    "channel": SENT.word,
    "area": SENT.word,
    "outcome": SENT.word,
}
_JSON, _FORM = "application/json", "application/x-www-form-urlencoded"
BODIES: dict[str, tuple[str, bytes]] = {
    "a form": (_FORM, "&".join(f"{name}={value}" for name, value in FIELDS.items()).encode()),
    "JSON": (_JSON, json.dumps({**FIELDS, "contact": {"kind": "phone", "value": SENT.contact}}).encode()),
    "half of JSON": (_JSON, json.dumps(FIELDS).encode()[:-9]),
    "JSON of wrong types": (_JSON, json.dumps({name: [value] for name, value in FIELDS.items()}).encode()),
    "no type of ours": (f"text/{SENT.word}", SENT.word.encode()),
    "too much": (_JSON, json.dumps({"text": SENT.word * 60_000}).encode()),
}
ROUTES = [route for route in routes() if route.view is not None]
# A form that is shown again shows what was typed into it; what is told with these goes anywhere.
ERRORS = {401, 403, 404, 405, 410, 411, 413, 415, 429, 500, 503}


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """All lines of all loggers, as the desk writes them, whatever their level."""
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(Quiet())
    loggers = [logging.getLogger(name) for name in ("", "django", "satark")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG)
    # Not asked for by any setting of ours, and each line holds a whole statement.
    logging.getLogger("django.db.backends").setLevel(logging.INFO)
    yield out
    for logger, level in zip(loggers, levels, strict=True):
        logger.removeHandler(handler)
        logger.setLevel(level)


def gone(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
    """A database that is gone, and says with what."""
    raise OperationalError(f"connection lost at {sql} with {params} {SENT.all}")


def failing(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
    """A defect in the middle of a write, whose words hold what was to be written."""
    if sql.startswith("INSERT"):
        raise ValueError(f"cannot write {params} {SENT.all}")
    return execute(sql, params, many, context)


def asked(side: Side, route: Route, caller: Caller, database: str) -> Iterator[Any]:
    """What the desk answers to one caller at one address, asked in every way the address takes."""
    bodies = {name: BODIES[name] for name in ("a form", "JSON")} if database != "works" else BODIES
    ways = [("GET", "", b""), ("PUT", *BODIES["JSON"])]
    ways += [("POST", kind, body) for kind, body in bodies.values()] if route.post is not None else []
    path = f"{address(route, side, side.areas[0])}?q={SENT.word}&code={SENT.note}&text={SENT.word}"
    client = caller.client()
    client.raise_request_exception = False
    for verb, kind, body in ways:
        LIMITS.forget()
        with transaction.atomic(), ExitStack() as stack:
            if database != "works":
                stack.enter_context(connection.execute_wrapper({"gone": gone, "fails": failing}[database]))
            yield client.generic(
                verb,
                path,
                body,
                kind,
                headers={"Idempotency-Key": SENT.word, "User-Agent": SENT.word, "Referer": f"/{SENT.word}"},
            )
            if database == "works":
                check_what_was_kept()
            transaction.set_rollback(True)
        if caller.user is not None and verb == "POST":  # it may have signed out
            client = caller.client()
            client.raise_request_exception = False


def callers(side: Side, route: Route) -> Iterator[Caller]:
    """Nobody, one who is let in to read, one who is let in to send, and one who is not."""
    yield Caller("nobody")
    everybody = [*callers_of(side)]
    of_sort = [one for one in everybody if bool(one.key) == route.api]
    for verb in ("GET", "POST"):
        rule = route.rule(verb)
        for welcome in (True, False):
            found = (
                one for one in of_sort if rule is not None and lets_in(rule, one, route, verb) is welcome
            )
            one = next(found, None)
            if one is not None and not isinstance(rule, Public):
                yield one


def check_what_was_kept() -> None:
    """No marker in what is kept of an action besides its own rows."""
    kept = [f"{entry.detail} {entry.thing_id}" for entry in AuditEntry.objects.all()]
    kept += [f"{job.payload} {job.error}" for job in Job.objects.all()]
    kept += [str(message.subject) for message in mail.outbox]
    assert found_in("\n".join(kept)) == set()


def found_in(text: str, *sides: Side) -> set[str]:
    """The markers in a text: those that were sent, and those of the world."""
    markers = [
        SENT,
        *(one.markers for side in sides for one in side.areas),
        *(side.markers for side in sides),
    ]
    return {word for one in markers for word in one.all if word in text}


@pytest.mark.parametrize("database", ["works", "gone", "fails"])
def test_no_marker_leaves_by_a_side_door(database: str, db: None, log: io.StringIO) -> None:
    side, other = a_world()
    statuses: set[int] = set()
    for route in ROUTES:
        for caller in callers(side, route):
            for answer in asked(side, route, caller, database):
                statuses.add(answer.status_code)
                if answer.status_code in ERRORS or answer.headers["Content-Type"].startswith(CONTENT_TYPE):
                    told = answer.content.decode("utf-8", "replace")
                    assert found_in(told, side, other) == set(), f"{answer.status_code} at {route.path}"
    assert found_in(log.getvalue(), side, other) == set()
    assert statuses >= {"works": {403, 404, 405}, "gone": {503}, "fails": {500}}[database]


def test_metrics_hold_no_marker(db: None) -> None:
    side, other = a_world()
    for route in ROUTES:
        if route.name == "metrics":
            client = Caller("nobody").client()
            assert (
                found_in(client.get(address(route, side, side.areas[0])).content.decode(), side, other)
                == set()
            )


def test_a_line_of_the_log_holds_nothing_of_what_failed(log: io.StringIO) -> None:
    def fail() -> None:
        raise ValueError(SENT.word)

    for name in ("satark.desk", "django.request", "root"):
        try:
            fail()
        except ValueError:
            logging.getLogger(name).exception("failed" if name.startswith("satark") else SENT.word)
    assert "ValueError" in log.getvalue() and found_in(log.getvalue()) == set()


def test_what_is_not_there_is_not_repeated(db: None) -> None:
    answer = Client().get(f"/{SENT.word}/")
    assert answer.status_code == 404 and found_in(answer.content.decode()) == set()
