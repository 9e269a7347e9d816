"""A message as it came in, and what is known of how it came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

SenderBasis = Literal["network", "backup", "shown", "typed", "unknown"]
Channel = Literal["sms", "whatsapp", "email", "call", "unknown"]
Done = Literal["opened", "called", "installed", "paid", "otp"]

SENDER_BASES: tuple[SenderBasis, ...] = ("network", "backup", "shown", "typed", "unknown")
CHANNELS: tuple[Channel, ...] = ("sms", "whatsapp", "email", "call", "unknown")
DONE: tuple[Done, ...] = ("opened", "called", "installed", "paid", "otp")


@dataclass(frozen=True, slots=True)
class Message:
    """One message to be judged; it never says who reported it.

    `received_at` is the only way time enters (aware, any zone; None: the facts' own date is used);
    `received_at_assumed` marks a door's own clock. `organisation` is the reader's hint (an
    organisation id) and `done` what the reader has already done with the message.
    """

    text: str
    id: str = ""
    sender: str | None = None
    sender_basis: SenderBasis = "unknown"
    channel: Channel = "unknown"
    received_at: datetime | None = None
    received_at_assumed: bool = False
    organisation: str | None = None
    done: frozenset[Done] = frozenset()
