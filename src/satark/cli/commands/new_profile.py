"""`satark facts new`: a first profile from a header list, helplines and areas."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from satark.cli.data_files import read_file
from satark.cli.intake import decode
from satark.cli.root import example, version_option
from satark.cli.site_facts import SITE_VARIABLE
from satark.errors import UserError
from satark.facts import load
from satark.facts.kinds import SECTORS

if TYPE_CHECKING:
    from satark.facts.starter import Line, Starter
    from satark.records.facts import Facts


@click.command(
    "new",
    epilog=example(
        'satark facts new in-xx-power --name "Example Power Limited" --short XXPL --region "Example State" '
        "--headers dlt.csv --helplines numbers.txt --areas areas.csv --out my-facts"
    ),
)
@click.argument("id")
@click.option("--out", metavar="DIR", required=True, help="The site's folder, made if need be.")
@click.option("--name", metavar="NAME", default="", help="Full name in English.")
@click.option("--short", metavar="NAME", default="", help="Short name as readers know it.")
@click.option("--sector", type=click.Choice(SECTORS), metavar="S", default="electricity", show_default=True)
@click.option("--region", metavar="STATE", default="")
@click.option("--headers", metavar="FILE", help="One header in a row, or CSV with a column header.")
@click.option("--helplines", metavar="FILE", help="Number, e-mail address or site in a row, then its use.")
@click.option("--areas", metavar="FILE", help="CSV with the columns level and name.")
@click.option("--source", metavar="WORDS", default="", help="Where the lists come from.")
@version_option
def new_profile(
    id: str,
    out: str,
    name: str,
    short: str,
    sector: str,
    region: str,
    headers: str | None,
    helplines: str | None,
    areas: str | None,
    source: str,
) -> None:
    """Write a first profile for the organisation ID into the site's folder DIR.

    Everything in it is soft and marked as not confirmed: it informs, and decides nothing until a person has
    read its source. For an organisation Satark knows, only what is new is written. No file is written over.
    """
    from satark.facts import check
    from satark.facts.starter import areas_text, profile_text, read_areas, read_headers, read_helplines

    facts = load()
    lines = read_headers(_text(headers), _name(headers)) if headers else []
    lines += read_helplines(_text(helplines), _name(helplines)) if helplines else []
    places = read_areas(_text(areas), _name(areas)) if areas else []
    starter = _starter(id, name, short, sector, region, source, facts, lines, places)
    folder = Path(out)
    files = {folder / f"{id}.toml": profile_text(starter)}
    if starter.areas:
        files[folder / f"{id}.csv"] = areas_text(starter)
    _write(folder, files)
    count = len(starter.lines) + len(starter.areas) + (0 if starter.known else 1)
    click.echo(f"Wrote {count} {'fact' if count == 1 else 'facts'}, none confirmed: {folder / f'{id}.toml'}")
    if left := len(lines) - len(starter.lines):
        click.echo(f"Left out {left} that the shipped facts know already.")
    for problem in check(folder):
        click.echo(str(problem))
    click.echo(
        f"Now go through the file, then: satark facts check {out}; {SITE_VARIABLE}={out} satark check ..."
    )


def _starter(
    id: str,
    name: str,
    short: str,
    sector: str,
    region: str,
    source: str,
    facts: Facts,
    lines: list[Line],
    places: list[tuple[str, str]],
) -> Starter:
    from satark.facts.shapes import is_organisation_id
    from satark.facts.starter import Starter, unknown_lines

    if not is_organisation_id(id):
        raise UserError(
            "This is no id of an organisation.",
            where="ID",
            now="Use small letters, digits and hyphens: in-xx-power.",
        )
    known = id in facts.organisations
    if not known and not name:
        raise UserError(
            "A new organisation needs its name.", where="--name", now="Give its full English name."
        )
    today = date.today()
    return Starter(
        id=id,
        name=name,
        short=short or name,
        sector=sector,
        region=region,
        source=source or "A list handed in, source not named; ask where it comes from",
        checked_on=f"{today:%Y-%m}",
        review_by=f"{today.year + 1}-{today:%m}",
        known=known,
        lines=tuple(unknown_lines(lines, id, facts)),
        areas=tuple(places),
    )


def _text(path: str | None) -> str:
    return decode(read_file(Path(path or "")))


def _name(path: str | None) -> str:
    return Path(path or "").name


def _write(folder: Path, files: dict[Path, str]) -> None:
    for path in files:
        if path.exists():
            raise UserError(
                "A file of this name is there already.", where=str(path),
                now="Move it away, or add to it by hand: nothing is written over.",
            )  # fmt: skip
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, text in files.items():
            path.write_text(text, "utf-8")
    except OSError as error:
        what = f"The profile cannot be written: {error.strerror}."
        raise UserError(what, where=str(folder), now="Name a folder you may write to.") from None
