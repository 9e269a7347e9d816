"""`satark facts`: the official facts, listed, shown and checked."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import click

from satark.cli.choices import check_organisation, check_reply_language
from satark.cli.root import example, version_option
from satark.cli.site_facts import SITE_VARIABLE, load_facts, site_folder
from satark.errors import UserError


@click.group("facts", epilog=example("satark facts show in-rj-jvvnl"))
@version_option
def official() -> None:
    """The official facts that verdicts rest on, each with its source and date."""


@official.command(
    "list", epilog=example("satark facts list --organisations", "satark facts list in-rj-jvvnl")
)
@click.argument("organisation", required=False, metavar="[ID]")
@click.option("--organisations", is_flag=True, help="Only the organisations.")
@version_option
def list_facts(organisation: str | None, organisations: bool) -> None:
    """List all facts, or those of the organisation ID.

    A line has the fact's id, value, strength, the month it was checked and the month of its next review.
    """
    from satark.facts import listing

    facts = load_facts()
    wanted = check_organisation(organisation, facts, where="ID") if organisation is not None else None
    for owner, rows in groupby(listing(facts), key=lambda row: row.organisation):
        if wanted not in (None, owner):
            continue
        known = facts.organisations.get(owner)
        title = f"  {known.short}  {known.names.get('en', '')}  ({known.region})" if known is not None else ""
        click.echo(f"{owner}{title}")
        for row in () if organisations else rows:
            mark = "" if row.confirmed else "  not confirmed by the organisation"
            click.echo(f"  {row.id}  {row.value}  {row.strength}  {row.checked_on}  {row.review_by}{mark}")


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
