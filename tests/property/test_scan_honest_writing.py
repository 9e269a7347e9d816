"""What honest people type is no sign of anything: emoji, joiners of Indian scripts, right-to-left words."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from satark import check
from satark.records.verdict import Verdict

FOLDER = Path(__file__).parent.parent / "cases" / "messages"
# Sequences with joiners and variation selectors in them, a keycap, flags, and plain ones.
EMOJI = (
    "🙏",
    "👨\u200d👩\u200d👧\u200d👦",
    "\u2764\ufe0f",
    "🏳\ufe0f\u200d🌈",
    "👍🏽",
    "🇮🇳",
    "⚡\ufe0f",
    "💡",
)
JOINERS = "\u200d\u200c"
VIRAMA = "\u094d"
# On a server the same examples every time: what fails there fails here.
steady = settings(derandomize="CI" in os.environ)
TEXTS = (
    "आपका बिजली बिल रु 1,240 है। अंतिम तिथि 10 दिसंबर 2026। क्षेत्रीय कार्यालय, विद्युत निगम",
    "प्रिय ग्राहक, रविवार को फीडर के रखरखाव के कारण बिजली आपूर्ति सुबह 10 से 2 बजे तक बंद रहेगी। असुविधा के लिए खेद है।",
    "शर्मा जी, कल शाम को मिलते हैं, बच्चों को भी साथ लाना।",
    "आपका ओटीपी 482910 है, किसी को न बताएं।",
    "आज रात 9:30 बजे आपकी बिजली काट दी जाएगी, 9000000077 पर कॉल करें।",
    "सावधान! बिजली काटने के फर्जी मैसेज आ रहे हैं, ऐसे लिंक पर क्लिक न करें।",
    "Aapka bijli bill jama ho gaya hai, dhanyavad.",
)


def told(verdict: Verdict) -> tuple[object, ...]:
    """All of a verdict but the places."""
    reasons = [(reason.code, reason.points, reason.state) for reason in verdict.reasons]
    entities = [(entity.kind, entity.value) for entity in verdict.entities]
    return verdict.label, verdict.points, reasons, entities, verdict.language, verdict.summary


@cache
def plain(text: str) -> tuple[object, ...]:
    return told(check(text))


@steady
@given(st.sampled_from(TEXTS), st.lists(st.tuples(st.integers(0, 60), st.sampled_from(EMOJI)), max_size=5))
def test_emoji_between_words_change_nothing(text: str, put: list[tuple[int, str]]) -> None:
    """The label only: put between a day and its hour they do part the two."""
    words = text.split(" ")
    for place, emoji in put:
        words.insert(place % (len(words) + 1), emoji)
    verdict = check(" ".join(words))
    assert verdict.label == plain(text)[0]
    codes = {reason.code for reason in verdict.reasons}
    assert not codes & {"HIDDEN_CHARACTERS", "MIXED_SCRIPTS", "DISGUISED_WORDS"}


@steady
@given(st.sampled_from(TEXTS), st.lists(st.sampled_from(EMOJI), max_size=6))
def test_emoji_at_the_end_change_nothing_at_all(text: str, emoji: list[str]) -> None:
    assert told(check(text + " " + "".join(emoji))) == plain(text)


@steady
@given(st.sampled_from(TEXTS), st.sampled_from(JOINERS), st.sets(st.integers(0, 30)))
def test_joiners_after_a_virama_change_nothing(text: str, joiner: str, chosen: set[int]) -> None:
    """Where Hindi is written with them: they choose the shape of a conjunct, not the word."""
    pieces = text.split(VIRAMA)
    twin = pieces[0]
    for number, piece in enumerate(pieces[1:]):
        twin += VIRAMA + (joiner if number in chosen else "") + piece
    assert told(check(twin)) == plain(text)


@steady
@given(st.sampled_from(TEXTS))
def test_nukta_and_its_ready_made_letters_are_one(text: str) -> None:
    assert told(check(text.replace("ड़", "ड\u093c").replace("फ़", "फ\u093c"))) == plain(text)


@cache
def honest_hindi() -> tuple[dict[str, Any], ...]:
    return tuple(
        case
        for path in sorted(FOLDER.glob("hi_*.yml"))
        for case in yaml.safe_load(path.read_text("utf-8"))
        if case["truth"] != "scam" and "hidden" not in case["frame"]
    )


def test_no_honest_hindi_message_is_said_to_hide_anything() -> None:
    for case in honest_hindi():
        codes = {reason.code for reason in check(case["text"], sender=case.get("sender")).reasons}
        assert not codes & {"HIDDEN_CHARACTERS", "MIXED_SCRIPTS", "DISGUISED_WORDS"}, case["name"]


@steady
@given(st.text(st.sampled_from("آپکابجلیبلاداہوگیاہےعربفاتورة "), min_size=4, max_size=60))
def test_right_to_left_text_with_its_marks_hides_nothing(text: str) -> None:
    codes = {reason.code for reason in check(f"\u200f{text}\u200f").reasons}
    assert not codes & {"HIDDEN_CHARACTERS", "MIXED_SCRIPTS"}
