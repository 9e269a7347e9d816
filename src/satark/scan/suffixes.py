"""Under which part of a host name anybody can register: the Public Suffix List as a register."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from satark.records.facts import Facts
from satark.scan.kept import once_per_facts

# The longest rule of the list has five labels.
_LONGEST_RULE = 6


class Parted(NamedTuple):
    """A host parted: labels before the registered name, the name, the public suffix.

    `open` when the suffix is one of a hosting service where anybody gets a name (the list's private part).
    """

    before: tuple[str, ...]
    name: str
    suffix: str
    open: bool

    @property
    def registered(self) -> str:
        """The registered domain: name and suffix."""
        return f"{self.name}.{self.suffix}"


class Suffixes:
    """Answers by the rules of https://publicsuffix.org/list/ (algorithm of that page)."""

    def __init__(self, tops: str, rules: str, private_rules: str, reserved: tuple[str, ...]) -> None:
        # Most dots of a text end a sentence: the top-level names alone tell, and the long lists stay unread.
        self._tops = frozenset(tops.split("\n")).union(reserved) - {""}
        self._reserved, self._listed = reserved, (rules, private_rules)

    @cached_property
    def _rules(self) -> frozenset[str]:
        return frozenset(self._listed[0].split("\n")).union(self._reserved) - {""}

    @cached_property
    def _private(self) -> frozenset[str]:
        return frozenset(self._listed[1].split("\n")) - {""}

    def known_top(self, label: str) -> bool:
        """True if `label` is a top-level name in use or reserved for examples."""
        return label in self._tops

    def part(self, labels: list[str]) -> Parted | None:
        """The labels of a host parted; None when it ends in no known suffix or is nothing but one."""
        size = len(labels)
        if not self.known_top(labels[-1]) and f"*.{labels[-1]}" not in self._tops:
            return None
        for first in range(max(0, size - _LONGEST_RULE), size):
            rest = ".".join(labels[first:])
            above = ".".join(labels[first + 1 :])
            if f"!{rest}" in self._rules:
                first += 1
                rest, private = above, False
            elif rest in self._rules or above and f"*.{above}" in self._rules:
                private = False
            elif rest in self._private or above and f"*.{above}" in self._private:
                private = True
            else:
                continue
            if first == 0:
                return None
            return Parted(tuple(labels[: first - 1]), labels[first - 1], rest, private)
        return None


@once_per_facts
def suffixes(facts: Facts) -> Suffixes:
    """The suffixes of the register `public_suffix`."""
    register = facts.registers["public_suffix"]
    reserved = register.get("reserved", ())
    names = tuple(str(name) for name in reserved) if isinstance(reserved, (list, tuple)) else ()
    return Suffixes(
        str(register["tops"]), str(register["rules"]), str(register.get("private_rules", "")), names
    )
