"""What a text that talks about fraud puts in quotation marks is set apart."""

from __future__ import annotations

import pytest

from satark.api import shipped
from satark.records.message import Message
from satark.scan.quotes import quoted
from satark.scan.view import view_of
from satark.scan.walk import Hits, concepts

THREAT = "your electricity will be cut tonight"


def read(text: str) -> tuple[Hits, set[str]]:
    view = view_of(Message(text), shipped())
    hits = concepts(view.tokens, shipped())
    return hits, quoted(view, hits)


@pytest.mark.parametrize(
    "text",
    [
        f'Beware of fraud messages: "{THREAT}"',
        f"Beware of fraud messages: “{THREAT}”",
        f"Beware of fraud messages: '{THREAT}'",
        f"Beware of fraud messages: «{THREAT}»",
        'सावधान, फर्जी मैसेज: "आज रात आपकी बिजली काट दी जाएगी"',
    ],
)
def test_a_quoted_threat_is_set_apart(text: str) -> None:
    hits, aside = read(text)
    assert "quoted.threat.cut" in aside
    assert "threat.cut" not in hits.places


@pytest.mark.parametrize(
    "text",
    [
        f'"{THREAT}"',
        f'Jaipur Discom says "{THREAT}"',
        f'"Beware of fraud, {THREAT}"',
        f'Beware of fraud. "Hi" {THREAT}',
        f"Beware of fraud, dear consumer's {THREAT}, don't wait",
        f'Beware of fraud "{THREAT}',
    ],
)
def test_without_a_frame_outside_the_marks_nothing_is(text: str) -> None:
    hits, aside = read(text)
    assert aside == set() or "quoted.threat.cut" not in aside
    assert "threat.cut" in hits.places


def test_what_is_said_twice_stays_said() -> None:
    hits, aside = read(f'Beware of fraud messages: "{THREAT}". Dear consumer, {THREAT}.')
    assert "quoted.threat.cut" in aside
    assert hits.places["threat.cut"]
