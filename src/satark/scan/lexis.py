"""The words a text is looked up in: the Latin ones, and those of each other script it has letters of."""

from __future__ import annotations

from collections.abc import Mapping

from satark.records.facts import Facts, Lexicon
from satark.scan.kept import once_per_facts
from satark.scan.pattern import pattern
from satark.text.scripts import indian_scripts

_NO_WORDS = Lexicon({}, {}, {}, (), {})
_SEVERAL = "several"
_DEVANAGARI, _FIRST_DEVANAGARI, _AFTER_DEVANAGARI = "Deva", "\u0900", "\u0980"
_ARABIC = pattern("[\u0600-\u06ff]")


def lexicon_for(words: tuple[str, ...], facts: Facts) -> Lexicon:
    """The lexicon for tokens of the normal form, kept once built."""
    letters = "".join(words)
    if letters.isascii():
        return facts.lexicons[""]
    return _joined_for(words, letters, facts.lexicons, _kept(facts)["lexicons"])


def moments_for(words: tuple[str, ...], facts: Facts) -> Lexicon:
    """The words of time for tokens of the normal form; empty where no script of theirs has some."""
    letters = "".join(words)
    if letters.isascii():
        return _NO_WORDS
    return _joined_for(words, letters, facts.moments, _kept(facts)["moments"])


def forms(words: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """Tokens as they stand in the lexicon's phrases: the longest form known that each is or begins with."""
    stems = lexicon.stems
    if not stems:
        return words
    return tuple([_form(word, stems[word[:2]]) if word[:2] in stems else word for word in words])


def _form(word: str, known: tuple[str, ...]) -> str:
    for form in known:
        if word == form or form[-1] == "*" and word.startswith(form[:-1]):
            return form
    return word


@once_per_facts
def _kept(facts: Facts) -> dict[str, dict[str, Lexicon]]:
    return {"lexicons": {}, "moments": {}}


def _joined_for(
    words: tuple[str, ...], letters: str, lexicons: Mapping[str, Lexicon], kept: dict[str, Lexicon]
) -> Lexicon:
    # The letters of Devanagari come last of all in a Hindi text, and before them only the Arabic ones.
    latin = "+" if any("a" <= word[0] <= "z" for word in words) else ""
    if _FIRST_DEVANAGARI <= max(words) < _AFTER_DEVANAGARI and not _ARABIC().search(letters):
        found = kept.get(latin + _DEVANAGARI)
        if found is not None:
            return found
    met = sorted(script for script in indian_scripts(words) if script in lexicons)
    # No word is written in two scripts, so more of them find nothing else: one lexicon serves all mixtures.
    key = _SEVERAL if len(met) > 1 else latin + "".join(met)
    found = kept.get(key)
    if found is None:
        scripts = sorted(indian_scripts_of(lexicons)) if key == _SEVERAL else met
        # Where no Latin letter stands, the Latin words need not be read at all.
        own = scripts if scripts and key in scripts else ["", *scripts]
        found = kept[key] = _joined(own, lexicons)
    return found


def indian_scripts_of(lexicons: Mapping[str, Lexicon]) -> set[str]:
    """Keys of lexicons that are scripts other than Latin: four letters, a capital first."""
    return {key for key in lexicons if len(key) == 4 and key.istitle()}


def _joined(scripts: list[str], lexicons: Mapping[str, Lexicon]) -> Lexicon:
    parts = [lexicons[script] for script in scripts if script in lexicons]
    if len(parts) == 1:
        return parts[0]
    phrases: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[str, ...]] = {}
    for part in parts:
        phrases.update(part.phrases)
        stems.update(part.stems)
    heads, begun = _merged([part.heads for part in parts]), _merged([part.begun for part in parts])
    return Lexicon(phrases, heads, begun, (), stems)


def _merged(tables: list[Mapping[str, tuple[int, ...]]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for table in tables:
        shared = {head: found[head] for head in found.keys() & table.keys()}
        found.update(table)
        for head, lengths in shared.items():
            found[head] = tuple(sorted({*found[head], *lengths}, reverse=True))
    return found
