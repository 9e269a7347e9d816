"""The normal form by tables: twins in disguise become plain, honest writing raises no flag, spans hold."""

from __future__ import annotations

import pytest

from satark.text import table_2026_11_24 as table
from satark.text.limits import LIMIT_MARK_RUN
from satark.text.normal_form import NORMAL_FORM, normalise

ZWSP, ZWNJ, ZWJ, SHY = "\u200b", "\u200c", "\u200d", "\u00ad"

DISGUISED = [
    ("capitals", "BILL", "bill", set()),
    ("zero-width space", f"b{ZWSP}i{ZWSP}ll", "bill", {"hidden"}),
    ("joiner in a Latin word", f"bi{ZWJ}ll", "bill", {"hidden"}),
    ("word joiner and byte order mark", "bi\u2060l\ufeffl", "bill", {"hidden"}),
    ("soft hyphen at the edge", f"b{SHY}ill", "bill", {"hidden"}),
    ("bidi override", "\u202ebill\u202c", "bill", {"hidden"}),
    ("tags", "bill\U000e0061\U000e0062", "bill", {"hidden"}),
    ("variation selector inside", "bi\ufe0fll", "bill", {"hidden"}),
    ("zero width in a number", f"90000{ZWSP}00012", "9000000012", {"hidden"}),
    ("zalgo", "b\u0337\u0321\u0300i\u0337\u0321\u0300ll", "bill", {"hidden"}),
    ("strike through", "b\u0336i\u0336l\u0336l\u0336", "bill", set()),
    ("Cyrillic inside", "еlесtriсitу", "electricity", {"lookalike"}),
    ("Cyrillic word beside Latin ones", "your рау now", "your pay now", {"lookalike"}),
    ("Greek inside", "οfficε", "office", {"lookalike"}),
    ("Greek capitals", "ΒILL ΡΑΥ", "bill pay", {"lookalike"}),
    ("Armenian", "օffice", "office", {"lookalike"}),
    ("Cherokee", "ᏴILL", "bill", {"lookalike"}),
    ("Latin letters that pass for others", "pɑy ɡas", "pay gas", {"lookalike"}),
    ("look-alikes around an apostrophe", "раy'mеnt", "payment", {"lookalike"}),
    ("full width", "ＢＩＬＬ　１２", "bill 12", {"styled"}),
    ("mathematical bold", "𝐛𝐢𝐥𝐥 𝟏𝟐", "bill 12", {"styled"}),
    ("script, Fraktur, double-struck", "ℬ𝔦𝕝𝓁", "bill", {"styled"}),
    ("circled", "ⓑⓘⓛⓛ", "bill", {"styled"}),
    ("negative squared", "🅱🅸🅻🅻", "bill", {"styled"}),
    ("parenthesised", "⒝⒤⒧⒧", "bill", {"styled"}),
    ("small capitals", "ʙɪʟʟ", "bill", {"styled"}),
    ("regional indicators that are no flag", "🇧🇮🇱🇱", "bill", {"styled"}),
    ("regional indicators one by one", "🇵 🇦 🇾", "p a y", {"styled"}),
    ("diacritics", "bïłḽ", "bill", set()),
    ("ligature", "oﬃce ﬁne", "office fine", set()),
    ("sharp s and ae", "Straße Æon", "strasse aeon", set()),
]

