"""The words a text is looked up in: Latin ones always, a script's own when it is met."""

from __future__ import annotations

from satark.api import shipped
from satark.facts.loading import facts_of, read_compiled
from satark.scan.lexis import lexicon_for, moments_for


def test_an_english_text_builds_no_other_script() -> None:
    facts = facts_of(read_compiled())
    assert lexicon_for(("your", "bill", "500"), facts) is facts.lexicons[""]
    assert moments_for(("tonight",), facts).phrases == {}
    built = repr(sorted(facts.lexicons._read))  # type: ignore[attr-defined]
    assert built == "['']"


def test_a_hindi_text_has_the_words_of_both_scripts() -> None:
    found = lexicon_for(("आपका", "bill"), shipped())
    assert "bill" in found.phrases and "बिल" in found.phrases
    assert found is lexicon_for(("बिजली", "kyc"), shipped())


def test_a_text_without_latin_letters_needs_no_latin_words() -> None:
    alone = lexicon_for(("बिजली", "1930"), shipped())
    assert "बिजली" in alone.phrases and "bill" not in alone.phrases
    assert "1930" in alone.phrases, "a number stands in each script"


def test_a_phrase_in_two_scripts_is_found_with_words_of_one_script_around_it() -> None:
    found = lexicon_for(("otp", "है"), shipped())
    assert "otp है" in found.phrases and 2 in found.begun["otp है"] and 1 in found.heads["otp"]


def test_texts_in_several_scripts_share_one_lexicon() -> None:
    one, other = lexicon_for(("बिल", "বিল"), shipped()), lexicon_for(("બિલ", "बिल"), shipped())
    assert one is other
    assert {"बिल", "বিল", "bill"} <= one.phrases.keys()


def test_a_script_without_words_is_looked_up_in_latin() -> None:
    assert lexicon_for(("ବିଲ",), shipped()).phrases == shipped().lexicons[""].phrases
