"""An appeal as its form sends it."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.http import QueryDict

from satark.desk.forms.message import line
from satark.desk.forms.report import read_contact
from satark.desk.forms.token import key_of
from satark.desk.models import DeskOrganisation

# What may be named: kinds of entities, and a name.
KINDS = ("phone", "url", "header", "email", "upi", "app", "name")
LIMIT_WORDS = 4_000


@dataclass(frozen=True, slots=True)
class SentAppeal:
    """What the form sent; `key_typed` is its token and `key` the key in it; `errors` by field."""

    organisation: DeskOrganisation | None = None
    kind: str = ""
    value: str = ""
    text: str = ""
    contact: str = ""
    key: str = ""
    key_typed: str = ""
    errors: dict[str, str] = field(default_factory=dict)


def read_appeal(sent: QueryDict, organisations: list[DeskOrganisation]) -> SentAppeal:
    """The appeal of a form, to one of the organisations at this desk."""
    errors: dict[str, str] = {}
    chosen = sent.get("organisation", "")
    organisation = next((one for one in organisations if one.pk == chosen), None)
    if organisation is None and len(organisations) == 1:
        organisation = organisations[0]
    if organisation is None:
        errors["organisation"] = "appeal.error_organisation"
    kind = next((one for one in KINDS if one == sent.get("kind", "")), "")
    if not kind:
        errors["kind"] = "appeal.error_kind"
    value = line(sent, "value")
    if not value:
        errors["value"] = "appeal.error_value"
    text = sent.get("text", "").replace("\r\n", "\n").replace("\0", "\ufffd").strip()
    if not text:
        errors["text"] = "appeal.error_text"
    elif len(text) > LIMIT_WORDS:
        errors["text"] = "appeal.error_long"
    typed = line(sent, "contact")
    contact = read_contact("email" if "@" in typed else "phone", typed) if typed else ""
    if contact is None:
        errors["contact"] = "appeal.error_contact"
    token = line(sent, "token")
    key = key_of(token)
    if key is None:
        errors["token"] = "report.error_token"
    return SentAppeal(
        organisation=organisation,
        kind=kind,
        value=value,
        text=text,
        contact=contact or typed,
        key=key or "",
        key_typed=token if key is not None else "",
        errors=errors,
    )
