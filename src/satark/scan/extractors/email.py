"""E-mail addresses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.scan.domains import domains
from satark.scan.extractor import Extractor
from satark.scan.names import strings
from satark.scan.pattern import pattern
from satark.scan.standing import Standing, standing_of
from satark.scan.view import View

_EMAIL = pattern(
    "((?<![a-z0-9._%+@-])[a-z0-9][a-z0-9._%+-]{0,63}|[\\])>*])"
    "(?:@| ?[\\[(] ?(?:at|@) ?[\\])] ?)([a-z0-9][a-z0-9.-]{2,120}[a-z])(?![a-z0-9@])"
)


class Email(Extractor):
    """E-mail addresses; value lower case.

    Traits: `free_mail` for the free services of the register, `masked` when the name is hidden, `government`,
    `bank_in`, `lookalike` with `like:<organisation>`; official also by the organisation's own domain.
    """

    kind: ClassVar[EntityKind] = "email"

    def find(self, view: View) -> Iterator[Entity]:
        text = view.normal.text
        if "@" not in text and "(at)" not in text and "[at]" not in text:
            return
        register = domains(view.facts)
        free = frozenset(strings(view.facts.registers["free_mail"].get("domains")))
        for match in _EMAIL().finditer(text):
            host = match[2]
            end = match.end()
            while (parted := register.part(host)) is None and host.count(".") > 1:
                host = host.rpartition(".")[0]  # a next sentence glued on by its dot
                end = match.start(2) + len(host)
            if parted is None or "." not in host:
                continue
            hidden = not ("a" <= match[1][0] <= "z" or "0" <= match[1][0] <= "9") or set(match[1]) == {"x"}
            value = f"@{host}" if hidden else f"{match[1]}@{host}"
            standing = standing_of(view.facts, "email", value)
            if not standing.facts:
                standing = _by_domain(register.standing(host))
            traits = {"free_mail"} if host in free else set()
            if hidden:
                traits.add("masked")
            start = match.start(2) - 1 if hidden else match.start()
            yield view.entity("email", start, end, value, standing, traits)


def _by_domain(domain: Standing) -> Standing:
    """What the domain says of an address; that links there are shared or shortened says nothing of mail."""
    kept = tuple(
        trait for trait in domain.traits if trait not in ("shortener", "shared_host", "remote_access")
    )
    return domain._replace(traits=kept)
