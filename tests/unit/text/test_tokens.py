"""Tokens by tables: words of Indian scripts stay whole, spaced and disguised words are put together."""

from __future__ import annotations

import pytest

from satark.text.limits import LIMIT_DISGUISED
from satark.text.normal_form import normalise
from satark.text.tokens import Tokens, tokenise


def tokens(text: str) -> Tokens:
    return tokenise(normalise(text).text)


WORDS = [
    ("English", "Your bill of Rs.500 is due!", "your bill of rs 500 is due"),
    ("letters and digits part", "9pm INR500 A1", "9 pm inr 500 a 1"),
    ("a time and a date", "9.30 on 12-12-2026", "9 30 on 12 12 2026"),
    ("Hindi with vowel signs", "बिजली कनेक्शन काट दिया जाएगा", "बिजली कनेक्शन काट दिया जाएगा"),
    ("Hindi beside Latin", "OTPनहीं JVVNLका", "otp नहीं jvvnl का"),
    ("Hindi digits", "रात ९:३० बजे", "रात 9 30 बजे"),
    ("Hinglish", "aapka bijli bill update nahi hua", "aapka bijli bill update nahi hua"),
    ("Tamil", "உங்கள் மின்சாரம்", "உங்கள் மின்சாரம்"),
    ("Bengali", "আপনার বিদ্যুৎ বিল", "আপনার বিদ্যুত্ বিল"),
    ("Malayalam on a Latin name", "KSEB\u200cയുടെ", "kseb യുടെ"),
    ("Urdu", "آپ کا بل", "اپ کا بل"),
    ("emoji part words", "bill😀due", "bill due"),
    ("possessive", "month's bill", "months bill"),
    ("spaced letters", "e l e c t r i c bill", "electric bill"),
    ("dotted letters", "e.l.e.c.t.r.i.c bill", "electric bill"),
    ("hyphened letters", "e-l-e-c-t-r-i-c bill", "electric bill"),
    ("spaced words, wider gap", "p a y   y o u r   b i l l", "pay your bill"),
    ("dotted words, one space", "p.a.y y.o.u.r b.i.l.l", "pay your bill"),
    ("separators that change", "b i-l l.s", "bills"),
    ("initials of a company", "J.V.V.N.L. Jaipur", "jvvnl jaipur"),
    ("initials with spaces", "J. V. V. N. L. Jaipur", "jvvnl jaipur"),
    ("three dotted letters", "K.Y.C. and O.T.P", "kyc and otp"),
    ("three spaced letters stay", "u r a winner", "u r a winner"),
    ("two dotted letters stay", "U.P. and e.g.", "u p and e g"),
    ("a list of digits stays", "1 2 3 4 5", "1 2 3 4 5"),
    ("styled and spaced", "ⓑ ⓘ ⓛ ⓛ", "bill"),
    ("pairs of letters with a sign", "el_ec_tr_ic bi*ll re-ch-ar-ge", "electric bill recharge"),
    ("pairs of letters, wider gap", "your el ec tr ic  bill", "your electric bill"),
    ("three letters, wider gap", "a n d  p a y  now", "and pay now"),
    ("one pair with a hyphen stays", "to-do bi-ll", "to do bi ll"),
    ("short words stay", "if it is up to me, ok", "if it is up to me ok"),
    ("Hindi with signs", "बि_ज_ली ग्रा-ह-क वि*भा*ग", "बिजली ग्राहक विभाग"),
    ("Hindi by pairs", "बिज_ली का*ट दें", "बिज ली का ट दें"),
    ("Hindi by pairs of three", "बिज_लीका_बिल", "बिजलीकाबिल"),
    ("Hindi, wider gap", "बि ज ली  का बिल", "बिजली का बिल"),
    ("short Hindi words stay", "जा के आ तो", "जा के आ तो"),
    ("Hindi words with hyphens stay", "धीरे-धीरे काम-धाम-नाम", "धीरे धीरे काम धाम नाम"),
    ("Hindi initials stay", "ज.वि.वि.नि.लि.", "ज वि वि नि लि"),
    ("Tamil with signs", "மி_ன்_சா_ர_ம்", "மின்சாரம்"),
    ("nothing", "", ""),
    ("signs alone", "... !!! 😀 ₹", ""),
]

