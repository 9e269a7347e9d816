"""The model card speaks of the model that is shipped, and its figures are those of the accuracy page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from satark.api import shipped
from satark.evaluation.families import FAMILIES
from satark.learning.written import templates
from tools.accuracy import LEARNED

DOCS = Path(__file__).resolve().parents[2] / "docs"
CARD = (DOCS / "model-card.md").read_text("utf-8")
MEASURED = (DOCS / "accuracy.md").read_text("utf-8").partition(LEARNED)[2]
FIGURES = CARD.partition("\n## Figures\n")[2].partition("\n## ")[0]
OF_ANOTHER_RUN = "in a run of their own"
"""A paragraph with these words says that its figures are of no run the page holds."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a page: the text right over it, and its lines by the heads of its columns."""

    over: str
    lines: tuple[dict[str, str], ...]

    @property
    def data_sets(self) -> set[str]:
        """The data sets that the text over it names."""
        return {corpus for corpus in FAMILIES if corpus in self.over}


def tables(text: str) -> Iterator[Table]:
    """Each table, with the last heading over it and what stands between."""
    over: list[str] = []
    found: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            found.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if found:
            head, _, *rest = found
            yield Table("\n".join(over), tuple(dict(zip(head, cells, strict=True)) for cells in rest))
            over, found = [], []
        over = [line] if line.startswith("#") else [*over, line]


def missing(card: str, page: str) -> list[str]:
    """Lines of the card's tables that no table of the page on the same data sets has all together."""
    found: list[str] = []
    for told in tables(card):
        there = [table for table in tables(page) if table.data_sets <= told.data_sets]
        left = [
            [line for line in told.lines if not any(line.items() <= other.items() for other in table.lines)]
            for table in there
        ]
        # Of the table that has most of them, so that a figure that changed is named by itself.
        found += [" | ".join(line.values()) for line in min(left, key=len, default=list(told.lines))]
    return found


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


def test_the_figures_of_the_card_stand_in_the_tables_of_the_page() -> None:
    assert sum(len(table.lines) for table in tables(FIGURES)) > 5
    assert missing(FIGURES, MEASURED) == []


def test_a_figure_that_the_page_has_not_is_found() -> None:
    page = "### Attacks: uci_sms_spam\n\n| attack | n | learned |\n|---|---|---|\n| spaced | 9 | +1.0 |\n"
    assert missing("`uci_sms_spam`:\n\n| attack | learned |\n|---|---|\n| spaced | +1.0 |\n", page) == []
    changed = "`uci_sms_spam`:\n\n| attack | learned |\n|---|---|\n| spaced | +1.1 |\n"
    assert missing(changed, page) == ["spaced | +1.1"]
    elsewhere = "`exais_nigeria`:\n\n| attack | learned |\n|---|---|\n| spaced | +1.0 |\n"
    assert missing(elsewhere, page) == ["spaced | +1.0"]
    other_column = "`uci_sms_spam`:\n\n| attack | whole verdict |\n|---|---|\n| spaced | +1.0 |\n"
    assert missing(other_column, page) == ["spaced | +1.0"]


def test_the_figures_in_its_sentences_stand_in_the_page_too() -> None:
    said = [
        figure
        for paragraph in FIGURES.split("\n\n")
        if not paragraph.startswith("|") and OF_ANOTHER_RUN not in " ".join(paragraph.split())
        for figure in re.findall(r"\b(\d+\.\d+) %", paragraph)
    ]
    measured = set(re.findall(r"\b(\d+\.\d+)%", MEASURED))
    # The rates that thresholds are set at are no figures.
    assert [figure for figure in said if figure not in measured and figure not in ("0.1", "0.5")] == []
