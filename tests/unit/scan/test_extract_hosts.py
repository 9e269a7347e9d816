"""Hosts: public suffixes, look-alikes, number spellings, and links made whole again."""

from __future__ import annotations

import pytest

from satark.facts import load
from satark.scan.addresses import dotted
from satark.scan.domains import decoded, domains, encoded
from satark.scan.lookalikes import Lookalikes, one_apart, skeleton
from satark.scan.refang import refang
from satark.scan.suffixes import suffixes

FACTS = load()


@pytest.mark.parametrize(
    ("host", "name", "suffix"),
    [
        ("jaipurdiscom.com", "jaipurdiscom", "com"),
        ("www.bsnl.co.in", "bsnl", "co.in"),
        ("pay.evil.example", "evil", "example"),
        ("a.b.city.kawasaki.jp", "city", "kawasaki.jp"),
        ("x.y.kawasaki.jp", "x", "y.kawasaki.jp"),
        ("somebody.github.io", "somebody", "github.io"),
    ],
)
def test_registered_name(host: str, name: str, suffix: str) -> None:
    parted = suffixes(FACTS).part(host.split("."))
    assert parted is not None
    assert (parted.name, parted.suffix) == (name, suffix)


@pytest.mark.parametrize("host", ["com", "co.in", "bill.please", "localhost.nosuch"])
def test_no_registered_name(host: str) -> None:
    assert suffixes(FACTS).part(host.split(".")) is None


@pytest.mark.parametrize(
    ("label", "like"),
    [
        ("jaipurdiscom", "in-rj-jvvnl"),
        ("jaipurd1scom", "in-rj-jvvnl"),
        ("jaipurdiscorn", "in-rj-jvvnl"),
        ("jaipur-discom", "in-rj-jvvnl"),
        ("jaipurdiscom-bill", "in-rj-jvvnl"),
        ("paymahadiscom", "in-mh-msedcl"),
        ("jaipurdicom", "in-rj-jvvnl"),
        ("jaipurdsicom", "in-rj-jvvnl"),
        ("ebill", None),
        ("discomfort", None),
        ("mahadiscount", None),
        ("energy", None),
    ],
)
def test_like(label: str, like: str | None) -> None:
    table = Lookalikes({"jaipurdiscom": "in-rj-jvvnl", "mahadiscom": "in-mh-msedcl", "energy": "x"})
    assert table.like(label) == like


def test_skeleton_makes_letters_of_one_shape_one() -> None:
    assert skeleton("jvvnl") == skeleton("jwn1") == skeleton("j-vvn-i")


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [("abcdef", "abcdf", True), ("abcdef", "abcxef", True), ("abcdef", "abdcef", True),
    ("abcdef", "abcdef", False),
     ("abcdef", "abcd", False), ("abcdef", "badcef", False)],
)  # fmt: skip
def test_one_apart(one: str, other: str, near: bool) -> None:
    assert one_apart(one, other) is one_apart(other, one) is near


@pytest.mark.parametrize(
    ("host", "address"),
    [("2130706433", "127.0.0.1"), ("0x7f000001", "127.0.0.1"), ("0177.0.0.1", "127.0.0.1"),
    ("127.1", "127.0.0.1"),
     ("1.2.3.4", "1.2.3.4"), ("1.2.3.256", None), ("256.1.1.1", None), ("1.2.3.4.5", None),
     ("08.1", None), ("a.b", None)],
)  # fmt: skip
def test_dotted(host: str, address: str | None) -> None:
    assert dotted(host) == address


def test_labels_of_other_scripts_go_both_ways() -> None:
    assert decoded(encoded("जयपुर")) == "जयपुर"
    assert encoded("plain") == "plain"
    assert decoded("xn--\x80") == "xn--\x80"


@pytest.mark.parametrize(
    ("text", "whole"),
    [("hxxps://evil[.]example", "https://evil.example"), ("evil(dot)example", "evil.example"),
     ("evil dot example", "evil.example"), ("evil . example", "evil.example"),
     ("http[:]//a.example", "http://a.example"),
     ("bit. ly/abc", "bit.ly/abc"), ("a (b) [c] . d", "a (b) [c].d"), ("no links. Here", "no links. Here")],
)  # fmt: skip
def test_refang(text: str, whole: str) -> None:
    made = refang(text)
    assert made.text == whole
    assert len(made.places) == len(whole) + 1
    assert made.back(0, len(whole)) == (0, len(text))


def test_official_by_the_exact_host_where_the_registered_name_is_shared() -> None:
    register = domains(FACTS)
    assert register.standing("energy.rajasthan.gov.in").facts
    assert not register.standing("other.gujarat.gov.in").facts
    assert register.standing("other.gujarat.gov.in").owner == "register:government_domains"
    assert register.standing("wss.mahadiscom.in").owner == "in-mh-msedcl"
