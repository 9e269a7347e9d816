"""What holds for all tests: Hypothesis without a clock, its number of examples, PostgreSQL where it is."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests import postgres

# No deadline: on a shared machine a slow moment is no bug. Growth is tested by counting, not by the clock.
settings.register_profile(
    "quick", deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "prove",
    parent=settings.get_profile("quick"),
    max_examples=int(os.environ.get("SATARK_PROVE_EXAMPLES", "5000")),
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL server, one for the whole run; skips loudly where there is none."""
    reason = postgres.reason_to_leave_out()
    if reason:
        pytest.skip(reason)
    with postgres.server() as address:
        yield address


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The address of a new, empty database of PostgreSQL."""
    with postgres.new_database(postgres_server) as address:
        yield address
