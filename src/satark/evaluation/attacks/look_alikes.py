"""Letters replaced by letters of other scripts and styles that look like them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from string import ascii_lowercase, ascii_uppercase

from satark.evaluation.attacks.words import some_of, words

Style = Mapping[str, str]


def look_alikes(text: str, random: Random, styles: Sequence[Style]) -> str | None:
    """Text with three to ten tenths of the letters that one style has a look-alike for replaced by it."""
    letters = [index for word in words(text) for index in range(word.start, word.end)]
    for style in random.sample(styles, len(styles)):
        places = [index for index in letters if text[index] in style]
        if places:
            changed = list(text)
            for index in some_of(places, random.uniform(0.3, 1), random):
                changed[index] = style[text[index]]
            return "".join(changed)
    return None


def _pairs(*rows: tuple[str, str]) -> Style:
    return {letter: like for letters, likes in rows for letter, like in zip(letters, likes, strict=True)}


def _runs(capitals: int, small: int) -> Style:
    upper = {letter: chr(capitals + index) for index, letter in enumerate(ascii_uppercase)}
    return upper | {letter: chr(small + index) for index, letter in enumerate(ascii_lowercase)}


def _mathematical(start: int) -> Style:
    return _runs(start, start + 26)


TUNING: tuple[Style, ...] = (
    _pairs(("aceopxy", "асеорху"), ("ABCEHKMOPTX", "АВСЕНКМОРТХ")),  # Cyrillic
    _pairs(("aceopxy", "асеорху"), ("ABCEHKMOPTX", "АВСЕНКМОРТХ")),  # twice: the usual choice
    _pairs(("aopu", "αορυ"), ("ABEHIZ", "ΑΒΕΗΙΖ")),  # Greek
    _pairs(("aceinouy", "áçéíñóúý"), ("ACEINOUY", "ÁÇÉÍÑÓÚÝ")),  # Latin-1
    _pairs(("aeiou", "äëïöü"), ("AEIOU", "ÄËÏÖÜ")),
    _runs(0xFF21, 0xFF41),  # fullwidth
    _mathematical(0x1D400),  # bold
    _mathematical(0x1D468),  # bold italic
    _mathematical(0x1D5A0),  # sans-serif
    _runs(0x24B6, 0x24D0),  # circled
)
REPORTING: tuple[Style, ...] = (
    _pairs(("adghijlnoqsuw", "ɑԁɡһіјӏոօզѕսԝ"), ("GIJS", "ԌІЈЅ")),  # Cyrillic, Armenian, phonetic
    _pairs(("bgiklnrtv", "Ьցɩкⅼпгтν"), ("MNOPTXY", "ΜΝΟΡΤΧΥ")),  # Greek and the looser Cyrillic
    _pairs(
        ("acdegilnorstuyz", "āčďēğįľňōřšťūŷž"), ("ACDEGILNORSTUYZ", "ĀČĎĒĞĮĽŇŌŘŠŤŪŶŽ")
    ),  # Latin Extended-A
    _pairs(("abdehiklnorstuvwy", "ạḅḍẹḥịḳḷṇọṛṣṭụṿẉỵ"), ("AEIOU", "ẠẸỊỌỤ")),  # dots below
    _pairs(("ABCDEFGHIJKLMNOPRSTUVWXYZ", "ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ"), ("ceops", "ⲥⲉⲟⲣꜱ")),  # Lisu, Coptic
    _pairs(("abcdeghjklmnoprtuvwyz", "ᴀʙᴄᴅᴇɢʜᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢ"), ("ABCDEHKLMPRSTVWZ", "ᎪᏴᏟᎠᎬᎻᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃ")),
    _mathematical(0x1D5D4),  # sans-serif bold
    _mathematical(0x1D4D0),  # bold script
    _mathematical(0x1D670),  # monospace
    _mathematical(0x1D63C),  # sans-serif bold italic
    _runs(0x1F130, 0x1F170),  # squared, and squared on dark
)
"""No code point stands in both; Devanagari is left alone, its look-alikes being few and rare."""
