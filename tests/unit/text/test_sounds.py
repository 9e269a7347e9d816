"""Words of one sound meet, whatever script they are written in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satark.text.normal_form import normalise
from satark.text.sounds import consonants, one_alphabet

# The scripts whose blocks lie in one order, from Devanagari to Malayalam.
BLOCKS = range(0x0900, 0x0D80, 0x80)
LETTERS = [chr(code) for code in (*range(0x0915, 0x093A), *range(0x093E, 0x094E))]
MANY = 20_000


@pytest.mark.parametrize(
    "spellings",
    [
        "bijli bijlee bijalee bijalii बिजली বিজলি ਬਿਜਲੀ વીજળી ବିଜୁଳି",
        "bhugtan bhugtaan bugtan भुगतान",
        "turant turrant तुरंत तुरन्त",
        "jaldi jaldee जल्दी জলদি",
        "vibhag bibhag wibhag विभाग বিভাগ",
        "khata khaata kata खाता খাতা",
        "dhanyavad dhanyawaad धन्यवाद",
        "paripatra परिपत्र",
        "sampark sanpark संपर्क सम्पर्क সম্পর্ক",
        "number नंबर नम्बर নম্বর ਨੰਬਰ",
        "বিদ্যুৎ বিদ্যুত bidyut vidyut",
        "অফাৰ অফার",
        "നമ്പർ നമ്പര്",
    ],
)
def test_spellings_of_a_word_meet(spellings: str) -> None:
    assert len({consonants(normalise(word).text) for word in spellings.split()}) == 1


@pytest.mark.parametrize(
    "spellings",
    [
        "bank बैंक ব্যাংক બેંક ਬੈਂਕ బ్యాంక్ ബാങ്ക്",
        "bill बिल বিল બિલ ਬਿੱਲ బిల్",
        "meter मीटर মিটার మీటర్ மீட்டர்",
        "officer ऑफिसर",
        "account अकाउंट",
        "connection कनेक्शन",
        "update अपडेट",
        "click क्लिक",
        "block ब्लॉक ব্লক",
        "link लिंक লিংক",
        "verify वेरिफाई",
        "power पावर पॉवर",
        "card कार्ड কার্ড",
        "lottery लॉटरी লটারি",
        "customer कस्टमर",
        "password पासवर्ड",
    ],
)
def test_loan_words_meet_english(spellings: str) -> None:
    assert len({consonants(normalise(word).text) for word in spellings.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("offer", "ऑफर"),  # two consonants: the vowels tell, and they differ
        ("otp", "ओटीपी"),  # letters said by their names
        ("recharge", "रिचार्ज"),  # g before e is not told from j
        ("bill", "bell"),
        ("बिल", "बाल"),
        ("bijli", "bajri"),
        ("bill", "பில்"),  # Tamil writes p and b alike
    ],
)
def test_words_that_do_not_meet(one: str, other: str) -> None:
    assert consonants(one) != consonants(other)


def test_short_words_keep_their_vowels() -> None:
    assert consonants("pay") == "pay" and consonants("बिल") == "bil"
    assert consonants("payment") == "pmnt"


@pytest.mark.parametrize(
    ("word", "heard"),
    [
        ("transaction", "trnsksn"),
        ("phone", "fone"),
        ("cheque", "cekue"),
        ("wechat", "bct"),
        ("x", "ks"),
        ("aaaa", "a"),
        ("", ""),
    ],
)
def test_roman_spellings(word: str, heard: str) -> None:
    assert consonants(word) == heard


def test_one_alphabet_leaves_latin_as_it_is() -> None:
    assert one_alphabet("bijli") == "bijli"
    assert one_alphabet("café") == "café" and one_alphabet("плати") == "плати"


def test_words_of_all_indian_scripts_are_one_word() -> None:
    assert one_alphabet("बिजली") == one_alphabet("বিজলী") == one_alphabet("બિજલી") != one_alphabet("बिजला")


@given(st.text(st.sampled_from(LETTERS), min_size=1, max_size=12), st.sampled_from(BLOCKS))
def test_a_word_moved_to_another_block_stays_the_same(word: str, block: int) -> None:
    moved = "".join(chr(ord(letter) - 0x0900 + block) for letter in word)
    assert one_alphabet(moved) == one_alphabet(word)
    assert consonants(moved) == consonants(word)


@given(st.text(st.characters(), max_size=40))
def test_any_word_has_a_key(word: str) -> None:
    assert len(one_alphabet(word)) == len(word)
    heard = consonants(word)
    # `x` is the only letter heard as two, and vocalic r in the Indian scripts.
    assert len(heard) <= 2 * len(word)
    assert not any("\u0900" <= letter < "\u0e00" for letter in heard)


@given(st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), max_size=12))
def test_a_doubled_letter_is_heard_once(word: str) -> None:
    # These are parts of spellings, or heard as two.
    plain = "".join(letter for letter in word if letter not in "chx").replace("tion", "")
    assert consonants("".join(letter * 2 for letter in plain)) == consonants(plain)


@pytest.mark.parametrize("piece", ["a", "b", "tion", "ch", "ज", "जा", "\ud800", "\n", "é"])
def test_a_long_run_is_read_whole(piece: str) -> None:
    assert len(one_alphabet(piece * MANY)) == MANY * len(piece)
    assert len(consonants(piece * MANY)) <= MANY * len(piece)
