"""Names in the facts, found as phrases of tokens: the longest first, and those spelled with digits."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

from satark.records.facts import Facts
from satark.scan.kept import once_per_facts
from satark.text.tokens import Tokens

Meaning = TypeVar("Meaning")


class Named(NamedTuple, Generic[Meaning]):
    """A name at a half-open range of tokens; `disguised` when digits stand for its letters."""

    start: int
    end: int
    meaning: Meaning
    disguised: bool = False


class Names(Generic[Meaning]):
    """A table of names in normal form, tokens joined by one space."""

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        # "JVVNL's bill": the normal form has dropped the apostrophe.
        owned = {f"{name}s": meaning for name, meaning in meanings.items() if " " not in name}
        self._meanings = {**owned, **meanings}
        self._sorted = sorted(self._meanings)
        self._heads = frozenset([name.partition(" ")[0] for name in self._sorted])
        self._lengths: dict[str, tuple[int, ...]] = {}

    def find(self, tokens: Tokens) -> Iterator[Named[Meaning]]:
        """The names in the tokens, without overlaps, then those in disguise."""
        heads, meanings, words = self._heads, self._meanings, tokens.words
        taken = 0
        for index in [place for place, word in enumerate(words) if word in heads]:
            if index < taken:
                continue
            word = words[index]
            for length in self._lengths.get(word) or self._sizes(word):
                name = word if length == 1 else " ".join(words[index : index + length])
                if (meaning := meanings.get(name)) is not None:
                    taken = min(index + length, len(words))
                    yield Named(index, taken, meaning)
                    break
        for spelling, first, count in tokens.disguised:
            if (meaning := meanings.get(spelling)) is not None:
                yield Named(first, first + count, meaning, True)

    def _sizes(self, head: str) -> tuple[int, ...]:
        """How many tokens the names that begin with `head` have, longest first."""
        at, names = bisect_left(self._sorted, head), self._sorted
        sizes = {1} if at < len(names) and names[at] == head else set()
        at, start = bisect_left(names, head + " "), head + " "
        while at < len(names) and names[at].startswith(start):
            sizes.add(names[at].count(" ") + 1)
            at += 1
        found = self._lengths[head] = tuple(sorted(sizes, reverse=True))
        return found


class App(NamedTuple):
    """An app by name: the register's tool, or the ids of the facts that make it official."""

    tool: str = ""
    facts: tuple[str, ...] = ()


@once_per_facts
def organisation_names(facts: Facts) -> Names[tuple[str, ...]]:
    """Names of organisations -> ids of the facts with that name."""
    return Names(facts.index.get("name", {}))


@once_per_facts
def app_names(facts: Facts) -> Names[App]:
    """Names of remote-access tools and official apps, each also without its spaces."""
    found: dict[str, App] = {}
    for name, keys in facts.index.get("app", {}).items():
        found[name] = App(facts=keys)
    tools = facts.registers["remote_access"].get("names", {})
    if isinstance(tools, Mapping):
        found.update((str(name), App(tool=str(tool))) for name, tool in tools.items())
    for name, app in list(found.items()):
        found.setdefault(name.replace(" ", ""), app)
    return Names(found)


def strings(values: object) -> Iterable[str]:
    """The strings of a list in a register; none when it is no list."""
    return [value for value in values if isinstance(value, str)] if isinstance(values, (list, tuple)) else ()
