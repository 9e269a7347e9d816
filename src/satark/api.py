"""The Python call of the public contract."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import TypeVar

from satark.errors import UserError
from satark.facts import load
from satark.records.facts import Facts
from satark.records.message import CHANNELS, DONE, SENDER_BASES, Channel, Done, Message, SenderBasis
from satark.records.verdict import Verdict
from satark.scan import judge_message

_Word = TypeVar("_Word", bound=str)


@cache
def shipped() -> Facts:
    """The shipped facts, read once."""
    return load()


def check(
    text: str,
    *,
    sender: str | None = None,
    sender_basis: SenderBasis | None = None,
    channel: Channel = "unknown",
    received_at: datetime | None = None,
    organisation: str | None = None,
    done: Iterable[Done] = (),
    reply_language: str | None = None,
    facts: Facts | None = None,
) -> Verdict:
    """The verdict on one message, by the shipped facts unless others are given.

    `sender` is what the reader's phone shows; its basis is `typed` unless said otherwise. `received_at`
    is aware; without it the facts' own date is used. Raises UserError for a value that is not one of
    those listed; never for any `text`.

    >>> check("Your OTP is 482910. Do not share it with anyone.").label
    'nothing_found'
    """
    facts = facts or shipped()
    basis: SenderBasis = sender_basis or ("typed" if sender else "unknown")
    message = Message(
        text=text,
        sender=sender,
        sender_basis=_among("sender_basis", basis, SENDER_BASES),
        channel=_among("channel", channel, CHANNELS),
        received_at=received_at,
        organisation=organisation,
        done=frozenset(_among("done", each, DONE) for each in done),
    )
    if organisation is not None and organisation not in facts.organisations:
        raise UserError(
            "There is no such organisation.", where="organisation", now="`satark facts list` names them all."
        )
    return judge_message(message, facts, reply_language)


def _among(name: str, value: _Word, allowed: tuple[_Word, ...]) -> _Word:
    if value not in allowed:
        raise UserError(
            f"{name} has a value that is not known.", where=name, now=f"Use one of: {', '.join(allowed)}."
        )
    return value
