"""The bars of breadth: every language, every pretext, every organisation, held on the shared data."""

from __future__ import annotations

from collections.abc import Iterator

from satark.evaluation import Judged
from satark.scan.sender import parse_sender
from tools.accuracy_bars import Data, count, share

UNDECIDED = ("c-2fc1bc72", "c-3e1e02a6")
"""Demands that another sender writes honestly in the same words."""


def breadth_bars(data: Data) -> Iterator[tuple[str, str, bool]]:
    """Each bar of breadth with what was found and whether it is met."""
    yield from _electricity(data)
    scams = [one for one in data.scored_cases if one.row.truth == "scam"]
    for name, rows, least in (
        ("Indian scams", [one for one in scams if is_indian(one)], 0.85),
        ("scams of other countries", [one for one in scams if not is_indian(one)], 0.85),
    ):
        caught = count(rows, "scam", "suspicious")
        yield (
            f"{name} among the cases called scam or suspicious, at least {least:.0%}",
            share(caught, len(rows)),
            caught >= least * len(rows),
        )
    legit = [one for one in data.scored_cases if one.row.truth == "legit"]
    doubted = count(legit, "suspicious")
    yield (
        "genuine messages among the cases called suspicious, at most 3 %",
        share(doubted, len(legit)),
        doubted <= 0.03 * len(legit),
    )
    yield _under_hard_headers(data)
    adverts = [one for one in data.corpora if one.row.truth == "spam" and one.row.family == "junioralive"]
    accused = count(adverts, "scam")
    yield (
        "advertising (junioralive) called scam, at most 2 %",
        share(accused, len(adverts)),
        accused <= 0.02 * len(adverts),
    )


def _electricity(data: Data) -> Iterator[tuple[str, str, bool]]:
    scams = data.electricity("scam")
    strong, caught = count(scams, "scam"), count(scams, "scam", "suspicious")
    yield (
        "power-cut scams in all languages called scam, at least 26",
        f"{strong} of {len(scams)}",
        strong >= 26,
    )
    yield "... called scam or suspicious, at least 30", f"{caught} of {len(scams)}", caught >= 30
    open_ones = [one for one in data.cases if one.row.id in UNDECIDED]
    left = count(open_ones, "unclear")
    yield "... the two that nobody can decide, unclear", f"{left} of {len(open_ones)}", left == len(open_ones)
    warnings = [one for one in data.scored_cases if one.row.truth == "warning"]
    told = count(warnings, "warning")
    yield (
        "warnings in all languages called warning, at least 75 %",
        share(told, len(warnings)),
        told >= 0.75 * len(warnings),
    )


def _under_hard_headers(data: Data) -> tuple[str, str, bool]:
    every = [one for one in (*data.scored_cases, *data.corpora) if has_hard_header(one, data)]
    kept = [one for one in every if one.row.id not in data.audited.replaced]
    trusted = count(kept, "genuine")
    return (
        "genuine messages under a hard header called genuine, at least 80 % (replaced numbers apart)",
        f"{share(trusted, len(kept))}; with those rows {count(every, 'genuine')} of {len(every)}",
        trusted >= 0.8 * len(kept),
    )


def is_indian(one: Judged) -> bool:
    """True for a case from India: its English has no region, and Dutch is not spoken here."""
    return "-" not in one.row.lang.replace("hi-Latn", "hi") and one.row.lang != "nl"


def has_hard_header(one: Judged, data: Data) -> bool:
    """True for a genuine row whose sender is a header that a hard fact names."""
    if one.row.truth != "legit" or not one.row.sender:
        return False
    sender = parse_sender(one.row.sender, data.facts)
    return sender.kind == "header" and sender.hard
