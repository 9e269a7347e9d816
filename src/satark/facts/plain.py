"""The plain form: what the data files become, before it is written line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from satark.facts.canonical import canonical, indexed_kind, words
from satark.facts.compiled_form import file_bytes, part_lines
from satark.facts.kinds import ALSO_KINDS, DERIVED, INDEXED, full_topic
from satark.facts.language_files import plain_language
from satark.facts.organisation_files import organisation_files
from satark.facts.phrases import plain_lexicons, plain_moments
from satark.facts.registers import plain_register, register_files
from satark.facts.sources import DATA, DataFile, read_toml, toml_files
from satark.text.normal_form import NORMAL_FORM

Plain = dict[str, Any]

# A longer name stands in no host.
LONGEST_BRAND = 40

_NOT_STORED = ("retired", "shared")


def plain_fact(fact: Mapping[str, Any]) -> Plain:
    """One fact table of a TOML file as stored: canonical value, full topic, empty fields left out."""
    kind, value = str(fact["kind"]), str(fact["value"])
    plain = {
        key: said for key, said in fact.items() if key not in _NOT_STORED and said not in ("", False, {}, [])
    }
    # Names are shown as people write them; the index has their words.
    plain["value"] = value if kind in ALSO_KINDS else canonical(kind, value)
    if also := [canonical(kind, said) for said in fact.get("also", ())]:
        plain["also"] = also
    if beside := fact.get("beside"):
        plain["beside"] = "|".join(words(word) for word in beside.split("|"))
    if topic := full_topic(kind, str(fact.get("topic", ""))):
        plain["topic"] = topic
    return plain


def plain_head(data: Mapping[str, Any]) -> Plain:
    """The head of an organisation file as stored."""
    head: Plain = {key: data.get(key, "") for key in ("sector", "country", "region", "short")}
    if short_names := data.get("short_names"):
        head["short_names"] = dict(short_names)
    return {**head, "names": dict(data.get("names", {}))}


def entries(fact: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Where a stored fact stands in the indexes: kind and canonical value.

    Besides the kinds of facts there are `brand`, an organisation's own name in ASCII without its spaces,
    which hosts are made to look like; and for an `account` its words and, under `digits`, how many it has.
    """
    kind, value = fact["kind"], fact["value"]
    if kind == "account":
        yield from (("account", words(label)) for label in fact.get("topic", "").split("|") if label.strip())
        yield "digits", value
        return
    kind = indexed_kind(kind, value)
    if kind not in INDEXED:
        return
    for said in dict.fromkeys((canonical(kind, value), *fact.get("also", ()))):
        yield kind, said
        if kind == "name" and _is_brand(fact, said):
            yield "brand", said.replace(" ", "")


def _is_brand(fact: Mapping[str, Any], said: str) -> bool:
    """A name that is a common word too stands in honest hosts as well."""
    own = fact.get("use") == "own" and not fact.get("beside")
    return own and said.isascii() and len(said) <= LONGEST_BRAND


def with_organisations(plain: Mapping[str, Any], files: Iterable[DataFile]) -> Plain:
    """A plain form with the facts and heads of some files over it, added, replaced or retired by id.

    An organisation keeps its facts in the order of its file: the first that fits is the one cited.
    """
    organisations: Plain = dict(plain.get("organisations", {}))
    indexes = {kind: dict(plain.get("indexes", {}).get(kind, {})) for kind in (*INDEXED, *DERIVED)}
    for file in files:
        key = str(file.data["id"])
        known: Plain = organisations.get(key, {})
        facts: dict[str, Plain] = {fact["id"]: fact for fact in known.get("facts", ())}
        for fact in file.data.get("facts", ()):
            if (old := facts.get(fact["id"])) is not None:
                _unindex(indexes, old)
            if fact.get("retired"):
                facts.pop(fact["id"], None)
                continue
            facts[fact["id"]] = plain_fact(fact)
            _index(indexes, facts[fact["id"]])
        head = plain_head(file.data) if "sector" in file.data or not known else known
        organisations[key] = {**head, "facts": list(facts.values())}
    return {**plain, "organisations": organisations, "indexes": indexes}


def _index(indexes: dict[str, dict[str, str]], fact: Plain) -> None:
    for kind, value in entries(fact):
        keys = set(indexes[kind].get(value, "").split(" ")) - {""}
        indexes[kind][value] = " ".join(sorted(keys | {fact["id"]}))


def _unindex(indexes: dict[str, dict[str, str]], fact: Plain) -> None:
    for kind, value in entries(fact):
        if left := [key for key in indexes[kind][value].split(" ") if key != fact["id"]]:
            indexes[kind][value] = " ".join(left)
        else:
            indexes[kind].pop(value, None)


def compile_folder(data: Path = DATA) -> Plain:
    """Compile a data folder (organisations, languages, registers, scoring) to its plain form."""
    languages = {
        path.stem: read_toml(path, f"languages/{path.name}").data for path in toml_files(data / "languages")
    }
    registers = data / "registers"
    rest: Plain = {
        "dated": str(read_toml(data / "about.toml").data["dated"]),
        "normal_form": NORMAL_FORM,
        "languages": {code: plain_language(language) for code, language in languages.items()},
        "lexicons": plain_lexicons(languages.values()),
        "moments": plain_moments(languages.values()),
        "registers": {
            name: plain_register(name, file.data, registers)
            for name, file in register_files(registers, "registers/")
        },
        "scoring": newest_scoring(data / "scoring"),
    }
    return with_organisations(rest, organisation_files(data / "organisations"))


def newest_scoring(folder: Path) -> Plain:
    """The newest dated scoring file with its name under `dated`; empty when there is none."""
    paths = list(toml_files(folder))
    return (
        {"dated": paths[-1].stem, **read_toml(paths[-1], f"scoring/{paths[-1].name}").data} if paths else {}
    )


def compiled_bytes(data: Path = DATA) -> bytes:
    """The compiled file of a data folder."""
    plain = compile_folder(data)
    return file_bytes(part_lines(plain), plain["dated"], plain["normal_form"])
