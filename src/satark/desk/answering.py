"""A verdict as the public pages tell it: only what helps the reader, in parts that a template can place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlsplit

from satark.desk.showing import Piece, pieces
from satark.records.verdict import Advice, Contact, Source, Verdict
from satark.scan.advise import AT_RISK
from satark.scan.judge import DOUBTING, LEARNED
from satark.text.plain_text import disarm, plain

# So many reasons stand open: a list of ten is read by nobody.
_FIRST = 4
_LINKED = {"phone": "tel:", "email": "mailto:", "url": "https://"}
# What the block for those who lost something says already.
_OF_LOSS = frozenset({"MONEY_GONE", "OTP_GONE"})


class Told(NamedTuple):
    """A sentence with at most one link in it: `before`, the link's words and address, `after`."""

    before: str
    link: str = ""
    address: str = ""
    after: str = ""

    @property
    def web(self) -> bool:
        """True where the link leads to another site."""
        return self.address.startswith("https://")


class ReasonTold(NamedTuple):
    """Why, with the official source where there is one; `repeated` where the summary said it already."""

    text: str
    source: Told | None
    checked_on: str
    repeated: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """The verdict as shown: label, two sentences, steps, reasons and the message with marks."""

    label: str
    summary: str
    steps: list[Told]
    reasons: list[ReasonTold]
    pieces: list[Piece]
    language: str

    @property
    def first_reasons(self) -> list[ReasonTold]:
        """The reasons that everybody reads."""
        return self.reasons[:_FIRST]

    @property
    def further_reasons(self) -> list[ReasonTold]:
        """The reasons for whoever wants to know all."""
        return self.reasons[_FIRST:]

    @property
    def at_risk(self) -> bool:
        """True where the message may be fraud."""
        return self.label in AT_RISK

    @property
    def accused(self) -> bool:
        """True where there are signs of fraud: a complaint is offered for these alone."""
        return self.label in ("scam", "suspicious")

    @property
    def marked(self) -> bool:
        """True where something of the message is marked."""
        return any(piece.marked for piece in self.pieces)

    @property
    def taken_apart(self) -> bool:
        """True where a link or number of the message is written so that nobody can tap it."""
        return any(piece.kind for piece in self.pieces)


def answer(text: str, verdict: Verdict, *, lost: bool) -> Answer:
    """The answer to a reader; after a loss the first steps stand elsewhere and are not said twice."""
    told = [
        reason
        for reason in verdict.reasons
        if reason.state != "excused" and not (reason.code == LEARNED and reason.points < DOUBTING)
    ]
    codes = {reason.code for reason in told}
    shown = verdict.to_dict()
    kept = [reason.to_dict() for reason in told]
    return Answer(
        label=verdict.label,
        summary=disarm(verdict.summary, verdict.entities),
        steps=[step(each, verdict) for each in verdict.advice if not (lost and each.code in _OF_LOSS)],
        # What an official fact carries comes first: that the reader can check.
        reasons=sorted(_reasons(verdict, codes), key=lambda reason: reason.source is None),
        pieces=pieces(text, {**shown, "reasons": kept}),
        language="" if verdict.language == "und" else verdict.language,
    )


def step(advice: Advice, verdict: Verdict) -> Told:
    """A piece of advice with its contact as a link; contacts come from official facts alone."""
    contact = advice.contact
    if contact is None:
        return Told(disarm(advice.text, verdict.entities))
    before, found, after = advice.text.partition(contact.value)
    if not found:
        before, after = f"{before} ", ""
    words, address = linked(contact)
    return Told(disarm(before, verdict.entities), words, address, disarm(after, verdict.entities))


def linked(contact: Contact) -> tuple[str, str]:
    """The words and the address of a contact's link; no address for what is words alone."""
    value = plain(contact.value)
    before = _LINKED.get(contact.kind, "")
    if not before:
        return value, ""
    if contact.kind == "phone":
        return value, before + "".join(letter for letter in value if letter in "+0123456789")
    return value, value if value.startswith(before) else before + value


def sourced(source: Source) -> Told:
    """A source as words, its address a link where it is one by https."""
    words, url = plain(source.words or source.url or ""), source.url or ""
    host = urlsplit(url).hostname or "" if url.startswith("https://") else ""
    before, found, after = words.partition(url) if host else (words, "", "")
    return Told(before, host.removeprefix("www."), url, after) if found else Told(words)


def _reasons(verdict: Verdict, codes: set[str]) -> Iterator[ReasonTold]:
    for reason in verdict.reasons:
        repeated = reason.text == verdict.summary
        if reason.code in codes and not (repeated and reason.source is None):
            source = sourced(reason.source) if reason.source is not None else None
            checked_on = reason.source.checked_on if reason.source is not None else ""
            yield ReasonTold(disarm(reason.text, verdict.entities), source, checked_on, repeated)
