"""The form of the compiled file: one canonical line of JSON for each part, and one digest over all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

_SORTS = {
    "indexes": "index",
    "languages": "language",
    "lexicons": "lexicon",
    "moments": "moment",
    "organisations": "organisation",
    "registers": "register",
}


def canonical_bytes(value: object) -> bytes:
    """Canonical JSON: sorted keys, no spaces, UTF-8 as it is."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def part_lines(plain: Mapping[str, Any]) -> dict[str, bytes]:
    """The parts of a plain form by name (`organisation/in-rj-jvvnl`), without its head."""
    lines = {
        f"{sort}/{key}": canonical_bytes(value)
        for table, sort in _SORTS.items()
        for key, value in plain.get(table, {}).items()
    }
    if "scoring" in plain:
        lines["scoring"] = canonical_bytes(plain["scoring"])
    return lines


def file_bytes(parts: Mapping[str, bytes], dated: str, normal_form: str) -> bytes:
    """The whole file: the parts in the order of their names behind a first line that tells their sizes.

    The first line has the `digest`: SHA-256 of the file as it would be without it.
    """
    names = sorted(name for name in parts if name)
    sizes = {name: len(parts[name]) for name in names}
    head: dict[str, Any] = {"dated": dated, "normal_form": normal_form, "parts": sizes}
    rest = b"".join(b"\n" + parts[name] for name in names) + b"\n"
    head["digest"] = hashlib.sha256(canonical_bytes(head) + rest).hexdigest()
    return canonical_bytes(head) + rest
