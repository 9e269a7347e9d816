"""`satark facts`: the official facts, listed, shown and checked."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from satark.cli.choices import check_organisation, check_reply_language
from satark.cli.commands.new_profile import new_profile
from satark.cli.root import example, version_option
from satark.cli.site_facts import SITE_VARIABLE, load_facts, site_folder
from satark.errors import UserError
from satark.facts.kinds import SECTORS
from satark.records.facts import Organisation

if TYPE_CHECKING:
    from satark.facts import FactRow


@click.group("facts", epilog=example("satark facts show in-rj-jvvnl"))
@version_option
def official() -> None:
    """The official facts that verdicts rest on, each with its source and date."""


@official.command(
    "list",
    epilog=example(
        "satark facts list --organisations",
        "satark facts list --sector bank",
        "satark facts list in-rj-jvvnl",
    ),
)
@click.argument("organisation", required=False, metavar="[ID]")
@click.option("--organisations", is_flag=True, help="Only the organisations.")
@click.option("--sector", type=click.Choice(SECTORS), metavar="S", help="Only one sector: bank, gas, ...")
@version_option
def list_facts(organisation: str | None, organisations: bool, sector: str | None) -> None:
    """List all facts by sector, or those of the organisation ID.

    A line has the fact's id, value, strength, the month it was checked and the month of its next review.
    """
    from satark.facts import listing
    from satark.facts.sheet_words import sector_title

    facts = load_facts()
    wanted = check_organisation(organisation, facts, where="ID") if organisation is not None else None
    rows = [
        row for row in listing(facts) if wanted in (None, row.organisation) and sector in (None, row.sector)
    ]
    front = "" if wanted is not None else "  "
    for place, (trade, of_trade) in enumerate(groupby(rows, key=lambda row: row.sector)):
        if wanted is None:
            click.echo(f"{chr(10) if place else ''}{sector_title(trade)}")
        for owner, of_owner in groupby(of_trade, key=lambda row: row.organisation):
            listed = list(of_owner)
            click.echo(f"{front}{_organisation_line(facts.organisations[owner], listed)}")
            for row in () if organisations else listed:
                mark = "" if row.confirmed else "  not confirmed by the organisation"
                said = f"{row.id}  {row.value}  {row.strength}  {row.checked_on}  {row.review_by}{mark}"
                click.echo(f"{front}  {said}")


def _organisation_line(known: Organisation, rows: list[FactRow]) -> str:
    firm = sum(row.strength == "hard" for row in rows)
    name = known.names.get("en", "")
    called = known.short if known.short == name else f"{known.short}, {name}"
    count = f"{len(rows)} {'fact' if len(rows) == 1 else 'facts'}, {firm} firm"
    return f"{known.id}  {called} ({known.region or known.country}): {count}"


@official.command("show", epilog=example("satark facts show in-rj-jvvnl --lang hi"))
@click.argument("id")
@click.option(
    "--reply-language",
    "--lang",
    metavar="CODE",
    default="en",
    help="Sentences in hi, en, hi-Latn. [default: en]",
)
@version_option
def show_fact(id: str, reply_language: str) -> None:
    """Show one organisation or one fact by its ID, with sources, dates and what is disputed."""
    from satark.facts import sheet

    facts = load_facts()
    if id not in facts.facts and id not in facts.organisations:
        id = check_organisation(id, facts, where="ID")
    click.echo(sheet(facts, id, check_reply_language(reply_language, facts)), nl=False)


@official.command("check", epilog=example("satark facts check my-site/"))
@click.argument("folder", required=False, metavar="[DIR]")
@version_option
def check_facts(folder: str | None) -> None:
    """Check the shipped facts, or the site's own in DIR, and name file, line and key of what is wrong.

    Exit status 2 when a file could not be loaded as it stands; warnings alone leave it 0. Without DIR the
    folder named by SATARK_SITE is checked too.
    """
    from satark.facts import check

    site = Path(folder) if folder is not None else site_folder()
    problems = [] if folder is not None else check()
    if site is not None:
        problems = [*problems, *check(site)]
    for problem in problems:
        click.echo(str(problem))
    wrong = sum(problem.severity == "error" for problem in problems)
    if wrong:
        named = folder if folder is not None else f"the shipped facts and {SITE_VARIABLE}"
        raise UserError(
            f"{wrong} {'thing is' if wrong == 1 else 'things are'} wrong.",
            where=named,
            now="Mend what is listed above; `docs/facts.md` describes each field.",
        )
    click.echo(f"No errors, {len(problems)} {'warning' if len(problems) == 1 else 'warnings'}.")


official.add_command(new_profile)
