"""A site's own organisation files, merged over the shipped facts by id: add, replace or retire."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from satark.facts.plain import add_organisations, organisation_files, plain_index, with_digest


def merged(plain: Mapping[str, Any], site: Path) -> dict[str, Any]:
    """The compiled form with a site's organisation files over it."""
    facts = dict(plain["facts"])
    organisations = dict(plain["organisations"])
    folder = site / "organisations" if (site / "organisations").is_dir() else site
    add_organisations(facts, organisations, organisation_files(folder, ""))
    return with_digest({**plain, "facts": facts, "organisations": organisations, "index": plain_index(facts)})
