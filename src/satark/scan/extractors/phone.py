"""Phone numbers: Indian forms, toll-free, short codes in the facts, spelled and masked ones, foreign ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.scan.extractor import Extractor
from satark.scan.shapes import Shape, masked_numbers, numbers, spelled_numbers
from satark.scan.view import View

# What stands just before a number that is none to ring: accounts, references, money, codes.
_NOT_A_PHONE = re.compile(
    "(?<![a-zऀ-ॿ])(?:a/?c|acct|account|acc|ref|utr|rrn|txn|transaction|trans|order|id|ids|umrn|umn|folio|imps|neft|upi|rs|inr|otp|card|ending|"
    "consumer|customer|crn|can|bp|usc|ivrs|invoice|ticket|docket|complaint|request|reference|sr|k|ca|rr|token|code|pin|amount|"
    "amt|bal|balance|अकाउंट|खाता|खाते|संख्या|क्रमांक|उपभोक्ता|रु|₹|शिकायत|के)[ .:#*/-]{0,3}(?:no|num|number|id|नंबर|नं|sankhya)?[ .:#*/-]{0,4}(?:is[ :]{0,2}|of[ ])?$"
)
_CALL_WORDS = re.compile(
    "(?:call|contact|dial|mob|mobile|ph|phone|whatsapp|tel|sms|helpline|कॉल|फोन|संपर्क|मोबाइल|number|no|नंबर|on|par|पर|to|at)[ .:-]{0,3}$"
)
_PLACEHOLDER = re.compile(r"[<\[({](?:mobile|phone|contact|officer|whatsapp)? ?(?:number|no|num)[>\])}]")
_LOOK_BACK = 24


class Phone(Extractor):
    """Phone numbers; value without country code or leading zero, foreign ones with `+`.

    Traits: `mobile`, `landline`, `tollfree`, `short_code`, `foreign`, `masked`, `spelled`.
    """

    kind: ClassVar[EntityKind] = "phone"

    def find(self, view: View) -> Iterator[Entity]:
        text = view.normal.text
        taken: list[tuple[int, int]] = []
        for shape in numbers(text):
            if entity := self._entity(view, text, shape):
                taken.append((shape.start, shape.end))
                yield entity
        for shape in masked_numbers(text) if ("x" in text or "*" in text) else ():
            if not any(start < shape.end and shape.start < end for start, end in taken) and not _named(
                text, shape.start
            ):
                yield _made(view, shape, shape.digits.replace(" ", ""), ("masked",))
        for match in _PLACEHOLDER.finditer(text) if "number" in text or "no" in text else ():
            yield _made(view, Shape("", match.start(), match.end(), True), "", ("masked",))
        for shape in spelled_numbers(view.tokens.words, view.tokens.starts, view.tokens.ends):
            value, trait = _classed(shape.digits, False)
            if trait in ("mobile", "tollfree"):
                yield _made(view, shape, value, (trait, "spelled"))

    def _entity(self, view: View, text: str, shape: Shape) -> Entity | None:
        value, trait = _classed(shape.digits, text[shape.start] == "+")
        if not trait or _inside_code(text, shape) or _named(text, shape.start):
            return None
        known = view.facts.index["phone"].get(value)
        if trait == "short_code" and not known:
            return None
        if (
            trait == "landline"
            and not known
            and not _CALL_WORDS.search(text[max(0, shape.start - _LOOK_BACK) : shape.start])
        ):
            return None
        return _made(view, shape, value, (trait,))


def _made(view: View, shape: Shape, value: str, traits: tuple[str, ...]) -> Entity:
    keys = view.facts.index["phone"].get(value, ()) if value else ()
    span = view.normal.span(shape.start, shape.end)
    owner = view.facts.facts[keys[0]].organisation if keys else None
    return Entity(
        "phone",
        view.message.text[span[0] : span[1]],
        value,
        span,
        True if keys else None,
        owner,
        keys,
        tuple(sorted(traits)),
    )


def _classed(digits: str, plus: bool) -> tuple[str, str]:
    """Canonical value and class of a digit string; an empty class when it is no phone number."""
    if plus and not digits.startswith("91"):
        return ("+" + digits, "foreign") if 8 <= len(digits) <= 15 else ("", "")
    local = digits
    for prefix, length in (("0091", 14), ("91", 12), ("0", 11)):
        if len(digits) == length and digits.startswith(prefix):
            local = digits[len(prefix) :]
            break
    if local[:4] in ("1800", "1860") and 10 <= len(local) <= 13:
        return local, "tollfree"
    if len(local) == 10:
        return local, "mobile" if local[0] in "6789" else "landline"
    if 3 <= len(local) <= 8:
        return local, "short_code"
    return "", ""


def _inside_code(text: str, shape: Shape) -> bool:
    before = text[shape.start - 1] if shape.start else " "
    after = text[shape.end] if shape.end < len(text) else " "
    return (
        "a" <= before <= "z"
        or "0" <= before <= "9"
        or before in "/*#@_="
        or after in "/*@_"
        or "a" <= after <= "z"
    )


def _named(text: str, start: int) -> bool:
    return _NOT_A_PHONE.search(text[max(0, start - _LOOK_BACK) : start]) is not None
