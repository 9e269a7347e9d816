"""The facts a check is made with: the shipped ones, and a site's own where the environment names them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from satark.errors import UserError
from satark.facts import load
from satark.records.facts import Facts

if TYPE_CHECKING:
    from pathlib import Path

SITE_VARIABLE = "SATARK_SITE"
NO_MODEL = "none"


def site_folder() -> Path | None:
    """The folder of the site's own facts, from the environment. Raises UserError when it is not a folder."""
    named = os.environ.get(SITE_VARIABLE, "")
    if not named:
        return None
    # A cold check without a site's folder should not pay for this import.
    from pathlib import Path

    folder = Path(named)
    if not folder.is_dir():
        raise UserError(
            "The folder of the site's own facts is not there.",
            where=f"{SITE_VARIABLE} in the environment",
            now="Name a folder, or unset it to use the shipped facts alone.",
        )
    return folder


def load_facts(model: str | None = None) -> Facts:
    """The shipped facts with the site's merged over them, and the model of a file instead of the shipped one.

    `model` is a file's name, or `none` for the rules alone.
    """
    facts = load(site_folder())
    if model is None:
        return facts
    from dataclasses import replace

    if model == NO_MODEL:
        return replace(facts, model=None)
    from satark.facts.models import read_model

    return replace(facts, model=read_model(model))
