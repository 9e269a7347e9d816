"""One canonical value for each thing that can be looked up, so that facts and messages meet."""

from __future__ import annotations

from satark.text.normal_form import normalise
from satark.text.tokens import tokenise


def phone_digits(value: str) -> str:
    """Digits of an Indian number without country code and trunk zero; a foreign one keeps its `+`.

    `+91 87459 99808`, `08745999808` and `8745999808` are one number; `1912` stays as dialled.
    """
    digits = "".join(character for character in value if character in "0123456789")
    if value.strip().startswith("+") and not digits.startswith("91"):
        return "+" + digits
    for prefix, length in (("0091", 14), ("91", 12), ("0", 11)):
        if digits.startswith(prefix) and len(digits) == length:
            return digits[len(prefix) :]
    return digits


def host(value: str) -> str:
    """Host of a domain or address in lower case, without scheme, `www.`, path and trailing dot."""
    bare = value.strip().lower().partition("://")[2] or value.strip().lower()
    return bare.partition("/")[0].removeprefix("www.").rstrip(".")


def words(value: str) -> str:
    """Tokens of the normal form joined by one space: the form in which names and phrases are matched."""
    return " ".join(tokenise(normalise(value).text).words)


def canonical(kind: str, value: str) -> str:
    """The value under which a fact of `kind` stands in the index (see `records.facts.Facts`)."""
    match kind:
        case "header" | "header_not_theirs":
            return value.strip().upper()
        case "phone":
            return phone_digits(value)
        case "domain":
            return host(value)
        case "email" | "upi":
            return value.strip().lower()
        case "app" | "name":
            return words(value)
        case _:
            return value


def indexed_kind(kind: str, value: str) -> str:
    """Under which kind a fact is looked up: its own, or for a helpline the kind of its value."""
    if kind != "helpline":
        return kind
    return "phone" if value[:1] in "+0123456789" else "domain"
