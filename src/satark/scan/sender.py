"""What kind of sender a phone shows, and whose it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from satark.records.facts import Facts
from satark.scan.kept import once_per_facts
from satark.scan.lookalikes import nearest
from satark.scan.pattern import pattern
from satark.scan.standing import UNKNOWN, Standing, owner_of, standing_of
from satark.text.normal_form import normalise

SenderKind = Literal["mobile", "header", "short", "tollfree", "landline", "foreign", "email", "name"]

# TRAI's grammar: operator and circle letter, header, since May 2025 a purpose suffix. Of the 23,191 headers
# of June 2020 one in a hundred is not six long: 3 to 11 are accepted.
_HEADER = pattern("(?:([a-z]{2})[- ])?([a-z0-9]{3,11})(?:-([pstg]))?")
_DIGITS = pattern("[0-9]")
# Words by which a retelling says "a private mobile number".
_MOBILE_WORDS = pattern(
    "(?:mobile|10[- ]?digit|personal|private|unknown) ?(?:mobile|number|no|10[- ]?digit)|mobile|मोबाइल"
)
_MASKED = pattern("[+]?[0-9x* -]{6,20}")
_LONGEST = 80
# Operator and circle, the longest header met (11) and a purpose suffix.
_LONGEST_HEADER = 16
_LEAST_NEAR = 5
# Unknown headers looked at lately, each once: a stream repeats the same senders.
LIMIT_HEADERS = 2048


class Sender(NamedTuple):
    """A sender: its kind, canonical value, the organisation that owns it and the facts that say so.

    `hard` is True when a hard fact says so that is not past its review date. `suffix` is the purpose letter
    of a header (P, S, T or G). `traits`: `lookalike` with `like:<organisation>`, `not_theirs`, `masked`.
    """

    kind: SenderKind
    value: str
    owner: str | None = None
    facts: tuple[str, ...] = ()
    hard: bool = False
    suffix: str = ""
    traits: tuple[str, ...] = ()


def parse_sender(sender: str, facts: Facts, on: str = "") -> Sender:
    """The sender as shown on a phone or described in words; any string is accepted.

    `on` is the ISO day of the message, the facts' own date when empty: a fact past its `review_by` on that
    day still says whose the sender is, but not surely.
    """
    on = on or facts.dated
    shown = normalise(sender[:_LONGEST]).text.strip()
    if "@" in shown:
        standing = standing_of(facts, "email", shown)
        return Sender("email", shown, standing.owner, standing.facts, _hard(standing.facts, facts, on))
    digits = "".join(_DIGITS().findall(shown))
    bare = shown.replace(" ", "").replace("-", "").replace("+", "")
    match = _HEADER().fullmatch(shown)
    if len(digits) >= 3 and len(digits) * 2 >= len(bare) and not (match and match[1]):
        return _number(shown, digits, facts, on)
    if digits and ("x" in shown or "*" in shown) and _MASKED().fullmatch(shown):
        return Sender("mobile", "", traits=("masked",))
    if match and not _MOBILE_WORDS().fullmatch(shown):
        header = match[2].upper()
        index = facts.index.get("header", {})
        known = header if header in index else shown.upper() if shown.upper() in index else ""
        capitals = " " not in shown and not any("a" <= letter <= "z" for letter in sender)
        raw = sender.strip()
        if known and not (raw.isascii() and raw.isprintable() and len(raw) <= _LONGEST_HEADER):
            # The network sends plain letters only: whatever merely looks like a header is nobody's.
            return Sender("header", known, traits=("disguised",))
        if known or match[1] or match[3] or capitals:
            return _header(known or header, (match[3] or "").upper(), facts, on)
    if _MOBILE_WORDS().search(shown):
        return Sender("mobile", "")
    return Sender("name", shown)


def header_standing(header: str, facts: Facts) -> Standing:
    """What the facts say of a header, in capitals without operator and suffix.

    Equality only makes a header official; one letter beside an official one it is a look-alike, and a header
    that a fact names as somebody else's is not official.
    """
    standing = standing_of(facts, "header", header)
    if standing.facts:
        return standing
    if keys := facts.index.get("header_not_theirs", {}).get(header, ()):
        return Standing(False, None, keys, ("not_theirs",))
    if len(header) >= _LEAST_NEAR and not header.isdigit():
        table = _headers(facts)
        if header not in table.like:
            if len(table.like) >= LIMIT_HEADERS:
                table.like.clear()
            near = nearest(header, table.near)
            table.like[header] = owner_of(facts.index["header"][near][0]) if near else ""
        if like := table.like[header]:
            return Standing(None, None, (), ("lookalike", f"like:{like}"))
    return UNKNOWN


class _Headers(NamedTuple):
    """Official headers by first letter and length, and what unknown ones met lately look like."""

    near: Mapping[tuple[str, int], list[str]]
    like: dict[str, str]


@once_per_facts
def _headers(facts: Facts) -> _Headers:
    near: dict[tuple[str, int], list[str]] = {}
    for header in facts.index.get("header", {}):
        if len(header) >= _LEAST_NEAR and not header.isdigit():
            near.setdefault((header[0], len(header)), []).append(header)
    return _Headers(near, {})


def _header(header: str, suffix: str, facts: Facts, on: str) -> Sender:
    standing = header_standing(header, facts)
    if standing.official is not True:
        return Sender("header", header, suffix=suffix, traits=standing.traits)
    keys = standing.facts
    hard = tuple(key for key in keys if _hard((key,), facts, on))
    first = (hard or keys)[0]
    return Sender("header", header, facts.facts[first].organisation, hard or keys, bool(hard), suffix)


def _hard(keys: tuple[str, ...], facts: Facts, on: str) -> bool:
    found = [facts.facts[key] for key in keys]
    return any(
        fact.strength == "hard" and fact.review_by >= on[: len(fact.review_by)] and fact.valid_from <= on
        for fact in found
    )


def _number(shown: str, digits: str, facts: Facts, on: str) -> Sender:
    local = digits
    if len(digits) == 12 and digits.startswith("91") or len(digits) == 14 and digits.startswith("0091"):
        local = digits[-10:]
    elif len(digits) == 11 and digits.startswith("0"):
        local = digits[1:]
    elif shown.startswith("+"):
        return Sender("foreign", "+" + digits)
    standing = standing_of(facts, "phone", local)
    owner, keys = standing.owner, standing.facts
    hard = _hard(keys, facts, on)
    if local.startswith(("1800", "1860")):
        return Sender("tollfree", local, owner, keys, hard)
    if len(local) == 10 and local[0] in "6789":
        return Sender("mobile" if owner is None else "short", local, owner, keys, hard)
    if len(local) <= 8:
        if local in facts.index.get("header", {}):
            return _header(local, "", facts, on)
        return Sender("short", local, owner, keys, hard)
    return Sender("landline" if len(local) <= 11 else "foreign", local, owner, keys, hard)
