"""The compiled form: plain JSON that files become, and the digest over it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from satark.facts.canonical import canonical, indexed_kind
from satark.facts.kinds import INDEXED, full_topic
from satark.facts.lexicons import plain_lexicons
from satark.facts.registers import plain_register, register_files
from satark.facts.sources import DATA, DataFile, read_toml, toml_files
from satark.text.normal_form import NORMAL_FORM

Plain = dict[str, Any]


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
        key: value
        for key, value in fact.items()
        if value not in ("", False, {}) and key not in ("id", "retired")
    }
    plain["organisation"] = organisation
    plain["value"] = canonical(str(fact["kind"]), str(fact["value"]))
    if topic := full_topic(str(fact["kind"]), str(fact.get("topic", ""))):
        plain["topic"] = topic
    return plain


def plain_head(data: Mapping[str, Any]) -> Plain:
    """The head of an organisation file as stored."""
    return {key: data.get(key, "") for key in ("sector", "country", "region", "short")} | {
        "names": dict(data.get("names", {}))
    }


def plain_index(facts: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, list[str]]]:
    """kind -> canonical value -> sorted fact ids, for every kind that can be looked up."""
    index: dict[str, dict[str, list[str]]] = {kind: {} for kind in INDEXED}
    for key in sorted(facts):
        fact = facts[key]
        if (kind := indexed_kind(fact["kind"], fact["value"])) in index:
            index[kind].setdefault(canonical(kind, fact["value"]), []).append(key)
    return index


def organisation_files(folder: Path, prefix: str = "organisations/") -> list[DataFile]:
    """The organisation files of a folder in name order."""
    return [read_toml(path, prefix + path.name) for path in toml_files(folder)]


def add_organisations(facts: Plain, organisations: Plain, files: Iterable[DataFile]) -> None:
    """Put the facts and heads of some files into the two tables: add, replace or retire by id."""
    for file in files:
        key = str(file.data["id"])
        if "sector" in file.data or key not in organisations:
            organisations[key] = plain_head(file.data)
        for fact in file.data.get("facts", ()):
            if fact.get("retired"):
                facts.pop(fact["id"], None)
            else:
                facts[fact["id"]] = plain_fact(fact, key)


def compile_folder(data: Path = DATA) -> Plain:
    """Compile a data folder (organisations, languages, registers, scoring) to its plain form with digest."""
    facts: Plain = {}
    organisations: Plain = {}
    add_organisations(facts, organisations, organisation_files(data / "organisations"))
    languages = {
        path.stem: read_toml(path, f"languages/{path.name}").data for path in toml_files(data / "languages")
    }
    registers = data / "registers"
    return with_digest(
        {
            "dated": str(read_toml(data / "about.toml").data["dated"]),
            "normal_form": NORMAL_FORM,
            "facts": facts,
            "organisations": organisations,
            "index": plain_index(facts),
            "languages": {
                code: {key: value for key, value in language.items() if key != "words"}
                for code, language in languages.items()
            },
            "lexicons": plain_lexicons(languages),
            "registers": {
                name: plain_register(name, file.data, registers) for name, file in register_files(registers)
            },
            "scoring": newest_scoring(data / "scoring"),
        }
    )


def newest_scoring(folder: Path) -> Plain:
    """The newest dated scoring file with its name under `dated`; empty when there is none."""
    paths = list(toml_files(folder))
    return (
        {"dated": paths[-1].stem, **read_toml(paths[-1], f"scoring/{paths[-1].name}").data} if paths else {}
    )
