"""What kind of sender a phone shows, and whose it is."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from satark.records.facts import Facts
from satark.text.normal_form import normalise

SenderKind = Literal["mobile", "header", "short", "tollfree", "landline", "foreign", "email", "name"]

# TRAI's grammar: operator and circle letter, header, since May 2025 a purpose suffix. Of the 23,191 headers of June 2020
# 1 % are not six long: 3 to 11 are accepted.
_HEADER = re.compile("(?:([a-z]{2})[- ])?([a-z0-9]{3,11})(?:-([pstg]))?")
_DIGITS = re.compile("[0-9]")
# Words by which a retelling says "a private mobile number".
_MOBILE_WORDS = re.compile(
    "(?:mobile|10[- ]?digit|personal|private|unknown) ?(?:mobile|number|no|10[- ]?digit)|mobile|मोबाइल"
)


class Sender(NamedTuple):
    """A sender: its kind, canonical value, the organisation that owns it and the facts that say so.

    `hard` is True when a hard fact says so that is not past its review date.
    """

    kind: SenderKind
    value: str
    owner: str | None = None
    facts: tuple[str, ...] = ()
    hard: bool = False


def parse_sender(sender: str, facts: Facts) -> Sender:
    """The sender as shown on a phone or described in words; any string is accepted."""
    shown = normalise(sender[:80]).text.strip()
    if "@" in shown:
        return Sender("email", shown)
    digits = "".join(_DIGITS.findall(shown))
    if len(digits) >= 3 and len(digits) * 2 >= len(shown.replace(" ", "").replace("-", "").replace("+", "")):
        return _number(shown, digits, facts)
    match = _HEADER.fullmatch(shown)
    if match and not _MOBILE_WORDS.fullmatch(shown):
        header = match[2].upper()
        whole = shown.upper()
        keys = facts.index["header"].get(header) or facts.index["header"].get(whole) or ()
        if keys or match[1] or match[3] or (sender.isupper() and " " not in shown):
            return _header(header, keys, facts)
    if _MOBILE_WORDS.search(shown):
        return Sender("mobile", "")
    return Sender("name", shown)


def _header(header: str, keys: tuple[str, ...], facts: Facts) -> Sender:
    own = [key for key in keys if facts.facts[key].kind == "header"]
    if not own:
        return Sender("header", header)
    hard = [
        key
        for key in own
        if facts.facts[key].strength == "hard" and facts.facts[key].review_by >= facts.dated[:7]
    ]
    first = (hard or own)[0]
    return Sender("header", header, facts.facts[first].organisation, tuple(hard or own), bool(hard))


def _number(shown: str, digits: str, facts: Facts) -> Sender:
    local = digits
    if len(digits) == 12 and digits.startswith("91") or len(digits) == 14 and digits.startswith("0091"):
        local = digits[-10:]
    elif len(digits) == 11 and digits.startswith("0"):
        local = digits[1:]
    elif shown.startswith("+"):
        return Sender("foreign", "+" + digits)
    keys = facts.index["phone"].get(local, ())
    owner = facts.facts[keys[0]].organisation if keys else None
    if local.startswith("1800") or local.startswith("1860"):
        return Sender("tollfree", local, owner, keys)
    if len(local) == 10 and local[0] in "6789":
        return Sender("mobile" if owner is None else "short", local, owner, keys)
    if len(local) <= 8:
        header = facts.index["header"].get(local, ())
        return _header(local, header, facts) if header else Sender("short", local, owner, keys)
    return Sender("landline" if len(local) <= 11 else "foreign", local, owner, keys)
