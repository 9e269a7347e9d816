"""Host names held against the facts: official, government, shortener, open host, or made to look official."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from satark.records.facts import Facts
from satark.scan.kept import once_per_facts
from satark.scan.lookalikes import Lookalikes
from satark.scan.standing import UNKNOWN, Standing, owner_of, standing_of
from satark.scan.suffixes import Parted, Suffixes, suffixes
from satark.text.normal_form import normalise

# Hosts looked at lately, each once: a stream repeats the same links.
LIMIT_HOSTS = 2048
# The United Nations' code of the world: amazon.co.uk is no copy of amazon.in.
WORLD = "001"
# Where Indian companies have their sites.
USUAL_SUFFIXES = frozenset(("in", "co.in", "org.in", "net.in", "com", "org", "net", "gov.in"))
_GOVERNMENT = frozenset(("government", "military"))


class Domains:
    """Answers about hosts by the facts and registers; hosts are lower case, without port and path."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._suffixes: Suffixes = suffixes(facts)
        registers = facts.registers
        shorteners, shared = registers["shorteners"], registers["shared_hosts"]
        self._shorteners = frozenset(_strings(shorteners, "hosts", "deep_link"))
        self._brands = _table(shorteners.get("brands"))
        world = registers["brands"]
        self._world = {host: str(name) for host, name in _table(world.get("hosts")).items()}
        self._cheap = frozenset(_strings(world, "cheap_tops"))
        self._shared = frozenset(
            host for key in shared for host in _strings(shared, key) if "." in host and key != "source"
        )
        government = registers["government_domains"]
        self._holders = {str(row["suffix"]): str(row["holder"]) for row in _rows(government.get("suffixes"))}
        self._outside = {host: str(owner) for host, owner in _table(government.get("outside")).items()}
        self._banks = frozenset(_table(registers["bank_domains"].get("hosts")))
        self._tools = _table(registers["remote_access"].get("sites"))
        self._own_mail = frozenset(address.partition("@")[2] for address in facts.index.get("email", {}))
        self.standing = lru_cache(maxsize=LIMIT_HOSTS)(self._standing)

    @cached_property
    def _names(self) -> list[tuple[str, str]]:
        return list(_official_names(self._facts, self._suffixes))

    @cached_property
    def _labels(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for label, organisation in self._names:
            found.setdefault(organisation, set()).add(label)
        return found

    @cached_property
    def _lookalikes(self) -> Lookalikes:
        brands, said = self._facts.index.get("brand", {}), self._facts.index.get("name", {})
        # A name that asks for words beside it is no brand: "axis" of axis.bank.in.
        common = frozenset(label for label, _ in self._names if label in said and label not in brands)
        world = {name: name for name in _strings(self._facts.registers["brands"], "names")}
        return Lookalikes({**world, **dict(self._names)}, common)

    def part(self, host: str) -> Parted | None:
        """The host parted by the Public Suffix List; encoded labels are read as what they show."""
        return self._suffixes.part([decoded(label) for label in host.split(".")])

    def known_top(self, label: str) -> bool:
        """True if `label` is a top-level name."""
        return self._suffixes.known_top(decoded(label))

    def cheap(self, host: str) -> bool:
        """True under a top-level name that costs next to nothing."""
        return host.rpartition(".")[2] in self._cheap

    def _standing(self, host: str) -> Standing:
        parted = self.part(host)
        if parted is None:
            return UNKNOWN
        parents = list(_parents(host, parted))
        traits = self._held_by(host)
        for parent in parents:
            found = standing_of(self._facts, "domain", parent)
            if found.facts:
                return found._replace(traits=(*found.traits, *sorted(traits)))
        if any(parent in self._shorteners for parent in parents):
            traits.add("shortener")
        if parted.open or any(parent in self._shared for parent in parents):
            traits.add("shared_host")
        if any(parent in self._tools for parent in parents):
            traits.add("remote_access")
        if known := self._known(parents, traits):
            return known
        free = parted.registered in self._own_mail or "shortener" in traits
        if not free and (like := self._like(parted)):
            traits |= {f"namesake:{like}"} if self._namesake(parted, like) else {"lookalike", f"like:{like}"}
        return Standing(None, None, (), tuple(sorted(traits)))

    def _known(self, parents: list[str], traits: set[str]) -> Standing | None:
        """Hosts that a register knows to be somebody's, though no profile of that body is shipped."""
        for parent in parents:
            if brand := self._brands.get(parent):
                if isinstance(brand, Mapping) and brand.get("users_make_links"):
                    traits.add("shortener")
                    return None
                return Standing(True, "register:shorteners", (), ("shortener",))
            if parent in self._world:
                return Standing(True, "register:brands", (), tuple(sorted(traits)))
            if owner := self._outside.get(parent):
                named = owner in self._facts.organisations
                return Standing(True, owner if named else "register:government_domains")
            if parent in self._banks:
                return Standing(True, "register:bank_domains", (), ("soft",))
        held = traits & {"bank_in", "government"}
        return Standing(True, "register:government_domains", (), tuple(held)) if held else None

    def _held_by(self, host: str) -> set[str]:
        labels = host.split(".")
        for first in range(1, len(labels)):
            holder = self._holders.get(".".join(labels[first:]))
            if holder == "bank":
                return {"bank_in"}
            if holder in _GOVERNMENT:
                return {"government"}
        return set()

    def _like(self, parted: Parted) -> str | None:
        plain = [_plain(label) for label in (parted.name, *parted.before)]
        return self._lookalikes.like(plain[0], plain[1:])

    def _namesake(self, parted: Parted, like: str) -> bool:
        """True where the name itself may well be the organisation's own site, though no fact lists it.

        That is so under a country's suffix for one at home in many countries, and under the usual ones for
        one of which no hard fact says its site.
        """
        if parted.before and parted.before != ("www",) or parted.name not in self._labels.get(like, ()):
            return False
        organisation = self._facts.organisations[like]
        if organisation.country == WORLD:
            return len(parted.suffix.rpartition(".")[2]) == 2
        if parted.suffix not in USUAL_SUFFIXES:
            return False
        facts = self._facts.facts
        return not any(".domain." in key and facts[key].strength == "hard" for key in organisation.facts)


@once_per_facts
def domains(facts: Facts) -> Domains:
    """The answers for these facts."""
    return Domains(facts)


def decoded(label: str) -> str:
    """An `xn--` label as what it shows; any other, or a broken one, unchanged."""
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, OverflowError, ValueError):
        return label


