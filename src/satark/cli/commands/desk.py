"""`satark desk`: serve a desk, and look after its data. Django is loaded only by the command that runs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from satark.cli.root import example, version_option
from satark.errors import UserError

_Command = TypeVar("_Command", bound=Callable[..., object])


def _data_option(function: _Command) -> _Command:
    return click.option(
        "--data",
        metavar="DIR",
        help="Folder of the embedded database and files. [default: SATARK_DESK_DATA, else satark-desk]",
    )(function)


def _prepare(data: str | None) -> None:
    from satark.desk.operating.setup import prepare

    prepare(data)


@click.group("desk", epilog=example("satark desk serve --port 8000 --data desk-data"))
@version_option
def desk_group() -> None:
    """The desk: a public page that answers at once, and an office in which reports become cases.

    Needs satark[desk]. SATARK_DATABASE_URL names a PostgreSQL database; without it the database is embedded.
    docs/how-to/run-a-desk.md says how to run one for the public, with every variable.
    """


@desk_group.command(epilog=example("satark desk serve --host 127.0.0.1 --port 8000 --data desk-data"))
@click.option("--host", default="127.0.0.1", metavar="H", show_default=True, help="Address to listen at.")
@click.option(
    "--port", default=8000, metavar="P", show_default=True, type=click.IntRange(0, 65535),
    help="Port to listen at; 0 takes any free one.",
)  # fmt: skip
@_data_option
@version_option
def serve(host: str, port: int, data: str | None) -> None:
    """Serve pages, office and API, and do the jobs, until told to end (SIGTERM, Ctrl-C).

    Prints one line with the address once it is ready. An embedded database is made, and brought to this
    version, by itself; one of PostgreSQL by `satark desk migrate`.
    """
    _prepare(data)
    from satark.desk.operating.serving import serve as serve_until_told

    serve_until_told(host, port, lambda address: click.echo(f"The desk answers at {address}"))


@desk_group.command(epilog=example("satark desk migrate --data desk-data"))
@_data_option
@version_option
def migrate(data: str | None) -> None:
    """Make the tables of the database, or bring them to this version. Make a backup first."""
    _prepare(data)
    from satark.desk.operating.database import migrate as bring_to_this_version

    applied = bring_to_this_version()
    for name in applied:
        click.echo(f"applied {name}")
    click.echo("The tables are of this version.")


@desk_group.command("create-admin", epilog=example("satark desk create-admin asha@jvvnl.example --name Asha"))
@click.argument("email", metavar="EMAIL")
@click.option("--name", required=True, metavar="N", help="The person's name.")
@click.option(
    "--organisation", default="in-rj-jvvnl", metavar="ID", show_default=True,
    help="The organisation, by the id of its profile; founded where it is new.",
)  # fmt: skip
@click.option("--name-en", default="", metavar="N", help="Its name in English. [default: the profile's]")
@click.option("--name-hi", default="", metavar="N", help="Its name in Hindi. [default: the profile's]")
@_data_option
@version_option
def create_admin(
    email: str, name: str, organisation: str, name_en: str, name_hi: str, data: str | None
) -> None:
    """Make the first admin of an organisation, who makes all other people in the office.

    The password is asked for; without a terminal it is the first line of standard input.
    """
    _prepare(data)
    from satark.desk.actions.accounts import create_admin as make
    from satark.desk.operating.accounts import check_password, names_of
    from satark.desk.operating.database import migrate as bring_to_this_version
    from satark.desk.operating.database import refuse_old_tables
    from satark.desk.operating.setup import postgresql

    if postgresql():
        refuse_old_tables()
    else:
        bring_to_this_version()
    password = _password()
    check_password(password)
    made = make(email, name, password, organisation, names_of(organisation, name_en, name_hi))
    click.echo(f"{made.email} may sign in as admin of {made.organisation.name_en}.")


@desk_group.command(epilog=example("satark desk backup backups/2026-12-01.zip --data desk-data"))
@click.argument("file", metavar="FILE")
@_data_option
@version_option
def backup(file: str, data: str | None) -> None:
    """Write all of a desk into one FILE, as it is at one moment, while it serves.

    In it are database, files and the key that signs sessions: keep it as safe as the desk itself.
    """
    _prepare(data)
    from satark.desk.operating.backup import back_up

    size = back_up(Path(file).absolute())
    click.echo(f"Wrote {file}: {size:,} bytes.")


@desk_group.command(epilog=example("satark desk restore backups/2026-12-01.zip --data new-data"))
@click.argument("file", metavar="FILE")
@_data_option
@version_option
def restore(file: str, data: str | None) -> None:
    """Put a backup into an empty data folder (and an empty PostgreSQL database); nothing is written over."""
    from satark.desk.operating.setup import fresh

    with fresh(data) as folder:
        from satark.desk.operating.backup import restore as put_back

        put_back(Path(file).absolute(), folder)
    click.echo(f"Restored into {folder}. Next: satark desk serve --data {folder}")


@desk_group.command(epilog=example("satark desk work --threads 4"))
@click.option(
    "--threads", default=2, metavar="N", show_default=True, type=click.IntRange(1, 64), help="Jobs at once."
)
@click.option("--again", is_flag=True, help="Only give the jobs that were set aside new attempts, then end.")
@_data_option
@version_option
def work(threads: int, again: bool, data: str | None) -> None:
    """Do jobs in a process of its own, until told to end. PostgreSQL only: else `serve` does them all."""
    _prepare(data)
    if again:
        from satark.desk.outbox import take_up_again

        click.echo(f"{take_up_again()} jobs are to be tried again.")
        return
    from satark.desk.operating.serving import work as work_until_told

    work_until_told(threads)


def _password() -> str:
    if sys.stdin is not None and sys.stdin.isatty():
        return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))
    given = sys.stdin.readline().rstrip("\r\n") if sys.stdin is not None else ""
    if not given:
        raise UserError(
            "No password was given.",
            where="standard input",
            now="Run it at a terminal, which asks for it, or send it as the first line of standard input.",
        )
    return given
