"""The how-to on a site's first profile does what it says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from satark.cli import main
from satark.facts import load

PAGE = (Path(__file__).parents[3] / "docs" / "how-to" / "onboard-a-site.md").read_text("utf-8")


def blocks(kind: str) -> list[str]:
    return [text for sort, text in re.findall(r"```(\w*)\n(.*?)```", PAGE, re.DOTALL) if sort == kind]


def test_the_steps_of_the_page_make_a_profile_that_loads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in zip(("headers.csv", "helplines.txt", "areas.csv"), blocks("csv"), strict=True):
        Path(name).write_text(text, "utf-8")
    first, then = blocks("")
    arguments = shlex.split(first.replace("\\\n", " "))
    assert arguments[0] == "satark" and main(arguments[1:]) == 0
    profile = Path("my-facts/in-xx-power.toml")
    written = profile.read_text("utf-8")
    assert "warning" not in capsys.readouterr().out
    (fact,) = blocks("toml")
    profile.write_text(f"{written}\n{fact}", "utf-8")
    check, export, show = (shlex.split(line)[1:] for line in then.strip().splitlines())
    assert main(check) == 0
    monkeypatch.setenv(*export[0].split("="))
    assert main(show) == 0
    sheet = capsys.readouterr().out
    assert "संस्था ने पुष्टि नहीं की" in sheet and "XXPOWER कभी किसी अधिकारी" in sheet
    facts = load(Path("my-facts"))
    own = [facts.facts[key] for key in facts.organisations["in-xx-power"].facts]
    assert {fact.confirmed for fact in own if fact.kind != "never"} == {False}
    assert facts.index["header"]["XXPOWR"] == ("in-xx-power.header.xxpowr",)