DIGITS = [
    ("Devanagari", "०१२३४५६७८९"),
    ("Bengali", "০১২৩৪৫৬৭৮৯"),
    ("Gurmukhi", "੦੧੨੩੪੫੬੭੮੯"),
    ("Gujarati", "૦૧૨૩૪૫૬૭૮૯"),
    ("Odia", "୦୧୨୩୪୫୬୭୮୯"),
    ("Tamil", "௦௧௨௩௪௫௬௭௮௯"),
    ("Telugu", "౦౧౨౩౪౫౬౭౮౯"),
    ("Kannada", "೦೧೨೩೪೫೬೭೮೯"),
    ("Malayalam", "൦൧൨൩൪൫൬൭൮൯"),
    ("Arabic-Indic", "٠١٢٣٤٥٦٧٨٩"),
    ("Urdu", "۰۱۲۳۴۵۶۷۸۹"),
    ("Ol Chiki", "᱐᱑᱒᱓᱔᱕᱖᱗᱘᱙"),
    ("Meitei", "꯰꯱꯲꯳꯴꯵꯶꯷꯸꯹"),
    ("full width", "０１２３４５６７８９"),
    ("superscript", "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    ("subscript", "₀₁₂₃₄₅₆₇₈₉"),
    ("mathematical", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"),
    ("circled", "⓪①②③④⑤⑥⑦⑧⑨"),
    ("negative circled", "⓿❶❷❸❹❺❻❼❽❾"),
    ("keycaps", "".join(f"{digit}\ufe0f\u20e3" for digit in range(10))),
]

INDIAN = [
    ("Hindi danda", "बिल बकाया है।", "बिल बकाया है."),
    ("Hindi nukta, composed and not", "ज़रूरी ज़रूरी", "जरूरी जरूरी"),
    ("Hindi flaps", "बड़ा पढ़ना", "बडा पढना"),
    ("chandrabindu", "यहाँ पहुँच", "यहां पहुंच"),
    ("nasal before its own row", "हिन्दी सम्पर्क अन्तिम घण्टा", "हिंदी संपर्क अंतिम घंटा"),
    ("a doubled nasal stays", "अन्न सम्मान", "अन्न सम्मान"),
    ("glide", "रुपये किये गयी", "रुपए किए गई"),
    ("these stays", "ये यही", "ये यही"),
    ("virama at the end", "श्रीमान् अर्थात्", "श्रीमान अर्थात"),
    ("visarga in and after a word", "दुःख अतः", "दुख अत:"),
    ("visarga for a colon", "रात 9ः30 समयः", "रात 9:30 समय:"),
    ("Devanagari zero", "०9:30", "09:30"),
    ("zero as the sign of abbreviation", "उ०प्र० पावर", "उ.प्र. पावर"),
    ("abbreviation sign", "रु॰ 500", "रु. 500"),
    ("joiner inside", f"बि{ZWJ}जली क्{ZWJ}षमा", "बिजली क्षमा"),
    ("space of no width inside", f"बि{ZWSP}ज{ZWNJ}ली", "बिजली"),
    ("vowel in parts", "अाप जाे", "आप जो"),
    ("loan vowels", "ऑनलाइन कॉल", "आनलाइन काल"),
    ("rupee sign and word", "₹500 रु 500", "₹500 रु 500"),
    ("Bengali parts", "কোন", "কোন"),
    ("Bengali flap and cut ta", "বাড়ি হঠাৎ", "বাডি হঠাত্"),
    ("Tamil parts", "மொத்தம்", "மொத்தம்"),
    ("Malayalam chillu, two ways", f"അവൻ അവന്{ZWJ}", "അവന് അവന്"),
    ("Gurmukhi tippi", "ਪੰਜਾਬ", "ਪਂਜਾਬ"),
    ("Urdu letters and stops", "بجلي كا بل، ادا کریں۔", "بجلی کا بل, ادا کریں."),
    ("Urdu marks and stretch", "بِجـــلی آپ", "بجلی اپ"),
]

SIGNS = [
    ("spaces of all kinds", "a\u00a0b\u2009c\u3000d\te", "a b c d e"),
    ("line ends", "a\r\nb\rc\u2028d\ne", "a\nb\nc\nd\ne"),
    ("control characters", "a\x00b\x07c\x7fd\x85e", "a b c d\ne"),
    ("dashes", "a‐b–c—d−e", "a-b-c-d-e"),
    ("quotes", "“a” ‘b’ «c» 'd'", "\"a\" 'b' \"c\" 'd'"),
    ("apostrophes between letters", "month's month’s month`s", "months months months"),
    ("other apostrophes", "'tis 5' o' 'n", "'tis 5' o' 'n"),
    ("ellipsis", "wait…", "wait."),
    ("lone surrogates", "a\ud800b\udfff", "a\ufffdb\ufffd"),
    ("marks of trade", "App™ ®©", "app™ ®©"),
    ("micro and ohm", "5 µA", "5 ua"),
    ("number sign", "№ 5", "no 5"),
]

HONEST = [
    ("English", "Dear customer, your bill of Rs. 540 is due on 12-12-2026."),
    ("Hindi conjunct with a joiner", f"क्{ZWJ}षेत्र, र्{ZWJ}य और रामन्{ZWNJ}"),
    ("Marathi eyelash ra", f"दुसऱ्या तऱ्हेने र्{ZWJ}हास"),
    ("Malayalam chillu with a joiner", f"അവന്{ZWJ} പറഞ്ഞു"),
    ("Malayalam ending on a Latin name", f"KSEB{ZWNJ}യുടെ അറിയിപ്പ്"),
    ("Bengali", f"র{ZWJ}্যাব হঠাৎ ক্{ZWNJ}ষমা"),
    ("Kannada", f"ರಾಜ್{ZWNJ}ಕುಮಾರ್"),
    ("Persian half-space in Urdu", f"می{ZWNJ}خواہم"),
    ("Tamil", "உங்கள் மின் கட்டணம் ₹௫௪௦"),
    ("emoji family", "👨\u200d👩\u200d👧\u200d👦 ok"),
    ("emoji with a skin", "👍🏽 done ❤\ufe0f"),
    ("flags", "🇮🇳 India 🇮🇳🇺🇸"),
    ("flag of a part of a country", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f go"),
    ("keycaps side by side", "1\ufe0f\u20e32\ufe0f\u20e3 call"),
    ("Urdu with bidi marks", "\u200fبجلی کا بل\u200f 540 \u202bروپے\u202c"),
    ("Urdu around a Latin name", "آپ کا \u200eJVVNL\u200e بل"),
    ("number copied from a phone", "\u202a+91 90000 00012\u202c"),
    ("mention in a chat", "@\u2068Asha\u2069 hello"),
    ("space of no width at the edge of a word", f"see{ZWSP} this {ZWSP}page"),
    ("byte order mark first", "\ufeffDear customer"),
    ("soft hyphens of a letter", f"elec{SHY}tric{SHY}ity de{SHY}part{SHY}ment"),
    ("Vietnamese in parts", "tie\u0302\u0301ng Vie\u0323\u0302t"),
    ("Russian", "Ваш заказ Amazon оплачен, ура"),
    ("Greek", "Καλημέρα Athens, ναι"),
    ("Cyrillic alone", "рассрочка сор"),
]


@pytest.mark.parametrize(("text", "plain", "flags"), [pytest.param(*row[1:], id=row[0]) for row in DISGUISED])
def test_a_twin_in_disguise_becomes_plain(text: str, plain: str, flags: set[str]) -> None:
    normal = normalise(text)
    assert normal.text == plain
    assert normal.flags == flags


@pytest.mark.parametrize("digits", [pytest.param(row[1], id=row[0]) for row in DIGITS])
def test_digits_of_all_scripts_are_ascii(digits: str) -> None:
    normal = normalise(digits)
    assert normal.text == "0123456789"
    assert not normal.flags & {"hidden", "lookalike"}


@pytest.mark.parametrize(("text", "plain"), [pytest.param(*row[1:], id=row[0]) for row in INDIAN + SIGNS])
def test_spellings_that_read_the_same_become_one(text: str, plain: str) -> None:
    normal = normalise(text)
    assert normal.text == plain
    assert not normal.flags & {"hidden", "lookalike"}


@pytest.mark.parametrize("text", [pytest.param(row[1], id=row[0]) for row in HONEST])
def test_honest_writing_hides_nothing(text: str) -> None:
    assert not normalise(text).flags & {"hidden", "lookalike", "mark_runs"}


def test_honest_letters_of_other_scripts_stay() -> None:
    assert normalise("Ваш заказ Amazon").text == "ваш заказ amazon"
    assert normalise("рассрочка сор").text == "рассрочка сор"


def test_right_to_left_writing_is_flagged_as_such() -> None:
    assert normalise("بجلی کا بل").flags == {"rtl"}


def test_long_runs_of_marks_are_cut() -> None:
    honest, bomb = "क" + "ि" * LIMIT_MARK_RUN, "क" + "ि" * 400
    assert normalise(honest).flags == frozenset()
    assert normalise(bomb).flags == {"mark_runs"}
    assert normalise(bomb).text == honest
    assert "mark_runs" in normalise("a" + "\u0301" * 400).flags


@pytest.mark.parametrize(
    ("text", "part", "raw"),
    [
        ("pay THE bill", "the", "THE"),
        ("last month's bill", "months", "month's"),
        ("a\r\nb", "\n", "\r\n"),
        ("a\r\nb", "b", "b"),
        (f"pay b{ZWSP}i{ZWSP}ll now", "bill", f"b{ZWSP}i{ZWSP}ll"),
        ("the ofﬁce", "i", "ﬁ"),
        ("the ofﬁce", "office", "ofﬁce"),
        ("यह सम्पर्क है", "संपर्क", "सम्पर्क"),
        ("ज़रूरी", "ज", "ज़"),
        ("call 9️⃣0️⃣", "90", "9️⃣0️⃣"),
    ],
)
def test_a_span_covers_what_it_came_from(text: str, part: str, raw: str) -> None:
    normal = normalise(text)
    start = normal.text.index(part)
    begin, end = normal.span(start, start + len(part))
    assert text[begin:end] == raw


def test_empty_text_and_empty_spans() -> None:
    assert normalise("").text == ""
    assert normalise("").span(0, 0) == (0, 0)
    assert normalise("बिल").span(3, 3) == (3, 3)


def test_the_table_is_the_one_that_is_named() -> None:
    assert table.NORMAL_FORM == NORMAL_FORM
    assert normalise("abc").starts == range(4)
