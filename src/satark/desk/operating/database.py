"""The desk's database as a command finds it: reachable or not, its tables of this version or older."""

from __future__ import annotations

from django.core.management import call_command
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor

from satark.desk.environment import DATABASE_URL
from satark.errors import UserError


def pending() -> list[str]:
    """The migrations that are not applied yet, in their order. Raises UserError where no database answers."""
    try:
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except Error as error:
        raise _unreachable(error) from None
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def migrate() -> list[str]:
    """Bring the tables to this version; the migrations that were applied."""
    applied = pending()
    if applied:
        try:
            call_command("migrate", interactive=False, verbosity=0)
        except Error as error:
            raise _unreachable(error) from None
    return applied


def refuse_old_tables() -> None:
    """Raise UserError where the tables are of an older version."""
    if pending():
        raise UserError(
            "The database has not the tables of this version.",
            where=f"{DATABASE_URL} in the environment",
            now="Make a backup (satark desk backup FILE), then run: satark desk migrate",
        )


def _unreachable(error: Error) -> UserError:
    embedded = connection.vendor == "sqlite"
    return UserError(
        f"The database does not answer as it should ({type(error).__name__}).",
        where=str(connection.settings_dict["NAME"]) if embedded else f"{DATABASE_URL} in the environment",
        now="Check the folder and its rights, and the room on the disk."
        if embedded
        else "Check that the server runs, and that user, password and database name are right.",
    )
