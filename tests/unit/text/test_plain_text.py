from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satark.records.entity import Entity, EntityKind
from satark.text.plain_text import defang, disarm, plain


def entity(kind: EntityKind, raw: str, *, official: bool | None = None) -> Entity:
    return Entity(kind, raw, raw, (0, len(raw)), official)


@pytest.mark.parametrize(
    ("kind", "raw", "shown"),
    [
        ("url", "https://pay.jvvnl.example/a.apk?x=1", "hxxps://pay[.]jvvnl[.]example/a.apk?x=1"),
        ("url", "HTTP://x.example", "hxxp://x[.]example"),
        ("url", "bill-pay.example", "bill-pay[.]example"),
        ("url", "bill[.]pay.example/x", "bill[.]pay[.]example/x"),
        ("url", "https://bank.example@evil.example/", "hxxps://bank[.]example[at]evil[.]example/"),
        ("url", "wa.me/919000000012", "wa[.]me/9 1 9 0 0 0 0 0 0 0 1 2"),
        ("url", "upi://pay?pa=a@okbank", "upi[:]//pay?pa=a[at]okbank"),
        ("phone", "+91 90000-00012", "+9 1 9 0 0 0 0 0 0 0 1 2"),
        ("phone", "९००००००० १२", "९ ० ० ० ० ० ० ० १ २"),
        ("phone", "1930", "1930"),
        ("phone", "nine zero zero", "nine zero zero"),
        ("upi", "bijli.bill@okbank", "bijli[.]bill[at]okbank"),
        ("email", "a.b@mail.example", "a[.]b[at]mail[.]example"),
        ("amount", "Rs. 10", "Rs. 10"),
    ],
)
def test_nothing_of_the_message_is_left_to_tap(kind: EntityKind, raw: str, shown: str) -> None:
    assert defang(entity(kind, raw)) == shown


def test_a_sentence_that_quotes_the_message_is_disarmed_and_official_numbers_are_not() -> None:
    found = (
        entity("phone", "9000000012"),
        entity("phone", "18001806507", official=True),
        entity("url", "x.example"),
    )
    told = disarm("Not 9000000012 and not x.example; ask 18001806507.", found)
    assert told == "Not 9 0 0 0 0 0 0 0 1 2 and not x[.]example; ask 18001806507."


def test_a_message_cannot_drive_the_terminal() -> None:
    assert plain("a\x1b[2Jb\x9bc\nd\u202ee\x00\ud800") == "a\ufffd[2Jb\ufffdc de\ufffd\ufffd"
    assert plain("क्‍ष நன்றி 👩‍👧") == "क्‍ष நன்றி 👩‍👧", "joiners of honest writing stay"


@given(st.text(max_size=60), st.sampled_from(["url", "phone", "email", "upi", "header", "app"]))
def test_any_text_can_be_shown_and_carries_no_live_scheme(raw: str, kind: EntityKind) -> None:
    shown = defang(entity(kind, raw))
    assert "\x1b" not in shown and "\n" not in shown
    if kind == "url":
        assert not shown.lower().startswith(("http://", "https://"))
