from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satark.evaluation.attacks import (
    KINDS,
    NAMES,
    Kind,
    attacks,
    cover,
    invisible,
    leet,
    look_alikes,
    padding,
    padding_reporting,
    padding_tuning,
    paraphrase,
    scripts,
    spacing,
)
from satark.evaluation.attacks.suite import WORDINGS

LINK, NUMBER, PAYEE = "http://sbi-kyc.in/a?b=Cd", "+91 98765-43210", "officer.desk@okaxis"
ENGLISH = (
    "Dear customer, your electricity will be disconnected tonight at 9.30 pm as your last bill was not"
    " updated. Please call our officer 9876543210 immediately.",
    "SBI: Your account has been suspended. Click http://sbi-kyc.in/x to verify your PAN card today.",
    "Congratulations! You have won a lottery of Rs.25,00,000. Share the OTP on WhatsApp to claim the prize.",
    "Your parcel is on hold because the address is wrong. Update it now at bit.ly/3xYz and pay the fee.",
)
ROMANISED = (
    "Priya grahak, aapka bijli bill update nahi hai. Aaj raat 9 baje connection kat diya jayega, turant"
    " hamare adhikari se sampark karein 9876543210",
    "Aapka khata band ho jayega. Is link par KYC update kare: www.kyc-sbi.xyz",
)
NATIVE = (
    "प्रिय उपभोक्ता, आज रात 9:30 बजे आपका बिजली कनेक्शन काट दिया जाएगा। तुरंत संपर्क करें 9876543210",
    "बधाई हो, आपने लॉटरी में इनाम जीता है। इनाम पाने के लिए इस लिंक पर क्लिक करें http://inam.co.in/1",
)
TEXTS = (*ENGLISH, *ROMANISED, *NATIVE)
LATIN_ONLY = {"look_alikes", "digits"}
ADDING = ("padding", "cover")
LETTER_ATTACKS = ("look_alikes", "invisible", "spaced", "digits")
EVERY = [(kind, name) for kind in KINDS for name in NAMES]
every_attack = pytest.mark.parametrize(("kind", "name"), EVERY)


def kept(text: str) -> set[str]:
    """Tokens that must come through whole."""
    return {token for token in text.split() if re.search(r"[0-9]|://|www\.|bit\.ly|@[a-z]", token)}


def test_both_sets_have_the_same_names() -> None:
    wanted = ["look_alikes", "invisible", "spaced", "digits", "padding", "cover", "paraphrase", "script"]
    assert [list(attacks(kind)) for kind in KINDS] == [wanted, wanted]


@every_attack
def test_the_same_text_and_seed_give_the_same_and_seeds_differ(kind: Kind, name: str) -> None:
    attack, again = attacks(kind)[name], attacks(kind)[name]
    for text in TEXTS:
        assert [attack(text, seed) for seed in range(5)] == [again(text, seed) for seed in range(5)]
    if name != "script":
        assert len({attack(ENGLISH[0], seed) for seed in range(20)}) > 5


@pytest.mark.parametrize("name", NAMES)
def test_tuning_and_reporting_answer_differently(name: str) -> None:
    for text in TEXTS:
        for seed in range(5):
            tuned, reported = (attacks(kind)[name](text, seed) for kind in KINDS)
            assert (tuned is None) == (reported is None)
            assert tuned is None or tuned != reported


@every_attack
def test_each_attack_changes_every_text_it_is_meant_for(kind: Kind, name: str) -> None:
    for text in (*ENGLISH, *ROMANISED) if name in LATIN_ONLY else TEXTS:
        for seed in range(5):
            attacked = attacks(kind)[name](text, seed)
            assert attacked is not None and attacked != text


@every_attack
def test_links_and_numbers_come_through(kind: Kind, name: str) -> None:
    for text in TEXTS:
        for seed in range(30):
            attacked = attacks(kind)[name](text, seed) or text
            assert all(token in attacked for token in kept(text)), (text, attacked)


@pytest.mark.parametrize("kind", KINDS)
@given(
    st.lists(st.sampled_from([LINK, NUMBER, PAYEE, "www.a-b.in", "tn.gov.in", *ENGLISH[1].split()])),
    st.integers(),
)
def test_links_and_numbers_stand_apart_from_disfigured_letters(
    kind: Kind, words: list[str], seed: int
) -> None:
    text = " ".join(words)
    for name in LETTER_ATTACKS:
        attacked = attacks(kind)[name](text, seed)
        if attacked is not None:
            assert attacked.count(NUMBER) == words.count(NUMBER)
            # A digit at the edge of a neighbour would be read as part of the number.
            assert not re.search(r"[0-9(]\s+■|■\s+[0-9(@$]", attacked.replace(NUMBER, "■"))
            assert all(attacked.count(word) >= words.count(word) for word in (LINK, PAYEE, "www.a-b.in"))


@every_attack
def test_nothing_to_change_is_none(kind: Kind, name: str) -> None:
    attack = attacks(kind)[name]
    assert attack("", 1) is None
    assert attack(" \n", 1) is None
    if name not in ADDING:
        assert attack("http://sbi-kyc.in 9876543210 ...", 1) is None
    if name in LATIN_ONLY:
        assert all(attack(text, 1) is None for text in ("आपका बिल बाकी है", "বিদ্যুৎ বিল"))
    if name == "script":
        assert attack("Selamat pagi semuanya apa kabar hari ini", 1) is None
        assert attack("உங்கள் மின் கட்டணம்", 1) is None
    if name == "paraphrase":
        assert attack("Meena is asleep", 1) is None


