"""What 1930, the portal and Chakshu ask for, filled in from what the reader told; blanks for the rest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from django.utils import timezone

from satark.desk.dates import moment
from satark.desk.forms.message import SentMessage
from satark.desk.words import say
from satark.records.verdict import Verdict
from satark.text.plain_text import plain

BLANK = "__________"
# What Chakshu calls a message in the name of a supplier or bank; the reader chooses otherwise.
_KYC_SECTORS = ("electricity", "gas", "bank", "insurance", "wallet")
_SUSPECT = {"phone": "suspect_number", "url": "suspect_link", "email": "suspect_email", "upi": "suspect_upi"}


_Lines = Iterator[tuple[str, str]]


class Sheet(NamedTuple):
    """One sheet: its name in the words, its lines `label: value` as plain text, the rows they take."""

    name: str
    text: str
    rows: int


class Given(NamedTuple):
    """What the sheets are filled from; `sector` of the organisation named, or empty."""

    message: SentMessage
    verdict: Verdict
    sector: str
    language: str


def sheets(given: Given) -> list[Sheet]:
    """The sheets for a message, in a language of the pages."""
    made = []
    for name, make in (("helpline", _helpline), ("portal", _portal), ("chakshu", _chakshu)):
        lines = [
            f"{say(given.language, f'complaint.{label}')}: {value or BLANK}" for label, value in make(given)
        ]
        made.append(Sheet(name, "\n".join(lines), min(14, len(lines) + 2)))
    return made


def _helpline(given: Given) -> _Lines:
    for label in ("my_mobile", "debited_bank", "debited_account", "transaction", "debited_at", "amount"):
        yield label, ""
    yield "card", ""
    yield "came_by", _came_by(given.message, given.language)
    yield "sender", given.message.sender


def _portal(given: Given) -> _Lines:
    message, verdict, _, language = given
    yield "category", say(language, "complaint.category_financial")
    yield "incident_at", _at(message.received_at, language)
    yield "description", _description(message, language)
    yield "debited_bank", ""
    yield "transaction", ""
    yield "debited_at", ""
    yield "amount", ""
    yield "suspect_sender", message.sender
    for kind, label in _SUSPECT.items():
        found = [each for each in verdict.entities if each.kind == kind and each.official is not True]
        values = dict.fromkeys(plain(each.raw) for each in found)
        if values:
            yield label, ", ".join(values)
    yield "evidence", say(language, "complaint.evidence_words")


def _chakshu(given: Given) -> _Lines:
    message, _, sector, language = given
    yield "medium", _channel(message, language)
    kind = "kyc" if sector in _KYC_SECTORS else "link"
    yield "chakshu_category", say(language, f"complaint.chakshu_{kind}")
    yield "sender", message.sender
    yield "received_at", _at(message.received_at, language)
    yield "text", " ".join(plain(message.text).split())
    yield "screenshot", say(language, "complaint.screenshot_words")
    yield "my_name", ""
    yield "my_mobile", ""


def _at(at: datetime | None, language: str) -> str:
    return "" if at is None else moment(timezone.localtime(at), language)


def _channel(message: SentMessage, language: str) -> str:
    return "" if message.channel == "unknown" else say(language, f"channel.{message.channel}")


def _came_by(message: SentMessage, language: str) -> str:
    parts = (_channel(message, language), _at(message.received_at, language))
    return ", ".join(part for part in parts if part)


def _description(message: SentMessage, language: str) -> str:
    """The portal takes no special characters and wants 200 characters at least: words alone, in full."""
    words = say(
        language,
        "complaint.description_words",
        channel=_channel(message, language) or BLANK,
        at=_at(message.received_at, language) or BLANK,
        sender=message.sender or BLANK,
        text=" ".join(plain(message.text).split()),
    )
    done = [say(language, f"complaint.done_{each}") for each in message.done]
    return " ".join("".join(map(_portal_letter, " ".join([words, *done]))).split())


def _portal_letter(letter: str) -> str:
    """Letters with their signs, digits, and the marks every form takes; anything else as a space."""
    kept = letter.isalnum() or letter in " .,_\u200c\u200d" or "\u0900" <= letter <= "\u0dff"
    return letter if kept else " "
