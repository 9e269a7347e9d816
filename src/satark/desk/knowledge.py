"""The facts the desk judges with: the shipped ones, with an organisation's site file merged over them."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path

from satark.api import shipped
from satark.desk.models import SiteFile
from satark.facts import load
from satark.records.facts import Facts

# So many merged facts a process keeps: each is some 10 MB.
_LIMIT_KEPT = 8


def facts_of(organisation_id: str | None) -> Facts:
    """The facts for messages shown to an organisation; the shipped ones where it has no site file."""
    if organisation_id is None:
        return shipped()
    last = SiteFile.objects.filter(organisation_id=organisation_id).order_by("-revision").first()
    return shipped() if last is None else merged(organisation_id, last.text)


@lru_cache(maxsize=_LIMIT_KEPT)
def merged(organisation_id: str, site_file: str) -> Facts:
    """The shipped facts with a site file over them. Raises DataError for what is wrong with it."""
    with tempfile.TemporaryDirectory(prefix="satark-site-") as folder:
        Path(folder, f"{organisation_id}.toml").write_text(site_file, encoding="utf-8")
        return load(Path(folder))
