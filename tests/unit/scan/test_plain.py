"""Known words in disguise or in pieces become one token; what is no such word stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satark import check
from satark.api import shipped
from satark.scan.plain import plain_tokens
from satark.text.normal_form import normalise
from satark.text.tokens import Tokens, tokenise


def plain(text: str) -> Tokens:
    normal = normalise(text).text
    return plain_tokens(tokenise(normal), normal, shipped())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("your b1ll is due", "your bill is due"),
        ("n0t paid, CA11 now", "not paid call now"),
        ("el€ctri¢ity", "electricity"),
        ("bi ll and bi-ll", "bill and bill"),
        ("elec-tricity elec*tri.city", "electricity electricity"),
        ("dis/connected by offi_cer", "disconnected by officer"),
        ("e le ct ri c i ty", "electricity"),
        ("का*ट बि-जली बि ज ली", "काट बिजली बिजली"),
        # Each piece is a word by itself, or the whole is none.
        ("and so on", "and so on"),
        ("if it is up to me", "if it is up to me"),
        ("pay,bill now.call me", "pay bill now call me"),
        ("A/c no to-do x-ray", "a c no to do x ray"),
        ("part bl-22 and xq1z", "part bl 22 and xq 1 z"),
        ("9-bi ll", "9 bill"),
        ("th×:e and x×-y", "the and x y"),
    ],
)
def test_words(text: str, words: str) -> None:
    assert " ".join(plain(text).words) == words


def test_places_and_sentences_go_with_the_words() -> None:
    text = "pay. your b1ll is bi-ll. now"
    found = plain(text)
    spans = [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]
    assert spans == ["pay", "your", "b1ll", "is", "bi-ll", "now"]
    assert found.sentences == (0, 1, 1, 1, 1, 2)


def test_of_a_disguise_the_found_spelling_is_kept_at_its_token() -> None:
    found = plain("so bi ll y0ur b1ll xq1zk")
    assert [row for row in found.disguised if row[2] == 1] == [("your", 2, 1), ("bill", 3, 1)]
    unknown = [row for row in found.disguised if row[2] > 1]
    assert unknown and all(found.words[first] == "xq" for _, first, _ in unknown)


def test_few_words_in_pieces_are_looked_for() -> None:
    assert plain("bi ll pay " * 400).words.count("bill") == 64


@pytest.mark.parametrize(
    "text",
    [
        "Power will be cut tonight, bill {} paid, call 9876543210",
        "Dear customer, your KYC is {} updated, account blocked today, open http://sbi-kyc.xyz",
    ],
)
def test_a_digit_in_a_small_word_hides_nothing(text: str) -> None:
    """A denial in disguise denies no more than the plain one."""
    plainly = check(text.format("not"))
    assert plainly.label in ("scam", "suspicious")
    assert check(text.format("n0t")).label == plainly.label


@given(st.text(st.sampled_from("ab1!$(-_ .कि्"), max_size=60))
def test_tokens_stay_in_order_and_apart(text: str) -> None:
    found = plain(text)
    assert len(found.words) == len(found.starts) == len(found.ends) == len(found.sentences)
    assert all(one <= two for one, two in zip(found.ends, found.starts[1:], strict=False))
    assert all(first >= 0 and first + count <= len(found.words) for _, first, count in found.disguised)
