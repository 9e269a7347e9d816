"""Romanised spellings folded into one."""

from __future__ import annotations

from satark.text.folds import fold


def test_replacements_go_in_order_and_doubled_letters_are_made_single() -> None:
    folds = (("ee", "i"), ("oo", "u"), ("aa", "a"))
    assert fold("bijlee", folds) == "bijli"
    assert fold("aapkaa", folds) == "apka"
    assert fold("turannt", ()) == "turant"
    assert fold("abb", (("ab", "ba"), ("ba", "c"))) == "cb"


def test_other_scripts_and_digits_stay() -> None:
    assert fold("चच", ()) == "चच"
    assert fold("2200", ()) == "2200"
