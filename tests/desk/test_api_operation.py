"""What those who run a desk ask it: health, readiness, metrics."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from django.utils import timezone

from satark.desk.models import DeskOrganisation, Job
from tests.desk.test_api_reports import SCAM, a_body, send


def get(path: str, **headers: str) -> Any:
    return Client().get(f"/api/v1/{path}", headers=headers)


def test_a_living_process_says_so_without_its_database() -> None:
    assert get("healthz").json() == {"state": "ok"}


def a_job(**more: Any) -> Job:
    now = timezone.now()
    return Job.objects.create(kind="x", run_after=now - timedelta(minutes=20), created_at=now, **more)


def test_a_desk_with_all_it_needs_is_ready(db: None) -> None:
    a_job(done_at=timezone.now())
    a_job(lease_until=timezone.now() + timedelta(minutes=1))
    a_job(set_aside_at=timezone.now())
    answer = get("readyz")
    assert answer.status_code == 200
    assert answer.json() == {"database": "ok", "tables": "ok", "workers": "ok"}


def test_jobs_that_nobody_does_are_told(db: None) -> None:
    a_job()
    answer = get("readyz")
    assert answer.status_code == 503 and json.loads(answer.content)["workers"] == "late"


def test_older_tables_are_told(db: None) -> None:
    MigrationRecorder(connection).record_unapplied("desk", "0001_first")
    assert json.loads(get("readyz").content)["tables"] == "older"


def test_a_database_that_is_gone_is_told(monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    def gone() -> None:
        raise DatabaseError

    with monkeypatch.context() as broken:
        broken.setattr(connection, "ensure_connection", gone)
        answer = get("readyz")
    assert answer.status_code == 503 and json.loads(answer.content)["database"] == "unreachable"


def test_metrics_count_by_route_and_label_and_hold_nothing_personal(organisation: DeskOrganisation) -> None:
    a_job()
    code = send(a_body(sender="9000000013")).json()["code"]
    Client().get(f"/api/v1/reports/{code}")
    Client().get("/nowhere/9000000099")
    told = get("metrics").content.decode()
    assert 'satark_requests_total{route="api-reports",status="201"}' in told
    assert 'satark_requests_total{route="other",status="404"}' in told
    assert 'satark_verdicts_total{label="scam",route="api-reports"}' in told
    assert "satark_jobs_due 1.0" in told
    oldest = next(line for line in told.splitlines() if line.startswith("satark_jobs_oldest_seconds "))
    assert float(oldest.split()[1]) > 1000
    for secret in (code, "9000000", SCAM[:20], organisation.pk):
        assert secret not in told


def test_metrics_are_for_the_machine_itself_or_whoever_has_the_token(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = Client(REMOTE_ADDR="192.0.2.1")
    assert get("metrics").status_code == 200
    assert far.get("/api/v1/metrics").status_code == 403
    # A proxy on this machine calls from it too, and says for whom.
    assert get("metrics", x_forwarded_for="192.0.2.1").status_code == 403
    monkeypatch.setenv("SATARK_METRICS_TOKEN", "a token")
    assert far.get("/api/v1/metrics", headers={"Authorization": "Bearer a token"}).status_code == 200
    assert far.get("/api/v1/metrics", headers={"Authorization": "Bearer another"}).status_code == 403
    assert far.get("/api/v1/metrics").status_code == 403
