"""`satark train`: a learned model from labelled messages."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from satark.cli.data_files import read_rows
from satark.cli.root import example, version_option
from satark.cli.site_facts import load_facts
from satark.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from satark.evaluation import Row
    from satark.learning.canary import CanaryResult
    from satark.records.facts import Facts
    from satark.records.model import LearnedModel


@click.command(
    epilog=example(
        "satark train reports/ --out ours.model --canary canary.jsonl",
        "satark train corpora/ --without nus --without exais --out shipped.model",
    )
)
@click.argument("folder", metavar="DATA_DIR")
@click.option("--out", required=True, metavar="MODEL", help="Where the model goes.")
@click.option(
    "--without", multiple=True, metavar="FAMILY", help="Leave a family of data sets out; may be repeated."
)
@click.option("--no-written", is_flag=True, help="Leave out the texts written by this project.")
@click.option(
    "--canary", metavar="FILE.jsonl",
    help="Locked messages (their SHA-256 in FILE.jsonl.sha256) on which the new model may do no worse than "
    "the one in use.",
)  # fmt: skip
@click.option("--name", metavar="DATE", help="The model's dated name. [default: today]")
@version_option
def train(
    folder: str, out: str, without: tuple[str, ...], no_written: bool, canary: str | None, name: str | None
) -> None:
    """Train a model on the labelled messages of DATA_DIR (*.jsonl) and on texts written by this project.

    Each line is a JSON object with id, text and label (legit, spam or scam; others are passed over), and
    where known lang, cluster, family. The same data give the same model. docs/how-to/retrain.md walks
    through it.
    """
    _need_learning()
    if not Path(out).absolute().parent.is_dir():
        raise UserError(
            "There is no such folder.", where="--out", now="Name a file in a folder that is there."
        )
    paths = sorted(Path(folder).glob("*.jsonl"))
    if not paths:
        raise UserError(
            "There are no messages to train on.", where=folder, now="Name a folder that holds .jsonl files."
        )
    read = list(read_rows(paths))
    _known(without, read)
    rows = [row for row in read if row.family not in without and row.truth != "warning"]
    facts = load_facts()
    locked = _locked(canary)
    kept = _apart(rows, locked)
    model = _trained(kept, facts, name or date.today().isoformat(), written=not no_written)
    if canary is not None:
        _compare(locked, model, facts)
    _write(Path(out), model)
    click.echo(f"{out}: model {model.receipt}, trained on {len(kept)} messages", err=True)


def _need_learning() -> None:
    from importlib.util import find_spec

    if find_spec("sklearn") is None:
        raise UserError(
            "Training needs the package scikit-learn, which is not installed.",
            where="satark train", now="Install satark[train].",
        )  # fmt: skip


def _known(without: Sequence[str], rows: Sequence[Row]) -> None:
    met = {row.family for row in rows}
    for family in without:
        if family not in met:
            raise UserError(
                "There is no such family in the data.",
                where="--without",
                now=f"Use one of: {', '.join(sorted(met))}.",
            )


def _locked(canary: str | None) -> list[Row]:
    if canary is None:
        return []
    from satark.learning.canary import check_lock, check_rows

    check_lock(Path(canary))
    rows = list(read_rows([Path(canary)]))
    check_rows(rows)
    return rows


def _apart(rows: list[Row], locked: Sequence[Row]) -> list[Row]:
    """The rows that share no cluster and no text with the canary set; case, signs and digits set aside."""
    clusters, texts = {row.cluster for row in locked}, {_bare(row.text) for row in locked}
    return [row for row in rows if row.cluster not in clusters and _bare(row.text) not in texts]


def _bare(text: str) -> str:
    return "".join("0" if char.isdigit() else char for char in text.casefold() if char.isalnum())


def _write(out: Path, model: LearnedModel) -> None:
    """Write the model whole or not at all."""
    from satark.facts.models import model_bytes

    part = out.with_name(out.name + ".part")
    part.write_bytes(model_bytes(model))
    part.replace(out)


def _trained(rows: list[Row], facts: Facts, name: str, *, written: bool) -> LearnedModel:
    from satark.learning.training import prepare, train, written_rows

    return train(prepare([*rows, *(written_rows() if written else ())], facts), name, facts)[0]


def _compare(locked: Sequence[Row], model: LearnedModel, facts: Facts) -> None:
    from satark.learning.canary import measure, refuse_if_worse

    new = measure(locked, model, facts)
    _say("new model", new)
    if facts.model is not None:
        old = measure(locked, facts.model, facts)
        _say("model in use", old)
        refuse_if_worse(new, old)


def _say(which: str, found: CanaryResult) -> None:
    click.echo(f"canary set, {which}: {found.told()}", err=True)
