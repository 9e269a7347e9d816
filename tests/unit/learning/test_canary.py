"""The canary set: locked, and no new model may do worse on it than the one in use."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from satark.api import shipped
from satark.errors import UserError
from satark.learning.canary import CanaryResult, check_lock, measure, refuse_if_worse
from satark.records.model import BUCKETS, LearnedModel
from tests.unit.learning.tiny import lock, row, tiny_rows, write_rows

LURE = "Your electricity will be cut tonight, bill not updated. Call officer 9000000012"
HONEST = "See you at dinner, bring the tickets"
# Two models that read nothing: all get as many points as the ceiling allows, or none do.
NEVER = LearnedModel("never", "never", bytes(BUCKETS), 0, 1, 1, 1)
ALWAYS = LearnedModel("always", "always", bytes(BUCKETS), 1000, 1, 0, 1000)
BEFORE = CanaryResult(90, 4, 100, 200)


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    return write_rows(tmp_path / "canary.jsonl", tiny_rows(("gamma",), 3))


def test_a_locked_set_is_taken(canary: Path) -> None:
    lock(canary)
    check_lock(canary)


def test_a_set_without_a_lock_is_refused(canary: Path) -> None:
    with pytest.raises(UserError) as told:
        check_lock(canary)
    assert told.value.what == "The canary set is not locked." and told.value.where == "canary.jsonl.sha256"
    assert "sha256sum canary.jsonl" in told.value.now


@pytest.mark.parametrize("how", ["changed", "longer", "emptied", "lock changed", "lock emptied"])
def test_a_set_changed_after_it_was_locked_is_refused(how: str, canary: Path) -> None:
    beside, content = lock(canary), canary.read_bytes()
    changed = {
        "changed": (canary, content.replace(b"scam", b"spam", 1)),
        "longer": (canary, content + b"\n"),
        "emptied": (canary, b""),
        "lock changed": (beside, b"0" * 64 + b"  canary.jsonl\n"),
        "lock emptied": (beside, b""),
    }
    path, written = changed[how]
    path.write_bytes(written)
    with pytest.raises(UserError) as told:
        check_lock(canary)
    assert told.value.where == "canary.jsonl" and "changed" in told.value.what


def test_a_set_is_measured_by_the_labels_it_would_get() -> None:
    rows = [row(1, LURE, "scam", "c"), row(2, HONEST, "scam", "c"), row(3, HONEST, "legit", "c")]
    found = measure(rows, NEVER, shipped())
    assert found == CanaryResult(1, 0, 2, 1)


def test_points_that_lift_no_label_accuse_nobody() -> None:
    """The model alone, without a way to the reader: the verdict stays as it is."""
    rows = [row(1, LURE, "scam", "c"), row(2, HONEST, "legit", "c")]
    assert measure(rows, ALWAYS, shipped()).accused == 0
    told = [row(1, LURE, "scam", "c"), row(2, f"{HONEST}. Mine is 9000000013", "legit", "c")]
    assert measure(told, ALWAYS, shipped()).accused == 1


def test_warnings_and_adverts_are_not_counted() -> None:
    rows = [row(1, LURE, "scam", "c"), row(2, HONEST, "legit", "c")]
    more = [*rows, row(3, HONEST, "spam", "c"), row(4, HONEST, "warning", "c"), row(5, "", "scam", "c")]
    assert measure(more, NEVER, shipped()) == measure(rows, NEVER, shipped())


def test_the_model_in_use_does_not_measure_another() -> None:
    rows = tiny_rows(("gamma",), 3)
    assert measure(rows, NEVER, shipped()) == measure(rows, NEVER, replace(shipped(), model=None))


@pytest.mark.parametrize("truth", ["scam", "legit"])
def test_a_set_needs_both_kinds(truth: str) -> None:
    with pytest.raises(UserError) as told:
        measure([row(1, LURE, truth, "c")], NEVER, shipped())
    assert told.value.where == "the canary set" and LURE not in str(told.value)


@pytest.mark.parametrize(
    "new",
    [
        BEFORE,
        replace(BEFORE, found=89),
        replace(BEFORE, accused=6),
        replace(BEFORE, found=100, accused=0),
    ],
)
def test_as_good_or_nearly_so_passes(new: CanaryResult) -> None:
    refuse_if_worse(new, BEFORE)


@pytest.mark.parametrize(
    "new",
    [
        replace(BEFORE, found=88),
        replace(BEFORE, accused=7),
        # The one does not pay for the other.
        replace(BEFORE, found=100, accused=8),
        replace(BEFORE, found=0, accused=0),
    ],
)
def test_worse_is_refused_with_both_figures(new: CanaryResult) -> None:
    with pytest.raises(UserError) as told:
        refuse_if_worse(new, BEFORE)
    for figure in (f"{new.found / 100:.1%}", "90.0% of 100", f"{new.accused / 200:.1%}", "2.0% of 200"):
        assert figure in told.value.what
    assert told.value.now.startswith("Keep the old model.")


@pytest.mark.parametrize("found", range(1, 101))
def test_one_message_of_a_hundred_may_change_sides_and_no_second(found: int) -> None:
    before = CanaryResult(found, 0, 100, 100)
    refuse_if_worse(replace(before, found=found - 1), before)
    if found > 1:
        with pytest.raises(UserError):
            refuse_if_worse(replace(before, found=found - 2), before)
