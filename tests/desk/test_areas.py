"""Areas come in by a file: looked at first, then done at once, and the same file comes out again."""

from __future__ import annotations

import csv
import io
import re
import time
from collections.abc import Callable
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from satark.desk.actions.organisations import found
from satark.desk.actions.people import add
from satark.desk.area_files import COLUMNS, AreaRow, Key, read, written
from satark.desk.models import Area, AreaKey, AuditEntry, DeskOrganisation, User
from satark.desk.queries.area_changes import as_rows
from satark.desk.routing import routed
from satark.desk.words import say, words

HEAD = ",".join(COLUMNS)
FILE = f"""{HEAD}
circle,JCC,,Jaipur City,जयपुर शहर,21,,,,SE,jcc@power.example,'+91 90000 00051
sub-division,JCC-A3,JCC,Mansarovar,मानसरोवर,2104,302020 302021,2026-04-01,,AEN,,
sub-division,JCC-A3,JCC,Mansarovar,मानसरोवर,2199,,01-04-2020,31/03/2026,AEN,,
"""


def look(client: Client, text: str) -> HttpResponse:
    file = SimpleUploadedFile("areas.csv", text.encode())
    return client.post("/desk/admin/areas", {"file": file})  # type: ignore[return-value]


def bring_in(client: Client, text: str) -> HttpResponse:
    page = look(client, text).content.decode()
    seen = re.findall(r'name="seen" value="([0-9a-f]{64})"', page)
    assert seen, page
    return client.post("/desk/admin/areas/apply", {"text": text, "seen": seen[0]})  # type: ignore[return-value]


def test_a_file_is_looked_at_and_then_done(
    organisation: DeskOrganisation, signed_in: Callable[[str], Client]
) -> None:
    client = signed_in("admin")
    page = look(client, FILE).content.decode()
    assert not Area.objects.filter(code="JCC").exists(), "looking changes nothing"
    assert say("hi", "areas.retired_hint") in page
    assert bring_in(client, FILE).status_code == 303
    assert Area.objects.get(code="A1").retired
    assert AuditEntry.objects.get().detail == {"added": 2, "changed": 0, "retired": 1}
    on = date(2026, 12, 1)
    for number, code in (("2104 55", "JCC-A3"), ("2188", "JCC"), ("2199 1", "JCC"), ("99", None)):
        area = routed(organisation.pk, on, consumer_number=number).area
        assert (area and area.code) == code
    before = routed(organisation.pk, date(2026, 3, 31), consumer_number="2199").area
    assert before is not None and before.code == "JCC-A3"


def test_what_comes_out_goes_in_again_and_changes_nothing(
    organisation: DeskOrganisation, signed_in: Callable[[str], Client]
) -> None:
    client = signed_in("admin")
    bring_in(client, FILE)
    taken = client.get("/desk/admin/areas.csv")
    assert "in-rj-jvvnl-areas.csv" in taken.headers["Content-Disposition"]
    text = taken.content.decode("utf-8-sig")
    assert say("hi", "areas.would_nothing") in look(client, taken.content.decode()).content.decode()
    changed = text.replace("Mansarovar", "Mansarovar West")
    bring_in(client, changed)
    assert Area.objects.get(code="JCC-A3").name_en == "Mansarovar West"
    bring_in(client, FILE.split("sub-division")[0])
    assert Area.objects.get(code="JCC-A3").retired
    bring_in(client, FILE)
    assert not Area.objects.get(code="JCC-A3").retired and AreaKey.objects.count() == 5


