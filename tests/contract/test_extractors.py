"""Every extractor tells the truth about places, survives any text, and costs as the text is long."""

from __future__ import annotations

import gc
import inspect
from collections.abc import Mapping
from pathlib import Path
from time import process_time_ns
from typing import Any

import pytest
import yaml

from satark.api import shipped
from satark.records.entity import ENTITY_KINDS, Entity
from satark.records.message import Message
from satark.scan import extractors as folder
from satark.scan.extract import entities_of
from satark.scan.extractor import Extractor, extractors
from satark.scan.view import View, view_of
from tests.bench.hostile import SHAPES, Shape, repeated

HERE = Path(__file__).parent
# One text with every kind of entity in it, and words, signs and scripts around them.
EVERYTHING = (
    "VM-MSEDCL-S: जयपुर डिस्कॉम K No. 210412345678 बिल रु 1,240 आज रात 9:30 बजे, call 90000 00070 or "
    "+44 20 7946 0000, a/c XX1234, "
    "bijli@ybl, help@bill.example, AnyDesk, Bill.apk, https://wss.mahadiscom.in/x, "
    "hxxps://pay[.]example, wa.me/919000000071, upi://pay?pa=a@ybl&am=10.00, 98XXXXXX10, Rs.500/- 24/11/2026"
)
TEXTS = (
    EVERYTHING,
    EVERYTHING.upper(),
    "\u200b".join(EVERYTHING),
    EVERYTHING.replace("a", "\u0430").replace("o", "\u03bf"),
    "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in EVERYTHING),
    EVERYTHING.translate({ord("0") + digit: 0x0966 + digit for digit in range(10)}),
    "\ud800" + EVERYTHING.replace(" ", "\udfff") + "\0",
    "👨\u200d👩\u200d👧 " + EVERYTHING.replace(",", "\u0301,") + " \u202e",
    "",
)
# Made for these patterns: starts without end, of what each of them looks for.
MORE_SHAPES: Mapping[str, Shape] = {
    "accounts without number": repeated("a/c no. "),
    "account of hidden digits": repeated("a/c xx"),
    "consumer number labels": repeated("k no. consumer no: "),
    "masked numbers": repeated("98xxxx"),
    "stars": repeated("*"),
    "plus signs": repeated("+91"),
    "brackets and digits": repeated("(0)9"),
    "digit words": repeated("nine double zero "),
    "letters for digits": repeated("9OOl "),
    "promised links": repeated("[ link "),
    "defanged": repeated("hxxp[:]//a[.]b[dot]"),
    "split links": repeated("bit . ly / "),
    "payment links": repeated("upi://pay?pa=a"),
    "chat links": repeated("wa.me/91"),
    "punycode": repeated("xn--a."),
    "numeric hosts": repeated("http://0x7f."),
    "app file names": repeated("bill-update "),
    "half app files": repeated("bill.ap"),
    "rupees": repeated("rs."),
    "amount without end": repeated("1,00,"),
    "day words": repeated("aaj raat "),
    "half dates": repeated("24/11/"),
    "half headers": repeated("VM-"),
    "long headers": repeated("VM-ABCDEFGHIJK"),
    "handles": repeated("a.b-c@"),
    "names of organisations": repeated("jaipur vidyut vitran "),
}
SMALL = 2_000
TIMES_LARGER = 4
LIMIT_GROWTH = 8
# So little CPU, in nanoseconds, says nothing about growth.
NEGLIGIBLE_NS = 4_000_000
TRIES = 10


@pytest.fixture(params=extractors(), ids=lambda extractor: extractor.kind)
def extractor(request: pytest.FixtureRequest) -> Extractor:
    found: Extractor = request.param
    return found


def viewed(text: str) -> View:
    return view_of(Message(text), shipped())


