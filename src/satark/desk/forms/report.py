"""A report as its form sends it: the message again, where the reader lives, how to reach the reader."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import Literal, get_args

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import QueryDict

from satark.desk.actions.intake import Contact
from satark.desk.forms.message import SentMessage, line, read_message
from satark.desk.forms.token import key_of
from satark.desk.models import Area, DeskOrganisation

ContactKind = Literal["phone", "whatsapp", "email"]
CONTACT_KINDS: tuple[ContactKind, ...] = get_args(ContactKind)
_PIN_DIGITS, _NUMBER_DIGITS = 6, 10
_CONSUMER_NUMBER = range(4, 25)


@dataclass(frozen=True, slots=True)
class SentReport:
    """What the report's form sent; `key_typed` is its token and `key` the key in it; `errors` by field."""

    message: SentMessage
    organisation: DeskOrganisation | None = None
    area: Area | None = None
    area_typed: str = ""
    pin_code: str = ""
    consumer_number: str = ""
    contact: Contact = Contact(kind="phone")
    key: str = ""
    key_typed: str = ""
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def where_open(self) -> bool:
        """True where the fields of the place hold something or are wrong."""
        return bool(
            self.pin_code or self.consumer_number or self.errors.keys() & {"pin_code", "consumer_number"}
        )

    @property
    def contact_open(self) -> bool:
        """True where the fields of the contact hold something or are wrong."""
        contact = self.contact
        told = contact.value or contact.consent_contact or contact.consent_share
        return bool(told or self.errors.keys() & {"contact", "consent"})


def read_report(sent: QueryDict, organisations: list[DeskOrganisation]) -> SentReport:
    """The report of a form, to one of the organisations that take reports here."""
    message = read_message(sent)
    errors = dict(message.errors)
    chosen = sent.get("organisation", "")
    organisation = next((one for one in organisations if one.pk == chosen), None)
    if organisation is None and len(organisations) == 1:
        organisation = organisations[0]
    if organisation is None:
        errors["organisation"] = "report.error_organisation"
    area_typed = line(sent, "area")
    area = _area(area_typed, organisation)
    if area_typed and area is None and organisation is not None:
        errors["area"] = "report.error_area"
    pin_code = _digits(line(sent, "pin_code"))
    if pin_code and (len(pin_code) != _PIN_DIGITS or not pin_code.isdecimal() or pin_code[0] == "0"):
        errors["pin_code"] = "report.error_pin_code"
    consumer_number = _digits(line(sent, "consumer_number")).upper()
    if consumer_number and (
        len(consumer_number) not in _CONSUMER_NUMBER
        or not consumer_number.isascii()
        or not consumer_number.isalnum()
    ):
        errors["consumer_number"] = "report.error_consumer_number"
    contact = _contact(sent, errors)
    token = line(sent, "token")
    key = key_of(token)
    if key is None:
        errors["token"] = "report.error_token"
    return SentReport(
        message=message,
        organisation=organisation,
        area=area,
        area_typed=area_typed,
        pin_code=pin_code,
        consumer_number=consumer_number,
        contact=contact,
        key=key or "",
        # A form mended and sent again is the same form.
        key_typed=token if key is not None else "",
        errors=errors,
    )


def read_contact(kind: ContactKind, typed: str) -> str | None:
    """A way to reach somebody as it is kept: ten digits, or an address in small letters; None for neither."""
    if kind == "email":
        try:
            validate_email(typed)
        except ValidationError:
            return None
        return typed.lower()
    digits = _digits(typed).removeprefix("+")
    for before in ("0091", "91", "0"):
        if len(digits) == _NUMBER_DIGITS + len(before) and digits.startswith(before):
            digits = digits.removeprefix(before)
    good = len(digits) == _NUMBER_DIGITS and digits.isascii() and digits.isdecimal() and digits[0] in "6789"
    return digits if good else None


def _contact(sent: QueryDict, errors: dict[str, str]) -> Contact:
    chosen = sent.get("contact_kind", "")
    kind: ContactKind = next((one for one in CONTACT_KINDS if one == chosen), "phone")
    typed = line(sent, "contact")
    told, named = bool(sent.get("consent_contact")), bool(sent.get("consent_share"))
    value = read_contact(kind, typed) if typed else ""
    if value is None:
        errors["contact"] = "report.error_email" if kind == "email" else "report.error_phone"
    elif value and not (told or named):
        # What may be used for nothing is not taken.
        errors["consent"] = "report.error_consent"
    elif not value and (told or named):
        errors["contact"] = "report.error_no_contact"
    return Contact(kind, value or typed, told, named)


def _area(typed: str, organisation: DeskOrganisation | None) -> Area | None:
    """The area of a choice, `ORGANISATION/CODE`."""
    owner, _, code = typed.partition("/")
    if organisation is None or owner != organisation.pk or not code:
        return None
    return Area.objects.filter(organisation=organisation, code=code, retired=False).first()


def _digits(typed: str) -> str:
    """Digits of any script as ASCII, without what people put between them."""
    kept = (letter for letter in typed if letter not in " -().")
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in kept)