def encoded(label: str) -> str:
    """A label with other letters than ASCII as it goes over the wire."""
    if label.isascii():
        return label
    try:
        return "xn--" + label.encode("punycode").decode("ascii")
    except (UnicodeError, OverflowError):
        return label


def _plain(label: str) -> str:
    shown = decoded(label)
    return label if shown == label and label.isascii() else normalise(shown).text.replace(" ", "")


def _parents(host: str, parted: Parted) -> Iterator[str]:
    """The host and what stands above it, down to the registered domain; for open hosts their own name too."""
    labels = host.split(".")
    for first in range(len(parted.before) + 1):
        yield ".".join(labels[first:])
    if parted.open:
        yield parted.suffix


def _official_names(facts: Facts, suffix: Suffixes) -> Iterator[tuple[str, str]]:
    for host, keys in facts.index.get("domain", {}).items():
        parted = suffix.part(host.split("."))
        if parted is not None:
            # Under a shared registered name (energy.rajasthan.gov.in) only the own label could tell.
            yield (parted.before[0] if parted.before else parted.name), owner_of(keys[0])
    for name, keys in facts.index.get("brand", {}).items():
        yield name, owner_of(keys[0])


def _strings(register: Mapping[str, object], *keys: str) -> Iterator[str]:
    for key in keys:
        values = register.get(key, ())
        if isinstance(values, (list, tuple)):
            yield from (str(value) for value in values if isinstance(value, str))


def _table(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _rows(value: object) -> Iterable[Mapping[str, object]]:
    return [row for row in value if isinstance(row, Mapping)] if isinstance(value, (list, tuple)) else ()
