"""Whatever the text: a verdict that adds up, with places in the text, and the same one twice."""

from __future__ import annotations

import os
from datetime import datetime
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from satark import check
from satark.api import shipped
from satark.records.message import CHANNELS, DONE, SENDER_BASES, Channel, Done, Message, SenderBasis
from satark.records.verdict import LABELS, Verdict
from satark.scan import judge_message
from satark.text.limits import LIMIT_CHARACTERS

# Pieces of lures, of honest messages and of what lies between, so that rules fire and meet each other.
PIECES = (
    "your electricity", "connection", "will be disconnected", "tonight", "at 9:30 pm", "bill",
    "not updated", "call", "9000000072", "officer", "immediately", "Rs 10", "Rs 1,240", "pay",
    "https://pay.example/x", "bit.ly/3x", "OTP", "share the", "install AnyDesk", "Bill.apk",
    "Jaipur Discom", "JVVNL", "MSEDCL", "Energy Department", "beware", "fraud", "do not", "never",
    "such messages", '"', "?", ".", "\n", "K No. 210412345678", "due date 10 Dec", "prepaid",
    "recharge", "बिजली", "कनेक्शन", "काट दिया जाएगा", "आज रात", "बिल", "अपडेट नहीं", "कॉल करें",
    "अधिकारी", "तुरंत", "ठगी", "सावधान", "न करें", "bijli", "kat jayegi", "aaj raat", "turant", "1912",
    "debited", "offer", "flat 50 off", "b1ll", "e l e c t r i c", "\u200b", "\u0430", "bijli@ybl",
    "wa.me/919000000073", "98XXXXXX10", "15 days", "KYC",
)  # fmt: skip
SENDERS = st.sampled_from(
    (
        None,
        "",
        " ",
        "9000000074",
        "+91 90000 00075",
        "VM-MSEDCL-S",
        "JD-JVVNL",
        "AX-ABCBNK",
        "1930",
        "JVVNL",
        "Amma",
    )
)
ANY_TEXT = st.text(st.characters(), max_size=400)
MADE_TEXT = st.lists(st.sampled_from(PIECES), max_size=24).map(" ".join)
RUN_TEXT = st.builds(
    lambda piece, times, tail: piece * times + tail,
    st.text(max_size=3),
    st.integers(0, 2_000),
    st.text(max_size=9),
)
TEXTS = st.one_of(MADE_TEXT, ANY_TEXT, RUN_TEXT, st.builds(str.__add__, MADE_TEXT, ANY_TEXT))
BORDERED = (
    "Your electricity will be cut tonight, call 9000000076",
    "आज रात बिजली काट दी जाएगी",
    "9000000076",
    "see you at dinner",
)
# On a server the same examples every time: what fails there fails here.
steady = settings(derandomize="CI" in os.environ)


def hold(text: str, verdict: Verdict) -> None:
    """What is true of every verdict on `text`."""
    assert verdict.label in LABELS
    assert verdict.points >= 0
    assert verdict.points == sum(reason.points for reason in verdict.reasons)
    codes = [reason.code for reason in verdict.reasons]
    assert len(set(codes)) == len(codes)
    assert verdict.summary.strip()
    for reason in verdict.reasons:
        assert reason.points >= 0
        assert reason.state in ("counted", "capped", "excused")
        assert reason.state != "excused" or reason.points == 0
        assert reason.text.strip()
        for start, end in reason.spans:
            assert 0 <= start < end <= len(text)
    for entity in verdict.entities:
        start, end = entity.span
        assert 0 <= start < end <= len(text)
        assert entity.raw == text[start:end]
    for one, other in pairwise(verdict.entities):
        assert one.span[0] <= other.span[0]


@steady
@given(TEXTS, SENDERS)
def test_any_text_gets_a_verdict_that_adds_up(text: str, sender: str | None) -> None:
    hold(text, check(text, sender=sender))


@steady
@given(TEXTS, SENDERS)
def test_the_same_message_gets_the_same_verdict(text: str, sender: str | None) -> None:
    assert check(text, sender=sender).to_dict() == check(text, sender=sender).to_dict()


@steady
@given(
    MADE_TEXT,
    st.text(max_size=40),
    st.sampled_from(CHANNELS),
    st.sampled_from(SENDER_BASES),
    st.frozensets(st.sampled_from(DONE)),
    st.sampled_from((None, "en", "hi", "hi-Latn", "ta", "xx", "")),
    st.datetimes(timezones=st.timezones()),
)
def test_whatever_is_known_of_it_a_message_gets_a_verdict(
    text: str,
    sender: str,
    channel: Channel,
    basis: SenderBasis,
    done: frozenset[Done],
    reply: str | None,
    when: datetime,
) -> None:
    message = Message(
        text,
        sender=sender,
        channel=channel,
        sender_basis=basis,
        done=done,
        received_at=when,
        organisation="none",
    )
    hold(text, judge_message(message, shipped(), reply))


@steady
@given(st.text(min_size=1, max_size=5), st.integers(1, 50))
def test_a_text_over_the_cap_is_not_read(piece: str, more: int) -> None:
    text = (piece * (LIMIT_CHARACTERS // len(piece) + more))[: LIMIT_CHARACTERS + more]
    verdict = check(text)
    if len(text) > LIMIT_CHARACTERS:
        assert (verdict.label, [reason.code for reason in verdict.reasons]) == (
            "unreadable",
            ["TEXT_TOO_LONG"],
        )


@steady
@given(MADE_TEXT, SENDERS, st.sampled_from(("en", "hi", "hi-Latn")))
def test_the_language_of_the_answer_moves_no_point(text: str, sender: str | None, reply: str) -> None:
    one, other = check(text, sender=sender), check(text, sender=sender, reply_language=reply)
    assert (one.label, one.points, one.entities) == (other.label, other.points, other.entities)
    assert [reason.code for reason in one.reasons] == [reason.code for reason in other.reasons]


@steady
@given(MADE_TEXT, st.frozensets(st.sampled_from(DONE)))
def test_what_the_reader_has_done_moves_no_point(text: str, done: frozenset[Done]) -> None:
    one, other = check(text), check(text, done=done)
    assert (one.label, one.points) == (other.label, other.points)


@steady
@given(st.text(st.sampled_from(" \n\t\u00a0\u3000🙏✨"), max_size=6), st.sampled_from(BORDERED))
def test_a_blank_border_changes_no_label(blank: str, text: str) -> None:
    """Not even for a text that is only a number."""
    assert check(blank + text + blank).label == check(text).label
