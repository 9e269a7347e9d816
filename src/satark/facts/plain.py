"""The compiled form: plain JSON that files become, and the digest over it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from satark.facts.canonical import canonical, indexed_kind
from satark.facts.kinds import ALSO_KINDS, INDEXED, full_topic
from satark.facts.lexicons import plain_lexicons
from satark.facts.organisation_files import organisation_files
from satark.facts.registers import plain_register, register_files
from satark.facts.sources import DATA, DataFile, read_toml, toml_files
from satark.text.normal_form import NORMAL_FORM

Plain = dict[str, Any]

_NOT_STORED = ("id", "retired", "also")


def canonical_bytes(plain: Mapping[str, Any]) -> bytes:
    """Canonical JSON of a compiled form: sorted keys, no spaces, UTF-8 as it is."""
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def with_digest(plain: Mapping[str, Any]) -> Plain:
    """The same compiled form with `digest`, the SHA-256 of its canonical JSON without it."""
    bare = {key: value for key, value in plain.items() if key != "digest"}
    return {**bare, "digest": hashlib.sha256(canonical_bytes(bare)).hexdigest()}


def plain_fact(fact: Mapping[str, Any], organisation: str) -> Plain:
    """One fact table of a TOML file as stored: canonical value, full topic, empty fields left out."""
    plain = {
        key: value for key, value in fact.items() if key not in _NOT_STORED and value not in ("", False, {})
    }
    plain["organisation"] = organisation
    # Names are shown as people write them; the index has their words.
    value = str(fact["value"])
    plain["value"] = value if fact["kind"] in ALSO_KINDS else canonical(str(fact["kind"]), value)
    if topic := full_topic(str(fact["kind"]), str(fact.get("topic", ""))):
        plain["topic"] = topic
    return plain


def plain_head(data: Mapping[str, Any]) -> Plain:
    """The head of an organisation file as stored."""
    head = {key: data.get(key, "") for key in ("sector", "country", "region", "short")}
    return {**head, "names": dict(data.get("names", {}))}


def plain_index(facts: Mapping[str, Plain], also: Mapping[str, list[str]]) -> dict[str, dict[str, list[str]]]:
    """kind -> canonical value -> sorted fact ids, for every kind that can be looked up."""
    index: dict[str, dict[str, list[str]]] = {kind: {} for kind in INDEXED}
    for key in sorted(facts):
        fact = facts[key]
        kind = indexed_kind(fact["kind"], fact["value"])
        if kind in index:
            for value in dict.fromkeys((canonical(kind, fact["value"]), *also.get(key, ()))):
                index[kind].setdefault(value, []).append(key)
    return index


def with_organisations(plain: Mapping[str, Any], files: Iterable[DataFile]) -> Plain:
    """A compiled form with the facts and heads of some files over it, added, replaced or retired by id.

    `also` holds the further spellings of a fact's value, which live in the index only. An organisation keeps
    its facts in the order of its file: the first that fits is the one cited.
    """
    facts: Plain = dict(plain.get("facts", {}))
    also: Plain = dict(plain.get("also", {}))
    organisations: Plain = dict(plain.get("organisations", {}))
    for file in files:
        key = str(file.data["id"])
        order = dict.fromkeys(organisations.get(key, {}).get("facts", ()))
        head = (
            plain_head(file.data) if "sector" in file.data or key not in organisations else organisations[key]
        )
        for fact in file.data.get("facts", ()):
            also.pop(fact["id"], None)
            if fact.get("retired"):
                facts.pop(fact["id"], None)
                order.pop(fact["id"], None)
                continue
            facts[fact["id"]] = plain_fact(fact, key)
            order[fact["id"]] = None
            if spellings := [canonical(fact["kind"], value) for value in fact.get("also", ())]:
                also[fact["id"]] = spellings
        organisations[key] = {**head, "facts": list(order)}
    return {
        **plain,
        "facts": facts,
        "also": also,
        "organisations": organisations,
        "index": plain_index(facts, also),
    }


def compile_folder(data: Path = DATA) -> Plain:
    """Compile a data folder (organisations, languages, registers, scoring) to its plain form with digest."""
    languages = {
        path.stem: read_toml(path, f"languages/{path.name}").data for path in toml_files(data / "languages")
    }
    registers = data / "registers"
    rest: Plain = {
        "dated": str(read_toml(data / "about.toml").data["dated"]),
        "normal_form": NORMAL_FORM,
        "languages": {
            code: {key: value for key, value in language.items() if key != "words"}
            for code, language in languages.items()
        },
        "lexicons": plain_lexicons(languages),
        "registers": {
            name: plain_register(name, file.data, registers)
            for name, file in register_files(registers, "registers/")
        },
        "scoring": newest_scoring(data / "scoring"),
    }
    return with_digest(with_organisations(rest, organisation_files(data / "organisations")))


def newest_scoring(folder: Path) -> Plain:
    """The newest dated scoring file with its name under `dated`; empty when there is none."""
    paths = list(toml_files(folder))
    return (
        {"dated": paths[-1].stem, **read_toml(paths[-1], f"scoring/{paths[-1].name}").data} if paths else {}
    )
