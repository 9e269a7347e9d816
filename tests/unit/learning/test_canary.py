"""The canary set: locked, and no new model may do worse on it than the one in use."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from satark.api import shipped
from satark.errors import UserError
from satark.learning.canary import CanaryResult, check_lock, measure, refuse_if_worse
from tests.unit.learning.tiny import ALWAYS, HONEST, LURE, NEVER, lock, row, tiny_rows, write_rows

BEFORE = CanaryResult(90, 4, 100, 200)


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    return write_rows(tmp_path / "canary.jsonl", tiny_rows(("gamma",), 3))


def test_a_locked_set_is_taken(canary: Path) -> None:
    lock(canary)
    check_lock(canary, canary.read_bytes())


@pytest.mark.parametrize("form", ["{0}", "{0}\n", "\n{0} *canary.jsonl\r\n", "{1}  CANARY.JSONL"])
def test_any_way_to_write_the_digest_will_do(form: str, canary: Path) -> None:
    beside = lock(canary)
    digest = beside.read_text("utf-8").split()[0]
    beside.write_text(form.format(digest, digest.upper()))
    check_lock(canary, canary.read_bytes())


def test_the_lock_is_of_what_was_read_and_not_of_what_is_there_now(canary: Path) -> None:
    lock(canary)
    content = canary.read_bytes()
    canary.write_bytes(b"another")
    check_lock(canary, content)
    with pytest.raises(UserError):
        check_lock(canary, b"another")


LOCKS = {
    "empty": b"",
    "name": b"canary.jsonl\n",
    "short": b"0" * 63,
    "long": b"0" * 65,
    "utf-16": ("0" * 64 + "  canary.jsonl").encode("utf-16"),
    "no utf-8": b"\xff\xfe" + b"0" * 64,
}


@pytest.mark.parametrize("how", LOCKS)
def test_a_lock_that_holds_no_digest_is_refused_as_such(how: str, canary: Path) -> None:
    lock(canary).write_bytes(LOCKS[how])
    with pytest.raises(UserError) as told:
        check_lock(canary, canary.read_bytes())
    assert told.value.what == "The lock of the canary set holds no SHA-256."
    assert told.value.where == "canary.jsonl.sha256" and "sha256sum canary.jsonl" in told.value.now


def test_a_set_without_a_lock_is_refused(canary: Path) -> None:
    with pytest.raises(UserError) as told:
        check_lock(canary, canary.read_bytes())
    assert told.value.what == "The canary set is not locked." and told.value.where == "canary.jsonl.sha256"
    assert "sha256sum canary.jsonl" in told.value.now


@pytest.mark.parametrize("how", ["changed", "longer", "emptied", "lock changed"])
def test_a_set_changed_after_it_was_locked_is_refused(how: str, canary: Path) -> None:
    beside, content = lock(canary), canary.read_bytes()
    changed = {
        "changed": (canary, content.replace(b"scam", b"spam", 1)),
        "longer": (canary, content + b"\n"),
        "emptied": (canary, b""),
        "lock changed": (beside, b"0" * 64 + b"  canary.jsonl\n"),
    }
    path, written = changed[how]
    path.write_bytes(written)
    with pytest.raises(UserError) as told:
        check_lock(canary, canary.read_bytes())
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


def test_models_that_claim_one_digest_are_not_taken_for_each_other() -> None:
    rows = [row(1, LURE, "scam", "c"), row(2, f"{HONEST}. Mine is 9000000013", "legit", "c")]
    for intercept in (ALWAYS.intercept, 0, ALWAYS.intercept):
        found = measure(rows, replace(ALWAYS, intercept=intercept), shipped())
        assert found.accused == (intercept > 0)


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
