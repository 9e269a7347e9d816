"""`satark evaluate`: the protocol of measuring over labelled files."""

from __future__ import annotations

from pathlib import Path

import click

from satark.cli.data_files import read_audited_file, read_rows
from satark.cli.evaluation_text import render_evaluation
from satark.cli.root import example, version_option
from satark.cli.site_facts import load_facts
from satark.evaluation import FIELDS, Judged, Row, message_from
from satark.evaluation import evaluate as measure
from satark.records.facts import Facts


def judge_row(row: Row, facts: Facts) -> Judged:
    """The row with what the whole verdict says of it; time is the facts' own where the row has none."""
    from satark.scan import judge_message

    verdict = judge_message(message_from(row), facts, "en")
    return Judged(
        row,
        verdict.label,
        verdict.points,
        verdict.language,
        verdict.script,
        tuple(reason.code for reason in verdict.reasons if reason.state != "excused"),
    )


@click.command(
    epilog=example(
        "satark evaluate messages.jsonl --by lang --by lure", "satark evaluate messages.jsonl --json"
    )
)
@click.argument("data", nargs=-1, required=True, metavar="DATA.jsonl...")
@click.option(
    "--by", type=click.Choice(list(FIELDS)), multiple=True, help="A table by this field too; may be repeated."
)
@click.option(
    "--audited", metavar="FILE.toml", help="Rows whose label cannot be taken as it stands, with reasons."
)
@click.option(
    "--model",
    metavar="M",
    help="The learned model to score with, a file; `none`: the rules alone. [default: the shipped one]",
)
@click.option("--json", "as_json", is_flag=True, help="One line of JSON.")
@version_option
def evaluate(
    data: tuple[str, ...], by: tuple[str, ...], audited: str | None, model: str | None, as_json: bool
) -> None:
    """Measure the verdicts on labelled messages by the fixed protocol.

    Each line of DATA is a JSON object with id, text and label (legit, spam, scam or warning), and where
    known lang, source, cluster, sender, channel, script, lure, quoted, family.
    """
    facts = load_facts(model)
    lists = read_audited_file(Path(audited) if audited is not None else None)
    rows = list(read_rows(map(Path, data)))
    result = measure((judge_row(row, facts) for row in rows), by=by, audited=lists)
    if as_json:
        import json

        click.echo(json.dumps(result.to_dict(), ensure_ascii=False))
    else:
        click.echo(render_evaluation(result))
