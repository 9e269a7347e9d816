"""Copying a PostgreSQL database out and in, by its own programs."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from django.db import connection

from satark.errors import UserError

DUMP = "desk.pgdump"


def dumped(to: Path) -> Path:
    """The database as it is at one moment, in PostgreSQL's custom format. Raises UserError."""
    _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={to}")
    return to


def restored(dump: Path) -> None:
    """Fill an empty database from a dump, all or nothing. Raises UserError."""
    if connection.introspection.table_names():
        raise UserError(
            "There is something in the database.",
            where="SATARK_DATABASE_URL in the environment",
            now="Make an empty one (createdb) and name it; nothing is written over.",
        )
    connection.close()
    name = str(connection.settings_dict["NAME"])
    _run(
        "pg_restore",
        "--no-owner",
        "--no-privileges",
        "--single-transaction",
        "--exit-on-error",
        f"--dbname={name}",
        str(dump),
    )


def _run(program: str, *arguments: str) -> None:
    if shutil.which(program) is None:
        raise UserError(
            f"The program {program} is not on this machine.",
            where="satark desk",
            now="Install PostgreSQL's client programs (Debian: postgresql-client), or copy the database by "
            "pg_dump and the data folder by hand.",
        )
    done = subprocess.run(
        [program, *arguments], env={**os.environ, **_named()}, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        # Its words name tables and servers, never a row.
        said = done.stderr.strip().splitlines()
        raise UserError(
            f"{program} failed: {said[-1] if said else done.returncode}",
            where="SATARK_DATABASE_URL in the environment",
            now="Check that its version is not older than the server's, and that the server answers.",
        )


def _named() -> dict[str, str]:
    """The database by variables: a password on a command line can be read by all of a machine."""
    settings = connection.settings_dict
    named = {f"PG{key}": str(settings[key]) for key in ("USER", "PASSWORD", "HOST", "PORT") if settings[key]}
    named["PGDATABASE"] = str(settings["NAME"])
    if sslmode := settings["OPTIONS"].get("sslmode"):
        named["PGSSLMODE"] = str(sslmode)
    return named