def test_no_cell_of_the_file_begins_a_formula(
    organisation: DeskOrganisation, signed_in: Callable[[str], Client]
) -> None:
    Area.objects.filter(code="A1").update(name_en='=HYPERLINK("x")', post="@SUM(1)", phone="+91 90000 00052")
    text = signed_in("admin").get("/desk/admin/areas.csv").content.decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text)):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)
    (again,) = read(text).rows
    assert (again.name_en, again.phone) == ('=HYPERLINK("x")', "+91 90000 00052")


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("", 0, "empty"),
        (FILE.splitlines()[0], 0, "empty"),
        ("level,code\n", 1, "missing_column"),
        ("level,code,name_en,rank\n", 1, "unknown_column"),
        ("level,code,name_en,code\n", 1, "column_twice"),
        ("level,code,name_en\ncircle,A,X,Y", 2, "too_many_cells"),
        ("level,code,name_en\nzone,A,X", 2, "no_level"),
        ("level,code,name_en\ncircle,,X", 2, "empty_cell"),
        ("level,code,name_en\ncircle,<b>,X", 2, "no_code"),
        ("level,code,name_en\ncircle,A,\u202eX", 2, "not_printable"),
        (f"level,code,name_en\ncircle,A,{'X' * 121}", 2, "too_long"),
        ("level,code,name_en,pin_codes\ncircle,A,X,012345", 2, "no_pin"),
        ("level,code,name_en,pin_codes\ncircle,A,X,३०२०२०", 2, "no_pin"),
        ("level,code,name_en,consumer_prefixes\ncircle,A,X,२१", 2, "no_prefix"),
        ("level,code,name_en,email\ncircle,A,X,office", 2, "no_email"),
        ("level,code,name_en,phone\ncircle,A,X,call us", 2, "no_phone"),
        ("level,code,name_en,valid_from\ncircle,A,X,31-02-2026", 2, "no_day"),
        ("level,code,name_en,valid_from\ncircle,A,X,yesterday", 2, "no_day"),
        ("level,code,name_en,valid_from,valid_until\ncircle,A,X,2026-04-02,2026-04-01", 2, "ends_before"),
        ("level,code,name_en,parent\ndivision,A,X,B", 2, "no_parent"),
        ("level,code,name_en,parent\ncircle,A,X,A", 2, "parent_too_low"),
        ("level,code,name_en\ncircle,A,X\ncircle,A,Y", 3, "says_otherwise"),
        ("level,code,name_en,pin_codes\ncircle,A,X,302001\n\ncircle,A,X,302001", 4, "key_twice_here"),
        ("level,code,name_en,pin_codes\ncircle,A,X,302001\ncircle,B,Y,302001", 3, "key_of_two"),
        ('level,code,name_en\ncircle,A,"' + "X" * 140_000, 0, "no_csv"),
        ("x" * 200_001, 0, "too_large"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, line: int, key: str) -> None:
    problems = read(text).problems
    assert (line, key) in [(problem.line, problem.key) for problem in problems]
    for problem in problems:
        for language in ("hi", "en"):
            assert "{" not in say(language, f"areas_wrong.{problem.key}", **problem.given)


def test_problems_are_told_in_the_readers_language_and_nothing_is_done(
    organisation: DeskOrganisation, signed_in: Callable[[str], Client]
) -> None:
    client = signed_in("admin")
    for language in ("hi", "en"):
        answer = client.post(
            "/desk/admin/areas?lang=" + language,
            {"file": SimpleUploadedFile("a.csv", b"level,code,name_en\nzone,<script>,X")},
        )
        page = answer.content.decode()
        assert answer.status_code == 400
        assert say(language, "areas.line", line=2) in page and "<script>" not in page
    for data in (b"\xff\xfe\x00", b"\x80" * 300_000):
        answer = client.post("/desk/admin/areas", {"file": SimpleUploadedFile("a.csv", data)})
        assert answer.status_code == 400
    assert client.post("/desk/admin/areas").status_code == 400
    assert client.post("/desk/admin/areas/apply", {"text": "rubbish", "seen": ""}).status_code == 400
    assert not AuditEntry.objects.exists()


