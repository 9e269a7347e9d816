"""`satark train`: a learned model from labelled messages."""

from __future__ import annotations

import os
import re
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from satark.cli.data_files import read_file, read_rows, rows_of
from satark.cli.root import example, version_option
from satark.cli.site_facts import load_facts
from satark.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from satark.evaluation import Row
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
@click.option("--against", metavar="MODEL", help="The model in use, for --canary. [default: the shipped one]")
@click.option("--name", metavar="DATE", help="The model's dated name. [default: today]")
@version_option
def train(
    folder: str,
    out: str,
    without: tuple[str, ...],
    no_written: bool,
    canary: str | None,
    against: str | None,
    name: str | None,
) -> None:
    """Train a model on the labelled messages of DATA_DIR (*.jsonl) and on texts written by this project.

    Each line is a JSON object with id, text and label (legit, spam or scam; others are passed over), and
    where known lang, cluster, family. The same data give the same model. docs/how-to/retrain.md walks
    through it.
    """
    # Training takes minutes: what can be refused before it is.
    _need_learning()
    place = Path(out).absolute()
    _check_place(place)
    paths = sorted(Path(folder).glob("*.jsonl"))
    _check_inputs(place, paths, canary, against)
    dated = _dated(name)
    rows = _rows(Path(folder), paths, without)
    facts = load_facts()
    locked = _locked(canary)
    used = _in_use(against, canary, facts)
    kept = _apart(rows, locked)
    if canary is not None:
        _say("left out of training", f"{len(rows) - len(kept)} messages with a text or a cluster of it")
    model = _trained(kept, facts, dated, written=not no_written)
    if canary is not None:
        _compare(locked, model, used, facts)
    _write(place, model)
    click.echo(f"{out}: model {model.receipt}, trained on {len(kept)} messages", err=True)


def _need_learning() -> None:
    from importlib.util import find_spec

    if find_spec("sklearn") is None:
        raise UserError(
            "Training needs the package scikit-learn, which is not installed.",
            where="satark train", now="Install satark[train].",
        )  # fmt: skip


def _check_place(place: Path) -> None:
    """Raise UserError where no file can be put; what stands there stays as it is."""
    try:
        if not place.parent.is_dir():
            raise UserError(
                "There is no such folder.", where="--out", now="Name a file in a folder that is there."
            )
        if place.exists() and not place.is_file():
            raise UserError("The output is no file.", where="--out", now="Name a file, in a folder or here.")
        with tempfile.TemporaryFile(dir=place.parent):
            pass
    except OSError as error:
        raise UserError(
            f"The model cannot be written: {error.strerror}.",
            where="--out", now="Name a file in a folder that you may write in.",
        ) from error  # fmt: skip


def _check_inputs(place: Path, paths: Sequence[Path], canary: str | None, against: str | None) -> None:
    """Raise UserError where an input would be written over, or is a pipe that would be waited for."""
    from satark.learning.canary import LOCK_SUFFIX

    read = [*paths, *([] if canary is None else [Path(canary)])]
    others = [] if canary is None else [Path(f"{Path(canary)}{LOCK_SUFFIX}")]
    others += [] if against is None else [Path(against)]
    for one in [*read, *others]:
        if _is_same(one, place):
            raise UserError(
                "The model would be written over what it is made from.",
                where="--out",
                now="Name a file that is not among the messages, nor the canary set, its lock or the model "
                "in use.",
            )
    for one in read:
        # What is not there at all is told when it is read.
        if os.path.exists(one) and not os.path.isfile(one):
            raise UserError(
                "Messages to train with must be in a regular file.",
                where=str(one),
                now="Write them to a file, or leave this one out.",
            )


def _is_same(one: Path, other: Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return False


def _dated(name: str | None) -> str:
    from satark.facts.models import LIMIT_NAME, is_model_name

    name = date.today().isoformat() if name is None else name
    if not is_model_name(name):
        raise UserError(
            "A model cannot be called so.",
            where="--name",
            now=f"Use at most {LIMIT_NAME} of the letters a-z and A-Z, digits, - . _ as in 2026-12-01.",
        )
    return name


def _rows(folder: Path, paths: Sequence[Path], without: Sequence[str]) -> list[Row]:
    """What may be trained on."""
    if not paths:
        raise UserError(
            "There are no messages to train on.",
            where=str(folder),
            now="Name a folder that holds .jsonl files.",
        )
    read = list(read_rows(paths))
    _known(without, read)
    return [row for row in read if row.family not in without and row.truth != "warning"]


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
    """The rows of the canary set, made of the very bytes whose SHA-256 was compared."""
    if canary is None:
        return []
    from satark.learning.canary import check_lock, check_rows

    path = Path(canary)
    content = read_file(path)
    check_lock(path, content)
    rows = list(rows_of(content, path.name))
    check_rows(rows)
    return rows


def _in_use(against: str | None, canary: str | None, facts: Facts) -> LearnedModel | None:
    """The model that the new one is held against."""
    if against is None:
        return facts.model
    if canary is None:
        raise UserError(
            "There is no canary set to hold the models against.",
            where="--against",
            now="Name one with --canary, or leave --against out.",
        )
    from satark.facts.models import read_model

    return read_model(against)


def _apart(rows: list[Row], locked: Sequence[Row]) -> list[Row]:
    """The rows that share no cluster and no text with the canary set."""
    if not locked:
        return rows
    clusters, texts = {row.cluster for row in locked}, {_bare(row.text) for row in locked}
    return [row for row in rows if row.cluster not in clusters and _bare(row.text) not in texts]


def _bare(text: str) -> str:
    """The letters and vowel signs of a text in normal form, and its digits as zeros; no other signs."""
    from satark.text.limits import LIMIT_CHARACTERS
    from satark.text.normal_form import normalise
    from satark.text.tokens import tokenise

    words = tokenise(normalise(text[:LIMIT_CHARACTERS]).text).words
    return re.sub("[0-9]", "0", "".join(words))


def _trained(rows: list[Row], facts: Facts, name: str, *, written: bool) -> LearnedModel:
    from satark.learning.training import check_enough, prepare, train, written_rows

    given = [*rows, *(written_rows() if written else ())]
    # Reading them takes its time too.
    check_enough(given)
    return train(prepare(given, facts), name, facts)[0]


def _compare(locked: Sequence[Row], model: LearnedModel, used: LearnedModel | None, facts: Facts) -> None:
    from satark.learning.canary import measure, refuse_if_worse

    new = measure(locked, model, facts)
    _say("new model", new.told())
    if used is not None:
        old = measure(locked, used, facts)
        _say("model in use", old.told())
        refuse_if_worse(new, old)


def _say(about: str, told: str) -> None:
    click.echo(f"canary set, {about}: {told}", err=True)


def _write(place: Path, model: LearnedModel) -> None:
    """Write the model whole or not at all."""
    from satark.facts.models import model_bytes

    handle, beside = tempfile.mkstemp(prefix=".satark-", suffix=".part", dir=place.parent)
    try:
        with open(handle, "wb") as file:
            file.write(model_bytes(model))
            # mkstemp keeps others out; the user's own file has the rights of any new file.
            mask = os.umask(0)
            os.umask(mask)
            os.fchmod(handle, 0o666 & ~mask)
            file.flush()
            os.fsync(handle)
        os.replace(beside, place)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
