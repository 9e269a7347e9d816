"""Entities of any text: places that hold, no overlaps, and the same in a disguised twin."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from satark.facts import load
from satark.records.entity import Entity
from satark.records.message import Message
from satark.scan.extract import entities_of
from satark.scan.view import view_of

FACTS = load()
PIECES = (
    "call 9000000001", "call +91 90000 00002", "call 1800-180-6507", "contact 0141-2203000",
    "at jaipurdiscom.com", "http://jaipurdiscom-bill.example/pay", "http://evil.example/x",
    "wa.me/919000000003", "pay bijli@ybl", "mail bijli@gmail.com", "Rs.1,00,000.50", "10 rupees only",
    "tonight at 9.30 pm", "within 24 hours", "due date 15-12-2026", "K No 210512345678", "A/c XX1234",
    "install AnyDesk", "open bill.apk", "JVVNL office", "Jaipur Discom", "electricity department",
    "dear consumer", "thank you", "today evening", "click <link>",
)  # fmt: skip
ALPHABET = st.text(
    st.one_of(
        st.sampled_from("0123456789abcdefxyz .,:;/@-+()[]<>*#'\"\n₹"),
        st.sampled_from("आजरातबजेकल०१२९।\u093e\u094d\u200d\u200b\ufe0fаеоНＡ１①é"),
        st.characters(),
    ),
    max_size=120,
)
messages = st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map(" and ".join)


def found(text: str) -> tuple[Entity, ...]:
    return entities_of(view_of(Message(text), FACTS))


def named(text: str) -> list[tuple[str, str, bool | None, str | None]]:
    return sorted(
        ((each.kind, each.value, each.official, each.owner) for each in found(text)), key=lambda row: row[:2]
    )


def spread(text: str) -> str:
    return "\u200b".join(text)


def fullwidth(text: str) -> str:
    return "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in text)


def devanagari(text: str) -> str:
    """Digits of another script, but not inside links, where they make another address."""
    if "://" in text or "wa.me" in text:
        return text
    return text.translate({ord("0") + digit: 0x0966 + digit for digit in range(10)})


def wide_spaces(text: str) -> str:
    return text.replace(" ", "\u00a0")


def soft_hyphens(text: str) -> str:
    return "".join(f"{letter}\u00ad" if letter.isascii() and letter.isalnum() else letter for letter in text)


@given(messages, st.sampled_from((spread, fullwidth, devanagari, wide_spaces, soft_hyphens)))
def test_a_disguised_twin_has_the_same_entities(text: str, disguise: object) -> None:
    assert callable(disguise)
    assert named(disguise(text)) == named(text)


@given(messages)
def test_a_twin_in_capitals_has_the_same_numbers_and_names(text: str) -> None:
    kinds = {"phone", "amount", "deadline", "account", "organisation", "app", "upi", "email"}
    plain = [row for row in named(text) if row[0] in kinds]
    assert [row for row in named(text.upper()) if row[0] in kinds] == plain


@given(ALPHABET)
def test_any_text_has_entities_with_places(text: str) -> None:
    entities = found(text)
    assert entities == found(text)
    last = 0
    for entity in entities:
        start, end = entity.span
        assert 0 <= start < end <= len(text)
        assert entity.raw == text[start:end]
        assert entity.value
        if entity.kind != "organisation" and not {"wa_me", "upi_link"} & set(entity.traits):
            assert start >= last
            last = end


@given(messages, ALPHABET)
def test_what_stands_around_on_other_lines_changes_no_number(text: str, noise: str) -> None:
    """Text on lines of its own cannot hide the numbers of a message."""
    kinds = {"phone", "amount", "upi"}
    wanted = {row for row in named(text) if row[0] in kinds}
    assert wanted <= set(named(f"{noise}.\n\n{text}\n\n.{noise}"))
