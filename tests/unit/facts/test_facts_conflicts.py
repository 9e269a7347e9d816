"""Facts against each other: the warning names the right fact, and what is shared on purpose stays silent."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from satark.facts import check

DAY = date(2026, 11, 24)
HEAD = 'id = "{id}"\nsector = "bank"\ncountry = "IN"\nshort = "{id}"\n[names]\nen = "{id}"\n'
TEXT = '[facts.text]\nen = "It is so."\nhi = "ऐसा है।"\nhi-Latn = "Aisa hai."\n'
WITH_TEXT = ("clock", "prepaid", "never", "sends", "always")


def fact(organisation: str, kind: str, slug: str, value: str, *more: str, strength: str = "hard") -> str:
    rows = [
        "[[facts]]", f'id = "{organisation}.{kind}.{slug}"', f'kind = "{kind}"', f'value = "{value}"',
        f'strength = "{strength}"', 'source = "a letter"', 'checked_on = "2026-11"', 'review_by = "2027-11"',
        *more,
    ]  # fmt: skip
    return "\n".join(rows) + "\n" + (TEXT if kind in WITH_TEXT else "")


def warnings(folder: Path, **files: str) -> list[str]:
    """`file:key what` of each problem, all of them warnings."""
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, "utf-8")
    found = check(folder, today=DAY)
    assert {problem.severity for problem in found} <= {"warning"}, [str(problem) for problem in found]
    return [f"{problem.file}:{problem.key} {problem.what}" for problem in found]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("header", "ZAANBK"),
        ("phone", "+91 90000 00001"),
        ("domain", "zaan.example"),
        ("email", "Help@zaan.example"),
        ("upi", "pay@zaan"),
        ("app", "Zaan Pay"),
    ],
)
def test_one_value_with_two_owners_is_told_at_both(tmp_path: Path, kind: str, value: str) -> None:
    one = HEAD.format(id="zz-one") + fact("zz-one", kind, "a", value)
    two = HEAD.format(id="zz-two") + fact("zz-two", kind, "b", value.replace("+91 90000 00001", "9000000001"))
    found = warnings(tmp_path, one=one, two=two)
    assert len(found) == 2
    assert f"zz-two.{kind}.b" in found[0] and f"zz-one.{kind}.a" in found[1]


def test_who_says_that_it_is_shared_is_not_warned(tmp_path: Path) -> None:
    one = HEAD.format(id="zz-one") + fact("zz-one", "header", "a", "ZAANBK", "shared = true")
    two = HEAD.format(id="zz-two") + fact("zz-two", "header", "b", "ZAANBK", "shared = true")
    assert warnings(tmp_path, one=one, two=two) == []


def test_names_are_shared_by_nature(tmp_path: Path) -> None:
    one = HEAD.format(id="zz-one") + fact("zz-one", "name", "a", "Zaan", 'use = "own"')
    two = HEAD.format(id="zz-two") + fact("zz-two", "name", "b", "Zaan", 'use = "own"')
    assert warnings(tmp_path, one=one, two=two) == []


def test_a_header_of_a_shipped_organisation_is_told(tmp_path: Path) -> None:
    (told,) = warnings(tmp_path, one=HEAD.format(id="zz-one") + fact("zz-one", "header", "a", "SBIBNK"))
    assert "in-bank-sbi.header.sbibnk" in told


def test_a_national_helpline_is_everybodys(tmp_path: Path) -> None:
    text = HEAD.format(id="zz-one") + fact("zz-one", "phone", "a", "1930", "shared = true")
    assert warnings(tmp_path, one=text) == []


def test_a_site_may_correct_a_shipped_fact(tmp_path: Path) -> None:
    own = 'id = "in-bank-sbi"\n' + fact("in-bank-sbi", "header", "sbibnk", "SBIBNK")
    assert warnings(tmp_path, one=own) == []
    gone = own + '[[facts]]\nid = "in-bank-sbi.header.sbiinb"\nretired = true\n'
    assert warnings(tmp_path, one=gone) == []


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (("clock", "a", "no_cut_after=13:00"), ("clock", "b", "no_cut_after=18:00"), "another no_cut_after"),
        (
            ("account", "a", "12", 'topic = "k no"'),
            ("account", "b", "9", 'topic = "ca no"'),
            "another count of digits",
        ),
        (("prepaid", "a", "yes"), ("prepaid", "b", "no"), "contrary"),
        (
            ("never", "a", "sms", 'topic = "message_at_all"'),
            ("sends", "b", "bill", 'topic = "bill"'),
            "no messages at all",
        ),
        (
            ("always", "a", "ZAANBK ZAANCD", 'topic = "own_header"'),
            ("header", "b", "ZAANEF"),
            "only headers",
        ),
        (("header", "a", "ZAANBK"), ("header_not_theirs", "b", "ZAANBK"), "theirs and not theirs"),
    ],
)
def test_hard_facts_that_cannot_both_hold(
    tmp_path: Path, one: tuple[str, ...], other: tuple[str, ...], said: str
) -> None:
    text = HEAD.format(id="zz-one") + fact("zz-one", *one) + fact("zz-one", *other)
    (told,) = warnings(tmp_path, one=text)
    assert said in told and f"zz-one.{one[0]}.a" in told
    soft = HEAD.format(id="zz-one") + fact("zz-one", *one) + fact("zz-one", *other, strength="disputed")
    if other[0] != "header_not_theirs":
        assert warnings(tmp_path, one=soft) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("clock", "a", "no_cut_after=13:00"), ("clock", "b", "notice_days=15;no_cut_after=13:00")),
        (("clock", "a", "no_cut_after=13:00"), ("clock", "b", "no_cut_after=18:00;applies=prepaid")),
        (("never", "a", "sms", 'topic = "apk"'), ("sends", "b", "bill", 'topic = "bill"')),
        (("always", "a", "ZAANBK or ZAANCD", 'topic = "own_header"'), ("header", "b", "ZAANCD")),
        (("always", "a", "a registered sender", 'topic = "own_header"'), ("header", "b", "ZAANCD")),
    ],
)
def test_facts_that_agree_are_left_alone(
    tmp_path: Path, one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    text = HEAD.format(id="zz-one") + fact("zz-one", *one) + fact("zz-one", *other)
    assert warnings(tmp_path, one=text) == []


def test_a_sites_hard_fact_against_a_shipped_one(tmp_path: Path) -> None:
    own = 'id = "in-kl-kseb"\n' + fact("in-kl-kseb", "clock", "evening", "no_cut_after=18:00")
    (told,) = warnings(tmp_path, one=own)
    assert "in-kl-kseb.clock.before_13" in told
