"""Words to concepts, denials, and concepts near each other."""

from __future__ import annotations

import pytest

from satark.api import shipped
from satark.scan.plain import plain_tokens
from satark.scan.walk import LIMIT_HITS, Hits, Place, concepts, deny, pairs
from satark.text.normal_form import normalise
from satark.text.tokens import Tokens, tokenise


def walked(text: str) -> tuple[Hits, Tokens]:
    normal = normalise(text).text
    tokens = plain_tokens(tokenise(normal), normal, shipped())
    return concepts(tokens, shipped()), tokens


def found_pairs(text: str) -> set[str]:
    hits, tokens = walked(text)
    deny(hits, tokens, shipped())
    return {name for name, _ in pairs(hits, tokens, shipped())}


@pytest.mark.parametrize(
    ("text", "concept", "words"),
    [
        ("your electricity will be disconnected", "threat.cut", ["disconnected"]),
        ("the one time password please", "thing.secret", ["one", "time", "password"]),
        ("आज रात को", "time.tonight", ["आज", "रात"]),
        ("your b1ll is here", "thing.bill", ["bill"]),
        ("e l e c t r i c i t y is off", "thing.electricity", ["electricity"]),
        ("your elecctrecety is off", "thing.electricity", ["elecctrecety"]),
    ],
)
def test_a_concept_is_where_its_words_are(text: str, concept: str, words: list[str]) -> None:
    hits, tokens = walked(text)
    assert words in [list(tokens.words[place.start : place.end]) for place in hits.places[concept]]


@pytest.mark.parametrize(
    ("text", "swallowed"),
    [
        ("do not call them", "ask.call"),
        ("payment due to the bank", "thing.dues"),
        ("cut your electricity bill in summer", "threat.cut"),
    ],
)
def test_a_phrase_can_take_its_words_with_it(text: str, swallowed: str) -> None:
    hits, _ = walked(text)
    assert swallowed not in hits.places


def test_a_disguised_word_is_marked_only_where_it_is_a_word_known() -> None:
    assert "disguised.word" in walked("your b1ll")[0].places
    assert "disguised.word" not in walked("seat b12 on the 4g plan")[0].places


def test_small_words_count_for_their_language_and_are_no_concept() -> None:
    hits, _ = walked("आपका बिल तैयार है और यह आपके घर पर है")
    assert "function" not in hits.places
    assert hits.languages["hi"] > hits.languages.get("mr", 0)


def test_more_hits_than_the_limit_are_left_out() -> None:
    hits, _ = walked("bill " * (LIMIT_HITS * 3))
    assert len(hits.places["thing.bill"]) == LIMIT_HITS


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("we never ask you to install an app or to share your OTP", "denied.thing.secret"),
        ("Do not share the OTP, the card number or the PIN", "denied.thing.secret"),
        ("ओटीपी या कार्ड नंबर किसी को न बताएं", "denied.thing.secret"),
    ],
)
def test_a_denial_reaches_over_its_sentence(text: str, aside: str) -> None:
    hits, tokens = walked(text)
    assert aside in deny(hits, tokens, shipped())
    assert aside.removeprefix("denied.") not in hits.places


def test_a_denial_ends_with_its_sentence_and_where_it_turns() -> None:
    for text in ("Do not click on it. Share the OTP", "Do not click on it but share the OTP"):
        hits, tokens = walked(text)
        deny(hits, tokens, shipped())
        assert "thing.secret" in hits.places, text


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("your electricity will be cut", "cut.supply"),
        ("बिजली काट दी जाएगी", "cut.supply"),
        ("the bill was not updated", "not_updated.bill"),
        ("update your electricity bill", "update.bill"),
        ("call our electricity officer", "call.named_officer"),
        ("share the otp", "share.secret"),
        ("scan the qr code", "scan.qr"),
        ("your gas connection will be cut", "cut.other"),
        ("cut tonight", "cut.deadline"),
    ],
)
def test_concepts_near_each_other_make_a_pair(text: str, pair: str) -> None:
    assert pair in found_pairs(text)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("your electricity will not be cut", "cut.supply"),
        ("electricity " + "and so on " * 8 + "cut", "cut.supply"),
        ("do not share the otp", "share.secret"),
        ("never scan the qr code", "scan.qr"),
    ],
)
def test_far_apart_or_denied_they_make_none(text: str, pair: str) -> None:
    assert pair not in found_pairs(text)


def test_a_pair_is_named_once_with_all_its_words() -> None:
    hits, tokens = walked("electricity cut, electricity cut")
    found = [place for name, place in pairs(hits, tokens, shipped()) if name == "cut.supply"]
    assert len(found) == 1
    assert isinstance(found[0], Place)
    assert found[0].end - found[0].start >= 2
