"""A site's own organisation files, merged over the shipped facts by id: add, replace or retire."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from satark.facts.compiled_form import part_lines, with_head
from satark.facts.organisation_files import organisation_files
from satark.facts.plain import with_organisations


def merged(lines: Mapping[str, bytes], site: Path) -> dict[str, bytes]:
    """The compiled lines with a site's organisation files over them, and a digest of their own.

    Only the organisations the site speaks of and the indexes are taken apart.
    """
    files = organisation_files(site_organisations(site), "")
    touched = {f"organisation/{file.data['id']}" for file in files}
    plain: dict[str, dict[str, Any]] = {"organisations": {}, "indexes": {}}
    for name, line in lines.items():
        sort, _, key = name.partition("/")
        if sort == "index":
            plain["indexes"][key] = json.loads(line)
        elif name in touched:
            plain["organisations"][key] = json.loads(line)
    head = json.loads(lines[""])
    parts = {**lines, **part_lines(with_organisations(plain, files))}
    return with_head(parts, head["dated"], head["normal_form"])


def site_organisations(site: Path) -> Path:
    """Where a site's organisation files lie: in `organisations` of its folder, or in the folder itself."""
    inner = site / "organisations"
    return inner if inner.is_dir() else site
