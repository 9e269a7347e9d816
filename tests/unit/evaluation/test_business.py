from __future__ import annotations

import time

import pytest

from satark.evaluation.business import SHAPES, business_like, shapes_of


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("Dear Customer, thank you for visiting us.", "formal address"),
        ("DEAR VALUED IDEA SUBSCRIBER your plan is active", "formal address"),
        ("Dear Sir/Madam, the office is closed tomorrow", "formal address"),
        ("प्रिय ग्राहक, आपका आवेदन मिल गया है", "formal address"),
        ("প্রিয় গ্রাহক, ধন্যবাদ", "formal address"),
        ("அன்பான வாடிக்கையாளரே, நன்றி", "formal address"),
        ("Plg yth, paket Anda telah berakhir", "formal address"),
        ("Pay Rs.500 by tomorrow", "amount"),
        ("Recharge of ₹ 149 done", "amount"),
        ("INR1,200 at the counter", "amount"),
        ("Bring 300 rupees for the trip", "amount"),
        ("৫০০ টাকা পাঠাও", "amount"),
        ("get N200 back", "amount"),
        ("10/- only", "amount"),
        ("see www.example.com", "link"),
        ("Track at bit.ly/3xYz", "link"),
        ("portal.gov.in has it", "link"),
        ("my number is 9000000011", "phone number"),
        ("ring 1800 123 4567", "phone number"),
        ("Text STOP to 56070", "phone number"),
        ("Dial *123# now", "phone number"),
        ("Your card XX1234 was used", "debit"),
        ("A/c no 4455 is open", "debit"),
        ("debited on 24-11 for 1250", "debit"),
        ("Avl Bal is low", "debit"),
    ],
)
def test_each_shape_is_business(text: str, shape: str) -> None:
    assert shape in shapes_of(text)
    assert business_like(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dear Ravi, happy birthday to you",
        "Sir, I am waiting outside",
        "see u at 9:30 on 24/11/2026, room 204",
        "Call me at 5",
        "ok.me too",
        "hours 300 and years 20",
        "he hurt his card collection",
        "कल शाम 7 बजे मिलते हैं",
        "আজ বেলায় আমি স্কুলে গিয়েছিলাম।",
        "aku di upi, 10 menit lagi",
        "Your code is 123456",
    ],
)
def test_chat_and_bare_numbers_are_not(text: str) -> None:
    assert shapes_of(text) == ()
    assert not business_like(text)


def test_every_shape_can_be_the_only_one() -> None:
    texts = ("Dear Customer, hello", "₹5", "www.example.com", "*123#", "Avl Bal")
    assert [shapes_of(text) for text in texts] == [(name,) for name in SHAPES]


@pytest.mark.parametrize("unit", ["9", "9 ", "x", "a-", "dear ", "credited 1 ", "call ", "n1,", "*12*"])
def test_a_long_text_is_no_burden(unit: str) -> None:
    began = time.process_time()
    business_like(unit * 10_000)
    assert time.process_time() - began < 2
