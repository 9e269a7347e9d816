"""What README.md shows is what the commands print, and its examples run."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from html import unescape
from xml.etree import ElementTree

import pytest

from satark.cli import main
from satark.records.verdict import LABELS
from tools.picture import PICTURE, drawn
from tools.readme_output import DAY, PAGE, filled, printed, samples, shown

README = PAGE.read_text("utf-8")
SVG = "{http://www.w3.org/2000/svg}"


def test_the_outputs_are_what_the_commands_print() -> None:
    made = filled(README)
    if made != README:
        changed = sorted(set(README.splitlines()) ^ set(made.splitlines()))
        raise AssertionError(f"run ./dev golden; lines that differ: {changed[:10]}")


def test_every_sample_is_shown() -> None:
    assert set(shown(README)) == {sample["title"] for sample in samples()}


def test_every_label_is_explained() -> None:
    assert set(re.findall(r"^\| `([a-z_]+)` \|", README, re.MULTILINE)) == set(LABELS)


def test_the_python_example_runs_as_it_says() -> None:
    (source,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    expected = re.findall(r"^print\(.*# (.+)$", source, re.MULTILINE)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(source, str(PAGE), "exec"), {"__name__": "readme"})
    assert expected and out.getvalue().splitlines() == expected


def test_the_commands_of_the_examples_run(capsys: pytest.CaptureFixture[str]) -> None:
    (block,) = re.findall(r"<!-- examples -->\n```sh\n(.*?)```", README, re.DOTALL)
    for line in block.splitlines():
        words = shlex.split(line, comments=True)
        if not words or "<" in words:
            continue
        assert words[:3] == ["./dev", "run", "satark"], line
        wanted = re.search(r"# exit (\d)", line)
        assert main(words[3:]) == (int(wanted[1]) if wanted else 0), line
        assert capsys.readouterr().out, line


def test_the_picture_says_what_the_command_says() -> None:
    """Each group `said-*` of the picture is one sentence, broken into lines as the drawing needs."""
    root = ElementTree.fromstring(PICTURE.read_text("utf-8"))
    sample = samples()[0]
    told = {
        language: printed(
            ["check", sample["text"], "--sender", sample["sender"], "--reply-language", language]
        )
        for language in ("en", "hi")
    }
    groups = [group for group in root.iter(f"{SVG}g") if group.get("id", "").startswith("said-")]
    assert len(groups) >= 4
    for group in groups:
        sentence = " ".join("".join(line.itertext()).strip() for line in group.iter(f"{SVG}text"))
        assert unescape(sentence) in told[group.get("lang", "en")], group.get("id")
    assert root.findtext(f"{SVG}title") and root.findtext(f"{SVG}desc")
    words = " ".join("".join(line.itertext()).strip() for line in root.iter(f"{SVG}text"))
    assert sample["text"] in words and sample["sender"] in words


def test_the_picture_is_drawn_from_the_answer() -> None:
    source = PICTURE.read_text("utf-8")
    assert drawn(source, samples()[0], DAY) == source, "run ./dev golden"


def test_the_picture_loads_nothing_from_elsewhere() -> None:
    source = PICTURE.read_text("utf-8")
    addresses = re.findall(r"https?://[^\"'\s<)]+", source)
    assert set(addresses) == {"http://www.w3.org/2000/svg"}
    assert "<script" not in source and "@import" not in source and "href" not in source
