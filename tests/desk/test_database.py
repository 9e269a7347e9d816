"""The database the tests run on is the one that was asked for."""

from __future__ import annotations

import os

import pytest
from django.db import connection

from tests import postgres


def test_the_database_is_the_one_asked_for(db: None) -> None:
    wanted = "postgresql" if os.environ.get(postgres.GIVEN) else "sqlite"
    assert connection.vendor == wanted


def test_a_new_database_is_empty_and_its_own(postgres_url: str) -> None:
    import psycopg

    with psycopg.connect(postgres_url) as mine:
        mine.execute("CREATE TABLE kept (n int)")
    with postgres.new_database(postgres_url) as other, psycopg.connect(other) as theirs:
        assert theirs.execute("SELECT count(*) FROM pg_tables WHERE tablename = 'kept'").fetchone() == (0,)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("postgresql://a@/one?host=%2Frun%2Fpg", "postgresql://a@/two?host=%2Frun%2Fpg"),
        ("postgresql://a:b@localhost:5433/one", "postgresql://a:b@localhost:5433/two"),
    ],
)
def test_the_address_of_another_database(address: str, expected: str) -> None:
    assert postgres.with_name(address, "two") == expected
