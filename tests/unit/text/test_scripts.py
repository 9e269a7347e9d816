"""Scripts counted in ISO 15924 codes."""

from __future__ import annotations

import pytest

from satark.text.normal_form import normalise
from satark.text.scripts import main_script, script_counts

SCRIPTS = [
    ("bill", "Latn"),
    ("बिजली", "Deva"),
    ("বিদ্যুৎ", "Beng"),
    ("ਬਿਜਲੀ", "Guru"),
    ("વીજળી", "Gujr"),
    ("ବିଦ୍ୟୁତ", "Orya"),
    ("மின்சாரம்", "Taml"),
    ("విద్యుత్", "Telu"),
    ("ವಿದ್ಯುತ್", "Knda"),
    ("വൈദ്യുതി", "Mlym"),
    ("بجلی", "Arab"),
    ("счёт", "Cyrl"),
    ("λογαριασμός", "Grek"),
    ("電費", "Hani"),
    ("ไฟฟ้า", "Other"),
    ("ᱵᱤᱡᱽᱞᱤ", "Olck"),
    ("𝐛𝐢𝐥𝐥", "Latn"),
]


@pytest.mark.parametrize(("text", "script"), SCRIPTS)
def test_main_script(text: str, script: str) -> None:
    counts = script_counts(normalise(text).text)
    assert main_script(counts) == script
    assert list(counts) == [script]


def test_only_letters_count() -> None:
    assert script_counts("12:30 ₹ 😀 .") == {}
    assert main_script({}) == ""
    assert script_counts("ab 1 बिल") == {"Deva": 3, "Latn": 2}


def test_a_tie_goes_to_the_first_name() -> None:
    assert main_script({"Latn": 2, "Deva": 2}) == "Deva"
