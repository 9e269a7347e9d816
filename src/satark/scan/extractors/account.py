"""Account and consumer numbers, whole or masked, named as such by the word before them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar, NamedTuple

from satark.records.entity import Entity, EntityKind
from satark.records.facts import Facts
from satark.scan.extractor import Extractor
from satark.scan.kept import once_per_facts
from satark.scan.pattern import pattern
from satark.scan.standing import owner_of
from satark.scan.view import View
from satark.text.tokens import Tokens

# Labels met in honest bills and bank notices besides those in the facts (`account` facts name their own), as
# tokens of the normal form joined by a space: "a c" is written with a slash.
_CONSUMER = (
    "k no", "k number", "kno", "ca no", "ca number", "ca", "rr no", "rr number", "rr", "usc no", "usc",
    "usn", "ivrs no",
    "ivrs", "bp no", "bp number", "consumer no", "consumer number", "consumer id",
    "consumer account no", "consumer code",
    "consumer", "cons no", "con no", "customer id", "customer no", "customer number", "account id",
    "service no",
    "service number", "service connection no", "connection no", "connection number", "connection id",
    "contract account",
    "sc no", "scno", "meter no", "meter number", "crn", "कनेक्शन नंबर", "कनेक्शन संख्या",
    "उपभोक्ता संख्या", "उपभोक्ता क्रमांक",
    "उपभोक्ता नंबर", "ग्राहक क्रमांक", "ग्राहक संख्या", "के नंबर", "मीटर नंबर", "upbhokta sankhya",
    "grahak sankhya",
)  # fmt: skip
_BANK = (
    "a c no", "a c", "ac no", "ac", "acct no", "acct", "acc no", "acc", "account no", "account number",
    "account", "bank account",
    "savings account", "खाता संख्या", "खाता नंबर", "खाता", "खाते", "khata", "अकाउंट", "a c number",
    "account ending",
)  # fmt: skip
_CARD = ("card", "credit card", "debit card", "card no", "card number", "card ending", "कार्ड")
_NUMBER = pattern(
    "(?![a-z\u0900-\u0dff])[ ]?(?:[(]s[)]|s)?"
    "(?: ?(?:no|nos|num|number|id|code|नंबर|नं|संख्या|क्रमांक)(?![a-z]))?[ .:#=(*-]{0,4}"
    "(?:(?:ending with|ending in|ending|is|with|in|as|है)[ :]{1,2})?[ .*(-]{0,5}"
    "((?:[a-z]{1,4}[ ]?)?[x*0-9][x*0-9]{0,17}(?:[ -][0-9x*]{3,5}){0,3}|[a-z][0-9][a-z]{1,3}[0-9]{3,9})"
    "(?![0-9a-z@*]|[.,][0-9])"
)
_LETTERED = frozenset(("sc", "rr", "usc", "ivrs", "bp", "service", "acct", "account", "a", "scno"))
_GAPS = frozenset(first + second for first in " .:-" for second in ("", *" .:-"))
LIMIT_LABELS = 80
_LEAST_CONSUMER = 4
_LEAST_K = 11
_LEAST_BANK = 3


class _Labels(NamedTuple):
    """What can stand before a number: by first word, labels by sort and organisation, lengths.

    `heads` holds for each first word the labels with their words, the longest label first.
    """

    heads: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]
    sorts: dict[str, str]
    owners: dict[str, frozenset[str]]
    lengths: tuple[tuple[str, int, int], ...]
    banks: frozenset[str]


class Account(Extractor):
    """Account numbers; value as digits, x for hidden ones.

    Traits: `consumer`, `bank` or `card`; `masked`; `fits:<organisation>` when the digits are as many as that
    organisation's account numbers have, or carry its own label where their number is not known.
    """

    kind: ClassVar[EntityKind] = "account"

    def find(self, view: View) -> Iterator[Entity]:
        text, tokens = view.normal.text, view.tokens
        # Labels of other scripts would load the table of the normal form, which plain English never needs.
        labels = _plain_labels(view.facts) if text.isascii() else _all_labels(view.facts)
        heads, looked, taken = labels.heads, 0, -1
        for index, word in enumerate(tokens.words):
            if word not in heads or tokens.starts[index] < taken:
                continue
            looked += 1
            if looked > LIMIT_LABELS:
                return
            for label, label_words in heads[word]:
                end = _end_of_label(tokens, text, index, label_words)
                if end and (match := _NUMBER().match(text, end)):
                    if entity := _made(view, labels, label, match):
                        taken = match.end()
                        yield entity
                    break


def _end_of_label(tokens: Tokens, text: str, index: int, label_words: tuple[str, ...]) -> int:
    """Where the label ends whose first word is the token at `index`; 0 when it is not there."""
    last = index + len(label_words) - 1
    if tokens.words[index : last + 1] != label_words:
        return 0
    for at in range(index, last):
        # Only "a/c" has a gap of another kind.
        gap = text[tokens.ends[at] : tokens.starts[at + 1]]
        if gap not in _GAPS if at > index or label_words[:2] != ("a", "c") else gap != "/":
            return 0
    return tokens.ends[last]


def _made(view: View, labels: _Labels, label: str, match: re.Match[str]) -> Entity | None:
    raw = match[1]
    sort = labels.sorts[label]
    if sort == "consumer" and raw[0] in "x*" and label in labels.banks:
        sort = "bank"  # "account number xx1234": only banks hide the front of a number
    value = raw.replace("*", "x").replace(" ", "").replace("-", "")
    if label.startswith("के ") and len(value) < _LEAST_K:
        return None  # "officer's number", not the K number
    digits = sum("0" <= letter <= "9" for letter in value)
    letters = any("a" <= letter <= "z" and letter != "x" for letter in value)
    if letters and label.split(" ")[0] not in _LETTERED:
        return None
    start, end = match.span(1)
    if sort != "consumer":
        # Behind the number of a bank account or card a sum may follow: only the first group is the number.
        first = re.split("[ -]", raw)[0]
        value, end = first.replace("*", "x"), start + len(first)
        digits = sum("0" <= letter <= "9" for letter in value)
        before = view.normal.text[max(match.start(), start - 3) : start]
        hidden = "*" in before or ".." in before
        if digits < _LEAST_BANK:
            return None
        masked = hidden or "x" in value or len(value) <= 6
        value = f"x{value}" if hidden and "x" not in value else value
    else:
        masked = "x" in value
        if (
            len(value) < _LEAST_CONSUMER
            or digits < 1
            or len(value) == 4
            and not masked
            and value[:2] in ("19", "20")
        ):
            return None
    traits = {sort}
    if masked:
        traits.add("masked")
    if sort == "consumer" or sort == "bank" and not masked:
        traits |= _fits(value, label, labels)
    return view.entity("account", start, end, value, traits=traits)


def _fits(value: str, label: str, labels: _Labels) -> set[str]:
    found = {f"fits:{owner}" for owner, least, most in labels.lengths if least <= len(value) <= most}
    unsized = labels.owners.get(label, frozenset())
    return found | {f"fits:{owner}" for owner in unsized}


@once_per_facts
def _plain_labels(facts: Facts) -> _Labels:
    return _labels(facts, ascii_only=True)


@once_per_facts
def _all_labels(facts: Facts) -> _Labels:
    return _labels(facts, ascii_only=False)


def _labels(facts: Facts, *, ascii_only: bool) -> _Labels:
    def taken(labels: Iterable[str]) -> list[str]:
        return [label for label in labels if not ascii_only or label.isascii()]

    sorts = dict.fromkeys(taken(_CONSUMER), "consumer")
    owners: dict[str, frozenset[str]] = {}
    lengths: list[tuple[str, int, int]] = []
    unsized = frozenset(facts.index["digits"].get("any", ()))
    for label, keys in facts.index["account"].items():
        if not ascii_only or label.isascii():
            sorts[label] = "consumer"
            if ids := frozenset([owner_of(key) for key in keys if key in unsized]):
                owners[label] = ids
    for digits, keys in facts.index["digits"].items():
        least, _, most = digits.partition("-")
        if least.isdigit():
            lengths += [(owner_of(key), int(least), int(most or least)) for key in keys]
    for names, sort in ((_BANK, "bank"), (_CARD, "card")):
        for label in taken(names):
            sorts.setdefault(label, sort)
    heads: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
    for label in sorted(sorts, key=lambda name: (-len(name), name)):
        label_words = tuple(label.split(" "))
        heads[label_words[0]] = (*heads.get(label_words[0], ()), (label, label_words))
    return _Labels(heads, sorts, owners, tuple(lengths), frozenset(taken(_BANK)))
