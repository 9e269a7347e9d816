"""A site's own files, merged over the shipped facts: organisations by fact id, languages by code."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from satark.facts.compiled_form import file_bytes, part_lines
from satark.facts.language_files import with_languages
from satark.facts.organisation_files import organisation_files
from satark.facts.plain import with_organisations
from satark.facts.sources import read_toml, toml_files

# What the files of a site go over: table of the plain form by the sort of its lines.
_ORGANISED = {"organisation": "organisations", "index": "indexes"}
_SPOKEN = {"language": "languages", "lexicon": "lexicons", "moment": "moments"}


def merged(lines: Mapping[str, bytes], site: Path) -> bytes:
    """The compiled file with a site's organisation and language files over it, and a digest of its own.

    Only what the site speaks of is taken apart: its organisations and the indexes, and words if it has some.
    """
    files = organisation_files(site_organisations(site), "")
    touched = frozenset(str(file.data["id"]) for file in files)
    parts = {**lines, **part_lines(with_organisations(_plain(lines, _ORGANISED, touched), files))}
    languages = [read_toml(path, f"languages/{path.name}").data for path in toml_files(site / "languages")]
    if languages:
        parts |= part_lines(with_languages(_plain(lines, _SPOKEN), languages))
    head = json.loads(lines[""])
    return file_bytes(parts, head["dated"], head["normal_form"])


def _plain(
    lines: Mapping[str, bytes], tables: Mapping[str, str], organisations: frozenset[str] = frozenset()
) -> dict[str, dict[str, Any]]:
    """The plain form of some sorts of lines; of organisations only those named."""
    plain: dict[str, dict[str, Any]] = {table: {} for table in tables.values()}
    for name, line in lines.items():
        sort, _, key = name.partition("/")
        if sort in tables and (sort != "organisation" or key in organisations):
            plain[tables[sort]][key] = json.loads(line)
    return plain


def site_organisations(site: Path) -> Path:
    """Where a site's organisation files lie: in `organisations` of its folder, or in the folder itself."""
    inner = site / "organisations"
    return inner if inner.is_dir() else site
