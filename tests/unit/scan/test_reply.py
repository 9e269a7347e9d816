"""In which language a reader is answered, and that an answer in another language says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from satark import check
from satark.api import shipped
from satark.records.facts import Facts
from satark.scan.reply import answers, passed_over, reply_language


def with_tamil(**head: object) -> Facts:
    known = {code: shipped().languages[code] for code in ("en", "hi", "hi-Latn")}
    tamil = {"name": "Tamil", "native": "தமிழ்", "concepts": ["function", "thing.bill"], **head}
    return replace(shipped(), languages={**known, "ta": tamil}, digest="with tamil" + repr(head))


@pytest.mark.parametrize(
    ("asked", "of_message", "answered"),
    [
        (None, "hi", "hi"),
        ("en", "hi", "en"),
        (None, "ta", "hi"),
        ("ta", "en", "hi"),
        ("fr", "hi", "hi"),
        (None, "or", "en"),
        (None, "und", "en"),
    ],
)
def test_the_language_of_an_answer(asked: str | None, of_message: str, answered: str) -> None:
    facts = with_tamil(answered_in="hi", reviewed=False, wording={})
    assert reply_language(facts, asked, of_message) == answered


def test_a_language_answers_once_it_is_reviewed_and_has_sentences() -> None:
    assert answers({"source_language": True, "wording": {}})
    assert answers({"reviewed": True, "wording": {"summary.scam": "..."}})
    assert not answers({"reviewed": True})
    assert not answers({"reviewed": False, "wording": {"summary.scam": "..."}})


@pytest.mark.parametrize(
    ("asked", "of_message", "code"),
    [
        (None, "ta", "ta"),
        ("ta", "en", "ta"),
        ("en", "ta", ""),
        ("fr", "ta", "ta"),
        (None, "or", ""),
        (None, "hi", ""),
    ],
)
def test_the_language_that_is_passed_over(asked: str | None, of_message: str, code: str) -> None:
    assert passed_over(with_tamil(answered_in="en"), asked, of_message) == code


def test_an_answer_in_another_language_says_so() -> None:
    facts = with_tamil(answered_in="hi")
    for verdict in (
        check("உங்கள் பில்", facts=facts),
        check("Your bill is ready.", reply_language="ta", facts=facts),
        check("   ", reply_language="ta", facts=facts),
        check("9000000011", reply_language="ta", facts=facts),
    ):
        last = verdict.reasons[-1]
        assert last.code == "ANSWERED_IN_OTHER_LANGUAGE" and last.points == 0
        assert "தமிழ்" in last.text and "हिन्दी" in last.text


def test_a_reviewed_language_tells_a_detectors_reason_in_its_own_words() -> None:
    lure = "Your electricity bill was not updated, power will be cut tonight, call our officer on 9000000011"
    wording = {"reason.callback_number": "அழைக்க வேண்டாம்."}
    facts = with_tamil(reviewed=True, wording=wording)
    told = {reason.code: reason.text for reason in check(lure, reply_language="ta", facts=facts).reasons}
    assert told["CALLBACK_NUMBER"].startswith("அழைக்க வேண்டாம்.")
    assert "ANSWERED_IN_OTHER_LANGUAGE" not in told
