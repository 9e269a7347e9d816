"""First profiles from lists: what is read, what is refused, and that nothing in the result is hard."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from satark.errors import DataError
from satark.facts import check, load
from satark.facts.starter import (
    Line,
    Starter,
    areas_text,
    profile_text,
    read_areas,
    read_headers,
    read_helplines,
    unknown_lines,
)

FACTS = load()


@pytest.mark.parametrize(
    ("text", "headers"),
    [
        ("XXPL\nVM-XXPLOT-S\n\n# old ones\nxxprom\nAD-XXPL\n", ["XXPL", "XXPLOT", "XXPROM"]),
        ("use,header\nbills,JD-XXPL-T\notp,XXOTP\n", ["XXPL", "XXOTP"]),
        ("123456\n", ["123456"]),
        ("", []),
    ],
)
def test_headers_are_read_as_phones_and_lists_show_them(text: str, headers: list[str]) -> None:
    assert [line.value for line in read_headers(text, "h.csv")] == headers


def test_a_column_of_use_goes_with_its_value() -> None:
    assert read_headers("use,header\nbills,XXPL\n", "h.csv") == [Line("header", "XXPL", "bills")]
    assert read_helplines("use,value\ncare,1912\n", "n.csv") == [Line("phone", "1912", "care")]


@pytest.mark.parametrize(("text", "line"), [("XXPL\nX\n", 2), ("XXPL\n\nTwo words\n", 3), ("A-B-C-D\n", 1)])
def test_a_row_that_is_no_header_is_named(text: str, line: int) -> None:
    with pytest.raises(DataError) as raised:
        read_headers(text, "h.csv")
    assert (raised.value.file, raised.value.line) == ("h.csv", line)


def test_helplines_are_numbers_addresses_and_sites() -> None:
    text = "1800-000-0001,complaints\n+91 90000 00001,WhatsApp\nhelp@power.example\nhttps://www.power.example/pay,site\n"
    assert read_helplines(text, "n.txt") == [
        Line("phone", "1800-000-0001", "complaints"),
        Line("phone", "+91 90000 00001", "WhatsApp"),
        Line("email", "help@power.example"),
        Line("domain", "power.example", "site"),
    ]
    assert len(read_helplines("9000000001\n+91 90000 00001\n", "n.txt")) == 1


@pytest.mark.parametrize("text", ["no number\n", "12\n", "a@b\n", "localhost\n"])
def test_a_row_that_is_no_helpline_is_named(text: str) -> None:
    with pytest.raises(DataError) as raised:
        read_helplines(f"1912\n{text}", "n.txt")
    assert (raised.value.file, raised.value.line) == ("n.txt", 2)


def test_areas_need_level_and_name_only() -> None:
    text = "Name,head,Level\n North  City ,AEN,Circle\nउत्तर,,zone\n North City,,circle\n"
    assert read_areas(text, "a.csv") == [("circle", "North City"), ("zone", "उत्तर")]
    for wrong in ("name\nNorth\n", "level,name\ncircle,\n", ""):
        with pytest.raises(DataError):
            read_areas(wrong, "a.csv")


def starter(lines: list[Line], areas: list[tuple[str, str]], **more: object) -> Starter:
    given: dict[str, object] = {
        "id": "zz-power", "name": 'Power "Zaan" Limited', "short": "ZAAN", "sector": "electricity",
        "region": "Zaan\tState\x7f", "source": "a letter", "checked_on": "2026-11", "review_by": "2027-11",
        "lines": tuple(lines), "areas": tuple(areas), **more,
    }  # fmt: skip
    return Starter(**given)  # type: ignore[arg-type]


def test_what_is_written_loads_and_decides_nothing(tmp_path: Path) -> None:
    made = starter(
        [Line("header", "ZAANPW"), Line("phone", "1800-000-0001", "care"), Line("domain", "power.example")],
        [("circle", "North City"), ("circle", "उत्तर"), ("circle", "दक्षिण")],
    )
    (tmp_path / "zz-power.toml").write_text(profile_text(made), "utf-8")
    (tmp_path / "zz-power.csv").write_text(areas_text(made), "utf-8")
    assert check(tmp_path, today=date(2026, 11, 24)) == []
    facts = load(tmp_path)
    organisation = facts.organisations["zz-power"]
    assert organisation.names["en"] == 'Power "Zaan" Limited' and organisation.region == "Zaan\tState\x7f"
    written = [facts.facts[key] for key in organisation.facts]
    assert len(written) == 7
    assert {fact.strength for fact in written} == {"soft"}
    assert not any(fact.confirmed for fact in written)
    assert {"zaan", "power zaan limited"} <= set(facts.index["name"])
    assert facts.index["header"]["ZAANPW"] == ("zz-power.header.zaanpw",)


def test_of_a_known_organisation_only_what_is_new_is_written(tmp_path: Path) -> None:
    lines = [Line("header", "SBIBNK"), Line("header", "ZAANSB"), Line("phone", "18001234")]
    new = unknown_lines(lines, "in-bank-sbi", FACTS)
    assert new == [Line("header", "ZAANSB")]
    assert unknown_lines(lines, "zz-power", FACTS) == lines
    (tmp_path / "sbi.toml").write_text(profile_text(starter(new, [], id="in-bank-sbi", known=True)), "utf-8")
    assert check(tmp_path, today=date(2026, 11, 24)) == []
    facts = load(tmp_path)
    assert facts.organisations["in-bank-sbi"].sector == "bank"
    assert facts.facts["in-bank-sbi.header.zaansb"].strength == "soft"
    assert len(facts.organisations["in-bank-sbi"].facts) == len(FACTS.organisations["in-bank-sbi"].facts) + 1
