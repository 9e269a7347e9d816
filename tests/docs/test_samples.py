"""The sample messages are well formed, get the labels a reader is shown, and the demo prints them all."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import pytest

import satark
from tools import demo
from tools.readme_output import samples

SAMPLES = samples()
RECEIVED_AT = datetime(2026, 11, 24, 6, tzinfo=UTC)
LABELS = {
    "Jaipur lure: update the bill. In Hindi, from a mobile number": "scam",
    "The same lure in English, from a mobile number": "scam",
    "The same lure in Hindi, sender not known": "suspicious",
    "The same lure in English, sender not known": "suspicious",
    "Jaipur lure: pre-pay, or the Energy Department cuts. In Hindi": "scam",
    "The same lure in English, from a mobile number to be called": "scam",
    "A bill of MSEDCL": "genuine",
    "The same bill, answered in Hindi": "genuine",
    "A prepaid meter is running low: this threat of a cut is real": "genuine",
    "The prepaid alert in Hindi": "genuine",
    "A bank's OTP from the bank's own header": "genuine",
    "A bank's OTP": "nothing_found",
    "A parcel, a fee and a link": "scam",
    "A captor on the phone: digital arrest, in Hindi": "scam",
    "A discom's warning that quotes the scam, in Hindi": "warning",
    "The warning in English": "warning",
}


def test_a_sample_has_the_fields_the_demo_reads() -> None:
    for sample in SAMPLES:
        assert {"title", "text"} <= set(sample) <= {"title", "text", "sender", "language"}
        assert all(isinstance(value, str) and value for value in sample.values())
    assert [sample["title"] for sample in SAMPLES] == list(LABELS)


def test_numbers_are_nobodys() -> None:
    for sample in SAMPLES:
        for number in re.findall(r"[6-9][0-9]{9}", f"{sample['text']} {sample.get('sender', '')}"):
            assert re.fullmatch(r"[6-9]0000000[0-9]{2}", number), sample["title"]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample["title"])
def test_a_sample_gets_its_label(sample: dict[str, str]) -> None:
    found = satark.check(
        sample["text"],
        sender=sample.get("sender"),
        received_at=RECEIVED_AT,
        reply_language=sample.get("language"),
    )
    assert found.label == LABELS[sample["title"]]


def test_the_demo_prints_every_sample(capsys: pytest.CaptureFixture[Any]) -> None:
    assert demo.main(["--check-only"]) == 0
    told = capsys.readouterr().out
    for number, sample in enumerate(SAMPLES, 1):
        assert f"--- {number} of {len(SAMPLES)}: {sample['title']}" in told
