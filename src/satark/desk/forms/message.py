"""The message as the box sends it: text, and what the reader knows of how it came."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.http import QueryDict
from django.utils import timezone

from satark.desk.judging import LIMIT_TEXT, Shown
from satark.records.message import CHANNELS, DONE, Channel, Done
from satark.text.plain_text import plain

LIMIT_LINE = 320
# Clocks of phones differ; nothing was received later than this.
_CLOCKS_DIFFER = timedelta(days=1)
_OLDEST = 2000


@dataclass(frozen=True, slots=True)
class SentMessage:
    """What the box sent. `received` is as typed, `received_at` aware or None; `errors` by field."""

    text: str = ""
    sender: str = ""
    received: str = ""
    received_at: datetime | None = None
    channel: Channel = "unknown"
    done: tuple[Done, ...] = ()
    errors: dict[str, str] = field(default_factory=dict)

    def shown(self, now: datetime) -> Shown:
        """The message to be judged; without a time of its own it is taken to have come now."""
        return Shown(
            self.text,
            self.received_at or now,
            received_at_assumed=self.received_at is None,
            sender=self.sender,
            sender_basis="typed" if self.sender else "unknown",
            channel=self.channel,
            done=self.done,
        )

    @property
    def lost(self) -> bool:
        """True where money or an OTP is gone: then the first steps stand above everything."""
        return "paid" in self.done or "otp" in self.done

    @property
    def details(self) -> bool:
        """True where the reader told how the message came."""
        return bool(self.sender or self.received or self.channel != "unknown")


def read_message(sent: QueryDict) -> SentMessage:
    """The message of a form; `errors` holds a key of the words for each field that is wrong."""
    errors: dict[str, str] = {}
    text = sent.get("text", "").replace("\r\n", "\n").replace("\0", "\ufffd").strip()
    if not text:
        errors["text"] = "check.error_empty"
    elif len(text) > LIMIT_TEXT:
        errors["text"] = "check.error_long"
    received = line(sent, "received_at")
    received_at = _moment(received)
    if received and received_at is None:
        errors["received_at"] = "check.error_time"
    elif received_at is not None and received_at > timezone.now() + _CLOCKS_DIFFER:
        errors["received_at"] = "check.error_future"
    channel = sent.get("channel", "")
    done = set(sent.getlist("done"))
    return SentMessage(
        text=text,
        sender=line(sent, "sender"),
        received=received,
        received_at=received_at,
        channel=next((one for one in CHANNELS if one == channel), "unknown"),
        done=tuple(one for one in DONE if one in done),
        errors=errors,
    )


def read_shared(sent: QueryDict) -> QueryDict:
    """What a phone's "share to" sends (title, text, url) as the box sends it; anything else as it is."""
    if not (sent.get("title") or sent.get("url")):
        return sent
    parts = [sent.get(name, "").strip() for name in ("title", "text", "url")]
    text = ""
    for part in parts:
        # Browsers share one address as text and as url, and its page's name as title.
        if part and part not in text:
            text = f"{text}\n{part}".strip()
    mended = sent.copy()
    mended["text"] = text
    return mended


def line(sent: QueryDict, name: str) -> str:
    """One line of a form without control characters, at most as long as any line is kept."""
    return plain(sent.get(name, "")).strip()[:LIMIT_LINE]


def _moment(typed: str) -> datetime | None:
    """A date and time as browsers send it, in Indian time."""
    if not typed:
        return None
    try:
        at = datetime.fromisoformat(typed)
    except ValueError:
        return None
    if at.year < _OLDEST:
        return None
    return at if timezone.is_aware(at) else timezone.make_aware(at)
