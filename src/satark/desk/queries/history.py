"""The history of a case, made of what its rows say: what happened when, and who did it."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from satark.desk.models import Case, Revision, User


class Event(NamedTuple):
    """One thing that happened; `kind` is a key of the words `event`, `given` what is put into them."""

    at: datetime
    kind: str
    by: User | None = None
    label: str = ""
    text: str = ""


def history_of(case: Case, revisions: list[Revision]) -> list[Event]:
    """What happened with a case, the oldest first."""
    events = [Event(case.opened_at, "opened")]
    for revision in revisions:
        kind = "judged" if revision.by is None else "corrected"
        events.append(Event(revision.at, kind, revision.by, revision.label, revision.reason))
    if case.acknowledged_at is not None:
        events.append(Event(case.acknowledged_at, "acknowledged", case.acknowledged_by))
    if case.escalated_at is not None:
        events.append(Event(case.escalated_at, "escalated"))
    for note in case.notes.select_related("author"):
        kind = "noted" if note.kind == "note" else f"rang_{note.outcome}"
        events.append(Event(note.at, kind, note.author, "", note.text))
    if case.forwarded_at is not None:
        where = f"{case.forwarded_to} · {case.police_reference}".strip(" ·")
        events.append(Event(case.forwarded_at, "forwarded", None, "", where))
    if case.closed_at is not None:
        events.append(Event(case.closed_at, f"closed_{case.outcome}", case.closed_by))
    return sorted(events, key=lambda event: event.at)
