"""The bars of the project, held against rows judged on the shared data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from satark.evaluation import Audited, Evaluation, Judged, evaluate
from satark.records.facts import Facts
from satark.scan.language import judged_languages

HINDI_ENGLISH = frozenset({"en", "hi", "hi-Latn"})
BARE_DEMAND = "c-2fc1bc72"
"""The undecidable demand that must be `unclear`."""


@dataclass
class Data:
    """Everything the page is made of."""

    cases: Sequence[Judged]
    corpora: Sequence[Judged]
    audited: Audited
    reasons: Mapping[str, Mapping[str, str]]
    facts: Facts

    def reason(self, one: Judged) -> str:
        """Why a row is answered wrongly: its own reason, else that of a code or of its pretext."""
        row = one.row
        if found := self.reasons.get("rows", {}).get(row.id) or self.audited.fraud.get(row.id):
            return found
        for code in one.codes:
            if found := self.reasons.get("codes", {}).get(code):
                return found
        by_lure = self.reasons.get("lures", {}).items()
        return next((why for start, why in by_lure if row.lure.startswith(start)), "") if row.lure else ""

    @cached_property
    def scored_cases(self) -> list[Judged]:
        """The cases without rows of doubtful label."""
        return [one for one in self.cases if one.row.id not in self.audited.doubtful]

    @cached_property
    def measured(self) -> Evaluation:
        """The protocol over the corpora."""
        return evaluate(self.corpora, audited=self.audited)

    @cached_property
    def read_languages(self) -> frozenset[str]:
        """The languages there are words for."""
        return judged_languages(self.facts)

    def electricity(self, truth: str) -> list[Judged]:
        """Cases of the power-cut family, in whatever language."""
        return [one for one in self.scored_cases if one.row.truth == truth and "electricity" in one.row.lure]

    def in_hindi_or_english(self, truth: str, *, others: bool = False) -> list[Judged]:
        """Those of them in Hindi (romanised too) and English, or in the other languages."""
        return [one for one in self.electricity(truth) if (one.row.lang in HINDI_ENGLISH) is not others]


def bars(data: Data) -> Iterator[tuple[str, str, bool]]:
    """Each bar of the project with what was found and whether it is met."""
    scams, warnings = data.in_hindi_or_english("scam"), data.in_hindi_or_english("warning")
    strong, caught = count(scams, "scam"), count(scams, "scam", "suspicious")
    yield (
        "power-cut scams in Hindi and English called scam, at least 17",
        f"{strong} of {len(scams)}",
        strong >= 17,
    )
    yield (
        "... called scam or suspicious, at least 20",
        f"{caught} of {len(scams)}",
        caught >= 20,
    )
    soft = count(scams, "scam", "suspicious", "unclear")
    yield "... the rest unclear", f"{len(scams) - soft} neither", soft == len(scams)
    legit = [one for one in data.scored_cases if one.row.truth == "legit"]
    for label in ("scam", "suspicious"):
        yield (
            f"genuine messages among the cases called {label}, 0",
            f"{count(legit, label)} of {len(legit)}",
            not count(legit, label),
        )
    every_warning = [one for one in data.scored_cases if one.row.truth == "warning"]
    called = count(every_warning, "scam")
    yield "warnings called scam, 0", f"{called} of {len(every_warning)}", not called
    right = count(warnings, "warning")
    yield (
        "power-cut warnings in Hindi and English called warning, at least 70 %",
        f"{right} of {len(warnings)}",
        right >= 0.7 * len(warnings),
    )
    genuine = sum(
        one.row.truth == "scam" and one.label == "genuine" for one in (*data.scored_cases, *data.corpora)
    )
    yield "scams called genuine, 0", str(genuine), not genuine
    pair = [one for one in data.cases if one.row.id in data.audited.undecidable]
    wrong = [
        one.row.id
        for one in pair
        if one.label == "genuine"
        or (one.row.truth == "legit" and one.label == "scam")
        or (one.row.id == BARE_DEMAND and one.label != "unclear")
    ]
    yield "undecidable pairs kept open", " ".join(wrong) or f"{len(pair)} of {len(pair)}", not wrong
    for family in data.measured.false_alarms:
        name = f"legit rows of {family.family} called scam, at most {family.bar}"
        yield name, f"{family.scam_without_audited} of {family.n}", family.scam_without_audited <= family.bar
    nus = [one for one in data.corpora if one.row.truth == "legit" and one.row.family == "nus"]
    read = [one for one in data.corpora if one.row.truth == "legit" and one.row.lang in data.read_languages]
    for family_name in sorted({one.row.family for one in read}):
        rows = [one for one in read if one.row.family == family_name]
        unclear = count(rows, "unclear")
        yield (
            f"legit rows of {family_name} in a language read called unclear, at most 15 %",
            share(unclear, len(rows)),
            unclear <= 0.15 * len(rows),
        )
    unclear = count(read, "unclear")
    yield (
        "... all families together, at most 15 %",
        share(unclear, len(read)),
        unclear <= 0.15 * len(read),
    )
    quiet = count(nus, "nothing_found")
    yield (
        "private chat (nus) called nothing_found, at least 98 %",
        share(quiet, len(nus)),
        quiet >= 0.98 * len(nus),
    )


def count(rows: Iterable[Judged], *labels: str) -> int:
    """How many rows have one of the labels."""
    return sum(one.label in labels for one in rows)


def share(part: int, whole: int) -> str:
    """A share with the numbers behind it."""
    return f"{part} of {whole} ({part / whole:.1%})" if whole else "no rows"
