"""Words of time from the language files, said in the words that `scan.moments` reads."""

from __future__ import annotations

from satark.records.facts import Facts, Lexicon
from satark.scan.lexis import forms, moments_for
from satark.text.tokens import Tokens


def in_known_words(tokens: Tokens, facts: Facts) -> Tokens:
    """The same tokens with each word of time as the word `moments` knows it by; places stay as they are.

    A phrase of two tokens stands for two words, as `same day`; the longest phrase is taken.
    """
    lexicon = moments_for(tokens.words, facts)
    written = forms(tokens.words, lexicon)
    if lexicon.heads.keys().isdisjoint(written):
        return tokens
    words = list(tokens.words)
    index, changed = 0, False
    while index < len(words):
        length, meant = _longest(written, index, lexicon)
        if length:
            words[index : index + length] = meant
            changed = True
        index += length or 1
    return tokens._replace(words=tuple(words)) if changed else tokens


def _longest(written: tuple[str, ...], index: int, lexicon: Lexicon) -> tuple[int, list[str]]:
    begun = lexicon.begun.get(" ".join(written[index : index + 2]), ())
    for length in (*begun, *lexicon.heads.get(written[index], ())):
        if names := lexicon.phrases.get(" ".join(written[index : index + length])):
            return length, names[0].split("_")
    return 0, []
