from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click
import pytest

from satark.cli import main
from satark.cli.commands.doctor import language_lines, stale_lines
from satark.cli.root import root
from satark.facts import load


def commands(
    group: click.Group, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield (*path, name), command
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


@pytest.mark.parametrize("path", [(), *(path for path, _ in commands(root))], ids=" ".join)
def test_every_command_has_help_with_an_example_and_a_version(
    path: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*path, "--help"]) == 0
    told = capsys.readouterr().out
    assert f"Example:\n    satark {' '.join(path)}" in told
    assert main([*path, "--version"]) == 0
    assert capsys.readouterr().out.startswith("satark ")


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "Commands:" in capsys.readouterr().out


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    rows = [
        {"id": "a", "label": "legit", "text": "See you at nine", "lang": "en"},
        {
            "id": "b",
            "label": "scam",
            "lang": "en",
            "text": "Your power will be cut tonight, call 9000000012 officer",
        },
        {"id": "c", "label": "warning", "lang": "hi", "text": "ऐसे संदेशों से सावधान रहें, किसी को OTP न बताएँ"},
    ]
    path = tmp_path / "own.jsonl"
    path.write_text("\ufeff" + "\n\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_evaluate_answers_in_tables_and_in_json(labelled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(labelled), "--by", "lang"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("3 rows") and "lang: hi" in told and "Grave errors" in told
    assert main(["evaluate", str(labelled), "--by", "lang", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert list(result)[:5] == ["rows", "labels", "by", "recall", "errors"]
    assert result["rows"] == 3 and set(result["by"]["lang"]) == {"en", "hi"}
    assert result["recall"]["0.01"]["n_scam"] == 1


def test_evaluate_leaves_doubtful_rows_out(
    labelled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lists = tmp_path / "audited.toml"
    lists.write_text('[[doubtful]]\nids = ["b"]\nreason = "says so itself"\n')
    assert main(["evaluate", str(labelled), "--audited", str(lists), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rows"] == 2
    lists.write_text("doubtful = 3")
    assert main(["evaluate", str(labelled), "--audited", str(lists)]) == 2
    lists.write_text("= 3")
    assert main(["evaluate", str(labelled), "--audited", str(lists)]) == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "line", ["{", '{"id": "a"}', "[" * 5000, '{"id": "a", "text": "x", "label": "ham"}', "7"]
)
def test_evaluate_names_file_and_line_of_a_wrong_row(
    line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "own.jsonl"
    path.write_text('{"id": "a", "text": "x", "label": "legit"}\n' + line + "\n")
    assert main(["evaluate", str(path)]) == 2
    assert "Where: own.jsonl:2" in capsys.readouterr().err


def test_facts_are_listed_shown_and_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["facts", "list", "--organisations"]) == 0
    names = capsys.readouterr().out
    assert "in-rj-jvvnl  JVVNL" in names
    assert main(["facts", "list", "in-rj-jvvnl"]) == 0
    rows = capsys.readouterr().out
    assert (
        rows.startswith("in-rj-jvvnl") and "in-mh-msedcl" not in rows and "in-rj-jvvnl.header.jvvnl" in rows
    )
    assert main(["facts", "show", "in-rj-jvvnl.header.jvvnl"]) == 0
    assert "source: http" in capsys.readouterr().out
    assert main(["facts", "check"]) == 0


def test_facts_check_names_file_and_line_of_a_sites_mistake(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in-rj-own.toml").write_text('id = "in-rj-own"\nsector = 5\n')
    assert main(["facts", "check", str(tmp_path)]) == 2
    out, err = capsys.readouterr()
    assert "in-rj-own.toml" in out and err.splitlines()[1] == f"Where: {tmp_path}"


def test_doctor_tells_gaps_and_stale_facts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    told = capsys.readouterr().out
    facts = load()
    assert facts.digest in told and facts.dated in told
    by_code = {line.split()[1]: line for line in language_lines(facts) if line.startswith("language ")}
    assert by_code["en"].endswith("no gaps")
    assert set(by_code) == set(facts.languages)
    for code, line in by_code.items():
        assert ("not reviewed" in line) is not facts.languages[code]["source_language"], code
    late = list(stale_lines(facts, date(2040, 1, 1)))
    assert len(late) == len(facts.facts) + 1 and "past their review" in late[0]


def test_a_first_profile_is_written_once_and_judges(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "h.csv").write_text("VM-ZAANPW-S\n")
    (tmp_path / "n.txt").write_text("1800-000-0001,care\n")
    (tmp_path / "a.csv").write_text("level,name\ncircle,North\n")
    out = tmp_path / "site"
    command = ["facts", "new", "zz-power", "--name", "Zaan Power", "--out", str(out)]
    for option, file in (("--headers", "h.csv"), ("--helplines", "n.txt"), ("--areas", "a.csv")):
        command += [option, str(tmp_path / file)]
    assert main(command) == 0
    assert "Wrote 4 facts, none confirmed" in capsys.readouterr().out
    before = (out / "zz-power.toml").read_text("utf-8")
    assert main(command) == 2
    assert "nothing is written over" in capsys.readouterr().err
    assert (out / "zz-power.toml").read_text("utf-8") == before
    monkeypatch.setenv("SATARK_SITE", str(out))
    assert main(["facts", "show", "zz-power"]) == 0
    shown = capsys.readouterr().out
    assert "ZAANPW" in shown and "North" in shown and "4 facts: 0 firm" in shown


@pytest.mark.parametrize(
    ("arguments", "where"),
    [
        (["zz.power", "--name", "Zaan"], "ID"),
        (["zz-power"], "--name"),
        (["zz-power", "--name", "Zaan", "--headers", "none.csv"], "none.csv"),
    ],
)
def test_a_first_profile_needs_id_and_name(
    arguments: list[str], where: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["facts", "new", *arguments, "--out", str(tmp_path / "site")]) == 2
    assert f"Where: {where}" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()
