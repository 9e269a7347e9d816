"""Facts as people read them: the list of all, and the sheet of one organisation or one fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from satark.errors import UserError
from satark.facts.kinds import FACT_KINDS, SECTORS, STRENGTHS
from satark.facts.sheet_words import sector_title, title, use_words, word
from satark.records.facts import Fact, Facts

_WIDTH = 96
# Kinds that stand as bare values: a line may hold many that are equally firm and from one source.
_BARE = frozenset(("header", "header_not_theirs", "phone", "area"))


@dataclass(frozen=True, slots=True)
class FactRow:
    """One row of `satark facts list`."""

    id: str
    organisation: str
    sector: str
    kind: str
    value: str
    strength: str
    confirmed: bool
    checked_on: str
    review_by: str
    source: str


def listing(facts: Facts) -> list[FactRow]:
    """All facts as rows: by sector in the order of `SECTORS`, organisation, kind as on a sheet, id."""
    kinds = {kind: place for place, kind in enumerate(FACT_KINDS)}
    sectors = {sector: place for place, sector in enumerate(SECTORS)}
    rows: list[FactRow] = []
    owners = facts.organisations.values()
    for owner in sorted(owners, key=lambda one: (sectors.get(one.sector, 99), one.id)):
        every = [facts.facts[key] for key in owner.facts]
        for fact in sorted(every, key=lambda fact: (kinds.get(fact.kind, 99), fact.id)):
            rows.append(
                FactRow(
                    fact.id, owner.id, owner.sector, fact.kind, fact.value, fact.strength, fact.confirmed,
                    fact.checked_on, fact.review_by, fact.source,
                )
            )  # fmt: skip
    return rows


def sheet(facts: Facts, id: str, language: str = "en") -> str:
    """A readable sheet of one organisation or one fact, by its id; UserError when there is none.

    Words and sentences come in `language` where they exist, else in English. Each fact shows how firm it
    is and whether the organisation itself confirms it; the sheet of an organisation numbers its sources and
    names them at its end, that of one fact says all there is.
    """
    if (fact := facts.facts.get(id)) is not None:
        return "\n".join([*_whole(facts, fact, language), ""])
    organisation = facts.organisations.get(id)
    if organisation is None:
        raise UserError(
            f"There is no organisation or fact with the id {id}.", now="See the ids with `satark facts list`."
        )
    said = [facts.facts[key] for key in organisation.facts]
    name = organisation.names.get(language) or organisation.names.get("en", organisation.short)
    short = organisation.called(language)
    trade = sector_title(organisation.sector, language)
    counts = {strength: str(sum(fact.strength == strength for fact in said)) for strength in STRENGTHS}
    lines = [
        name if short == name else f"{name} ({short})",
        " · ".join(
            part for part in (organisation.id, trade, use_words(organisation.region, language)) if part
        ),
        word("count", language, all=str(len(said)), **counts),
        word("legend", language),
    ]
    sources = _numbered(said)
    for kind in FACT_KINDS:
        group = [fact for fact in said if fact.kind == kind]
        if group:
            lines += ["", title(kind, language)]
            lines += [f"  {line}" for line in _group(facts, group, sources, language)]
    lines += ["", word("sources", language)]
    for (source, checked_on, review_by), number in sources.items():
        read = word("read", language, checked_on=checked_on, review_by=review_by)
        lines.append(f"  [{number}] {source} ({read})")
    return "\n".join([*lines, ""])


def spellings(facts: Facts, fact: Fact) -> list[str]:
    """All values under which a fact is found, in the form they are looked up."""
    values = facts.index.get(fact.kind, {})
    return [value for value, keys in values.items() if fact.id in keys]


def _numbered(said: Iterable[Fact]) -> dict[tuple[str, str, str], int]:
    read = dict.fromkeys((fact.source, fact.checked_on, fact.review_by) for fact in said)
    return {source: number for number, source in enumerate(read, start=1)}


def _group(
    facts: Facts, group: list[Fact], sources: dict[tuple[str, str, str], int], language: str
) -> Iterator[str]:
    together: dict[tuple[str, ...], list[Fact]] = {}
    for fact in group:
        mark = _mark(fact, sources, language)
        key = (mark, fact.use, fact.note) if fact.kind in _BARE else (fact.id,)
        together.setdefault(key, []).append(fact)
    for alike in together.values():
        fact = alike[0]
        shown = ", ".join(said_in(each, language) for each in alike)
        use = f" ({use_words(fact.use, language)})" if fact.use and fact.kind != "name" else ""
        yield from _wrapped(f"{shown}{use}", _mark(fact, sources, language))
        if fact.kind == "name":
            also = [value for value in spellings(facts, fact) if value != fact.value.lower()]
            if also:
                yield from _wrapped(f"  {word('also', language)}: {', '.join(also)}")
            if fact.beside:
                yield from _wrapped(f"  {word('beside', language)}: {fact.beside.replace('|', ', ')}")
        if fact.valid_from or fact.valid_until:
            yield f"  {_holds(fact, language)}"
        if fact.note:
            yield from _wrapped(f"  {fact.note}")


def said_in(fact: Fact, language: str) -> str:
    """The sentence of a fact in a language where it has one, else in English, else its value."""
    text = fact.text or {}
    return text.get(language) or text.get("en") or fact.value


def _mark(fact: Fact, sources: dict[tuple[str, str, str], int], language: str) -> str:
    confirmed = word("confirmed" if fact.confirmed else "unconfirmed", language)
    number = sources[fact.source, fact.checked_on, fact.review_by]
    return f"· {word(fact.strength, language)}, {confirmed} [{number}]"


def _holds(fact: Fact, language: str) -> str:
    still = word("open", language)
    return word("holds", language, start=fact.valid_from or still, end=fact.valid_until or still)


def _whole(facts: Facts, fact: Fact, language: str) -> Iterator[str]:
    yield f"{said_in(fact, language)}{f' ({use_words(fact.use, language)})' if fact.use else ''}"
    if fact.kind == "name":
        yield from _wrapped(f"  {word('also', language)}: {', '.join(spellings(facts, fact))}")
        if fact.beside:
            yield from _wrapped(f"  {word('beside', language)}: {fact.beside.replace('|', ', ')}")
    elif fact.text:
        yield f"  {word('value', language)}: {fact.value}"
    confirmed = word("confirmed" if fact.confirmed else "unconfirmed", language)
    yield f"  {word(fact.strength, language)} ({fact.strength}), {confirmed}"
    if fact.valid_from or fact.valid_until:
        yield f"  {_holds(fact, language)}"
    read = word("read", language, checked_on=fact.checked_on, review_by=fact.review_by)
    yield f"  {word('source', language)}: {fact.source} ({read})"
    if fact.note:
        yield f"  {word('note', language)}: {fact.note}"
    yield f"  {word('id', language)}: {fact.id}"


def _wrapped(text: str, mark: str = "") -> Iterator[str]:
    """The words of a text in lines of the width, deeper from the second on; `mark` is kept in one piece."""
    words = [*text.lstrip().split(" "), *([mark] if mark else [])]
    indent = " " * (len(text) - len(text.lstrip()))
    line = indent + words[0]
    for piece in words[1:]:
        if len(line) + 1 + len(piece) > _WIDTH:
            yield line
            line = f"{indent}  {piece}"
        else:
            line += f" {piece}"
    yield line
