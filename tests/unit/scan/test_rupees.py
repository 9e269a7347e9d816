"""Rupees in the scripts beside Latin and Devanagari, those without words of their own too."""

from __future__ import annotations

import pytest

from satark import check


@pytest.mark.parametrize(
    ("text", "raw", "paise"),
    [
        ("১,২৪০ টাকা দিন", "১,২৪০ টাকা", "124000"),
        ("টাকা ৫০০", "টাকা ৫০০", "50000"),
        ("1.5 লাখ টাকা", "1.5 লাখ টাকা", "15000000"),
        ("১০ টকা দিয়ক", "১০ টকা", "1000"),
        ("૧૦ રૂપિયા", "૧૦ રૂપિયા", "1000"),
        ("રૂ. 2,340", "રૂ. 2,340", "234000"),
        ("ਰੁ. 10", "ਰੁ. 10", "1000"),
        ("500 ਰੁਪਏ", "500 ਰੁਪਏ", "50000"),
        ("୫୦୦ ଟଙ୍କା", "୫୦୦ ଟଙ୍କା", "50000"),
        ("ரூ.500", "ரூ.500", "50000"),
        ("500 ரூபாயை", "500 ரூபாயை", "50000"),
        ("௫௦௦ ரூபாய்", "௫௦௦ ரூபாய்", "50000"),
        ("రూ.1,240.50", "రూ.1,240.50", "124050"),
        ("1.2 లక్షల రూపాయలు", "1.2 లక్షల రూపాయలు", "12000000"),
        ("ರೂ. 11", "ರೂ. 11", "1100"),
        ("10 രൂപയുടെ", "10 രൂപയുടെ", "1000"),
        ("ரூ. 500/- மட்டும்", "ரூ. 500", "50000"),
        ("۵۰۰ روپے", "۵۰۰ روپے", "50000"),
        ("3 லட்சம்", "3 லட்சம்", "30000000"),
    ],
)
def test_a_sum_is_found_and_read_in_paise(text: str, raw: str, paise: str) -> None:
    (found,) = [entity for entity in check(text).entities if entity.kind == "amount"]
    assert (found.raw, found.value) == (raw, paise)
    assert ("tiny" in found.traits) is (int(paise) <= 1100)


@pytest.mark.parametrize("text", ["ரூபன் 5 வயது", "১০ টি বই", "Flat ৫০০"])
def test_a_number_beside_another_word_is_no_sum(text: str) -> None:
    assert "amount" not in {entity.kind for entity in check(text).entities}


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        ("ଆପଣଙ୍କ ବିଲ ୫୦୦ ଟଙ୍କା, ୯୦୦୦୦୦୦୦୧୧ କୁ କଲ କରନ୍ତୁ ୨୪/୧୨/୨୦୨୬", "or", {"amount", "phone", "deadline"}),
        ("آپ کا بل ۵۰۰ روپے، ۹۰۰۰۰۰۰۰۱۱ پر کال کریں ۲۴/۱۲/۲۰۲۶", "ur", {"amount", "phone", "deadline"}),
        ("আপোনাৰ বিল ৫০০ টকা, ৯০০০০০০০১১ ত কল কৰক ২৪/১২/২০২৬", "as", {"amount", "phone", "deadline"}),
        ("ଏହି ଲିଙ୍କ ଖୋଲି ଆପଣଙ୍କ ବିଲ ଦେଖନ୍ତୁ http://bill-pay.example/ab", "or", {"url"}),
        ("اپنا بل دیکھنے کے لیے یہ لنک کھولیں http://bill-pay.example/ab", "ur", {"url"}),
        ("আপোনাৰ বিল চাবলৈ এই ৱেবছাইট খোলক http://bill-pay.example/ab", "as", {"url"}),
    ],
)
def test_a_language_without_words_has_its_entities_found(text: str, language: str, kinds: set[str]) -> None:
    verdict = check(text)
    assert verdict.language == language
    assert {entity.kind for entity in verdict.entities} == kinds
    assert "LANGUAGE_NOT_READ" in {reason.code for reason in verdict.reasons}
    values = {entity.kind: entity.value for entity in verdict.entities}
    assert values.get("phone", "9000000011") == "9000000011"
    assert values.get("deadline", "2026-12-24") == "2026-12-24"