SENTENCES = [
    ("stops", "One. Two! Three? Four", [0, 1, 2, 3]),
    ("stop without space", "Rs.500 a.b 9.30", [0, 0, 0, 0, 0, 0]),
    ("abbreviations", "Rs. 500 no. 12 Dr. Rao", [0, 0, 0, 0, 0, 0]),
    ("initials", "A. Rao came", [0, 0, 0]),
    ("danda", "बिल बकाया है। जमा करें", [0, 0, 0, 1, 1]),
    ("danda without space", "बिल है।जमा करें।धन्यवाद", [0, 0, 1, 1, 2]),
    ("Hindi abbreviations", "डॉ. शर्मा रु. 500 उ.प्र. में", [0, 0, 0, 0, 0, 0, 0]),
    ("stroke for danda", "बिल है | जमा करें|", [0, 0, 1, 1]),
    ("lines", "one\ntwo\n\n\nthree", [0, 1, 2]),
    ("abbreviation at the end of a line", "pay rs.\nnow", [0, 0, 1]),
    ("Urdu stop", "بل ہے۔ ادا کریں", [0, 0, 1, 1]),
    ("closing quote", 'He said "pay." Then left', [0, 0, 0, 1, 1]),
    ("emoji after a stop", "due.😀 pay", [0, 1]),
    ("numbers end sentences", "call 1912. pay", [0, 0, 1]),
]

DISGUISED = [
    ("b1ll", "bill"),
    ("0ffice", "office"),
    ("pay2tm", "paytm"),
    ("bl0cked", "blocked"),
    ("e1ectricity", "electricity"),
    ("d1sc0nnect10n", "disconnection"),
    ("1mmed1ate1y", "immediately"),
    ("0TP", "otp"),
    ("p@yment", "payment"),
    ("ca$h", "cash"),
    ("b!ll", "bill"),
    ("bi|l", "bill"),
    ("acc0unt", "account"),
    ("upd4te", "update"),
    ("cu$t()m€r", "customer"),
    ("[la1m", "claim"),
    ("8il|", "bill"),
    ("w!||", "will"),
    ("con+act", "contact"),
    ("#a$", "has"),
]


@pytest.mark.parametrize(("text", "words"), [pytest.param(*row[1:], id=row[0]) for row in WORDS])
def test_words(text: str, words: str) -> None:
    assert " ".join(tokens(text).words) == words


@pytest.mark.parametrize(("text", "numbers"), [pytest.param(*row[1:], id=row[0]) for row in SENTENCES])
def test_sentences(text: str, numbers: list[int]) -> None:
    assert list(tokens(text).sentences) == numbers


@pytest.mark.parametrize(("text", "word"), DISGUISED)
def test_digits_for_letters_give_a_candidate(text: str, word: str) -> None:
    found = tokens(f"your {text} now")
    spelled = [row for row in found.disguised if row[0] == word]
    assert spelled, found.disguised
    _, first, count = spelled[0]
    assert first == 1
    assert found.words[0] == "your"
    assert found.words[first + count :] == ("now",)


@pytest.mark.parametrize(
    "text", ["A1", "4G", "12-12", "9 pm", "bill!", "bill. 5", "due|", "ok!!", "(see", "a)", "Rs.(5)"]
)
def test_ordinary_codes_give_none(text: str) -> None:
    assert tokens(text).disguised == ()


@pytest.mark.parametrize(
    ("text", "word"), [("kyc2026", "kyc"), ("INR500", "inr"), ("500units", "units"), ("otp123", "otp")]
)
def test_digits_around_a_word_do_not_disguise_it(text: str, word: str) -> None:
    assert word not in [row[0] for row in tokens(text).disguised]


def test_few_runs_are_looked_at() -> None:
    assert len({row[1] for row in tokens("b1ll " * 500).disguised}) == LIMIT_DISGUISED
    assert tokens("a1" * 500).disguised == ()


def test_places_are_in_the_normal_text() -> None:
    normal = normalise("Pay b.i.l.l ₹५०० अभी").text
    found = tokenise(normal)
    slices = [normal[start:end] for start, end in zip(found.starts, found.ends, strict=True)]
    assert slices == ["pay", "b.i.l.l", "500", "अभी"]
