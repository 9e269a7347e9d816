"""Facts with a site file merged over the shipped ones; needs no database, so that any process can do it."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path

from satark.facts import load
from satark.records.facts import Facts

# So many merged facts a process keeps: each is some 10 MB.
_LIMIT_KEPT = 8


@lru_cache(maxsize=_LIMIT_KEPT)
def merged(organisation_id: str, site_file: str) -> Facts:
    """The shipped facts with a site file over them. Raises DataError for what is wrong with it."""
    with tempfile.TemporaryDirectory(prefix="satark-site-") as folder:
        Path(folder, f"{organisation_id}.toml").write_text(site_file, encoding="utf-8")
        return load(Path(folder))
