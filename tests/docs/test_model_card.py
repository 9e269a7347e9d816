"""The model card speaks of the model that is shipped."""

from __future__ import annotations

from pathlib import Path

from satark.api import shipped
from satark.learning.written import templates

CARD = (Path(__file__).resolve().parents[2] / "docs" / "model-card.md").read_text("utf-8")


def test_the_card_names_the_shipped_model_and_its_chances() -> None:
    model = shipped().model
    assert model is not None
    assert f"`{model.receipt}`" in CARD
    points = " | ".join(str(at) for at, _ in model.chances)
    chances = " | ".join(f"{chance / 10:g} %" for _, chance in model.chances)
    assert f"| points | {points} |" in CARD
    assert f"| chance | {chances} |" in CARD


def test_the_card_counts_the_templates_there_are() -> None:
    assert f"{sum(1 for _ in templates()):,} templates" in CARD
