"""The examples of the how-to are files that load."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from satark.facts import check, load

HOW_TO = Path(__file__).parents[3] / "docs" / "how-to" / "add-an-organisation.md"


def test_the_examples_of_the_how_to_load(tmp_path: Path) -> None:
    new, retired = re.findall(r"```toml\n(.*?)```", HOW_TO.read_text("utf-8"), re.DOTALL)
    (tmp_path / "new.toml").write_text(new, "utf-8")
    (tmp_path / "jvvnl.toml").write_text(f'id = "in-rj-jvvnl"\n{retired}', "utf-8")
    assert check(tmp_path, today=date(2026, 11, 24)) == []
    facts = load(tmp_path)
    assert facts.index["header"]["XXPL"] == ("in-xx-power.header.xxpl",)
    assert facts.index["name"]["xxpl"] == ("in-xx-power.name.official",)
    assert "9414037085" not in facts.index["phone"]
