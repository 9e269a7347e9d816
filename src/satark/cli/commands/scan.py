"""`satark scan`: many messages in files, one verdict row for each."""

from __future__ import annotations

from pathlib import Path

import click

from satark.cli.root import example, version_option
from satark.cli.site_facts import load_facts
from satark.errors import UserError

MOST_JOBS = 256


@click.command(
    "scan",
    epilog=example(
        "satark scan messages.csv --out verdicts.jsonl",
        "satark scan sms-20261124.xml chat.txt --out verdicts.csv --explain --jobs 2",
    ),
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--out", required=True, metavar="FILE", help="Where the verdicts go: .jsonl, .csv or .parquet.")
@click.option(
    "--engine",
    type=click.Choice(["local", "spark"]),
    default="local",
    help="Where to judge. [default: local]",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, MOST_JOBS),
    default=1,
    metavar="N",
    help="Processes that judge; the rows and their order stay the same. [default: 1]",
)
@click.option("--text-column", metavar="C", default="text", help="Column of the messages. [default: text]")
@click.option(
    "--sender-column", metavar="C", default="sender", help="Column of the senders. [default: sender]"
)
@click.option("--id-column", metavar="C", default="id", help="Column of the ids. [default: id]")
@click.option(
    "--detail",
    type=click.Choice(["flagged", "all"]),
    default="flagged",
    help="Fill codes, entities and reasons for rows at unclear or worse, or for all. [default: flagged]",
)
@click.option("--explain", is_flag=True, help="Add the column reasons: the signs in words, with sources.")
@click.option(
    "--model",
    metavar="M",
    help="The learned model to score with, a file; `none`: the rules alone. [default: the shipped one]",
)
@version_option
def scan_messages(
    inputs: tuple[str, ...],
    out: str,
    engine: str,
    jobs: int,
    text_column: str,
    sender_column: str,
    id_column: str,
    detail: str,
    explain: bool,
    model: str | None,
) -> None:
    """Judge all messages of the INPUT files; one row for each in the output, bad rows too, in their order.

    Inputs by their names: .jsonl, .csv, .parquet, .arrow, .xml (SMS Backup & Restore), .txt (WhatsApp chat,
    or one message a line), .eml, .mbox; text also packed as .gz or .zst. Columns are id, text, sender,
    sender_basis, channel, received_at, language, organisation; only text is needed. A summary goes to
    standard error. The output appears when it is whole. docs/formats.md has every format and its limits.
    """
    if engine == "spark":
        raise UserError(
            "Scanning by Spark is not here yet.",
            where="--engine",
            now="Leave it out: --engine local gives the same rows, --jobs N in N processes.",
        )
    from satark.cli.scan_files import scan_files
    from satark.formats.columns import ColumnNames
    from satark.formats.verdict_rows import Wanted

    scan_files(
        [Path(name) for name in inputs],
        Path(out),
        ColumnNames(text_column, sender_column, id_column),
        Wanted(detail == "all", explain),
        load_facts(model),
        jobs,
    )
