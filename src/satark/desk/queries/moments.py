"""Moments as both databases count them: Indian hours and days, and seconds between two."""

from __future__ import annotations

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import CharField, FloatField, Func

# India has one time, without summer time.
_SQLITE_OFFSET = "+330 minutes"
_ZONE = "Asia/Kolkata"


class IndianHour(Func):
    """The hour a moment is in, as `2026-12-01 14`."""

    output_field = CharField()
    sqlite, postgresql = "%%Y-%%m-%%d %%H", "YYYY-MM-DD HH24"

    def as_sqlite(self, compiler: Any, connection: BaseDatabaseWrapper, **more: Any) -> tuple[str, Any]:
        """By the functions of SQLite itself: Django's own are called in Python for each row."""
        template = f"strftime('{self.sqlite}', %(expressions)s, '{_SQLITE_OFFSET}')"
        return super().as_sql(compiler, connection, template=template, **more)

    def as_postgresql(self, compiler: Any, connection: BaseDatabaseWrapper, **more: Any) -> tuple[str, Any]:
        """By the zone."""
        template = f"to_char(%(expressions)s AT TIME ZONE '{_ZONE}', '{self.postgresql}')"
        return super().as_sql(compiler, connection, template=template, **more)


class IndianDay(IndianHour):
    """The day a moment is in, as `2026-12-01`."""

    sqlite, postgresql = "%%Y-%%m-%%d", "YYYY-MM-DD"


class Seconds(Func):
    """Seconds from the first moment to the second."""

    output_field = FloatField()

    def as_sqlite(self, compiler: Any, connection: BaseDatabaseWrapper, **more: Any) -> tuple[str, Any]:
        """By Julian days, which are exact to some tenths of a millisecond."""
        template, joint = "((-julianday(%(expressions)s)) * 86400.0)", ") + julianday("
        return super().as_sql(compiler, connection, template=template, arg_joiner=joint, **more)

    def as_postgresql(self, compiler: Any, connection: BaseDatabaseWrapper, **more: Any) -> tuple[str, Any]:
        """By the epoch of each."""
        template, joint = "(-extract(epoch FROM %(expressions)s))", ") + extract(epoch FROM "
        return super().as_sql(compiler, connection, template=template, arg_joiner=joint, **more)
