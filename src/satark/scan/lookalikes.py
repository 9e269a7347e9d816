"""Host names made to be taken for an official one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

# Letters of one shape on a phone, after lower-casing (a capital I has become i): jvvnI, jaipurdlscom, jwnl.
_PAIRS = (("rn", "m"), ("vv", "w"))
_SHAPES = str.maketrans({"1": "l", "i": "l", "|": "l", "0": "o", "5": "s", "3": "e", "-": None, "_": None})
# Words that such names put before or behind a brand.
_BAIT = (
    "account", "app", "apk", "bijli", "bijlee", "bill", "bills", "billing", "billpay", "care", "connect",
    "connection", "consumer", "customer", "customercare", "delhi", "discom", "e", "easy", "electric",
    "electricity", "energy", "epay", "gov", "govt", "help", "helpdesk", "helpline", "in", "india", "info",
    "jaipur", "kyc", "live", "login", "meter", "mobile", "my", "net", "new", "now", "office", "official",
    "online", "pay", "payment", "payments", "portal", "power", "pre", "prepaid", "prepay", "quick",
    "quickpay", "rajasthan", "recharge", "refund", "reward", "secure", "service", "services", "site",
    "smart", "subsidy", "support", "the", "update", "user", "verify", "web",
)  # fmt: skip
# Names too common in honest hosts to tell anything.
_COMMON = frozenset(("best", "discom", "energy", "portal", "online", "consumer", "office"))
_LEAST_CORE = 4
_LEAST_TYPO = 6


def skeleton(label: str) -> str:
    """What a label looks like: hyphens dropped, letters of one shape made one."""
    for pair, letter in _PAIRS:
        label = label.replace(pair, letter)
    return label.translate(_SHAPES)


class Lookalikes:
    """Official names by their looks; `like` says which organisation a foreign host is made to look like."""

    def __init__(self, names: Mapping[str, str], common: frozenset[str] = frozenset()) -> None:
        """`names`: official label or joined name in ASCII -> organisation id.

        Those in `common` are words of the language too: alone, or beside other words, they tell nothing.
        """
        self._common = frozenset(skeleton(name) for name in common)
        self._exact: dict[str, str] = {}
        self._near: dict[tuple[str, int], list[str]] = {}
        for name, organisation in names.items():
            shape = skeleton(name)
            if len(name) < _LEAST_CORE or name in _COMMON or shape in self._exact:
                continue
            self._exact[shape] = organisation
            if len(shape) >= _LEAST_TYPO:
                self._near.setdefault((shape[0], len(shape)), []).append(shape)
        self._bait = frozenset(skeleton(word) for word in _BAIT)

    def like(self, name: str, others: Iterable[str] = ()) -> str | None:
        """Organisation that the registered label `name`, or a label before it, is made to look like."""
        for label in (name, *others):
            if found := self._worded(label):
                return found
        return self._typo(skeleton(name))

    def _worded(self, label: str) -> str | None:
        shape = skeleton(label)
        if (found := self._exact.get(shape)) and shape not in self._common:
            return found
        if "-" in label:
            parts = [skeleton(part) for part in label.split("-")]
            for part in parts:
                others = [self._is_bait(other) for other in parts if other != part]
                if (found := self._exact.get(part)) and (part not in self._common or all(others) and others):
                    return found
        for cut in range(_LEAST_CORE, len(shape) - 1):
            head, tail = shape[:cut], shape[cut:]
            if (found := self._exact.get(head)) and self._is_bait(tail):
                return found
            if (found := self._exact.get(tail)) and self._is_bait(head):
                return found
        for cut in range(1, _LEAST_CORE):
            if (found := self._exact.get(shape[cut:])) and shape[:cut] in self._bait:
                return found
        return None

    def _is_bait(self, rest: str) -> bool:
        if rest in self._bait or rest.translate(_NO_DIGITS) == "":
            return True
        return any(rest[:cut] in self._bait and rest[cut:] in self._bait for cut in range(2, len(rest) - 1))

    def _typo(self, shape: str) -> str | None:
        if len(shape) < _LEAST_TYPO - 1:
            return None
        near = nearest(shape, self._near)
        return self._exact[near] if near else None


_NO_DIGITS = {ord(digit): None for digit in "0123456789lo"}


def nearest(shape: str, known: Mapping[tuple[str, int], Iterable[str]]) -> str | None:
    """The first known shape one edit from `shape` and with its first letter, or None.

    `known` are shapes by first letter and length: few share both, so that nothing need be built beforehand.
    """
    size = len(shape)
    near = [
        name
        for length in (size - 1, size, size + 1)
        for name in known.get((shape[:1], length), ())
        if one_apart(name, shape)
    ]
    return min(near, default=None)


def one_apart(one: str, other: str) -> bool:
    """True if one letter more, less, other, or two neighbours swapped, make `one` into `other`."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1 or one == other:
        return False
    at = next((index for index, letter in enumerate(one) if letter != other[index]), len(one))
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    swapped = one[at + 1 : at + 2] == other[at] and other[at + 1 : at + 2] == one[at]
    return one[at + 1 :] == other[at + 1 :] or swapped and one[at + 2 :] == other[at + 2 :]