def test_changes_that_were_not_looked_at_are_not_done(
    organisation: DeskOrganisation, signed_in: Callable[[str], Client]
) -> None:
    client = signed_in("admin")
    page = look(client, FILE).content.decode()
    (seen,) = re.findall(r'name="seen" value="([0-9a-f]{64})"', page)
    Area.objects.filter(code="A1").delete()
    answer = client.post("/desk/admin/areas/apply", {"text": FILE, "seen": seen})
    assert answer.status_code == 409
    assert not Area.objects.exists()


def test_areas_of_another_organisation_stay_apart(
    people: dict[str, User], signed_in: Callable[[str], Client]
) -> None:
    other = found("in-xx-power", "Example Power", "उदाहरण बिजली")
    theirs = Area.objects.create(
        organisation=other, kind="circle", code="JCC", name_en="Yonder", name_hi="उधर"
    )
    client = signed_in("admin")
    bring_in(client, FILE)
    theirs.refresh_from_db()
    assert not theirs.retired and theirs.name_en == "Yonder"
    for path in ("/desk/admin/areas", "/desk/admin/areas.csv"):
        assert "Yonder" not in client.get(path).content.decode()
    stranger = Client()
    stranger.force_login(add(other, email="s@example.org", name="S", role="admin", password="p" * 12))
    assert "Mansarovar" not in stranger.get("/desk/admin/areas.csv").content.decode()


def test_every_column_and_problem_has_words() -> None:
    for language in ("hi", "en"):
        assert {f"area_column.{column}" for column in (*COLUMNS, "keys", "back")} <= words(language).keys()


def test_a_file_full_of_one_pin_code_is_read_in_reasonable_time() -> None:
    lines = [
        f"circle,A,X,302001,{1900 + at // 300:04}-{at % 12 + 1:02}-{at % 28 + 1:02}," for at in range(4_000)
    ]
    text = "level,code,name_en,pin_codes,valid_from,valid_until\n" + "\n".join(lines)
    began = time.process_time()
    assert read(text).problems
    assert time.process_time() - began < 5


CELLS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["circle", "division", "A", "B", "302001", "2026-01-01", "'+91", '"', "\n", "\x00", "="]),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(CELLS, max_size=14), max_size=8), st.sampled_from(",;\t"), st.booleans())
def test_rubbish_gives_areas_or_problems_never_an_error(
    rows: list[list[str]], delimiter: str, with_head: bool
) -> None:
    head = [delimiter.join(COLUMNS)] if with_head else []
    found = read("\n".join([*head, *(delimiter.join(row) for row in rows)]))
    assert found.rows or found.problems
    for problem in found.problems:
        say("hi", f"areas_wrong.{problem.key}", **problem.given)


NAMES = st.text(st.characters(whitelist_categories=["L", "N", "P", "S"]), min_size=1, max_size=20)


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(
        st.from_regex(r"[A-Z][A-Z0-9-]{0,6}", fullmatch=True),
        st.tuples(NAMES, NAMES, st.sampled_from(["", "'+91", "+91 90000 00053"])),
        min_size=1,
        max_size=5,
    ),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.integers(0, 900),
)
def test_any_areas_come_back_from_their_own_file(
    areas: dict[str, tuple[str, str, str]], start: date, days: int
) -> None:
    rows = [
        AreaRow(
            2, "circle", code, "", name.strip("'"), post, post, "", phone.strip("'"),
            (Key("pin_code", f"{302000 + at}", start, date.fromordinal(start.toordinal() + days)),),
        )
        for at, (code, (name, post, phone)) in enumerate(areas.items())
        if name.strip("'")
    ]  # fmt: skip
    again = read(written(rows)).rows
    assert [(row.code, row.keys, row.phone) for row in again] == [
        (row.code, row.keys, row.phone) for row in rows
    ]


def test_the_areas_there_are_are_told_as_rows(organisation: DeskOrganisation) -> None:
    (row,) = as_rows(organisation)
    assert (row.code, row.level, row.parent, row.keys) == ("A1", "sub_division", "", ())
