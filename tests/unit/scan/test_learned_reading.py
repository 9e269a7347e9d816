"""What the model reads of a message: words, classes of entities, and names of marks, shape and roles."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satark.api import shipped
from satark.records.entity import Entity
from satark.records.message import Message
from satark.scan.extract import entities_of
from satark.scan.learned.reading import LONG_NUMBER, NUMBER, READ_AT_AN_END, Reading, reading
from satark.scan.learned.roles import role_names
from satark.scan.mark import find
from satark.scan.sender import parse_sender
from satark.scan.view import View, view_of

BARE = replace(shipped(), model=None)


def viewed(text: str) -> View:
    return view_of(Message(text), BARE)


def read(text: str, *names: str) -> Reading:
    view = viewed(text)
    return reading(view, entities_of(view), frozenset(names), {})


def marked(text: str, sender: str | None) -> Reading:
    view = viewed(text)
    entities = entities_of(view)
    at = parse_sender(sender, BARE, BARE.dated) if sender else None
    found = find(view, entities, at)
    return reading(view, entities, found.marks.names, found.places)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("open https://pay.example/x/y now", ("open", "{url}", "now")),
        ("call 9000000012 now", ("call", "{phone}", "now")),
        ("call +91 90000 00012 now", ("call", "{phone}", "now")),
        ("send to asha@ybl please", ("send", "to", "{upi}", "please")),
        ("write to help@mail.example please", ("write", "to", "{email}", "please")),
        ("pay Rs. 1,240.50 today", ("pay", "{amount}", "today")),
    ],
)
def test_an_entity_is_one_word_of_its_kind(text: str, words: tuple[str, ...]) -> None:
    assert read(text).words == words


def test_which_entity_it_was_tells_nothing() -> None:
    one = marked("Pay Rs 450 to asha@ybl or call 9000000012", None)
    other = marked("Pay Rs 950 to ravi@ybl or call 9811111119", None)
    assert one._replace(marks=()) == other._replace(marks=())
    assert sorted(one.marks) == sorted(other.marks)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("room 12 please", ("room", NUMBER, "please")),
        ("room 12 34 5 please", ("room", NUMBER, "please")),
        ("token 123456 please", ("token", NUMBER, "please")),
        ("token 1234567 please", ("token", LONG_NUMBER, "please")),
        ("folder xx please", ("folder", NUMBER, "please")),
        ("folder x please", ("folder", "x", "please")),
    ],
)
def test_a_number_is_short_or_long_and_a_mask_is_one(text: str, words: tuple[str, ...]) -> None:
    assert read(text).words == words


def test_tokens_are_where_the_words_begin() -> None:
    text = "open https://pay.example/x/y or call 9000000012 before ten"
    got, tokens = read(text), viewed(text).tokens.words
    assert len(got.words) == len(got.tokens)
    assert list(got.tokens) == sorted(set(got.tokens))
    for word, token in zip(got.words, got.tokens, strict=True):
        assert word.startswith("{") or word == tokens[token]


def test_marks_stand_at_words() -> None:
    got = marked(f"Pay 12 34 now at https://pay.example/x or call 9000000012, {text_of(20)}", None)
    spots = dict(zip(got.marks, got.spots, strict=True))
    assert [got.words[at] for at in spots["link"]] == ["{url}"]
    assert [got.words[at] for at in spots["phone"]] == ["{phone}"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("your b1ll is due", "your bill is due"),
        ("y0ur 8ill", "your bill"),
        ("(u$t()m€r (4$h w#() 8i||", "customer cash who bill"),
        ("a qu1ver of it", "a quiver of it"),  # no word of the rules: the first spelling
        ("gr8 24x7 9pm b2b", "gr {0} x {0} pm b {0} b"),  # codes, and short
        ("pay bi ll by ca-ll or e m ai l", "pay bill by call or email"),
        ("is it ok to go", "is it ok to go"),
        ("me at 5 or so", "me at {0} or so"),
        ("write to a1@example.com", "write to {email}"),
        ("बि ज ली  बिल", "बिजली बिल"),
    ],
)
def test_words_in_disguise_and_in_pieces_are_read_plain(text: str, words: str) -> None:
    got = read(text)
    assert " ".join(got.words) == words
    assert list(got.tokens) == sorted(set(got.tokens))


def text_of(count: int) -> str:
    return " ".join(
        f"w{chr(97 + at // 676)}{chr(97 + at // 26 % 26)}{chr(97 + at % 26)}" for at in range(count)
    )


def test_a_text_of_the_limit_is_read_whole() -> None:
    assert len(read(text_of(2 * READ_AT_AN_END)).words) == 2 * READ_AT_AN_END == 600


def test_of_a_longer_text_the_ends_are_read() -> None:
    count = 2 * READ_AT_AN_END + 40
    got, words = read(text_of(count)), text_of(count).split()
    assert list(got.words) == words[:READ_AT_AN_END] + words[-READ_AT_AN_END:]
    assert [viewed(text_of(count)).tokens.words[at] for at in got.tokens] == list(got.words)


@pytest.mark.parametrize("sender", [None, "VM-HDFCBK-S", "9000000012", "Amma"])
def test_the_sender_is_no_business_of_the_model(sender: str | None) -> None:
    """But for whose name it is: that is a claim."""
    text = "Your OTP is 482910. Do not share it with anyone."
    got, alone = marked(text, sender), marked(text, None)
    assert (got.words, got.tokens, got.shapes) == (alone.words, alone.tokens, alone.shapes)
    assert set(got.marks) ^ set(alone.marks) <= {"claim.bank"}


def test_marks_of_sender_facts_and_language_are_not_read() -> None:
    names = ("sender.header", "facts.account_always", "language.romanised", "threat.cut")
    assert read("hello there", *names).marks == ("threat.cut",)


def test_a_model_of_the_facts_changes_nothing_that_is_read() -> None:
    text = "Dear customer, your electricity will be cut tonight. Call 9000000012"
    view = view_of(Message(text), shipped())
    bare = viewed(text)
    marks = find(bare, entities_of(bare), None).marks.names
    with_model = find(view, entities_of(view), None).marks.names
    assert "learned" in with_model and with_model - {"learned"} == marks


@pytest.mark.parametrize(
    ("names", "roles"),
    [
        ((), {"R0-", "R1-", "R2-", "R3-", "R4-", "R5-", "R&&&&&"}),
        (
            ("claim.bank", "ask.click"),
            {"Rclaim.bank&ask.click", "R2-", "R3-", "R4-", "R5-", "Rclaim.bank&ask.click&&&&"},
        ),
        # The telling one plays where two can.
        (("claim.bank", "claim.named"), {"R1-", "R2-", "R3-", "R4-", "R5-", "Rclaim.bank&&&&&"}),
    ],
)
def test_roles_are_told_by_twos_and_all_at_once(names: tuple[str, ...], roles: set[str]) -> None:
    assert set(role_names(frozenset(names))) == roles


@given(st.text(st.characters(), max_size=200), st.frozensets(st.sampled_from(("link", "amount", "phone"))))
def test_any_text_is_read(text: str, names: frozenset[str]) -> None:
    view = viewed(text)
    nothing: tuple[Entity, ...] = ()
    got = reading(view, nothing, names, {})
    assert len(got.words) == len(got.tokens) <= min(2 * READ_AT_AN_END, len(view.tokens.words))
    assert set(got.marks) == names and all(got.words) and got.shapes and got.roles