def checked(view: View, entity: Entity) -> None:
    start, end = entity.span
    assert 0 <= start < end <= len(view.message.text)
    assert entity.raw == view.message.text[start:end]
    assert entity.kind in ENTITY_KINDS
    assert entity.value
    assert list(entity.traits) == sorted(set(entity.traits))
    assert all(key in shipped().facts for key in entity.facts)
    if entity.official:
        assert entity.owner
    if entity.owner and not entity.owner.startswith("register:"):
        assert entity.owner in shipped().organisations


def test_the_folder_is_the_registry() -> None:
    files = [path for path in Path(folder.__path__[0]).glob("*.py") if path.stem != "__init__"]
    assert sorted(path.stem for path in files) == [extractor.kind for extractor in extractors()]
    assert {extractor.kind for extractor in extractors()} == set(ENTITY_KINDS)


def test_it_says_what_its_values_are(extractor: Extractor) -> None:
    assert len((type(extractor).__doc__ or "").split()) >= 5
    assert (inspect.getmodule(type(extractor)).__doc__ or "").strip().endswith(".")


def test_it_finds_its_kind_where_everything_is(extractor: Extractor) -> None:
    text = "Jaipur Discom " + EVERYTHING
    assert any(entity.kind == extractor.kind for entity in extractor.find(viewed(text)))


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_its_places_are_those_of_the_text(extractor: Extractor, text: str) -> None:
    view = viewed(text)
    for entity in extractor.find(view):
        checked(view, entity)
    assert list(extractor.find(view)) == list(extractor.find(view))


@pytest.mark.parametrize("shape", [*SHAPES, *MORE_SHAPES])
def test_it_survives_any_shape(extractor: Extractor, shape: str) -> None:
    view = viewed({**SHAPES, **MORE_SHAPES}[shape](300))
    for entity in extractor.find(view):
        checked(view, entity)


def test_no_two_kinds_claim_the_same_characters() -> None:
    """But for what a link carries inside on purpose, and names, which are named wherever they stand."""
    for text in TEXTS:
        taken = 0
        for entity in entities_of(viewed(text)):
            if entity.kind == "organisation" or not {"wa_me", "upi_link"}.isdisjoint(entity.traits):
                continue
            assert entity.span[0] >= taken, (entity.kind, entity.raw)
            taken = entity.span[1]


def cost(extractor: Extractor, view: View) -> int:
    """CPU nanoseconds of reading all entities of a view."""
    started = process_time_ns()
    for _ in extractor.find(view):
        pass
    return process_time_ns() - started


@pytest.mark.parametrize("shape", [*SHAPES, *MORE_SHAPES])
def test_its_cost_grows_with_the_length_only(extractor: Extractor, shape: str) -> None:
    """Four times the text may cost eight times as much, never sixteen, by the best of a few tries."""
    make = {**SHAPES, **MORE_SHAPES}[shape]
    small, large = viewed(make(SMALL)), viewed(make(SMALL * TIMES_LARGER))
    least: dict[int, int] = {}
    gc.disable()
    try:
        for _ in range(TRIES):
            for size, view in ((1, small), (TIMES_LARGER, large)):
                least[size] = min(cost(extractor, view), least.get(size, 1 << 62))
            if least[TIMES_LARGER] < max(LIMIT_GROWTH * least[1], NEGLIGIBLE_NS):
                return
    finally:
        gc.enable()
    pytest.fail(f"{TIMES_LARGER} times the text cost {least[TIMES_LARGER] / least[1]:.1f} times as much")


def cases() -> list[Any]:
    """Texts of the project's own cases, some of each file."""
    paths = sorted((HERE.parent / "cases" / "messages").glob("*.yml"))
    return [
        pytest.param(case["text"], id=case["name"])
        for path in paths
        for case in yaml.safe_load(path.read_text("utf-8"))[::6]
    ]


@pytest.mark.parametrize("text", cases())
def test_places_hold_in_messages(text: str) -> None:
    view = viewed(text)
    for extractor in extractors():
        for entity in extractor.find(view):
            checked(view, entity)
