"""`satark doctor`: what this installation is made of, and what in it wants attention."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from satark import __version__
from satark.cli.root import example, version_option
from satark.cli.site_facts import SITE_VARIABLE, load_facts
from satark.facts.models import is_whole
from satark.records.facts import Facts
from satark.scan.language import judged_languages
from satark.scan.reply import answers


@click.command(epilog=example("satark doctor"))
@version_option
def doctor() -> None:
    """Say what is installed: versions, facts and their age, languages and gaps."""
    facts = load_facts()
    for line in (*_versions(facts), *language_lines(facts), *stale_lines(facts, date.today()), *desk_lines()):
        click.echo(line)


def _versions(facts: Facts) -> Iterator[str]:
    from importlib.metadata import version

    python = f"Python {platform.python_version()} on {platform.system()}"
    yield f"satark {__version__}, {python}, click {version('click')}"
    site = os.environ.get(SITE_VARIABLE, "")
    yield f"site facts: {site or f'none ({SITE_VARIABLE} is not set)'}"
    yield f"facts: {len(facts.facts)} of {len(facts.organisations)} organisations, dated {facts.dated}"
    yield f"facts digest: {facts.digest}"
    yield (
        f"rules: {facts.scoring.get('dated', 'undated')}, normal form: {facts.normal_form}, "
        f"model: {facts.model.receipt if facts.model else 'none'}"
        f"{'' if facts.model is None or is_whole(facts.model) else ', changed after it was written'}"
    )


def language_lines(facts: Facts) -> Iterator[str]:
    """Each language with its gaps against English: sentences and concepts without words, and no review."""
    english: Any = facts.languages.get("en", {})
    full, concepts = english.get("wording", {}).keys(), set(english.get("concepts", ()))
    judged = judged_languages(facts)
    for code, spoken in facts.languages.items():
        wording: Any = spoken.get("wording", {})
        missing, silent = full - wording.keys(), concepts - set(spoken["concepts"])
        reads = "reads" if code in judged else "told apart only, not read"
        gaps = [f"{len(missing)} of {len(full)} sentences not written"] if missing else []
        gaps += [f"{len(silent)} of {len(concepts)} concepts without words"] if silent else []
        if answers(spoken):
            reads += " and answers"
        else:
            gaps.append(f"not reviewed, answered in {spoken.get('answered_in', 'en')}")
        yield f"language {code} ({spoken.get('name', code)}): {reads}; {', '.join(gaps) or 'no gaps'}"
        if silent and code in judged:
            yield f"  without words: {', '.join(sorted(silent))}"


def stale_lines(facts: Facts, today: date) -> Iterator[str]:
    """Facts past their review: they still inform and no longer excuse."""
    now = today.isoformat()
    stale = [
        fact
        for fact in facts.facts.values()
        if fact.review_by and fact.review_by < now[: len(fact.review_by)]
    ]
    yield f"stale facts: {len(stale)} past their review"
    for fact in stale:
        yield f"  {fact.id} (review by {fact.review_by})"


def desk_lines() -> Iterator[str]:
    """The desk: whether it is installed, and where there is one, its database, who may write, its jobs."""
    from importlib.util import find_spec

    if find_spec("django") is None:
        yield "desk: not installed (pip install 'satark[desk]')"
        return
    from satark.desk.environment import DATA, DATABASE_URL, data_folder

    if not os.environ.get(DATABASE_URL) and not (data_folder() / "desk.sqlite3").exists():
        yield f"desk: installed, no data in {data_folder()} ({DATA} names the folder)"
        return
    from satark.desk.operating.setup import prepare

    prepare()
    from satark.desk.operating.state import lines

    yield from lines()
