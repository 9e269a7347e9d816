"""The tools behind `./dev`: what they count, find and write."""

from pathlib import Path

import pytest

from tests import chromium, postgres
from tools import bench, house_rules, run_tests

REPORT = '<testsuites><testsuite tests="5" failures="1" errors="1" skipped="2"/></testsuites>'


def test_counts_come_from_the_report(tmp_path: Path) -> None:
    report = tmp_path / "report.xml"
    report.write_text(REPORT, encoding="utf-8")
    outcome = run_tests.Outcome("unit")
    run_tests.read_counts(report, outcome, exit_code=1)
    assert (outcome.passed, outcome.failed, outcome.skipped) == (1, 2, 2)


@pytest.mark.parametrize("exit_code", [1, 2, 3, 5, -9])
def test_a_run_without_a_report_is_a_failure(tmp_path: Path, exit_code: int) -> None:
    outcome = run_tests.Outcome("unit")
    run_tests.read_counts(tmp_path / "none.xml", outcome, exit_code)
    assert outcome.failed == 1


@pytest.mark.parametrize(
    ("arguments", "kinds", "rest"),
    [
        ([], [], []),
        (["unit", "cases"], ["unit", "cases"], []),
        (["unit", "-k", "one"], ["unit"], ["-k", "one"]),
        (["unit", "--", "tests/unit"], ["unit"], ["tests/unit"]),
    ],
)
def test_arguments_of_the_runner(arguments: list[str], kinds: list[str], rest: list[str]) -> None:
    assert run_tests.split_arguments(arguments) == (kinds, rest)


@pytest.mark.parametrize(
    ("name", "value", "required"),
    [("CI", "true", True), ("SATARK_TEST_ALL", "1", True), ("CI", "", False), ("CI", "false", False)],
)
def test_what_makes_a_kind_left_out_a_failure(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, required: bool
) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("SATARK_TEST_ALL", raising=False)
    monkeypatch.setenv(name, value)
    assert run_tests.all_are_required() is required


def test_a_kind_left_out_fails_only_where_all_are_required(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def outcome(kind: run_tests.Kind, arguments: object) -> run_tests.Outcome:
        return run_tests.Outcome(kind.name, passed=2, left_out="no engine" if kind.name == "docs" else "")

    monkeypatch.setattr(run_tests, "run_kind", outcome)
    monkeypatch.setattr(run_tests, "all_are_required", lambda: False)
    assert run_tests.main([]) == 0
    assert "left out: no engine" in capsys.readouterr().out
    monkeypatch.setattr(run_tests, "all_are_required", lambda: True)
    assert run_tests.main([]) == 1
    assert capsys.readouterr().out.splitlines()[-1].endswith(" passed, 1 failed, 0 skipped")
    assert run_tests.main(["docs"]) == 1, "a kind asked for by name and left out is a failure"
    assert run_tests.main(["no-such-kind"]) == 2


def test_every_folder_of_tests_is_a_kind_or_known_to_be_none() -> None:
    folders = {
        p.name for p in (run_tests.ROOT / "tests").iterdir() if p.is_dir() and any(p.glob("**/test_*.py"))
    }
    assert folders <= {Path(kind.path).name for kind in run_tests.KINDS}


def test_a_kind_says_what_it_needs_and_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(postgres.GIVEN, raising=False)
    monkeypatch.setattr(postgres, "programs", lambda: None)
    monkeypatch.setattr(chromium, "program", lambda: None)
    missing = {kind.name: run_tests.reason_to_leave_out(kind) for kind in run_tests.KINDS}
    assert {name for name, reason in missing.items() if reason} == {"desk-postgres", "browser"}
    assert all("./dev setup --system" in reason for reason in missing.values() if reason)


def test_a_section_is_replaced_and_the_others_stay() -> None:
    page = bench.replace_section(bench.replace_section("# Page\n", "one", "1"), "two", "2")
    again = bench.replace_section(page, "one", "new")
    assert again == "# Page\n\n## one\n\nnew\n\n## two\n\n2\n"
    assert bench.replace_section(again, "one", "new") == again


@pytest.mark.parametrize(
    "line",
    [
        "open('/" + "home/someone/x')",
        "cd /" + "root/x",
        "/" + "tmp/a/b",
        "https://py" + "pi.org/simple",
        "--index" + "-url x",
    ],
)
def test_foreign_words_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    monkeypatch.setattr(house_rules, "ROOT", tmp_path)
    file = tmp_path / "page.md"
    file.write_text(f"good\n{line}\n", encoding="utf-8")
    assert [problem.split(": ")[0] for problem in house_rules.foreign_words([file])] == ["page.md:2"]


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("import re\nX = re.compile(r'bill\\b')\n", "\\b"),
        ("import re\nX = re.search('a' r'\\d+', t)\n", "\\d"),
        ("def f(p: str) -> str:\n    return open(p).read()\n", "open()"),
    ],
)
def test_what_a_pure_room_must_not_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, word: str
) -> None:
    monkeypatch.setattr(house_rules, "ROOT", tmp_path)
    for room, expected in (("scan", 1), ("facts", 0)):
        file = tmp_path / "src" / "satark" / room / "x.py"
        file.parent.mkdir(parents=True)
        file.write_text(code, encoding="utf-8")
        problems = list(house_rules.pure_rooms([file]))
        assert len(problems) == expected
        assert all(word in problem for problem in problems)
