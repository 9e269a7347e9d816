"""A row together with what the verdict said of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from satark.errors import UserError
from satark.evaluation.rows import Row
from satark.records.message import CHANNELS, SENDER_BASES, Channel, Message, SenderBasis

DESCRIBED_MOBILE = "9000000000"
DESCRIBED_FOREIGN = "+920000000000"
"""Stand-ins for senders a data set describes ("personal mobile", "+92 numbers") instead of giving."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A row, and the label, points, language, script and reason codes of its verdict."""

    row: Row
    label: str
    points: int
    language: str = ""
    script: str = ""
    codes: tuple[str, ...] = ()


def message_from(row: Row) -> Message:
    """The message a reader of this row would have held, sender as shown on the phone.

    A channel or sender basis outside the fixed words is unknown; a sender that is only described gets a
    stand-in of that shape. Raises UserError for a `received_at` that is no ISO 8601 time.
    """
    sender = _sender(row.sender)
    basis: SenderBasis = "shown" if sender else "unknown"
    for known in SENDER_BASES:
        if row.sender_basis == known:
            basis = known
    received_at: datetime | None = None
    if row.received_at:
        try:
            received_at = datetime.fromisoformat(row.received_at)
        except ValueError:
            raise UserError(
                "A row has a time that is not ISO 8601.",
                where=f"row {row.id}, field received_at",
                now="Write 2026-11-24T21:30:00+05:30, or leave it out.",
            ) from None
    return Message(
        text=row.text,
        id=row.id,
        sender=sender or None,
        sender_basis=basis,
        channel=_channel(row.channel),
        received_at=received_at,
        organisation=row.organisation or None,
    )


def _channel(value: str) -> Channel:
    first = value.partition(" ")[0]
    for known in CHANNELS:
        if first == known:
            return known
    return "unknown"


def _sender(value: str) -> str:
    words = value.replace("(", " ").replace(")", " ").split()
    if "numbers" in words and value.startswith("+"):
        return DESCRIBED_FOREIGN
    if "mobile" in words or words[:2] == ["unknown", "number"]:
        return DESCRIBED_MOBILE
    return value