@given(st.text(st.characters()), st.integers())
def test_any_text_has_an_answer(text: str, seed: int) -> None:
    for kind in KINDS:
        for name, attack in attacks(kind).items():
            assert attack(text, seed) != text, name


@given(st.text(st.sampled_from("aकक़्ािं्ँः।ॐ०९rtEn .@:/\u0130\u0131\u017f\ud83d")), st.integers())
def test_any_heap_of_signs_has_an_answer(text: str, seed: int) -> None:
    for kind in KINDS:
        for name, attack in attacks(kind).items():
            assert attack(text, seed) != text, name


def code_points(styles: Iterable[look_alikes.Style]) -> set[str]:
    return {like for style in styles for like in style.values()}


def test_the_tables_of_both_sets_share_nothing() -> None:
    tuned, reported = code_points(look_alikes.TUNING), code_points(look_alikes.REPORTING)
    assert not tuned & reported
    assert not any(char.isascii() for char in tuned | reported)
    assert not set(invisible.TUNING) & set(invisible.REPORTING)
    assert not set(spacing.TUNING.separators) & set(spacing.REPORTING.separators)
    assert not set(leet.TUNING.items()) & set(leet.REPORTING.items())
    assert not set(leet.TUNING.values()) & set(leet.REPORTING.values())
    sentences = [
        {sentence for message in module.MESSAGES for sentence in message.strip().split("\n")}
        for module in (padding_tuning, padding_reporting)
    ]
    assert not sentences[0] & sentences[1]
    assert not set(cover.TUNING) & set(cover.REPORTING)
    assert WORDINGS["tuning"].greeting != WORDINGS["reporting"].greeting
    assert scripts.TUNING != scripts.REPORTING


def test_the_same_phrases_are_said_otherwise_in_two_ways_that_share_nothing() -> None:
    tuned, reported = (paraphrase.phrases(WORDINGS[kind]) for kind in KINDS)
    assert set(tuned) == set(reported) and len(tuned) > 400
    ways = [{way.lower() for options in table.values() for way in options} for table in (tuned, reported)]
    assert not ways[0] & ways[1]
    for table in (tuned, reported):
        assert all(way and way != phrase for phrase, options in table.items() for way in options)


@pytest.mark.parametrize("kind", KINDS)
def test_no_phrase_is_listed_twice(kind: Kind) -> None:
    entries = re.split(r"[;\n]", "\n".join(WORDINGS[kind].tables))
    sources = [entry.partition("=")[0].strip() for entry in entries if entry.strip()]
    assert len(sources) == len(set(sources))


@pytest.mark.parametrize("kind", KINDS)
def test_three_quarters_of_the_known_phrases_are_said_otherwise(kind: Kind) -> None:
    known = [
        phrase for phrase in paraphrase.phrases(WORDINGS[kind]) if phrase.isascii() and " " not in phrase
    ]
    text = "|".join(known)  # no spaces: nothing here is a sentence that could change places
    for seed in range(10):
        attacked = attacks(kind)["paraphrase"](text, seed) or text
        same = sum(new == old for new, old in zip(attacked.split("|"), known, strict=True))
        assert same <= len(known) / 4


@pytest.mark.parametrize("kind", KINDS)
def test_padding_is_whole_sentences_of_40_to_120_words(kind: Kind) -> None:
    for seed in range(200):
        attacked = attacks(kind)["padding"]("pay now", seed)
        assert attacked is not None and (attacked.startswith("pay now") or attacked.endswith("pay now"))
        added = len(attacked.split()) - 2
        assert padding.FEWEST_WORDS <= added <= padding.MOST_WORDS


@pytest.mark.parametrize(("kind", "warnings"), [("tuning", cover.TUNING), ("reporting", cover.REPORTING)])
def test_a_cover_is_one_warning_before_or_after_in_a_sentence_of_its_own(
    kind: Kind, warnings: tuple[str, ...]
) -> None:
    wanted = {f"{warning}{joint}pay now" for warning in warnings for joint in (" ", "\n")}
    wanted |= {f"pay now.{joint}{warning}" for warning in warnings for joint in (" ", "\n")}
    assert {attacks(kind)["cover"]("pay now", seed) for seed in range(2000)} == wanted
    ended = {attacks(kind)["cover"]("Pay!", seed) for seed in range(2000)}
    assert {text for text in ended if text and text.startswith("Pay")} == {
        f"Pay!{joint}{warning}" for warning in warnings for joint in (" ", "\n")
    }


@pytest.mark.parametrize("kind", KINDS)
def test_digits_leave_a_letter_in_every_word(kind: Kind) -> None:
    for seed in range(50):
        attacked = attacks(kind)["digits"]("ill also boss lies call 9876543210 to sell", seed)
        assert attacked is not None
        assert all(re.search("[a-z]", word) or word == "9876543210" for word in attacked.split())


def test_scripts_are_written_as_people_write_them() -> None:
    text = "आपका बिजली कनेक्शन काट दिया जाएगा।"
    assert attacks("tuning")["script"](text, 1) == "aapkaa bijlee kanekshan kaat diyaa jaaegaa."
    assert attacks("reporting")["script"](text, 1) == "apka bijli kaneksan kat diya jaega."
    assert (
        attacks("tuning")["script"]("Aapka account aaj block ho jayega", 1) == "आपका अकाउंट आज ब्लॉक हो जाएगा"
    )
    assert attacks("reporting")["script"]("Your account will be blocked", 1) == "योर अकाउन्ट विल बी ब्लाक्ड"
