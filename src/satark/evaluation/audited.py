"""Rows whose label cannot be taken as it stands, each with a reason (ids only, never texts)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from satark.errors import DataError

KINDS: tuple[str, ...] = ("undecidable", "doubtful", "fraud", "replaced")


@dataclass(frozen=True, slots=True)
class Audited:
    """Row ids with reasons.

    `undecidable`: the text alone does not settle it, so `unclear` is a right answer for a scam too.
    `doubtful`: the label is probably wrong; left out of every figure. `fraud`: labelled legit and plainly
    fraud; figures are given with and without them. `replaced`: a number of the sender's own was replaced by
    whoever prepared the data, so that no fact can know it; likewise with and without.
    """

    undecidable: Mapping[str, str] = field(default_factory=dict)
    doubtful: Mapping[str, str] = field(default_factory=dict)
    fraud: Mapping[str, str] = field(default_factory=dict)
    replaced: Mapping[str, str] = field(default_factory=dict)


NOTHING_AUDITED = Audited()


def read_audited(content: Mapping[str, object], *, file: str) -> Audited:
    """Make the lists of a decoded TOML file: an array of `ids` and `reason` for each of `KINDS`.

    Raises DataError naming the key when an entry has no ids or no reason, or an id stands twice.
    """
    lists: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
    for kind, entries in content.items():
        if kind not in lists or not isinstance(entries, list):
            raise DataError(
                "An unknown list of rows.", file=file, key=kind, expected=f"one of {', '.join(KINDS)}"
            )
        for entry in entries:
            ids, reason = (entry.get("ids"), entry.get("reason")) if isinstance(entry, dict) else (None, None)
            if not isinstance(ids, list) or not ids or not all(isinstance(one, str) for one in ids):
                raise DataError(
                    "An entry names no rows.", file=file, key=f"{kind}.ids", expected="a list of ids"
                )
            if not isinstance(reason, str) or not reason.strip():
                raise DataError(
                    "An entry gives no reason.", file=file, key=f"{kind}.reason", expected="a sentence"
                )
            for one in ids:
                if any(one in seen for seen in lists.values()):
                    raise DataError(
                        "A row stands twice.", file=file, key=kind, value=one, expected="one entry a row"
                    )
                lists[kind][one] = reason
    return Audited(**lists)
