"""Facts as they travel: one line of JSON for each part, read when first asked for.

A check touches the words, the rules and two or three organisations out of a hundred. What it does not touch
stays the bytes it was in the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Generic, TypeVar

from satark.facts.lexicons import lexicon
from satark.records.facts import Fact, Lexicon, Organisation

Value = TypeVar("Value")
Default = TypeVar("Default")


class Lines(Mapping[str, bytes]):
    """The lines of a compiled file by name, cut out of the whole when asked for: most never are."""

    __slots__ = ("_data", "_spans")

    def __init__(self, data: bytes, spans: Mapping[str, tuple[int, int]]) -> None:
        self._data = data
        self._spans = spans

    def __getitem__(self, name: str) -> bytes:
        start, end = self._spans[name]
        return self._data[start:end]

    def __iter__(self) -> Iterator[str]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)

    def __contains__(self, name: object) -> bool:
        return name in self._spans

    def sort(self, sort: str) -> Lines:
        """Those whose name begins with `sort/`, by the rest of it."""
        start = sort + "/"
        size = len(start)
        return Lines(
            self._data,
            {name[size:]: span for name, span in self._spans.items() if name.startswith(start)},
        )


class Parts(Mapping[str, Value], Generic[Value]):
    """The parts of one kind by name, each read at its first touch; pickles as the file and what was read."""

    __slots__ = ("_lines", "_read")

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._read: dict[str, Value] = {}

    def read(self, name: str, plain: Any) -> Value:
        """The value of a part from its JSON."""
        raise NotImplementedError

    def __getitem__(self, name: str) -> Value:
        value = self._read.get(name)
        if value is None:
            value = self._read[name] = self.read(name, json.loads(self._lines[name]))
        return value

    def get(self, name: str, default: Any = None) -> Any:
        """The part, or `default`: `Mapping` would take two calls and, for a miss, an exception."""
        value = self._read.get(name)
        if value is not None:
            return value
        return self[name] if name in self._lines else default

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def __contains__(self, name: object) -> bool:
        return name in self._lines

    def __repr__(self) -> str:
        return f"{type(self).__name__}({len(self._lines)} parts)"


class Tables(Parts[Mapping[str, Any]]):
    """Registers or languages: plain JSON objects."""

    __slots__ = ()

    def read(self, name: str, plain: Any) -> Mapping[str, Any]:
        """The object as it stands."""
        table: Mapping[str, Any] = plain
        return table


class Lexicons(Parts[Lexicon]):
    """Lexicons by language code; the one of all languages under the empty code."""

    __slots__ = ()

    def read(self, name: str, plain: Any) -> Lexicon:
        """The lexicon of its compact storage."""
        return lexicon(plain)


class Keys(Mapping[str, tuple[str, ...]]):
    """Canonical value -> ids of the facts that have it, kept as the ids joined by a space."""

    __slots__ = ("_plain",)

    def __init__(self, plain: Mapping[str, str]) -> None:
        self._plain = plain

    def __getitem__(self, value: str) -> tuple[str, ...]:
        return tuple(self._plain[value].split(" "))

    def get(self, value: str, default: Any = None) -> Any:
        """The ids, or `default`: without the detour by an exception that a miss would cost."""
        keys = self._plain.get(value)
        return default if keys is None else tuple(keys.split(" "))

    def __iter__(self) -> Iterator[str]:
        return iter(self._plain)

    def __len__(self) -> int:
        return len(self._plain)

    def __contains__(self, value: object) -> bool:
        return value in self._plain


class Indexes(Parts[Mapping[str, tuple[str, ...]]]):
    """One index for each kind that can be looked up."""

    __slots__ = ()

    def read(self, name: str, plain: Any) -> Mapping[str, tuple[str, ...]]:
        """The index of a kind."""
        return Keys(plain)


class Profiles(Parts[tuple[Organisation, Mapping[str, Mapping[str, Any]]]]):
    """Head and facts of each organisation; its facts by id, in the order of its file."""

    __slots__ = ()

    def read(self, name: str, plain: Any) -> tuple[Organisation, Mapping[str, Mapping[str, Any]]]:
        """Head and facts of one organisation."""
        facts = {fact["id"]: fact for fact in plain["facts"]}
        return Organisation(id=name, **{**plain, "facts": tuple(facts)}), facts


class OrganisationTable(Mapping[str, Organisation]):
    """The organisations by id."""

    __slots__ = ("_profiles",)

    def __init__(self, profiles: Profiles) -> None:
        self._profiles = profiles

    def __getitem__(self, key: str) -> Organisation:
        return self._profiles[key][0]

    def get(self, key: str, default: Any = None) -> Any:
        """The organisation, or `default`."""
        found = self._profiles.get(key)
        return default if found is None else found[0]

    def __iter__(self) -> Iterator[str]:
        return iter(self._profiles)

    def __len__(self) -> int:
        return len(self._profiles)

    def __contains__(self, key: object) -> bool:
        return key in self._profiles


class FactTable(Mapping[str, Fact]):
    """Facts by id, each built when first asked for: most checks touch a dozen of them.

    The id tells the organisation: what stands before its first dot.
    """

    __slots__ = ("_built", "_profiles")

    def __init__(self, profiles: Profiles) -> None:
        self._profiles = profiles
        self._built: dict[str, Fact] = {}

    def __getitem__(self, key: str) -> Fact:
        fact = self._built.get(key)
        if fact is None:
            owner = key.partition(".")[0]
            plain = self._profiles[owner][1][key]
            shown = {name: value for name, value in plain.items() if name != "also"}
            fact = self._built[key] = Fact(organisation=owner, **shown)
        return fact

    def __iter__(self) -> Iterator[str]:
        for owner in self._profiles:
            yield from self._profiles[owner][1]

    def __len__(self) -> int:
        return sum(len(self._profiles[owner][1]) for owner in self._profiles)

    def __contains__(self, key: object) -> bool:
        owner = str(key).partition(".")[0]
        return owner in self._profiles and key in self._profiles[owner][1]

    def __repr__(self) -> str:
        return f"FactTable({len(self._profiles)} organisations)"
