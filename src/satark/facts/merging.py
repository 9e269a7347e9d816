"""A site's own organisation files, merged over the shipped facts by id: add, replace or retire."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from satark.facts.organisation_files import organisation_files
from satark.facts.plain import with_digest, with_organisations


def merged(plain: Mapping[str, Any], site: Path) -> dict[str, Any]:
    """The compiled form with a site's organisation files over it, and a digest of its own."""
    return with_digest(with_organisations(plain, organisation_files(site_organisations(site), "")))


def site_organisations(site: Path) -> Path:
    """Where a site's organisation files lie: in `organisations` of its folder, or in the folder itself."""
    inner = site / "organisations"
    return inner if inner.is_dir() else site
