"""Problems of a site's files: the right file, line and key, in words that help."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from satark.errors import DataError
from satark.facts import check, load
from satark.facts.problems import Problem

DAY = date(2026, 11, 24)

GOOD = """\
id = "in-xx-power"
sector = "electricity"
country = "IN"
short = "XXPL"

[names]
en = "Example Power Limited"

# a comment between
[[facts]]
id = "in-xx-power.header.xxpl"
kind = "header"
value = "XXPL"
strength = "hard"
source = "https://example.in/headers"
checked_on = "2026-11"
review_by = "2027-11"

[[facts]]
id = "in-xx-power.never.apk"
kind = "never"
topic = "apk"
value = "apk"
strength = "hard"
source = "letter of the company"
checked_on = "2026-11-02"
review_by = "2027-11"
[facts.text]
en = "XXPL never sends an app file."
hi = "XXPL ऐप की फ़ाइल कभी नहीं भेजता।"
hi-Latn = "XXPL app ki file kabhi nahi bhejta."
"""


def problems(folder: Path, text: str, today: date = DAY) -> list[Problem]:
    (folder / "power.toml").write_text(text, "utf-8")
    return check(folder, today=today)


def changed(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new, 1)


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        (changed('sector = "electricity"', 'sector = "power"'), 2, "sector"),
        (changed('id = "in-xx-power"', 'id = "in.xx.power"'), 1, "id"),
        (changed("[names]", "[short_names]\nhi = 7\n\n[names]"), 6, "short_names"),
        (changed('value = "XXPL"', 'value = "XXPL"\nbeside = "bill"'), 14, "beside"),
        (changed('value = "XXPL"', 'value = "XXPL"\nshared = "yes"'), 14, "shared"),
    ],
)
def test_what_other_sectors_need_is_checked(tmp_path: Path, text: str, line: int, key: str) -> None:
    found = problems(tmp_path, text)
    assert (line, key) in {(each.line, each.key) for each in found}
    assert all(each.severity == "error" for each in found)


@pytest.mark.parametrize(("beside", "fits"), [("bank|खाता", True), ("bank account", False), ("bank|", False)])
def test_words_beside_a_name_are_single_words(tmp_path: Path, beside: str, fits: bool) -> None:
    name = (
        '\n[[facts]]\nid = "in-xx-power.name.short"\nkind = "name"\nvalue = "Axle"\nuse = "own"\n'
        f'beside = "{beside}"\nstrength = "soft"\nsource = "a letter"\n'
        'checked_on = "2026-11"\nreview_by = "2027-11"\n'
    )
    assert (problems(tmp_path, GOOD + name) == []) == fits


def test_a_good_file_has_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "key"),
    [
        ('value = "XXPL"', 'value = "xx-pl"', 13, "value"),
        ('source = "https://example.in/headers"', 'source = ""', 15, "source"),
        ('source = "https://example.in/headers"\n', "", 10, "source"),
        ('kind = "header"', 'kind = "heading"', 12, "kind"),
        ('strength = "hard"\nsource = "letter', 'strength = "firm"\nsource = "letter', 24, "strength"),
        ('topic = "apk"', 'topic = "apks"', 22, "topic"),
        ('checked_on = "2026-11-02"', 'checked_on = "2.11.2026"', 26, "checked_on"),
        ('checked_on = "2026-11-02"', "checked_on = 2026-11-02", 26, "checked_on"),
        ('checked_on = "2026-11-02"', 'checked_on = "2027-12"', 27, "review_by"),
        ('hi-Latn = "XXPL app ki file kabhi nahi bhejta."\n', "", 28, "text"),
        ('id = "in-xx-power.never.apk"', 'id = "in-xx-power.header.xxpl"', 20, "id"),
        ('id = "in-xx-power.never.apk"', 'id = "in-yy.never.apk"', 20, "id"),
        ('value = "apk"', 'value = "apk"\ncolour = "red"', 24, "colour"),
        ('short = "XXPL"\n', "", 1, "short"),
        ('[names]\nen = "Example Power Limited"', "[names]\nhi = 'x'", 6, "names"),
        ('country = "IN"', 'country = "IN"\nstate = "XX"', 4, "state"),
        ('value = "XXPL"', 'value = "XXPL"\nalso = ["YYPL"]', 14, "also"),
        ('value = "XXPL"', 'value = "XXPL"\nconfirmed = "yes"', 14, "confirmed"),
    ],
)
def test_a_fault_is_named_with_its_line(tmp_path: Path, old: str, new: str, line: int, key: str) -> None:
    assert GOOD.count(old) == 1
    found = problems(tmp_path, GOOD.replace(old, new))
    assert ("power.toml", line, key) in {(problem.file, problem.line, problem.key) for problem in found}
    with pytest.raises(DataError) as raised:
        load(tmp_path)
    assert raised.value.file == "power.toml"
    assert raised.value.line is not None


def test_a_value_said_twice_is_a_fault(tmp_path: Path) -> None:
    twice = GOOD + GOOD[GOOD.index("[[facts]]") : GOOD.index('[[facts]]\nid = "in-xx-power.never')].replace(
        "header.xxpl", "header.again"
    )
    assert [problem.key for problem in problems(tmp_path, twice)] == ["value"]


def test_a_fact_past_its_review_is_a_warning_and_still_loads(tmp_path: Path) -> None:
    found = problems(tmp_path, GOOD, today=date(2027, 12, 1))
    assert {(problem.key, problem.severity) for problem in found} == {("review_by", "warning")}
    assert problems(tmp_path, GOOD, today=date(2027, 11, 30)) == []


def test_broken_toml_names_its_line(tmp_path: Path) -> None:
    found = problems(tmp_path, GOOD.replace('country = "IN"', "country = IN"))
    assert [(problem.file, problem.line) for problem in found] == [("power.toml", 3)]


@pytest.mark.parametrize(
    "text",
    ["", "facts = 3\nid = 'x'", "id = 7", "id = 'in-xx-a'\nfacts = [1, 'two']",
     "[[facts]]\nid = []\ntext = 3",
     "id='a'\n[[facts]]\nid = []\nretired = true",
     "id='a'\n[[facts]]\nkind={}\nvalue=[]\nreview_by=3\nalso=3\nid='a.b.c'\nstrength={}\ntopic=[]\nuse={}"],
)  # fmt: skip
def test_nothing_of_the_wrong_type_raises(tmp_path: Path, text: str) -> None:
    assert problems(tmp_path, text)


def test_bytes_that_are_no_text_are_a_problem(tmp_path: Path) -> None:
    (tmp_path / "power.toml").write_bytes(b"id = '\xff'")
    assert [problem.expected for problem in check(tmp_path, today=DAY)] == ["UTF-8"]


def test_a_missing_folder_is_a_problem_not_an_error(tmp_path: Path) -> None:
    assert [problem.key for problem in check(tmp_path / "none", today=DAY)] == ["folder"]


def test_areas_are_checked_by_their_row(tmp_path: Path) -> None:
    (tmp_path / "power.csv").write_text(
        "level,name,strength,source,checked_on,review_by,valid_from,note\n"
        "circle,North,soft,a list,2026-11,2027-11,,\n"
        "circle,South,firm,,2026-11,2027-11,,\n",
        "utf-8",
    )
    found = problems(tmp_path, GOOD)
    assert {(problem.file, problem.line, problem.key) for problem in found} == {
        ("power.csv", 3, "strength"),
        ("power.csv", 3, "source"),
    }
    (tmp_path / "power.csv").write_text("name,level\nNorth,circle\n", "utf-8")
    assert [(problem.file, problem.line) for problem in check(tmp_path, today=DAY)] == [("power.csv", 2)]


def test_retiring_what_was_never_there_is_a_fault(tmp_path: Path) -> None:
    text = 'id = "in-rj-jvvnl"\n[[facts]]\nid = "in-rj-jvvnl.header.other"\nretired = true\n'
    assert [(problem.line, problem.key) for problem in problems(tmp_path, text)] == [(3, "id")]


def test_a_problem_reads_as_one_line() -> None:
    problem = Problem("a.toml", 3, "value", "The value is wrong.", "x", "y")
    assert str(problem) == "a.toml:3: error: value: The value is wrong. Found 'x'. Expected y."
