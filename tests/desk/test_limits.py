"""What one client may ask for, and who counts as one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import RequestFactory

from satark.desk import environment
from satark.desk.limits import ALLOWANCES, Allowance, Limits, allowances, client_at, client_of
from satark.errors import UserError


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def proxies(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    environment.trusted_proxies.cache_clear()
    yield monkeypatch
    monkeypatch.undo()
    environment.trusted_proxies.cache_clear()


def test_a_bucket_empties_and_fills_again() -> None:
    clock = Clock()
    limits = Limits({"check": Allowance(at_once=3, a_minute=6)}, clock)
    assert [limits.taken("a", "check") for _ in range(4)] == [None, None, None, 10]
    assert limits.taken("b", "check") is None
    clock.now += 9
    assert limits.taken("a", "check") == 1
    clock.now += 1
    assert limits.taken("a", "check") is None
    clock.now += 3600
    assert [limits.taken("a", "check") for _ in range(4)] == [None, None, None, 10]


def test_memory_is_bounded_and_the_busy_are_remembered() -> None:
    limits = Limits({"check": Allowance(1, 1)}, Clock(), limit_buckets=10)
    assert limits.taken("busy", "check") is None
    for number in range(1000):
        limits.taken(f"client {number}", "check")
        assert limits.taken("busy", "check") is not None
    assert len(limits) == 10


def test_a_street_behind_one_address_can_report() -> None:
    limits = Limits(clock=Clock())
    assert all(limits.taken("mobile network", "report") is None for _ in range(100))


def test_one_ipv6_connection_is_one_client() -> None:
    assert client_at("2001:db8:1:2::1", "") == client_at("2001:db8:1:2:ffff::9", "")
    assert client_at("2001:db8:1:2::1", "") != client_at("2001:db8:1:3::1", "")
    assert client_at("::ffff:192.0.2.1", "") == client_at("192.0.2.1", "") != client_at("192.0.2.2", "")


def test_the_key_of_a_client_does_not_show_its_address() -> None:
    assert "192.0.2.1" not in client_at("192.0.2.1", "")


def test_nobody_is_believed_unless_a_proxy_of_ours_stands_in_front(proxies: pytest.MonkeyPatch) -> None:
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR="198.51.100.7")
    assert client_of(request) == client_at("192.0.2.1", "")


@pytest.mark.parametrize(
    ("hops", "forwarded", "expected"),
    [
        ("1", "198.51.100.7", "198.51.100.7"),
        ("1", "made up, 198.51.100.7", "198.51.100.7"),
        ("2", "made up, 198.51.100.7, 203.0.113.5", "198.51.100.7"),
        ("1", "198.51.100.7:4711", "198.51.100.7"),
        ("1", "[2001:db8::7]:4711", "2001:db8::7"),
        ("2", "198.51.100.7", "192.0.2.1"),
        ("1", "", "192.0.2.1"),
    ],
)
def test_the_entry_of_the_outermost_proxy_of_ours_counts(
    proxies: pytest.MonkeyPatch, hops: str, forwarded: str, expected: str
) -> None:
    proxies.setenv(environment.PROXIES, hops)
    assert client_at("192.0.2.1", forwarded) == client_at(expected, f"{expected}, {expected}")


def test_what_the_environment_misspells_is_told(proxies: pytest.MonkeyPatch) -> None:
    proxies.setenv(environment.LIMITS, "report=5/10, check=7/8")
    assert allowances() == {**ALLOWANCES, "report": Allowance(5, 10), "check": Allowance(7, 8)}
    for wrong in ("reports=5/10", "report=5", "report=0/1", "report=-1/5"):
        proxies.setenv(environment.LIMITS, wrong)
        with pytest.raises(UserError):
            allowances()
    proxies.setenv(environment.PROXIES, "all")
    with pytest.raises(UserError):
        environment.trusted_proxies()
