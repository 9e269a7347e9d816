"""The project's own messages, each with the labels that may be given to it, and the floors that must hold."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from satark import check
from satark.api import shipped
from satark.records.message import CHANNELS
from satark.records.verdict import LABELS, Label

HERE = Path(__file__).parent
RECEIVED_AT = datetime(2026, 11, 24, 6, tzinfo=UTC)
NEEDED = {"name", "text", "truth", "frame", "language", "labels", "why"}
FIELDS = NEEDED | {"sender", "channel", "organisation", "pair"}
TRUTHS = {"scam", "warning", "legit", "spam"}
READ = {"en", "hi", "hi-Latn"}
UNREVIEWED = {"bn", "gu", "kn", "ml", "mr", "pa", "ta", "te"}
# Both Bihar companies sign with the name of their holding, which has no profile of its own: no hint to give.
HOLDINGS = {"in-br-bsphcl"}
LANGUAGES = READ | UNREVIEWED | {"as", "or", "ur"}


@dataclass(frozen=True, slots=True)
class Judged:
    """A case and the label it got."""

    case: dict[str, Any]
    label: Label

    @property
    def group(self) -> tuple[str, str]:
        """Truth and language: the languages read but not reviewed together, and those not read as `other`."""
        language = self.case["language"]
        if language in UNREVIEWED:
            return self.case["truth"], "unreviewed"
        return self.case["truth"], language if language in READ else "other"

    @property
    def told(self) -> str:
        """The case in a line, for a failing test."""
        return f"{self.case['name']}: {self.label}, accepted {'/'.join(self.case['labels'])}"


def hint(case: dict[str, Any]) -> str | None:
    """The organisation a reader would choose, if it has a profile."""
    organisation = case.get("organisation")
    return None if organisation in HOLDINGS else organisation


@cache
def judged() -> tuple[Judged, ...]:
    """Every case of the folder with its label, judged once."""
    cases = [
        case
        for path in sorted((HERE / "messages").glob("*.yml"))
        for case in yaml.safe_load(path.read_text("utf-8"))
    ]
    return tuple(
        Judged(
            case,
            check(
                case["text"],
                sender=case.get("sender"),
                channel=case.get("channel", "unknown"),
                organisation=hint(case),
                received_at=RECEIVED_AT,
            ).label,
        )
        for case in cases
    )


@cache
def floors() -> dict[str, Any]:
    return tomllib.loads((HERE / "floors.toml").read_text("utf-8"))


def shares() -> dict[str, dict[str, float]]:
    """Percent of the cases whose label is an accepted one, by truth and language, one place, rounded down."""
    right, all_cases = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for one in judged():
        all_cases[one.group] += 1
        right[one.group] += one.label in one.case["labels"]
    found: dict[str, dict[str, float]] = {}
    for (truth, language), number in sorted(all_cases.items()):
        found.setdefault(truth, {})[language] = right[truth, language] * 1000 // number / 10
    return found


def test_the_fields_are_those_known() -> None:
    for one in judged():
        case = one.case
        assert NEEDED <= set(case) <= FIELDS, case.get("name")
        assert case["truth"] in TRUTHS, case["name"]
        assert case["language"] in LANGUAGES, case["name"]
        assert case["labels"] and set(case["labels"]) <= set(LABELS), case["name"]
        assert case.get("channel", "unknown") in CHANNELS, case["name"]
        assert case.get("organisation") in {None, *HOLDINGS, *shipped().organisations}, case["name"]
        assert isinstance(case.get("sender", ""), str), case["name"]
        assert case["text"].strip() and case["why"].strip() and case["frame"].strip(), case["name"]


def test_names_are_used_once_and_say_what_is_expected() -> None:
    names = Counter(one.case["name"] for one in judged())
    assert [name for name, number in names.items() if number > 1] == []
    assert [name for name in names if not name.startswith(("catch_", "leave_"))] == []


def test_texts_are_used_once() -> None:
    """The same text may stand twice only to show that its sender decides."""
    texts = Counter((one.case["text"], one.case.get("sender"), one.case["language"]) for one in judged())
    assert [text for text, number in texts.items() if number > 1] == []


def test_there_are_enough_messages() -> None:
    assert len(judged()) >= floors()["messages"]


def test_each_language_read_has_scams_warnings_and_honest_messages() -> None:
    count = Counter((one.case["language"], one.case["truth"]) for one in judged())
    for language in READ | UNREVIEWED:
        assert count[language, "scam"] >= 5 and count[language, "legit"] >= 6, language
        assert count[language, "warning"] >= 3, language


def test_accepted_labels_never_accuse_and_never_vouch() -> None:
    """A case cannot be made to pass by accepting what must never be said."""
    for one in judged():
        accepted = set(one.case["labels"])
        if one.case["truth"] == "scam":
            assert "genuine" not in accepted, one.case["name"]
        else:
            assert "scam" not in accepted, one.case["name"]


def test_nothing_but_a_scam_is_called_scam() -> None:
    """But for the defects known, each with its reason; one that is mended leaves the list."""
    found = [one.case["name"] for one in judged() if one.label == "scam" and one.case["truth"] != "scam"]
    assert sorted(found) == sorted(floors()["called_scam"])


def test_no_scam_is_called_genuine() -> None:
    assert [one.told for one in judged() if one.label == "genuine" and one.case["truth"] == "scam"] == []


def test_a_header_that_only_lists_ascribe_makes_nothing_genuine() -> None:
    def soft(sender: str | None) -> bool:
        header = (sender or "").removesuffix("-S").removesuffix("-T").rpartition("-")[2]
        keys = shipped().index["header"].get(header, ())
        return bool(keys) and all(shipped().facts[key].strength != "hard" for key in keys)

    cases = [one for one in judged() if soft(one.case.get("sender"))]
    assert cases
    assert [one.told for one in cases if one.label == "genuine"] == []


def test_a_bare_demand_is_never_genuine() -> None:
    """Where the text cannot show who wrote it, no member of the pair may be vouched for or accused."""
    cases = [one for one in judged() if one.case["frame"] == "bare_demand"]
    assert cases
    assert [one.told for one in cases if one.label == "genuine"] == []


def test_members_of_a_pair_share_a_language() -> None:
    languages: dict[str, set[str]] = {}
    members = Counter[str]()
    for one in judged():
        if pair := one.case.get("pair"):
            languages.setdefault(pair, set()).add(one.case["language"])
            members[pair] += 1
    assert [pair for pair, number in members.items() if number < 2] == []
    assert [pair for pair, found in languages.items() if len(found) > 1] == []


@pytest.mark.parametrize(
    ("truth", "language", "floor"),
    [
        (truth, language, floor)
        for truth, found in sorted(floors()["accepted_percent"].items())
        for language, floor in found.items()
    ],
)
def test_the_share_of_accepted_labels_holds_its_floor(truth: str, language: str, floor: float) -> None:
    missed = [
        one.told for one in judged() if one.group == (truth, language) and one.label not in one.case["labels"]
    ]
    assert shares()[truth][language] >= floor, missed


def test_every_group_has_a_floor() -> None:
    named = {truth: set(found) for truth, found in floors()["accepted_percent"].items()}
    assert named == {truth: set(found) for truth, found in shares().items()}
