"""What a value must look like, by kind of fact."""

from __future__ import annotations

import hashlib
import re
from datetime import date

from satark.facts.canonical import host, phone_digits, words

_HEADER = re.compile(r"[A-Z0-9]{3,11}")
_PHONE = re.compile(r"[0-9 ()+-]{3,24}")
_DIGITS = re.compile(r"\+?[1-9][0-9]{2,14}")
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}")
_UPI = re.compile(r"[A-Za-z0-9._-]{2,256}@[A-Za-z][A-Za-z0-9]{1,63}")
_LABEL = re.compile(r"[^\s/:@?#.]{1,63}")
_ACCOUNT = re.compile(r"any|[1-9][0-9]?(?:-[1-9][0-9]?)?")
_HOUR = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_NUMBER = re.compile(r"[1-9][0-9]{0,6}")
_ORGANISATION = re.compile(r"[a-z0-9-]{1,40}")
_SLUG = re.compile(r"[a-z0-9_]{1,60}")

EXPECTED = {
    "header": "3 to 11 letters A-Z and digits, without operator, circle and purpose",
    "header_not_theirs": "3 to 11 letters A-Z and digits, without operator, circle and purpose",
    "phone": "a phone number: 3 to 11 digits (toll-free ones 12), or + and the country code",
    "domain": "a host such as example.in, without https://, www. and path",
    "email": "an e-mail address",
    "upi": "a UPI id such as name@handle",
    "account": "a count of digits such as 12, a range such as 12-13, or any",
    "clock": "rules such as no_cut_after=13:30;not_on=sun,holiday;min_due_rs=1000",
    "biller": "self, or not: and who does not bill",
    "prepaid": "yes or no",
    "helpline": "a phone number or a host",
    "name": "at least one word",
    "app": "at least one word",
}

_CLOCK = {
    "no_cut_after": _HOUR,
    "no_cut_before": _HOUR,
    "not_on": re.compile(
        r"(?:mon|tue|wed|thu|fri|sat|sun|holiday)(?:,(?:mon|tue|wed|thu|fri|sat|sun|holiday)){0,7}"
    ),
    "min_due_rs": _NUMBER,
    "notice_days": _NUMBER,
    "from": re.compile(r"due_date|bill_date"),
    "applies": re.compile(r"prepaid|postpaid"),
}


def value_fits(kind: str, value: str) -> bool:
    """True when `value` has the shape that facts of `kind` need (`EXPECTED` says it in words)."""
    match kind:
        case "header" | "header_not_theirs":
            return _HEADER.fullmatch(value) is not None
        case "phone":
            return _is_phone(value)
        case "domain":
            return is_host(value)
        case "helpline":
            return _is_phone(value) or is_host(value)
        case "email":
            return _EMAIL.fullmatch(value) is not None
        case "upi":
            return _UPI.fullmatch(value) is not None
        case "account":
            return _ACCOUNT.fullmatch(value) is not None
        case "clock":
            return all(_is_rule(part) for part in value.split(";"))
        case "biller":
            return value == "self" or len(value) > 4 and value.startswith("not:")
        case "prepaid":
            return value in ("yes", "no")
        case "name" | "app":
            return bool(words(value))
        case _:
            return bool(value.strip())


def is_host(value: str) -> bool:
    """True for a host in canonical form, ASCII or in another script, with at least one dot."""
    labels = value.split(".")
    return (
        value == host(value)
        and len(labels) > 1
        and not labels[-1].isdigit()
        and all(_LABEL.fullmatch(label) for label in labels)
    )


def is_organisation_id(value: str) -> bool:
    """True for an organisation's id; a dot would part it, as the ids of its facts are parted."""
    return _ORGANISATION.fullmatch(value) is not None


def slug_of(text: str) -> str:
    """A last part of an id from words; words in another script become ten digits of their SHA-256."""
    slug = re.sub("[^a-z0-9]{1,99}", "_", text.lower()).strip("_")[:48]
    if text.isascii() and slug:
        return slug
    return f"{slug}_{hashlib.sha256(text.encode()).hexdigest()[:10]}".strip("_")


def is_slug(value: str) -> bool:
    """True for the last part of a fact's id."""
    return _SLUG.fullmatch(value) is not None


def iso_date(value: str) -> date | None:
    """First day of an ISO date, month or year (`2026-11-24`, `2026-11`, `2026`); None when it is none."""
    parts = value.split("-")
    if len(parts) > 3 or [len(part) for part in parts] != [4, 2, 2][: len(parts)] or not value.isascii():
        return None
    try:
        numbers = [int(part) for part in parts]
        return date(numbers[0], *(numbers[1:] + [1, 1])[:2])
    except ValueError:
        return None


def last_day(value: str) -> date | None:
    """Last day an ISO date, month or year still covers; None when it is none."""
    first = iso_date(value)
    if first is None or len(value) == 10:
        return first
    after = (
        date(first.year + 1, 1, 1)
        if len(value) == 4 or first.month == 12
        else first.replace(month=first.month + 1)
    )
    return date.fromordinal(after.toordinal() - 1)


def _is_phone(value: str) -> bool:
    if not _PHONE.fullmatch(value):
        return False
    digits = phone_digits(value)
    # Some toll-free numbers have eight digits behind their 1800.
    longest = 12 if digits.startswith("1800") else 11
    return _DIGITS.fullmatch(digits) is not None and (digits.startswith("+") or len(digits) <= longest)


def _is_rule(part: str) -> bool:
    key, _, value = part.partition("=")
    return key in _CLOCK and _CLOCK[key].fullmatch(value) is not None
