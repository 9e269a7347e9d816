"""One labelled row of a data file, checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from satark.errors import UserError
from satark.evaluation.families import corpus_of, family_of

TRUTHS: tuple[str, ...] = ("legit", "spam", "scam", "warning")


@dataclass(frozen=True, slots=True)
class Row:
    """One message whose truth is known.

    `cluster` groups near-duplicates (a row without one is its own cluster); `corpus` is the data set,
    `family` the group of data sets it is counted with. Fields the data does not have are empty.
    """

    id: str
    text: str
    truth: str
    lang: str
    source: str
    cluster: str
    corpus: str
    family: str
    sender: str = ""
    sender_basis: str = ""
    channel: str = ""
    received_at: str = ""
    organisation: str = ""
    script: str = ""
    lure: str = ""
    quoted: str = ""


def read_row(record: object, *, where: str, corpus: str) -> Row:
    """Make a row of one decoded JSON value; `corpus` names the data set when the row's id does not.

    Raises UserError naming `where` (file and line) and the field that is missing or wrong.
    """
    if not isinstance(record, Mapping):
        raise UserError(
            "A row is not a JSON object.", where=where, now="Write one object a line: id, text, label."
        )
    row_id, text, truth = (_required(record, key, where) for key in ("id", "text", "label"))
    if truth not in TRUTHS:
        raise UserError(
            "A row has a label that is not known here.",
            where=f"{where}, field label",
            now=f"Use one of {', '.join(TRUTHS)}.",
        )
    named = corpus_of(row_id, corpus)
    return Row(
        id=row_id,
        text=text,
        truth=truth,
        lang=_optional(record, "lang", where),
        source=_optional(record, "source", where) or _optional(record, "provenance", where) or named,
        cluster=_optional(record, "cluster", where) or f"row {named} {row_id}",
        corpus=named,
        family=_optional(record, "family", where) or family_of(named),
        sender=_optional(record, "sender", where),
        sender_basis=_optional(record, "sender_basis", where),
        channel=_optional(record, "channel", where),
        received_at=_optional(record, "received_at", where),
        organisation=_optional(record, "organisation", where),
        script=_optional(record, "script", where),
        lure=_optional(record, "lure", where),
        quoted=_optional(record, "quoted", where),
    )


def _required(record: Mapping[object, object], key: str, where: str) -> str:
    value = record.get(key)
    if not isinstance(value, str) or (key != "text" and not value):
        raise UserError(
            f"A row has no {key}." if value in (None, "") else f"The {key} of a row is not text.",
            where=f"{where}, field {key}",
            now="Every row needs id, text and label as text.",
        )
    return value


def _optional(record: Mapping[object, object], key: str, where: str) -> str:
    value = record.get(key)
    # Cluster numbers are often written as numbers; a truth value or a list is a mistake.
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is None or isinstance(value, str):
        return value or ""
    raise UserError(
        f"The {key} of a row is not text.", where=f"{where}, field {key}", now="Write text, or leave it out."
    )
