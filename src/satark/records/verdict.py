"""The verdict on a message: its label, the signals that carry it and the receipt to replay it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from satark.records.entity import Entity, Span

Label = Literal["scam", "suspicious", "unclear", "nothing_found", "genuine", "warning", "spam", "unreadable"]
LABELS: tuple[Label, ...] = (
    "scam", "suspicious", "unclear", "nothing_found", "genuine", "warning", "spam", "unreadable",
)  # fmt: skip
SignalState = Literal["counted", "capped", "excused"]


class Receipt(NamedTuple):
    """What a verdict was made with; same message and same receipt give the same bytes."""

    rules: str
    facts: str
    model: str
    normal_form: str


class Source(NamedTuple):
    """Where an official fact was read and when it was last checked (ISO date or month).

    `url` is None for a source without an address; `words` is the source as the fact names it.
    """

    url: str | None
    checked_on: str
    words: str = ""


class Reason(NamedTuple):
    """A signal in the reader's words, with the source of the fact it rests on."""

    code: str
    points: int
    state: SignalState
    text: str
    spans: tuple[Span, ...] = ()
    source: Source | None = None

    def to_dict(self) -> dict[str, object]:
        """The JSON shape of the public contract."""
        source = self.source
        return {
            "code": self.code,
            "points": self.points,
            "state": self.state,
            "text": self.text,
            "spans": [list(span) for span in self.spans],
            "source": None
            if source is None
            else {"url": source.url, "checked_on": source.checked_on, "words": source.words},
        }


class Contact(NamedTuple):
    """A contact the reader may use: kind is `phone`, `url`, `email` or `words`."""

    kind: str
    value: str


class Advice(NamedTuple):
    """One thing to do now, most urgent first."""

    code: str
    text: str
    contact: Contact | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to one message.

    `points` is the score to rank by; `probability` comes from the model's table; null without a
    model and beside `genuine`, `warning`, `unreadable` and a look-up.
    `summary` is two sentences in the reader's language (not part of the JSON contract's core keys).
    """

    id: str
    label: Label
    points: int
    probability: float | None
    organisation: str | None
    language: str
    script: str
    summary: str
    reasons: tuple[Reason, ...]
    entities: tuple[Entity, ...]
    advice: tuple[Advice, ...]
    receipt: Receipt

    def to_dict(self) -> dict[str, object]:
        """The JSON shape of the public contract."""
        return {
            "id": self.id,
            "label": self.label,
            "points": self.points,
            "probability": self.probability,
            "organisation": self.organisation,
            "language": self.language,
            "script": self.script,
            "summary": self.summary,
            "reasons": [reason.to_dict() for reason in self.reasons],
            "entities": [entity.to_dict() for entity in self.entities],
            "advice": [
                {
                    "code": advice.code,
                    "text": advice.text,
                    "contact": None
                    if advice.contact is None
                    else {"kind": advice.contact.kind, "value": advice.contact.value},
                }
                for advice in self.advice
            ],
            "receipt": {
                "rules": self.receipt.rules,
                "facts": self.receipt.facts,
                "model": self.receipt.model,
                "normal_form": self.receipt.normal_form,
            },
        }
