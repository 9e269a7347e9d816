"""What organisations of any sector write, judged with a site's own facts: whose header it is decides.

The organisations are made up (`site/organisations`); each has one header of its own by a hard fact, and one
that a soft fact ascribes to it.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
import yaml

from satark.facts import load
from satark.records.facts import Facts
from satark.records.message import Message
from satark.records.verdict import Label
from satark.scan import judge_message

HERE = Path(__file__).parent / "site"
RECEIVED_AT = datetime(2026, 11, 24, 6, tzinfo=UTC)
# What a lure adds to an honest message, by its language.
LURES = {
    "en": (
        "Call 9000000097 now to stop it.",
        "Click http://verify-now.example/x to confirm.",
        "Share the OTP with our officer.",
        "Download the app from http://get-app.example/help.apk",
        "Install AnyDesk to get help.",
        "Pay Rs 10 to help@okexample to avoid blocking.",
    ),
    "hi": (
        "रोकने के लिए 9000000097 पर कॉल करें।",
        "पुष्टि के लिए http://verify-now.example/x पर क्लिक करें।",
        "हमारे अधिकारी को ओटीपी बताएं।",
        "मदद के लिए AnyDesk इंस्टॉल करें।",
    ),
    "hi-Latn": (
        "Rokne ke liye 9000000097 par call karein.",
        "Link http://verify-now.example/x par click karein.",
        "Hamare officer ko OTP bataiye.",
        "AnyDesk install karein.",
    ),
}


@cache
def site() -> Facts:
    return load(HERE / "organisations")


def cases() -> list[dict[str, str]]:
    found: list[dict[str, str]] = yaml.safe_load((HERE / "messages.yml").read_text("utf-8"))
    return found


def label(text: str, sender: str | None) -> Label:
    return judge_message(Message(text, sender=sender, received_at=RECEIVED_AT), site(), None).label


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['header']}-{case['text'][:40]}")
def test_an_honest_message_is_genuine_from_its_own_header_alone(case: dict[str, str]) -> None:
    text, header = case["text"], case["header"]
    soft = f"{header[:5]}Q"
    assert label(text, f"VM-{header}-S") == "genuine"
    assert label(text, f"VM-{soft}-S") == "nothing_found"
    assert label(text, None) == "nothing_found"
    assert label(text, "9000000098") != "genuine"


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['header']}-{case['text'][:40]}")
def test_a_lure_in_an_honest_message_is_neither_genuine_nor_nothing(case: dict[str, str]) -> None:
    text, header = case["text"], case["header"]
    for lure in LURES[case["language"]]:
        assert label(f"{text} {lure}", f"VM-{header}-S") not in ("genuine", "spam"), lure
        assert label(f"{text} {lure}", None) in ("scam", "suspicious", "unclear"), lure


@cache
def scams() -> tuple[str, ...]:
    """The lures of all our own messages, each once."""
    paths = sorted((HERE.parent / "messages").glob("*.yml"))
    found = [case for path in paths for case in yaml.safe_load(path.read_text("utf-8"))]
    return tuple(dict.fromkeys(case["text"] for case in found if case["truth"] == "scam"))


@pytest.mark.parametrize(
    "header", ["VM-UDHBNK-S", "VM-UDHGOV-S", "VM-UDHTEL-S", "VM-UDHCUR-S", "VM-UDHPAY-S"]
)
def test_no_lure_is_genuine_under_a_header_that_was_stolen(header: str) -> None:
    assert len(scams()) > 300
    assert [text for text in scams() if label(text, header) == "genuine"] == []
