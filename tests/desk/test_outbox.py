"""Jobs: written with their action, done by one worker at a time, never lost, never stuck."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from satark.desk import outbox, worker
from satark.desk.jobs import Kind, kinds
from satark.desk.models import DeskOrganisation, Job
from satark.desk.writing import action, audit

done: list[Mapping[str, Any]] = []


def work(payload: Mapping[str, Any]) -> None:
    done.append(payload)


def breaking(payload: Mapping[str, Any]) -> None:
    raise ValueError("9000000012 must not be kept")


@pytest.fixture(autouse=True)
def own_kinds(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    done.clear()
    ours = {
        "work": Kind("work", work, 60, None),
        "breaking": Kind("breaking", breaking, 60, None),
        "again": Kind("again", work, 60, 300),
        "again_breaking": Kind("again_breaking", breaking, 60, 300),
    }
    for module in (outbox, worker):
        monkeypatch.setattr(module, "kinds", lambda: ours)
    yield


@pytest.fixture
def leave(organisation: DeskOrganisation) -> Callable[..., None]:
    @action
    def leave(kind: str, fails: bool = False, **more: Any) -> None:
        audit("test.left", organisation, organisation=organisation)
        outbox.enqueue(kind, {"n": 1}, **more)
        if fails:
            raise RuntimeError

    return leave


def test_a_job_stands_or_falls_with_its_action(leave: Callable[..., None]) -> None:
    with pytest.raises(RuntimeError):
        leave("work", fails=True)
    assert not Job.objects.exists()
    leave("work")
    assert Job.objects.get().kind == "work"


def test_a_job_is_left_in_an_action_alone_and_only_for_a_kind_there_is(leave: Callable[..., None]) -> None:
    with pytest.raises(RuntimeError, match="outside an action"):
        outbox.enqueue("work", {})
    with pytest.raises(ValueError, match="jobs/nothing.py"):
        leave("nothing")


def test_a_job_is_done_once(leave: Callable[..., None]) -> None:
    leave("work")
    assert worker.do_one() and not worker.do_one()
    assert done == [{"n": 1}] and Job.objects.get().done_at is not None


def test_a_job_waits_for_its_time(leave: Callable[..., None]) -> None:
    leave("work", after=timezone.now() + timedelta(hours=1))
    assert not worker.do_one()
    Job.objects.update(run_after=timezone.now())
    assert worker.do_one()


def test_one_worker_holds_a_job_until_its_lease_ends(leave: Callable[..., None]) -> None:
    leave("work")
    first = outbox.take()
    assert first is not None and outbox.take() is None
    Job.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    second = outbox.take()
    assert second is not None and second.token > first.token
    # The first worker was only slow: what it says no longer counts.
    assert not outbox.finish(first) and not outbox.fail(first, ValueError())
    assert Job.objects.get().done_at is None
    assert outbox.finish(second) and not outbox.finish(second)


def test_a_failing_job_waits_longer_each_time_and_is_set_aside(leave: Callable[..., None]) -> None:
    leave("breaking")
    waits = []
    while (job := Job.objects.get()).set_aside_at is None:
        Job.objects.update(run_after=timezone.now())
        assert worker.do_one()
        waits.append(round((Job.objects.get().run_after - timezone.now()).total_seconds(), -1))
    assert len(waits) == outbox.LIMIT_ATTEMPTS == job.attempts
    assert waits[:-1] == sorted(waits[:-1]) and set(waits[-5:-1]) == {3600.0}
    assert [outbox.wait_s(attempts) for attempts in (1, 2, 3, 1000)] == [15, 45, 135, 3600]
    assert job.error == "ValueError" and not worker.do_one()
    assert outbox.take_up_again() == 1 and worker.do_one()


def test_a_job_that_kills_its_workers_is_set_aside(leave: Callable[..., None]) -> None:
    leave("work")
    for _ in range(outbox.LIMIT_ATTEMPTS):
        assert outbox.take() is not None
        Job.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    assert outbox.take() is None
    assert Job.objects.get().error == "NeverEnded" and not done


def test_a_kind_that_comes_back_is_one_row(organisation: DeskOrganisation) -> None:
    outbox.ensure_recurring()
    outbox.ensure_recurring()
    assert sorted(Job.objects.values_list("kind", flat=True)) == ["again", "again_breaking"]
    while worker.do_one():
        pass
    again, breaking_ = (Job.objects.get(kind=kind) for kind in ("again", "again_breaking"))
    assert done == [{}] and Job.objects.count() == 2
    assert (again.run_after - timezone.now()).total_seconds() == pytest.approx(300, abs=5)
    for _ in range(outbox.LIMIT_ATTEMPTS + 2):
        Job.objects.update(run_after=timezone.now())
        while worker.do_one():
            pass
    breaking_.refresh_from_db()
    assert breaking_.set_aside_at is None and breaking_.error == "ValueError"


def test_a_job_of_a_kind_that_is_gone_is_set_aside(organisation: DeskOrganisation) -> None:
    now = timezone.now()
    Job.objects.create(kind="of_old", run_after=now, created_at=now)
    for _ in range(outbox.LIMIT_ATTEMPTS):
        Job.objects.update(run_after=timezone.now(), lease_until=None)
        assert worker.do_one()
    assert Job.objects.get().error == "LookupError" and Job.objects.get().set_aside_at is not None


def test_every_kind_there_is_can_be_loaded() -> None:
    for name, kind in kinds().items():
        assert kind.name == name and callable(kind.run)
        assert kind.every_s is None or kind.every_s >= 10
