"""What is counted for Prometheus: calls by route, their durations, labels given; nothing of a person.

Counts are of this process alone; several processes are scraped one by one.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

CONTENT_TYPE = CONTENT_TYPE_LATEST
_SECONDS = (0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
REGISTRY = CollectorRegistry()
_CALLS = Counter("satark_requests", "Calls answered.", ("route", "status"), registry=REGISTRY)
_DURATIONS = Histogram(
    "satark_request_seconds", "Time to answer.", ("route",), buckets=_SECONDS, registry=REGISTRY
)
_VERDICTS = Counter("satark_verdicts", "Verdicts given.", ("route", "label"), registry=REGISTRY)
_DUE = Gauge("satark_jobs_due", "Jobs that are due and in nobody's hands.", registry=REGISTRY)
_ASIDE = Gauge("satark_jobs_set_aside", "Jobs that failed too often.", registry=REGISTRY)
_OLDEST = Gauge("satark_jobs_oldest_seconds", "How long the first due job has waited.", registry=REGISTRY)


def count(route: str, status: int, seconds: float) -> None:
    """One call was answered; `route` is the name of a route, never a path."""
    _call(route, status).inc()
    _duration(route).observe(seconds)


def count_verdict(route: str, label: str) -> None:
    """One verdict was given."""
    _verdict(route, label).inc()


def written(due: int, set_aside: int, oldest_s: float) -> bytes:
    """Everything in the form Prometheus reads, with the queue of jobs as it stands."""
    _DUE.set(due)
    _ASIDE.set(set_aside)
    _OLDEST.set(oldest_s)
    return generate_latest(REGISTRY)


# Finding the counter of some labels costs more than counting; there are as many as routes.
@cache
def _call(route: str, status: int) -> Any:
    return _CALLS.labels(route, str(status))


@cache
def _duration(route: str) -> Any:
    return _DURATIONS.labels(route)


@cache
def _verdict(route: str, label: str) -> Any:
    return _VERDICTS.labels(route, label)
