"""A message on a page: whole, marked where the reasons stand, and with nothing to tap or to obey."""

from __future__ import annotations

import string
from datetime import UTC, datetime

import pytest
from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as st

import satark
from satark.desk.showing import pieces, shown_entity

LURE = "Dear consumer, power will be cut tonight 9:30 pm.\nCall 9000000012 or pay at http://jvvnl-bill.example/pay"


def verdict_on(text: str) -> dict[str, object]:
    return satark.check(text, received_at=datetime(2026, 12, 1, tzinfo=UTC), reply_language="en").to_dict()


def test_the_words_that_carried_the_verdict_are_marked_and_the_rest_is_not() -> None:
    shown = pieces(LURE, verdict_on(LURE))
    marked = " ".join(piece.text for piece in shown if piece.marked)
    assert (
        "cut tonight" in marked
        and "9 0 0 0 0 0 0 0 1 2" in marked
        and "hxxp://jvvnl-bill[.]example" in marked
    )
    assert "Dear consumer" in "".join(piece.text for piece in shown if not piece.marked)
    assert "\n" in "".join(piece.text for piece in shown)


def test_nothing_in_it_can_be_tapped() -> None:
    whole = "".join(piece.text for piece in pieces(LURE, verdict_on(LURE)))
    assert "9000000012" not in whole and "http:" not in whole and "jvvnl-bill.example" not in whole
    assert shown_entity({"kind": "upi", "raw": "a.b@okx", "value": "", "span": [0, 7], "official": None,
                         "owner": None}) == "a[.]b[at]okx"  # fmt: skip


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "\u202egnp.exe\u202c", "\x1b[2J"])
def test_orders_in_it_are_harmless(hostile: str) -> None:
    text = f"Pay at once {hostile} to 9000000012"
    page = render_to_string("showing/message.html", {"pieces": pieces(text, verdict_on(text))})
    assert "<script" not in page
    assert not set(page) & {"\u202e", "\u202c", "\u2066", "\x1b"}


@given(
    st.text(alphabet=string.ascii_letters + " \n.@:/कख0123456789", max_size=60),
    st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=4),
    st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=4),
)
@settings(max_examples=200, deadline=None)
def test_any_spans_give_the_whole_text_in_order(
    text: str, reasons: list[tuple[int, int]], entities: list[tuple[int, int]]
) -> None:
    verdict = {
        "reasons": [{"code": "A", "state": "counted", "spans": [list(span)]} for span in reasons],
        "entities": [
            {"kind": "url", "raw": "x", "value": "x", "span": list(span), "official": True, "owner": None}
            for span in entities
        ],
    }
    assert "".join(piece.text for piece in pieces(text, verdict)) == text
