"""How much one client may ask for: buckets of tokens in memory, by an opaque key of the client.

Many people share one address of a mobile network: a bucket holds enough for a street that reports the same
message at once, and never stands between one person and a first report. Buckets are of one process; several
processes allow so many times as much.
"""

from __future__ import annotations

import hashlib
import math
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address
from threading import Lock
from typing import TYPE_CHECKING

from satark.desk.environment import allowances_given, trusted_proxies

if TYPE_CHECKING:
    from django.http import HttpRequest

_MINUTE_S = 60.0
# Sums of fractions are not exact: so much is forgiven.
_ROUNDING = 1e-6
# So many buckets are kept; beyond it the one untouched for longest is forgotten, most likely full again.
LIMIT_BUCKETS = 50_000
# The part of an IPv6 address that one connection is given.
_IPV6_NETWORK_BITS = 64


@dataclass(frozen=True, slots=True)
class Allowance:
    """So many at once, and so many more a minute."""

    at_once: int
    a_minute: float


ALLOWANCES: Mapping[str, Allowance] = {
    "check": Allowance(240, 120),
    "report": Allowance(120, 60),
    "appeal": Allowance(20, 2),
    "sign-in": Allowance(20, 10),
    "status": Allowance(120, 60),
    "key": Allowance(60, 60),
    # By key: a program of the organisation's own, known by name.
    "check-by-key": Allowance(10_000, 120_000),
    "report-by-key": Allowance(1_000, 12_000),
    "bulk": Allowance(60, 240),
}
"""What a client may ask for, by kind; the environment may say otherwise (`SATARK_LIMITS`)."""


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class Limits:
    """Buckets by client and kind. `clock` counts seconds and never goes back."""

    def __init__(
        self,
        allowances: Mapping[str, Allowance] = ALLOWANCES,
        clock: Callable[[], float] = time.monotonic,
        limit_buckets: int = LIMIT_BUCKETS,
    ) -> None:
        self._allowances, self._clock, self._limit = allowances, clock, limit_buckets
        self._buckets: OrderedDict[tuple[str, str], _Bucket] = OrderedDict()
        self._lock = Lock()

    def taken(self, client: str, what: str) -> int | None:
        """Take one of the client's allowance; None, or the seconds to wait. KeyError for an unknown kind."""
        allowance = self._allowances[what]
        now = self._clock()
        with self._lock:
            bucket = self._buckets.get((client, what))
            if bucket is None:
                bucket = self._buckets[client, what] = _Bucket(float(allowance.at_once), now)
                if len(self._buckets) > self._limit:
                    self._buckets.popitem(last=False)
            else:
                gained = (now - bucket.at) / _MINUTE_S * allowance.a_minute
                bucket.tokens = min(float(allowance.at_once), bucket.tokens + gained)
                bucket.at = now
                self._buckets.move_to_end((client, what))
            if bucket.tokens >= 1 - _ROUNDING:
                bucket.tokens -= 1
                return None
            return max(1, math.ceil((1 - _ROUNDING - bucket.tokens) / allowance.a_minute * _MINUTE_S))

    def forget(self) -> None:
        """Let everybody begin anew."""
        with self._lock:
            self._buckets.clear()

    def __len__(self) -> int:
        return len(self._buckets)


def allowances() -> dict[str, Allowance]:
    """The allowances with what the environment says put over them. Raises UserError for what it misspells."""
    given = allowances_given(ALLOWANCES)
    return {**ALLOWANCES, **{what: Allowance(at_once, minute) for what, (at_once, minute) in given.items()}}


LIMITS = Limits(allowances())
"""The buckets of this process."""


def taken(client: str, what: str) -> int | None:
    """Take one of the client's allowance for `what`; None, or the seconds to wait."""
    return LIMITS.taken(client, what)


def client_of(request: HttpRequest) -> str:
    """The opaque key of whoever sent a request."""
    return client_at(request.META.get("REMOTE_ADDR", ""), request.META.get("HTTP_X_FORWARDED_FOR", ""))


def client_at(peer: str, forwarded: str) -> str:
    """The opaque key of an address: of the peer, or behind proxies we run, of whom the outermost names.

    `forwarded` is the header X-Forwarded-For, in which each proxy adds at the end whom it was called by;
    whatever stands before the entries of our own proxies anybody may have made up.
    """
    hops = trusted_proxies()
    named = [entry for entry in forwarded.split(",") if entry.strip()] if hops else []
    return _opaque(named[-hops] if len(named) >= hops > 0 else peer)


# Of this process alone: no key can be led back to an address, or followed over a restart.
_SECRET = secrets.token_bytes(32)


@lru_cache(maxsize=4096)
def _opaque(address: str) -> str:
    return hashlib.blake2b(_network(address).encode(), key=_SECRET, digest_size=16).hexdigest()


def _network(written: str) -> str:
    """An address as its client can be told by: the whole of IPv4, the network of IPv6; else one for all."""
    address = _parsed(written.strip())
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return f"{int(address) >> (128 - _IPV6_NETWORK_BITS):x}"
    return str(address) if address is not None else "unknown"


def _parsed(written: str) -> IPv4Address | IPv6Address | None:
    if written.startswith("["):  # [2001:db8::1]:443
        written = written[1:].partition("]")[0]
    elif written.count(":") == 1:  # 192.0.2.1:443
        written = written.partition(":")[0]
    try:
        return ip_address(written)
    except ValueError:
        return None
