"""Phone numbers: Indian forms, toll-free, short codes, spelled and masked ones, foreign ones."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.scan.extractor import Extractor
from satark.scan.pattern import pattern
from satark.scan.shapes import Shape, hidden_numbers, lettered, masked_numbers, numbers, spelled_numbers
from satark.scan.standing import UNKNOWN, Standing, standing_of
from satark.scan.view import View

# What stands just before a number that is none to ring: accounts, references, money, codes.
_NAMING = (
    "a/c|ac|acct|account|acc|ref|utr|rrn|txn|transaction|trans|order|id|ids|umrn|umn|urn|folio|imps|neft|"
    "upi|rs|inr|otp|card|ending|ending with|ending in|consumer|customer|cons|crn|can|bp|usc|ivrs|invoice|"
    "ticket|docket|booking|application|appln|challan|receipt|refill|consignment|shipment|tracking|pf|uan|kno|"
    "complaint|request|reference|sr|k|ca|rr|token|code|pin|amount|amt|bal|balance|pnr|awb|meter|bill|"
    "policy|loan|अकाउंट|खाता|खाते|संख्या|क्रमांक|उपभोक्ता|रु|₹|शिकायत|"
    "पीएनआर|बुकिंग|आवेदन|चालान|रसीद|पार्सल|आर्डर|पालिसी|टोकन|दर्ज"
)
_NUMBERING = "no|num|number|id|ref|नंबर|नं|sankhya"
_NOT_A_PHONE = pattern(
    f"(?<![a-z])(?:{_NAMING})[ .:#*/-]{{0,3}}(?:{_NUMBERING})?[ .:#*/-]{{0,4}}(?:is[ :]{{0,2}}|of |with )?$"
)
# Tokens that such words end with: most numbers have none before them, and need no pattern.
_NAMING_ENDS = frozenset(("is", "of", "c", "with", "in", *_NAMING.split("|"), *_NUMBERING.split("|")))
_PHONE_WORD = pattern(
    "(?:mobile|mob|phone|call|contact|whatsapp|helpline|मोबाइल|फोन|काल|संपर्क|हेल्पलाइन|व्हाट्सएप)"
)
_CALL_WORDS = pattern(
    "(?:call|contact|dial|mob|mobile|ph|phone|whatsapp|tel|telephone|sms|helpline|toll ?free|ring|landline|"
    "customer care|office|officer|काल|फोन|संपर्क|मोबाइल|हेल्पलाइन|नंबर|number|no|on|par|पर|to|at|us)[ .:(-]{0,3}$"
)
_RING = pattern(
    "(?:call|dial|ring|phone|tel|helpline|काल|फोन|sms [a-z0-9 <>/]{2,24} to|हेल्पलाइन|नंबर)[ .:(-]{0,3}$"
)
_AFTERWARDS = pattern("[ ]?(?:पर (?:काल|फोन|संपर्क|डायल)|par (?:call|phone|sampark|dial)|pe call|dial)")
_PLACEHOLDER = pattern(
    r"[<\[({] ?(?:your |officer |our )?(?:(?:mobile|phone|contact|officer|whatsapp|helpline) ?"
    r"(?:number|no[.]?|num|नंबर)|number|नंबर) ?[>\])}]"
)
_DIGIT = pattern("[0-9]")
_MASK = pattern("[x*#\u2022]{2}")
_LOOK_BACK = 26
_LOOK_FAR = 48
# "SMS BLOCK 1234 to", "fwd this SMS to": a word sent there blocks a card and harms nobody.
_TEXTED = pattern(
    "(?:sms|एसएमएस)[ :'\"]{1,3}(?:p?bl(?:oc)?k|hotlist|hot|stop|freeze|dispute|fraud|no|un?reg)[a-z]{0,6}"
    "[a-z0-9 <>/_'\"*-]{0,22}?(?:to|ko|पर|par) ?[+]?$|(?:fwd|forward) (?:this |the )?sms to ?[+]?$"
)
# "Recharge successful for Jio number": what is spoken of, not whom to ring.
_SUBJECT = pattern(
    "(?:recharge|recharged|plan|pack|validity|e-?bill|postpaid bill|otp|usage|usages|balance|रिचार्ज|प्लान)"
    "(?: [a-z]{2,12}){0,3} (?:for|of|on)(?: your)?(?: [a-z]{2,9})? (?:number|no|mobile)[ .:]{0,3}[+]?$"
    "|(?:recharge|plan|pack|validity) (?:for|on|of)(?: your)? [+]?$"
    "|(?:prepaid|postpaid|प्रीपेड|पोस्टपेड)(?: number| no| नंबर)?[ .:]{1,2}[+]?$"
)
# One of these stands in what the pattern finds: most numbers have none before them, and need no pattern.
_SUBJECTS = (
    "recharge", "plan", "pack", "validity", "bill", "otp", "usage", "balance", "paid", "रिचार्ज", "प्लान", "पेड",
)  # fmt: skip
_PLAN = "register:number_plan"
# Codes that divert calls: 3GPP TS 22.030 (21, 61, 62, 67), Indian operators' 401 and its kin.
_FORWARDING = pattern("[*]{1,2}(?:21|61|62|67|40[0-9])[*]([6-9][0-9]{9})#")


class Phone(Extractor):
    """Phone numbers; value without country code or leading zero, foreign ones with `+`, hidden digits as X.

    Traits: `mobile`, `landline`, `tollfree`, `short_code`, `foreign`, `service_series` (1600),
    `promotional_series` (140), `masked`, `spelled`, `lettered` (letters for digits),
    `forwarding` (a code that diverts calls to it), `texted` (a keyword such as BLOCK is to be sent to it by
    SMS, as banks print it), `subject` (the reader's own number, of which a recharge or bill speaks), `soft`;
    a link into a chat adds `wa_me`.
    """

    kind: ClassVar[EntityKind] = "phone"

    def find(self, view: View) -> Iterator[Entity]:
        text = view.normal.text
        words, tokens = view.tokens.words, view.tokens
        for shape in spelled_numbers(words, tokens.starts, tokens.ends):
            value, trait = classed(shape)
            if trait in ("mobile", "tollfree"):
                yield _made(view, shape, value, (trait, "spelled"))
        if "*" in text and "#" in text:
            for match in _FORWARDING().finditer(text):
                yield view.entity(
                    "phone", match.start(), match.end(), match[1], traits=("forwarding", "mobile")
                )
        if _DIGIT().search(text) is not None:
            yield from self._whole(view, text, lettered(text))
        if _MASK().search(text) is not None:
            for shape in masked_numbers(text):
                whole = len(shape.digits) == 10 or _cued(text, shape.start)
                if whole and not _named(view, shape.start) and _purpose(text, shape.start) != "subject":
                    yield view.entity("phone", shape.start, shape.end, shape.digits, traits=("masked",))
            for shape in hidden_numbers(text):
                if _rung(text, shape.start):
                    yield view.entity("phone", shape.start, shape.end, shape.digits, traits=("masked",))
        if "no" in text or "num" in text or "नंबर" in text:
            for match in _PLACEHOLDER().finditer(text):
                yield view.entity("phone", match.start(), match.end(), "number", traits=("masked",))

    def _whole(self, view: View, text: str, plain: str) -> Iterator[Entity]:
        choices = numbers(plain)
        shapes = next(choices, None)
        while shapes is not None:
            taken: int | None = None
            for shape in shapes:
                if entity := _entity(view, text, plain, shape):
                    taken = shape.end
                    yield entity
                    break
            try:
                shapes = choices.send(taken)
            except StopIteration:
                shapes = None


def _entity(view: View, text: str, plain: str, shape: Shape) -> Entity | None:
    value, trait = classed(shape)
    if not trait or _inside_code(plain, shape):
        return None
    standing = _standing(view, value)
    if trait in ("short_code", "landline"):
        planned = standing.official and not standing.facts and not _ring(text, shape)
        if planned or not standing.official and not _sure(view, shape, trait):
            return None
        if trait == "short_code" and _named(view, shape.start):
            return None
    elif not shape.plus and _named(view, shape.start):
        return None
    traits = {trait, *_series(value)}
    if trait == "mobile" and (purpose := _purpose(text, shape.start)):
        traits.add(purpose)
    if text[shape.start : shape.end] != plain[shape.start : shape.end]:
        traits.add("lettered")
    return view.entity("phone", shape.start, shape.end, value, standing, traits)


def _sure(view: View, shape: Shape, trait: str) -> bool:
    """True if the words around say that a number without a sure shape is one to ring."""
    text = view.normal.text
    if trait == "landline":
        std = len(shape.groups) == 2 and shape.digits.startswith("0") or shape.plus
        return (std or _cued(text, shape.start)) and not _named(view, shape.start)
    if len(shape.digits) < 5 and not (len(shape.digits) == 4 and shape.digits.startswith("19")):
        return False
    return _ring(text, shape)


def _ring(text: str, shape: Shape) -> bool:
    before = text[max(0, shape.start - 34) : shape.start]
    return _RING().search(before) is not None or _AFTERWARDS().match(text, shape.end) is not None


def _rung(text: str, start: int) -> bool:
    before = text[max(0, start - _LOOK_BACK) : start]
    return _HIDDEN_CUE().search(before) is not None


_HIDDEN_CUE = pattern(
    "(?:call|contact|dial|officer|mobile|phone|whatsapp|helpline|sms [a-z0-9]{2,12} to|ph|"
    "काल|संपर्क|मोबाइल|फोन)(?: us| number| no| on| at| to| नंबर)?[ .:-]{1,3}$"
)


def _cued(text: str, start: int) -> bool:
    return _CALL_WORDS().search(text[max(0, start - _LOOK_BACK) : start]) is not None


def _named(view: View, start: int) -> bool:
    """True if the words before say that the number is something else than a phone number."""
    text, tokens = view.normal.text, view.tokens
    first = max(0, start - _LOOK_BACK)
    last = bisect_left(tokens.starts, start) - 1
    if (last < 0 or tokens.words[last] not in _NAMING_ENDS) and "₹" not in text[first:start]:
        return False
    match = _NOT_A_PHONE().search(text[first:start])
    if match is None:
        return False
    at = first + match.start()
    return _PHONE_WORD().search(text[max(0, at - 10) : at]) is None


def _purpose(text: str, start: int) -> str:
    """`texted` or `subject` by the words before a number; empty for a number to ring, as far as they tell."""
    before = text[max(0, start - _LOOK_FAR) : start]
    if ("sms" in before or "एसएमएस" in before) and _TEXTED().search(before) is not None:
        return "texted"
    spoken_of = any(word in before for word in _SUBJECTS)
    return "subject" if spoken_of and _SUBJECT().search(before) is not None else ""


def _standing(view: View, value: str) -> Standing:
    found = standing_of(view.facts, "phone", value)
    if found.facts:
        return found
    plan = view.facts.registers["number_plan"].get("short_codes", {})
    return Standing(True, _PLAN) if isinstance(plan, dict) and value in plan else UNKNOWN


def _made(view: View, shape: Shape, value: str, traits: tuple[str, ...]) -> Entity:
    return view.entity("phone", shape.start, shape.end, value, _standing(view, value), traits)


def _series(value: str) -> tuple[str, ...]:
    if len(value) != 10:
        return ()
    if value.startswith(("1600", "1601")):
        return ("service_series",)
    return ("promotional_series",) if value.startswith("140") else ()


def classed(shape: Shape) -> tuple[str, str]:
    """Canonical value and class of a digit string; an empty class when it is no phone number.

    By the number plan of India: ten digits, the first of a mobile 6 to 9; 1800 and six or seven are free.
    Banks also give short ones of eight or nine digits (1800 1234), and some have twelve.
    """
    digits = shape.digits
    if shape.plus and not digits.startswith("91"):
        return (f"+{digits}", "foreign") if 8 <= len(digits) <= 15 else ("", "")
    if digits.startswith("00") and not digits.startswith("0091"):
        foreign = 12 <= len(digits) <= 16 and digits[2] != "0"
        return (f"+{digits[2:]}", "foreign") if foreign else ("", "")
    local, std = digits, False
    for prefix, length in (("0091", 14), ("91", 12), ("0", 11), ("910", 13)):
        if len(digits) == length and digits.startswith(prefix):
            local = digits[len(prefix) :]
            std = (
                prefix == "0"
                and len(shape.groups) == 2
                and 3 <= shape.groups[0] <= 5
                and local[0] not in "789"
            )
            break
    if local[:4] in ("1800", "1860") and len(local) in (8, 9, 10, 11, 12, 13):
        return local, "tollfree"
    if digits[:5] in ("01800", "01860") and len(digits) in (11, 12):
        return digits[1:], "tollfree"
    if len(local) == 10:
        if local[0] in "6789" and not std:
            return local, "mobile"
        if local[0] == "0" or len(digits) == 12 and not shape.plus:
            return "", ""
        return local, "landline"
    if len(local) == len(digits) and 3 <= len(local) <= 8:
        return local, "short_code"
    return "", ""


def _inside_code(text: str, shape: Shape) -> bool:
    """True if letters or signs beside them make the digits part of a code, a path, a handle or a sum."""
    before = text[shape.start - 1] if shape.start else " "
    after = text[shape.end] if shape.end < len(text) else " "
    if before == "@" and text[shape.start - 2 : shape.start - 1] in ("", " "):
        before = " "
    if before in "*#@_=\\₹" or after in "*@_%=" or before in ".," and _digit(text, shape.start - 2):
        return True
    if after in ".," and _digit(text, shape.end + 1) and len(shape.digits) < 10:
        return True
    if before == "/" and "a" <= text[shape.start - 2 : shape.start - 1] <= "z":
        return True
    if before == "-" and _lettered_dash(text, shape):
        return True
    if "a" <= before <= "z":
        return not _glued_word(text, shape.start)
    return "a" <= after <= "z" and not _WORD_AFTER().match(text, shape.end)


_WORD_AFTER = pattern(
    "(?:par|pe|ko|or|and|to|for|thank|immediately|call|whatsapp|now|only|today)(?![a-z])|[a-z]{4}"
)
_GLUED = pattern("(?:call|cal|no|ph|mob|mobile|number|contact|on|at|whatsapp|tel)$")


def _digit(text: str, place: int) -> bool:
    return 0 <= place < len(text) and "0" <= text[place] <= "9"


def _glued_word(text: str, start: int) -> bool:
    return _GLUED().search(text[max(0, start - 9) : start]) is not None


def _lettered_dash(text: str, shape: Shape) -> bool:
    word = text[max(0, shape.start - 12) : shape.start - 1]
    return word[-1:].isalpha() and word.isascii() and not _GLUED().search(word)
